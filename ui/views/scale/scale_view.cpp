#include "views/scale/scale_view.h"

#include "views/scale/budget_page.h"
#include "views/scale/count_page.h"
#include "views/scale/ladder_page.h"
#include "views/scale/machine_page.h"
#include "views/scale/published_page.h"
#include "views/scale/race_page.h"

namespace glassbox::views {

ScaleView::ScaleView(QWidget* parent) : PagedView(parent) {
  add(new CountPage(this));
  add(new PublishedPage(this));
  auto* ladder = new LadderPage(this);
  auto* machine = new MachinePage(this);
  add(ladder);
  add(new BudgetPage(this));
  add(machine);
  race_ = new RacePage(this);
  add(race_);
  const auto tellBusy = [=, this] {
    machine->setBusy(ladder->state().running || race_->state().running);
    race_->setBusy(ladder->state().running);
    ladder->setBusy(race_->state().running);
  };
  connect(ladder, &LadderPage::busyChanged, this, tellBusy);
  connect(race_, &RacePage::busyChanged, this, tellBusy);
}

void ScaleView::add(ScalePage* page) {
  pages_.push_back(page);
  addScrolledPage(page);
  connect(page, &ScalePage::commandWanted, this, &View::commandWanted);
}

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

void ScaleView::refresh() { currentPage()->show(snapshot_); }

}  // namespace glassbox::views
