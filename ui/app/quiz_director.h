// Between the quiz's games and the run: asks the model what a game wants to know, tells the game
// how far the run has come, and keeps its score. Window thread only; one for the window.
#pragma once

#include <QObject>
#include <optional>

#include "app/experiment_runner.h"
#include "app/session_driver.h"
#include "course/progress.h"

namespace glassbox::quiz {
class QuizPage;
}

namespace glassbox::app {

class QuizDirector : public QObject {
  Q_OBJECT
 public:
  /// Both must outlive it.
  QuizDirector(quiz::QuizPage& quiz, SessionDriver& driver, QObject* parent);

  /// Besides what the visible view asks: see interestChanged().
  const std::optional<course::ClozeWish>& interest() const { return wish_; }

 signals:
  void interestChanged();

 private:
  void follow(const live::Snapshot& snapshot);

  quiz::QuizPage& quiz_;
  SessionDriver& driver_;
  ExperimentRunner runner_{nullptr};
  std::optional<course::ClozeWish> wish_;
};

}  // namespace glassbox::app
