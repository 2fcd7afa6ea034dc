// Long vectors: sums, dropout, and the optimizers' updates.
#include "compute/cpu/kernels/operations.h"
#include "compute/cpu/kernels/vec.h"

namespace glassbox::compute::GLASSBOX_KERNELS {
namespace {

constexpr int kDoubles = kLanes / 2;
using DoubleVec = double __attribute__((vector_size(kLanes * 4)));
using HalfVec = float __attribute__((vector_size(kLanes * 2)));
using UnalignedHalfVec = float __attribute__((vector_size(kLanes * 2), aligned(4), may_alias));

DoubleVec loadDoubles(const float* from) {
  const HalfVec half = *reinterpret_cast<const UnalignedHalfVec*>(from);
  return __builtin_convertvector(half, DoubleVec);
}

/// Σ function(value) in double, four sums at a time because an addition takes four cycles.
template <typename Function>
double total(const float* values, std::int64_t count, Function function) {
  DoubleVec sums[4] = {};
  std::int64_t i = 0;
  for (; i + 4 * kDoubles <= count; i += 4 * kDoubles)
#pragma GCC unroll 4
    for (int j = 0; j < 4; ++j) sums[j] += function(loadDoubles(values + i + j * kDoubles));
  sums[0] += sums[1];
  sums[2] += sums[3];
  sums[0] += sums[2];
  double result = 0.0;
  for (int j = 0; j < kDoubles; ++j) result += sums[0][j];
  for (; i < count; ++i) result += function(static_cast<double>(values[i]));
  return result;
}

}  // namespace

void add(float* to, const float* from, std::int64_t count) {
  overLanes(0, count, [&](std::int64_t i, auto read, auto write) {
    write(to + i, read(to + i) + read(from + i));
  });
}

void dropout(float* values, std::int64_t count, std::uint32_t firstIndex, std::uint32_t key,
             std::uint32_t limit, float scale) {
  overLanes(0, count, [&](std::int64_t i, auto read, auto write) {
    const std::uint32_t index = firstIndex + static_cast<std::uint32_t>(i);
    write(values + i, read(values + i) * dropoutFactors(index, key, limit, scale));
  });
}

double sum(const float* values, std::int64_t count) {
  return total(values, count, [](auto value) { return value; });
}

double sumOfSquares(const float* values, std::int64_t count) {
  return total(values, count, [](auto value) { return value * value; });
}

namespace {

inline Vec squareRoot(Vec value) {
#if defined(__AVX512F__)
  return _mm512_sqrt_ps(value);
#elif defined(__AVX2__)
  return _mm256_sqrt_ps(value);
#else
  Vec root;
  for (int i = 0; i < kLanes; ++i) root[i] = __builtin_sqrtf(value[i]);
  return root;
#endif
}

}  // namespace

void adamW(const AdamW& update, float kept, std::int64_t first, std::int64_t end) {
  overLanes(first, end, [&](std::int64_t i, auto read, auto write) {
    const Vec gradient = read(update.gradients + i) * update.gradientScale;
    const Vec m = update.beta1 * read(update.firstMoment + i) + (1.0F - update.beta1) * gradient;
    const Vec v = update.beta2 * read(update.secondMoment + i) +
                  (1.0F - update.beta2) * (gradient * gradient);
    const Vec deviation = squareRoot(v) * update.inverseCorrection + update.epsilon;
    write(update.firstMoment + i, m);
    write(update.secondMoment + i, v);
    write(update.parameters + i, kept * read(update.parameters + i) - update.rate * m / deviation);
  });
}

void sgd(float* parameters, float* velocity, const float* gradients, std::int64_t count,
         float gradientScale, float learningRate, float momentum, float weightDecay) {
  for (std::int64_t i = 0; i < count; ++i) {
    velocity[i] = momentum * velocity[i] + gradientScale * gradients[i];
    parameters[i] -= learningRate * (velocity[i] + weightDecay * parameters[i]);
  }
}

double multiplyAdds(std::int64_t rounds, float* result) {
  constexpr int kChains =
      12;  // more than latency times units needs, fewer than there are registers
  Vec values[kChains];
  for (int i = 0; i < kChains; ++i) values[i] = all(1.0F + static_cast<float>(i));
  const Vec factor = all(0.999F);
  const Vec summand = all(0.1F);
  for (std::int64_t round = 0; round < rounds; ++round)
#pragma GCC unroll 16
    for (int i = 0; i < kChains; ++i) values[i] = values[i] * factor + summand;
  Vec total{};
  for (int i = 0; i < kChains; ++i) total += values[i];
  *result = sumOfLanes(total);
  return 2.0 * kChains * kLanes * static_cast<double>(rounds);
}

}  // namespace glassbox::compute::GLASSBOX_KERNELS
