#include "app/stage.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QStackedWidget>
#include <QStyle>
#include <QTabBar>
#include <QVBoxLayout>

#include "app/view_frame.h"
#include "theme/theme.h"

namespace glassbox::app {

Stage::Stage(QWidget* parent)
    : QWidget(parent),
      tabs_(new QTabBar(this)),
      badge_(new QLabel(this)),
      pages_(new QStackedWidget(this)) {
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
  badge_->setObjectName(QStringLiteral("badge"));
  badge_->setAlignment(Qt::AlignCenter);
  badge_->hide();  // until there is a model
  badge_->setAccessibleName(tr("Where the picture comes from"));
  auto* top = new QFrame(this);
  top->setObjectName(QStringLiteral("tabRow"));
  auto* tabRow = new QHBoxLayout(top);
  tabRow->setContentsMargins(12, 0, 16, 0);
  tabRow->addWidget(tabs_, 1);
  tabRow->addWidget(badge_, 0, Qt::AlignVCenter);
  layout->addWidget(top);
  layout->addWidget(line);
  layout->addWidget(pages_, 1);
  connect(&theme::Theme::instance(), &theme::Theme::changed, badge_, [this] {
    const QString text = badge_->text();
    badge_->setMinimumSize(0, 0);  // what was kept free for the old type counts no more
    badge_->clear();
    badge_->setText(text);
    badge_->setFixedSize(badge_->sizeHint());
  });
  connect(tabs_, &QTabBar::currentChanged, this, [this](int index) {
    if (index < 0 || index >= pages_->count()) return;
    pages_->setCurrentIndex(index);
    showBadge();
    emit interestChanged(current()->interest());
  });
}

void Stage::add(views::View* view) {
  views_.push_back(view);
  pages_->addWidget(new ViewFrame(view, pages_));
  const int index = tabs_->addTab(view->title());
  tabs_->setTabToolTip(index, tr("Key %1").arg(index + 1));
  connect(view, &views::View::interestChanged, this, [this, view] {
    if (view != current()) return;
    showBadge();
    emit interestChanged(view->interest());
  });
  connect(view, &views::View::commandWanted, this, &Stage::commandWanted);
  connect(view, &views::View::pairProgressed, this,
          [this](const std::shared_ptr<const live::PairNews>& pair) {
            for (views::View* one : views_) one->showPair(pair);
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
  snapshot_ = snapshot;
  showBadge();
  for (views::View* view : views_) view->show(snapshot);
}

void Stage::mark(std::int64_t step, const QString& text) {
  for (views::View* view : views_) view->mark(step, text);
}

/// Whether what is shown is measured now, was recorded earlier in this run, or comes from
/// elsewhere.
void Stage::showBadge() {
  if (snapshot_ == nullptr) return;
  const views::View::Origin origin = current()->origin();
  const bool ofRun = origin.name.isEmpty();
  const QString step = QLocale().toString(qlonglong(snapshot_->step));
  const bool past = ofRun && snapshot_->lookingBack();
  badge_->setText(!ofRun                        ? origin.name
                  : snapshot_->facts == nullptr ? QString()
                  : past                        ? tr("Recorded at step %1").arg(step)
                                                : tr("Live, step %1").arg(step));
  badge_->setVisible(!badge_->text().isEmpty());
  badge_->setToolTip(
      !ofRun ? origin.meaning
      : past ? tr("You are looking back: the model as it was at step %1. Training has come to step "
                  "%2.")
                   .arg(step, QLocale().toString(qlonglong(snapshot_->newestStep)))
             : tr("Measured now on the model that is being trained."));
  // It grows and does not shrink: with every step of another width the window would be laid out
  // anew, and the text would jump.
  badge_->setFixedSize(badge_->sizeHint().expandedTo(badge_->minimumSize()));
  if (badge_->property("past").toBool() == past) return;
  badge_->setProperty("past", past);
  badge_->style()->unpolish(badge_);
  badge_->style()->polish(badge_);
}

}  // namespace glassbox::app
