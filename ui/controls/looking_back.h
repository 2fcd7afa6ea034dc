// The slim bar above the transport while an earlier step is shown: says so, leads back to the
// newest step, and opens the panel for a branch. Hidden otherwise. Window thread only.
#pragma once

#include <QFrame>
#include <memory>

#include "live/snapshot.h"

class QLabel;

namespace glassbox::controls {

class BranchPanel;

class LookingBack : public QFrame {
  Q_OBJECT
 public:
  explicit LookingBack(QWidget* parent = nullptr);

  void show(const std::shared_ptr<const live::Snapshot>& snapshot);
  using QFrame::show;
  /// Another run begins.
  void clear();
  /// Opens the panel for the step that is shown, also if that is the newest.
  void openBranch();

 signals:
  void newestWanted();
  void branchWanted(std::int64_t step, const training::RunSettings& settings);

 private:
  void closeBranch();
  void arrange();

  std::shared_ptr<const live::Snapshot> snapshot_;
  QWidget* row_;
  QLabel* sentence_;
  BranchPanel* panel_;
  bool branching_ = false;
};

}  // namespace glassbox::controls
