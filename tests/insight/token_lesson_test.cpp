// What the Tokens view shows: cuts, merges, the curve over the vocabulary, and examples.
#include "insight/token_lesson.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

#include "base/error.h"

namespace glassbox::insight {
namespace {

text::CorpusSettings fewStories() {
  text::CorpusSettings settings;
  settings.stories = 400;
  return settings;
}

const TokenLesson& storyLesson() {
  static const TokenLesson lesson =
      makeTokenLesson(text::sampleText(fewStories(), 40'000, 4'000), {});
  return lesson;
}

std::string joined(const CutText& cut) {
  std::string text;
  for (const CutToken& token : cut.tokens) text += '|' + token.text;
  return text;
}

}  // namespace

TEST(TokenLesson, CutsASentenceInThreeWays) {
  const TokenLesson& lesson = storyLesson();
  const CutText letters = cutApart(*lesson.characters, "the dog .");
  EXPECT_EQ(joined(letters), "|t|h|e|␣|d|o|g|␣|.");
  EXPECT_EQ(letters.words, 2) << "a full stop is no word";
  EXPECT_DOUBLE_EQ(letters.tokensPerWord(), 4.5);
  EXPECT_EQ(joined(cutApart(*lesson.words, "the dog .")), "|the|dog|.");
  EXPECT_EQ(joined(cutApart(*lesson.pieces, "the dog .")), "|the|␣dog|␣.");
  for (const CutToken& token : letters.tokens) EXPECT_FALSE(token.unknown);
}

TEST(TokenLesson, ShowsWhatStoodWhereAWordIsUnknown) {
  const CutText cut = cutApart(*storyLesson().words, "the zebra barks");
  ASSERT_EQ(cut.tokens.size(), 3U);
  EXPECT_EQ(cut.tokens[1], (CutToken{text::kUnknown, "zebra", true}));
  EXPECT_EQ(cut.unknown, 1);
  EXPECT_EQ(cutApart(*storyLesson().pieces, "the zebra").unknown, 0) << "pieces spell it";
}

TEST(TokenLesson, SpellsAnEmojiByItsBytes) {
  const CutText cut = cutApart(*storyLesson().pieces, "🐕");
  EXPECT_EQ(joined(cut), "|<F0>|<9F>|<90>|<95>");
  EXPECT_TRUE(std::isnan(cut.tokensPerWord()));
}

TEST(TokenLesson, TheMostFrequentPairOfAllIsTheOneMerged) {
  const TokenLesson& lesson = storyLesson();
  ASSERT_GT(lesson.steps.size(), 100U);
  for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
    const auto& step = lesson.steps[i];
    const auto& [first, second] = lesson.pieces->merges()[i];
    ASSERT_FALSE(step.rivals.empty());
    // Counted anew over the whole text, it is the pair that learning by updates has found.
    EXPECT_EQ(step.rivals.front().first, lesson.pieces->display(*lesson.pieces->find(first))) << i;
    EXPECT_EQ(step.rivals.front().second, lesson.pieces->display(*lesson.pieces->find(second)))
        << i;
    for (const PairCount& rival : step.rivals) EXPECT_LE(rival.count, step.rivals[0].count);
  }
}

TEST(TokenLesson, TheFirstMergesGiveATokenizerOfTheirOwn) {
  const auto none = withFirstMerges(*storyLesson().pieces, 0);
  EXPECT_EQ(none->vocabulary(), text::kSpecialTokens + 256);
  EXPECT_EQ(none->encode("dog").size(), 3U);
  const auto all = withFirstMerges(*storyLesson().pieces, 1'000'000);
  EXPECT_EQ(all->vocabulary(), storyLesson().pieces->vocabulary());
}

TEST(TokenLesson, ALargerVocabularyNeedsFewerTokens) {
  const auto& curve = storyLesson().curve;
  ASSERT_GT(curve.size(), 5U);
  for (std::size_t i = 1; i < curve.size(); ++i) {
    EXPECT_GT(curve[i].vocabulary, curve[i - 1].vocabulary);
    EXPECT_LE(curve[i].tokensPerWord, curve[i - 1].tokensPerWord);
  }
  // Without a merge there is a token a byte, which here is a token a character.
  EXPECT_DOUBLE_EQ(curve.front().tokensPerWord, storyLesson().charactersPerWord);
  EXPECT_LT(storyLesson().wordsPerWord, storyLesson().charactersPerWord);
}

TEST(TokenLesson, TakesTheNumbersOfTheRun) {
  const std::vector<std::string> words = {"[UNK]", "[BOS]", "[EOS]", "[MASK]", "dog", "the"};
  const TokenLesson lesson = makeTokenLesson(text::sampleText(fewStories(), 5'000, 1'000), words);
  EXPECT_EQ(cutApart(*lesson.words, "the dog").tokens[1].id, 4);
}

TEST(TokenLesson, ATextMakesItsOwnExamples) {
  const auto words = wordsOf("the dog barks.");
  ASSERT_EQ(words.size(), 4U);
  const auto next = nextWordExamples(words);
  ASSERT_EQ(next.size(), 3U);
  EXPECT_EQ(next[1], (TextExample{{"the", "dog"}, "barks", 2}));
  const auto covered = coveredWordExamples(words);
  ASSERT_EQ(covered.size(), 4U);
  EXPECT_EQ(covered[1], (TextExample{{"the", "[MASK]", "barks", "."}, "dog", 1}));
  EXPECT_TRUE(nextWordExamples({}).empty());
}

TEST(TextSample, HoldsOutWhatItDoesNotLearnFrom) {
  const auto sample = text::sampleText(fewStories(), 20'000, 2'000);
  EXPECT_GE(sample.training.size(), 20'000U);
  const std::string first = sample.heldOut.substr(0, sample.heldOut.find('\n') + 1);
  EXPECT_EQ(sample.training.find('\n' + first), std::string::npos);
  text::CorpusSettings missing;
  missing.source = "/no/such/file.txt";
  EXPECT_THROW(text::sampleText(missing, 1'000, 100), InputError);
}

TEST(TextSample, ALessonIsCalledOffWhenNobodyWaits) {
  const auto sample = text::sampleText(fewStories(), 20'000, 2'000);
  EXPECT_THROW(makeTokenLesson(sample, {}, [](double share) { return share < 0.4; }), CalledOff);
}

}  // namespace glassbox::insight
