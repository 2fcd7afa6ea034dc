#include "views/inside/single_change.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>
#include <cmath>

namespace glassbox::views {

SingleChange::SingleChange(QWidget* parent)
    : QWidget(parent),
      layer_(new QSpinBox(this)),
      unit_(new QSpinBox(this)),
      part_(new QComboBox(this)),
      row_(new QSpinBox(this)),
      column_(new QSpinBox(this)),
      value_(new QLabel(this)),
      newValue_(new QDoubleSpinBox(this)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(10);
  layout->addWidget(buildUnit());
  layout->addWidget(buildWeight());
}

QWidget* SingleChange::buildUnit() {
  auto* box = new QWidget(this);
  layer_->setAccessibleName(tr("Layer of the unit"));
  layer_->setPrefix(tr("layer "));
  layer_->setToolTip(tr("The layer whose MLP holds the unit, counted from 1"));
  layer_->setMinimum(1);
  unit_->setAccessibleName(tr("Number of the unit"));
  unit_->setPrefix(tr("unit "));
  unit_->setMinimum(1);
  unit_->setToolTip(tr("One of the MLP's units of this layer, counted from 1"));
  auto* off = new QPushButton(tr("Off"), box);
  off->setObjectName(QStringLiteral("unitOff"));
  off->setToolTip(tr("Switch this unit off in the copy: its row of mlp.c_proj becomes 0"));
  connect(off, &QPushButton::clicked, this, [this] {
    emit wanted(insight::UnitOff{layer_->value() - 1, unit_->value() - 1});
  });
  auto* layout = new QHBoxLayout(box);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(6);
  layout->addWidget(layer_, 1);
  layout->addWidget(unit_, 1);
  layout->addWidget(off);
  return box;
}

QWidget* SingleChange::buildWeight() {
  auto* box = new QWidget(this);
  part_->setAccessibleName(tr("Part of the model that holds the weight"));
  part_->setToolTip(tr("The parts of the model by their names in GPT-2's files"));
  part_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  part_->setMinimumContentsLength(12);
  for (QSpinBox* place : {row_, column_}) place->setMinimum(1);
  row_->setPrefix(tr("row "));
  column_->setPrefix(tr("column "));
  row_->setAccessibleName(tr("Row of the weight"));
  column_->setAccessibleName(tr("Column of the weight"));
  value_->setToolTip(tr("The value of this weight in the model shown"));
  newValue_->setAccessibleName(tr("New value of the weight"));
  row_->setToolTip(tr("Row of the weight in the table of this part, counted from 1"));
  column_->setToolTip(tr("Column of the weight in the table of this part, counted from 1"));
  newValue_->setToolTip(
      tr("The value that the weight gets in the copy. The true model keeps its own."));
  newValue_->setButtonSymbols(QAbstractSpinBox::NoButtons);
  newValue_->setDecimals(4);
  newValue_->setRange(-1000, 1000);
  newValue_->setSingleStep(0.1);
  auto* set = new QPushButton(tr("Overwrite"), box);
  set->setObjectName(QStringLiteral("overwrite"));
  set->setToolTip(tr("Give the weight this value in the copy"));
  connect(set, &QPushButton::clicked, this, [this] {
    if (const auto place = watched())
      emit wanted(insight::WeightSet{*place, float(newValue_->value())});
  });
  connect(part_, &QComboBox::activated, this, &SingleChange::partChosen);
  for (QSpinBox* place : {row_, column_})
    connect(place, &QSpinBox::valueChanged, this, &SingleChange::watchedChanged);
  auto* layout = new QGridLayout(box);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(6);
  layout->addWidget(part_, 0, 0, 1, 2);
  layout->addWidget(row_, 1, 0);
  layout->addWidget(column_, 1, 1);
  layout->addWidget(value_, 2, 0, 1, 2);
  layout->addWidget(newValue_, 3, 0);
  layout->addWidget(set, 3, 1);
  return box;
}

void SingleChange::build(int layers, int units) {
  layer_->setMaximum(layers);
  unit_->setMaximum(units);
}

std::optional<insight::WeightPlace> SingleChange::watched() const {
  const int index = part_->currentIndex();
  if (index < 0 || index >= int(parts_.size())) return std::nullopt;
  return insight::WeightPlace{parts_[std::size_t(index)].name, row_->value() - 1,
                              column_->value() - 1};
}

void SingleChange::partChosen() {
  const QSignalBlocker quietRow(row_);
  const QSignalBlocker quietColumn(column_);
  const auto& part = parts_.at(std::size_t(part_->currentIndex()));
  row_->setMaximum(int(part.rows));
  column_->setMaximum(int(part.columns));
  emit watchedChanged();
}

void SingleChange::show(const live::WhatIfAnswer& answer) {
  if (parts_.empty() && !answer.parts.empty()) {
    parts_ = answer.parts;
    for (const auto& part : parts_)
      part_->addItem(QString::fromStdString(part.name).remove(QStringLiteral("transformer.")));
    partChosen();
  }
  const bool ofThisWeight = answer.question.watched == watched() && std::isfinite(answer.watched);
  value_->setText(ofThisWeight ? tr("now %1").arg(QLocale().toString(answer.watched, 'f', 4))
                               : tr("now …"));
}

void SingleChange::clear() {
  parts_.clear();
  part_->clear();
  value_->clear();
}

}  // namespace glassbox::views
