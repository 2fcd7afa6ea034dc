// A switch for every head and every MLP of the model, a row a layer.
// Window thread only. Owned by its parent.
#pragma once

#include <QWidget>
#include <vector>

#include "live/what_if_question.h"

class QGridLayout;
class QPushButton;

namespace glassbox::views {

class AlterationList;

class PartSwitches : public QWidget {
  Q_OBJECT
 public:
  explicit PartSwitches(QWidget* parent = nullptr);
  void build(int layers, int heads);
  /// Pressed are those that are off.
  void show(const AlterationList& alterations);
  using QWidget::show;
  /// Null if there is no such part.
  QPushButton* switchOf(const insight::Alteration& part) const;

 signals:
  void toggled(const insight::Alteration& part);

 private:
  void add(const QString& text, const insight::Alteration& part, int row, int column);
  struct Switch {
    insight::Alteration part;
    QPushButton* button;
  };
  QGridLayout* grid_;
  std::vector<Switch> switches_;
};

}  // namespace glassbox::views
