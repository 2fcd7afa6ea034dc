#include "training/run.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <utility>

#include "base/error.h"
#include "compute/device_error.h"
#include "training/engine_choice.h"
#include "training/saved_run.h"
#include "training/settings.h"

namespace glassbox::training {
namespace {

std::shared_ptr<const text::Corpus> makeSharedCorpus(
    const text::CorpusSettings& settings, std::shared_ptr<const text::Tokenizer> tokenizer,
    const Progress& progress) {
  return std::make_shared<const text::Corpus>(
      text::makeCorpus(settings, std::move(tokenizer), progress));
}

/// Settings are checked first: reading a long text takes time.
std::shared_ptr<const text::Corpus> makeCorpusFor(const RunSettings& settings,
                                                  const Progress& progress) {
  validate(settings);
  return makeSharedCorpus(settings.corpus, nullptr, progress);
}

RunSettings completed(RunSettings settings, const text::Corpus& corpus) {
  validate(settings);
  settings.model.vocabulary = corpus.tokenizer->vocabulary();
  settings.trainer.seed = settings.seed;
  // A saved run must find its text again from any working directory.
  if (settings.corpus.source != "storyworld")
    settings.corpus.source = std::filesystem::absolute(settings.corpus.source).string();
  return settings;
}

std::string brief(double number) {
  char text[32];
  std::snprintf(text, sizeof text, "%.3g", number);
  return text;
}

std::string explain(const StepResult& result, const TrainerSettings& settings) {
  const std::string what = std::isfinite(result.loss) ? "the gradient" : "the loss";
  const std::string start = "Training stopped before step " + std::to_string(result.step) + ": " +
                            what + " is no longer a finite number, ";
  if (result.step == 1)
    return start +
           "although nothing was learned yet, so the weights it started from are not usable; " +
           "start again with fresh weights.";
  return start + "because steps with a learning rate of " + brief(settings.learningRate) +
         " made the weights too large; start again with a lower one, for example " +
         brief(std::min(0.005, settings.learningRate / 10)) +
         (settings.clip > 0 ? "." : ", and with clipping to 1.");
}

}  // namespace

text::BatchSettings batchSettings(const RunSettings& settings, text::Rows rows) {
  return {.objective = settings.model.objective,
          .rows = rows,
          .batch = settings.batch,
          .context = settings.model.context,
          .covered = settings.covered,
          .seed = settings.seed};
}

struct Run::Implementation {
  Implementation(const RunSettings& wanted, std::shared_ptr<const text::Corpus> text,
                 std::span<const float> weights, std::unique_ptr<compute::Backend> made = nullptr)
      : corpus(std::move(text)),
        settings(completed(wanted, *corpus)),
        engine(made ? Engine{std::move(made), {}}
                    : chooseEngine(settings.backend, settings.model, settings.batch)),
        transformer(settings.model, *engine.backend),
        trainer(transformer, settings.trainer),
        batches(corpus->training, settings.model.vocabulary,
                batchSettings(settings, corpus->rows)) {
    transformer.setParameters(
        weights.empty()
            ? model::initializeParameters(settings.model, settings.initialization, settings.seed)
            : std::vector<float>(weights.begin(), weights.end()));
  }

  std::vector<TokenBatch> validationBatches(std::int64_t rows) const {
    return text::evaluationBatches(corpus->validation, settings.model.vocabulary,
                                   batchSettings(settings, corpus->rows), rows);
  }

  Evaluation evaluate(const std::vector<TokenBatch>& rows) {
    double sum = 0;
    std::int64_t targets = 0;
    for (const TokenBatch& batch : rows) {
      const auto count = static_cast<std::int64_t>(batch.targets.size()) -
                         std::count(batch.targets.begin(), batch.targets.end(), kNoTarget);
      sum += transformer.loss(batch) * static_cast<double>(count);
      targets += count;
    }
    return {trainer.stepsDone(), sum / static_cast<double>(targets)};
  }

  /// Notes a validation loss, on the rows that are the same each time.
  void noteEvaluation() {
    if (regularRows.empty()) regularRows = validationBatches(settings.evaluationRows);
    if (!regularRows.empty()) history.evaluations.push_back(evaluate(regularRows));
  }

  bool evaluationDue() const {
    const std::int64_t step = trainer.stepsDone();
    return step == trainer.settings().steps ||
           (settings.evaluateEvery > 0 && step % settings.evaluateEvery == 0);
  }

  /// Keeps the state where an engine that fails cannot take it along, so often that it costs at
  /// most a fiftieth of the time.
  void keepState() {
    using Clock = std::chrono::steady_clock;
    if (arriving && arriving->isThere()) {
      kept = arriving->take();
      arriving.reset();
    }
    if (!engine.backend->mayFail() || arriving || Clock::now() < keepNext) return;
    const Clock::time_point begin = Clock::now();
    // The first one is waited for: without it nothing could go on.
    if (kept) arriving = trainer.beginState();
    else kept = trainer.state();
    const Clock::time_point end = Clock::now();
    keepNext = end + std::max<Clock::duration>(std::chrono::seconds(2), 50 * (end - begin));
  }

  /// Around every step: the loss before the first one belongs to the curve too.
  void before() {
    keepState();
    if (trainer.stepsDone() == 0 && history.evaluations.empty() && settings.evaluateEvery > 0)
      noteEvaluation();
  }
  void after(const StepResult& result) {
    explanation = result.finite ? "" : explain(result, trainer.settings());
    if (!result.finite) return;
    history.steps.push_back(result);
    if (evaluationDue()) noteEvaluation();
  }

  StepResult advance() {
    before();
    const std::int64_t step = trainer.stepsDone();
    const TokenBatch batch = nextStep == step ? std::move(nextBatch) : batches.at(step);
    nextStep = -1;
    const StepResult result = trainer.step(batch, [&] {
      nextBatch = batches.at(step + 1);
      nextStep = step + 1;
    });
    after(result);
    return result;
  }

  StepTrace advanceTraced() {
    before();
    StepTrace trace = trainer.tracedStep(batches.at(trainer.stepsDone()));
    after(trace.result);
    return trace;
  }

  /// Engines that failed, for as long as others may have something on them.
  std::vector<std::unique_ptr<compute::Backend>> failed;
  std::shared_ptr<const text::Corpus> corpus;
  RunSettings settings;
  Engine engine;
  model::Transformer transformer;
  Trainer trainer;
  text::Batches batches;
  TokenBatch nextBatch;        ///< made while a device took the step before
  std::int64_t nextStep = -1;  ///< that it is for; -1: not made
  std::vector<TokenBatch> regularRows;
  History history;
  std::string explanation;
  std::optional<TrainerState> kept;       ///< only where the engine may fail
  std::optional<ArrivingState> arriving;  ///< the next one to be kept
  std::chrono::steady_clock::time_point keepNext;
  std::string engineNotice;
};

namespace {

void cutAfter(History& history, std::int64_t step) {
  std::erase_if(history.steps, [&](const StepResult& one) { return one.step > step; });
  std::erase_if(history.evaluations, [&](const Evaluation& one) { return one.step > step; });
}

}  // namespace

Run::Run(const RunSettings& settings, const Progress& progress)
    : Run(settings, makeCorpusFor(settings, progress)) {}

Run::Run(const RunSettings& settings, std::shared_ptr<const text::Corpus> corpus,
         std::span<const float> weights)
    : implementation_(std::make_unique<Implementation>(settings, std::move(corpus), weights)) {}

Run::Run(const RunSettings& settings, std::shared_ptr<const text::Corpus> corpus,
         std::unique_ptr<compute::Backend> engine)
    : implementation_(std::make_unique<Implementation>(
          settings, std::move(corpus), std::span<const float>(), std::move(engine))) {}

Run::Run(std::unique_ptr<Implementation> implementation)
    : implementation_(std::move(implementation)) {}
Run::~Run() = default;
Run::Run(Run&&) noexcept = default;

Run Run::resume(const std::filesystem::path& folder, const compute::BackendSettings& backend,
                const Progress& progress) {
  SavedRun saved = readSavedRun(folder);
  saved.settings.backend = backend;
  auto corpus = makeSharedCorpus(saved.settings.corpus, saved.tokenizer, progress);
  if (corpus->fingerprint != saved.corpusFingerprint)
    throw InputError(
        "cannot go on from " + folder.string() + ": the text " + saved.corpusName +
        " is not the one that the run was trained on; bring the old text back or start "
        "a new run");
  auto implementation =
      std::make_unique<Implementation>(saved.settings, std::move(corpus), saved.state.parameters);
  implementation->trainer.restore(saved.state);
  implementation->history = std::move(saved.history);
  return Run(std::move(implementation));
}

Run Run::branch(const TrainerState& state, RunSettings wanted, const Progress& progress) const {
  const Implementation& own = *implementation_;
  wanted.model.vocabulary = own.settings.model.vocabulary;
  if (model::ParameterLayout(wanted.model).total() != own.transformer.layout().total() ||
      wanted.model.width != own.settings.model.width)
    throw InputError("cannot go on from step " + std::to_string(state.step) +
                     ": the model would have another size; start a new run for that");
  validate(wanted);
  const bool sameText = wanted.corpus == own.settings.corpus;
  auto corpus =
      sameText ? own.corpus : makeSharedCorpus(wanted.corpus, own.corpus->tokenizer, progress);
  auto next = std::make_unique<Implementation>(wanted, std::move(corpus), state.parameters);
  next->trainer.restore(
      withOptimizer(state, own.trainer.settings().optimizer, wanted.trainer.optimizer));
  for (const StepResult& step : own.history.steps)
    if (step.step <= state.step) next->history.steps.push_back(step);
  for (const Evaluation& evaluation : own.history.evaluations)
    if (evaluation.step <= state.step) next->history.evaluations.push_back(evaluation);
  return Run(std::move(next));
}

void Run::change(const TrainerSettings& settings) {
  implementation_->trainer.changeSettings(settings);
  implementation_->settings.trainer = implementation_->trainer.settings();
}

const RunSettings& Run::settings() const { return implementation_->settings; }
const text::Corpus& Run::corpus() const { return *implementation_->corpus; }
std::shared_ptr<const text::Corpus> Run::sharedCorpus() const { return implementation_->corpus; }
model::Transformer& Run::transformer() { return implementation_->transformer; }
Trainer& Run::trainer() { return implementation_->trainer; }
const History& Run::history() const { return implementation_->history; }
std::int64_t Run::step() const { return implementation_->trainer.stepsDone(); }
const std::string& Run::explanation() const { return implementation_->explanation; }

TokenBatch Run::nextBatch() const { return implementation_->batches.at(step()); }

/// On the CPU, from the state last kept.
void Run::goOnWithout(const std::string& failure) {
  Implementation& old = *implementation_;
  if (!old.kept) throw Error(failure);
  RunSettings settings = old.settings;
  settings.backend.name = "cpu";
  settings.backend.instructionSet = "auto";
  settings.backend.precision = "fp32";
  auto next = std::make_unique<Implementation>(settings, old.corpus, old.kept->parameters);
  next->trainer.restore(*old.kept);
  next->history = std::move(old.history);
  cutAfter(next->history, old.kept->step);
  next->regularRows = std::move(old.regularRows);
  next->engineNotice =
      failure + " Training goes on with the CPU, from step " + std::to_string(old.kept->step) + ".";
  next->failed = std::move(old.failed);
  next->failed.push_back(std::move(old.engine.backend));
  std::swap(implementation_, next);
}

StepResult Run::advance() {
  try {
    return implementation_->advance();
  } catch (const compute::DeviceError& error) {
    goOnWithout(error.what());
  }
  return implementation_->advance();
}

StepTrace Run::advanceTraced() {
  try {
    return implementation_->advanceTraced();
  } catch (const compute::DeviceError& error) {
    goOnWithout(error.what());
  }
  return implementation_->advanceTraced();
}

const std::string& Run::engineReason() const { return implementation_->engine.reason; }

std::string Run::takeEngineNotice() { return std::exchange(implementation_->engineNotice, {}); }

TrialStep Run::tryStep(const TrialSettings& wanted) {
  return training::tryStep(implementation_->transformer, implementation_->trainer, nextBatch(),
                           wanted);
}

StepResult Run::keep(const TrialStep& trial) {
  const StepResult& result = trial.trace.result;
  if (!result.finite || result.step != step() + 1)
    throw Error("step " + std::to_string(result.step) + " cannot be kept: the run is at step " +
                std::to_string(step()) + (result.finite ? "" : " and the step had no result"));
  implementation_->before();
  Trainer& trainer = implementation_->trainer;
  TrainerState next = trial.after;
  if (trial.settings.optimizer != trainer.settings().optimizer) {
    TrainerState own = trainer.state();
    next.firstMoment = std::move(own.firstMoment);
    next.secondMoment = std::move(own.secondMoment);
  }
  trainer.restore(next);
  implementation_->after(result);
  return result;
}

Evaluation Run::evaluate(std::int64_t rows) {
  return implementation_->evaluate(implementation_->validationBatches(rows));
}

void Run::save(const std::filesystem::path& folder) const {
  const Implementation& own = *implementation_;
  TrainerState state = own.trainer.state();
  if (!std::all_of(state.parameters.begin(), state.parameters.end(),
                   [](float weight) { return std::isfinite(weight); }))
    throw Error("not saved to " + folder.string() +
                ": some weights are no longer finite numbers; what was saved there before is still "
                "there");
  writeSavedRun(folder, {own.settings, own.corpus->name, own.corpus->fingerprint,
                         own.corpus->tokenizer, own.history, std::move(state)});
}

}  // namespace glassbox::training
