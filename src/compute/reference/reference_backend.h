// Every operation in its plainest form: one thread, loops as in the formula, sums in double. It
// is slow. Tests compare the fast engines with it, and a reader finds here what an operation means.
#pragma once

#include "compute/host/host_backend.h"

namespace glassbox::compute {

class ReferenceBackend : public HostBackend {
 public:
  std::string_view name() const override { return "reference"; }
  std::string description() const override { return "CPU, 1 thread, plain reference code"; }

  void embeddingForward(Tensor out, Ids tokens, Tensor tokenTable, Tensor positionTable,
                        int time) override;
  void embeddingBackward(Tensor dTokenTable, Tensor dPositionTable, Tensor dOut, Ids tokens,
                         int time) override;
  void layerNormForward(Tensor out, Tensor mean, Tensor inverseDeviation, Tensor residual,
                        Tensor addend, Tensor gain, Tensor bias) override;
  void layerNormBackward(Tensor dResidual, Tensor dGain, Tensor dBias, Tensor dOut, Tensor residual,
                         Tensor mean, Tensor inverseDeviation, Tensor gain) override;
  void linearForward(Tensor out, Tensor in, Tensor weight, Tensor bias,
                     Tensor preActivation) override;
  void linearBackwardInput(Tensor dIn, Tensor dOut, Tensor weight, Tensor preActivation) override;
  void linearBackwardWeight(Tensor dWeight, Tensor dBias, Tensor in, Tensor dOut) override;
  void unembedForward(Tensor logits, Tensor hidden, Tensor table) override;
  void unembedBackward(Tensor dHidden, Tensor dTable, Tensor dLogits, Tensor hidden,
                       Tensor table) override;
  void attentionForward(Tensor out, Tensor probabilities, Tensor qkv,
                        const AttentionShape& shape) override;
  void attentionBackward(Tensor dQkv, Tensor dOut, Tensor probabilities, Tensor qkv,
                         const AttentionShape& shape) override;
  void crossEntropy(Tensor losses, Tensor logits, Ids targets, float scale) override;
  void dropout(Tensor values, float share, std::uint64_t seed) override;
  void add(Tensor to, Tensor from) override;
  double sum(Tensor values) override;
  double sumOfSquares(Tensor values) override;
  void adamWStep(Tensor parameters, Tensor firstMoment, Tensor secondMoment, Tensor gradients,
                 float gradientScale, const AdamWSettings& settings,
                 std::span<const ParameterRange> ranges) override;
  void sgdStep(Tensor parameters, Tensor velocity, Tensor gradients, float gradientScale,
               float learningRate, float momentum, float weightDecay,
               std::span<const ParameterRange> ranges) override;
};

}  // namespace glassbox::compute
