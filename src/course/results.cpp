#include "course/results.h"

#include <algorithm>
#include <variant>

namespace glassbox::course {
namespace {

template <typename Block, typename Visit>
void eachBlock(const Lesson& lesson, const Visit& visit) {
  for (const Screen& screen : lesson.screens)
    for (const auto& block : screen.blocks)
      if (const auto* one = std::get_if<Block>(&block)) visit(*one);
}

/// Of the lesson's text and of the quiz, by question; the text's first.
std::map<std::string, AnswerRecord> answersOf(const Progress& progress) {
  std::map<std::string, AnswerRecord> all;
  for (const auto& [number, lesson] : progress.lessons)
    all.insert(lesson.answers.begin(), lesson.answers.end());
  all.insert(progress.quiz.begin(), progress.quiz.end());
  return all;
}

LessonResult resultOf(const Lesson& lesson, const Progress& progress,
                      const std::map<std::string, AnswerRecord>& answers) {
  LessonResult result{.lesson = lesson.number, .title = lesson.title};
  const auto found = progress.lessons.find(lesson.number);
  const LessonProgress done = found == progress.lessons.end() ? LessonProgress() : found->second;
  result.finished = done.finished;
  eachBlock<Task>(lesson, [&](const Task& task) {
    result.tasks.of += 1;
    result.tasks.done += done.tasks.contains(task.id) ? 1 : 0;
  });
  eachBlock<Prediction>(lesson, [&](const Prediction& prediction) {
    const auto guess = done.predictions.find(prediction.id);
    result.guesses.of += 1;
    result.guesses.done += guess != done.predictions.end() && guess->second.answered ? 1 : 0;
  });
  for (const Question& question : gradedQuestions(lesson)) {
    result.asked += 1;
    const auto answer = answers.find(question.id);
    if (answer == answers.end() || !answer->second.judged) continue;
    result.questions.of += 1;
    result.questions.done += answer->second.score > 0.999 ? 1 : 0;
    result.points += answer->second.score;
  }
  result.begun = done.finished || done.screen > 0 || result.tasks.done > 0 ||
                 result.guesses.done > 0 || result.questions.of > 0;
  return result;
}

}  // namespace

std::vector<Question> gradedQuestions(const Lesson& lesson) {
  std::vector<Question> questions;
  const auto take = [&](const Question& one) {
    if (one.kind != QuestionKind::kOpen && one.kind != QuestionKind::kDescription)
      questions.push_back(one);
  };
  eachBlock<AskedHere>(lesson, [&](const AskedHere& asked) { take(asked.question); });
  std::ranges::for_each(lesson.quiz, take);
  return questions;
}

PersonResult resultOf(const Course& course, const Progress& progress) {
  PersonResult result{.name = progress.name, .games = progress.games};
  const auto answers = answersOf(progress);
  std::vector<Question> questions;
  for (const Lesson& lesson : course.lessons) {
    result.lessons.push_back(resultOf(lesson, progress, answers));
    for (Question& one : gradedQuestions(lesson)) questions.push_back(std::move(one));
  }
  for (const auto& [id, record] : progress.quiz) {
    if (!record.judged || std::ranges::find(questions, id, &Question::id) != questions.end())
      continue;
    result.own.of += 1;
    result.own.done += record.score > 0.999 ? 1 : 0;
  }
  const auto scores = scoreByGoal(course, questions, answers);
  for (const Lesson& lesson : course.lessons)
    for (const Goal& goal : lesson.goals) {
      const auto found = std::ranges::find_if(scores, [&](const GoalScore& one) {
        return one.lesson == lesson.number && one.goal == goal.text;
      });
      result.goals.push_back(
          found != scores.end() ? *found : GoalScore{.goal = goal.text, .lesson = lesson.number});
    }
  return result;
}

namespace {

template <typename Part>
Share sum(const PersonResult& person, const Part& part) {
  Share all;
  for (const LessonResult& one : person.lessons) {
    all.done += (one.*part).done;
    all.of += (one.*part).of;
  }
  return all;
}

}  // namespace

int PersonResult::finished() const {
  return int(std::ranges::count_if(lessons, &LessonResult::finished));
}
Share PersonResult::tasks() const { return sum(*this, &LessonResult::tasks); }
Share PersonResult::guesses() const { return sum(*this, &LessonResult::guesses); }
Share PersonResult::questions() const { return sum(*this, &LessonResult::questions); }

std::string ownWords(const Lesson& lesson, const Progress& progress) {
  const auto found = progress.lessons.find(lesson.number);
  if (found == progress.lessons.end()) return {};
  std::string text;
  eachBlock<Reflection>(lesson, [&](const Reflection& reflection) {
    const auto words = found->second.reflections.find(reflection.id);
    if (words == found->second.reflections.end() || words->second.empty()) return;
    text += "\n" + reflection.ask + "\n\n" + words->second + "\n";
  });
  if (text.empty()) return {};
  return lesson.title + "\n" + (progress.name.empty() ? "" : progress.name + "\n") + text;
}

}  // namespace glassbox::course
