// What a device must be able to do so that a transformer can be trained on it: about twenty coarse
// operations, each of which may be fused and threaded inside as the device likes. The Transformer
// is written once over this interface. One thread calls a backend at a time. The same inputs give
// the same bits, whatever the number of threads inside.
//
// In the shapes: B rows of the batch, T tokens a row, R = B·T, C channels (width), H heads,
// D = C / H, V vocabulary. Weight matrices are [in, out] (y = x·W + b), GPT-2's orientation.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compute/tensor.h"

namespace glassbox::compute {

/// Shape and kind of one attention operation. Queries, keys and values lie side by side in
/// `qkv` [R, 3C]; head h owns channels h·D … h·D + D - 1 of each third.
struct AttentionShape {
  int batch = 0;
  int time = 0;
  int heads = 0;
  int width = 0;
  bool causal = true;
  float dropout = 0.0F;           ///< share of attention weights dropped (then rescaled)
  std::uint64_t dropoutSeed = 0;  ///< forward and backward draw the same mask from it
};

/// AdamW (Loshchilov and Hutter 2019) for one step; `step` counts from 1.
struct AdamWSettings {
  float learningRate = 0.0F;
  float beta1 = 0.9F;
  float beta2 = 0.98F;
  float epsilon = 1e-8F;
  float weightDecay = 0.0F;
  std::int64_t step = 1;
};

/// A stretch of the flat parameter vector and whether weight decay applies to it.
struct ParameterRange {
  std::int64_t offset = 0;
  std::int64_t size = 0;
  bool decayed = false;
};

/// How gradients become new weights. All tensors are flat vectors of the same length.
struct Update {
  Tensor parameters;
  Tensor firstMoment;   ///< SGD: velocity
  Tensor secondMoment;  ///< not given: SGD with momentum beta1
  Tensor gradients;
  std::span<const ParameterRange> ranges;
  double clip = 0.0;  ///< largest norm of all gradients; 0: no limit
  AdamWSettings settings;

  bool isAdamW() const { return static_cast<bool>(secondMoment); }
  /// What clipping multiplies gradients of that norm with.
  double clipFactor(double norm) const { return clip > 0 && norm > clip ? clip / norm : 1.0; }
};

/// A training step as a device sees it.
struct Step {
  /// Equal for steps whose operations differ only in what the memory they read holds, in lossScale
  /// and in the update's numbers; 0: like no other.
  std::uint64_t likeness = 0;
  float lossScale = 0.0F;  ///< what the step gives to crossEntropy()
  Tensor losses;           ///< where it leaves the losses
  Update update;
  /// For the host to do while a device computes the step, such as to make the next batch; a device
  /// that computes by itself calls it once, before it waits. Others do not. May be empty.
  std::function<void()> meanwhile;
};

/// What tensors held at one moment, under way to the host. The backend must outlive it.
class Snapshot {
 public:
  virtual ~Snapshot() = default;
  Snapshot() = default;
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

  /// Whether take() has nothing to wait for.
  virtual bool isThere() = 0;
  /// The values, one vector a tensor, flat; once.
  virtual std::vector<std::vector<float>> take() = 0;
};

struct StepSums {
  double losses = 0.0;
  double squares = 0.0;  ///< of the gradients
};

class Backend {
 public:
  virtual ~Backend() = default;
  Backend() = default;
  Backend(const Backend&) = delete;
  Backend& operator=(const Backend&) = delete;

  /// "cpu", "cuda" or "reference".
  virtual std::string_view name() const = 0;
  /// For people: "CPU, 2 threads, AVX-512".
  virtual std::string description() const = 0;
  /// Whether it may come to throw DeviceError in the middle of a run.
  virtual bool mayFail() const { return false; }
  /// Kernels, copies and fills of the step last taken; 0 where that means nothing.
  virtual std::int64_t launchesOfStep() const { return 0; }
  /// How many rows of logits to compute where so many are wanted; the rest have no target. A device
  /// that records steps likes few different numbers.
  virtual std::int64_t roundedRows(std::int64_t rows) const { return rows; }

  // --- memory; contents of fresh memory are zero, 64-byte aligned -------------------------------
  virtual float* allocate(std::int64_t floats) = 0;
  virtual std::int32_t* allocateIds(std::int64_t count) = 0;
  virtual void release(void* memory) noexcept = 0;
  virtual void upload(Tensor to, std::span<const float> from) = 0;
  virtual void upload(Ids to, std::span<const std::int32_t> from) = 0;
  virtual void download(std::span<float> to, Tensor from) = 0;
  /// What the tensors hold now. A device that computes by itself sends it while it computes on;
  /// else it is there at once.
  virtual std::unique_ptr<Snapshot> beginDownload(std::span<const Tensor> from);
  virtual void copy(Tensor to, Tensor from) = 0;
  virtual void fill(Tensor to, float value) = 0;

  // --- embedding ---------------------------------------------------------------------------------
  /// out [R, C] = tokenTable[token] + positionTable[position in its row of `time`].
  virtual void embeddingForward(Tensor out, Ids tokens, Tensor tokenTable, Tensor positionTable,
                                int time) = 0;
  /// Adds the gradients of both tables.
  virtual void embeddingBackward(Tensor dTokenTable, Tensor dPositionTable, Tensor dOut, Ids tokens,
                                 int time) = 0;

  // --- layer norm (Ba et al. 2016), epsilon 1e-5 ------------------------------------------------
  /// If `addend`: residual [R, C] += addend first. Then out = norm(residual)·gain + bias; keeps
  /// mean and 1/deviation of each row, [R, 1] each, for the way back.
  virtual void layerNormForward(Tensor out, Tensor mean, Tensor inverseDeviation, Tensor residual,
                                Tensor addend, Tensor gain, Tensor bias) = 0;
  /// Adds to dResidual, dGain and dBias.
  virtual void layerNormBackward(Tensor dResidual, Tensor dGain, Tensor dBias, Tensor dOut,
                                 Tensor residual, Tensor mean, Tensor inverseDeviation,
                                 Tensor gain) = 0;

  // --- matrix products ---------------------------------------------------------------------------
  /// out [R, N] = in [R, K]·weight [K, N] + bias. If `preActivation` [R, N]: that sum is kept there
  /// and out = GELU(sum), tanh form (Hendrycks and Gimpel 2016).
  virtual void linearForward(Tensor out, Tensor in, Tensor weight, Tensor bias,
                             Tensor preActivation) = 0;
  /// dIn [R, K] = dOut [R, N]·weightᵀ; if `preActivation` [R, K]: times GELU'(preActivation).
  virtual void linearBackwardInput(Tensor dIn, Tensor dOut, Tensor weight,
                                   Tensor preActivation) = 0;
  /// dWeight [K, N] += inᵀ·dOut; dBias [1, N] += column sums of dOut.
  virtual void linearBackwardWeight(Tensor dWeight, Tensor dBias, Tensor in, Tensor dOut) = 0;
  /// logits [R, V] = hidden [R, C]·tableᵀ, table [V, C].
  virtual void unembedForward(Tensor logits, Tensor hidden, Tensor table) = 0;
  /// dHidden [R, C] = dLogits·table; dTable [V, C] += dLogitsᵀ·hidden.
  virtual void unembedBackward(Tensor dHidden, Tensor dTable, Tensor dLogits, Tensor hidden,
                               Tensor table) = 0;

  // --- attention (Vaswani et al. 2017), scale 1/√D ----------------------------------------------
  /// out [R, C]; keeps the weights in probabilities [B·H·T, T] (before dropout; rows sum to 1,
  /// zero above the diagonal when causal).
  virtual void attentionForward(Tensor out, Tensor probabilities, Tensor qkv,
                                const AttentionShape& shape) = 0;
  /// dQkv [R, 3C] is overwritten.
  virtual void attentionBackward(Tensor dQkv, Tensor dOut, Tensor probabilities, Tensor qkv,
                                 const AttentionShape& shape) = 0;

  // --- loss --------------------------------------------------------------------------------------
  /// losses [R, 1] in nats, 0 where the target is kNoTarget. If `scale` is not 0 the logits are
  /// replaced by their gradient: scale·(softmax(logits) - onehot(target)), 0 without a target.
  virtual void crossEntropy(Tensor losses, Tensor logits, Ids targets, float scale) = 0;

  // --- elementwise and rows ----------------------------------------------------------------------
  /// values[i] = kept by (seed, i) ? values[i]/(1 - share) : 0. The same call on a gradient is the
  /// way back.
  virtual void dropout(Tensor values, float share, std::uint64_t seed) = 0;
  /// to += from.
  virtual void add(Tensor to, Tensor from) = 0;
  /// out[i] = in[rows[i]]; zeros where rows[i] is negative.
  virtual void gatherRows(Tensor out, Tensor in, Ids rows) = 0;
  /// to is zeroed, then to[rows[i]] = from[i] where rows[i] is not negative; those are distinct.
  virtual void scatterRows(Tensor to, Tensor from, Ids rows) = 0;
  /// Sum of the elements, and of their squares, in double and in a fixed order.
  virtual double sum(Tensor values) = 0;
  virtual double sumOfSquares(Tensor values) = 0;

  // --- update ------------------------------------------------------------------------------------
  /// AdamW over the flat vectors; gradients are multiplied by gradientScale (clipping) first.
  virtual void adamWStep(Tensor parameters, Tensor firstMoment, Tensor secondMoment,
                         Tensor gradients, float gradientScale, const AdamWSettings& settings,
                         std::span<const ParameterRange> ranges) = 0;
  /// velocity = momentum·velocity + gradient; parameter -= rate·(velocity + decay·parameter).
  virtual void sgdStep(Tensor parameters, Tensor velocity, Tensor gradients, float gradientScale,
                       float learningRate, float momentum, float weightDecay,
                       std::span<const ParameterRange> ranges) = 0;
  /// One whole step: computeGradients(), the sums of losses and squared gradients, clipping, and
  /// the update, which is left out if a sum is not finite. A device need not wait for the sums in
  /// the middle, and may play a step of the same likeness again without calling computeGradients.
  virtual StepSums takeStep(const Step& step, const std::function<void()>& computeGradients);
};

/// The update with gradients multiplied by `gradientScale`, operation by operation.
void apply(Backend& backend, const Update& update, float gradientScale);

/// Frees a backend's memory when it goes.
class Buffer {
 public:
  Buffer() = default;
  Buffer(Backend& backend, std::int64_t rows, std::int64_t columns)
      : backend_(&backend), tensor_{backend.allocate(rows * columns), rows, columns} {}
  Buffer(Buffer&& other) noexcept { swap(other); }
  Buffer& operator=(Buffer&& other) noexcept {
    swap(other);
    return *this;
  }
  ~Buffer() {
    if (backend_ != nullptr) backend_->release(tensor_.data);
  }
  operator Tensor() const { return tensor_; }  // NOLINT(google-explicit-constructor)
  const Tensor& tensor() const { return tensor_; }

 private:
  void swap(Buffer& other) noexcept {
    std::swap(backend_, other.backend_);
    std::swap(tensor_, other.tensor_);
  }
  Backend* backend_ = nullptr;
  Tensor tensor_;
};

/// Which engine to make. `threads` 0: all the machine has, at most 8.
struct BackendSettings {
  std::string name = "auto";  ///< auto, cpu, cuda, or reference (plain and slow, for tests)
  int threads = 0;
  std::string instructionSet = "auto";  ///< auto, baseline, x86-64-v3, x86-64-v4; for tests
  /// Of products of matrices: fp32, or where a graphics card computes also tf32 or bf16, for which
  /// it rounds each factor to 11 or 8 bits. Everything else is fp32 always.
  std::string precision = "fp32";
};

/// Threads that an engine made with these settings computes with; InputError if negative.
int threadCount(const BackendSettings& settings);

/// From now on settings of that name are answered by `make`: for engines from outside, as in tests
/// of what happens when one fails.
void addEngine(const std::string& name,
               std::function<std::unique_ptr<Backend>(const BackendSettings&)> make);

/// InputError with one sentence when the wanted engine cannot be had. "auto" is the CPU here, or
/// the card if only that has the precision: only who knows the model can tell which engine is
/// faster for it (training/engine_choice.h).
std::unique_ptr<Backend> makeBackend(const BackendSettings& settings = {});

}  // namespace glassbox::compute
