#include "training/text_estimate.h"

#include <algorithm>
#include <set>

#include "text/splitting.h"
#include "text/story_world.h"

namespace glassbox::training {
namespace {

using Kind = text::TokenizerKind;

constexpr int kBpeVocabulary = 4096;
constexpr int kStoriesLookedAt = 200;

/// At most as many as are allowed; byte pairs begin with the 256 bytes.
int limited(int tokens, const text::TokenizerTraining& tokenizer) {
  if (tokenizer.vocabulary > 0) return std::min(tokens, tokenizer.vocabulary);
  return tokens;
}

TextEstimate estimateStories(const RunSettings& settings) {
  const text::CorpusSettings& corpus = settings.corpus;
  text::StoryWorld world({corpus.seed, corpus.animals, corpus.pages, corpus.ingredients});
  const Kind kind = corpus.tokenizer.kind;
  std::size_t tokens = 0;
  std::set<std::string> different;
  for (const text::Story& story : world.take(kStoriesLookedAt)) {
    tokens += 2;  // begin and end
    text::splitText(story.text, kind, [&](std::string_view piece) {
      ++tokens;
      different.emplace(piece);
    });
  }
  const auto words = static_cast<int>(world.words().size());
  TextEstimate estimate;
  estimate.tokensPerRow = std::min(static_cast<double>(tokens) / kStoriesLookedAt,
                                   static_cast<double>(settings.model.context));
  const int pieces = kind == Kind::kWord        ? words
                     : kind == Kind::kCharacter ? static_cast<int>(different.size())
                                                : kBpeVocabulary - text::kSpecialTokens;
  estimate.vocabulary = limited(pieces + text::kSpecialTokens, corpus.tokenizer);
  return estimate;
}

}  // namespace

TextEstimate estimateText(const RunSettings& settings,
                          const std::optional<text::TextFacts>& facts) {
  if (settings.corpus.source == "storyworld") return estimateStories(settings);
  const text::TokenizerTraining& tokenizer = settings.corpus.tokenizer;
  int pieces = kBpeVocabulary - text::kSpecialTokens;
  if (tokenizer.kind == Kind::kWord) pieces = facts ? facts->differentWords : 0;
  if (tokenizer.kind == Kind::kCharacter) pieces = facts ? facts->differentCharacters : 0;
  return {.vocabulary = limited(pieces + text::kSpecialTokens, tokenizer),
          .tokensPerRow = static_cast<double>(settings.model.context)};
}

}  // namespace glassbox::training
