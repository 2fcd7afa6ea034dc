// A model as it was at one moment, kept while a long question is answered about it and training
// goes on. The worker's; must not outlive the run whose engine it uses.
#pragma once

#include "live/viewer.h"

namespace glassbox::live {

struct FrozenModel {
  explicit FrozenModel(const Moment& moment)
      : step(moment.step), model(moment.model.config(), moment.model.backend()) {
    model.setParameters(moment.model.parameters());
  }
  std::int64_t step;
  model::Transformer model;
};

}  // namespace glassbox::live
