#include "course/spelling.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "base/files.h"
#include "scratch_folder.h"

namespace glassbox::course {
namespace {

std::vector<Diagnostic> faultsOf(std::string_view text) {
  Faults faults("spelling.txt");
  readSpelling(text, faults);
  return faults.take();
}

TEST(Spelling, ReadsListsOfWordsWithClues) {
  Faults faults("spelling.txt");
  const auto lists = readSpelling(
      "## Made up\nzunki: a stone\n  über-mut : too: bold \n\n## Hard words\nrhythm: the beat\n",
      faults);
  EXPECT_TRUE(faults.take().empty());
  ASSERT_EQ(lists.size(), 2U);
  EXPECT_EQ(lists[0].name, "Made up");
  ASSERT_EQ(lists[0].words.size(), 2U);
  EXPECT_EQ(lists[0].words[1].word, "über-mut");
  EXPECT_EQ(lists[0].words[1].clue, "too: bold");
  EXPECT_EQ(lists[1].words[0].clue, "the beat");
}

TEST(Spelling, TellsFaultsWithTheirLine) {
  struct Seeded {
    std::string text;
    int line;
    std::string part;
  };
  for (const Seeded& seeded : {Seeded{"zunki: a stone\n", 1, "begins with its name"},
                               Seeded{"## A\na: b\n\n## B\n## C\nab: c\n", 2, "2 to 24 letters"},
                               Seeded{"## A\nab: b\n\n## B\n## C\nab: c\n", 4, "has no words"},
                               Seeded{"## A\ntwo words: b\nab: c\n", 2, "2 to 24 letters"},
                               Seeded{"## A\nab\nac: d\n", 2, "has no clue"},
                               Seeded{"## A\nab: c\nab: d\n", 3, "in the list already"},
                               Seeded{std::string("## A\nab: c\x01\n"), 0, "control"}}) {
    const auto found = faultsOf(seeded.text);
    ASSERT_FALSE(found.empty()) << seeded.text;
    EXPECT_EQ(found[0].line, seeded.line) << seeded.text;
    EXPECT_NE(found[0].message.find(seeded.part), std::string::npos) << found[0].message;
  }
}

TEST(Spelling, IsReadWithTheCourseInItsLanguageAndListsOfOnesOwnReplace) {
  const ScratchFolder scratch;
  const auto& folder = scratch.path();
  writeFileAtomically(folder / "spelling.txt", "## Words\nrhythm: the beat\n");
  writeFileAtomically(folder / "spelling.de.txt", "## Wörter\nrhythmus: der Schlag\n");
  Course course = readCourse(folder, "en").course;
  ASSERT_EQ(course.spelling.size(), 1U);
  EXPECT_EQ(course.spelling[0].words[0].word, "rhythm");
  EXPECT_EQ(readCourse(folder, "de").course.spelling[0].words[0].word, "rhythmus");
  Course own;
  own.spelling = {{.name = "Words", .words = {{"queue", "a line of people"}}}};
  merge(course, own);
  ASSERT_EQ(course.spelling.size(), 1U);
  EXPECT_EQ(course.spelling[0].words[0].word, "queue");
}

}  // namespace
}  // namespace glassbox::course
