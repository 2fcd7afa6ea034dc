// What a run will cost before it is started: memory from its shapes, time from a rate that was
// measured on another run. Pure; any thread.
#pragma once

#include <cstdint>

#include "training/run.h"

namespace glassbox::training {

/// In bytes, fp32 throughout. The engine rounds each array up to a cache line and adds a little of
/// its own for its threads.
struct MemoryCost {
  std::int64_t weights = 0;
  std::int64_t gradients = 0;    ///< one number a weight
  std::int64_t moments = 0;      ///< AdamW two numbers a weight, SGD one
  std::int64_t activations = 0;  ///< what a full batch needs on its way forward and back
  std::int64_t total() const { return weights + gradients + moments + activations; }
};

/// Share of the positions of a batch at which the model guesses: all of them (next word), or those
/// that are covered.
double guessedShare(const RunSettings& settings);

/// `settings.model.vocabulary` must be filled in; every row of the batch as long as the context.
MemoryCost memoryOf(const RunSettings& settings);

/// Floating-point operations that a step cannot do without, for one token of a row of `time`
/// tokens: the matrix products of forward and backward, attention only as far as the mask lets it
/// look.
double workPerToken(const model::ModelConfig& config, double time, double guessedShare = 1);

/// How fast steps of a run were computed on this machine.
struct MeasuredRate {
  RunSettings settings;        ///< of that run, vocabulary filled in
  double tokensPerRow = 0;     ///< mean length of its rows
  double tokensPerSecond = 0;  ///< while steps are computed
};

/// Estimated seconds for all steps of a run whose rows have `tokensPerRow` tokens on the mean: the
/// measured rate, in proportion to the work of a token. 0 if nothing has been measured.
double secondsFor(const RunSettings& settings, double tokensPerRow, const MeasuredRate& measured);

}  // namespace glassbox::training
