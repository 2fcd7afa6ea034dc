#include "app/quiz_director.h"

#include "quiz/quiz_page.h"

namespace glassbox::app {

QuizDirector::QuizDirector(quiz::QuizPage& quiz, SessionDriver& driver, QObject* parent)
    : QObject(parent), quiz_(quiz), driver_(driver) {
  connect(&quiz_, &quiz::QuizPage::clozesWanted, this, [this](const course::ClozeWish& wish) {
    wish_ = wish;
    emit interestChanged();
  });
  connect(&quiz_, &quiz::QuizPage::gameLeft, this, [this] {
    wish_.reset();
    emit interestChanged();
  });
  connect(&quiz_, &quiz::QuizPage::trainingWanted, this, [this] {
    if (driver_.snapshot() != nullptr) driver_.trainUntil(driver_.snapshot()->plannedSteps);
  });
  connect(&driver_, &SessionDriver::snapshotArrived, this,
          [this](const std::shared_ptr<const live::Snapshot>& snapshot) { follow(*snapshot); });
}

void QuizDirector::follow(const live::Snapshot& snapshot) {
  quiz_.follow(
      {.step = snapshot.newestStep,
       .planned = snapshot.plannedSteps,
       .training = snapshot.state == live::RunState::kTraining,
       .ready = snapshot.facts != nullptr && snapshot.state != live::RunState::kPreparing});
  if (wish_ && snapshot.clozes != nullptr && snapshot.clozes->wish == *wish_ &&
      snapshot.clozes->whole)
    quiz_.take(*snapshot.clozes);
}

}  // namespace glassbox::app
