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

#ifdef GLASSBOX_EMULATED_CUDA
/// A module for each of the two kinds of cards.
inline std::vector<TestedEngine> modulesOf(const std::string& name, const std::string& file) {
  const std::string path = std::string(GLASSBOX_EMULATED_CUDA "/") + file;
  return {emulatedEngine(name + "Sm90", path + "_900.so"),
          emulatedEngine(name + "Sm75", path + "_750.so")};
}
#endif

inline std::vector<TestedEngine> emulatedEngines() {
#ifdef GLASSBOX_EMULATED_CUDA
  return modulesOf("Emulated", "emulated_cuda");
#else
  return {};
#endif
}

/// The same, their kernels watched for races in shared memory (emulator/races.h).
inline std::vector<TestedEngine> watchedEngines() {
#ifdef GLASSBOX_WATCHED_CUDA
  return modulesOf("Watched", "watched_cuda");
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
