#include "live/machine_study.h"

#include "base/error.h"

namespace glassbox::live {

void MachineStudy::start(const training::RunSettings& settings) {
  work_.start([backend = settings.backend](const std::stop_token& stop,
                                           const Background<MachineState>::Tell& tell) {
    try {
      const auto machine =
          scaling::measureOwnMachine(backend, [&](double) { return !stop.stop_requested(); });
      tell([&](MachineState& state) { state.machine = machine; });
    } catch (const CalledOff&) {  // nobody waits any more
    } catch (const std::exception& error) {
      tell([&](MachineState& state) { state.problem = error.what(); });
    }
  });
}

}  // namespace glassbox::live
