// Questions made from raw text, asked of a real session.
#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "insight/generation.h"
#include "insight/text_rows.h"
#include "listener.h"
#include "live/cloze_answers.h"

namespace glassbox::live {
namespace {

struct Asked {
  explicit Asked(Objective objective = Objective::kNextWord, std::int64_t steps = 40)
      : settings(quick(steps)) {
    settings.model.objective = objective;
    session = std::make_unique<TrainingSession>(settings);
    listener = std::make_unique<Listener>(*session);
    listener->untilState(RunState::kPaused);
  }
  void train() {
    session->send(Play{});
    listener->untilState(RunState::kFinished);
  }
  /// A copy: the next snapshot takes the old answer away.
  course::ClozeSet ask(const course::ClozeWish& wish) {
    session->send(SetInterest{{.clozes = wish}});
    EXPECT_TRUE(listener->until([&] {
      const auto& set = listener->snapshot->clozes;
      return set != nullptr && set->wish == wish && set->whole;
    }));
    return *listener->snapshot->clozes;
  }

  training::RunSettings settings;
  std::unique_ptr<TrainingSession> session;
  std::unique_ptr<Listener> listener;
};

TEST(ClozeQuestions, AreMadeFromTheTextAndReadByTheModel) {
  for (const Objective objective : {Objective::kNextWord, Objective::kCoveredWord}) {
    Asked asked(objective);
    asked.train();
    const auto& set = asked.ask({.number = 1, .questions = 5});
    EXPECT_EQ(set.coveredWord, objective == Objective::kCoveredWord);
    ASSERT_EQ(set.moments.size(), 1U);
    EXPECT_EQ(set.moments[0].step, 40);
    ASSERT_EQ(set.clozes.size(), 5U);
    for (const course::Cloze& cloze : set.clozes) {
      ASSERT_EQ(cloze.choices.size(), 4U);
      EXPECT_EQ(std::set<std::string>(cloze.choices.begin(), cloze.choices.end()).size(), 4U);
      EXPECT_EQ(cloze.choices[std::size_t(cloze.rightChoice)], cloze.word);
      ASSERT_EQ(cloze.readings.size(), 1U);
      const course::ClozeReading& reading = cloze.readings[0];
      EXPECT_EQ(reading.choices[std::size_t(cloze.rightChoice)], reading.right);
      EXPECT_GE(reading.likeliest[0].chance, reading.likeliest[1].chance);
      EXPECT_FALSE(cloze.before.empty());
    }
  }
}

TEST(ClozeQuestions, AgreeWithTheModelAskedDirectly) {
  Asked asked;
  asked.train();
  const auto& set = asked.ask({.number = 1, .text = "the dog barks loudly.", .questions = 3});
  ASSERT_EQ(set.clozes.size(), 1U) << "one a sentence";
  const course::Cloze& cloze = set.clozes[0];
  EXPECT_EQ(cloze.before + cloze.word + cloze.after, "the dog barks loudly.");
  training::Run run(asked.settings);
  while (run.step() < 40) run.advance();
  const auto& tokenizer = *run.corpus().tokenizer;
  const auto row = insight::rowOfText(tokenizer, cloze.before, Objective::kNextWord);
  const auto chances = insight::softmax(insight::nextLogits(run.transformer(), row));
  EXPECT_NEAR(cloze.readings[0].right, chances[std::size_t(*tokenizer.find(cloze.word))], 1e-6);
  const auto best = insight::likeliest(chances, 1)[0];
  EXPECT_EQ(cloze.readings[0].likeliest[0].word, tokenizer.display(best.token));
}

TEST(ClozeQuestions, AreReadByThreeMomentsOfTheRun) {
  Asked asked(Objective::kNextWord, 120);
  const auto& early = asked.ask({.number = 1, .questions = 10, .overTraining = true});
  EXPECT_EQ(early.moments.size(), 1U) << "nothing has been learned yet";
  EXPECT_EQ(early.plannedSteps, 120);
  asked.train();
  const auto& set = asked.ask({.number = 2, .questions = 10, .overTraining = true});
  ASSERT_EQ(set.moments.size(), 3U);
  EXPECT_EQ(set.moments.front().step, 0);
  EXPECT_EQ(set.moments.back().step, 120);
  std::vector<double> losses(3, 0);
  for (const course::Cloze& cloze : set.clozes)
    for (std::size_t i = 0; i < 3; ++i) losses[i] -= std::log(cloze.readings[i].right);
  EXPECT_GT(losses[0], losses[2]) << "it has learned something";
}

TEST(ClozeQuestions, StayAsTheyWereAskedWhileTheModelLearns) {
  Asked asked;
  const auto first = asked.ask({.number = 1});
  asked.train();
  const auto& later = asked.ask({.number = 1});
  EXPECT_EQ(later.moments[0].step, 0);
  EXPECT_EQ(asked.ask({.number = 2}).moments[0].step, 40);
  EXPECT_EQ(first.clozes[0].word, later.clozes[0].word);
}

TEST(ClozeQuestions, AreNoneWhereNoWordIsInTheVocabulary) {
  Asked asked;
  const auto& set = asked.ask({.number = 1, .text = "Xyzzy plugh fnord. 1 2 3!"});
  EXPECT_TRUE(set.whole);
  EXPECT_TRUE(set.clozes.empty());
}

TEST(ClozeQuestions, CoverWholeWordsWhateverTheTokens) {
  for (const auto kind : {text::TokenizerKind::kCharacter, text::TokenizerKind::kBpe}) {
    training::RunSettings settings = quick();
    settings.corpus.tokenizer = {.kind = kind, .vocabulary = 300};
    training::Run run(settings);
    const auto places = placesFor(run, {.number = 1, .questions = 4});
    ASSERT_FALSE(places.empty());
    for (const ClozePlace& place : places) {
      const auto token = place.row[std::size_t(place.position)];
      const std::string word = run.corpus().tokenizer->decode({&token, 1});
      if (kind == text::TokenizerKind::kBpe) {
        EXPECT_EQ(word[0], ' ') << word;
        EXPECT_TRUE(place.after.empty() || std::isalpha(place.after[0]) == 0) << place.after;
      } else {
        EXPECT_EQ(word.size(), 1U);
      }
    }
  }
}

}  // namespace
}  // namespace glassbox::live
