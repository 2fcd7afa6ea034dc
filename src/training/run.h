// A training run from text to trained model: corpus, model, trainer, evaluation, history, saving.
// Synchronous: whoever owns it calls advance() as often as they like (the command line in a loop,
// the window's worker thread between two looks at its commands). One thread at a time.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/progress.h"
#include "model/transformer.h"
#include "text/batches.h"
#include "text/corpus.h"
#include "training/trainer.h"
#include "training/trial_step.h"

namespace glassbox::training {

/// Everything that decides a run. The same settings give the same bits.
struct RunSettings {
  text::CorpusSettings corpus;
  model::ModelConfig model;  ///< vocabulary is filled in from the tokenizer
  model::Initialization initialization = model::Initialization::kFanIn;
  TrainerSettings trainer;
  int batch = 32;                     ///< rows a step
  double covered = 0.2;               ///< covered word: share of tokens to guess
  std::uint64_t seed = 1;             ///< of weights, batches, covers and dropout
  std::int64_t evaluateEvery = 50;    ///< steps between validation losses; 0: only at the end
  std::int64_t evaluationRows = 256;  ///< validation rows looked at each time; 0: all
  compute::BackendSettings backend;
};

/// The training defaults of the named preset (tiny, small, medium, large); InputError for others.
RunSettings presetSettings(std::string_view preset);

/// The settings as JSON text, and back (InputError names what is wrong).
std::string toJson(const RunSettings& settings);
RunSettings runSettingsFromJson(std::string_view json);

/// How a run with these settings takes its batches from a text of such rows.
text::BatchSettings batchSettings(const RunSettings& settings, text::Rows rows);

struct Evaluation {
  std::int64_t step = 0;
  double loss = 0;  ///< mean nats a token on the validation text
};

/// What happened, in order; kept in memory and in the saved run.
struct History {
  std::vector<StepResult> steps;
  std::vector<Evaluation> evaluations;
};

class Run {
 public:
  /// A new run: makes the corpus and fresh weights. CalledOff if `progress` says so.
  explicit Run(const RunSettings& settings, const Progress& progress = {});
  /// A new run on a corpus and weights that exist already (weights empty: fresh ones).
  Run(const RunSettings& settings, std::shared_ptr<const text::Corpus> corpus,
      std::span<const float> weights = {});
  /// The same on an engine made elsewhere.
  Run(const RunSettings& settings, std::shared_ptr<const text::Corpus> corpus,
      std::unique_ptr<compute::Backend> engine);
  ~Run();
  Run(Run&&) noexcept;

  /// Goes on where a saved run stopped, to the same bits. InputError if the folder holds no run, is
  /// damaged, or its text is no longer there. `backend` may differ from the saved one.
  static Run resume(const std::filesystem::path& folder, const compute::BackendSettings& backend,
                    const Progress& progress = {});
  /// Another run that goes on from an earlier state of this one, with other settings from there on.
  /// The text may be another one; it is read with the same tokenizer. Moments of another optimizer
  /// start at zero. InputError if the size of the model differs.
  Run branch(const TrainerState& state, RunSettings settings, const Progress& progress = {}) const;

  const RunSettings& settings() const;
  const text::Corpus& corpus() const;
  std::shared_ptr<const text::Corpus> sharedCorpus() const;
  model::Transformer& transformer();
  Trainer& trainer();
  /// New learning rate, planned steps and so on from the next step; the optimizer's kind stays.
  void change(const TrainerSettings& settings);
  const History& history() const;
  std::int64_t step() const;

  /// The batch the next advance() will train on.
  TokenBatch nextBatch() const;
  /// One step, with a validation loss when it is due. If the loss or gradient is not finite, the
  /// weights stay as they were, the result says so, and explanation() tells why in one sentence.
  StepResult advance();
  StepTrace advanceTraced();
  /// The next step, taken on trial: the run stays as it is. See trial_step.h.
  TrialStep tryStep(const TrialSettings& wanted = {});
  /// Makes a trial of the next step the step itself; with settings unchanged to the same bits as
  /// advance(). The moments of another optimizer are not taken over, the run's own stay as they
  /// were. Error if the trial was of another step or is not finite.
  StepResult keep(const TrialStep& trial);
  /// Mean validation loss now, over `rows` rows (0: all).
  Evaluation evaluate(std::int64_t rows);
  /// Empty, or the sentence that explains why the run cannot go on.
  const std::string& explanation() const;

  /// For the engine "auto": the sentence that says which one computes and why; else empty.
  const std::string& engineReason() const;
  /// When the engine fails (a graphics card that is lost or has no memory left), the next advance()
  /// goes on with the CPU from the state last kept in ordinary memory, which may be some steps
  /// back. This then returns one sentence about it, once; else nothing. Transformers made on the
  /// old engine can only be destroyed from then on.
  std::string takeEngineNotice();

  /// Writes a model folder that others can read and that resume() can go on from. Atomic: after a
  /// kill at any moment the folder resumes from the old or from the new state.
  void save(const std::filesystem::path& folder) const;

 private:
  struct Implementation;
  explicit Run(std::unique_ptr<Implementation> implementation);
  void goOnWithout(const std::string& failure);
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace glassbox::training
