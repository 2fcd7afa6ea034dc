// One page of the Tokens view. It draws what was found out about the text of the run.
// Window thread only. Owned by the Tokens view.
#pragma once

#include <memory>

#include "live/token_study.h"
#include "views/view_page.h"

namespace glassbox::views {

class TokenPage : public ViewPage {
  Q_OBJECT
 public:
  using ViewPage::ViewPage;

  /// What is known of the text of the run; null: nothing yet. `own`: how the run's model reads.
  virtual void setLesson(std::shared_ptr<const insight::TokenLesson> lesson,
                         text::TokenizerKind own) = 0;
  /// A sentence of the run's text to begin with; empty: our own suits it.
  virtual void offer(const QString& sentence) { (void)sentence; }
};

}  // namespace glassbox::views
