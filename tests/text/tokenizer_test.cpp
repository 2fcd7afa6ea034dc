#include "text/tokenizer.h"

#include <gtest/gtest.h>

#include "base/error.h"
#include "base/random.h"
#include "text/source.h"

namespace glassbox::text {
namespace {

std::shared_ptr<const Tokenizer> trained(TokenizerKind kind, const std::string& text,
                                         int vocabulary = 0) {
  const auto source = textFromString(text, Documents::kLines);
  return trainTokenizer(*source, {kind, vocabulary});
}

std::vector<std::string> tokensOf(const Tokenizer& tokenizer, std::string_view text) {
  std::vector<std::string> tokens;
  for (const auto id : tokenizer.encode(text)) tokens.push_back(tokenizer.token(id));
  return tokens;
}

using Tokens = std::vector<std::string>;

TEST(WordTokenizer, KeepsWordsWholeAndMarksApart) {
  const auto words = trained(TokenizerKind::kWord, "Don't bark , said Anna ( 7 ) . Größe");
  EXPECT_EQ(tokensOf(*words, "Anna said: don't bark(7)."),
            (Tokens{"Anna", "said", "[UNK]", "[UNK]", "bark", "(", "7", ")", "."}));
  EXPECT_EQ(tokensOf(*words, "Größe Don't"), (Tokens{"Größe", "Don't"}));
}

TEST(WordTokenizer, OrdersByCountThenAlphabetAndKeepsTheMostFrequent) {
  const auto words = trained(TokenizerKind::kWord, "b b a c c b", 6);
  EXPECT_EQ(words->vocabulary(), 6);
  EXPECT_EQ(words->token(4), "b");
  EXPECT_EQ(words->token(5), "c");
  EXPECT_EQ(words->encode("a"), std::vector<std::int32_t>{kUnknown});
}

TEST(WordTokenizer, WritesMarksAgainstTheWordBefore) {
  const auto words = trained(TokenizerKind::kWord, "the dog barks . oh , yes");
  EXPECT_EQ(words->decode(words->encode("the dog barks . oh , yes")), "the dog barks. oh, yes");
}

TEST(Tokenizer, ReadsTheMaskButNoOtherSpecialToken) {
  for (const auto kind : {TokenizerKind::kWord, TokenizerKind::kCharacter, TokenizerKind::kBpe}) {
    const auto tokenizer = trained(kind, "the dog [BOS] barks and the dog barks");
    const auto ids = tokenizer->encode("dog [MASK] [BOS]");
    EXPECT_EQ(std::count(ids.begin(), ids.end(), kMask), 1);
    EXPECT_EQ(std::count(ids.begin(), ids.end(), kBegin), 0);
  }
}

TEST(CharacterTokenizer, TakesCodePoints) {
  const auto characters = trained(TokenizerKind::kCharacter, "aäa€");
  EXPECT_EQ(characters->vocabulary(), kSpecialTokens + 3);
  EXPECT_EQ(characters->decode(characters->encode("€äa")), "€äa");
}

TEST(BpeTokenizer, LearnsTheMostFrequentPairFirst) {
  // "low" 3 times, "lower" twice: l+o (5), then lo+w (5), then the rest.
  const auto bpe = trained(TokenizerKind::kBpe, "low\nlow\nlow\nlower\nlower", 4 + 256 + 3);
  ASSERT_EQ(bpe->merges().size(), 3U);
  EXPECT_EQ(bpe->merges()[0], (std::pair<std::string, std::string>("l", "o")));
  EXPECT_EQ(bpe->merges()[1], (std::pair<std::string, std::string>("lo", "w")));
  EXPECT_EQ(tokensOf(*bpe, "lowl"), (Tokens{"low", "l"}));
}

TEST(BpeTokenizer, CutsWhereGpt2Does) {
  const auto bytes =
      trained(TokenizerKind::kBpe, "it's  12 dogs!\n the the it's it's 12 12  dogs!", 400);
  // Nothing is ever joined across a space, or across letters, digits and marks.
  for (std::int32_t id = kSpecialTokens; id < bytes->vocabulary(); ++id)
    EXPECT_EQ(bytes->display(id).find("␣", 1), std::string::npos) << bytes->display(id);
  EXPECT_TRUE(bytes->find("Ġ12"));
  EXPECT_TRUE(bytes->find("'s"));
}

TEST(BpeTokenizer, GivesAnyBytesBack) {
  const auto bpe =
      trained(TokenizerKind::kBpe, "the dog barks at the other dog and the cat\nß€ 漢字 the", 320);
  Random random(5);
  for (int i = 0; i < 300; ++i) {
    std::string bytes;
    for (std::uint32_t n = random.below(40); n > 0; --n)
      bytes += static_cast<char>(random.below(i % 2 == 0 ? 256 : 128));
    EXPECT_EQ(bpe->decode(bpe->encode(bytes)), bytes);
  }
}

TEST(Tokenizer, IsRebuiltFromItsParts) {
  const auto bpe = trained(TokenizerKind::kBpe, "banana bandana banana and a banner", 290);
  std::vector<std::string> tokens;
  for (std::int32_t id = 0; id < bpe->vocabulary(); ++id) tokens.push_back(bpe->token(id));
  const auto again =
      makeTokenizer(TokenizerKind::kBpe, tokens, {bpe->merges().begin(), bpe->merges().end()});
  EXPECT_EQ(again->encode("a band of bananas"), bpe->encode("a band of bananas"));
  tokens.pop_back();
  EXPECT_THROW(
      makeTokenizer(TokenizerKind::kBpe, tokens, {bpe->merges().begin(), bpe->merges().end()}),
      InputError);
  EXPECT_THROW(makeTokenizer(TokenizerKind::kWord, {"a"}, {}), InputError);
}

}  // namespace
}  // namespace glassbox::text
