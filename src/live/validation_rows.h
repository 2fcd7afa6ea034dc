// The rows of the validation text on which questions measure a loss: the same as the run's own,
// only fewer. The worker's.
#pragma once

#include <span>

#include "training/run.h"

namespace glassbox::live {

/// `rows` rows spread evenly over the validation text, with targets as in training.
std::vector<TokenBatch> validationBatches(const training::Run& run, std::int64_t rows);

/// Mean loss over all targets, nats a token; NaN without any.
double meanLoss(model::Transformer& transformer, std::span<const TokenBatch> batches);

/// Whole rows with nothing covered, to be read by the model and looked at.
std::vector<std::vector<std::int32_t>> validationTexts(const training::Run& run, std::int64_t rows);

/// A typed sentence as a row of the model, cut to its context.
std::vector<std::int32_t> rowOf(const training::Run& run, const std::string& sentence);

}  // namespace glassbox::live
