// The module's operations, one for each entry of the C interface that computes something; shapes
// are in compute/backend.h. They only start work; what they throw is a Failure.
#pragma once

#include "device.cuh"

namespace glassbox::cuda {

using Matrix = GlassboxCudaMatrix;
using Ids = GlassboxCudaIds;

void copy(GlassboxCuda& device, Matrix to, Matrix from);
void fill(GlassboxCuda& device, Matrix to, float value);

void embeddingForward(GlassboxCuda& device, Matrix out, Ids tokens, Matrix tokenTable,
                      Matrix positionTable, int time);
void embeddingBackward(GlassboxCuda& device, Matrix dTokenTable, Matrix dPositionTable, Matrix dOut,
                       Ids tokens, int time);
void layerNormForward(GlassboxCuda& device, Matrix out, Matrix mean, Matrix inverseDeviation,
                      Matrix residual, Matrix addend, Matrix gain, Matrix bias);
void layerNormBackward(GlassboxCuda& device, Matrix dResidual, Matrix dGain, Matrix dBias,
                       Matrix dOut, Matrix residual, Matrix mean, Matrix inverseDeviation,
                       Matrix gain);
void linearForward(GlassboxCuda& device, Matrix out, Matrix in, Matrix weight, Matrix bias,
                   Matrix preActivation);
void linearBackwardInput(GlassboxCuda& device, Matrix dIn, Matrix dOut, Matrix weight,
                         Matrix preActivation);
void linearBackwardWeight(GlassboxCuda& device, Matrix dWeight, Matrix dBias, Matrix in,
                          Matrix dOut);
void unembedForward(GlassboxCuda& device, Matrix logits, Matrix hidden, Matrix table);
void unembedBackward(GlassboxCuda& device, Matrix dHidden, Matrix dTable, Matrix dLogits,
                     Matrix hidden, Matrix table);
void attentionForward(GlassboxCuda& device, Matrix out, Matrix probabilities, Matrix qkv,
                      const GlassboxCudaAttention& shape);
void attentionBackward(GlassboxCuda& device, Matrix dQkv, Matrix dOut, Matrix probabilities,
                       Matrix qkv, const GlassboxCudaAttention& shape);
void crossEntropy(GlassboxCuda& device, Matrix losses, Matrix logits, Ids targets, float scale);
void dropout(GlassboxCuda& device, Matrix values, const GlassboxCudaMask& mask);
void add(GlassboxCuda& device, Matrix to, Matrix from);
void gatherRows(GlassboxCuda& device, Matrix out, Matrix in, Ids rows);
void scatterRows(GlassboxCuda& device, Matrix to, Matrix from, Ids rows);

/// Either may be missing (data null); leaves the sum of the losses, the sum of the gradients'
/// squares, and what to multiply the gradients with, in the device's totals.
void addUp(GlassboxCuda& device, Matrix losses, Matrix gradients);
/// `gradientScale` and `numbers` null: those of the step.
void update(GlassboxCuda& device, const GlassboxCudaUpdate& update, const float* gradientScale,
            const GlassboxCudaNumbers* numbers);

}  // namespace glassbox::cuda
