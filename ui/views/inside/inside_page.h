// One page of the Inside view. Like a view it draws the snapshots it is given and says what it
// needs in them; see views/view.h. Window thread only. Owned by the Inside view.
#pragma once

#include <QWidget>
#include <memory>

#include "live/training_session.h"

namespace glassbox::views {

class InsidePage : public QWidget {
  Q_OBJECT
 public:
  using QWidget::QWidget;
  using QWidget::show;

  /// The name by which lessons and files call this page: "sentence", "compare".
  virtual QString id() const = 0;
  /// The translated name on the page's button.
  virtual QString title() const = 0;
  virtual live::Interest interest() const = 0;
  /// The sentence looked at; empty if there is none.
  virtual QString sentence() const { return {}; }
  /// A newer moment of the run, never null.
  virtual void show(const std::shared_ptr<const live::Snapshot>& snapshot) = 0;
  /// Another run begins: forget everything of the old one.
  virtual void restart() = 0;
  /// What the page shows now as a plain sentence.
  virtual QString summary() const = 0;
  /// As a figure or as numbers, in the formats of InsideView::exportFormats(). Throws Error.
  virtual void exportTo(const QString& path) const = 0;

 signals:
  void interestChanged();
};

}  // namespace glassbox::views
