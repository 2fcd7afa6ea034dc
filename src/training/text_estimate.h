// What is not known of a text before it has been cut into tokens, estimated: how many different
// tokens there will be, and how long rows are. Any thread.
#pragma once

#include <optional>

#include "text/text_facts.h"
#include "training/run.h"

namespace glassbox::training {

struct TextEstimate {
  int vocabulary = 0;
  double tokensPerRow = 0;  ///< mean, without padding
};

/// For the story world from some of its stories; for another text from what was seen of it.
TextEstimate estimateText(const RunSettings& settings,
                          const std::optional<text::TextFacts>& facts = std::nullopt);

}  // namespace glassbox::training
