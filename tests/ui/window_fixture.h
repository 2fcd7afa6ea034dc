// The whole window with a quick run, offscreen, for tests that act as a person would.
#pragma once

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QTest>

#include "app/main_window.h"

namespace glassbox {

constexpr int kPatienceMs = 30'000;

inline training::RunSettings quickRun(std::int64_t steps) {
  training::RunSettings settings = training::presetSettings("tiny");
  settings.corpus.stories = 60;
  settings.batch = 2;
  settings.trainer.steps = steps;
  settings.evaluationRows = 4;
  settings.backend.threads = 1;
  return settings;
}

/// A window on screen whose run is ready and waits.
class Window : public testing::Test {
 protected:
  explicit Window(std::int64_t plannedSteps = 100'000) : driver_(quickRun(plannedSteps), {}) {}
  void SetUp() override {
    window_.resize(1440, 900);
    window_.QWidget::show();
    window_.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window_));
    ASSERT_TRUE(QTest::qWaitFor([this] { return driver_.state() == live::RunState::kPaused; },
                                kPatienceMs));
  }

  std::int64_t step() const {
    return driver_.snapshot() == nullptr ? -1 : driver_.snapshot()->step;
  }
  bool waitForState(live::RunState state) {
    return QTest::qWaitFor([&] { return driver_.state() == state; }, kPatienceMs);
  }
  bool waitForStep(std::int64_t wanted) {
    return QTest::qWaitFor([&] { return step() >= wanted; }, kPatienceMs);
  }
  QAbstractButton* button(const QString& name) {
    for (auto* found : window_.findChildren<QAbstractButton*>())
      if (found->accessibleName() == name) return found;
    return nullptr;
  }

  app::SessionDriver driver_;
  app::MainWindow window_{driver_};
};

}  // namespace glassbox
