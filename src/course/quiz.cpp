#include "course/quiz.h"

#include <algorithm>

#include "base/files.h"
#include "base/random.h"
#include "course/gift.h"

namespace glassbox::course {

std::vector<Question> chooseQuestions(const Course& course, const QuizWish& wish) {
  std::vector<Question> chosen;
  for (const Lesson& lesson : course.lessons)
    for (const Question& question : lesson.quiz) {
      const bool fits =
          wish.tag.empty() ? wish.lessons.contains(lesson.number) : question.hasTag(wish.tag);
      if (fits && question.kind != QuestionKind::kDescription) chosen.push_back(question);
    }
  for (const Question& question : wish.more)
    if (question.kind != QuestionKind::kDescription) chosen.push_back(question);
  const auto most = static_cast<std::size_t>(std::max(0, wish.most));
  if (most == 0 || chosen.size() <= 1) return chosen;
  Random random(wish.seed);
  for (std::size_t i = chosen.size(); i > 1; --i)
    std::swap(chosen[i - 1], chosen[random.below(static_cast<std::uint32_t>(i))]);
  if (chosen.size() > most) chosen.resize(most);
  return chosen;
}

void giveIds(const Course& course, std::vector<Question>& questions) {
  std::set<std::string> taken;
  for (const Lesson& lesson : course.lessons)
    for (const Question& question : lesson.quiz) taken.insert(question.id);
  for (Question& question : questions) {
    if (!question.id.empty() && !taken.contains(question.id)) continue;
    question.id.clear();
    Fingerprint fingerprint;
    fingerprint.add(writeGift({question}));
    question.id = "own-" + fingerprint.text();
  }
}

std::vector<GoalScore> scoreByGoal(const Course& course, const std::vector<Question>& questions,
                                   const std::map<std::string, AnswerRecord>& answers) {
  std::vector<GoalScore> scores;
  for (const Lesson& lesson : course.lessons)
    for (const Goal& goal : lesson.goals) {
      GoalScore score{.goal = goal.text, .lesson = lesson.number};
      for (const Question& question : questions) {
        const auto answer = answers.find(question.id);
        const bool about = std::find(question.goals.begin(), question.goals.end(), goal.id) !=
                           question.goals.end();
        if (!about || answer == answers.end() || !answer->second.judged) continue;
        score.asked += 1;
        score.points += answer->second.score;
        score.right += answer->second.score > 0.999 ? 1 : 0;
      }
      if (score.asked > 0) scores.push_back(score);
    }
  return scores;
}

}  // namespace glassbox::course
