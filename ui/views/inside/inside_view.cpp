#include "views/inside/inside_view.h"

#include "views/inside/compare_page.h"
#include "views/inside/covered_page.h"
#include "views/inside/sentence_page.h"
#include "views/inside/statistics_page.h"

namespace glassbox::views {

InsideView::InsideView(QWidget* parent) : PagedView(parent) {
  add(new SentencePage(this));
  add(new ComparePage(this));
  add(new CoveredPage(this));
  add(new StatisticsPage(this));
}

void InsideView::add(InsidePage* page) {
  pages_.push_back(page);
  addPage(page);
  connect(page, &InsidePage::interestChanged, this, [this, page] {
    if (page == currentPage()) emit interestChanged();
  });
}

void InsideView::tellFacts(course::Facts& facts) const {
  const QString sentence = currentPage()->sentence();
  if (!sentence.isEmpty()) facts.words["sentence"] = sentence.toStdString();
}

bool InsideView::carryOut(const QString& key, const QString& value) {
  if (key != QStringLiteral("sentence")) return false;
  for (InsidePage* page : pages_)
    if (auto* sentence = qobject_cast<SentencePage*>(page)) sentence->setSentence(value);
  return true;
}

QString InsideView::title() const { return tr("Inside"); }

QString InsideView::id() const { return QStringLiteral("inside"); }

live::Interest InsideView::interest() const { return currentPage()->interest(); }

void InsideView::show(const std::shared_ptr<const live::Snapshot>& snapshot) {
  snapshot_ = snapshot;
  for (InsidePage* page : pages_) page->show(snapshot);
}

void InsideView::restart() {
  snapshot_.reset();
  for (InsidePage* page : pages_) page->restart();
}

void InsideView::refresh() {
  if (snapshot_ != nullptr) currentPage()->show(snapshot_);
}

}  // namespace glassbox::views
