// The fast engine for ordinary processors: says for each operation how it is split between the
// threads, and calls the kernels of the processor's instruction set. Splitting never changes a
// result: every number is computed by one thread in an order that depends on the shapes only.
// One thread at a time, like any Backend.
#pragma once

#include <string>
#include <vector>

#include "compute/cpu/kernels.h"
#include "compute/cpu/workers.h"
#include "compute/host/host_backend.h"

namespace glassbox::compute {

class CpuBackend final : public HostBackend {
 public:
  CpuBackend(const Kernels& kernels, int threads);
  ~CpuBackend() override;

  std::string_view name() const override { return "cpu"; }
  std::string description() const override;

  void fill(Tensor to, float value) override;
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

 private:
  /// Memory that only grows. What stands in it is lost from one operation to the next.
  struct Scratch {
    float* data = nullptr;
    std::int64_t floats = 0;
  };
  float* grown(Scratch& scratch, std::int64_t floats);
  /// One piece for all threads.
  float* sharedScratch(std::int64_t floats) { return grown(shared_, floats); }
  /// A piece for each thread; then ownScratch(worker) is that thread's.
  void reserveOwnScratch(std::int64_t floats);
  float* ownScratch(int worker) const { return own_[static_cast<std::size_t>(worker)].data; }

  /// Calls body(first, end, worker) for stretches of at most `step` covering 0 … count - 1.
  template <typename Body>
  void inStretches(std::int64_t count, std::int64_t step, const Body& body) {
    workers_.run((count + step - 1) / step, [&](std::int64_t task, int worker) {
      const std::int64_t first = task * step;
      body(first, first + step < count ? first + step : count, worker);
    });
  }
  /// Packs the right factor and multiplies all rows of the product.
  void multiply(Product product, const PanelSource& right, std::int64_t rows);
  /// result += rowsᵀ · columns; columnSums (or nothing) += the sums of the columns.
  void addOuterProduct(Tensor result, Tensor columnSums, Tensor rows, Tensor columns);
  void addColumnSums(Tensor sums, Tensor values);
  double total(double (*kernel)(const float*, std::int64_t), Tensor values);
  /// Calls body(first, end, decayed) for short stretches of all ranges.
  template <typename Body>
  void overRanges(std::span<const ParameterRange> ranges, const Body& body);

  const Kernels& kernels_;
  Workers workers_;
  Scratch shared_;
  std::vector<Scratch> own_;
  std::vector<double> partialSums_;
};

}  // namespace glassbox::compute
