#include "live/validation_rows.h"

#include <algorithm>
#include <limits>

#include "insight/text_rows.h"
#include "text/batches.h"

namespace glassbox::live {

std::vector<TokenBatch> validationBatches(const training::Run& run, std::int64_t rows) {
  const training::RunSettings& settings = run.settings();
  return text::evaluationBatches(run.corpus().validation, settings.model.vocabulary,
                                 {.objective = settings.model.objective,
                                  .rows = run.corpus().rows,
                                  .batch = settings.batch,
                                  .context = settings.model.context,
                                  .covered = settings.covered,
                                  .seed = settings.seed},
                                 rows);
}

double meanLoss(model::Transformer& transformer, std::span<const TokenBatch> batches) {
  double sum = 0;
  double targets = 0;
  for (const TokenBatch& batch : batches) {
    const auto count =
        static_cast<double>(std::ssize(batch.targets) -
                            std::count(batch.targets.begin(), batch.targets.end(), kNoTarget));
    sum += transformer.loss(batch) * count;
    targets += count;
  }
  return targets > 0 ? sum / targets : std::numeric_limits<double>::quiet_NaN();
}

std::vector<std::vector<std::int32_t>> validationTexts(const training::Run& run,
                                                       std::int64_t rows) {
  return insight::plainRows(run.corpus().validation, run.corpus().rows,
                            run.settings().model.context, rows);
}

std::vector<std::int32_t> rowOf(const training::Run& run, const std::string& sentence) {
  const model::ModelConfig& config = run.settings().model;
  auto row = insight::rowOfText(*run.corpus().tokenizer, sentence, config.objective);
  if (std::ssize(row) > config.context) row.resize(static_cast<std::size_t>(config.context));
  return row;
}

}  // namespace glassbox::live
