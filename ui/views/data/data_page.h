// One page of the Data view. It draws what came of cleaning the chosen text.
// Window thread only. Owned by the Data view.
#pragma once

#include <memory>
#include <optional>

#include "live/cleaning_study.h"
#include "views/view_page.h"

namespace glassbox::views {

class DataPage : public ViewPage {
  Q_OBJECT
 public:
  using ViewPage::ViewPage;

  /// What is known of the chosen text with the chosen settings; null: nothing yet.
  virtual void setStudied(std::shared_ptr<const live::CleaningStudied> studied) = 0;
  /// The threshold whose cost the page shows, if it shows one.
  virtual std::optional<insight::Threshold> threshold() const { return {}; }

 signals:
  /// The text is to be cleaned with these.
  void settingsWanted(const text::CleaningSettings& settings);
  /// threshold() is another.
  void thresholdChanged();
};

}  // namespace glassbox::views
