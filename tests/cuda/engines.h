// The engines that these tests hold against the CPU: a graphics card, where there is one, and
// always the CUDA module's own sources run by the CPU (emulator/), once as a card with matrix units
// and once as one of sm_75, which has none. The thread sanitizer does not know the emulator's
// stacks, so there it is left out.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "compute/cuda/cuda_backend.h"
#include "compute/tested_engine.h"

namespace glassbox::compute {

inline const TestedEngine kCard{"Card", {"cuda"}};

inline TestedEngine emulatedEngine(const std::string& name, const std::string& file) {
  addEngine(name, [file](const BackendSettings& settings) {
    return std::make_unique<CudaBackend>(settings.precision, loadCudaModule(file));
  });
  return {name, {name}};
}

inline std::vector<TestedEngine> emulatedEngines() {
#ifdef GLASSBOX_EMULATED_CUDA
  return {emulatedEngine("EmulatedSm90", GLASSBOX_EMULATED_CUDA "/emulated_cuda_900.so"),
          emulatedEngine("EmulatedSm75", GLASSBOX_EMULATED_CUDA "/emulated_cuda_750.so")};
#else
  return {};
#endif
}

/// The same, their kernels watched for races in shared memory (emulator/races.h).
inline std::vector<TestedEngine> watchedEngines() {
#ifdef GLASSBOX_WATCHED_CUDA
  return {emulatedEngine("WatchedSm90", GLASSBOX_EMULATED_CUDA "/watched_cuda_900.so"),
          emulatedEngine("WatchedSm75", GLASSBOX_EMULATED_CUDA "/watched_cuda_750.so")};
#else
  return {};
#endif
}

inline std::vector<TestedEngine> cudaEngines() {
  std::vector<TestedEngine> all = emulatedEngines();
  all.push_back(kCard);
  return all;
}

}  // namespace glassbox::compute
