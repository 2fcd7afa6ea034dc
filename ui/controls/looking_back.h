// Says that an earlier step is shown, leads back to the newest one, and opens the panel for a
// branch, in whose place it is hidden. Window thread only.
#pragma once

#include <memory>

#include "controls/strip.h"
#include "live/snapshot.h"

class QLabel;

namespace glassbox::controls {

class BranchPanel;

class LookingBack : public Strip {
  Q_OBJECT
 public:
  /// The panel is the window's, and is shown and filled from here.
  explicit LookingBack(BranchPanel* panel, QWidget* parent = nullptr);

  void show(const std::shared_ptr<const live::Snapshot>& snapshot);
  using Strip::show;
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
  QLabel* sentence_;
  BranchPanel* panel_;
  bool branching_ = false;
};

}  // namespace glassbox::controls
