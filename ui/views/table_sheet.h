// The numbers of a plot as a table over the window, for those who cannot see the drawing or want to
// read its values one by one. Esc or its cross takes it away. Window thread only.
#pragma once

#include <QFrame>
#include <QPointer>
#include <QStringList>
#include <vector>

class QLabel;
class QTableWidget;

namespace glassbox::plots {
class Exportable;
}

namespace glassbox::views {

/// What its export as CSV holds, row by row, the headings first. Throws Error.
std::vector<QStringList> numbersOf(const plots::Exportable& plot);

/// Owned by its window, and used again for every plot.
class TableSheet : public QFrame {
  Q_OBJECT
 public:
  explicit TableSheet(QWidget* window);
  /// `rows` as numbersOf() gives them. The focus goes back to `from` afterwards.
  void present(const QString& title, const std::vector<QStringList>& rows, QWidget* from);

 protected:
  bool event(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void fill(const std::vector<QStringList>& rows);
  void place();
  void leave();

  QLabel* title_;
  QLabel* note_;
  QTableWidget* table_;
  QPointer<QWidget> from_;
};

}  // namespace glassbox::views
