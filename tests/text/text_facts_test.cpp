#include "text/text_facts.h"

#include <gtest/gtest.h>

#include <fstream>

#include "base/error.h"

namespace glassbox::text {
namespace {

std::filesystem::path written(const std::string& name, const std::string& content) {
  const auto path = std::filesystem::path(testing::TempDir()) / name;
  std::ofstream(path, std::ios::binary) << content;
  return path;
}

TEST(TextFacts, CountAShortTextExactly) {
  const TextFacts facts = lookAtText(written("short.txt", "the dog barks .\n\nthe cat !\n"));
  EXPECT_EQ(facts.words, 7);
  EXPECT_EQ(facts.differentWords, 6);
  EXPECT_EQ(facts.bytes, 27U);
  EXPECT_TRUE(facts.whole);
}

TEST(TextFacts, EstimateALongOneFromItsBeginning) {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "one two three four\n";
  const TextFacts facts = lookAtText(written("long.txt", text), 50'000);
  EXPECT_FALSE(facts.whole);
  EXPECT_NEAR(static_cast<double>(facts.words), 80'000, 800);
  EXPECT_EQ(facts.differentWords, 4);
}

TEST(TextFacts, RefuseWhatIsNoText) {
  EXPECT_THROW(lookAtText("/no/such/file"), InputError);
  EXPECT_THROW(lookAtText(written("empty.txt", "")), InputError);
  EXPECT_THROW(lookAtText(written("binary.txt", std::string(400, '\0'))), InputError);
}

}  // namespace
}  // namespace glassbox::text
