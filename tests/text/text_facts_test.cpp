#include "text/text_facts.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "base/error.h"
#include "scratch_folder.h"

namespace glassbox::text {
namespace {

/// Texts in a folder that goes with the test.
class TextFactsOfFiles : public testing::Test {
 protected:
  std::filesystem::path written(const std::string& name, const std::string& content) const {
    std::ofstream(folder_ / name, std::ios::binary) << content;
    return folder_ / name;
  }

 private:
  const ScratchFolder folder_;
};

TEST_F(TextFactsOfFiles, CountAShortTextExactly) {
  const TextFacts facts = lookAtText(written("short.txt", "the dog barks .\n\nthe cat !\n"));
  EXPECT_EQ(facts.words, 7);
  EXPECT_EQ(facts.differentWords, 6);
  EXPECT_EQ(facts.bytes, 27U);
  EXPECT_TRUE(facts.whole);
}

TEST_F(TextFactsOfFiles, EstimateALongOneFromItsBeginning) {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "one two three four\n";
  const TextFacts facts = lookAtText(written("long.txt", text), 50'000);
  EXPECT_FALSE(facts.whole);
  EXPECT_NEAR(static_cast<double>(facts.words), 80'000, 800);
  EXPECT_EQ(facts.differentWords, 4);
}

TEST_F(TextFactsOfFiles, RefuseWhatIsNoText) {
  EXPECT_THROW(lookAtText("/no/such/file"), InputError);
  EXPECT_THROW(lookAtText(written("empty.txt", "")), InputError);
  EXPECT_THROW(lookAtText(written("binary.txt", std::string(400, '\0'))), InputError);
}

}  // namespace
}  // namespace glassbox::text
