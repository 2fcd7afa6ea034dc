// What the pages of the Inside view ask of a run: each number must be the model's own, as the
// functions of insight find it for the same weights.
#include <gtest/gtest.h>

#include <cmath>

#include "insight/layer_distances.h"
#include "insight/logit_lens.h"
#include "insight/text_evaluation.h"
#include "insight/word_senses.h"
#include "listener.h"
#include "live/validation_rows.h"

namespace glassbox::live {
namespace {

using Tokens = std::vector<std::int32_t>;

constexpr const char* kDogBark = "the dog gives a loud bark .";
constexpr const char* kTreeBark = "the oak has rough bark on its trunk .";

training::RunSettings quickOf(Objective objective) {
  training::RunSettings settings = quick();
  settings.model.objective = objective;
  return settings;
}

class Inside : public testing::TestWithParam<Objective> {
 protected:
  void SetUp() override { ASSERT_TRUE(listener.untilState(RunState::kPaused)); }

  /// The session's snapshot once `done` finds its answer there.
  template <typename Done>
  const Snapshot& ask(Interest interest, Done done) {
    session.send(SetInterest{std::move(interest)});
    EXPECT_TRUE(listener.until([&] { return done(*listener.snapshot); }));
    return *listener.snapshot;
  }
  std::string wordAt(const Tokens& tokens, int position) const {
    return own.corpus().tokenizer->display(tokens.at(static_cast<std::size_t>(position)));
  }

  TrainingSession session{quickOf(GetParam())};
  Listener listener{session};
  training::Run own{quickOf(GetParam())};  ///< the same run to the same bits, for comparison
};

TEST_P(Inside, ComparesTheRarestWordThatSentencesShare) {
  const auto& snapshot = ask({.compare = CompareQuestion{{{kDogBark}, {kTreeBark}}}},
                             [](const Snapshot& now) { return now.compare != nullptr; });
  const CompareAnswer& answer = *snapshot.compare;
  ASSERT_EQ(answer.rows.size(), 2U);
  EXPECT_EQ(wordAt(answer.rows[0].tokens, answer.rows[0].position), "bark");
  EXPECT_EQ(wordAt(answer.rows[1].tokens, answer.rows[1].position), "bark");
  ASSERT_EQ(answer.pairs.size(), 1U);
  const auto norms = insight::measureLayerNorms(own.transformer(), validationTexts(own, 32),
                                                insight::wordMask(*own.corpus().tokenizer));
  const auto expected = insight::layerDistances(
      own.transformer().trace(answer.rows[0].tokens), answer.rows[0].position,
      own.transformer().trace(answer.rows[1].tokens), answer.rows[1].position, norms);
  EXPECT_EQ(answer.pairs[0].plain, expected.plain);
  EXPECT_EQ(answer.pairs[0].centred, expected.centred);
  EXPECT_EQ(answer.centredBand.size(), expected.plain.size());
}

TEST_P(Inside, ComparesTheWordsThatWereChosen) {
  const auto& snapshot =
      ask({.compare = CompareQuestion{{{kDogBark, 2}, {kTreeBark, 2}, {"the puppy barks ."}}}},
          [](const Snapshot& now) { return now.compare != nullptr; });
  EXPECT_EQ(wordAt(snapshot.compare->rows[0].tokens, snapshot.compare->rows[0].position), "dog");
  EXPECT_EQ(wordAt(snapshot.compare->rows[1].tokens, snapshot.compare->rows[1].position), "oak");
  EXPECT_EQ(snapshot.compare->pairs.size(), 3U);
}

TEST_P(Inside, SurvivesAnEmptySentenceAndOneThatIsTooLong) {
  std::string longOne;
  for (int i = 0; i < 100; ++i) longOne += "dog ";
  const auto& snapshot =
      ask({.compare = CompareQuestion{{{""}, {longOne}}},
           .covered = CoveredQuestion{""},
           .whatIf = WhatIfQuestion{""}},
          [](const Snapshot& now) { return now.compare != nullptr && now.whatIf != nullptr; });
  EXPECT_EQ(snapshot.compare->rows[0].position, -1);
  EXPECT_TRUE(snapshot.compare->pairs.empty());
  EXPECT_EQ(std::ssize(snapshot.compare->rows[1].tokens), own.settings().model.context);
  EXPECT_TRUE(snapshot.covered->layers.empty());
  EXPECT_TRUE(std::isnan(snapshot.whatIf->before.sentenceLoss));
}

TEST_P(Inside, GuessesAHiddenWordFromItsContext) {
  const auto& snapshot = ask({.covered = CoveredQuestion{kDogBark, 6}},
                             [](const Snapshot& now) { return now.covered != nullptr; });
  const CoveredAnswer& answer = *snapshot.covered;
  ASSERT_EQ(wordAt(answer.tokens, answer.position), "bark");
  const bool masked = GetParam() == Objective::kCoveredWord;
  EXPECT_EQ(answer.masked, masked);
  Tokens row = answer.tokens;
  if (masked) row[6] = text::kMask;
  else row.resize(6);  // nothing of the word or after it may be known
  const int readAt = masked ? 6 : 5;
  Tokens targets(row.size(), kNoTarget);
  targets[static_cast<std::size_t>(readAt)] = answer.tokens[6];
  const auto lens = insight::logitLens(own.transformer(), own.transformer().trace(row), 5, targets);
  ASSERT_EQ(std::ssize(answer.layers), lens.layers + 1);
  for (int layer = 0; layer <= lens.layers; ++layer) {
    const auto& says = answer.layers[static_cast<std::size_t>(layer)];
    EXPECT_EQ(says.guesses[0].token, lens.at(layer, readAt).guesses[0].token);
    EXPECT_EQ(says.right, static_cast<double>(lens.at(layer, readAt).right));
    EXPECT_EQ(says.nearest.size(), 5U);
  }
}

TEST_P(Inside, MeasuresAnAlteredCopyAndLeavesTheModelAlone) {
  const WhatIfQuestion question{.sentence = kDogBark,
                                .position = 6,
                                .alterations = {insight::HeadOff{1, 0}, insight::MlpOff{0}},
                                .watched = insight::WeightPlace{"transformer.wte.weight", 5, 3}};
  const auto& snapshot =
      ask({.whatIf = question}, [](const Snapshot& now) { return now.whatIf != nullptr; });
  const WhatIfAnswer& answer = *snapshot.whatIf;
  const auto batches = validationBatches(own, 64);
  const auto weights = own.transformer().parameters();
  EXPECT_EQ(answer.before.validationLoss, meanLoss(own.transformer(), batches));
  EXPECT_EQ(answer.before.validationLoss, own.evaluate(64).loss);
  EXPECT_EQ(answer.validationRows, std::min<std::int64_t>(64, own.corpus().validation.documents()));
  EXPECT_EQ(static_cast<float>(answer.watched), weights[5 * 32 + 3]);
  own.transformer().setParameters(insight::altered(own.settings().model, own.transformer().layout(),
                                                   weights, question.alterations));
  EXPECT_EQ(answer.after.validationLoss, meanLoss(own.transformer(), batches));
  EXPECT_EQ(answer.after.sentenceLoss,
            insight::evaluateText(own.transformer(), rowOf(own, kDogBark)).loss);
  EXPECT_NE(answer.after.validationLoss, answer.before.validationLoss);
  EXPECT_EQ(wordAt({answer.right}, 0), "bark");

  // The run trains on as if nobody had asked.
  session.send(SetInterest{});
  session.send(Play{});
  ASSERT_TRUE(listener.untilState(RunState::kFinished));
  training::Run untouched(quickOf(GetParam()));
  while (untouched.step() < 40) untouched.advance();
  EXPECT_EQ(listener.metrics.back().trainingLoss, untouched.history().steps.back().loss);
}

TEST_P(Inside, SaysWhyAnAlterationIsImpossible) {
  const auto& snapshot = ask(
      {.whatIf = WhatIfQuestion{.sentence = kDogBark, .alterations = {insight::HeadOff{0, 99}}}},
      [](const Snapshot& now) { return now.whatIf != nullptr; });
  EXPECT_NE(snapshot.whatIf->problem.find("no head 100"), std::string::npos);
  EXPECT_EQ(snapshot.whatIf->after.validationLoss, snapshot.whatIf->before.validationLoss);
}

TEST_P(Inside, SurveysEveryHeadAndEveryMlp) {
  const model::ModelConfig& config = own.settings().model;
  const auto parts = static_cast<std::size_t>(config.layers * (config.heads + 1));
  const auto& snapshot = ask({.survey = SurveyQuestion{1}}, [&](const Snapshot& now) {
    return now.survey != nullptr && now.survey->losses.size() == parts;
  });
  const SurveyAnswer& answer = *snapshot.survey;
  EXPECT_EQ(answer.whole, own.evaluate(64).loss);
  const auto weights = own.transformer().parameters();
  const auto batches = validationBatches(own, 64);
  for (const std::size_t part : {std::size_t{1}, parts - 1}) {
    own.transformer().setParameters(insight::altered(config, own.transformer().layout(), weights,
                                                     std::span(&answer.parts[part], 1)));
    EXPECT_EQ(answer.losses[part], meanLoss(own.transformer(), batches));
  }
}

TEST_P(Inside, TellsTheSensesOfAWordApartOnRequest) {
  const auto find = [&](const char* word) { return *own.corpus().tokenizer->find(word); };
  const SensesQuestion question{1,
                                find("bark"),
                                {find("dog"), find("puppy")},
                                {find("oak"), find("trunk"), find("forest"), find("pine")}};
  const auto& snapshot = ask({.senses = question}, [](const Snapshot& now) {
    return now.senses != nullptr && now.senses->shareDone == 1;
  });
  const auto split =
      insight::splitSenses(own.transformer(), own.corpus().validation, own.corpus().rows,
                           question.word, {question.firstCues, question.secondCues}, find("."));
  EXPECT_EQ(snapshot.senses->accuracy, split.accuracy);
  EXPECT_EQ(snapshot.senses->firstCount, split.firstCount);
}

TEST_P(Inside, HasActivationsOfEveryKeptStep) {
  session.send(Play{});
  ASSERT_TRUE(listener.untilState(RunState::kFinished));
  // Nobody looked while it trained: all of it is made from the kept moments afterwards.
  const auto& snapshot = ask({.statistics = StatisticsQuestion{}}, [](const Snapshot& now) {
    return now.statistics != nullptr && now.statistics->missing == 0;
  });
  const StatisticsAnswer& answer = *snapshot.statistics;
  ASSERT_EQ(answer.moments.size(), snapshot.keptSteps->size());
  for (std::size_t i = 0; i < answer.moments.size(); ++i)
    EXPECT_EQ(answer.moments[i]->step, (*snapshot.keptSteps)[i]);
  EXPECT_EQ(answer.present->step, 40);
  insight::ActivationGatherer gatherer;
  for (const auto& row : validationTexts(own, 32)) gatherer.add(own.transformer().trace(row));
  const auto fresh = gatherer.result();
  const auto& first = answer.moments.front()->statistics;
  EXPECT_EQ(first.residual[1].deviation, fresh.residual[1].deviation);
  EXPECT_EQ(first.mlp[0].mean, fresh.mlp[0].mean);
  EXPECT_EQ(first.silentShare, fresh.silentShare);
  EXPECT_NE(answer.moments.back()->statistics.residual[1].deviation, fresh.residual[1].deviation);
}

TEST_P(Inside, GathersActivationsWhileTraining) {
  session.send(SetInterest{{.statistics = StatisticsQuestion{}}});
  session.send(Extend{4000});
  session.send(Play{});
  ASSERT_TRUE(listener.until([&] {
    return listener.snapshot->statistics != nullptr &&
           listener.snapshot->statistics->moments.size() > 5 && listener.snapshot->step > 60;
  }));
}

INSTANTIATE_TEST_SUITE_P(BothObjectives, Inside,
                         testing::Values(Objective::kNextWord, Objective::kCoveredWord),
                         [](const auto& chosen) { return toString(chosen.param); });

}  // namespace
}  // namespace glassbox::live
