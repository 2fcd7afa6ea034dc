// A card in which anything is found by its name: a command, a view, a lesson, a word. One types,
// chooses with the arrows and presses Enter. Not a dialogue: training goes on, Esc or a press
// elsewhere takes it away. Window thread only.
#pragma once

#include <QFrame>
#include <QPointer>
#include <functional>
#include <vector>

class QLabel;
class QLineEdit;
class QTreeWidget;

namespace glassbox::controls {

struct Finding {
  QString name;
  QString kind;  ///< what it is, or its keys: shown beside it and searched too
  std::function<void()> choose;
};

/// Places of those in which every word of `query` is found, at most so many: first what is called
/// so, then what begins so, then what has a word that begins so; equals in the order given. Case
/// and accents count for nothing.
std::vector<std::size_t> search(const std::vector<Finding>& among, const QString& query,
                                std::size_t most);

class Finder : public QFrame {
  Q_OBJECT
 public:
  explicit Finder(QWidget* window);
  /// Opens it, or begins anew.
  void open(std::vector<Finding> findings);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void find();
  void move(int rows);
  void choose();
  void close();
  void fit();
  void tellChosen();

  std::vector<Finding> findings_;
  std::vector<std::size_t> shown_;
  QPointer<QWidget> before_;  ///< had the focus
  QLineEdit* query_;
  QTreeWidget* list_;
  QLabel* hint_;
};

}  // namespace glassbox::controls
