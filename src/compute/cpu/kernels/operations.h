// What each source in this folder contributes to the table of kernels; see compute/cpu/kernels.h.
#pragma once

#include "compute/cpu/kernels.h"

namespace glassbox::compute::GLASSBOX_KERNELS {

void outerProduct(const OuterProduct& outer, std::int64_t panel, std::int64_t firstLeft,
                  std::int64_t endLeft, float* scratch);
std::int64_t outerProductScratch(std::int64_t leftColumns);
void columnSums(float* sums, const float* values, std::int64_t rows, std::int64_t stride,
                std::int64_t first, std::int64_t end);

void layerNorm(const LayerNorm& norm, std::int64_t firstRow, std::int64_t endRow);
void layerNormGradient(const LayerNormGradient& norm, float* dGain, float* dBias,
                       std::int64_t firstRow, std::int64_t endRow);

void attention(const Attention& attention, std::int64_t head, float* scratch);
void attentionGradient(const Attention& attention, std::int64_t head, float* scratch);
std::int64_t attentionScratch(std::int64_t time, std::int64_t headWidth);

float crossEntropy(float* logits, std::int64_t vocabulary, std::int32_t target, float scale);

void add(float* to, const float* from, std::int64_t count);
void dropout(float* values, std::int64_t count, std::uint32_t firstIndex, std::uint32_t key,
             std::uint32_t limit, float scale);
double sum(const float* values, std::int64_t count);
double sumOfSquares(const float* values, std::int64_t count);
void adamW(const AdamW& update, float kept, std::int64_t first, std::int64_t end);
void sgd(float* parameters, float* velocity, const float* gradients, std::int64_t count,
         float gradientScale, float learningRate, float momentum, float weightDecay);
double multiplyAdds(std::int64_t rounds, float* result);

}  // namespace glassbox::compute::GLASSBOX_KERNELS
