#include "views/paged_view.h"

#include <QButtonGroup>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "theme/breaking_row.h"
#include "theme/pages.h"
#include "views/export_button.h"
#include "views/view_page.h"

namespace glassbox::views {

PagedView::PagedView(QWidget* parent)
    : View(parent),
      buttons_(new QButtonGroup(this)),
      row_(new theme::BreakingRow),
      layout_(new QVBoxLayout(this)),
      exporter_(new ExportButton(this)),
      stack_(new theme::Pages(this)) {
  auto* complaint = new QLabel(this);
  complaint->setObjectName(QStringLiteral("complaint"));
  complaint->setWordWrap(true);
  complaint->hide();
  connect(exporter_, &ExportButton::failed, complaint, [complaint](const QString& sentence) {
    complaint->setText(sentence);
    complaint->setVisible(!sentence.isEmpty());
  });
  // Where there is too little height, the pages give way and not the buttons above them.
  stack_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
  row_->setContentsMargins(16, 12, 16, 4);
  row_->setSpacing(8);
  row_->addStretch(1);
  row_->addWidget(exporter_);
  layout_->setContentsMargins(0, 0, 0, 0);
  layout_->setSpacing(0);
  layout_->addLayout(row_);
  layout_->addWidget(complaint);
  layout_->addWidget(stack_, 1);
  connect(buttons_, &QButtonGroup::idClicked, this, &PagedView::showPage);
}

void PagedView::addPage(ViewPage* page) { put(page, page); }

void PagedView::addScrolledPage(ViewPage* page) {
  auto* area = new QScrollArea(this);
  area->setFrameShape(QFrame::NoFrame);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area->setWidgetResizable(true);
  area->setFocusPolicy(Qt::NoFocus);
  area->setWidget(page);
  // What is scrolled lies on whatever its parent is.
  area->viewport()->setAutoFillBackground(false);
  page->setAutoFillBackground(false);
  put(page, area);
}

void PagedView::put(ViewPage* page, QWidget* shown) {
  const int index = int(pages_.size());
  auto* button = new QPushButton(page->title(), this);
  button->setObjectName(QStringLiteral("page"));
  button->setCheckable(true);
  button->setChecked(index == 0);
  button->setToolTip(tr("Show the page “%1” of this view").arg(page->title()));
  // Tab comes to the row before the pages, which were made before it. Qt puts nothing behind what
  // takes no focus.
  const Qt::FocusPolicy own = focusPolicy();
  setFocusPolicy(Qt::TabFocus);
  setTabOrder(index == 0 ? static_cast<QWidget*>(this) : buttons_->button(index - 1), button);
  setTabOrder(button, exporter_);
  setFocusPolicy(own);
  buttons_->addButton(button, index);
  row_->insertWidget(index, button);
  stack_->addWidget(shown);
  pages_.push_back(page);
}

void PagedView::addNote(QWidget* note) { layout_->insertWidget(layout_->indexOf(stack_), note); }

int PagedView::current() const { return stack_->currentIndex(); }

QString PagedView::page() const { return pages_[std::size_t(current())]->id(); }

/// All but the first, with which the view begins.
QStringList PagedView::pages() const {
  QStringList names;
  for (const ViewPage* page : pages_) names << page->id();
  return names.mid(1);
}

QString PagedView::pageName(const QString& page) const {
  for (const ViewPage* one : pages_)
    if (one->id() == page) return one->title();
  return {};
}

void PagedView::turnTo(const QString& page) {
  const auto found = std::find_if(pages_.begin(), pages_.end(),
                                  [&](const ViewPage* one) { return one->id() == page; });
  showPage(found == pages_.end() ? 0 : int(found - pages_.begin()));
}

void PagedView::showPage(int index) {
  buttons_->button(index)->setChecked(true);
  stack_->setCurrentIndex(index);
  refresh();
  emit interestChanged();  // and with it the badge
}

QString PagedView::summary() const { return pages_[std::size_t(current())]->summary(); }

// The same for every page: the export button asks before there is one.
QStringList PagedView::exportFormats() const {
  return {QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("pdf"),
          QStringLiteral("csv")};
}

void PagedView::exportTo(const QString& path) const {
  pages_[std::size_t(current())]->exportTo(path);
}

void PagedView::showEvent(QShowEvent* event) {
  View::showEvent(event);
  refresh();
}

}  // namespace glassbox::views
