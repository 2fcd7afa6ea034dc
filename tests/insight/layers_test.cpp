// What is asked layer by layer: distances of two words, and how active layers are.
#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

#include "base/error.h"
#include "insight/activation_statistics.h"
#include "insight/layer_distances.h"
#include "insight/word_vectors.h"
#include "made_model.h"
#include "made_text.h"

namespace glassbox::insight {
namespace {

using Tokens = std::vector<std::int32_t>;
constexpr int kVocabulary = 9;

text::TokenizedText madeText(const std::vector<std::string>& documents) {
  const ListTokenizer tokenizer({"dog", "tree", "bark", "the", "."});
  text::TokenizedText text;
  for (const auto& document : documents) addDocument(text, tokenizer, document);
  return text;
}

TokenMask everyWord() { return TokenMask(kVocabulary, 1); }

TEST(CosineDistance, IsZeroForTheSameAndTwoForTheOpposite) {
  const std::vector<float> x = {3, 0};
  EXPECT_NEAR(cosineDistance(x, std::vector<float>{5, 0}), 0, 1e-12);
  EXPECT_NEAR(cosineDistance(x, std::vector<float>{0, 2}), 1, 1e-12);
  EXPECT_NEAR(cosineDistance(x, std::vector<float>{-1, 0}), 2, 1e-12);
  EXPECT_EQ(cosineDistance(x, std::vector<float>{0, 0}), 1);
  const std::vector<float> centre = {4, 0};  // around it the two stand opposite
  EXPECT_NEAR(cosineDistance(x, std::vector<float>{5, 0}, centre), 2, 1e-12);
}

TEST(LayerDistances, AreThoseOfTheTracedStates) {
  MadeModel model = randomModel(smallConfig(kVocabulary));
  const auto rows =
      plainRows(madeText({"the dog .", "the tree . bark"}), text::Rows::kDocuments, 8);
  const auto norms = measureLayerNorms(*model, rows, everyWord());
  ASSERT_EQ(norms.centres.size(), 3U);
  const auto first = model->trace(Tokens{1, 7, 6});
  const auto second = model->trace(Tokens{1, 5, 6, 4});
  const auto apart = layerDistances(first, 2, second, 2, norms);
  ASSERT_EQ(apart.plain.size(), 3U);
  EXPECT_NEAR(apart.plain[0], 0, 1e-6) << "the same word at the same place";
  EXPECT_GT(apart.plain[1], 1e-4) << "after a layer has read the context";
  for (std::size_t layer = 0; layer < 3; ++layer) {
    const auto& a = first.residualAfter(static_cast<int>(layer));
    const auto& b = second.residualAfter(static_cast<int>(layer));
    double dot = 0;
    double aa = 0;
    double bb = 0;
    for (std::size_t c = 0; c < 8; ++c) {
      const double x = a[16 + c] - norms.centres[layer][c];
      const double y = b[16 + c] - norms.centres[layer][c];
      dot += x * y;
      aa += x * x;
      bb += y * y;
    }
    EXPECT_NEAR(apart.centred[layer], 1 - dot / std::sqrt(aa * bb), 1e-5);
  }
}

TEST(LayerNorms, CentresAreMeansAndRandomPairsLieAroundOne) {
  MadeModel model = randomModel(smallConfig(kVocabulary));
  const std::vector<Tokens> rows = {{4, 5, 6}, {7, 8, 4}};
  const auto norms = measureLayerNorms(*model, rows, everyWord());
  const auto first = model->trace(rows[0]);
  const auto second = model->trace(rows[1]);
  for (std::size_t c = 0; c < 8; ++c) {
    float sum = 0;
    for (std::size_t t = 0; t < 3; ++t)
      sum += first.residualAfter(2)[t * 8 + c] + second.residualAfter(2)[t * 8 + c];
    EXPECT_NEAR(norms.centres[2][c], sum / 6, 1e-5);
  }
  for (const Band& band : norms.centred) {
    EXPECT_LT(band.low, 1.2F);
    EXPECT_GT(band.high, 0.8F);
  }
  EXPECT_THROW(measureLayerNorms(*model, rows, TokenMask(kVocabulary, 0)), InputError);
}

TEST(GuessVectors, StandWhereTheWordIsToBeGuessed) {
  MadeModel model = randomModel(smallConfig(kVocabulary));
  const auto text = madeText({"the dog .", "the dog . bark"});
  const auto vectors = vectorsOfGuesses(*model, text, text::Rows::kDocuments);
  EXPECT_EQ(vectors.counts[4], 2);
  const auto trace = model->trace(text.document(0));  // next word: the state at "the"
  for (std::size_t c = 0; c < 8; ++c)
    EXPECT_NEAR(vectors.layers[1][4 * 8 + c], trace.residualAfter(1)[8 + c], 1e-5);
  const auto near =
      nearestToState(vectors, 1, std::span(trace.residualAfter(1)).subspan(8, 8), everyWord(), 3);
  EXPECT_EQ(near.front().word, 4);
  EXPECT_NEAR(near.front().score, 1, 1e-5);
}

/// A trace with one layer of two units and a stream of two channels.
model::Trace madeTrace(std::vector<float> residual, std::vector<float> activations) {
  model::Trace trace;
  trace.time = static_cast<int>(residual.size()) / 2;
  trace.width = 2;
  trace.embedding = std::vector<float>(residual.size(), 0.5F);
  trace.layers.resize(1);
  trace.layers[0].residual = std::move(residual);
  trace.layers[0].mlpActivations = std::move(activations);
  return trace;
}

TEST(ActivationStatistics, AreThoseOfAllRowsTogether) {
  ActivationGatherer gatherer;
  gatherer.add(madeTrace({1, 2, 3, 4}, {0.005F, 1, -0.1F, 0}));
  gatherer.add(madeTrace({5, 9}, {0.009F, -0.1F}));
  const auto statistics = gatherer.result();
  EXPECT_EQ(statistics.positions, 3);
  ASSERT_EQ(statistics.residual.size(), 2U);
  EXPECT_NEAR(statistics.residual[0].deviation, 0, 1e-9);
  EXPECT_NEAR(statistics.residual[1].mean, 4, 1e-6);  // of 1 2 3 4 5 9
  EXPECT_NEAR(statistics.residual[1].deviation, std::sqrt(40.0 / 6), 1e-6);
  ASSERT_EQ(statistics.silentShare.size(), 1U);
  EXPECT_EQ(statistics.silentShare[0], 0.5);  // unit 0 stays below, unit 1 reached 1
}

TEST(ActivationStatistics, HistogramsCountEveryValue) {
  ActivationGatherer gatherer;
  gatherer.add(madeTrace({-1, 1, 0, 0.5F}, {0, 0, 0, 0}));
  gatherer.add(madeTrace({-50, 70}, {1, 2}));
  const auto histogram = gatherer.result().residual[1].histogram;
  EXPECT_EQ(std::accumulate(histogram.counts.begin(), histogram.counts.end(), std::int64_t{0}), 6);
  EXPECT_EQ(histogram.counts.front(), 1);  // beyond the ends counts at the ends
  EXPECT_EQ(histogram.counts.back(), 1);
}

TEST(ActivationStatistics, AreEmptyBeforeTheFirstRow) {
  EXPECT_TRUE(ActivationGatherer().result().residual.empty());
}

}  // namespace
}  // namespace glassbox::insight
