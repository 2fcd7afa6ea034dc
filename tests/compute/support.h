// Random matrices in a backend's memory, and how far two of them are apart.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

#include "base/random.h"
#include "compute/backend.h"

namespace glassbox::compute::testing {

/// A matrix of normal random numbers times `scale`.
inline Buffer randomMatrix(Backend& backend, std::int64_t rows, std::int64_t columns,
                           std::uint64_t seed, double scale = 1.0) {
  Buffer buffer(backend, rows, columns);
  Random random(seed);
  std::vector<float> values(static_cast<std::size_t>(rows * columns));
  for (float& value : values) value = static_cast<float>(scale * random.normal());
  backend.upload(buffer, values);
  return buffer;
}

/// From any device.
inline std::vector<float> toVector(Backend& backend, const Tensor& tensor) {
  std::vector<float> values(static_cast<std::size_t>(tensor.size()));
  backend.download(values, tensor);
  return values;
}

/// From ordinary memory.
inline std::vector<float> toVector(const Tensor& tensor) {
  return {tensor.data, tensor.data + tensor.size()};
}

/// Token ids of their own, freed with it.
class OwnedIds {
 public:
  OwnedIds(Backend& backend, const std::vector<std::int32_t>& values)
      : backend_(backend),
        ids_{backend.allocateIds(static_cast<std::int64_t>(values.size())),
             static_cast<std::int64_t>(values.size())} {
    backend.upload(ids_, values);
  }
  OwnedIds(const OwnedIds&) = delete;
  OwnedIds& operator=(const OwnedIds&) = delete;
  ~OwnedIds() { backend_.release(ids_.data); }
  operator Ids() const { return ids_; }  // NOLINT(google-explicit-constructor)

 private:
  Backend& backend_;
  Ids ids_;
};

inline std::vector<std::int32_t> randomIds(std::int64_t count, std::uint32_t limit,
                                           std::uint64_t seed) {
  Random random(seed);
  std::vector<std::int32_t> ids(static_cast<std::size_t>(count));
  for (std::int32_t& id : ids) id = static_cast<std::int32_t>(random.below(limit));
  return ids;
}

/// Largest |a - b| / (1 + |b|): absolute for small numbers, relative for large ones.
inline double distance(std::span<const float> a, std::span<const float> b) {
  if (a.size() != b.size()) return INFINITY;
  double largest = 0.0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const double apart =
        std::abs(static_cast<double>(a[i]) - b[i]) / (1.0 + std::abs(static_cast<double>(b[i])));
    if (!(apart <= largest)) largest = apart;  // also when it is not a number
  }
  return largest;
}

}  // namespace glassbox::compute::testing
