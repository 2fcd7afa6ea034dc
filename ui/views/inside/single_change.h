// Fields with which one MLP unit is switched off or one weight overwritten.
// Window thread only. Owned by its parent.
#pragma once

#include <QWidget>
#include <optional>

#include "live/what_if_question.h"

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QSpinBox;

namespace glassbox::views {

class SingleChange : public QWidget {
  Q_OBJECT
 public:
  explicit SingleChange(QWidget* parent = nullptr);
  void build(int layers, int units);
  /// The weight whose value is shown; none before the names are known.
  std::optional<insight::WeightPlace> watched() const;
  /// Names and value from the model.
  void show(const live::WhatIfAnswer& answer);
  using QWidget::show;
  void clear();

 signals:
  void wanted(const insight::Alteration& alteration);
  /// Another weight is looked at.
  void watchedChanged();

 private:
  QWidget* buildUnit();
  QWidget* buildWeight();
  void partChosen();

  QSpinBox* layer_;
  QSpinBox* unit_;
  QComboBox* part_;
  QSpinBox* row_;
  QSpinBox* column_;
  QLabel* value_;
  QDoubleSpinBox* newValue_;
  std::vector<live::WhatIfAnswer::Part> parts_;
};

}  // namespace glassbox::views
