// One page of the Tokens view. It draws what was found out about the text of the run.
// Window thread only. Owned by the Tokens view.
#pragma once

#include <QWidget>
#include <memory>

#include "live/token_study.h"

namespace glassbox::views {

class TokenPage : public QWidget {
  Q_OBJECT
 public:
  using QWidget::QWidget;

  /// The name by which lessons and files call this page: "cut", "learn".
  virtual QString id() const = 0;
  /// The translated name on the page's button.
  virtual QString title() const = 0;
  /// What is known of the text of the run; null: nothing yet. `own`: how the run's model reads.
  virtual void setLesson(std::shared_ptr<const insight::TokenLesson> lesson,
                         text::TokenizerKind own) = 0;
  /// The sentence looked at; empty if there is none.
  virtual QString sentence() const { return {}; }
  /// What the page shows now as a plain sentence.
  virtual QString summary() const = 0;
  /// As a figure or as numbers, in the formats of TokensView::exportFormats(). Throws Error.
  virtual void exportTo(const QString& path) const = 0;
};

}  // namespace glassbox::views
