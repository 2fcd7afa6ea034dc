// The runs of this session as a list: each with the mark of its curve, a box to hide it, its name,
// which can be changed, and the way to delete it. Says what is wanted, holds no curve. Window
// thread only.
#pragma once

#include <QString>
#include <QWidget>
#include <cstdint>
#include <vector>

class QListWidget;
class QListWidgetItem;
class QToolButton;

namespace glassbox::views {

/// One line of the list.
struct ListedRun {
  std::uint64_t number = 0;
  QString name;
  int colour = 0;  ///< of the theme's data colours
  Qt::PenStyle dash = Qt::SolidLine;
  bool shown = true;
  bool current = false;
  bool operator==(const ListedRun&) const = default;
};

class RunList : public QWidget {
  Q_OBJECT
 public:
  explicit RunList(QWidget* parent = nullptr);
  void setRuns(const std::vector<ListedRun>& runs);

 signals:
  void shownChanged(std::uint64_t run, bool shown);
  void renamed(std::uint64_t run, const QString& name);
  void deleteWanted(std::uint64_t run);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void fill();
  void fillItem(QListWidgetItem& item, const ListedRun& run);
  void itemChanged(const QListWidgetItem& item);
  void deleteChosen();
  void updateButtons();
  const ListedRun* chosen() const;

  QListWidget* list_;
  QToolButton* rename_;
  QToolButton* delete_;
  std::vector<ListedRun> runs_;
  bool filling_ = false;
};

}  // namespace glassbox::views
