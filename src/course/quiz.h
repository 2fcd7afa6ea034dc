// A quiz: which questions are asked, and what the answers say of each learning goal. Any thread.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "course/course_folder.h"
#include "course/progress.h"

namespace glassbox::course {

/// The tag of the set on self-supervised learning.
inline constexpr const char* kSelfSupervised = "self-supervised";

struct QuizWish {
  std::set<int> lessons = {};       ///< by number
  std::string tag = {};             ///< instead of lessons: questions with this tag
  std::vector<Question> more = {};  ///< besides, of one's own
  int most = 0;  ///< so many, drawn by `seed`, in its order; 0: all, as in the files
  std::uint64_t seed = 1;
};

/// Questions of the lessons' quizzes that fit; descriptions are left out.
std::vector<Question> chooseQuestions(const Course& course, const QuizWish& wish);

/// Questions from elsewhere get ids that none of the course has and that stay as long as the
/// questions do.
void giveIds(const Course& course, std::vector<Question>& questions);

struct GoalScore {
  std::string goal;  ///< its text
  int lesson = 0;
  int asked = 0;
  int right = 0;      ///< with the full score
  double points = 0;  ///< with parts
};

/// By goal, in the course's order; own words and what was not answered count nowhere.
std::vector<GoalScore> scoreByGoal(const Course& course, const std::vector<Question>& questions,
                                   const std::map<std::string, AnswerRecord>& answers);

}  // namespace glassbox::course
