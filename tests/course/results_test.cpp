#include "course/results.h"

#include <gtest/gtest.h>

#include "course/csv.h"
#include "course/gift.h"
#include "course/lesson_reader.h"

namespace glassbox::course {
namespace {

const char* const kLesson = R"(title: A lesson
number: 3
minutes: 4
summary: It sums up.
goal: first Say the first
goal: second Say the second
ai4k12: 3-A-iii
csta: Machine Learning

Text.

```task
id: one
text: Do one.
done: step >= 3
```

```task
id: two
text: Do two.
done: step >= 4
```

```predict
id: guess
kind: number
ask: How much?
judge: loss at 50
near: 5
```

```question
// [id:here] [goal:first]
Which? {=this#Yes. ~that#No.}
```

```reflect
id: own
ask: In your own words?
start: I …
compare: A thought.
```
)";

const char* const kQuiz = R"(
// [id:a] [goal:first]
True? {T#no}

// [id:b] [goal:second]
Several? {~%50%one ~%50%two ~%-100%three}

// [id:c] [goal:second]
Why? {}
)";

Course courseOfOne() {
  LessonReading reading = readLesson(kLesson, "lesson.md");
  EXPECT_TRUE(reading.diagnostics.empty()) << toString(reading.diagnostics);
  reading.lesson.quiz = readGift(kQuiz, "quiz.gift").questions;
  Course course;
  course.lessons.push_back(std::move(reading.lesson));
  return course;
}

Progress half() {
  Progress progress;
  progress.name = "Mia";
  LessonProgress& lesson = progress.lessons[3];
  lesson.screen = 1;
  lesson.tasks = {"two", "gone from the lesson since"};
  lesson.predictions["guess"].answered = true;
  lesson.answers["here"] = {.score = 1};
  lesson.reflections["own"] = "First line\nsecond line";
  progress.quiz["a"] = {.score = 0};
  progress.quiz["b"] = {.score = 0.5};
  progress.quiz["c"] = {.judged = false};
  progress.quiz["own-1"] = {.score = 1};
  progress.games["duel"] = {.best = 0.5, .played = 2};
  return progress;
}

TEST(Results, CountWhatWasDone) {
  const PersonResult result = resultOf(courseOfOne(), half());
  ASSERT_EQ(result.lessons.size(), 1U);
  const LessonResult& lesson = result.lessons.front();
  EXPECT_TRUE(lesson.begun);
  EXPECT_FALSE(lesson.finished);
  EXPECT_EQ(lesson.tasks, (Share{1, 2}));
  EXPECT_EQ(lesson.guesses, (Share{1, 1}));
  EXPECT_EQ(lesson.questions, (Share{1, 3}));
  EXPECT_EQ(lesson.asked, 3) << "own words are no question that is graded";
  EXPECT_DOUBLE_EQ(lesson.points, 1.5);
  EXPECT_EQ(result.own, (Share{1, 1}));
  EXPECT_EQ(result.games.at("duel").best, 0.5);
  ASSERT_EQ(result.goals.size(), 2U);
  EXPECT_EQ(result.goals[0].right, 1);
  EXPECT_EQ(result.goals[0].asked, 2);
  EXPECT_EQ(result.goals[1].right, 0);
  EXPECT_DOUBLE_EQ(result.goals[1].points, 0.5);
}

TEST(Results, OfSomebodyWhoHasDoneNothingAreAllThere) {
  const PersonResult result = resultOf(courseOfOne(), {});
  EXPECT_FALSE(result.lessons.front().begun);
  EXPECT_EQ(result.tasks(), (Share{0, 2}));
  EXPECT_EQ(result.questions(), (Share{0, 0}));
  ASSERT_EQ(result.goals.size(), 2U);
  EXPECT_EQ(result.goals[1].asked, 0);
}

TEST(Results, GiveTheOwnWordsAwayUnderWhatWasAsked) {
  const Course course = courseOfOne();
  EXPECT_EQ(ownWords(course.lessons.front(), half()),
            "A lesson\nMia\n\nIn your own words?\n\nFirst line\nsecond line\n");
  EXPECT_EQ(ownWords(course.lessons.front(), {}), "");
}

TEST(Csv, IsWrittenSoThatNoCellIsCarriedOut) {
  EXPECT_EQ(toCsv({{"=1+1", "+1", "-1", "@x", "\tx", "\rx"}}),
            "\xEF\xBB\xBF'=1+1,'+1,'-1,'@x,\"'\tx\",\"'\rx\"\r\n");
}

TEST(Csv, QuotesWhatWouldEndACell) {
  EXPECT_EQ(toCsv({{"a,b", "say \"no\"", "two\nlines", "plain", ""}, {"ü"}}),
            "\xEF\xBB\xBF\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",plain,\r\nü\r\n");
  EXPECT_EQ(toCsv({{"a", "b"}}, ';'),
            "\xEF\xBB\xBF"
            "a;b\r\n");
}

}  // namespace
}  // namespace glassbox::course
