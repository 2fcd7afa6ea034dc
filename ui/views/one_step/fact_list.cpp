#include "views/one_step/fact_list.h"

#include <QGridLayout>
#include <QLabel>

namespace glassbox::views {

FactList::FactList(QWidget* parent) : QWidget(parent), grid_(new QGridLayout(this)) {
  grid_->setContentsMargins(0, 0, 0, 0);
  grid_->setHorizontalSpacing(12);
  grid_->setVerticalSpacing(4);
  grid_->setColumnStretch(1, 1);
}

void FactList::setFacts(const std::vector<Fact>& facts) {
  // Labels are kept and only filled anew, so that nothing flickers.
  while (grid_->count() < 2 * int(facts.size())) {
    const int row = grid_->count() / 2;
    auto* value = new QLabel(this);
    value->setObjectName(QStringLiteral("fact"));
    value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* meaning = new QLabel(this);
    meaning->setWordWrap(true);
    grid_->addWidget(value, row, 0);
    grid_->addWidget(meaning, row, 1);
  }
  for (int i = 0; i < grid_->count() / 2; ++i) {
    const bool used = i < int(facts.size());
    for (int column = 0; column < 2; ++column) {
      auto* label = static_cast<QLabel*>(grid_->itemAtPosition(i, column)->widget());
      label->setVisible(used);
      if (!used) continue;
      const Fact& fact = facts[std::size_t(i)];
      label->setText(column == 0 ? fact.value : fact.meaning);
      label->setToolTip(fact.detail);
    }
  }
}

}  // namespace glassbox::views
