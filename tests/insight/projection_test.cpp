#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <numeric>

#include "base/error.h"
#include "base/random.h"
#include "insight/align.h"
#include "insight/pca.h"
#include "insight/purity.h"
#include "insight/tsne.h"

namespace glassbox::insight {
namespace {

struct Clusters {
  int width = 0;
  std::vector<float> vectors;
  std::vector<int> families;
};

/// Groups of points around random centres, `spread` wide where the centres are about 1 apart.
Clusters makeClusters(int groups, int each, int width, double spread, std::uint64_t seed) {
  Random random(seed);
  Clusters made{width, {}, {}};
  for (int g = 0; g < groups; ++g) {
    std::vector<double> centre(static_cast<std::size_t>(width));
    for (double& value : centre) value = random.normal() / std::sqrt(width);
    for (int i = 0; i < each; ++i) {
      for (const double value : centre)
        made.vectors.push_back(
            static_cast<float>(value + spread * random.normal() / std::sqrt(width)));
      made.families.push_back(g);
    }
  }
  return made;
}

double largestDistance(std::span<const float> a, std::span<const float> b) {
  double largest = 0;
  for (std::size_t i = 0; i < a.size(); i += 2)
    largest = std::max<double>(largest, std::hypot(a[i] - b[i], a[i + 1] - b[i + 1]));
  return largest;
}

double extent(std::span<const float> map) {
  double largest = 0;
  for (const float value : map) largest = std::max<double>(largest, std::abs(value));
  return largest;
}

TEST(PrincipalComponents, FindTheDirectionsOfAStretchedCloud) {
  // Spread 3 along (0.6, 0.8, 0), 1 along (-0.8, 0.6, 0), nothing along the third.
  Random random(2);
  std::vector<float> vectors;
  for (int i = 0; i < 4000; ++i) {
    const double a = 3 * random.normal();
    const double b = random.normal();
    for (const double value : {0.6 * a - 0.8 * b + 5, 0.8 * a + 0.6 * b - 7, 2.0})
      vectors.push_back(static_cast<float>(value));
  }
  const auto found = principalComponents(vectors, 3, 2);
  ASSERT_EQ(found.positions.size(), 8000U);
  EXPECT_NEAR(found.spreadKept[0], 0.9, 0.01);
  EXPECT_NEAR(found.spreadKept[1], 0.1, 0.01);
  // The first coordinate is the projection on (0.6, 0.8, 0), the loading of 0.8 being positive.
  const double first = 0.6 * (vectors[0] - 5) + 0.8 * (vectors[1] + 7);
  EXPECT_NEAR(found.positions[0], first, 0.15);
}

TEST(PrincipalComponents, ManageFlatAndSingleInputs) {
  EXPECT_EQ(principalComponents(std::vector<float>{1, 2, 1, 2}, 2, 2).positions,
            (std::vector<float>{0, 0, 0, 0}));
  EXPECT_EQ(principalComponents(std::vector<float>{4}, 1, 3).dimensions, 1);
  EXPECT_TRUE(principalComponents({}, 3, 2).positions.empty());
}

TEST(Tsne, SeparatesGroupsThatPrincipalComponentsMix) {
  const Clusters made = makeClusters(10, 12, 32, 0.45, 7);
  const auto flat = principalComponents(made.vectors, made.width, 2).positions;
  const auto map = tsne(made.vectors, made.width, {.iterations = 300});
  EXPECT_LT(neighbourPurity(flat, 2, made.families), 0.8);
  EXPECT_GT(neighbourPurity(map, 2, made.families), 0.97);
}

TEST(Tsne, IsReproducible) {
  const Clusters made = makeClusters(4, 10, 8, 0.5, 1);
  const TsneSettings settings{.iterations = 60};
  EXPECT_EQ(tsne(made.vectors, made.width, settings), tsne(made.vectors, made.width, settings));
}

TEST(Tsne, WarmStartStaysNearItsStart) {
  Clusters made = makeClusters(6, 15, 16, 0.5, 3);
  const auto first = tsne(made.vectors, made.width, {.iterations = 500});
  Random random(9);
  for (float& value : made.vectors) value += 0.01F * static_cast<float>(random.normal());
  const auto warm = tsne(made.vectors, made.width, {.iterations = 40}, first);
  EXPECT_LT(largestDistance(warm, first), 0.1 * extent(first));
  EXPECT_GT(largestDistance(warm, first), 0);
  EXPECT_GT(neighbourPurity(warm, 2, made.families), 0.97);
}

TEST(Tsne, CanBeEndedEarly) {
  const Clusters made = makeClusters(3, 10, 8, 0.5, 1);
  int calls = 0;
  tsne(made.vectors, made.width, {.iterations = 100}, {}, [&](int iteration, auto positions) {
    ++calls;
    EXPECT_EQ(positions.size(), 60U);
    return iteration < 5;
  });
  EXPECT_EQ(calls, 5);
}

TEST(Tsne, SurvivesEqualAndFewPoints) {
  const auto same = tsne(std::vector<float>(40, 1.0F), 4, {.iterations = 50});
  for (const float value : same) EXPECT_TRUE(std::isfinite(value));
  EXPECT_EQ(tsne(std::vector<float>{1, 2, 3, 4}, 2, {}).size(), 4U);
  EXPECT_TRUE(tsne({}, 2, {}).empty());
}

/// `map` turned by `angle`, mirrored if asked, and moved.
std::vector<float> moved(const std::vector<float>& map, double angle, bool mirrored) {
  std::vector<float> result;
  for (std::size_t i = 0; i < map.size(); i += 2) {
    const double x = map[i];
    const double y = mirrored ? -map[i + 1] : map[i + 1];
    result.push_back(static_cast<float>(std::cos(angle) * x - std::sin(angle) * y + 4));
    result.push_back(static_cast<float>(std::sin(angle) * x + std::cos(angle) * y - 9));
  }
  return result;
}

TEST(Align, UndoesRotationReflectionAndShift) {
  Random random(8);
  std::vector<float> map(60);
  for (float& value : map) value = static_cast<float>(random.normal());
  for (int turn = 0; turn < 12; ++turn)
    for (const bool mirrored : {false, true}) {
      const double angle = turn * std::numbers::pi / 6 + 0.1;
      const auto back = alignedTo(moved(map, angle, mirrored), map);
      EXPECT_LT(largestDistance(back, map), 1e-5) << angle << (mirrored ? " mirrored" : "");
    }
}

TEST(Align, NeverScales) {
  const std::vector<float> reference = {0, 0, 10, 0, 0, 5};
  const auto result = alignedTo(std::vector<float>{0, 0, 1, 0, 0, 0.5F}, reference);
  EXPECT_NEAR(std::hypot(result[2] - result[0], result[3] - result[1]), 1, 1e-5);
  EXPECT_THROW(alignedTo(std::vector<float>{0, 0}, reference), Error);
}

TEST(Purity, CountsNeighboursOfTheSameFamily) {
  const std::vector<float> line = {0, 1, 2.1F, 4, 5};
  const std::vector<int> families = {0, 0, 0, 1, 1};
  // Both neighbours of the first two are family; the others each have one stranger at the border.
  EXPECT_DOUBLE_EQ(neighbourPurity(line, 1, families, 2), (1 + 1 + 0.5 + 0.5 + 0.5) / 5);
}

TEST(Purity, LeavesOutPointsWithoutFamily) {
  const std::vector<float> line = {0, 0.1F, 1, 5, 6};
  const std::vector<int> families = {0, -1, 0, 1, 1};
  EXPECT_DOUBLE_EQ(neighbourPurity(line, 1, families, 1), 1);
  EXPECT_DOUBLE_EQ(neighbourPurity(line, 1, std::vector<int>(5, -1), 1), 0);
}

}  // namespace
}  // namespace glassbox::insight
