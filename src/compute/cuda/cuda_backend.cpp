#include "compute/cuda/cuda_backend.h"

#include <cmath>
#include <functional>
#include <numeric>
#include <utility>

#include "base/random.h"
#include "compute/device_error.h"
#include "compute/dropout_mask.h"

namespace glassbox::compute {
namespace {

GlassboxCudaMatrix matrix(Tensor tensor) { return {tensor.data, tensor.rows, tensor.columns}; }
GlassboxCudaIds listOf(Ids ids) { return {ids.data, ids.count}; }

GlassboxCudaMask maskOf(float share, std::uint64_t seed) {
  if (share <= 0.0F) return {0, 0, 1.0F};
  const DropoutMask mask(share, seed);
  return {mask.key, mask.limit, mask.scale};
}

GlassboxCudaAttention attentionOf(const AttentionShape& shape) {
  return {shape.batch, shape.time,           shape.heads,
          shape.width, shape.causal ? 1 : 0, maskOf(shape.dropout, shape.dropoutSeed)};
}

GlassboxCudaNumbers numbersOf(const AdamWSettings& settings) {
  const auto step = static_cast<double>(settings.step);
  GlassboxCudaNumbers numbers{};
  numbers.rate = static_cast<float>(settings.learningRate / (1.0 - std::pow(settings.beta1, step)));
  numbers.decay = settings.learningRate * settings.weightDecay;
  numbers.beta1 = settings.beta1;
  numbers.beta2 = settings.beta2;
  numbers.inverseCorrection =
      static_cast<float>(1.0 / std::sqrt(1.0 - std::pow(settings.beta2, step)));
  numbers.epsilon = settings.epsilon;
  numbers.adam = 1;
  return numbers;
}

GlassboxCudaNumbers sgdNumbers(float learningRate, float momentum, float weightDecay) {
  GlassboxCudaNumbers numbers{};
  numbers.rate = learningRate;
  numbers.decay = weightDecay;
  numbers.beta1 = momentum;
  return numbers;
}

std::uint64_t mixed(std::uint64_t key, const void* pointer) {
  return mixBits(key ^ reinterpret_cast<std::uintptr_t>(pointer));
}

/// The module and a device of its own, or why not.
struct Opened {
  const GlassboxCudaModule* module = nullptr;
  GlassboxCuda* device = nullptr;
  std::string reason;
};

/// A copy under way. The backend checks what its module says.
class CopyOut final : public Snapshot {
 public:
  using Check = std::function<void(std::int32_t status)>;
  CopyOut(const GlassboxCudaModule& module, GlassboxCuda* device, GlassboxCudaCopy* copy,
          std::vector<std::size_t> sizes, Check check)
      : module_(module),
        device_(device),
        copy_(copy),
        sizes_(std::move(sizes)),
        check_(std::move(check)) {}
  ~CopyOut() override {
    if (copy_ != nullptr) module_.dropCopyOut(device_, copy_);
  }
  CopyOut(const CopyOut&) = delete;
  CopyOut& operator=(const CopyOut&) = delete;

  bool isThere() override {
    std::int32_t there = 0;
    check_(module_.isCopiedOut(device_, copy_, &there));
    return there != 0;
  }
  std::vector<std::vector<float>> take() override {
    std::vector<float> all(std::accumulate(sizes_.begin(), sizes_.end(), std::size_t{0}));
    check_(module_.finishCopyOut(device_, std::exchange(copy_, nullptr), all.data()));
    std::vector<std::vector<float>> values;
    auto next = all.begin();
    for (const std::size_t size : sizes_) {
      values.emplace_back(next, next + static_cast<std::ptrdiff_t>(size));
      next += static_cast<std::ptrdiff_t>(size);
    }
    return values;
  }

 private:
  const GlassboxCudaModule& module_;
  GlassboxCuda* device_;
  GlassboxCudaCopy* copy_;
  std::vector<std::size_t> sizes_;  ///< of the tensors
  Check check_;
};

GlassboxCudaPrecision precisionOf(const std::string& name) {
  if (name == "fp32") return GLASSBOX_CUDA_FP32;
  if (name == "tf32") return GLASSBOX_CUDA_TF32;
  if (name == "bf16") return GLASSBOX_CUDA_BF16;
  throw InputError("There is no precision called \"" + name +
                   "\"; use \"fp32\", \"tf32\" or \"bf16\".");
}

Opened openDevice(const LoadedModule& module, GlassboxCudaPrecision precision) {
  if (module.functions == nullptr) return {nullptr, nullptr, module.reason};
  char message[512] = "";
  Opened opened{module.functions, nullptr, {}};
  if (module.functions->open(&opened.device, precision, message, sizeof message) !=
      GLASSBOX_CUDA_OK)
    opened.reason = message;
  return opened;
}

}  // namespace

std::string reasonAgainstCuda() {
  const Opened opened = openDevice(cudaModule(), GLASSBOX_CUDA_FP32);
  if (opened.device != nullptr) opened.module->close(opened.device);
  return opened.reason;
}

CudaBackend::CudaBackend(const std::string& precision, const LoadedModule& module) {
  const GlassboxCudaPrecision wanted = precisionOf(precision);
  const Opened opened = openDevice(module, wanted);
  if (opened.device == nullptr)
    throw InputError(
        wanted == GLASSBOX_CUDA_FP32
            ? "The engine \"cuda\" cannot be used: " + opened.reason + "; use \"cpu\" or \"auto\"."
            : "Nothing here computes in " + precision + ": " + opened.reason + "; use \"fp32\".");
  module_ = opened.module;
  device_ = opened.device;
}

CudaBackend::~CudaBackend() { module_->close(device_); }

void CudaBackend::check(std::int32_t status) const {
  if (status == GLASSBOX_CUDA_OK) return;
  std::string sentence = module_->message(device_);
  if (!sentence.empty()) sentence.front() = static_cast<char>(std::toupper(sentence.front()));
  throw DeviceError(sentence + ".");
}

std::string CudaBackend::description() const {
  return std::string("CUDA, ") + module_->description(device_);
}

std::int64_t CudaBackend::launchesOfStep() const { return module_->launches(device_); }

float* CudaBackend::allocate(std::int64_t floats) {
  void* memory = nullptr;
  check(module_->allocate(device_, &memory, static_cast<std::size_t>(floats) * sizeof(float)));
  return static_cast<float*>(memory);
}

std::int32_t* CudaBackend::allocateIds(std::int64_t count) {
  void* memory = nullptr;
  check(
      module_->allocate(device_, &memory, static_cast<std::size_t>(count) * sizeof(std::int32_t)));
  return static_cast<std::int32_t*>(memory);
}

void CudaBackend::release(void* memory) noexcept { module_->release(device_, memory); }

void CudaBackend::upload(Tensor to, std::span<const float> from) {
  check(module_->upload(device_, to.data, from.data(), from.size_bytes()));
}

void CudaBackend::upload(Ids to, std::span<const std::int32_t> from) {
  check(module_->upload(device_, to.data, from.data(), from.size_bytes()));
}

void CudaBackend::download(std::span<float> to, Tensor from) {
  check(module_->download(device_, to.data(), from.data, to.size_bytes()));
}

std::unique_ptr<Snapshot> CudaBackend::beginDownload(std::span<const Tensor> from) {
  std::vector<GlassboxCudaMatrix> matrices;
  std::vector<std::size_t> sizes;
  for (const Tensor& tensor : from) {
    matrices.push_back(matrix(tensor));
    sizes.push_back(static_cast<std::size_t>(tensor.size()));
  }
  GlassboxCudaCopy* copy = nullptr;
  const std::int32_t status = module_->beginCopyOut(
      device_, matrices.data(), static_cast<std::int64_t>(matrices.size()), &copy);
  // Where there is no room for a second copy of it all, the card has to wait.
  if (status == GLASSBOX_CUDA_NO_MEMORY) return Backend::beginDownload(from);
  check(status);
  return std::make_unique<CopyOut>(*module_, device_, copy, std::move(sizes),
                                   [this](std::int32_t one) { check(one); });
}

void CudaBackend::copy(Tensor to, Tensor from) {
  check(module_->copy(device_, to.data, from.data, to.size()));
}

void CudaBackend::fill(Tensor to, float value) {
  check(module_->fill(device_, to.data, value, to.size()));
}

void CudaBackend::embeddingForward(Tensor out, Ids tokens, Tensor tokenTable, Tensor positionTable,
                                   int time) {
  check(module_->embeddingForward(device_, matrix(out), listOf(tokens), matrix(tokenTable),
                                  matrix(positionTable), time));
}

void CudaBackend::embeddingBackward(Tensor dTokenTable, Tensor dPositionTable, Tensor dOut,
                                    Ids tokens, int time) {
  check(module_->embeddingBackward(device_, matrix(dTokenTable), matrix(dPositionTable),
                                   matrix(dOut), listOf(tokens), time));
}

void CudaBackend::layerNormForward(Tensor out, Tensor mean, Tensor inverseDeviation,
                                   Tensor residual, Tensor addend, Tensor gain, Tensor bias) {
  check(module_->layerNormForward(device_, matrix(out), matrix(mean), matrix(inverseDeviation),
                                  matrix(residual), matrix(addend), matrix(gain), matrix(bias)));
}

void CudaBackend::layerNormBackward(Tensor dResidual, Tensor dGain, Tensor dBias, Tensor dOut,
                                    Tensor residual, Tensor mean, Tensor inverseDeviation,
                                    Tensor gain) {
  check(module_->layerNormBackward(device_, matrix(dResidual), matrix(dGain), matrix(dBias),
                                   matrix(dOut), matrix(residual), matrix(mean),
                                   matrix(inverseDeviation), matrix(gain)));
}

void CudaBackend::linearForward(Tensor out, Tensor in, Tensor weight, Tensor bias,
                                Tensor preActivation) {
  check(module_->linearForward(device_, matrix(out), matrix(in), matrix(weight), matrix(bias),
                               matrix(preActivation)));
}

void CudaBackend::linearBackwardInput(Tensor dIn, Tensor dOut, Tensor weight,
                                      Tensor preActivation) {
  check(module_->linearBackwardInput(device_, matrix(dIn), matrix(dOut), matrix(weight),
                                     matrix(preActivation)));
}

void CudaBackend::linearBackwardWeight(Tensor dWeight, Tensor dBias, Tensor in, Tensor dOut) {
  check(module_->linearBackwardWeight(device_, matrix(dWeight), matrix(dBias), matrix(in),
                                      matrix(dOut)));
}

void CudaBackend::unembedForward(Tensor logits, Tensor hidden, Tensor table) {
  check(module_->unembedForward(device_, matrix(logits), matrix(hidden), matrix(table)));
}

void CudaBackend::unembedBackward(Tensor dHidden, Tensor dTable, Tensor dLogits, Tensor hidden,
                                  Tensor table) {
  check(module_->unembedBackward(device_, matrix(dHidden), matrix(dTable), matrix(dLogits),
                                 matrix(hidden), matrix(table)));
}

void CudaBackend::attentionForward(Tensor out, Tensor probabilities, Tensor qkv,
                                   const AttentionShape& shape) {
  check(module_->attentionForward(device_, matrix(out), matrix(probabilities), matrix(qkv),
                                  attentionOf(shape)));
}

void CudaBackend::attentionBackward(Tensor dQkv, Tensor dOut, Tensor probabilities, Tensor qkv,
                                    const AttentionShape& shape) {
  check(module_->attentionBackward(device_, matrix(dQkv), matrix(dOut), matrix(probabilities),
                                   matrix(qkv), attentionOf(shape)));
}

void CudaBackend::crossEntropy(Tensor losses, Tensor logits, Ids targets, float scale) {
  check(module_->crossEntropy(device_, matrix(losses), matrix(logits), listOf(targets), scale));
}

void CudaBackend::dropout(Tensor values, float share, std::uint64_t seed) {
  check(module_->dropout(device_, matrix(values), maskOf(share, seed)));
}

void CudaBackend::add(Tensor to, Tensor from) {
  check(module_->add(device_, matrix(to), matrix(from)));
}

void CudaBackend::gatherRows(Tensor out, Tensor in, Ids rows) {
  check(module_->gatherRows(device_, matrix(out), matrix(in), listOf(rows)));
}

void CudaBackend::scatterRows(Tensor to, Tensor from, Ids rows) {
  check(module_->scatterRows(device_, matrix(to), matrix(from), listOf(rows)));
}

double CudaBackend::sum(Tensor values) {
  double result = 0.0;
  check(module_->sum(device_, &result, matrix(values)));
  return result;
}

double CudaBackend::sumOfSquares(Tensor values) {
  double result = 0.0;
  check(module_->sumOfSquares(device_, &result, matrix(values)));
  return result;
}

GlassboxCudaUpdate CudaBackend::updateOf(const Update& update) {
  ranges_.clear();
  for (const ParameterRange& range : update.ranges)
    ranges_.push_back({range.offset, range.size, range.decayed ? 1 : 0});
  return {matrix(update.parameters),
          matrix(update.firstMoment),
          matrix(update.secondMoment),
          matrix(update.gradients),
          ranges_.data(),
          static_cast<std::int64_t>(ranges_.size())};
}

void CudaBackend::adamWStep(Tensor parameters, Tensor firstMoment, Tensor secondMoment,
                            Tensor gradients, float gradientScale, const AdamWSettings& settings,
                            std::span<const ParameterRange> ranges) {
  Update update;
  update.parameters = parameters;
  update.firstMoment = firstMoment;
  update.secondMoment = secondMoment;
  update.gradients = gradients;
  update.ranges = ranges;
  check(module_->update(device_, updateOf(update), gradientScale, numbersOf(settings)));
}

void CudaBackend::sgdStep(Tensor parameters, Tensor velocity, Tensor gradients, float gradientScale,
                          float learningRate, float momentum, float weightDecay,
                          std::span<const ParameterRange> ranges) {
  Update update;
  update.parameters = parameters;
  update.firstMoment = velocity;
  update.gradients = gradients;
  update.ranges = ranges;
  check(module_->update(device_, updateOf(update), gradientScale,
                        sgdNumbers(learningRate, momentum, weightDecay)));
}

StepSums CudaBackend::takeStep(const Step& step, const std::function<void()>& computeGradients) {
  const Update& update = step.update;
  const AdamWSettings& settings = update.settings;
  GlassboxCudaNumbers numbers =
      update.isAdamW() ? numbersOf(settings)
                       : sgdNumbers(settings.learningRate, settings.beta1, settings.weightDecay);
  numbers.clip = update.clip;
  numbers.lossScale = step.lossScale;
  std::uint64_t key = step.likeness;
  if (key != 0)
    for (const Tensor& tensor :
         {update.parameters, update.firstMoment, update.secondMoment, update.gradients})
      key = mixed(key, tensor.data);
  std::int32_t wanted = GLASSBOX_CUDA_STEP_WANTED;
  check(module_->beginStep(device_, key, numbers, &wanted));
  if (wanted == GLASSBOX_CUDA_STEP_WANTED) {
    try {
      computeGradients();
      check(module_->updateAfter(device_, matrix(step.losses), updateOf(update)));
      check(module_->endStep(device_));
    } catch (...) {
      module_->abandonStep(device_);
      throw;
    }
  }
  if (step.meanwhile) step.meanwhile();
  GlassboxCudaOutcome outcome{};
  check(module_->outcome(device_, &outcome));
  return {outcome.lossSum, outcome.sumOfSquares};
}

}  // namespace glassbox::compute
