// A game of the quiz whose questions make themselves: what all of them have in common. It fills the
// middle of the quiz page, which shows its heading and presses its button. It knows neither run nor
// model: what it wants it emits, and what there is it is given. Window thread only.
#pragma once

#include <QWidget>
#include <cstdint>

#include "course/cloze.h"
#include "course/experiment.h"

class QLabel;
class QVBoxLayout;

namespace glassbox::quiz {

/// How far the learner's run has come.
struct RunNews {
  std::int64_t step = 0;
  std::int64_t planned = 0;
  bool training = false;
  bool ready = false;    ///< there is a model to be asked
  bool stories = false;  ///< its text is the story world's
  bool operator==(const RunNews&) const = default;
};

class Game : public QWidget {
  Q_OBJECT
 public:
  explicit Game(QWidget* parent = nullptr);

  /// By which the learner's progress knows it.
  virtual std::string id() const = 0;
  virtual QString heading() const = 0;
  /// Where in the game one is: "Question 2 of 8".
  virtual QString place() const { return {}; }
  /// Of the button that goes on; empty: there is none now.
  virtual QString nextText() const = 0;
  virtual bool mayGoOn() const { return true; }
  virtual void goOn() = 0;
  /// Needs the whole width of the window.
  virtual bool isWide() const { return false; }
  /// The model's answer to a wish, whole.
  virtual void take(const course::ClozeSet&) {}
  /// How far the runs of an experiment have come.
  virtual void watch(const course::ExperimentNews&) {}
  virtual void follow(const RunNews& news) { news_ = news; }

 signals:
  /// Heading, place or button are others than before.
  void changed();
  /// Another page of the game is being filled.
  void pageTurned();
  /// This part of the game has just appeared and should be seen.
  void appeared(QWidget* part);
  void clozesWanted(const course::ClozeWish& wish);
  /// Runs beside the learner's, which stays as it is. No steps: they are called off.
  void experimentWanted(const course::Experiment& experiment);
  /// The run is to be trained to the end of its plan.
  void trainingWanted();
  /// Played to its end; 0 … 1.
  void ended(double score);

 protected:
  const RunNews& news() const { return news_; }
  /// An empty page in place of what was shown.
  QVBoxLayout* turnPage();
  QWidget* body() const { return body_; }
  /// A text that wraps, by its name in the style sheet.
  QLabel* addText(const QString& name, const QString& text);
  /// Asks for questions under a new number, which is returned.
  std::uint64_t askForClozes(course::ClozeWish wish);
  static constexpr int kSpacing = 10;

 private:
  QVBoxLayout* layout_;
  QWidget* body_ = nullptr;
  RunNews news_;
};

}  // namespace glassbox::quiz
