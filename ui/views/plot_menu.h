// The context menu of every plot: a right click on it, or the menu key or Shift+F10 while it has
// the focus, offers its figure and its numbers as files, and its numbers as a table on the spot.
// One for a whole window. Window thread only.
#pragma once

#include <QObject>
#include <map>

class QMenu;
class QPoint;
class QWidget;

namespace glassbox::plots {
class Exportable;
}

namespace glassbox::views {

class TableSheet;

class PlotMenu : public QObject {
  Q_OBJECT
 public:
  /// Of all plots in `window`, also those that are made later. Owned by it.
  explicit PlotMenu(QWidget* window);
  /// For a part of the window that cannot be exported by itself, `what` is offered instead; it must
  /// live as long.
  void offer(QWidget* part, const plots::Exportable* what) { offered_[part] = what; }

 signals:
  void written(const QString& path);
  /// One sentence: what could not be written and why.
  void failed(const QString& sentence);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  /// Opens the menu of what `widget` is or belongs to; false if that is no plot.
  bool open(QWidget* widget, QPoint place);
  const plots::Exportable* exportable(const QWidget* widget) const;
  void ask(QWidget* plot, const QString& suffix);
  void tabulate(QWidget* plot);
  void write(const QWidget& plot, const QString& path);

  QWidget* window_;
  TableSheet* table_ = nullptr;  ///< made when first asked for; the window's
  std::map<const QWidget*, const plots::Exportable*> offered_;
};

}  // namespace glassbox::views
