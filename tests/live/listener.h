// A window's stand-in: takes news of a session until something has happened, and keeps all of them.
#pragma once

#include <chrono>
#include <memory>
#include <thread>
#include <vector>

#include "live/training_session.h"

namespace glassbox::live {

inline training::RunSettings quick(std::int64_t steps = 40) {
  training::RunSettings settings = training::presetSettings("tiny");
  settings.corpus.stories = 400;
  settings.trainer.steps = steps;
  settings.evaluateEvery = 10;
  settings.evaluationRows = 20;
  return settings;
}

struct Listener {
  explicit Listener(TrainingSession& watched) : session(watched) {}
  template <typename Done>
  bool until(Done done) {
    for (int i = 0; i < 6000; ++i) {
      const News news = session.take();
      if (news.run != run) {
        metrics.clear();
        snapshot.reset();  // of the run before
      }
      run = news.run;
      metrics.insert(metrics.end(), news.metrics.begin(), news.metrics.end());
      for (const Event& event : news.events) events.push_back(event);
      if (news.snapshot) snapshot = news.snapshot;
      if (snapshot && done()) return true;
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return false;
  }
  bool untilState(RunState state) {
    return until([&] { return snapshot->state == state; });
  }

  TrainingSession& session;
  std::uint64_t run = 0;
  std::vector<MetricPoint> metrics;
  std::vector<Event> events;
  std::shared_ptr<const Snapshot> snapshot;
};

}  // namespace glassbox::live
