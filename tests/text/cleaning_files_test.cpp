// Cleaning of files, and what it remembers of many lines: duplicates beyond memory, near duplicates
// against every pair compared, line ends and encodings.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>

#include "base/error.h"
#include "base/files.h"
#include "base/random.h"
#include "scratch_folder.h"
#include "text/cleaning/cleaning.h"
#include "text/cleaning/near_lines.h"
#include "text/cleaning/seen_lines.h"
#include "text/story_world.h"

namespace glassbox::text {
namespace {

namespace fs = std::filesystem;

class CleaningFiles : public testing::Test {
 protected:
  fs::path write(const std::string& name, const std::string& content) const {
    std::ofstream(folder_ / name, std::ios::binary) << content;
    return folder_ / name;
  }
  ScratchFolder folder_;
};

TEST_F(CleaningFiles, GiveWhatTheTextInMemoryGives) {
  const fs::path dirty = fs::path(GLASSBOX_SOURCE_DIR) / "resources/cleaning/dirty.txt";
  const CleanedText inMemory = cleanText(readFile(dirty), {});
  std::vector<std::string> ids;
  const CleaningFlow flow = cleanFiles(dirty, folder_ / "clean.txt", {},
                                       [&](const Decision& one) { ids.push_back(one.id); });
  EXPECT_EQ(readFile(folder_ / "clean.txt"), inMemory.text);
  EXPECT_EQ(flow.cleanLines, inMemory.flow.cleanLines);
  ASSERT_EQ(ids.size(), inMemory.decisions.size());
  for (std::size_t i = 0; i < ids.size(); ++i) EXPECT_EQ(ids[i], inMemory.decisions[i].id);
}

TEST_F(CleaningFiles, OfAFolderAreTakenInTheOrderOfNames) {
  fs::create_directories(folder_ / "in");
  write("in/b.txt", "the last line of all\r\nthe first line of all\r\n");
  write("in/a.txt", "the first line of all\n");
  std::vector<Decision> decisions;
  const CleaningFlow flow = cleanFiles(folder_ / "in", folder_ / "out.txt", {},
                                       [&](const Decision& one) { decisions.push_back(one); });
  EXPECT_EQ(readFile(folder_ / "out.txt"), "the first line of all\n\nthe last line of all\n");
  ASSERT_EQ(decisions.size(), 1U);
  EXPECT_EQ(decisions[0].file, "b.txt");
  EXPECT_EQ(decisions[0].line, 2);
  EXPECT_EQ(decisions[0].id, "duplicates:3");
  EXPECT_EQ(decisions[0].original, 1);
  ASSERT_EQ(flow.notes.size(), 1U) << "the line ends of Windows";
}

TEST_F(CleaningFiles, AreWrittenWholeOrNotAtAll) {
  const fs::path in = write("in.txt", "one line\n");
  EXPECT_THROW(cleanFiles(in, folder_ / "out.txt", {}, {}, [](double) { return false; }),
               CalledOff);
  EXPECT_FALSE(fs::exists(folder_ / "out.txt"));
  EXPECT_THROW(cleanFiles(folder_ / "none.txt", folder_ / "out.txt", {}), InputError);
}

TEST_F(CleaningFiles, InUtf16AreRead) {
  const std::string text = "caf\xE9 open";
  std::string wide = "\xFF\xFE";
  for (const char c : text) wide += std::string{c, '\0'};
  const CleaningFlow flow = cleanFiles(write("wide.txt", wide), folder_ / "out.txt", {});
  EXPECT_EQ(readFile(folder_ / "out.txt"), "café open");
  EXPECT_EQ(flow.notes.size(), 1U);
}

TEST_F(CleaningFiles, KeepTheirEnd) {
  for (const char* text : {"one line", "one line\n", "one line\n\n", "\n", "one\ntwo"}) {
    cleanFiles(write("in.txt", text), folder_ / "out.txt", {});
    EXPECT_EQ(readFile(folder_ / "out.txt"), text);
    EXPECT_EQ(cleanText(text, {}).text, text);
  }
  EXPECT_EQ(cleanText("a line that stays\ngo away , you stupid cat !", {}).text,
            "a line that stays\n");
}

TEST_F(CleaningFiles, MayHaveLinesOfAnyLength) {
  std::string longLine;
  Random random(3);
  while (longLine.size() < 300'000) longLine += "word" + std::to_string(random.next()) + "é ";
  longLine += "end";
  cleanFiles(write("long.txt", longLine + "\nshort line\n"), folder_ / "out.txt",
             {.steps = {"encoding"}});
  EXPECT_EQ(readFile(folder_ / "out.txt"), longLine + "\nshort line\n");
}

TEST(SeenLines, RememberMoreThanFitsInMemory) {
  SeenLines seen(1000);
  const auto text = [](int i) { return "line number " + std::to_string(i); };
  for (int i = 1; i <= 20'000; ++i) EXPECT_FALSE(seen.firstOf(text(i), i)) << i;
  for (int i = 1; i <= 20'000; ++i) {
    const auto first = seen.firstOf(text(i), 30'000 + i);
    ASSERT_TRUE(first) << i;
    EXPECT_EQ(*first, i);
  }
}

/// A story with some of its words replaced.
std::string altered(const std::string& story, int words, Random& random) {
  std::vector<std::string> parts;
  std::string part;
  for (const char c : story + " ") {
    if (c == ' ') parts.push_back(std::exchange(part, ""));
    else part += c;
  }
  for (int i = 0; i < words; ++i)
    parts[random.below(static_cast<std::uint32_t>(parts.size()))] = "x" + std::to_string(i);
  std::string text;
  for (const std::string& one : parts) text += (text.empty() ? "" : " ") + one;
  return text;
}

TEST(NearLines, FindWhatComparingEveryPairFinds) {
  constexpr double kNear = 0.85;
  StoryWorld world(StoryWorldSettings{.seed = 11});
  Random random(4);
  std::vector<std::string> lines;
  for (const Story& story : world.take(1200)) {
    lines.push_back(story.text);
    if (random.below(3) == 0)
      lines.push_back(altered(story.text, 1 + static_cast<int>(random.below(3)), random));
  }
  random.shuffle(std::span(lines));
  NearLines near({.similarity = kNear});
  std::vector<std::vector<std::uint32_t>> kept;
  int truly = 0;
  int found = 0;
  int falsely = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::vector<std::uint32_t> pieces = piecesOf(lines[i]);
    const bool is = pieces.size() >= 20 &&
                    std::any_of(kept.begin(), kept.end(),
                                [&](const auto& one) { return similarity(pieces, one) >= kNear; });
    const auto match = near.nearTo(lines[i], static_cast<std::int64_t>(i) + 1);
    if (match) {
      EXPECT_GE(match->similarity, kNear);
      EXPECT_NEAR(match->similarity,
                  similarity(pieces, piecesOf(lines[static_cast<std::size_t>(match->number) - 1])),
                  1e-12);
    } else {
      kept.push_back(pieces);
    }
    truly += is ? 1 : 0;
    found += is && match ? 1 : 0;
    falsely += !is && match ? 1 : 0;
  }
  RecordProperty("near", truly);
  RecordProperty("found", found);
  EXPECT_GT(truly, 100);
  EXPECT_GE(found, truly * 99 / 100) << "recall";
  EXPECT_EQ(falsely, 0) << "precision";
}

TEST(NearLines, ForgetWhatLeftTheWindow) {
  StoryWorld world(StoryWorldSettings{.seed = 12});
  NearLines near({.similarity = 0.9, .window = 64});
  const std::vector<Story> stories = world.take(400);
  std::int64_t number = 0;
  for (const Story& story : stories) near.nearTo(story.text, ++number);
  EXPECT_FALSE(near.nearTo(stories[0].text, ++number)) << "long ago";
  EXPECT_TRUE(near.nearTo(stories[399].text, ++number));
}

}  // namespace
}  // namespace glassbox::text
