#include "views/data/decision_card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "theme/wrapped_label.h"
#include "views/data/cleaning_text.h"

namespace glassbox::views {
namespace {

constexpr int kLines = 5;  // of text; more is scrolled
constexpr int kShownText = 160;

/// The middle of a very long line is left out.
QString brief(const std::string& text) {
  const QString all = QString::fromStdString(text).simplified();
  return all.size() <= kShownText
             ? all
             : all.left(kShownText / 2) + QStringLiteral(" … ") + all.right(kShownText / 2);
}

}  // namespace

DecisionCard::DecisionCard(QWidget* parent)
    : QFrame(parent),
      heading_(new QLabel(this)),
      empty_(theme::wrappedLabel(QStringLiteral("hint"), {}, this)),
      list_(new QWidget),
      rowsLayout_(new QVBoxLayout(list_)) {
  setObjectName(QStringLiteral("panel"));
  heading_->setObjectName(QStringLiteral("sectionHeading"));
  heading_->setToolTip(tr("The line chosen above, by its number in the raw text"));
  rowsLayout_->setContentsMargins(0, 0, 0, 0);
  rowsLayout_->setSpacing(6);
  rowsLayout_->addWidget(empty_);
  rowsLayout_->addStretch(1);
  auto* area = new QScrollArea(this);
  area->setFrameShape(QFrame::NoFrame);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area->setWidgetResizable(true);
  area->setFocusPolicy(Qt::NoFocus);
  area->setWidget(list_);
  area->viewport()->setAutoFillBackground(false);
  list_->setAutoFillBackground(false);
  area->setFixedHeight(kLines * fontMetrics().lineSpacing());
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(12, 6, 12, 6);
  layout->setSpacing(4);
  layout->addWidget(heading_);
  layout->addWidget(area);
  showLine(nullptr, 0);
}

void DecisionCard::showLine(const insight::CleaningLesson* lesson, std::int64_t number) {
  const bool known =
      lesson != nullptr && number >= 1 && number <= std::int64_t(lesson->lines.size());
  std::vector<const text::Decision*> decisions;
  if (known)
    for (const std::size_t one : lesson->lines[std::size_t(number) - 1].decisions)
      decisions.push_back(&lesson->decisions[one]);
  heading_->setText(known ? tr("What was done to line %1").arg(wholeNumber(number))
                          : tr("What was done"));
  empty_->setText(known ? tr("Nothing: it was clean as it stood.")
                        : tr("Choose a line above to see what was done to it and why. Enter leads "
                             "here."));
  empty_->setVisible(decisions.empty());
  const bool same =
      decisions.size() == rows_.size() &&
      std::equal(rows_.begin(), rows_.end(), decisions.begin(),
                 [](const Row& row, const text::Decision* one) { return row.id == one->id; });
  if (!same) {
    for (Row& row : rows_) {
      row.widget->hide();
      row.widget->deleteLater();
    }
    rows_.clear();
    for (const text::Decision* one : decisions) addRow(*one);
  }
  for (std::size_t i = 0; i < rows_.size(); ++i) fillRow(rows_[i], *decisions[i]);
}

void DecisionCard::addRow(const text::Decision& decision) {
  Row row;
  row.id = decision.id;
  row.widget = new QWidget(list_);
  row.text = new QLabel(row.widget);
  row.text->setWordWrap(true);
  row.detail = theme::wrappedLabel(QStringLiteral("caption"), {}, row.widget);
  row.button = new QPushButton(row.widget);
  auto* words = new QVBoxLayout;
  words->setSpacing(1);
  words->addWidget(row.text);
  words->addWidget(row.detail);
  auto* layout = new QHBoxLayout(row.widget);
  layout->setContentsMargins(0, 0, 6, 0);
  layout->setSpacing(12);
  layout->addLayout(words, 1);
  layout->addWidget(row.button, 0, Qt::AlignTop);
  rowsLayout_->insertWidget(rowsLayout_->count() - 1, row.widget);
  const std::size_t index = rows_.size();
  connect(row.button, &QPushButton::clicked, this, [this, index] {
    if (index < rows_.size()) emit undoWanted(rows_[index].id, !rows_[index].undone);
  });
  rows_.push_back(row);
}

void DecisionCard::fillRow(Row& row, const text::Decision& decision) {
  row.undone = decision.undone;
  row.text->setText(decisionText(decision));
  row.text->setToolTip(stepMeaning(decision.step));
  row.detail->setText(decision.dropped
                          ? tr("Taken out: %1").arg(brief(decision.before))
                          : tr("%1 → %2").arg(brief(decision.before), brief(decision.after)));
  row.detail->setToolTip(tr("The line as this step got it, and what it made of it"));
  row.button->setText(decision.undone ? tr("Apply again") : tr("Undo this decision"));
  row.button->setAccessibleName(
      QStringLiteral("%1: %2").arg(row.button->text(), decisionText(decision)));
  row.button->setToolTip(decision.undone
                             ? tr("The step does to this line again what it did")
                             : tr("This line stays as it was before this step; all others are "
                                  "cleaned as before"));
}

void DecisionCard::enter() {
  if (!rows_.empty()) rows_.front().button->setFocus(Qt::TabFocusReason);
}

}  // namespace glassbox::views
