#include "views/inside/inside_view.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "theme/breaking_row.h"
#include "views/export_button.h"
#include "views/inside/compare_page.h"
#include "views/inside/covered_page.h"
#include "views/inside/sentence_page.h"
#include "views/inside/statistics_page.h"

namespace glassbox::views {

InsideView::InsideView(QWidget* parent)
    : View(parent),
      buttons_(new QButtonGroup(this)),
      row_(new theme::BreakingRow),
      stack_(new QStackedWidget(this)) {
  auto* exporter = new ExportButton(this);
  auto* complaint = new QLabel(this);
  complaint->setObjectName(QStringLiteral("complaint"));
  complaint->setWordWrap(true);
  complaint->hide();
  connect(exporter, &ExportButton::failed, complaint, [complaint](const QString& sentence) {
    complaint->setText(sentence);
    complaint->setVisible(!sentence.isEmpty());
  });
  // Where there is too little height, the pages give way and not the buttons above them.
  stack_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
  row_->setContentsMargins(16, 12, 16, 4);
  row_->setSpacing(8);
  row_->addStretch(1);
  row_->addWidget(exporter);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addLayout(row_);
  layout->addWidget(complaint);
  layout->addWidget(stack_, 1);
  connect(buttons_, &QButtonGroup::idClicked, this, &InsideView::showPage);
  addPage(new SentencePage(this));
  addPage(new ComparePage(this));
  addPage(new CoveredPage(this));
  addPage(new StatisticsPage(this));
}

void InsideView::addPage(InsidePage* page) {
  const int index = int(pages_.size());
  auto* button = new QPushButton(page->title(), this);
  button->setObjectName(QStringLiteral("page"));
  button->setCheckable(true);
  button->setChecked(index == 0);
  button->setToolTip(tr("Show the page “%1” of this view").arg(page->title()));
  buttons_->addButton(button, index);
  row_->insertWidget(index, button);
  pages_.push_back(page);
  stack_->addWidget(page);
  connect(page, &InsidePage::interestChanged, this, [this, page] {
    if (page == currentPage()) emit interestChanged();
  });
}

InsidePage* InsideView::currentPage() const { return pages_[std::size_t(stack_->currentIndex())]; }

void InsideView::showPage(int index) {
  buttons_->button(index)->setChecked(true);
  stack_->setCurrentIndex(index);
  if (snapshot_ != nullptr) currentPage()->show(snapshot_);
  emit interestChanged();
}

QString InsideView::page() const { return currentPage()->id(); }

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

QStringList InsideView::pages() const {
  QStringList names;
  for (const InsidePage* page : pages_) names << page->id();
  return names.mid(1);
}

void InsideView::turnTo(const QString& name) {
  const auto named = [&](const InsidePage* page) { return page->id() == name; };
  const auto found = std::find_if(pages_.begin(), pages_.end(), named);
  showPage(found == pages_.end() ? 0 : int(found - pages_.begin()));
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
