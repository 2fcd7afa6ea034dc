// Moodle XML both ways. The examples follow what Moodle's documentation describes, in words of our
// own.
#include "course/moodle_xml.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/files.h"
#include "course/course_folder.h"
#include "course/grading.h"
#include "course/html_text.h"
#include "course/quiz_file.h"
#include "scratch_folder.h"

namespace glassbox::course {
namespace {

/// The inside of a quiz with one question.
QuizReading readOne(const std::string& type, const std::string& inside) {
  return readMoodleXml("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n<question type=\"" +
                           type + "\">\n<name><text>A name</text></name>\n" + inside +
                           "\n</question>\n</quiz>\n",
                       "quiz.xml");
}

Question theOnly(const QuizReading& reading) {
  EXPECT_EQ(reading.questions.size(), 1U) << toString(reading.diagnostics);
  return reading.questions.empty() ? Question() : reading.questions.front();
}

std::string told(const QuizReading& reading) { return toString(reading.diagnostics); }

const char* const kAsked =
    "<questiontext format=\"html\"><text><![CDATA[<p>Which one&nbsp;<b>is</b> right?</p>]]></text>"
    "</questiontext>";

TEST(MoodleXml, ReadsOneOfSeveralWithFractionsAndFeedback) {
  const auto reading = readOne("multichoice", std::string(kAsked) + R"(
<generalfeedback format="html"><text>It follows from the text.</text></generalfeedback>
<defaultgrade>1.0000000</defaultgrade><penalty>0.3333333</penalty><hidden>0</hidden>
<idnumber>q 17</idnumber>
<single>true</single><shuffleanswers>true</shuffleanswers><answernumbering>abc</answernumbering>
<answer fraction="100" format="html"><text><![CDATA[<p>the text itself</p>]]></text>
  <feedback format="html"><text>Yes &amp; no one labels it.</text></feedback></answer>
<answer fraction="-33.33333" format="html"><text>a teacher</text>
  <feedback format="html"><text></text></feedback></answer>
<answer fraction="50" format="plain_text"><text>a &lt;b&gt; tag</text></answer>
<hint format="html"><text>Think of the next word.</text></hint>
<tags><tag><text>goal:labels</text></tag><tag><text>self-supervised</text></tag></tags>)");
  const Question question = theOnly(reading);
  EXPECT_EQ(question.kind, QuestionKind::kSingle);
  EXPECT_EQ(question.title, "A name");
  EXPECT_EQ(question.id, "q 17");
  EXPECT_EQ(question.text, "Which one is right?");
  EXPECT_EQ(question.format, TextFormat::kPlain);
  EXPECT_EQ(question.generalFeedback, "It follows from the text.");
  ASSERT_EQ(question.options.size(), 3U);
  EXPECT_EQ(question.options[0].text, "the text itself");
  EXPECT_EQ(question.options[0].feedback, "Yes & no one labels it.");
  EXPECT_EQ(question.options[1].weight, -33.33333);
  EXPECT_EQ(question.options[2].text, "a <b> tag");
  EXPECT_EQ(question.hints, std::vector<std::string>{"Think of the next word."});
  EXPECT_EQ(question.goals, std::vector<std::string>{"labels"});
  EXPECT_EQ(question.tags, std::vector<std::string>{"self-supervised"});
  EXPECT_EQ(question.line, 3);
}

TEST(MoodleXml, ReadsSeveralOfSeveral) {
  const Question question = theOnly(readOne("multichoice", std::string(kAsked) + R"(
<single>false</single>
<answer fraction="50"><text>one</text></answer>
<answer fraction="50"><text>two</text></answer>
<answer fraction="-100"><text>three</text></answer>)"));
  EXPECT_EQ(question.kind, QuestionKind::kSeveral);
  EXPECT_EQ(grade(question, {.chosen = {0, 1}}).score, 1);
}

TEST(MoodleXml, ReadsTrueAndFalseInAnyOrder) {
  const Question question = theOnly(readOne("truefalse", std::string(kAsked) + R"(
<answer fraction="100" format="moodle_auto_format"><text>false</text>
  <feedback format="html"><text>Right.</text></feedback></answer>
<answer fraction="0" format="moodle_auto_format"><text>true</text>
  <feedback format="html"><text>It is not.</text></feedback></answer>)"));
  EXPECT_EQ(question.options[0].feedback, "It is not.");
  EXPECT_TRUE(grade(question, {.chosen = {1}}).right());
}

TEST(MoodleXml, ReadsShortAnswersAndTheGapWhereTheFieldStands) {
  const Question question = theOnly(readOne("shortanswer", R"(
<questiontext format="html"><text>The model guesses the next _____ of the text.</text></questiontext>
<usecase>0</usecase>
<answer fraction="100"><text>word</text></answer>
<answer fraction="50"><text>tok*</text><feedback><text>Tokens are smaller.</text></feedback></answer>
)"));
  EXPECT_TRUE(question.hasGap);
  EXPECT_EQ(question.text, "The model guesses the next ");
  EXPECT_EQ(question.afterGap, " of the text.");
  EXPECT_EQ(grade(question, {.text = "Token"}).score, 0.5);
}

TEST(MoodleXml, ReadsNumbersWithToleranceAndTheRest) {
  const Question question = theOnly(readOne("numerical", std::string(kAsked) + R"(
<answer fraction="0"><text>*</text><feedback><text>Take the logarithm.</text></feedback></answer>
<answer fraction="100"><text>0.693</text><tolerance>0.001</tolerance></answer>)"));
  ASSERT_EQ(question.options.size(), 2U);
  EXPECT_TRUE(question.options[1].anything);
  EXPECT_TRUE(grade(question, {.text = "0,6935"}).right());
  EXPECT_EQ(grade(question, {.text = "2"}).feedback,
            std::vector<std::string>{"Take the logarithm."});
}

TEST(MoodleXml, ReadsPairsWithADistractorAndOrders) {
  const Question pairs = theOnly(readOne("matching", std::string(kAsked) + R"(
<subquestion format="html"><text><![CDATA[<p>dog</p>]]></text><answer><text>barks</text></answer></subquestion>
<subquestion format="html"><text>cat</text><answer><text>meows</text></answer></subquestion>
<subquestion format="html"><text></text><answer><text>rains</text></answer></subquestion>)"));
  ASSERT_EQ(pairs.options.size(), 3U);
  EXPECT_EQ(pairs.options[0].text, "dog");
  EXPECT_EQ(pairs.options[2].text, "");
  const Question order = theOnly(readOne("ordering", std::string(kAsked) + R"(
<layouttype>VERTICAL</layouttype>
<answer fraction="2.0000000" format="html"><text>check</text></answer>
<answer fraction="1.0000000" format="html"><text>guess</text></answer>
<answer fraction="3.0000000" format="html"><text>adjust</text></answer>)"));
  EXPECT_EQ(order.kind, QuestionKind::kOrder);
  EXPECT_EQ(solution(order), (std::vector<std::string>{"guess", "check", "adjust"}));
}

TEST(MoodleXml, ReadsEssaysDescriptionsAndCategories) {
  const auto reading = readMoodleXml(R"(<quiz>
<question type="category"><category><text>$module$/top/Language models/Training</text></category></question>
<question type="essay"><questiontext format="markdown"><text>Why *so*?</text></questiontext></question>
<question type="description"><questiontext format="plain_text"><text>Read this.</text></questiontext></question>
</quiz>)",
                                     "quiz.xml");
  ASSERT_EQ(reading.questions.size(), 2U) << told(reading);
  EXPECT_EQ(reading.questions[0].kind, QuestionKind::kOpen);
  EXPECT_EQ(reading.questions[0].format, TextFormat::kMarkdown);
  EXPECT_EQ(reading.questions[0].category, "Language models/Training");
  EXPECT_EQ(reading.questions[1].kind, QuestionKind::kDescription);
}

TEST(MoodleXml, LeavesOutWhatItCannotRepresentAndNamesTheLine) {
  const auto cloze = readOne("cloze", kAsked);
  EXPECT_EQ(cloze.skipped, 1);
  EXPECT_NE(told(cloze).find("quiz.xml:3: a cloze question has its answers inside its text"),
            std::string::npos)
      << told(cloze);
  EXPECT_NE(told(readOne("calculated", kAsked)).find("'calculated' are not read"),
            std::string::npos);
  const std::pair<const char*, const char*> faulty[] = {
      {"multichoice", "<answer fraction=\"100\"><text>one</text></answer>"},
      {"multichoice",
       "<answer fraction=\"0\"><text>a</text></answer><answer "
       "fraction=\"0\"><text>b</text></answer>"},
      {"truefalse", "<answer fraction=\"100\"><text>true</text></answer>"},
      {"shortanswer", "<answer fraction=\"0\"><text>a</text></answer>"},
      {"numerical", "<answer fraction=\"100\"><text>many</text></answer>"},
      {"matching", "<subquestion><text>a</text><answer><text>b</text></answer></subquestion>"},
      {"ordering", "<answer><text>a</text></answer>"}};
  for (const auto& [type, answers] : faulty) {
    const auto reading = readOne(type, std::string(kAsked) + answers);
    EXPECT_EQ(reading.skipped, 1) << type << answers;
    EXPECT_NE(told(reading).find("quiz.xml:3: "), std::string::npos) << told(reading);
  }
  EXPECT_EQ(readOne("essay", "<questiontext><text></text></questiontext>").skipped, 1);
}

TEST(MoodleXml, TellsOnceWhatIsNotTaken) {
  std::string twice = "<quiz>";
  for (int i = 0; i < 2; ++i)
    twice += std::string("\n<question type=\"essay\">") + kAsked +
             "<defaultgrade>3</defaultgrade><correctfeedback><text>Well done.</text>"
             "</correctfeedback><graderinfo format=\"html\"><text>See page 3.</text></graderinfo>"
             "</question>";
  const auto reading = readMoodleXml(twice + "</quiz>", "quiz.xml");
  EXPECT_EQ(reading.questions.size(), 2U);
  EXPECT_EQ(reading.diagnostics.size(), 4U) << told(reading);
  EXPECT_FALSE(std::ranges::any_of(reading.diagnostics, [](const Diagnostic& one) {
    return one.severity == Diagnostic::Severity::kError || one.line != 2;
  })) << told(reading);
  EXPECT_NE(told(reading).find("(2 questions; this is the first)"), std::string::npos);
}

TEST(MoodleXml, TellsOfPicturesAndKeepsTheirDescriptions) {
  const auto reading = readOne("essay",
                               R"(<questiontext format="html"><text><![CDATA[<p>What does
<img src="@@PLUGINFILE@@/curve.png" alt="a falling curve"> show?</p>]]></text>
<file name="curve.png" encoding="base64">AAAA</file></questiontext>)");
  EXPECT_EQ(theOnly(reading).text, "What does [a falling curve] show?");
  EXPECT_NE(told(reading).find("pictures"), std::string::npos);
}

TEST(MoodleXml, RefusesWhatIsNoQuiz) {
  EXPECT_NE(told(readMoodleXml("<quiz>\n<question>\n</quiz>", "a.xml")).find("a.xml:3: "),
            std::string::npos);
  EXPECT_NE(told(readMoodleXml("<html></html>", "a.xml")).find("no Moodle XML"), std::string::npos);
  const auto bomb = readMoodleXml(
      "<!DOCTYPE quiz [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><quiz>&b;</quiz>", "a.xml");
  EXPECT_TRUE(bomb.questions.empty());
  EXPECT_NE(told(bomb).find("entities"), std::string::npos);
  EXPECT_NE(told(readMoodleXml("\xff\xfe<quiz/>", "a.xml")).find("UTF-8"), std::string::npos);
  EXPECT_NE(told(readMoodleXml(std::string(kMostQuizBytes + 1, ' '), "a.xml")).find("5 MB"),
            std::string::npos);
}

TEST(MoodleXml, ExportedAndImportedIsTheSameForEveryQuestionOfTheCourse) {
  for (const char* language : {"en", "de"}) {
    int questions = 0;
    const auto course =
        readCourse(std::filesystem::path(GLASSBOX_SOURCE_DIR) / "lessons", language).course;
    for (const Lesson& lesson : course.lessons) {
      const auto again = readMoodleXml(writeMoodleXml(lesson.quiz), "again.xml");
      EXPECT_TRUE(again.diagnostics.empty()) << told(again);
      ASSERT_EQ(again.questions.size(), lesson.quiz.size());
      for (std::size_t i = 0; i < lesson.quiz.size(); ++i)
        EXPECT_TRUE(sameQuestion(again.questions[i], lesson.quiz[i])) << lesson.quiz[i].id;
      questions += int(lesson.quiz.size());
    }
    EXPECT_GT(questions, 60);
  }
}

TEST(MoodleXml, GoesToGiftAndBackWithoutLoss) {
  const auto gift = readGift(R"($CATEGORY: Words/Near & far

// [id:x-1] [goal:g] [tag:self-supervised] [hint:One < two]
::A title::[markdown]Is *it* < that \= this? {=yes#Good. ~%25%partly ~no & never#No\: "never".####All.}

// [id:x-2] [goal:g] [order]
Order {=1 -> guess =2 -> check =3 -> adjust}

A gap in {#0.5:0.01 =%50%1:0 ~#Far off.} the middle.

$CATEGORY: Other

Two\nlines {~%50%a ~%50%b ~%-100%c}
)",
                             "quiz.gift");
  ASSERT_EQ(gift.questions.size(), 4U) << told(gift);
  const auto xml = readMoodleXml(writeMoodleXml(gift.questions), "quiz.xml");
  ASSERT_EQ(xml.questions.size(), 4U) << told(xml);
  for (std::size_t i = 0; i < 4; ++i)
    EXPECT_TRUE(sameQuestion(xml.questions[i], gift.questions[i]))
        << writeGift({xml.questions[i]}) << writeGift({gift.questions[i]});
  EXPECT_EQ(writeGift(xml.questions), writeGift(gift.questions));
}

TEST(QuizFile, IsReadByItsContentAndWrittenByItsName) {
  const ScratchFolder folder;
  const auto gift = readGift("True? {T}\n", "a.gift").questions;
  writeQuizFile(folder / "q.XML", gift);
  EXPECT_TRUE(readFile(folder / "q.XML").starts_with("<?xml"));
  std::filesystem::rename(folder / "q.XML", folder / "q.txt");
  const auto again = readQuizFile(folder / "q.txt");
  ASSERT_EQ(again.questions.size(), 1U);
  EXPECT_TRUE(sameQuestion(again.questions[0], gift[0]));
  writeQuizFile(folder / "q.gift", gift);
  EXPECT_EQ(readQuizFile(folder / "q.gift").questions.size(), 1U);
}

TEST(HtmlText, IsWhatAReaderSees) {
  EXPECT_EQ(textOfHtml("<p>One</p>\n<p>two  <b>three</b></p>").text, "One\ntwo three");
  EXPECT_EQ(textOfHtml("a &lt; b &amp;&amp; c &#228;&#xE4;&auml; &unknown; &").text,
            "a < b && c äää &unknown; &");
  EXPECT_EQ(textOfHtml("1 < 2 and 3 > 2").text, "1 < 2 and 3 > 2");
  EXPECT_EQ(textOfHtml("<script>alert('x')</script>safe<!-- no -->").text, "safe");
  EXPECT_EQ(textOfHtml("<ul><li>a</li><li>b</li></ul>").text, "a\nb");
  EXPECT_TRUE(textOfHtml("<img src=x>").hadPictures);
  EXPECT_FALSE(textOfHtml("plain").hadMarkup);
}

}  // namespace
}  // namespace glassbox::course
