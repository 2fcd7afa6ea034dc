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
    runner_.cancel();
    emit interestChanged();
  });
  connect(&quiz_, &quiz::QuizPage::trainingWanted, this, [this] {
    if (driver_.snapshot() != nullptr) driver_.trainUntil(driver_.snapshot()->plannedSteps);
  });
  connect(&quiz_, &quiz::QuizPage::experimentWanted, this,
          [this](const course::Experiment& experiment) {
            const auto& now = driver_.snapshot();
            if (now != nullptr && now->facts != nullptr)
              runner_.start(now->facts->settings, experiment);
          });
  connect(&runner_, &ExperimentRunner::progressed, &quiz_,
          [this](const course::ExperimentNews& news) { quiz_.watch(news); });
  connect(&driver_, &SessionDriver::snapshotArrived, this,
          [this](const std::shared_ptr<const live::Snapshot>& snapshot) { follow(*snapshot); });
}

void QuizDirector::follow(const live::Snapshot& snapshot) {
  const bool ready = snapshot.facts != nullptr && snapshot.state != live::RunState::kPreparing;
  quiz_.follow({.step = snapshot.newestStep,
                .planned = snapshot.plannedSteps,
                .training = snapshot.state == live::RunState::kTraining,
                .ready = ready,
                .stories = ready && snapshot.facts->settings.corpus.source == "storyworld"});
  if (wish_ && snapshot.clozes != nullptr && snapshot.clozes->wish == *wish_ &&
      snapshot.clozes->whole)
    quiz_.take(*snapshot.clozes);
}

}  // namespace glassbox::app
