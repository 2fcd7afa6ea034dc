// One page of the Scale view. Window thread only. Owned by the Scale view.
#pragma once

#include <memory>

#include "views/view.h"
#include "views/view_page.h"

namespace glassbox::views {

class ScalePage : public ViewPage {
  Q_OBJECT
 public:
  using ViewPage::show;
  using ViewPage::ViewPage;

  /// A newer moment of the run; null: another run begins.
  virtual void show(const std::shared_ptr<const live::Snapshot>& snapshot) = 0;
  /// See View::origin().
  virtual View::Origin origin() const = 0;
  /// See View::tellFacts().
  virtual void tellFacts(course::Facts&) const {}

 signals:
  void commandWanted(const live::Command& command);
};

}  // namespace glassbox::views
