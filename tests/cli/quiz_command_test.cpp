// quiz check and quiz convert from outside, GIFT and Moodle XML.
#include <gtest/gtest.h>

#include <algorithm>

#include <fstream>
#include <nlohmann/json.hpp>

#include "run_program.h"

namespace glassbox {
namespace {

void write(const std::string& name, const std::string& content) {
  std::ofstream(scratch() / name, std::ios::binary) << content;
}

TEST(QuizCommand, TurnsGiftIntoMoodleXmlAndBack) {
  write("three.gift",
        "// [id:a] [goal:g] [hint:Think.]\n::One::Which? {=this#Yes. ~that#No.}\n\n"
        "A gap in {#0.5:0.01} the middle.\n\nTrue? {T#no#yes}\n");
  ASSERT_EQ(run("quiz convert three.gift --out three.xml").code, 0);
  EXPECT_NE(readFile(scratch() / "three.xml").find("<question type=\"numerical\">"),
            std::string::npos);
  const Outcome check = run("quiz check three.xml --json");
  ASSERT_EQ(check.code, 0) << check.err;
  EXPECT_EQ(nlohmann::json::parse(check.out).at("questions"), 3);
  ASSERT_EQ(run("quiz convert three.xml --out again.gift").code, 0);
  ASSERT_EQ(run("quiz convert three.gift --out strict.gift").code, 0);
  EXPECT_EQ(readFile(scratch() / "again.gift"), readFile(scratch() / "strict.gift"));
}

TEST(QuizCommand, NamesTheLinesOfWhatItLeavesOut) {
  write("cloze.xml",
        "<quiz>\n<question type=\"cloze\"><questiontext><text>{1:SA:=a}</text></questiontext>"
        "</question>\n</quiz>\n");
  const Outcome check = run("quiz check cloze.xml");
  EXPECT_EQ(check.code, 2);
  EXPECT_NE(check.out.find("cloze.xml:2: a cloze question"), std::string::npos) << check.out;
  EXPECT_EQ(run("quiz convert cloze.xml --out never.gift").code, 2);
  EXPECT_FALSE(std::filesystem::exists(scratch() / "never.gift"));
}

}  // namespace
}  // namespace glassbox
