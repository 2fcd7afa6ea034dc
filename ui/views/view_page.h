// One page of a view that has several; see paged_view.h. Window thread only. Owned by its view.
#pragma once

#include <QWidget>

namespace glassbox::views {

class ViewPage : public QWidget {
  Q_OBJECT
 public:
  using QWidget::QWidget;

  /// The name by which lessons and files call this page: "cut", "ladder".
  virtual QString id() const = 0;
  /// The translated name on the page's button.
  virtual QString title() const = 0;
  /// What the page shows now as a plain sentence.
  virtual QString summary() const = 0;
  /// As a figure or as numbers, in the formats of its view. Throws Error.
  virtual void exportTo(const QString& path) const = 0;
};

}  // namespace glassbox::views
