// A lesson as the window shows it: screens of text and of blocks that direct the lab. Plain values;
// docs/lesson-format.md says how it is written.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "course/condition.h"
#include "course/question.h"
#include "course/stage.h"

namespace glassbox::course {

/// A stretch of CommonMark.
struct Text {
  std::string markdown;
};

/// A button that sets the stage.
struct Show {
  std::string label = {};
  Stage stage = {};
};

/// Ticks itself when its conditions have come true, one after the other.
struct Task {
  std::string id = {};
  std::string text = {};
  std::vector<Condition> done = {};
};

/// A guess that is locked before the model answers.
struct Prediction {
  enum class Kind { kChoose, kNumber, kOrder, kCurve };
  struct Choice {
    std::string text = {};
    std::optional<Claim> when = {};
  };
  struct Item {
    std::string text = {};
    Measure measure = {};
  };
  std::string id = {};
  Kind kind = Kind::kChoose;
  std::string ask = {};
  std::string after = {};
  std::vector<Choice> choices = {};
  std::optional<Measure> judge = {};
  std::string unit = {};
  double near = 0;  ///< number: so far off still counts
  std::vector<Item> items = {};
  bool smallestFirst = true;
  double top = 0;                 ///< curve: of its axis, nats
  std::vector<Setting> run = {};  ///< of the run its button begins; empty: the lesson's goes on

  /// Everything that must be known to judge it.
  std::vector<Measure> measures() const;
  /// How far training must have come; 0: no step is needed.
  std::int64_t lastStep() const;
};

/// A question in place.
struct AskedHere {
  Question question;
};

/// Own words, never graded.
struct Reflection {
  std::string id = {};
  std::string ask = {};
  std::vector<std::string> starts = {};
  std::vector<std::string> compare = {};
};

/// Numbers side by side on a logarithmic bar.
struct Amounts {
  struct Bar {
    std::string label = {};
    double number = 0;
    std::optional<Measure> measure = {};  ///< instead of the number
    std::string source = {};
  };
  std::string unit = {};
  std::vector<Bar> bars = {};
};

/// Carried out part by part, each on a key.
struct Demonstration {
  /// What sets the stage and the words that go with it; training stands alone.
  struct Part {
    Stage stage = {};
    std::string say = {};
  };
  /// A stretch of training that it asks for.
  struct Training {
    std::vector<Setting> run = {};  ///< of the run it began, besides the lesson's settings
    std::int64_t from = 0;          ///< step
    std::int64_t to = 0;
  };
  std::string title = {};
  double seconds = 0;  ///< how long all of it takes on a slow machine
  std::vector<Part> parts = {};

  /// In order; a run that is already there counts as new.
  std::vector<Training> trainings() const;
};

/// What the lesson states about the model, for the test that holds it to that.
struct StatedFacts {
  std::vector<Setting> run = {};  ///< besides the lesson's settings
  std::vector<Claim> claims = {};
  int line = 0;
};

using Block =
    std::variant<Text, Show, Task, Prediction, AskedHere, Reflection, Amounts, Demonstration>;

struct Screen {
  std::string heading;  ///< empty: the lesson's title
  std::vector<Block> blocks;
};

struct Goal {
  std::string id = {};
  std::string text = {};
};

struct Lesson {
  std::string folder = {};  ///< where its files lie
  std::string language = {};
  std::string title = {};
  int number = 0;
  int minutes = 0;
  std::string summary = {};
  std::vector<Goal> goals = {};
  std::string ai4k12 = {};
  std::string csta = {};
  Stage stage = {};
  std::vector<Screen> screens = {};
  std::vector<StatedFacts> facts = {};
  std::vector<Question> quiz = {};

  /// What the reader sees of it, to compare a translation: kinds of blocks, ids and conditions, one
  /// a line.
  std::vector<std::string> structure() const;
};

}  // namespace glassbox::course
