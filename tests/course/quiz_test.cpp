#include "course/quiz.h"

#include <gtest/gtest.h>

#include "course/gift.h"

namespace glassbox::course {
namespace {

Course twoLessons() {
  Course course;
  for (int number : {1, 2}) {
    Lesson lesson;
    lesson.number = number;
    const std::string n = std::to_string(number);
    lesson.goals = {{"goal-" + n, "Goal " + n}};
    lesson.quiz = readGift("// [id:a" + n + "] [goal:goal-" + n +
                               "]\nA {T}\n\n"
                               "// [id:b" +
                               n + "] [goal:goal-" + n +
                               "] [tag:self-supervised]\nB {F}\n\n"
                               "// [id:c" +
                               n + "] [goal:goal-" + n + "]\nC {}\n\nNo question.\n",
                           "quiz.gift")
                      .questions;
    course.lessons.push_back(lesson);
  }
  return course;
}

std::vector<std::string> ids(const std::vector<Question>& questions) {
  std::vector<std::string> all;
  for (const auto& one : questions) all.push_back(one.id);
  return all;
}

TEST(Quiz, TakesLessonsOrATag) {
  const Course course = twoLessons();
  EXPECT_EQ(ids(chooseQuestions(course, {.lessons = {2}})),
            (std::vector<std::string>{"a2", "b2", "c2"}));
  EXPECT_EQ(ids(chooseQuestions(course, {.tag = kSelfSupervised})),
            (std::vector<std::string>{"b1", "b2"}));
  EXPECT_TRUE(chooseQuestions(course, {}).empty());
}

TEST(Quiz, DrawsTheSameForTheSameSeed) {
  const Course course = twoLessons();
  const QuizWish wish{.lessons = {1, 2}, .most = 4, .seed = 7};
  const auto drawn = ids(chooseQuestions(course, wish));
  EXPECT_EQ(drawn.size(), 4U);
  EXPECT_EQ(ids(chooseQuestions(course, wish)), drawn);
  std::set<std::vector<std::string>> others;
  for (std::uint64_t seed = 1; seed < 9; ++seed)
    others.insert(ids(chooseQuestions(course, {.lessons = {1, 2}, .most = 4, .seed = seed})));
  EXPECT_GT(others.size(), 1U);
}

TEST(Quiz, ScoresByGoalWhatWasAnswered) {
  const Course course = twoLessons();
  const auto questions = chooseQuestions(course, {.lessons = {1, 2}});
  std::map<std::string, AnswerRecord> answers;
  answers["a1"].score = 1;
  answers["b1"].score = 0.5;
  answers["c1"].judged = false;
  const auto scores = scoreByGoal(course, questions, answers);
  ASSERT_EQ(scores.size(), 1U);
  EXPECT_EQ(scores[0].goal, "Goal 1");
  EXPECT_EQ(scores[0].asked, 2);
  EXPECT_EQ(scores[0].right, 1);
  EXPECT_DOUBLE_EQ(scores[0].points, 1.5);
}

}  // namespace
}  // namespace glassbox::course
