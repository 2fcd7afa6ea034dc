#include "views/inside/part_switches.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <algorithm>

#include "views/inside/alteration_list.h"

namespace glassbox::views {
namespace {

constexpr int kHeadsARow = 4;

}  // namespace

PartSwitches::PartSwitches(QWidget* parent) : QWidget(parent), grid_(new QGridLayout(this)) {
  grid_->setContentsMargins(0, 0, 0, 0);
  grid_->setHorizontalSpacing(3);
  grid_->setVerticalSpacing(4);
}

void PartSwitches::build(int layers, int heads) {
  switches_.clear();
  while (QLayoutItem* item = grid_->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  const int lines = (heads + kHeadsARow - 1) / kHeadsARow;
  auto* heading = new QLabel(tr("heads"), this);
  heading->setObjectName(QStringLiteral("caption"));
  grid_->addWidget(heading, 0, 1, 1, kHeadsARow);
  // The last layer stands on top, as in the picture of the model.
  for (int layer = layers - 1; layer >= 0; --layer) {
    const int row = 1 + (layers - 1 - layer) * lines;
    auto* name = new QLabel(tr("Layer %1").arg(layer + 1), this);
    name->setToolTip(
        tr("A layer (block) has attention heads, which fetch from other words, and an MLP, which "
           "works on each word alone. Layer 1 is the first after the input."));
    grid_->addWidget(name, row, 0);
    for (int head = 0; head < heads; ++head)
      add(QString::number(head + 1), insight::HeadOff{layer, head}, row + head / kHeadsARow,
          1 + head % kHeadsARow);
    add(tr("MLP"), insight::MlpOff{layer}, row, 1 + kHeadsARow);
  }
  grid_->setColumnStretch(0, 1);
}

void PartSwitches::add(const QString& text, const insight::Alteration& part, int row, int column) {
  auto* button = new QPushButton(text, this);
  button->setObjectName(QStringLiteral("partSwitch"));
  button->setCheckable(true);
  grid_->addWidget(button, row, column);
  switches_.push_back({part, button});
  connect(button, &QPushButton::clicked, this, [this, part] { emit toggled(part); });
}

void PartSwitches::show(const AlterationList& alterations) {
  for (const Switch& one : switches_) {
    const bool off = alterations.holds(one.part);
    one.button->setChecked(off);
    QFont font = one.button->font();
    font.setStrikeOut(off);
    one.button->setFont(font);
    one.button->setAccessibleName(off ? nameOf(one.part) : partName(one.part));
    one.button->setToolTip(
        off ? tr("Off: %1 adds nothing in the copy. Click to switch it on again.")
                  .arg(partName(one.part))
            : tr("Switch off %1 in a copy of the model: it then adds nothing to the stream")
                  .arg(partName(one.part)));
  }
}

QPushButton* PartSwitches::switchOf(const insight::Alteration& part) const {
  const auto found = std::find_if(switches_.begin(), switches_.end(),
                                  [&](const Switch& one) { return one.part == part; });
  return found == switches_.end() ? nullptr : found->button;
}

}  // namespace glassbox::views
