#include "app/stage.h"

#include <QFrame>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace glassbox::app {

Stage::Stage(QWidget* parent)
    : QWidget(parent), tabs_(new QTabBar(this)), pages_(new QStackedWidget(this)) {
  setObjectName(QStringLiteral("stage"));
  pages_->setObjectName(QStringLiteral("stagePages"));
  tabs_->setObjectName(QStringLiteral("views"));
  tabs_->setAccessibleName(tr("Views"));
  tabs_->setDrawBase(false);
  tabs_->setExpanding(false);
  auto* line = new QFrame(this);
  line->setObjectName(QStringLiteral("tabLine"));
  line->setFixedHeight(1);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  auto* tabRow = new QVBoxLayout;
  tabRow->setContentsMargins(12, 0, 12, 0);
  tabRow->addWidget(tabs_, 0, Qt::AlignLeft);
  layout->addLayout(tabRow);
  layout->addWidget(line);
  layout->addWidget(pages_, 1);
  connect(tabs_, &QTabBar::currentChanged, this, [this](int index) {
    if (index < 0 || index >= pages_->count()) return;
    pages_->setCurrentIndex(index);
    emit interestChanged(current()->interest());
  });
}

void Stage::add(views::View* view) {
  views_.push_back(view);
  pages_->addWidget(view);
  const int index = tabs_->addTab(view->title());
  tabs_->setTabToolTip(index, tr("Key %1").arg(index + 1));
  connect(view, &views::View::interestChanged, this, [this, view] {
    if (view == current()) emit interestChanged(view->interest());
  });
}

views::View* Stage::current() const { return views_[std::size_t(pages_->currentIndex())]; }

bool Stage::showView(int index) {
  if (index < 0 || index >= tabs_->count()) return false;
  tabs_->setCurrentIndex(index);
  return true;
}

bool Stage::showView(const QString& id) {
  for (std::size_t i = 0; i < views_.size(); ++i)
    if (views_[i]->id() == id) return showView(int(i));
  return false;
}

void Stage::restart() {
  for (views::View* view : views_) view->restart();
}

void Stage::append(const std::vector<live::MetricPoint>& points) {
  for (views::View* view : views_) view->append(points);
}

void Stage::show(const std::shared_ptr<const live::Snapshot>& snapshot) {
  for (views::View* view : views_) view->show(snapshot);
}

}  // namespace glassbox::app
