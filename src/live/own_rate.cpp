#include "live/own_rate.h"

#include "training/cost.h"

namespace glassbox::live {

OwnRate ownRate(const Snapshot& snapshot) {
  training::RunSettings settings = snapshot.facts->settings;
  settings.model.vocabulary = static_cast<int>(snapshot.facts->words.size());
  OwnRate rate;
  rate.tokensPerRow = snapshot.tokensPerStep > 0 ? snapshot.tokensPerStep / settings.batch
                                                 : static_cast<double>(settings.model.context);
  rate.tokens = rate.tokensPerRow * settings.batch * static_cast<double>(snapshot.plannedSteps);
  rate.operationsPerToken =
      training::workPerToken(settings.model, rate.tokensPerRow, training::guessedShare(settings));
  rate.operationsPerSecond = rate.operationsPerToken * snapshot.tokensPerSecondOfWork;
  return rate;
}

}  // namespace glassbox::live
