// What if? Parts of a model switched off, or a weight overwritten, in a copy of its weights: nobody
// touches the weights that are being trained. Pure functions, any thread.
//
// A part is switched off by taking away what it adds to the residual stream (ablation):
//   head h      rows h·D … (h+1)·D−1 of attn.c_proj.weight become 0, D channels a head; the bias,
//               which all heads share, stays
//   MLP         mlp.c_proj.weight and mlp.c_proj.bias become 0
//   unit u      row u of mlp.c_proj.weight becomes 0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "model/parameters.h"

namespace glassbox::insight {

/// Layers count from 0 here, as in the files; the window shows them from 1.
struct HeadOff {
  int layer = 0;
  int head = 0;
  bool operator==(const HeadOff&) const = default;
};
struct MlpOff {
  int layer = 0;
  bool operator==(const MlpOff&) const = default;
};
struct UnitOff {
  int layer = 0;
  int unit = 0;  ///< 0 … 4C−1
  bool operator==(const UnitOff&) const = default;
};
/// Where one weight stands: row and column of a named part of the layout.
struct WeightPlace {
  std::string name;
  std::int64_t row = 0;
  std::int64_t column = 0;
  bool operator==(const WeightPlace&) const = default;
};
struct WeightSet {
  WeightPlace place;
  float value = 0;
  bool operator==(const WeightSet&) const = default;
};
using Alteration = std::variant<HeadOff, MlpOff, UnitOff, WeightSet>;

/// The weights [layout.total()] with all alterations made, in order. InputError for a part that the
/// model does not have or a value that is not finite.
std::vector<float> altered(const model::ModelConfig& config, const model::ParameterLayout& layout,
                           std::span<const float> parameters,
                           std::span<const Alteration> alterations);

/// Index of a weight in the flat vector. InputError if there is none.
std::size_t indexOf(const model::ParameterLayout& layout, const WeightPlace& place);

}  // namespace glassbox::insight
