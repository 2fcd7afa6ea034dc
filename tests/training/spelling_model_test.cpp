#include "training/spelling_model.h"

#include <gtest/gtest.h>

#include <cmath>

#include "base/error.h"

namespace glassbox::training {
namespace {

const std::vector<std::string> kWords = {"zunki", "molpa", "quistel", "brekso", "über"};

int roundsUntilAllRight(SpellingModel& model) {
  for (int round = 0; round < 400; ++round) {
    int wrong = 0;
    for (const std::string& word : kWords)
      wrong += int(lettersOf(word).size()) - 1 - model.practise(word).right;
    if (wrong == 0) return round;
  }
  return -1;
}

TEST(SpellingModel, TakesALetterOfMoreThanOneByteAsOne) {
  EXPECT_EQ(lettersOf("über"), (std::vector<std::string>{"ü", "b", "e", "r"}));
}

TEST(SpellingModel, GuessesAboutEvenlyAtFirstAndSpellsEverythingAfterPractice) {
  SpellingModel model(kWords, 1);
  double first = 0;
  for (const std::string& word : kWords) first += model.attempt(word).loss / double(kWords.size());
  EXPECT_NEAR(first, std::log(model.letters()), 0.5);
  EXPECT_GT(roundsUntilAllRight(model), 3) << "a person has something to see";
  for (const std::string& word : kWords) {
    const SpellingAttempt attempt = model.attempt(word);
    EXPECT_EQ(attempt.right, int(lettersOf(word).size()) - 1) << word;
    EXPECT_EQ(attempt.guesses.size(), attempt.probabilities.size());
  }
}

TEST(SpellingModel, LossIsTheMeanSurpriseAtTheRightLetters) {
  SpellingModel model(kWords, 2);
  const SpellingAttempt attempt = model.attempt("molpa");
  double mean = 0;
  for (const double probability : attempt.probabilities) mean -= std::log(probability) / 4;
  EXPECT_NEAR(attempt.loss, mean, 1e-9);
}

TEST(SpellingModel, AttemptLearnsNothingAndTheSameSeedGivesTheSame) {
  SpellingModel model(kWords, 3);
  SpellingModel same(kWords, 3);
  EXPECT_EQ(model.attempt("zunki").loss, model.attempt("zunki").loss);
  model.practise("molpa");
  same.practise("molpa");
  EXPECT_EQ(model.attempt("zunki").loss, same.attempt("zunki").loss);
}

TEST(SpellingModel, RefusesWhatCannotBeSpelled) {
  EXPECT_THROW(SpellingModel({}, 1), InputError);
  EXPECT_THROW(SpellingModel({"a"}, 1), InputError);
  EXPECT_THROW(SpellingModel({std::string(25, 'a')}, 1), InputError);
  SpellingModel model(kWords, 1);
  EXPECT_THROW(model.attempt("xylophon"), InputError);
}

}  // namespace
}  // namespace glassbox::training
