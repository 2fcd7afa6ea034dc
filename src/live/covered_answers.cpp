#include "live/covered_answers.h"

#include <algorithm>

#include "insight/logit_lens.h"
#include "live/validation_rows.h"

namespace glassbox::live {
namespace {

constexpr std::int64_t kRowsForPlaces = 48;

}  // namespace

insight::LayerVectors measurePlaces(const Moment& moment) {
  const text::Corpus& corpus = moment.run.corpus();
  return insight::vectorsOfGuesses(moment.model, corpus.validation, corpus.rows, kRowsForPlaces);
}

HiddenWord hideWord(const std::vector<std::int32_t>& tokens, int position, Objective objective) {
  if (objective == Objective::kNextWord)
    return {{tokens.begin(), tokens.begin() + position}, position - 1};
  HiddenWord hidden{tokens, position};
  hidden.row[static_cast<std::size_t>(position)] = text::kMask;
  return hidden;
}

int wordPosition(const training::Run& run, const std::vector<std::int32_t>& tokens, int position) {
  const auto at = [&](int i) { return tokens[static_cast<std::size_t>(i)]; };
  if (position > 0 && position < std::ssize(tokens) && at(position) >= text::kSpecialTokens)
    return position;
  const insight::TokenMask words = insight::wordMask(*run.corpus().tokenizer);
  int last = static_cast<int>(tokens.size()) - 1;
  while (last > 0 && words[static_cast<std::size_t>(at(last))] == 0) --last;
  return last > 0 ? last : -1;
}

CoveredAnswer answerCovered(const Moment& moment, const CoveredQuestion& question,
                            const insight::LayerVectors& places) {
  const Objective objective = moment.model.config().objective;
  CoveredAnswer answer;
  answer.step = moment.step;
  answer.tokens = rowOf(moment.run, question.sentence);
  answer.masked = objective == Objective::kCoveredWord;
  answer.position = wordPosition(moment.run, answer.tokens, question.position);
  if (answer.position < 0) return answer;
  const HiddenWord hidden = hideWord(answer.tokens, answer.position, objective);
  const auto trace = moment.model.trace(hidden.row);
  std::vector<std::int32_t> targets(hidden.row.size(), kNoTarget);
  targets[static_cast<std::size_t>(hidden.readAt)] =
      answer.tokens[static_cast<std::size_t>(answer.position)];
  const auto lens = insight::logitLens(moment.model, trace, question.guesses, targets);
  const insight::TokenMask words = insight::wordMask(*moment.run.corpus().tokenizer);
  const auto width = static_cast<std::size_t>(trace.width);
  for (int layer = 0; layer <= lens.layers; ++layer) {
    const insight::LensCell& cell = lens.at(layer, hidden.readAt);
    const auto state = std::span(trace.residualAfter(layer))
                           .subspan(static_cast<std::size_t>(hidden.readAt) * width, width);
    answer.layers.push_back(
        {cell.guesses, cell.right,
         insight::nearestToState(places, layer, state, words, question.guesses)});
  }
  return answer;
}

}  // namespace glassbox::live
