#include "views/page_stack.h"

#include <QButtonGroup>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "theme/breaking_row.h"
#include "theme/pages.h"
#include "views/export_button.h"
#include "views/view.h"

namespace glassbox::views {

PageStack::PageStack(View* view)
    : QWidget(view),
      buttons_(new QButtonGroup(this)),
      row_(new theme::BreakingRow),
      layout_(new QVBoxLayout(this)),
      stack_(new theme::Pages(this)) {
  auto* exporter = new ExportButton(view);
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
  layout_->setContentsMargins(0, 0, 0, 0);
  layout_->setSpacing(0);
  layout_->addLayout(row_);
  layout_->addWidget(complaint);
  layout_->addWidget(stack_, 1);
  connect(buttons_, &QButtonGroup::idClicked, this, &PageStack::showPage);
}

void PageStack::add(const QString& title, const QString& id, QWidget* page) {
  const auto index = int(ids_.size());
  auto* button = new QPushButton(title, this);
  button->setObjectName(QStringLiteral("page"));
  button->setCheckable(true);
  button->setChecked(index == 0);
  button->setToolTip(tr("Show the page “%1” of this view").arg(title));
  buttons_->addButton(button, index);
  row_->insertWidget(index, button);
  ids_ << id;
  stack_->addWidget(page);
}

void PageStack::addScrolled(const QString& title, const QString& id, QWidget* page) {
  auto* area = new QScrollArea(this);
  area->setFrameShape(QFrame::NoFrame);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area->setWidgetResizable(true);
  area->setFocusPolicy(Qt::NoFocus);
  area->setWidget(page);
  // What is scrolled lies on whatever its parent is.
  area->viewport()->setAutoFillBackground(false);
  page->setAutoFillBackground(false);
  add(title, id, area);
}

void PageStack::addNote(QWidget* note) { layout_->insertWidget(layout_->indexOf(stack_), note); }

int PageStack::current() const { return stack_->currentIndex(); }

void PageStack::turnTo(const QString& id) { showPage(std::max(0, int(ids_.indexOf(id)))); }

void PageStack::showPage(int index) {
  buttons_->button(index)->setChecked(true);
  stack_->setCurrentIndex(index);
  emit turned();
}

}  // namespace glassbox::views
