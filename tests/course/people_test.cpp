#include "course/people.h"

#include <gtest/gtest.h>

#include "base/files.h"
#include "scratch_folder.h"

namespace glassbox::course {
namespace {

namespace fs = std::filesystem;

class PeopleOfAComputer : public testing::Test {
 protected:
  static Progress at(int lesson, const std::string& name) {
    Progress progress;
    progress.lesson = lesson;
    progress.name = name;
    return progress;
  }
  const ScratchFolder scratch_;
  const fs::path folder_ = scratch_ / "learners";
};

TEST_F(PeopleOfAComputer, BeginWithSomebodyWithoutAName) {
  const People people(folder_);
  ASSERT_EQ(people.all().size(), 1U);
  EXPECT_EQ(people.person(people.current()).name, "");
  EXPECT_EQ(people.read(people.current()), Progress());
  EXPECT_FALSE(fs::exists(folder_)) << "nothing is written unasked";
}

TEST_F(PeopleOfAComputer, TakeOverTheOneProgressFileOfOldSilently) {
  writeProgress(folder_ / "progress.json", at(7, {}));
  const People people(folder_);
  ASSERT_EQ(people.all().size(), 1U);
  EXPECT_EQ(people.read(people.current()).lesson, 7);
  EXPECT_FALSE(fs::exists(folder_ / "progress.json"));
  EXPECT_EQ(People(folder_).read(1).lesson, 7) << "and once only";
}

TEST_F(PeopleOfAComputer, HaveAFileEachAndAreFoundAgain) {
  People people(folder_);
  people.write(1, at(2, "Mia"));
  const int other = people.add("Jörg");
  people.choose(other);
  people.write(other, at(5, "Jörg"));
  const People again(folder_);
  ASSERT_EQ(again.all().size(), 2U);
  EXPECT_EQ(again.current(), other);
  EXPECT_EQ(again.person(other).name, "Jörg");
  EXPECT_EQ(again.read(1).lesson, 2);
  EXPECT_EQ(again.read(other).lesson, 5);
  EXPECT_EQ(again.find("mia"), 1);
  EXPECT_FALSE(again.find("Ada").has_value());
}

TEST_F(PeopleOfAComputer, LoseOnlyWhoWasLastWithADamagedList) {
  People people(folder_);
  people.write(1, at(1, "Mia"));
  people.choose(people.add("Ada"));
  writeFileAtomically(folder_ / "people.json", "{\"current\": \"x\"");
  const People again(folder_);
  EXPECT_EQ(again.all().size(), 2U);
  EXPECT_EQ(again.current(), 1);
}

TEST_F(PeopleOfAComputer, AreErasedAtOnceAndComeBackOnRequest) {
  People people(folder_);
  people.write(1, at(4, "Mia"));
  const int ada = people.add("Ada");
  people.choose(ada);
  const Progress erased = people.erase(ada);
  EXPECT_FALSE(fs::exists(folder_ / "person-2.json"));
  EXPECT_EQ(people.current(), 1);
  people.restore(ada, erased);
  EXPECT_EQ(people.current(), ada);
  EXPECT_EQ(People(folder_).person(ada).name, "Ada");
}

TEST_F(PeopleOfAComputer, LeaveSomebodyWithoutANameWhenAllAreErased) {
  People people(folder_);
  people.write(1, at(4, "Mia"));
  const Progress erased = people.erase(1);
  ASSERT_EQ(people.all().size(), 1U);
  EXPECT_EQ(people.all().front().name, "");
  EXPECT_NE(people.current(), 1);
  people.restore(1, erased);
  ASSERT_EQ(people.all().size(), 1U);
  EXPECT_EQ(people.all().front(), (People::Person{.number = 1, .name = "Mia"}));
}

TEST_F(PeopleOfAComputer, MayKeepNothingAtAll) {
  People people{fs::path()};
  people.choose(people.add("Mia"));
  people.write(people.current(), at(3, "Mia"));
  EXPECT_EQ(people.all().size(), 2U);
  EXPECT_EQ(people.erase(people.current()).name, "Mia");
}

TEST(Nicknames, AreKeptShortAndPlain) {
  EXPECT_EQ(asNickname("  Blue   Otter \t7 "), "Blue Otter 7");
  EXPECT_EQ(asNickname("   "), "");
  EXPECT_EQ(asNickname("a\x01"
                       "b"),
            "");
  EXPECT_EQ(asNickname("\xff"), "");
  std::string umlauts;
  for (int i = 0; i < 60; ++i) umlauts += "ö";
  EXPECT_EQ(asNickname(umlauts), umlauts.substr(0, 2 * kMostNameCharacters));
}

}  // namespace
}  // namespace glassbox::course
