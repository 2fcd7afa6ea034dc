#include "course/gift.h"

#include <gtest/gtest.h>

#include "course/grading.h"
#include "course/written.h"

namespace glassbox::course {
namespace {

QuizReading read(std::string_view text) { return readGift(text, "quiz.gift"); }

Question only(std::string_view text) {
  const QuizReading reading = read(text);
  EXPECT_EQ(reading.questions.size(), 1U) << toString(reading.diagnostics);
  return reading.questions.empty() ? Question() : reading.questions.front();
}

const char* const kOfEveryKind = R"(
$CATEGORY: Models/Self-supervised: first steps

// [id:q-1] [goal:labels] [tag:self-supervised] [hint:Look [again\] at the text.]
::Where from::Where do the right answers of a next-word model come from? {
  ~Teachers label each sentence#No\: nobody labels it.
  =From the text itself#Yes. The next word is the label.
  ~%50%From the training text and a teacher
  ####The text, moved by one, is the target.
}

// a remark, and no attribute
With a causal mask, place 5 can look at place 7.{F#Later places are hidden.#Right.}

A model that always says 50/50 between two words has a loss of {#0.693:0.005} nats.

How many? {#
  =%100%1..5#in the range
  =%50%7:0.5
  ~#far off}

The step that changes the weights is called {=gradient descent =%50%optimisation#too general =SGD}.

Match the part with its job. {=embedding -> word to vector =softmax -> scores to probabilities = -> a distractor}

Which change the loss? {~%50%learning rate ~%50%batch order ~%-50%window colour ~%-50%font}

// [order]
Put in order. {=2 -> check =1 -> guess =3 -> adjust}

[markdown]Say it in **your own** words. {####It uses "raw text" \= no labels.}

A text that asks nothing.
)";

TEST(Gift, ReadsEveryKindOfQuestion) {
  const QuizReading reading = read(kOfEveryKind);
  EXPECT_TRUE(reading.diagnostics.empty()) << toString(reading.diagnostics);
  ASSERT_EQ(reading.questions.size(), 10U);
  const auto& all = reading.questions;
  EXPECT_EQ(all[0].kind, QuestionKind::kSingle);
  EXPECT_EQ(all[0].category, "Models/Self-supervised: first steps");
  EXPECT_EQ(all[0].title, "Where from");
  EXPECT_EQ(all[0].id, "q-1");
  EXPECT_EQ(all[0].goals, std::vector<std::string>{"labels"});
  EXPECT_EQ(all[0].hints, std::vector<std::string>{"Look [again] at the text."});
  EXPECT_TRUE(all[0].hasTag("self-supervised"));
  EXPECT_EQ(all[0].options[0].feedback, "No: nobody labels it.");
  EXPECT_EQ(all[0].options[2].weight, 50);
  EXPECT_EQ(all[0].generalFeedback, "The text, moved by one, is the target.");
  EXPECT_EQ(all[0].line, 5);
  EXPECT_EQ(all[1].kind, QuestionKind::kTrueFalse);
  EXPECT_EQ(all[1].options[0].feedback, "Later places are hidden.");
  EXPECT_EQ(all[1].options[1].feedback, "Right.");
  EXPECT_EQ(all[2].kind, QuestionKind::kNumber);
  EXPECT_EQ(all[2].wholeText(),
            "A model that always says 50/50 between two words has a loss of _____ nats.");
  EXPECT_DOUBLE_EQ(all[3].options[0].value, 3);
  EXPECT_DOUBLE_EQ(all[3].options[0].tolerance, 2);
  EXPECT_TRUE(all[3].options[2].anything);
  EXPECT_EQ(all[4].kind, QuestionKind::kShort);
  EXPECT_EQ(all[4].afterGap, ".");
  EXPECT_EQ(all[4].options[1].weight, 50);
  EXPECT_EQ(all[5].kind, QuestionKind::kMatch);
  EXPECT_TRUE(all[5].options[2].text.empty());
  EXPECT_EQ(all[6].kind, QuestionKind::kSeveral);
  EXPECT_EQ(all[7].kind, QuestionKind::kOrder);
  EXPECT_EQ(all[7].options[0].text, "guess");
  EXPECT_EQ(all[8].kind, QuestionKind::kOpen);
  EXPECT_EQ(all[8].format, TextFormat::kMarkdown);
  EXPECT_EQ(all[8].generalFeedback, "It uses \"raw text\" = no labels.");
  EXPECT_EQ(all[9].kind, QuestionKind::kDescription);
}

TEST(Gift, ExportAndImportAreEqual) {
  const auto first = read(kOfEveryKind).questions;
  const QuizReading second = read(writeGift(first));
  EXPECT_TRUE(second.diagnostics.empty()) << toString(second.diagnostics);
  ASSERT_EQ(second.questions.size(), first.size());
  for (std::size_t i = 0; i < first.size(); ++i)
    EXPECT_TRUE(sameQuestion(first[i], second.questions[i])) << writeGift({first[i]});
}

TEST(Gift, SignsOfItsOwnSurviveExportAndImport) {
  Question question{
      .kind = QuestionKind::kSingle,
      .id = "signs",
      .title = "A: {title} = 1 ~ 2 # \\ end",
      .text = "[html] // is :: text {with} every = sign ~ there # is \\n \n and more"};
  question.options = {{.text = "%50% = {right} -> yes", .weight = 100, .feedback = "a # b ~ c"},
                      {.text = "[plain] of it", .feedback = "//no: \\ never"},
                      {.text = "%50% of it", .feedback = "[html] is a word"}};
  const auto again = read(writeGift({question}));
  ASSERT_EQ(again.questions.size(), 1U) << toString(again.diagnostics);
  EXPECT_TRUE(sameQuestion(again.questions[0], question)) << writeGift(again.questions);
}

// What a person writes in good faith, and what Moodle makes of it.

TEST(GiftTraps, AnEqualsSignInAWrongAnswerBeginsARightOne) {
  const Question question = only(R"(Which? {=\{a\} ~b = c})");
  ASSERT_EQ(question.options.size(), 3U);
  EXPECT_EQ(question.options[0].text, "{a}");
  EXPECT_EQ(question.options[1].text, "b");
  EXPECT_EQ(question.options[2].text, "c");
  EXPECT_EQ(question.options[2].weight, 100);
}

TEST(GiftTraps, AnArrowInTheFeedbackMakesItAMatch) {
  const QuizReading reading = read("// one\n\nWhat? {=token#text -> ids}\n");
  EXPECT_TRUE(reading.questions.empty());
  EXPECT_EQ(reading.skipped, 1);
  ASSERT_EQ(reading.diagnostics.size(), 1U);
  EXPECT_EQ(reading.diagnostics[0].line, 3);
  EXPECT_EQ(only("What? {=token#text → ids}").kind, QuestionKind::kShort);
}

TEST(GiftTraps, SmallTrueIsAShortAnswer) {
  const QuizReading reading = read("Is it? {true}");
  EXPECT_EQ(reading.questions.at(0).kind, QuestionKind::kShort);
  EXPECT_EQ(reading.diagnostics.size(), 1U);
  EXPECT_EQ(only("Is it? {TRUE}").kind, QuestionKind::kTrueFalse);
  EXPECT_EQ(only("Is it? {T}").kind, QuestionKind::kTrueFalse);
}

TEST(GiftTraps, AWeightAfterTheEqualsSignOfAChoiceStaysText) {
  EXPECT_EQ(only("Which? {=%100%Html ~b}").options[0].text, "%100%Html");
  EXPECT_EQ(only("Which? {=%50%half =whole}").options[0].weight, 50);  // a short answer
}

TEST(GiftTraps, BracesInTheTextTakeTheAnswers) {
  const QuizReading reading = read("\nBraces in {curly} text {=yes ~no}");
  EXPECT_EQ(reading.questions.at(0).wholeText(), "Braces in _____ text {=yes ~no}");
  ASSERT_EQ(reading.diagnostics.size(), 1U);
  EXPECT_EQ(reading.diagnostics[0].line, 2);
  EXPECT_EQ(only("Braces in \\{curly\\} text {=yes ~no}").text, "Braces in {curly} text");
}

TEST(GiftTraps, EqualsAndColonMayStandInTheText) {
  const Question question = only("If x = 2 and y: 3, what is x\\: {=2 ~3}");
  EXPECT_EQ(question.text, "If x = 2 and y: 3, what is x:");
  EXPECT_EQ(question.kind, QuestionKind::kSingle);
}

TEST(GiftTraps, ABackslashBeforeNIsALineEndUnlessItIsEscapedItself) {
  EXPECT_EQ(only("one\\ntwo").text, "one\ntwo");
  EXPECT_EQ(only("$\\\\neq$ is unequal").text, "$\\neq$ is unequal");
  EXPECT_EQ(only("C:\\temp").text, "C:\\temp");
}

TEST(GiftTraps, CommentsDoNotPartQuestionsAndAddressesAreNone) {
  const QuizReading reading =
      read("First line\n// remark\nsecond line\n\nSee http://x.org now {=a}");
  ASSERT_EQ(reading.questions.size(), 2U);
  EXPECT_EQ(reading.questions[0].text, "First line second line");
  EXPECT_EQ(reading.questions[1].text, "See http://x.org now");
}

TEST(GiftTraps, ACategoryMayHaveColonsAndTakesItsWholeBlock) {
  EXPECT_EQ(read("$CATEGORY: A: b/c\n\nText").questions.at(0).category, "A: b/c");
  const QuizReading reading = read("$CATEGORY: A\nWhat? {=a}");
  EXPECT_TRUE(reading.questions.empty());
  EXPECT_EQ(reading.diagnostics.size(), 1U);
}

TEST(GiftTraps, AFullStopAfterTheBraceMakesAGap) {
  EXPECT_TRUE(only("The number is {#3.14}.").hasGap);
  EXPECT_FALSE(only("The number is {#3.14}").hasGap);
}

TEST(GiftTraps, UnknownWeightsAreTakenAsTheNearestWithAWarning) {
  const QuizReading reading = read("Which? {~%33%a ~%33%b ~%34%c ~%-15%d}");
  ASSERT_EQ(reading.questions.size(), 1U);
  EXPECT_DOUBLE_EQ(reading.questions[0].options[0].weight, 33.33333);
  EXPECT_EQ(reading.questions[0].options[3].weight, -14.28571);
  EXPECT_EQ(reading.diagnostics.size(), 4U);
}

TEST(GiftTraps, GeneralFeedbackIsAfterTheLastFourHashes) {
  const Question question = only("What? {=a#fb ~b####c}");
  EXPECT_EQ(question.options[0].feedback, "fb");
  EXPECT_EQ(question.options[1].text, "b");
  EXPECT_EQ(question.generalFeedback, "c");
  EXPECT_EQ(only("Own words {####model answer}").kind, QuestionKind::kOpen);
}

TEST(Gift, NamesTheLineOfEveryQuestionItLeavesOut) {
  const QuizReading reading = read(
      "Good? {T}\n\nOne brace {=a\n\n::title\n\nChoice {~a}\n\nNumber {#x}\n\n"
      "// [order]\nOrder {=1 -> a =3 -> b}\n\nAlso good {=a}\n");
  EXPECT_EQ(reading.questions.size(), 2U);
  EXPECT_EQ(reading.skipped, 5);
  std::vector<int> lines;
  for (const auto& one : reading.diagnostics) lines.push_back(one.line);
  EXPECT_EQ(lines, (std::vector<int>{3, 5, 7, 9, 12}));
}

TEST(Gift, HtmlIsReadAsPlainText) {
  const QuizReading reading = read("[html]<p>A &lt; B &amp; C&#33;</p> {=<b>yes</b> ~no}");
  EXPECT_EQ(reading.questions.at(0).text, "A < B & C!");
  EXPECT_EQ(reading.questions[0].options[0].text, "yes");
  EXPECT_EQ(reading.diagnostics.size(), 1U);
}

TEST(Gift, KeepsAHintThatEndsWithABackslash) {
  Question question;
  question.kind = QuestionKind::kDescription;
  question.text = "Look at the text.";
  question.hints = {"again \\", "a\\b", "[x]\\]"};
  const QuizReading reading = readGift(writeGift({question}), "own.gift");
  ASSERT_EQ(reading.questions.size(), 1U);
  EXPECT_EQ(reading.questions[0].hints, question.hints);
}

TEST(Gift, ReadsOverByteOrderMarksWhereverTheyStand) {
  const QuizReading reading = readGift("\n\xEF\xBB\xBFOne.\n\n\xEF\xBB\xBFTwo.\n", "own.gift");
  ASSERT_EQ(reading.questions.size(), 2U);
  EXPECT_EQ(reading.questions[0].text, "One.");
  EXPECT_EQ(reading.questions[1].text, "Two.");
}

TEST(Gift, KeepsAChoiceInWhichEveryAnswerIsRight) {
  const QuizReading once = readGift("Choose. {=one -> two ~%100%three}", "own.gift");
  ASSERT_EQ(once.questions.size(), 1U);
  const QuizReading twice = readGift(writeGift(once.questions), "own.gift");
  ASSERT_EQ(twice.questions.size(), 1U);
  EXPECT_TRUE(sameQuestion(once.questions[0], twice.questions[0])) << writeGift(once.questions);
}

TEST(Gift, TakesLineEndsOfEveryKind) {
  const QuizReading reading = readGift("One.\r\rTwo {=a\r=b}\r\n\r\nThree.\n", "own.gift");
  ASSERT_EQ(reading.questions.size(), 3U);
  EXPECT_EQ(reading.questions[1].options[0].text, "a");
}

TEST(Gift, LeavesOutAFormatWithoutAText) {
  const QuizReading reading = readGift("// [tag:loss]\n[moodle]\n", "own.gift");
  EXPECT_TRUE(reading.questions.empty());
  EXPECT_EQ(reading.skipped, 1);
}

TEST(Gift, RefusesWhatIsNoText) {
  EXPECT_TRUE(hasErrors(read("a\xff{=b}").diagnostics));
  EXPECT_TRUE(hasErrors(read(std::string("a\0b", 3)).diagnostics));
  EXPECT_TRUE(hasErrors(read(std::string(kMostQuizBytes + 1, 'a')).diagnostics));
  EXPECT_EQ(read("x {=" + std::string(kMostQuestionBytes, 'a') + "}").skipped, 1);
  EXPECT_EQ(read("\xEF\xBB\xBFWhat? {=a}\r\n\r\nAnd? {=b}\r\n").questions.size(), 2U);
}

}  // namespace
}  // namespace glassbox::course
