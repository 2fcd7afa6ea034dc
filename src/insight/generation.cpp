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

}  // namespace

std::vector<std::int32_t> generate(model::Transformer& transformer,
                                   std::span<const std::int32_t> prompt,
                                   const GenerationSettings& settings, const OnToken& onToken) {
  const auto& config = transformer.config();
  if (!config.causal())
    throw InputError("A covered-word model cannot continue a text; let it fill [MASK] instead.");
  if (prompt.empty()) throw InputError("There is no prompt to continue.");
  requireKnownTokens(prompt, config.vocabulary);
  validate(settings.sampling);
  Random random(settings.seed);
  const auto context = static_cast<std::size_t>(config.context);
  const auto vocabulary = static_cast<std::size_t>(config.vocabulary);
  std::vector<std::int32_t> all(prompt.begin(), prompt.end());
  for (int i = 0; i < settings.tokens; ++i) {
    const auto logits = transformer.logits(std::span(all).last(std::min(all.size(), context)));
    const auto probabilities =
        nextDistribution(std::span(logits).last(vocabulary), settings.sampling);
    const auto token = drawToken(probabilities, random);
    if (settings.stopAtEnd && token == text::kEnd) break;
    all.push_back(token);
    if (onToken && !onToken(token)) break;
  }
  return {all.begin() + std::ssize(prompt), all.end()};
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

}  // namespace glassbox::insight
