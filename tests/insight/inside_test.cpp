// Questions about the inside of a model: word vectors, lifts, senses, logit lens.
#include <gtest/gtest.h>

#include <cmath>

#include "base/error.h"
#include "insight/logit_lens.h"
#include "insight/together.h"
#include "insight/word_senses.h"
#include "insight/word_vectors.h"
#include "made_model.h"
#include "made_text.h"
#include "training/trainer.h"

namespace glassbox::insight {
namespace {

using Tokens = std::vector<std::int32_t>;
using text::Rows;

// Ids of the made vocabulary, after the four special tokens.
constexpr std::int32_t kDog = 4;
constexpr std::int32_t kTree = 5;
constexpr std::int32_t kBark = 6;
constexpr std::int32_t kThe = 7;
constexpr std::int32_t kStop = 8;
constexpr int kVocabulary = 9;

text::TokenizedText madeText(const std::vector<std::string>& documents) {
  const ListTokenizer tokenizer({"dog", "tree", "bark", "the", "."});
  text::TokenizedText text;
  for (const auto& document : documents) addDocument(text, tokenizer, document);
  return text;
}

TEST(TextRows, AreDocumentsOrWindows) {
  const auto text = madeText({"the dog . the tree .", "dog", "the bark ."});
  const auto documents = plainRows(text, Rows::kDocuments, 5);
  ASSERT_EQ(documents.size(), 3U);
  EXPECT_EQ(documents[0], (Tokens{1, kThe, kDog, kStop, kThe}));
  EXPECT_EQ(documents[1], (Tokens{1, kDog, 2}));
  const auto windows = plainRows(text, Rows::kWindows, 5);
  ASSERT_EQ(windows.size(), 3U);  // a last window of one token has nothing to say
  EXPECT_EQ(windows[1], (Tokens{kTree, kStop, 2, 1, kDog}));
  EXPECT_EQ(plainRows(text, Rows::kDocuments, 5, 2).size(), 2U);
}

TEST(TextRows, ReadingsPredictEveryPlaceOnce) {
  const auto rows = plainRows(madeText({"the dog . the tree .", "bark"}), Rows::kDocuments, 8);
  const auto next = readingsOf(rows, Objective::kNextWord);
  EXPECT_EQ(next.targets[1], (Tokens{kBark, 2, kNoTarget}));
  const auto covered = readingsOf(rows, Objective::kCoveredWord);
  Tokens times(8, 0);
  for (std::size_t i = 0; i < covered.inputs.size(); ++i) {
    if (covered.inputs[i].size() != 8) continue;
    for (std::size_t t = 0; t < 8; ++t) {
      const bool masked = covered.inputs[i][t] == text::kMask;
      EXPECT_EQ(covered.targets[i][t], masked ? rows[0][t] : kNoTarget);
      times[t] += masked ? 1 : 0;
    }
  }
  EXPECT_EQ(times, (Tokens{0, 1, 1, 1, 1, 1, 1, 0}));
}

TEST(TextRows, BatchesKeepRowsAndTargetsTogether) {
  const std::vector<Tokens> inputs = {{1, 2, 3}, {4, 5}, {6, 7, 8}, {9, 10, 11}};
  const std::vector<Tokens> targets = {{2, 3, -1}, {5, -1}, {7, -1, 0}, {-1, -1, 1}};
  const auto batches = batchesOf(inputs, targets, 2);
  ASSERT_EQ(batches.size(), 3U);
  EXPECT_EQ(batches[0].inputs, (Tokens{4, 5}));
  EXPECT_EQ(batches[1].inputs, (Tokens{1, 2, 3, 6, 7, 8}));
  EXPECT_EQ(batches[1].targets, (Tokens{2, 3, -1, 7, -1, 0}));
  EXPECT_EQ(batches[2].rows, 1);
  EXPECT_EQ(batchesOf(inputs)[0].targets, (Tokens{-1, -1}));
}

TEST(TextRows, TypedTextBecomesARow) {
  const ListTokenizer tokenizer({"dog", "tree", "bark", "the", "."});
  EXPECT_EQ(rowOfText(tokenizer, "the dog .", Objective::kNextWord),
            (Tokens{1, kThe, kDog, kStop}));
  EXPECT_EQ(rowOfText(tokenizer, "the dog .", Objective::kCoveredWord),
            (Tokens{1, kThe, kDog, kStop, 2}));
  EXPECT_EQ(rowOfText(tokenizer, "the [MASK]", Objective::kCoveredWord),
            (Tokens{1, kThe, text::kMask}));
}

TEST(WordVectors, TheTableIsTheModels) {
  MadeModel model = randomModel(smallConfig(kVocabulary));
  const auto all = model->parameters();
  const auto table = tokenTable(*model);
  ASSERT_EQ(table.size(), kVocabulary * 8U);
  const auto span = tokenTable(model->layout(), all);
  EXPECT_TRUE(std::equal(table.begin(), table.end(), span.begin(), span.end()));
}

TEST(WordVectors, InUseAreMeansOverAllPlaces) {
  MadeModel model = randomModel(smallConfig(kVocabulary));
  const auto text = madeText({"the dog .", "the tree . dog", "bark"});
  const auto vectors = vectorsInUse(*model, text, Rows::kDocuments);
  EXPECT_EQ(vectors.counts[kDog], 2);
  EXPECT_EQ(vectors.counts[text::kMask], 0);
  const auto first = model->trace(text.document(0));
  const auto second = model->trace(text.document(1));
  for (int layer = 0; layer <= 2; ++layer)
    for (std::size_t c = 0; c < 8; ++c) {
      const float mean =
          (first.residualAfter(layer)[2 * 8 + c] + second.residualAfter(layer)[4 * 8 + c]) / 2;
      EXPECT_NEAR(vectors.layers[static_cast<std::size_t>(layer)][kDog * 8 + c], mean, 1e-5);
    }
  EXPECT_EQ(vectors.space(1).cosine(kDog, text::kMask), 0);
}

TEST(WordVectors, FromContextNeverSeeTheWord) {
  MadeModel model = randomModel(smallConfig(kVocabulary, Objective::kCoveredWord));
  const auto text = madeText({"the dog .", "the tree . bark"});
  const auto vectors = vectorsFromContext(*model, text, Rows::kDocuments);
  EXPECT_EQ(vectors.counts[kThe], 2);
  EXPECT_EQ(vectors.counts[text::kBegin], 0);
  const auto trace = model->trace(Tokens{1, kThe, text::kMask, kStop, 2});
  for (std::size_t c = 0; c < 8; ++c)
    EXPECT_NEAR(vectors.layers[2][kDog * 8 + c], trace.residualAfter(2)[2 * 8 + c], 1e-5);
  MadeModel next = randomModel(smallConfig(kVocabulary));
  EXPECT_THROW(vectorsFromContext(*next, text, Rows::kDocuments), InputError);
}

TEST(WordVectors, FromContextTakeAFewPlacesOfFrequentWords) {
  MadeModel model = randomModel(smallConfig(kVocabulary, Objective::kCoveredWord));
  const auto text = madeText(std::vector<std::string>(20, "the dog ."));
  EXPECT_EQ(vectorsFromContext(*model, text, Rows::kDocuments, 7).counts[kDog], 7);
}

TEST(Lifts, AreRatiosOfTheModelsOwnPredictions) {
  MadeModel model = randomModel(smallConfig(kVocabulary));
  const auto text = madeText({"the dog . bark", "the tree ."});
  std::vector<double> all(kVocabulary, 0);
  std::vector<double> afterDog(kVocabulary, 0);
  for (std::int64_t d = 0; d < 2; ++d) {
    const auto row = text.document(d);
    const auto logits = model->logits(row);
    for (std::size_t t = 0; t + 1 < row.size(); ++t) {
      const auto p = softmax(std::span(logits).subspan(t * kVocabulary, kVocabulary));
      for (std::size_t v = 0; v < kVocabulary; ++v) {
        all[v] += p[v] / 9;
        if (d == 0 && t >= 2) afterDog[v] += p[v] / 3;
      }
    }
  }
  const auto lifts = measureLifts(*model, text, Rows::kDocuments, Tokens{kDog, text::kMask});
  EXPECT_EQ(lifts.places, (std::vector<std::int64_t>{3, 0}));
  for (std::size_t v = 0; v < kVocabulary; ++v) {
    EXPECT_NEAR(lifts.lifts[0][v], afterDog[v] / all[v], 1e-4);
    EXPECT_EQ(lifts.lifts[1][v], 0);
  }
}

TEST(Lifts, StopAtTheEndOfADocument) {
  MadeModel model = randomModel(smallConfig(kVocabulary));
  const auto text = madeText({"dog", "tree"});  // one window: begin dog end begin tree end
  const auto lifts = measureLifts(*model, text, Rows::kWindows, Tokens{kDog, kTree});
  EXPECT_EQ(lifts.places, (std::vector<std::int64_t>{1, 1}));
}

TEST(Lifts, CoveredWordsLookBothWaysButNotAtTheCovered) {
  MadeModel model = emptyModel(smallConfig(kVocabulary, Objective::kCoveredWord));
  const auto text = madeText({"the dog ."});
  const auto lifts = measureLifts(*model, text, Rows::kDocuments, Tokens{kDog});
  EXPECT_EQ(lifts.places[0], 2);  // "the" and the full stop, each with the dog in view
  for (const float lift : lifts.lifts[0]) EXPECT_NEAR(lift, 1, 1e-5);
}

TEST(Senses, AreDecidedByTheSentenceThenByTheRow) {
  const SenseCues cues{{kDog}, {kTree}};
  const Tokens row = {1, kThe, kDog, kStop, kThe, kBark, kStop, kTree, kBark, kStop, kDog, kBark};
  EXPECT_EQ(senseAt(row, 8, cues, kStop), 2);
  EXPECT_EQ(senseAt(row, 11, cues, kStop), 1);
  EXPECT_EQ(senseAt(row, 5, cues, kStop), 0);  // no cue in the sentence, both in the row
  EXPECT_EQ(senseAt(Tokens{kDog, kStop, kBark}, 2, cues, kStop), 1);
  EXPECT_EQ(senseAt(Tokens{kDog, kTree, kBark}, 2, cues, kStop), 0);
}

TEST(Senses, AppearWhereTheContextHasBeenRead) {
  MadeModel model = randomModel(smallConfig(kVocabulary, Objective::kCoveredWord), 3);
  std::vector<std::string> documents;
  for (int i = 0; i < 6; ++i) {
    documents.emplace_back("the bark the dog .");
    documents.emplace_back("the bark the tree .");
  }
  const auto split =
      splitSenses(*model, madeText(documents), Rows::kDocuments, kBark, {{kDog}, {kTree}}, kStop);
  EXPECT_EQ(split.firstCount, 6);
  EXPECT_EQ(split.secondCount, 6);
  ASSERT_EQ(split.accuracy.size(), 3U);
  EXPECT_DOUBLE_EQ(split.accuracy[0], 0.5);  // same word, same place: nothing to tell them apart
  EXPECT_DOUBLE_EQ(split.accuracy[1], 1);
  EXPECT_DOUBLE_EQ(split.separation[0], 0);
}

TEST(Senses, NeedEnoughOccurrences) {
  MadeModel model = randomModel(smallConfig(kVocabulary, Objective::kCoveredWord));
  EXPECT_THROW(splitSenses(*model, madeText({"dog bark .", "tree bark ."}), Rows::kDocuments, kBark,
                           {{kDog}, {kTree}}, kStop),
               InputError);
}

TEST(LogitLens, LastLayerIsTheModelsOwnOutput) {
  MadeModel model = randomModel(smallConfig(kVocabulary));
  const Tokens row = {1, kThe, kDog, kStop};
  const auto trace = model->trace(row);
  const auto lens = logitLens(*model, trace, kVocabulary);
  EXPECT_EQ(lens.layers, 2);
  ASSERT_EQ(lens.cells.size(), 3U * 4U);
  for (std::size_t t = 0; t < 4; ++t) {
    const auto own = softmax(std::span(trace.logits).subspan(t * kVocabulary, kVocabulary));
    const LensCell& cell = lens.at(2, static_cast<int>(t));
    for (const Guess& guess : cell.guesses)
      EXPECT_NEAR(guess.probability, own[static_cast<std::size_t>(guess.token)], 1e-6);
    if (t + 1 < 4) {
      EXPECT_NEAR(cell.right, own[static_cast<std::size_t>(row[t + 1])], 1e-6);
    } else {
      EXPECT_TRUE(std::isnan(cell.right));
    }
  }
}

TEST(LogitLens, EarlierLayersReadTheirOwnResidual) {
  MadeModel model = randomModel(smallConfig(kVocabulary, Objective::kCoveredWord));
  const Tokens row = {1, text::kMask, kStop};
  const auto trace = model->trace(row);
  const auto lens = logitLens(*model, trace, 2, Tokens{kNoTarget, kDog, kNoTarget});
  const auto logits = model->logitsOfStates(trace.residualAfter(1));
  const auto own = softmax(std::span(logits).subspan(kVocabulary, kVocabulary));
  EXPECT_NEAR(lens.at(1, 1).right, own[kDog], 1e-6);
  EXPECT_TRUE(std::isnan(lens.at(1, 0).right));
  EXPECT_EQ(lens.at(1, 1).guesses.size(), 2U);
}

TEST(LogitLens, MeanOverTheTextIsThatOfItsCells) {
  MadeModel model = randomModel(smallConfig(kVocabulary));
  const auto text = madeText({"the dog .", "the tree . bark"});
  const auto means = rightByLayer(*model, text, Rows::kDocuments);
  ASSERT_EQ(means.size(), 3U);
  double sum = 0;
  for (std::int64_t d = 0; d < 2; ++d) {
    const auto trace = model->trace(text.document(d));
    const auto lens = logitLens(*model, trace, 1);
    for (int t = 0; t + 1 < trace.time; ++t) sum += lens.at(1, t).right;
  }
  EXPECT_NEAR(means[1], sum / 9, 1e-6);
}

/// A next-word model trained a little on stories in which dogs bark and trees do not.
MadeModel trainedModel(const text::TokenizedText& text) {
  MadeModel model = randomModel(smallConfig(kVocabulary));
  training::TrainerSettings settings;
  settings.steps = 80;
  settings.learningRate = 1e-2;
  training::Trainer trainer(*model, settings);
  const auto readings = readingsOf(plainRows(text, Rows::kDocuments, 8), Objective::kNextWord);
  const auto batches = batchesOf(readings.inputs, readings.targets);
  for (std::size_t step = 0; step < 80; ++step) trainer.step(batches[step % batches.size()]);
  return model;
}

TEST(TrainedModel, ShowsWhatGoesTogetherAndGuessesBetterLayerByLayer) {
  std::vector<std::string> documents;
  for (int i = 0; i < 16; ++i) {
    documents.emplace_back("the dog . the bark .");
    documents.emplace_back("the tree . the tree .");
  }
  const auto text = madeText(documents);
  MadeModel model = trainedModel(text);
  const auto lifts = measureLifts(*model, text, Rows::kDocuments, Tokens{kDog, kTree});
  EXPECT_GT(lifts.lifts[0][kBark], 1.4);
  EXPECT_LT(lifts.lifts[1][kBark], 0.6);
  const auto right = rightByLayer(*model, text, Rows::kDocuments);
  EXPECT_LT(right.front(), 0.2);  // tied weights: layer 0 repeats the word it has read
  EXPECT_GT(right.back(), 0.6);
}

}  // namespace
}  // namespace glassbox::insight
