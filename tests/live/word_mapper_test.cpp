// Maps keep their orientation and their words' places, whatever changes: time, words or space.
#include "live/word_mapper.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cmath>
#include <functional>
#include <numeric>
#include <thread>

#include "base/random.h"

namespace glassbox::live {
namespace {

constexpr int kWords = 150;
constexpr int kFew = 125;
constexpr int kWidth = 8;
constexpr int kGroups = 5;

using Map = std::shared_ptr<const WordMap>;

/// Words in five groups, other ones with another seed; `later` pulls them a little further apart.
std::shared_ptr<WordAnswer> answerAt(std::int64_t step, double later, std::uint64_t seed = 1) {
  auto answer = std::make_shared<WordAnswer>();
  answer->step = step;
  answer->width = kWidth;
  Random random(seed);
  std::vector<double> centres(kGroups * kWidth);
  for (double& value : centres) value = random.normal();
  const auto groupOf = [&](int word) { return (seed == 1 ? word : word / kGroups) % kGroups; };
  for (int word = 0; word < kWords; ++word)
    for (int c = 0; c < kWidth; ++c)
      answer->embeddings.push_back(static_cast<float>(
          (1 + later) * centres[std::size_t(groupOf(word) * kWidth + c)] + 0.4 * random.normal()));
  return answer;
}

std::vector<std::int32_t> wordsUpTo(int count) {
  std::vector<std::int32_t> words(static_cast<std::size_t>(count));
  std::iota(words.begin(), words.end(), 0);
  return words;
}

Map settledMap(WordMapper& mapper) {
  for (int i = 0; i < 4000; ++i) {
    if (auto map = mapper.take(); map != nullptr && map->settled) return map;
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
  return nullptr;
}

Map draw(WordMapper& mapper, std::shared_ptr<const WordAnswer> answer, int words, MapKind kind) {
  mapper.request(std::move(answer), wordsUpTo(words), kind);
  return settledMap(mapper);
}

double distance(const std::array<float, 3>& a, const std::array<float, 3>& b) {
  return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/// How far words that both maps show lie apart on average, as a share of how far two groups do.
double movedShare(const WordMap& before, const WordMap& after) {
  const std::size_t both = std::min(before.words.size(), after.words.size());
  double moved = 0;
  double apart = 0;
  for (std::size_t i = 0; i < both; ++i) {
    moved += distance(before.positions[i], after.positions[i]);
    apart += distance(after.positions[i], after.positions[(i + 1) % both]);
  }
  return moved / apart;
}

class Mapping : public testing::TestWithParam<MapKind> {};

TEST_P(Mapping, KeepsPlacesFromStepToStep) {
  WordMapper mapper;
  const Map first = draw(mapper, answerAt(10, 0), kWords, GetParam());
  ASSERT_TRUE(first);
  const Map second = draw(mapper, answerAt(11, 0.1), kWords, GetParam());
  ASSERT_TRUE(second);
  EXPECT_EQ(second->step, 11);
  EXPECT_LT(movedShare(*first, *second), 0.2);
}

TEST_P(Mapping, ComesBackWhenTimeGoesBackAndForward) {
  WordMapper mapper;
  draw(mapper, answerAt(0, 0, 7), kWords, GetParam());  // quite other vectors
  const Map before = draw(mapper, answerAt(500, 0), kWords, GetParam());
  const Map again = draw(mapper, answerAt(0, 0, 7), kWords, GetParam());
  ASSERT_TRUE(before && again);
  EXPECT_GT(movedShare(*before, *again), 0.2) << "the maps of the two moments differ";
  const Map after = draw(mapper, answerAt(500, 0), kWords, GetParam());
  ASSERT_TRUE(after);
  if (GetParam() == MapKind::kTsne) return;  // may settle otherwise; principal components may not
  // Each map is turned onto the one before it, so a turn may be left over; the shape is the same.
  EXPECT_NEAR(distance(after->positions[0], after->positions[1]),
              distance(before->positions[0], before->positions[1]), 1e-3);
  EXPECT_EQ(after->spreadKept, before->spreadKept);
}

TEST_P(Mapping, KeepsPlacesWhenWordsComeAndGo) {
  WordMapper mapper;
  const Map few = draw(mapper, answerAt(10, 0), kFew, GetParam());
  const Map many = draw(mapper, answerAt(10, 0), kWords, GetParam());
  ASSERT_TRUE(few && many);
  EXPECT_EQ(many->positions.size(), std::size_t(kWords));
  EXPECT_LT(movedShare(*few, *many), 0.4);
  const Map fewAgain = draw(mapper, answerAt(10, 0), kFew, GetParam());
  ASSERT_TRUE(fewAgain);
  EXPECT_LT(movedShare(*many, *fewAgain), 0.4);
}

TEST_P(Mapping, LeavesOutWordsWithoutAVector) {
  auto answer = answerAt(10, 0);
  answer->present.assign(kWords, 1);
  answer->present[3] = 0;
  WordMapper mapper;
  const Map map = draw(mapper, answer, kWords, GetParam());
  ASSERT_TRUE(map);
  EXPECT_EQ(map->words.size(), std::size_t(kWords - 1));
  EXPECT_EQ(map->positions.size(), map->words.size());
  EXPECT_EQ(map->words[3], 4);
}

INSTANTIATE_TEST_SUITE_P(, Mapping, testing::Values(MapKind::kTsne, MapKind::kPca, MapKind::kPca3));

TEST(WordMapper, GivesTheDirectionsOfMostSpreadAndWhatTheyKeep) {
  WordMapper mapper;
  const Map flat = draw(mapper, answerAt(10, 0), kWords, MapKind::kPca);
  const Map deep = draw(mapper, answerAt(10, 0), kWords, MapKind::kPca3);
  ASSERT_TRUE(flat && deep);
  ASSERT_EQ(flat->axes.size(), 2U);
  ASSERT_EQ(deep->axes.size(), 3U);
  EXPECT_EQ(deep->spreadKept[1], flat->spreadKept[1]);
  EXPECT_GT(deep->spreadKept[2], 0);
  EXPECT_NEAR(distance(deep->axes[2], {0, 0, 0}), 1, 1e-5);
  // Along a direction the positions spread as much as it says.
  double first = 0;
  double third = 0;
  for (const auto& place : deep->positions) {
    double along1 = 0;
    double along3 = 0;
    for (std::size_t d = 0; d < 3; ++d) {
      along1 += place[d] * deep->axes[0][d];
      along3 += place[d] * deep->axes[2][d];
    }
    first += along1 * along1;
    third += along3 * along3;
  }
  EXPECT_NEAR(third / first, deep->spreadKept[2] / deep->spreadKept[0], 1e-3);
}

TEST(WordMapper, GivesUpAMapThatNobodyWaitsForAnyMore) {
  // Two thousand words take seconds; a request for other words must not wait for them.
  constexpr int kMany = 2000;
  auto many = std::make_shared<WordAnswer>();
  many->width = kWidth;
  Random random(3);
  for (int i = 0; i < kMany * kWidth; ++i)
    many->embeddings.push_back(static_cast<float>(random.normal()));
  WordMapper mapper;
  mapper.request(many, wordsUpTo(kMany), MapKind::kTsne);
  std::this_thread::sleep_for(std::chrono::milliseconds(30));
  mapper.request(many, wordsUpTo(40), MapKind::kTsne);
  const Map map = settledMap(mapper);
  ASSERT_TRUE(map);
  EXPECT_EQ(map->words.size(), 40U) << "the large map was drawn to its end";
}

}  // namespace
}  // namespace glassbox::live
