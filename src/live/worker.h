// The worker thread's own object: it owns the run, obeys commands between two steps and publishes
// what happens. Only the worker thread touches it.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

#include "live/activation_history.h"
#include "live/answered.h"
#include "live/budget.h"
#include "live/closeness_history.h"
#include "live/cloze_answers.h"
#include "live/compare_answers.h"
#include "live/copied_search.h"
#include "live/covered_answers.h"
#include "live/in_portions.h"
#include "live/inside_answers.h"
#include "live/mailbox.h"
#include "live/model_history.h"
#include "live/texts_then.h"
#include "live/viewer.h"
#include "live/what_if_answers.h"
#include "live/word_answers.h"

namespace glassbox::live {

/// Where a run comes from.
struct Origin {
  std::uint64_t parent = 0;  ///< number of the run it was branched from; 0: none
  std::int64_t step = 0;
};

class Worker {
 public:
  Worker(Mailbox& mailbox, training::RunSettings settings, Folders folders);
  /// Until the mailbox says stop.
  void work();

 private:
  using Clock = std::chrono::steady_clock;

  void obey(const Command& command);
  void obey(const Play& command);
  void obey(const Pause&);
  void obey(const StepOnce&);
  void obey(const SetSpeed& command);
  void obey(const Seek& command);
  void obey(const SeekNewest&);
  void obey(const Restart& command);
  void obey(const Branch& command);
  void obey(const ChangeTrainer& command);
  void obey(const Extend& command);
  void obey(const SetInterest& command);
  void obey(const CancelPreparing&);
  void obey(const Save& command);
  void obey(const ExportModel& command);
  void obey(const TellReport& command);
  void obey(const Open& command);
  void obey(const TryStep& command);
  void obey(const KeepStep&);
  void obey(const UndoStep&);

  template <typename Make>
  void begin(const std::string& source, Make make, const Origin& origin = {});
  void giveUp(RunState before);
  bool goOnPreparing(double share);
  void replayMetrics(std::int64_t until);
  void followToOtherEngine(const std::string& notice, std::int64_t step);
  void trainOneStep();
  template <typename Advance>
  void takeStep(Advance advance);
  void takeAway(Event::Kind done, const std::filesystem::path& folder,
                const std::function<void()>& write);
  void noteStep(const training::StepResult& result, std::size_t evaluations);
  bool trialIsDue() const;
  void takeTrial(const Progress& goOn);
  void forgetTrial();
  void keepMoment();
  void listKept();
  void measureRate(std::int64_t tokens);
  void measureWork(std::size_t stepsBefore, Clock::duration spent);
  bool mayStep() const {
    return run_ && (state_ == RunState::kPaused || state_ == RunState::kTraining);
  }
  std::int64_t plannedSteps();
  void setState(RunState state);
  void autosave();
  void publishIfWanted();
  std::shared_ptr<const Snapshot> snapshot();
  void describeRun(Snapshot& snapshot);
  void describePreparing(Snapshot& snapshot) const;
  void answer(Snapshot& snapshot);
  void answerInside(Snapshot& snapshot, const Moment& moment, bool mayTakeTime);
  void answerWriting(Snapshot& snapshot, const Moment& moment, bool mayTakeTime);
  void answerCopied(Snapshot& snapshot, const Moment& moment);
  void forgetWriting();
  void forgetAnswers();

  Mailbox& mailbox_;
  Folders folders_;
  std::filesystem::path autosaveFolder_;  ///< of this run; empty before its first save
  std::string unsaved_;                   ///< why the last save by itself failed; empty: it did not
  std::optional<training::Run> run_;
  std::optional<ClosenessHistory> closeness_;
  std::optional<ModelHistory> history_;
  std::shared_ptr<const std::vector<std::int64_t>> keptSteps_;
  Viewer viewer_;
  Budget budget_;
  Clock::time_point renewed_;  ///< the answers, while training
  WordAnswers words_;
  Answered<InsideQuestion, InsideAnswer> inside_;
  InsideAnswers insideAnswers_;
  Answered<CompareQuestion, CompareAnswer> compare_;
  InPortions<SensesQuestion, SensesAnswer, SenseSurvey> senses_;
  Answered<PlacesQuestion, insight::LayerVectors> places_;
  Answered<CoveredQuestion, CoveredAnswer> covered_;
  ActivationHistory activations_;
  Answered<WhatIfQuestion, WhatIfAnswer> whatIf_;
  InPortions<SurveyQuestion, SurveyAnswer, PartSurvey> survey_;
  Answered<WriteQuestion, WriteAnswer> write_;
  Answered<ContinueQuestion, ContinueAnswer> continuation_;
  EarlierTexts earlier_;
  TextSamples samples_;
  Answered<MeasureQuestion, MeasureAnswer> measures_;
  ClozeAnswers clozes_;
  std::optional<CopiedSearch> copied_;
  std::optional<CopiedQuestion> copiedAsked_;
  std::optional<training::TrialSettings> trialWanted_;  ///< not yet taken
  std::optional<training::TrialStep> trial_;            ///< of the next step, while it can be kept
  std::shared_ptr<const OneStepAnswer> oneStep_;
  std::shared_ptr<const Report> report_;
  std::uint64_t trials_ = 0;
  std::uint64_t runs_ = 0;  ///< begun so far
  std::shared_ptr<const RunFacts> facts_;
  training::RunSettings wanted_;
  Interest interest_;
  RunState state_ = RunState::kPreparing;
  std::string message_;
  std::uint64_t commandsObeyed_ = 0;
  std::uint64_t cancelsObeyed_ = 0;  ///< of them, those that call off preparing
  std::string preparing_;            ///< name of the text, while one is prepared
  double preparedShare_ = 0;
  Clock::time_point shareShown_;
  std::shared_ptr<const Snapshot> shown_;  ///< the last one published
  bool changed_ = true;                    ///< something a snapshot would show differently
  bool unfinished_ = false;   ///< an answer is still being made, so the next snapshot differs
  std::int64_t pauseAt_ = 0;  ///< 0: nowhere
  double stepsPerSecond_ = 0;
  Clock::time_point nextStep_;
  Clock::time_point lastSave_ = Clock::now();
  std::int64_t savedStep_ = 0;
  Clock::time_point rateSince_ = Clock::now();
  std::int64_t rateTokens_ = 0;
  double tokensPerSecond_ = 0;
  double workTokens_ = 0;  ///< of the latest steps, earlier ones counting less and less
  double workSeconds_ = 0;
  double workSteps_ = 0;
};

/// One step of the run, by whatever means, with all that belongs to it.
template <typename Advance>
void Worker::takeStep(Advance advance) {
  forgetTrial();
  const std::size_t evaluations = run_->history().evaluations.size();
  training::StepResult result;
  try {
    result = advance();
  } catch (const std::exception& error) {
    result.finite = false;
    message_ = error.what();
  }
  if (const std::string notice = run_->takeEngineNotice(); !notice.empty())
    followToOtherEngine(notice, result.finite ? result.step - 1 : run_->step());
  if (result.finite) return noteStep(result, evaluations);
  if (message_.empty()) message_ = run_->explanation();
  mailbox_.report(Event{Event::Kind::kError, message_, run_->step()});
  setState(RunState::kStopped);
}

}  // namespace glassbox::live
