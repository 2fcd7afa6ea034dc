#include "live/ladder_study.h"

#include <algorithm>

#include "base/error.h"

namespace glassbox::live {
namespace {

using Kind = scaling::LadderEvent::Kind;

constexpr double kNewsEvery = 0.005;  ///< of the work: more often nobody sees it

void climb(const scaling::LadderSettings& settings, const std::stop_token& stop,
           const Background<LadderState>::Tell& tell) {
  double told = 0;
  const auto result = scaling::climb(
      settings,
      [&](const scaling::LadderEvent& event) {
        tell([&](LadderState& state) {
          if (event.kind == Kind::kRung) state.rungs.push_back(event.rung);
          std::sort(state.rungs.begin(), state.rungs.end(),
                    [](const auto& a, const auto& b) { return a.body < b.body; });
          if (event.kind == Kind::kPrediction) state.predicted = event.soFar;
        });
      },
      [&](double share) {
        if (share >= told + kNewsEvery) {
          told = share;
          tell([share](LadderState& state) { state.share = share; });
        }
        return !stop.stop_requested();
      });
  tell([&](LadderState& state) {
    state.result = result;
    state.share = 1;
  });
}

}  // namespace

void LadderStudy::start(const scaling::LadderSettings& settings) {
  work_.start([settings](const std::stop_token& stop, const Background<LadderState>::Tell& tell) {
    try {
      climb(settings, stop, tell);
    } catch (const CalledOff&) {
      tell([](LadderState& state) { state.calledOff = true; });
    } catch (const std::exception& error) {
      tell([&](LadderState& state) { state.problem = error.what(); });
    }
  });
}

}  // namespace glassbox::live
