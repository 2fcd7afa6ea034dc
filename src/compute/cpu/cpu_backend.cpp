// Memory, matrix products and attention; the rest is in row_operations.cpp.
#include "compute/cpu/cpu_backend.h"

#include <algorithm>
#include <cassert>

#include "compute/dropout_mask.h"

namespace glassbox::compute {
namespace {

std::int64_t dividedUp(std::int64_t count, std::int64_t by) { return (count + by - 1) / by; }

Attention attentionOf(const AttentionShape& shape, Tensor probabilities, Tensor qkv) {
  const DropoutMask mask(shape.dropout, shape.dropoutSeed);
  Attention attention;
  attention.time = shape.time;
  attention.heads = shape.heads;
  attention.width = shape.width;
  attention.causal = shape.causal;
  attention.dropped = shape.dropout > 0.0F;
  attention.maskKey = mask.key;
  attention.maskLimit = mask.limit;
  attention.maskScale = mask.scale;
  attention.qkv = qkv.data;
  attention.probabilities = probabilities.data;
  return attention;
}

}  // namespace

CpuBackend::CpuBackend(const Kernels& kernels, int threads)
    : kernels_(kernels), workers_(threads), own_(static_cast<std::size_t>(threads)) {}

CpuBackend::~CpuBackend() {
  release(shared_.data);
  for (const Scratch& scratch : own_) release(scratch.data);
}

std::string CpuBackend::description() const {
  const int threads = workers_.threads();
  return "CPU, " + std::to_string(threads) + (threads == 1 ? " thread, " : " threads, ") +
         kernels_.description;
}

float* CpuBackend::grown(Scratch& scratch, std::int64_t floats) {
  if (scratch.floats < floats) {
    release(scratch.data);
    scratch = {};
    scratch = {allocate(floats), floats};
  }
  return scratch.data;
}

void CpuBackend::reserveOwnScratch(std::int64_t floats) {
  for (Scratch& scratch : own_) grown(scratch, floats);
}

void CpuBackend::multiply(Product product, const PanelSource& right, std::int64_t rows) {
  const std::int64_t panels = dividedUp(right.columns, kernels_.panelWidth);
  float* packed = sharedScratch(panels * kernels_.panelWidth * right.depth);
  workers_.run(panels,
               [&](std::int64_t panel, int) { kernels_.pack(right, packed, panel, panel + 1); });
  product.panels = packed;
  product.panelDepth = product.depth = right.depth;
  product.columns = product.outStride = right.columns;
  // Several tiles at a time share a panel in the cache, but every thread needs several tasks.
  const std::int64_t tiles = dividedUp(rows, kernels_.tileRows);
  const std::int64_t tilesAtOnce = std::clamp<std::int64_t>(tiles / (8 * workers_.threads()), 1, 8);
  inStretches(
      rows, tilesAtOnce * kernels_.tileRows,
      [&](std::int64_t first, std::int64_t end, int) { kernels_.multiply(product, first, end); });
}

void CpuBackend::addOuterProduct(Tensor result, Tensor columnSums, Tensor rows, Tensor columns) {
  assert(result.rows == rows.columns && result.columns == columns.columns);
  assert(rows.rows == columns.rows);
  // The wider matrix is cut into panels, so that the other one's rows are short and stay near.
  const bool transposed = rows.columns > columns.columns;
  if (transposed) {
    std::swap(rows, columns);
    if (columnSums) addColumnSums(columnSums, rows);
  }
  const OuterProduct outer{
      rows.data, rows.columns, columns.data, columns.columns,
      rows.rows, result.data,  transposed,   transposed ? nullptr : columnSums.data};
  const std::int64_t panels = dividedUp(columns.columns, kernels_.panelWidth);
  const std::int64_t tiles = dividedUp(rows.columns, kernels_.tileRows);
  const std::int64_t parts =
      std::min(tiles, dividedUp(workers_.threads() == 1 ? 1 : 4 * workers_.threads(), panels));
  reserveOwnScratch(kernels_.outerProductScratch(rows.columns));
  workers_.run(panels * parts, [&](std::int64_t task, int worker) {
    const std::int64_t part = task % parts;
    const std::int64_t first = tiles * part / parts * kernels_.tileRows;
    const std::int64_t end = tiles * (part + 1) / parts * kernels_.tileRows;
    kernels_.outerProduct(outer, task / parts, first, std::min(end, rows.columns),
                          ownScratch(worker));
  });
}

void CpuBackend::addColumnSums(Tensor sums, Tensor values) {
  inStretches(values.columns, 64, [&](std::int64_t first, std::int64_t end, int) {
    kernels_.columnSums(sums.data, values.data, values.rows, values.columns, first, end);
  });
}

void CpuBackend::linearForward(Tensor out, Tensor in, Tensor weight, Tensor bias,
                               Tensor preActivation) {
  assert(in.columns == weight.rows && out.columns == weight.columns && out.rows == in.rows);
  Product product;
  product.left = in.data;
  product.leftRowStride = in.columns;
  product.start = bias.data;
  product.out = preActivation ? preActivation.data : out.data;
  product.companion = out.data;
  product.finish = preActivation ? Finish::kGelu : Finish::kNone;
  multiply(product,
           {.data = weight.data,
            .stride = weight.columns,
            .depth = weight.rows,
            .columns = weight.columns},
           in.rows);
}

void CpuBackend::linearBackwardInput(Tensor dIn, Tensor dOut, Tensor weight, Tensor preActivation) {
  assert(dIn.columns == weight.rows && dOut.columns == weight.columns && dIn.rows == dOut.rows);
  Product product;
  product.left = dOut.data;
  product.leftRowStride = dOut.columns;
  product.out = dIn.data;
  product.companion = preActivation.data;
  product.finish = preActivation ? Finish::kTimesGeluDerivative : Finish::kNone;
  multiply(product,
           {.data = weight.data,
            .stride = weight.columns,
            .depth = weight.columns,
            .columns = weight.rows,
            .transposed = true},
           dOut.rows);
}

void CpuBackend::linearBackwardWeight(Tensor dWeight, Tensor dBias, Tensor in, Tensor dOut) {
  addOuterProduct(dWeight, dBias, in, dOut);
}

void CpuBackend::unembedForward(Tensor logits, Tensor hidden, Tensor table) {
  assert(hidden.columns == table.columns && logits.columns == table.rows);
  Product product;
  product.left = hidden.data;
  product.leftRowStride = hidden.columns;
  product.out = logits.data;
  multiply(product,
           {.data = table.data,
            .stride = table.columns,
            .depth = table.columns,
            .columns = table.rows,
            .transposed = true},
           hidden.rows);
}

void CpuBackend::unembedBackward(Tensor dHidden, Tensor dTable, Tensor dLogits, Tensor hidden,
                                 Tensor table) {
  Product product;
  product.left = dLogits.data;
  product.leftRowStride = dLogits.columns;
  product.out = dHidden.data;
  multiply(
      product,
      {.data = table.data, .stride = table.columns, .depth = table.rows, .columns = table.columns},
      dLogits.rows);
  addOuterProduct(dTable, {}, dLogits, hidden);
}

void CpuBackend::attentionForward(Tensor out, Tensor probabilities, Tensor qkv,
                                  const AttentionShape& shape) {
  Attention attention = attentionOf(shape, probabilities, qkv);
  attention.out = out.data;
  reserveOwnScratch(kernels_.attentionScratch(shape.time, shape.width / shape.heads));
  workers_.run(static_cast<std::int64_t>(shape.batch) * shape.heads,
               [&](std::int64_t head, int worker) {
                 kernels_.attention(attention, head, ownScratch(worker));
               });
}

void CpuBackend::attentionBackward(Tensor dQkv, Tensor dOut, Tensor probabilities, Tensor qkv,
                                   const AttentionShape& shape) {
  Attention attention = attentionOf(shape, probabilities, qkv);
  attention.dOut = dOut.data;
  attention.dQkv = dQkv.data;
  reserveOwnScratch(kernels_.attentionScratch(shape.time, shape.width / shape.heads));
  workers_.run(static_cast<std::int64_t>(shape.batch) * shape.heads,
               [&](std::int64_t head, int worker) {
                 kernels_.attentionGradient(attention, head, ownScratch(worker));
               });
}

}  // namespace glassbox::compute
