// The table of this instruction set's kernels; see compute/cpu/instruction_set.h.
#include "compute/cpu/kernels/operations.h"
#include "compute/cpu/kernels/tile.h"

namespace glassbox::compute::GLASSBOX_KERNELS {

extern const Kernels kKernels;
const Kernels kKernels = {
#if defined(__AVX512F__)
    .description = "AVX-512",
#elif defined(__AVX2__)
    .description = "AVX2",
#elif defined(__x86_64__)
    .description = "SSE2",
#else
    .description = "portable code",
#endif
    .panelWidth = kPanelWidth,
    .tileRows = kTileRows,
    .pack = pack,
    .multiply = multiply,
    .outerProduct = outerProduct,
    .outerProductScratch = outerProductScratch,
    .columnSums = columnSums,
    .layerNorm = layerNorm,
    .layerNormGradient = layerNormGradient,
    .attention = attention,
    .attentionGradient = attentionGradient,
    .attentionScratch = attentionScratch,
    .crossEntropy = crossEntropy,
    .add = add,
    .dropout = dropout,
    .sum = sum,
    .sumOfSquares = sumOfSquares,
    .adamW = adamW,
    .sgd = sgd,
    .multiplyAdds = multiplyAdds,
};

}  // namespace glassbox::compute::GLASSBOX_KERNELS
