#include "views/inside/inside_view.h"

#include <QVBoxLayout>

#include "views/inside/compare_page.h"
#include "views/inside/covered_page.h"
#include "views/inside/sentence_page.h"
#include "views/inside/statistics_page.h"
#include "views/page_stack.h"

namespace glassbox::views {

InsideView::InsideView(QWidget* parent) : View(parent), stack_(new PageStack(this)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(stack_);
  connect(stack_, &PageStack::turned, this, [this] {
    if (snapshot_ != nullptr) currentPage()->show(snapshot_);
    emit interestChanged();
  });
  addPage(new SentencePage(this));
  addPage(new ComparePage(this));
  addPage(new CoveredPage(this));
  addPage(new StatisticsPage(this));
}

void InsideView::addPage(InsidePage* page) {
  pages_.push_back(page);
  stack_->add(page->title(), page->id(), page);
  connect(page, &InsidePage::interestChanged, this, [this, page] {
    if (page == currentPage()) emit interestChanged();
  });
}

InsidePage* InsideView::currentPage() const { return pages_[std::size_t(stack_->current())]; }

QString InsideView::page() const { return stack_->page(); }

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

QStringList InsideView::pages() const { return stack_->pages(); }

void InsideView::turnTo(const QString& name) { stack_->turnTo(name); }

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

QString InsideView::summary() const { return currentPage()->summary(); }

// The same for every page: the export button asks before there is one.
QStringList InsideView::exportFormats() const {
  return {QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("pdf"),
          QStringLiteral("csv")};
}

void InsideView::exportTo(const QString& path) const { currentPage()->exportTo(path); }

void InsideView::showEvent(QShowEvent* event) {
  View::showEvent(event);
  if (snapshot_ != nullptr) currentPage()->show(snapshot_);
}

}  // namespace glassbox::views
