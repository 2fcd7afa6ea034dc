#include "course/sorting.h"

#include <gtest/gtest.h>

#include <map>

#include "base/files.h"
#include "course/course_folder.h"

namespace glassbox::course {
namespace {

constexpr const char* kTwo = R"(
// [id:one]
It guesses the next word. {=self-supervised ~supervised ~neither ####The text answers.}

// [id:two]
It adds. {~self-supervised ~supervised =neither ####Fixed rules.}
)";

TEST(Sorting, ReadsExamplesWithKindAndReason) {
  const auto reading = readSorting(kTwo, "sorting.gift");
  EXPECT_TRUE(reading.diagnostics.empty());
  ASSERT_EQ(reading.examples.size(), 2U);
  EXPECT_EQ(reading.examples[0].kind, LearningKind::kSelfSupervised);
  EXPECT_EQ(reading.examples[1].kind, LearningKind::kNeither);
  EXPECT_EQ(reading.examples[1].reason, "Fixed rules.");
}

TEST(Sorting, TellsEveryFault) {
  const auto reading = readSorting(
      "A. {=a ~b ~c ####r}\n\n// [id:x]\nB. {=a ~b ####r}\n\n// [id:y]\nC. {=a ~b ~c}\n\n"
      "// [id:z]\nD. {=a ~b ~c ####r}\n\n// [id:z]\nE. {=a ~b ~c ####r}\n",
      "sorting.gift");
  EXPECT_EQ(reading.examples.size(), 1U);
  ASSERT_EQ(reading.diagnostics.size(), 4U);
  EXPECT_EQ(reading.diagnostics[1].line, 4);
}

TEST(Sorting, ATranslationHasTheSameExamples) {
  auto original = readSorting(kTwo, "sorting.gift").examples;
  auto translated = original;
  EXPECT_TRUE(compareSorting(original, translated, "sorting.de.gift").empty());
  translated[1].kind = LearningKind::kSupervised;
  EXPECT_EQ(compareSorting(original, translated, "sorting.de.gift").size(), 1U);
  translated.pop_back();
  EXPECT_EQ(compareSorting(original, translated, "sorting.de.gift").size(), 1U);
  translated[0].id = "other";
  EXPECT_EQ(compareSorting(original, translated, "sorting.de.gift").size(), 2U);
}

TEST(Sorting, ShipsExamplesOfEveryKindInBothLanguages) {
  const std::filesystem::path folder = GLASSBOX_SOURCE_DIR "/lessons";
  const auto check = checkCourse(folder);
  for (const Diagnostic& one : check.diagnostics)
    EXPECT_EQ(one.file.find("sorting"), std::string::npos) << one.line << ": " << one.message;
  for (const char* language : {"en", "de"}) {
    const auto course = readCourse(folder, language).course;
    std::map<LearningKind, int> kinds;
    for (const SortExample& example : course.sorting) ++kinds[example.kind];
    EXPECT_GE(course.sorting.size(), 18U);
    for (const auto kind :
         {LearningKind::kSelfSupervised, LearningKind::kSupervised, LearningKind::kNeither})
      EXPECT_GE(kinds[kind], 6);
  }
  EXPECT_NE(readCourse(folder, "de").course.sorting[0].text,
            readCourse(folder, "en").course.sorting[0].text);
}

}  // namespace
}  // namespace glassbox::course
