#include "insight/text_examples.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "made_text.h"

namespace glassbox::insight {
namespace {

/// Words of both texts; the validation text one document a line.
text::Corpus corpusOf(const std::vector<std::string>& training,
                      const std::vector<std::string>& validation) {
  std::vector<std::string> words;
  for (const std::string& line : training)
    for (std::size_t at = 0; at < line.size();) {
      const auto end = std::min(line.find(' ', at), line.size());
      const std::string word = line.substr(at, end - at);
      if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
      at = end + 1;
    }
  const auto tokenizer = std::make_shared<ListTokenizer>(words);
  text::Corpus corpus;
  corpus.tokenizer = tokenizer;
  for (const std::string& line : training) addDocument(corpus.training, *tokenizer, line);
  for (const std::string& line : validation) addDocument(corpus.validation, *tokenizer, line);
  return corpus;
}

const std::vector<std::string> kShip = {
    "the ship sails to the harbour . a captain sees the lighthouse at night .",
    "the ship is old . the captain walks to the harbour at night .",
    "a lighthouse shines at night . the old captain sees it and sails on to the ship ."};

TEST(TextExamples, BeginWithTheFirstSentenceThatIsLongEnough) {
  const auto corpus = corpusOf(kShip, {"the ship . the old captain sees a lighthouse ."});
  EXPECT_EQ(examplesOf(corpus).sentence, "the old captain sees a lighthouse .");
}

TEST(TextExamples, HoldNoWordThatTheModelDoesNotKnow) {
  const auto corpus =
      corpusOf(kShip, {"the zeppelin sails to the harbour . the ship sails to the harbour ."});
  EXPECT_EQ(examplesOf(corpus).sentence, "the ship sails to the harbour .");
}

TEST(TextExamples, ShareAWordThatSaysSomething) {
  std::vector<std::string> training = kShip;
  for (int i = 0; i < 200; ++i) training.push_back("the night at the harbour is the night .");
  const auto corpus = corpusOf(
      training, {"the old captain walks at night .", "a ship sails to the harbour at night .",
                 "the captain sees it at night .", "the captain sees it at night ."});
  const TextExamples examples = examplesOf(corpus);
  EXPECT_EQ(examples.forComparing, (std::vector<std::string>{"the old captain walks at night .",
                                                             "the captain sees it at night ."}))
      << "night is too common, and one sentence stands there twice";
}

TEST(TextExamples, ForComparingAreTwoOthersWhereNoWordIsShared) {
  const auto corpus = corpusOf(kShip, {"the ship is old at night .", "the ship is old at night .",
                                       "a captain sees a lighthouse ."});
  EXPECT_EQ(
      examplesOf(corpus).forComparing,
      (std::vector<std::string>{"the ship is old at night .", "a captain sees a lighthouse ."}));
}

TEST(TextExamples, OfATextWithoutSentencesAreCutWhereTheyAreLong) {
  const auto corpus = corpusOf(
      kShip, {"the ship sails to the harbour a captain sees the lighthouse at night the ship"});
  EXPECT_EQ(examplesOf(corpus).sentence,
            "the ship sails to the harbour a captain sees the lighthouse at");
}

TEST(TextExamples, OfATextThatHasNoneAreEmpty) {
  EXPECT_TRUE(examplesOf(corpusOf(kShip, {})).sentence.empty());
  const auto corpus = corpusOf(kShip, {"the ship ."});
  EXPECT_TRUE(examplesOf(corpus).sentence.empty());
  EXPECT_TRUE(examplesOf(corpus).forComparing.empty());
}

}  // namespace
}  // namespace glassbox::insight
