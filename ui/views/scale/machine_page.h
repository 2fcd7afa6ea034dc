// What this computer reaches when it trains, what its meter says of electricity, and how long large
// models would take on it. Window thread only; it is measured in a thread of its own. See
// scale_page.h.
#pragma once

#include "live/machine_study.h"
#include "views/scale/scale_page.h"
#include "views/scale/scale_subject.h"

class QLabel;
class QPushButton;

namespace glassbox::plots {
class RangeRows;
}

namespace glassbox::views {

class MachinePage : public ScalePage {
  Q_OBJECT
 public:
  explicit MachinePage(QWidget* parent = nullptr);

  QString id() const override { return QStringLiteral("machine"); }
  QString title() const override;
  View::Origin origin() const override;
  using ScalePage::show;
  void show(const std::shared_ptr<const live::Snapshot>& snapshot) override;
  QString summary() const override;
  void exportTo(const QString& path) const override;
  /// Something besides the run uses the cores: then nothing true can be measured.
  void setBusy(bool busy);
  const live::MachineState& state() const { return state_; }
  plots::RangeRows* times() const { return times_; }

 private:
  QWidget* buildMeter();
  QWidget* buildTimes();
  void measure();
  void refresh();
  void refreshTimes();
  double reached() const;

  QPushButton* measure_;
  QLabel* run_;
  QLabel* bench_;
  QLabel* electricity_;
  QLabel* headline_;
  QLabel* note_;
  QLabel* busyNote_;
  plots::RangeRows* times_;
  std::shared_ptr<const live::Snapshot> snapshot_;
  QString drawn_;          ///< what of the run was drawn last
  double runReaches_ = 0;  ///< operations a second in the learner's run; 0: not known
  bool busy_ = false;
  live::MachineState state_;
  live::MachineStudy study_;  ///< last: its thread calls the page
};

}  // namespace glassbox::views
