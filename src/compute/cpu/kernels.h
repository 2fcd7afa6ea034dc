// What the processor's kernels can do: plain functions for one thread, each over a stretch of its
// work. The same source (kernels/) is compiled once for each instruction set and offers itself as
// one table of these functions; CpuBackend picks a table at start and splits the work between
// threads.
#pragma once

#include <cstdint>

namespace glassbox::compute {

/// A matrix made ready to be the right factor of a product: cut into panels of `panelWidth`
/// columns, each panel stored row by row, the last one filled up with zeros.
struct PanelSource {
  const float* data = nullptr;
  std::int64_t stride = 0;   ///< floats from one row of `data` to the next
  std::int64_t depth = 0;    ///< rows of the right factor
  std::int64_t columns = 0;  ///< columns of the right factor
  bool transposed = false;   ///< `data` is [columns, depth] instead of [depth, columns]
  float scale = 1.0F;        ///< multiplied in
};

/// What happens to a finished piece of a product while it is still in the cache.
enum class Finish {
  kNone,
  kGelu,                ///< companion = GELU(out)
  kTimesGeluDerivative  ///< out *= GELU'(companion)
};

/// out [rows, columns] = start + left [rows, depth] · right [depth, columns].
struct Product {
  const float* left = nullptr;
  std::int64_t leftRowStride = 0;   ///< floats from one row of the left factor to the next
  std::int64_t leftStepStride = 1;  ///< and along a row; either this or leftRowStride is 1
  const float* panels = nullptr;    ///< the right factor, packed or as it lies
  std::int64_t panelStride = 0;     ///< 0: packed; else floats from one of its rows to the next
  std::int64_t panelDepth = 0;      ///< rows that the packed factor has
  std::int64_t panelStart = 0;      ///< its row at which this product begins
  std::int64_t depth = 0;
  std::int64_t columns = 0;
  const float* start = nullptr;  ///< null: zero; may be `out`
  std::int64_t startStride = 0;  ///< 0: one row (a bias) for all rows
  float* out = nullptr;
  std::int64_t outStride = 0;
  Finish finish = Finish::kNone;
  float* companion = nullptr;  ///< same shape and stride as out
};

/// result += leftᵀ · right, summed over the `rows` that both have: the gradient of a weight matrix.
/// `right` is the wider one; result [left columns, right columns], or that transposed.
struct OuterProduct {
  const float* left = nullptr;
  std::int64_t leftColumns = 0;
  const float* right = nullptr;
  std::int64_t rightColumns = 0;
  std::int64_t rows = 0;
  float* result = nullptr;
  bool transposed = false;
  float* rightSums = nullptr;  ///< null, or the sums of the right matrix's columns are added here
};

struct LayerNorm {
  std::int64_t width = 0;
  float* residual = nullptr;
  const float* addend = nullptr;  ///< may be null
  const float* gain = nullptr;
  const float* bias = nullptr;
  float* mean = nullptr;
  float* inverseDeviation = nullptr;
  float* out = nullptr;
};

struct LayerNormGradient {
  std::int64_t width = 0;
  const float* residual = nullptr;
  const float* mean = nullptr;
  const float* inverseDeviation = nullptr;
  const float* gain = nullptr;
  const float* dOut = nullptr;
  float* dResidual = nullptr;
};

/// Attention of all heads of all rows of the batch; a stretch of it is a number of heads.
struct Attention {
  std::int64_t time = 0;
  std::int64_t heads = 0;
  std::int64_t width = 0;
  bool causal = true;
  bool dropped = false;       ///< whether there is a dropout mask
  std::uint32_t maskKey = 0;  ///< DropoutMask's
  std::uint32_t maskLimit = 0;
  float maskScale = 1.0F;
  const float* qkv = nullptr;
  float* probabilities = nullptr;  ///< read on the way back
  float* out = nullptr;            ///< forward only
  const float* dOut = nullptr;     ///< backward only
  float* dQkv = nullptr;           ///< backward only
};

struct AdamW {
  float* parameters = nullptr;
  float* firstMoment = nullptr;
  float* secondMoment = nullptr;
  const float* gradients = nullptr;
  float gradientScale = 1.0F;
  float beta1 = 0.0F;
  float beta2 = 0.0F;
  float rate = 0.0F;               ///< learning rate / (1 - beta1^step)
  float inverseCorrection = 0.0F;  ///< 1 / √(1 - beta2^step)
  float epsilon = 0.0F;
};

struct Kernels {
  const char* description;
  std::int64_t panelWidth;  ///< columns of a panel
  std::int64_t tileRows;    ///< rows that a product computes at once; stretches begin at multiples

  /// Floats that `panels` must have room for: depth · columns rounded up to whole panels.
  void (*pack)(const PanelSource& source, float* panels, std::int64_t firstPanel,
               std::int64_t endPanel);
  void (*multiply)(const Product& product, std::int64_t firstRow, std::int64_t endRow);
  /// One panel of the right matrix times some columns of the left one; scratch holds
  /// outerProductScratch() floats.
  void (*outerProduct)(const OuterProduct& product, std::int64_t panel, std::int64_t firstLeft,
                       std::int64_t endLeft, float* scratch);
  std::int64_t (*outerProductScratch)(std::int64_t leftColumns);
  /// sums[c] += Σ rows of values[row, c], for columns from `first` up to `end`.
  void (*columnSums)(float* sums, const float* values, std::int64_t rows, std::int64_t stride,
                     std::int64_t first, std::int64_t end);

  void (*layerNorm)(const LayerNorm& norm, std::int64_t firstRow, std::int64_t endRow);
  /// dGain and dBias [width] of these rows alone are written.
  void (*layerNormGradient)(const LayerNormGradient& norm, float* dGain, float* dBias,
                            std::int64_t firstRow, std::int64_t endRow);

  /// Head number b·heads + h; scratch holds attentionScratch() floats.
  void (*attention)(const Attention& attention, std::int64_t head, float* scratch);
  void (*attentionGradient)(const Attention& attention, std::int64_t head, float* scratch);
  std::int64_t (*attentionScratch)(std::int64_t time, std::int64_t headWidth);

  /// As Backend::crossEntropy, for one row.
  float (*crossEntropy)(float* logits, std::int64_t vocabulary, std::int32_t target, float scale);

  void (*add)(float* to, const float* from, std::int64_t count);
  /// values[i] *= dropout factor of index firstIndex + i.
  void (*dropout)(float* values, std::int64_t count, std::uint32_t firstIndex, std::uint32_t key,
                  std::uint32_t limit, float scale);
  double (*sum)(const float* values, std::int64_t count);
  double (*sumOfSquares)(const float* values, std::int64_t count);
  /// `kept` = 1 - learning rate · weight decay.
  void (*adamW)(const AdamW& update, float kept, std::int64_t first, std::int64_t end);
  void (*sgd)(float* parameters, float* velocity, const float* gradients, std::int64_t count,
              float gradientScale, float learningRate, float momentum, float weightDecay);

  /// Runs independent multiply-adds in registers; returns how many floating-point operations.
  double (*multiplyAdds)(std::int64_t rounds, float* result);
};

}  // namespace glassbox::compute
