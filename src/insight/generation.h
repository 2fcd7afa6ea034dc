// A model writes: continues a prompt token by token, or fills the covered places of a text. The
// thread that owns the model; reads only.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "insight/sampling.h"
#include "model/transformer.h"

namespace glassbox::insight {

struct GenerationSettings {
  SamplingSettings sampling = {};
  int tokens = 50;  ///< most new tokens
  std::uint64_t seed = 1;
  bool stopAtEnd = true;  ///< the end token ends the text and is not part of it
};

/// Called after every new token; false stops.
using OnToken = std::function<bool(std::int32_t token)>;

/// The new tokens only. When prompt and text grow beyond the context, the model sees their last
/// `context` tokens. InputError for an empty prompt, a token outside the vocabulary, or a
/// covered-word model. Prompts are made by rowOfText() of text_rows.h.
std::vector<std::int32_t> generate(model::Transformer& transformer,
                                   std::span<const std::int32_t> prompt,
                                   const GenerationSettings& settings, const OnToken& onToken = {});

/// One place of a text being written: what the model expected there, and what was taken.
struct WrittenWord {
  std::int32_t token = 0;
  std::vector<float> logits;  ///< [V]
};

/// Logits [V] of the token that follows; the model sees the last `context` tokens.
std::vector<float> nextLogits(model::Transformer& transformer,
                              std::span<const std::int32_t> tokens);

/// At most settings.tokens words that follow `prompt` and the `written` ones after it, with what
/// was expected at each; the end token, if it is drawn, is the last. Same seed and settings as
/// generate(): same words. InputError as there.
std::vector<WrittenWord> writeOn(model::Transformer& transformer,
                                 std::span<const std::int32_t> prompt,
                                 std::span<const std::int32_t> written,
                                 const GenerationSettings& settings);

/// Guesses for one covered place.
struct FilledPlace {
  int position = 0;            ///< in the tokens given
  std::vector<Guess> guesses;  ///< likeliest first
};

/// All [MASK]s of a row, each guessed on its own from the same reading. InputError if there is
/// none, the row is longer than the context, or the model is a next-word one.
std::vector<FilledPlace> fill(model::Transformer& transformer, std::span<const std::int32_t> tokens,
                              int guesses);

/// The row with all its [MASK]s filled: each time the place of whose likeliest word the model is
/// surest, which it then reads with the others. InputError as fill(); a row without [MASK] stays.
std::vector<std::int32_t> fillSurestFirst(model::Transformer& transformer,
                                          std::span<const std::int32_t> tokens);

}  // namespace glassbox::insight
