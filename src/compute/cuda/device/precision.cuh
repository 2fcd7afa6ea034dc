// How many bits of each factor enter a product of matrices. Everything else is fp32 always: what is
// kept in memory, sums, softmax, layer norm, loss and update.
#pragma once

#include <type_traits>

#include "../module.h"

namespace glassbox::cuda {

enum class Precision {
  kFp32 = GLASSBOX_CUDA_FP32,  ///< 22 bits at least
  kTf32 = GLASSBOX_CUDA_TF32,  ///< 11
  kBf16 = GLASSBOX_CUDA_BF16   ///< 8
};

/// Calls launch with the precision as a type.
template <typename Launch>
void withPrecision(Precision precision, const Launch& launch) {
  switch (precision) {
    case Precision::kFp32:
      return launch(std::integral_constant<Precision, Precision::kFp32>());
    case Precision::kTf32:
      return launch(std::integral_constant<Precision, Precision::kTf32>());
    case Precision::kBf16:
      return launch(std::integral_constant<Precision, Precision::kBf16>());
  }
}

}  // namespace glassbox::cuda
