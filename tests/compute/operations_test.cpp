// The fast engine, for every instruction set that this machine has.
#include "compute/cpu/instruction_set.h"
#include "operation_cases.h"

namespace glassbox::compute {
namespace {

std::vector<TestedEngine> fastEngines() {
  std::vector<TestedEngine> engines;
  for (const std::string& instructions : supportedInstructionSets()) {
    std::string name = instructions;
    std::erase(name, '-');
    engines.push_back({name, {"cpu", 2, instructions}});
  }
  return engines;
}

INSTANTIATE_TEST_SUITE_P(Cpu, Operations, ::testing::ValuesIn(fastEngines()),
                         [](const auto& engine) { return engine.param.name; });

}  // namespace
}  // namespace glassbox::compute
