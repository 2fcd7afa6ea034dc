// What the Words view asks of a run, in all kinds of near: the numbers must be those that the
// functions of insight find for the same weights.
#include <gtest/gtest.h>

#include "insight/together.h"
#include "insight/word_vectors.h"
#include "listener.h"

namespace glassbox::live {
namespace {

using namespace std::chrono_literals;

training::RunSettings quickOf(Objective objective) {
  training::RunSettings settings = quick(100000);
  settings.model.objective = objective;
  return settings;
}

class WordQuestions : public testing::TestWithParam<Objective> {
 protected:
  void SetUp() override {
    ASSERT_TRUE(listener.untilState(RunState::kPaused));
    for (std::size_t id = 0; id < listener.snapshot->facts->words.size(); ++id) {
      if (listener.snapshot->facts->words[id].text == "dog") dog = std::int32_t(id);
      if (listener.snapshot->facts->words[id].text == "bark") bark = std::int32_t(id);
    }
  }

  std::shared_ptr<const WordAnswer> ask(WordQuestion question) {
    const Near near = question.near;
    const int layer = question.layer;
    session.send(SetInterest{.interest = {.words = std::move(question)}});
    EXPECT_TRUE(listener.until([&] {
      const auto& now = listener.snapshot->words;
      return now != nullptr && now->near == near && now->layer == layer &&
             (now->shareRead == 1 || !now->problem.empty());
    }));
    return listener.snapshot->words;
  }
  WordQuestion questionOf(Near near, int layer = 0) const {
    return {.pins = {dog, bark}, .pairs = {{dog, bark}}, .near = near, .layer = layer};
  }
  /// The answer must list what these scores say.
  void expectScores(const WordAnswer& answer, std::span<const float> dogScores,
                    std::span<const float> barkScores, const insight::TokenMask& mask) {
    ASSERT_EQ(answer.neighbours.size(), 2U);
    const auto expected = insight::nearest(dogScores, mask, dog, 10);
    ASSERT_EQ(answer.neighbours[0].entries.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
      EXPECT_EQ(answer.neighbours[0].entries[i].word, expected[i].word);
      EXPECT_EQ(answer.neighbours[0].entries[i].score, expected[i].score);
    }
    ASSERT_EQ(answer.standings.size(), 1U);
    EXPECT_EQ(answer.standings[0].there.rank, insight::standing(dogScores, mask, dog, bark).rank);
    EXPECT_EQ(answer.standings[0].back.rank, insight::standing(barkScores, mask, bark, dog).rank);
    EXPECT_EQ(answer.neighbours[0].of, answer.standings[0].there.of);
  }

  TrainingSession session{quickOf(GetParam())};
  Listener listener{session};
  training::Run own{quickOf(GetParam())};  ///< the same run to the same bits, for comparison
  insight::TokenMask words = insight::wordMask(*own.corpus().tokenizer);
  std::int32_t dog = -1;
  std::int32_t bark = -1;
};

TEST_P(WordQuestions, TableAnswersAtOnce) {
  const auto answer = ask(questionOf(Near::kTable));
  const insight::WordSpace table(insight::tokenTable(own.transformer()), answer->width);
  expectScores(*answer, table.cosines(dog), table.cosines(bark), words);
  EXPECT_EQ(answer->standings[0].cosine, table.cosine(dog, bark));
  EXPECT_LT(answer->band.low, answer->band.high);
}

TEST_P(WordQuestions, MeaningInUseIsReadFromTheText) {
  const auto vectors =
      insight::vectorsInUse(own.transformer(), own.corpus().validation, own.corpus().rows, 0);
  const auto mask = insight::onlySeen(words, vectors.counts);
  for (const int layer : {1, 0}) {
    const auto answer = ask(questionOf(Near::kInUse, layer));
    const auto space = vectors.space(layer);
    expectScores(*answer, space.cosines(dog), space.cosines(bark), mask);
    EXPECT_EQ(answer->embeddings, vectors.layers[std::size_t(layer)]);
  }
}

TEST_P(WordQuestions, TogetherGivesLiftsAndTheMapOfTheTable) {
  const std::vector<std::int32_t> pins{dog, bark};
  const auto lifts =
      insight::measureLifts(own.transformer(), own.corpus().validation, own.corpus().rows, pins);
  const auto answer = ask(questionOf(Near::kTogether));
  expectScores(*answer, lifts.lifts[0], lifts.lifts[1], words);
  EXPECT_EQ(answer->embeddings, insight::tokenTable(own.transformer()));
}

TEST_P(WordQuestions, ContextAloneIsForCoveredWordModels) {
  const auto answer = ask(questionOf(Near::kContext, 1));
  if (GetParam() == Objective::kNextWord) {
    EXPECT_NE(answer->problem, "");
    EXPECT_TRUE(answer->neighbours.empty());
    return;
  }
  const auto vectors =
      insight::vectorsFromContext(own.transformer(), own.corpus().validation, own.corpus().rows);
  EXPECT_EQ(answer->embeddings, vectors.layers[1]);
}

TEST_P(WordQuestions, LeavesOutWordsOfTheSameKind) {
  auto question = questionOf(Near::kTable);
  question.withoutKind = true;
  const auto answer = ask(std::move(question));
  const auto& known = listener.snapshot->facts->words;
  ASSERT_EQ(known[std::size_t(dog)].family, "animal");
  for (const auto& entry : answer->neighbours[0].entries)
    EXPECT_NE(known[std::size_t(entry.word)].family, "animal");
  EXPECT_LT(answer->neighbours[0].of, answer->standings[0].there.of)
      << "a pair is ranked among all words";
}

TEST_P(WordQuestions, AnswersWhileTrainingAndFollowsIt) {
  session.send(Play{});
  session.send(SetInterest{.interest = {.words = questionOf(Near::kInUse, 1)}});
  ASSERT_TRUE(listener.until([&] {
    const auto& now = listener.snapshot->words;
    return now != nullptr && now->near == Near::kInUse && now->shareRead == 1;
  }));
  const std::int64_t first = listener.snapshot->words->step;
  ASSERT_TRUE(listener.until([&] { return listener.snapshot->words->step > first; }));
  EXPECT_LE(listener.snapshot->words->step, listener.snapshot->step);
  session.send(Pause{});
  ASSERT_TRUE(listener.until([&] {
    return listener.snapshot->state == RunState::kPaused &&
           listener.snapshot->words->step == listener.snapshot->step;
  })) << "at rest the answer catches up";
  session.send(Seek{0});
  EXPECT_TRUE(listener.until(
      [&] { return listener.snapshot->step == 0 && listener.snapshot->words->step == 0; }));
}

INSTANTIATE_TEST_SUITE_P(, WordQuestions,
                         testing::Values(Objective::kNextWord, Objective::kCoveredWord));

}  // namespace
}  // namespace glassbox::live
