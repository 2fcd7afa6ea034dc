// What a person has done, counted by lesson and by learning goal: for the teacher's overview and
// the certificate. Any thread.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "course/quiz.h"

namespace glassbox::course {

/// "So many of so many".
struct Share {
  int done = 0;
  int of = 0;
  bool operator==(const Share&) const = default;
};

struct LessonResult {
  int lesson = 0;
  std::string title = {};
  bool begun = false;
  bool finished = false;  ///< read to its end
  Share tasks = {};
  Share guesses = {};    ///< predictions that the model has answered
  Share questions = {};  ///< right, of those answered; in the text and in the quiz
  int asked = 0;         ///< questions that there are and that can be graded
  double points = 0;     ///< of those answered, with parts
};

struct PersonResult {
  std::string name = {};
  std::vector<LessonResult> lessons = {};        ///< all of the course
  std::vector<GoalScore> goals = {};             ///< all of the course, asked or not
  std::map<std::string, GameRecord> games = {};  ///< by the game's name
  Share own = {};  ///< questions of one's own: right, of those answered

  int finished() const;
  Share tasks() const;
  Share guesses() const;
  Share questions() const;
};

PersonResult resultOf(const Course& course, const Progress& progress);

/// Questions that can be graded, in the text of the lesson and in its quiz.
std::vector<Question> gradedQuestions(const Lesson& lesson);

/// What a learner wrote in the lesson, each under what was asked: to take away as plain text.
/// Empty if nothing was written.
std::string ownWords(const Lesson& lesson, const Progress& progress);

}  // namespace glassbox::course
