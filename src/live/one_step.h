// One training step on trial, taken apart: what the window is told of it. Plain values, shared by
// all snapshots until another trial replaces them. For big models bounded in size: norms of the
// matrices and words and some single weights, never all weights.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "training/trial_step.h"

namespace glassbox::live {

/// How likely the model found a token before the step and finds it after.
struct StepGuess {
  std::int32_t token = 0;
  float before = 0;
  float after = 0;
};

/// One position of the batch where something is to be guessed.
struct StepPlace {
  std::vector<StepGuess> guesses;  ///< likeliest before the step first; the right one always there
  int rankBefore = 0;              ///< of the right token, from 1
  int rankAfter = 0;
};

/// One matrix, table or vector of weights.
struct StepMatrix {
  std::string name;  ///< as in the model's file
  model::ParameterKind kind = model::ParameterKind::kMatrix;
  int layer = -1;  ///< from 0; −1 outside the blocks
  std::int64_t rows = 0;
  std::int64_t columns = 0;
  double gradientNorm = 0;  ///< √Σg², before clipping
  double movedNorm = 0;     ///< √Σ(after − before)²
  double weightNorm = 0;    ///< √Σw² before
};

/// One weight and all that decided how far it moved.
struct StepWeight {
  int matrix = 0;  ///< index into OneStepAnswer::matrices
  std::int64_t row = 0;
  std::int64_t column = 0;
  bool decayed = false;  ///< weight decay applies
  float gradient = 0;    ///< before clipping
  float before = 0;
  float after = 0;
  float firstBefore = 0;  ///< SGD: velocity
  float firstAfter = 0;
  float secondBefore = 0;  ///< SGD: 0
  float secondAfter = 0;
};

struct OneStepAnswer {
  std::uint64_t number = 0;  ///< counts the trials of the session, from 1
  bool kept = false;         ///< the run took this step
  training::TrialSettings wanted;
  training::TrainerSettings settings;  ///< the step was taken with these
  training::StepResult result;         ///< its step is one more than that of the model
  double plannedLearningRate = 0;      ///< what the schedule says for this step
  bool warmingUp = false;              ///< the schedule is still rising
  double clipFactor = 1;

  TokenBatch batch;
  std::vector<float> lossesBefore;  ///< [rows, length] without dropout; 0 without a target
  std::vector<float> lossesAfter;
  double batchLossBefore = 0;  ///< mean over the batch, without dropout
  double batchLossAfter = 0;
  int describedRows = 0;          ///< the first rows of the batch, whose places are known
  std::vector<StepPlace> places;  ///< [describedRows, length]; no guesses without a target

  std::vector<StepMatrix> matrices;    ///< in the model's order
  std::vector<float> wordGradients;    ///< [V] norm of the gradient of each word's vector
  std::vector<float> wordMovements;    ///< [V] how far each word's vector moved
  std::vector<StepWeight> movers;      ///< those that moved furthest, furthest first
  std::vector<StepWeight> ofMatrices;  ///< the furthest of each matrix, in the model's order
  std::int64_t movedWeights = 0;       ///< how many changed at all
  std::int64_t weights = 0;            ///< of how many

  std::size_t placeIndex(int row, int position) const {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(batch.length) +
           static_cast<std::size_t>(position);
  }
};

}  // namespace glassbox::live
