// One page of the Scale view. Window thread only. Owned by the Scale view.
#pragma once

#include <QWidget>
#include <memory>

#include "views/view.h"

namespace glassbox::views {

class ScalePage : public QWidget {
  Q_OBJECT
 public:
  using QWidget::QWidget;
  using QWidget::show;

  /// The name by which lessons and files call this page: "count", "ladder".
  virtual QString id() const = 0;
  /// The translated name on the page's button.
  virtual QString title() const = 0;
  /// A newer moment of the run; null: another run begins.
  virtual void show(const std::shared_ptr<const live::Snapshot>& snapshot) = 0;
  /// See View::origin().
  virtual View::Origin origin() const = 0;
  /// What the page shows now as a plain sentence.
  virtual QString summary() const = 0;
  /// See View::tellFacts().
  virtual void tellFacts(course::Facts&) const {}
  /// As a figure or as numbers, in the formats of ScaleView::exportFormats(). Throws Error.
  virtual void exportTo(const QString& path) const = 0;

 signals:
  void commandWanted(const live::Command& command);
};

}  // namespace glassbox::views
