#include "insight/generation.h"

#include <algorithm>
#include <string>

#include "base/error.h"
#include "text/tokenizer.h"

namespace glassbox::insight {

namespace {

void requireKnownTokens(std::span<const std::int32_t> tokens, int vocabulary) {
  for (const auto token : tokens)
    if (token < 0 || token >= vocabulary)
      throw InputError("The token " + std::to_string(token) +
                       " is not in the model's vocabulary of " + std::to_string(vocabulary) +
                       " tokens.");
}

void requireContinuable(std::span<const std::int32_t> tokens, const model::ModelConfig& config) {
  if (!config.causal())
    throw InputError("A covered-word model cannot continue a text; let it fill [MASK] instead.");
  if (tokens.empty()) throw InputError("There is no prompt to continue.");
  requireKnownTokens(tokens, config.vocabulary);
}

}  // namespace

std::vector<float> nextLogits(model::Transformer& transformer,
                              std::span<const std::int32_t> tokens) {
  const auto& config = transformer.config();
  requireContinuable(tokens, config);
  const auto context = static_cast<std::size_t>(config.context);
  const auto logits = transformer.logits(tokens.last(std::min(tokens.size(), context)));
  return {logits.end() - config.vocabulary, logits.end()};
}

std::vector<std::int32_t> generate(model::Transformer& transformer,
                                   std::span<const std::int32_t> prompt,
                                   const GenerationSettings& settings, const OnToken& onToken) {
  requireContinuable(prompt, transformer.config());
  validate(settings.sampling);
  Random random(settings.seed);
  std::vector<std::int32_t> all(prompt.begin(), prompt.end());
  for (int i = 0; i < settings.tokens; ++i) {
    const auto probabilities = nextDistribution(nextLogits(transformer, all), settings.sampling);
    const auto token = drawToken(probabilities, random);
    if (settings.stopAtEnd && token == text::kEnd) break;
    all.push_back(token);
    if (onToken && !onToken(token)) break;
  }
  return {all.begin() + std::ssize(prompt), all.end()};
}

std::vector<WrittenWord> writeOn(model::Transformer& transformer,
                                 std::span<const std::int32_t> prompt,
                                 std::span<const std::int32_t> written,
                                 const GenerationSettings& settings) {
  validate(settings.sampling);
  std::vector<std::int32_t> all(prompt.begin(), prompt.end());
  all.insert(all.end(), written.begin(), written.end());
  std::vector<WrittenWord> words;
  for (int i = 0; i < settings.tokens; ++i) {
    auto logits = nextLogits(transformer, all);
    const auto place = static_cast<int>(all.size() - prompt.size());
    const auto token =
        drawAtPlace(nextDistribution(logits, settings.sampling), settings.seed, place);
    words.push_back({token, std::move(logits)});
    if (settings.stopAtEnd && token == text::kEnd) break;
    all.push_back(token);
  }
  return words;
}

std::vector<FilledPlace> fill(model::Transformer& transformer, std::span<const std::int32_t> tokens,
                              int guesses) {
  const auto& config = transformer.config();
  if (config.causal())
    throw InputError("A next-word model cannot fill [MASK]; let it continue a prompt instead.");
  if (std::find(tokens.begin(), tokens.end(), text::kMask) == tokens.end())
    throw InputError("The text has no [MASK] to fill.");
  if (std::ssize(tokens) > config.context)
    throw InputError("The text has " + std::to_string(tokens.size()) +
                     " tokens, more than the model's context of " + std::to_string(config.context) +
                     ".");
  requireKnownTokens(tokens, config.vocabulary);
  const auto vocabulary = static_cast<std::size_t>(config.vocabulary);
  const auto logits = transformer.logits(tokens);
  std::vector<FilledPlace> places;
  for (std::size_t t = 0; t < tokens.size(); ++t) {
    if (tokens[t] != text::kMask) continue;
    const auto probabilities = softmax(std::span(logits).subspan(t * vocabulary, vocabulary));
    places.push_back({static_cast<int>(t), likeliest(probabilities, guesses)});
  }
  return places;
}

std::vector<std::int32_t> fillSurestFirst(model::Transformer& transformer,
                                          std::span<const std::int32_t> tokens) {
  std::vector<std::int32_t> row(tokens.begin(), tokens.end());
  while (std::find(row.begin(), row.end(), text::kMask) != row.end()) {
    const auto places = fill(transformer, row, 2);
    const auto surest = std::max_element(
        places.begin(), places.end(), [](const FilledPlace& first, const FilledPlace& second) {
          return first.guesses.front().probability < second.guesses.front().probability;
        });
    // [MASK] itself is no word to fill in.
    const bool masked = surest->guesses.front().token == text::kMask;
    row[static_cast<std::size_t>(surest->position)] = surest->guesses[masked ? 1 : 0].token;
  }
  return row;
}

}  // namespace glassbox::insight
