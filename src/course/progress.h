// What a learner has done: kept in one file, so that a lesson goes on where it was left. Any
// thread.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "course/grading.h"

namespace glassbox::course {

/// One question's last answer, and how it came about.
struct AnswerRecord {
  Answer answer = {};
  double score = 0;
  bool judged = true;
  int tries = 0;
  int hints = 0;
  bool operator==(const AnswerRecord&) const = default;
};

/// A locked guess, and what was measured then.
struct PredictionRecord {
  Answer guess = {};  ///< choose: chosen; number: text; order: placed
  std::vector<std::pair<double, double>> drawn = {};  ///< curve: step and loss
  bool answered = false;                              ///< the model has
  std::int64_t step = 0;                              ///< at which it was measured
  std::map<std::string, double> numbers = {};         ///< by measure
  std::map<std::string, std::string> words = {};
  std::vector<std::pair<double, double>> real = {};  ///< curve: as it came
  bool operator==(const PredictionRecord&) const = default;
};

struct LessonProgress {
  int screen = 0;
  bool finished = false;             ///< its last screen was seen
  std::set<std::string> tasks = {};  ///< done, by id
  std::map<std::string, PredictionRecord> predictions = {};
  std::map<std::string, AnswerRecord> answers = {};  ///< in the lesson's text
  std::map<std::string, std::string> reflections = {};
  bool operator==(const LessonProgress&) const = default;
};

/// A game of the quiz whose questions make themselves.
struct GameRecord {
  double best = 0;  ///< best score, 0 … 1
  int played = 0;   ///< to the end
  bool operator==(const GameRecord&) const = default;
};

struct Progress {
  std::string name = {};  ///< nickname of the learner; empty: none given
  int lesson = 1;         ///< the one last opened
  std::map<int, LessonProgress> lessons = {};
  std::map<std::string, AnswerRecord> quiz = {};  ///< by question id
  std::map<std::string, GameRecord> games = {};   ///< by the game's name
  bool operator==(const Progress&) const = default;
};

/// Nothing has been done yet that anybody would miss; whatever the nickname.
bool isFresh(const Progress& progress);

std::string toJson(const Progress& progress);
/// InputError if it is none; what is missing in it is as at the start.
Progress progressFromJson(std::string_view json);

/// An empty one if there is no file, or if it is damaged: then it is kept aside as FILE.damaged.
Progress readProgress(const std::filesystem::path& file);
/// Atomic; makes the folder.
void writeProgress(const std::filesystem::path& file, const Progress& progress);

}  // namespace glassbox::course
