#include "views/scale/scale_view.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include "views/page_stack.h"
#include "views/scale/budget_page.h"
#include "views/scale/count_page.h"
#include "views/scale/ladder_page.h"
#include "views/scale/machine_page.h"
#include "views/scale/published_page.h"
#include "views/scale/race_page.h"

namespace glassbox::views {
namespace {

QScrollArea* scrolled(QWidget* page, QWidget* parent) {
  auto* area = new QScrollArea(parent);
  area->setFrameShape(QFrame::NoFrame);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area->setWidgetResizable(true);
  area->setFocusPolicy(Qt::NoFocus);
  area->setWidget(page);
  // What is scrolled lies on whatever its parent is.
  area->viewport()->setAutoFillBackground(false);
  page->setAutoFillBackground(false);
  return area;
}

}  // namespace

ScaleView::ScaleView(QWidget* parent) : View(parent), stack_(new PageStack(this)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(stack_);
  addPage(new CountPage(this));
  addPage(new PublishedPage(this));
  auto* ladder = new LadderPage(this);
  auto* machine = new MachinePage(this);
  addPage(ladder);
  addPage(new BudgetPage(this));
  addPage(machine);
  race_ = new RacePage(this);
  addPage(race_);
  const auto tellBusy = [=, this] {
    machine->setBusy(ladder->state().running || race_->state().running);
    race_->setBusy(ladder->state().running);
    ladder->setBusy(race_->state().running);
  };
  connect(ladder, &LadderPage::busyChanged, this, tellBusy);
  connect(race_, &RacePage::busyChanged, this, tellBusy);
  connect(stack_, &PageStack::turned, this, [this] {
    currentPage()->show(snapshot_);
    emit interestChanged();  // the badge is another
  });
}

void ScaleView::addPage(ScalePage* page) {
  pages_.push_back(page);
  stack_->add(page->title(), page->id(), scrolled(page, stack_));
  connect(page, &ScalePage::commandWanted, this, &View::commandWanted);
}

ScalePage* ScaleView::currentPage() const { return pages_[std::size_t(stack_->current())]; }

QString ScaleView::page() const { return stack_->page(); }

QStringList ScaleView::pages() const { return stack_->pages(); }

void ScaleView::turnTo(const QString& name) { stack_->turnTo(name); }

QString ScaleView::title() const { return tr("Scale"); }

QString ScaleView::id() const { return QStringLiteral("scale"); }

void ScaleView::show(const std::shared_ptr<const live::Snapshot>& snapshot) {
  snapshot_ = snapshot;
  if (isVisible()) currentPage()->show(snapshot);
}

void ScaleView::restart() {
  snapshot_.reset();
  for (ScalePage* page : pages_) page->show(nullptr);
}

void ScaleView::tellFacts(course::Facts& facts) const {
  for (const ScalePage* page : pages_) page->tellFacts(facts);
}

View::Origin ScaleView::origin() const { return currentPage()->origin(); }

QString ScaleView::summary() const { return currentPage()->summary(); }

// The same for every page: the export button asks before there is one.
QStringList ScaleView::exportFormats() const {
  return {QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("pdf"),
          QStringLiteral("csv")};
}

void ScaleView::exportTo(const QString& path) const { currentPage()->exportTo(path); }

void ScaleView::showEvent(QShowEvent* event) {
  View::showEvent(event);
  currentPage()->show(snapshot_);
}

}  // namespace glassbox::views
