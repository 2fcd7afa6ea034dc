#include "training/run.h"

namespace glassbox::training {

RunSettings presetSettings(std::string_view preset) {
  RunSettings settings;
  settings.model = model::presetConfig(preset);
  // tiny and small: the defaults, tuned for the story world (docs/measurements.md).
  if (preset == "tiny" || preset == "small") return settings;
  settings.corpus.tokenizer = {.kind = text::TokenizerKind::kBpe, .vocabulary = 4096};
  const bool large = preset == "large";
  settings.trainer.learningRate = large ? 1e-3 : 3e-3;
  settings.trainer.steps = large ? 4000 : 2000;
  return settings;
}

}  // namespace glassbox::training
