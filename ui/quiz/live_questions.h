// The live questions: what is changed about a run, what may happen, and why. None of them knows its
// answer; what is measured decides. Window thread only.
#pragma once

#include <QString>
#include <vector>

#include "course/experiment.h"

namespace glassbox::quiz {

struct LiveChoice {
  QString text;
  course::Pattern fits;  ///< of verdicts that it describes
};

struct LiveReason {
  QString text;
  course::Pattern fits;  ///< of verdicts that it explains
  QString feedback;      ///< what it is worth
};

struct LiveQuestion {
  QString title;
  QString ask;
  std::vector<course::Change> changes;
  bool storiesOnly = false;  ///< of the story world, whose amount can be chosen
  std::vector<LiveChoice> choices;
  std::vector<LiveReason> reasons;
};

/// In the window's language.
std::vector<LiveQuestion> liveQuestions();

}  // namespace glassbox::quiz
