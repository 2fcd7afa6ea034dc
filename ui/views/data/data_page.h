// One page of the Data view. It draws what came of cleaning the chosen text.
// Window thread only. Owned by the Data view.
#pragma once

#include <QWidget>
#include <memory>
#include <optional>

#include "live/cleaning_study.h"

namespace glassbox::views {

class DataPage : public QWidget {
  Q_OBJECT
 public:
  using QWidget::QWidget;

  /// The name by which lessons and files call this page: "compare", "flow".
  virtual QString id() const = 0;
  /// The translated name on the page's button.
  virtual QString title() const = 0;
  /// What is known of the chosen text with the chosen settings; null: nothing yet.
  virtual void setStudied(std::shared_ptr<const live::CleaningStudied> studied) = 0;
  /// The threshold whose cost the page shows, if it shows one.
  virtual std::optional<insight::Threshold> threshold() const { return {}; }
  /// What the page shows now as a plain sentence.
  virtual QString summary() const = 0;
  /// As a figure or as numbers, in the formats of DataView::exportFormats(). Throws Error.
  virtual void exportTo(const QString& path) const = 0;

 signals:
  /// The text is to be cleaned with these.
  void settingsWanted(const text::CleaningSettings& settings);
  /// threshold() is another.
  void thresholdChanged();
};

}  // namespace glassbox::views
