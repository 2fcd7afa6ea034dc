// One training step: forward, backward, clip, update. Synchronous; knows no thread, no text and no
// file. What it needs to go on later is in TrainerState, to the last bit.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/token_batch.h"
#include "model/transformer.h"

namespace glassbox::training {

enum class Optimizer { kAdamW, kSgd };
enum class Schedule { kCosine, kConstant };

/// Defaults: the preset `small` of docs/measurements.md.
struct TrainerSettings {
  Optimizer optimizer = Optimizer::kAdamW;
  Schedule schedule = Schedule::kCosine;
  double learningRate = 7e-3;
  std::int64_t steps = 800;  ///< the cosine ends here
  std::int64_t warmup = -1;  ///< steps of linear rise; -1: a tenth of the steps
  double beta1 = 0.9;        ///< also SGD's momentum
  double beta2 = 0.98;
  double epsilon = 1e-8;
  double weightDecay = 0.05;  ///< on matrices only
  double clip = 1.0;          ///< largest norm of the whole gradient; 0: no clipping
  std::uint64_t seed = 1;     ///< of dropout
};

/// Learning rate of a step (from 0): linear rise, then cosine to 10 % at `steps`, or constant.
double learningRateAt(const TrainerSettings& settings, std::int64_t step);

struct StepResult {
  std::int64_t step = 0;    ///< number of this step, from 1
  double loss = 0;          ///< mean nats a token, before the update
  double gradientNorm = 0;  ///< before clipping
  double learningRate = 0;
  std::int64_t tokens = 0;  ///< positions read, rows·length
  bool finite = true;       ///< false: loss or gradient is not a number; nothing was updated
};

/// One full step with everything it computed and changed.
struct StepTrace {
  StepResult result;
  TokenBatch batch;
  std::vector<float> losses;            ///< [rows, length] before the update
  std::vector<float> lossesAfter;       ///< [rows, length] of the same batch after it
  std::vector<float> gradients;         ///< flat, before clipping
  std::vector<float> parametersBefore;  ///< flat
  std::vector<float> parametersAfter;   ///< flat
  double clipFactor = 1;                ///< what clipping multiplied the gradients with
};

struct TrainerState {
  std::int64_t step = 0;
  std::vector<float> parameters;
  std::vector<float> firstMoment;   ///< SGD: velocity
  std::vector<float> secondMoment;  ///< SGD: empty
};

/// The state of one moment, under way from the device; its transformer must outlive it.
struct ArrivingState {
  std::int64_t step = 0;
  std::unique_ptr<compute::Snapshot> values;

  bool isThere() const { return values->isThere(); }
  /// Waits for it; once.
  TrainerState take();
};

/// The same state for another kind of optimizer, whose moments start at zero.
TrainerState withOptimizer(TrainerState state, Optimizer from, Optimizer to);

class Trainer {
 public:
  /// `transformer` must outlive this; its parameters must have been set.
  Trainer(model::Transformer& transformer, const TrainerSettings& settings);

  /// `meanwhile` is as in compute::Step.
  StepResult step(const TokenBatch& batch, std::function<void()> meanwhile = {});
  /// The same step, slower, with everything kept.
  StepTrace tracedStep(const TokenBatch& batch);

  std::int64_t stepsDone() const { return stepsDone_; }
  const TrainerSettings& settings() const { return settings_; }
  /// New learning rate, clip and so on from the next step; the optimizer's kind stays.
  void changeSettings(const TrainerSettings& settings);

  TrainerState state() const;
  /// The same without a wait: training may go on while it is under way.
  ArrivingState beginState() const;
  /// Error if the lengths do not fit the model.
  void restore(const TrainerState& state);

 private:
  std::uint64_t dropoutSeed() const;
  std::vector<compute::Tensor> stateTensors() const;
  compute::Update nextUpdate() const;
  StepResult note(const model::StepOutcome& outcome, const TokenBatch& batch);
  model::Transformer& transformer_;
  TrainerSettings settings_;
  std::int64_t stepsDone_ = 0;
  compute::Buffer firstMoment_;
  compute::Buffer secondMoment_;
  std::vector<compute::ParameterRange> ranges_;
};

}  // namespace glassbox::training
