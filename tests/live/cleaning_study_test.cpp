// Cleaning away from the window, and two models trained side by side.
#include "live/cleaning_study.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cmath>
#include <thread>

#include "live/pair_training.h"

namespace glassbox::live {
namespace {

template <typename Study, typename Until>
auto waitFor(Study& study, Until until) {
  auto last = study.take();
  for (int i = 0; i < 20'000; ++i) {
    if (last != nullptr && until(*last)) return last;
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
    if (auto news = study.take()) last = std::move(news);
  }
  return decltype(last)(nullptr);
}

CleaningWish ownText(std::string text) {
  return {.source = {.kind = CleaningSource::Kind::kText, .text = std::move(text)}, .settings = {}};
}

PairWish smallPair(std::int64_t steps) {
  text::DirtyStories made = text::makeDirtyStories(200, 2);
  PairWish wish;
  wish.lesson = std::make_shared<const insight::CleaningLesson>(insight::makeCleaningLesson(
      {.bytes = made.text, .faults = made.faults, .heldOut = made.heldOut}, {}));
  wish.settings = training::presetSettings("tiny");
  wish.settings.batch = 4;
  wish.settings.evaluationRows = 16;
  wish.settings.backend.threads = 1;
  wish.steps = steps;
  return wish;
}

}  // namespace

TEST(CleaningStudy, BringsTheLessonAndThenTheCost) {
  CleaningStudy study;
  study.ask({.source = {}, .settings = {}, .cost = insight::Threshold::kFewestLetters});
  const auto studied = waitFor(study, [](const auto& one) { return one.cost != nullptr; });
  ASSERT_NE(studied, nullptr);
  ASSERT_NE(studied->lesson, nullptr);
  EXPECT_EQ(studied->lesson->lines.size(), 104U);
  EXPECT_EQ(studied->cost->threshold, insight::Threshold::kFewestLetters);
}

TEST(CleaningStudy, SaysWhatIsWrongAndGoesOn) {
  CleaningStudy study;
  study.ask({.source = {.kind = CleaningSource::Kind::kFile, .text = "/no/such/file.txt"},
             .settings = {}});
  const auto missing = waitFor(study, [](const auto&) { return true; });
  ASSERT_NE(missing, nullptr);
  EXPECT_EQ(missing->lesson, nullptr);
  EXPECT_NE(missing->problem.find("/no/such/file.txt"), std::string::npos);
  study.ask(ownText("teh dog barks at the cat\n"));
  const auto own = waitFor(study, [](const auto&) { return true; });
  ASSERT_NE(own, nullptr);
  ASSERT_NE(own->lesson, nullptr) << own->problem;
  EXPECT_EQ(own->lesson->decisions.size(), 1U);
}

TEST(CleaningStudy, ReadsOnlyTheBeginningOfALongText) {
  std::string text;
  while (text.size() < kMostCleanedBytes + 5000)
    text += "line number " + std::to_string(text.size()) + " of a long text\n";
  CleaningStudy study;
  study.ask(ownText(text));
  const auto studied = waitFor(study, [](const auto&) { return true; });
  ASSERT_NE(studied, nullptr);
  ASSERT_NE(studied->lesson, nullptr);
  EXPECT_EQ(studied->lesson->wholeBytes, std::int64_t(text.size()));
  EXPECT_LE(studied->lesson->raw.bytes, std::int64_t(kMostCleanedBytes));
}

TEST(CleaningStudy, EndsWhileAtWork) {
  auto study = std::make_unique<CleaningStudy>();
  study->ask({.source = {.kind = CleaningSource::Kind::kStories},
              .settings = {},
              .cost = insight::Threshold::kNearDuplicate});
  study.reset();
  EXPECT_EQ(study, nullptr);
}

TEST(PairTraining, GivesBothTheSameStartTheSameWorkAndTheSameJudge) {
  PairTraining pair;
  pair.start(smallPair(30));
  const auto news = waitFor(pair, [](const auto& one) { return one.done; });
  ASSERT_NE(news, nullptr);
  ASSERT_EQ(news->problem, "");
  EXPECT_EQ(news->step, 30);
  EXPECT_EQ(news->raw.training.size(), 30U);
  EXPECT_EQ(news->clean.training.size(), 30U);
  ASSERT_EQ(news->raw.heldOut.size(), news->clean.heldOut.size());
  EXPECT_EQ(news->raw.heldOut.front().step, 0);
  EXPECT_EQ(news->raw.heldOut.front().loss, news->clean.heldOut.front().loss)
      << "the same weights read the same text";
  EXPECT_EQ(news->raw.heldOut.back().step, 30);
  EXPECT_NE(news->raw.heldOut.back().loss, news->clean.heldOut.back().loss);
  EXPECT_NEAR(news->raw.heldOut.front().loss, std::log(news->vocabulary), 1);
  EXPECT_GT(news->raw.trainingTokens, news->clean.trainingTokens);
}

TEST(PairTraining, EndsWhenCalledOffAndKeepsWhatWasMeasured) {
  PairTraining pair;
  pair.start(smallPair(100'000));
  ASSERT_NE(waitFor(pair, [](const auto& one) { return one.step > 3; }), nullptr);
  pair.cancel();
  const auto news = waitFor(pair, [](const auto& one) { return one.done; });
  ASSERT_NE(news, nullptr);
  EXPECT_GT(news->step, 3);
  EXPECT_LT(news->step, 100'000);
}

TEST(PairTraining, SaysWhyItCannotTrain) {
  PairTraining pair;
  PairWish wish = smallPair(5);
  wish.lesson = std::make_shared<const insight::CleaningLesson>(
      insight::makeCleaningLesson({.bytes = "two words\n"}, {}));
  pair.start(wish);
  const auto news = waitFor(pair, [](const auto& one) { return !one.problem.empty(); });
  ASSERT_NE(news, nullptr);
  EXPECT_NE(news->problem.find("too short"), std::string::npos);
}

}  // namespace glassbox::live
