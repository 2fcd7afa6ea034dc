// One page of the Inside view. Like a view it draws the snapshots it is given and says what it
// needs in them; see views/view.h. Window thread only. Owned by the Inside view.
#pragma once

#include <memory>

#include "live/training_session.h"
#include "views/view_page.h"

namespace glassbox::views {

class InsidePage : public ViewPage {
  Q_OBJECT
 public:
  using ViewPage::show;
  using ViewPage::ViewPage;

  virtual live::Interest interest() const = 0;
  /// The sentence looked at; empty if there is none.
  virtual QString sentence() const { return {}; }
  /// A newer moment of the run, never null.
  virtual void show(const std::shared_ptr<const live::Snapshot>& snapshot) = 0;
  /// Another run begins: forget everything of the old one.
  virtual void restart() = 0;

 signals:
  void interestChanged();
};

}  // namespace glassbox::views
