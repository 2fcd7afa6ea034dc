// Opens the CUDA module (glassbox_cuda.so) at run time, so that no program needs anything of CUDA
// to start. Any thread.
#pragma once

#include <filesystem>
#include <string>

#include "compute/cuda/module.h"

namespace glassbox::compute {

struct LoadedModule {
  const GlassboxCudaModule* functions = nullptr;  ///< null: `reason` says why
  std::string reason;                             ///< half a sentence: "the file … is not there"
};

/// The module in that file; it stays open as long as the program runs.
LoadedModule loadCudaModule(const std::filesystem::path& file);

/// The module that belongs to this program, looked for once: where the environment's
/// GLASSBOX_CUDA_MODULE says, beside the program, or where it is installed.
const LoadedModule& cudaModule();

}  // namespace glassbox::compute
