// The study of a text away from the window: it comes, it says what is wrong, it is called off.
#include "live/token_study.h"

#include <gtest/gtest.h>

#include <chrono>
#include <thread>

namespace glassbox::live {
namespace {

std::shared_ptr<const TokenStudied> waitFor(TokenStudy& study) {
  for (int i = 0; i < 10'000; ++i) {
    if (auto studied = study.take()) return studied;
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
  return nullptr;
}

text::CorpusSettings stories(int count) {
  text::CorpusSettings settings;
  settings.stories = count;
  return settings;
}

}  // namespace

TEST(TokenStudy, BringsTheLessonOfATextOnce) {
  TokenStudy study;
  study.ask(stories(100), {});
  const auto studied = waitFor(study);
  ASSERT_NE(studied, nullptr);
  ASSERT_NE(studied->lesson, nullptr) << studied->problem;
  EXPECT_GT(studied->lesson->steps.size(), 50U);
  EXPECT_EQ(study.take(), nullptr);
}

TEST(TokenStudy, SaysWhyATextCannotBeStudied) {
  TokenStudy study;
  text::CorpusSettings missing;
  missing.source = "/no/such/file.txt";
  study.ask(missing, {});
  const auto studied = waitFor(study);
  ASSERT_NE(studied, nullptr);
  EXPECT_EQ(studied->lesson, nullptr);
  EXPECT_NE(studied->problem.find("/no/such/file.txt"), std::string::npos);
}

TEST(TokenStudy, ANewerQuestionReplacesTheOneBefore) {
  TokenStudy study;
  study.ask(stories(5400), {});
  study.ask(stories(30), {});
  const auto studied = waitFor(study);
  ASSERT_NE(studied, nullptr);
  ASSERT_NE(studied->lesson, nullptr);
  EXPECT_LT(studied->lesson->trainingBytes, 20'000U);
}

TEST(TokenStudy, EndsWhileAtWork) {
  auto study = std::make_unique<TokenStudy>();
  study->ask(stories(5400), {});
  study.reset();
  EXPECT_EQ(study, nullptr);
}

}  // namespace glassbox::live
