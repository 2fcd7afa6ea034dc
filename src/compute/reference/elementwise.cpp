// Dropout, sums, and the optimizers' updates.
#include <cassert>
#include <cmath>

#include "compute/dropout_mask.h"
#include "compute/reference/reference_backend.h"

namespace glassbox::compute {

void ReferenceBackend::dropout(Tensor values, float share, std::uint64_t seed) {
  const DropoutMask mask(share, seed);
  for (std::int64_t i = 0; i < values.size(); ++i)
    values.data[i] *= mask.factor(static_cast<std::uint32_t>(i));
}

void ReferenceBackend::add(Tensor to, Tensor from) {
  assert(to.size() == from.size());
  for (std::int64_t i = 0; i < to.size(); ++i) to.data[i] += from.data[i];
}

double ReferenceBackend::sum(Tensor values) {
  double total = 0.0;
  for (std::int64_t i = 0; i < values.size(); ++i) total += values.data[i];
  return total;
}

double ReferenceBackend::sumOfSquares(Tensor values) {
  double total = 0.0;
  for (std::int64_t i = 0; i < values.size(); ++i)
    total += static_cast<double>(values.data[i]) * values.data[i];
  return total;
}

void ReferenceBackend::adamWStep(Tensor parameters, Tensor firstMoment, Tensor secondMoment,
                                 Tensor gradients, float gradientScale,
                                 const AdamWSettings& settings,
                                 std::span<const ParameterRange> ranges) {
  const double beta1 = settings.beta1;
  const double beta2 = settings.beta2;
  const double rate = settings.learningRate;
  const double correction1 = 1.0 - std::pow(beta1, static_cast<double>(settings.step));
  const double correction2 = 1.0 - std::pow(beta2, static_cast<double>(settings.step));
  for (const ParameterRange& range : ranges) {
    const double kept = range.decayed ? 1.0 - rate * settings.weightDecay : 1.0;
    for (std::int64_t i = range.offset; i < range.offset + range.size; ++i) {
      const double gradient = static_cast<double>(gradients.data[i]) * gradientScale;
      const double first = beta1 * firstMoment.data[i] + (1.0 - beta1) * gradient;
      const double second = beta2 * secondMoment.data[i] + (1.0 - beta2) * gradient * gradient;
      const double step =
          first / correction1 / (std::sqrt(second / correction2) + settings.epsilon);
      firstMoment.data[i] = static_cast<float>(first);
      secondMoment.data[i] = static_cast<float>(second);
      parameters.data[i] = static_cast<float>(kept * parameters.data[i] - rate * step);
    }
  }
}

void ReferenceBackend::sgdStep(Tensor parameters, Tensor velocity, Tensor gradients,
                               float gradientScale, float learningRate, float momentum,
                               float weightDecay, std::span<const ParameterRange> ranges) {
  for (const ParameterRange& range : ranges) {
    const float decay = range.decayed ? weightDecay : 0.0F;
    for (std::int64_t i = range.offset; i < range.offset + range.size; ++i) {
      velocity.data[i] = momentum * velocity.data[i] + gradientScale * gradients.data[i];
      parameters.data[i] -= learningRate * (velocity.data[i] + decay * parameters.data[i]);
    }
  }
}

}  // namespace glassbox::compute
