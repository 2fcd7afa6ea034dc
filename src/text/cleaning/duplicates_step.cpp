// Lines that stand there before: letter by letter, or almost.
#include <memory>

#include "text/cleaning/near_lines.h"
#include "text/cleaning/seen_lines.h"
#include "text/cleaning/step.h"

namespace glassbox::text {
namespace {

/// Lines so short come back in any text: "Yes." "* * *".
constexpr std::size_t kFewestWords = 4;

}  // namespace

Step duplicatesStep() {
  return [seen = std::make_shared<SeenLines>()](const LineInHand& line) -> std::optional<Finding> {
    if (line.words().size() < kFewestWords) return std::nullopt;
    const auto first = seen->firstOf(line.text(), line.number());
    if (!first) return std::nullopt;
    return Finding{.drop = true,
                   .after = "",
                   .causes = {{"duplicate", std::to_string(*first)}},
                   .original = *first,
                   .similarity = 1};
  };
}

Step nearDuplicatesStep(const CleaningSettings& settings) {
  const NearLines::Settings wanted{.similarity = settings.nearDuplicate,
                                   .window = settings.nearWindow};
  return [near = std::make_shared<NearLines>(wanted)](
             const LineInHand& line) -> std::optional<Finding> {
    const auto match = near->nearTo(line.text(), line.number());
    if (!match) return std::nullopt;
    return Finding{.drop = true,
                   .after = "",
                   .causes = {{"near-duplicate", std::to_string(match->number)}},
                   .original = match->number,
                   .similarity = match->similarity};
  };
}

}  // namespace glassbox::text
