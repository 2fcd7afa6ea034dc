// The engine for NVIDIA graphics cards: hands every operation to the CUDA module, and has whole
// steps recorded, so that a step of a shape seen before is started with one call. Operations only
// start work; download(), the sums and takeStep() wait for it. One thread at a time.
#pragma once

#include <memory>
#include <string>

#include "compute/backend.h"
#include "compute/cuda/module_loader.h"

namespace glassbox::compute {

class CudaBackend final : public Backend {
 public:
  /// `precision` as in BackendSettings. InputError with one sentence when there is no card that can
  /// be used so. `module`: another than the program's own, for tests.
  explicit CudaBackend(const std::string& precision = "fp32",
                       const LoadedModule& module = cudaModule());
  ~CudaBackend() override;

  std::string_view name() const override { return "cuda"; }
  std::string description() const override;
  std::int64_t launchesOfStep() const override;
  bool mayFail() const override { return true; }
  std::int64_t roundedRows(std::int64_t rows) const override { return (rows + 63) / 64 * 64; }

  float* allocate(std::int64_t floats) override;
  std::int32_t* allocateIds(std::int64_t count) override;
  void release(void* memory) noexcept override;
  void upload(Tensor to, std::span<const float> from) override;
  void upload(Ids to, std::span<const std::int32_t> from) override;
  void download(std::span<float> to, Tensor from) override;
  std::unique_ptr<Snapshot> beginDownload(std::span<const Tensor> from) override;
  void copy(Tensor to, Tensor from) override;
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
  void gatherRows(Tensor out, Tensor in, Ids rows) override;
  void scatterRows(Tensor to, Tensor from, Ids rows) override;
  double sum(Tensor values) override;
  double sumOfSquares(Tensor values) override;
  void adamWStep(Tensor parameters, Tensor firstMoment, Tensor secondMoment, Tensor gradients,
                 float gradientScale, const AdamWSettings& settings,
                 std::span<const ParameterRange> ranges) override;
  void sgdStep(Tensor parameters, Tensor velocity, Tensor gradients, float gradientScale,
               float learningRate, float momentum, float weightDecay,
               std::span<const ParameterRange> ranges) override;
  StepSums takeStep(const Step& step, const std::function<void()>& computeGradients) override;

 private:
  void check(std::int32_t status) const;
  GlassboxCudaUpdate updateOf(const Update& update);

  const GlassboxCudaModule* module_ = nullptr;
  GlassboxCuda* device_ = nullptr;
  std::vector<GlassboxCudaRange> ranges_;  ///< of the latest update, kept for their memory
};

/// Why the engine cannot be used in fp32, as half a sentence; empty if it can.
std::string reasonAgainstCuda();

}  // namespace glassbox::compute
