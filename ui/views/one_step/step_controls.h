// With which learning rate and optimizer the step on trial is taken, and whether it is kept.
// Window thread only.
#pragma once

#include <QWidget>

#include "live/snapshot.h"

class QBoxLayout;
class QButtonGroup;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace glassbox::views {

class StepControls : public QWidget {
  Q_OBJECT
 public:
  explicit StepControls(QWidget* parent = nullptr);

  void show(const live::OneStepAnswer& step, const live::Snapshot& snapshot);
  QSize minimumSizeHint() const override;

 signals:
  void tryWanted(const training::TrialSettings& settings);
  void keepWanted();
  void undoWanted();
  /// After a step that was kept: the one that follows.
  void followingWanted();

 protected:
  bool event(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void fold();
  void buildRate(QHBoxLayout* row);
  void tryOwnRate();
  void tryRate(double rate);
  training::TrialSettings settings(double rate) const;

  QButtonGroup* factors_;
  QLineEdit* rate_;
  QComboBox* optimizer_;
  QLabel* state_;
  QPushButton* undo_;
  QPushButton* keep_;
  QPushButton* following_;
  QBoxLayout* layout_;  ///< of the settings and of what becomes of the step
  double planned_ = 0;
  double used_ = 0;
  training::Optimizer own_ = training::Optimizer::kAdamW;
};

}  // namespace glassbox::views
