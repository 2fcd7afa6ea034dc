// A graphics card that fails while the window watches: training goes on, and the window is told.
#include <gtest/gtest.h>

#include <algorithm>

#include "compute/device_error.h"
#include "compute/reference/reference_backend.h"
#include "listener.h"

namespace glassbox::live {
namespace {

/// Breaks at its sixth step.
class BreakingBackend : public compute::ReferenceBackend {
 public:
  bool mayFail() const override { return true; }
  compute::StepSums takeStep(const compute::Step& step,
                             const std::function<void()>& computeGradients) override {
    if (++steps_ == 6) throw compute::DeviceError("The card fell out of the machine.");
    return ReferenceBackend::takeStep(step, computeGradients);
  }

 private:
  int steps_ = 0;
};

TEST(EngineFailure, IsToldAndTrainingGoesOnToItsEnd) {
  compute::addEngine("breaking", [](const compute::BackendSettings&) {
    return std::make_unique<BreakingBackend>();
  });
  training::RunSettings settings = quick(12);
  settings.corpus.stories = 60;
  settings.model.width = 8;
  settings.model.heads = 1;
  settings.batch = 4;
  settings.backend.name = "breaking";
  TrainingSession session(settings);
  Listener listener(session);
  ASSERT_TRUE(listener.untilState(RunState::kPaused));
  EXPECT_EQ(listener.snapshot->facts->number, 1U);
  session.send(Play{});
  ASSERT_TRUE(listener.until([&] {
    return listener.snapshot->state == RunState::kFinished && listener.snapshot->step == 12;
  }));
  EXPECT_EQ(listener.run, 2U);
  const RunFacts& facts = *listener.snapshot->facts;
  EXPECT_EQ(facts.number, 2U);
  EXPECT_EQ(facts.parent, 1U);
  EXPECT_EQ(facts.branchStep, 0);  // where the state was kept last
  EXPECT_EQ(facts.engine.find("CPU, "), 0U);
  const std::string sentence =
      "The card fell out of the machine. Training goes on with the CPU, from step 0.";
  EXPECT_EQ(facts.engineReason, sentence);
  EXPECT_EQ(std::count_if(listener.events.begin(), listener.events.end(),
                          [&](const Event& event) {
                            return event.kind == Event::Kind::kError && event.text == sentence;
                          }),
            1);
  ASSERT_EQ(listener.metrics.size(), 13U);
  for (std::size_t i = 0; i < listener.metrics.size(); ++i)
    EXPECT_EQ(listener.metrics[i].step, std::int64_t(i));
}

}  // namespace
}  // namespace glassbox::live
