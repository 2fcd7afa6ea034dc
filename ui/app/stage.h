// The middle of the window: one tab a view. Hands what happens to every view and knows what the
// visible one wants to be told. Window thread only.
#pragma once

#include <QWidget>
#include <span>
#include <vector>

#include "views/view.h"

class QLabel;
class QStackedWidget;
class QTabBar;

namespace glassbox::app {

class Stage : public QWidget {
  Q_OBJECT
 public:
  explicit Stage(QWidget* parent = nullptr);

  /// Takes the view over as the next tab.
  void add(views::View* view);
  const std::vector<views::View*>& views() const { return views_; }
  views::View* current() const;
  /// False if there is no such view.
  bool showView(int index);
  bool showView(const QString& id);

  void restart();
  void append(const std::vector<live::MetricPoint>& points);
  void show(const std::shared_ptr<const live::Snapshot>& snapshot);
  void mark(std::int64_t step, const QString& text);
  using QWidget::show;

 signals:
  /// What the visible view wants to be told from now on.
  void interestChanged(const live::Interest& interest);
  void commandWanted(const live::Command& command);

 private:
  void showBadge();

  QTabBar* tabs_;
  QLabel* badge_;
  QStackedWidget* pages_;
  std::vector<views::View*> views_;
  std::shared_ptr<const live::Snapshot> snapshot_;  ///< the newest
};

}  // namespace glassbox::app
