#include "insight/alterations.h"

#include <algorithm>
#include <cmath>

#include "base/error.h"

namespace glassbox::insight {

namespace {

/// Counted from 1, as people see them.
void require(int number, int count, const std::string& what) {
  if (number >= 0 && number < count) return;
  throw InputError("The model has no " + what + " " + std::to_string(number + 1) + "; it has " +
                   std::to_string(count) + ".");
}

struct Editor {
  const model::ModelConfig& config;
  const model::ParameterLayout& layout;
  std::vector<float>& weights;

  /// `count` rows of a part of a layer from `first` on become 0.
  void clearRows(int layer, const std::string& part, std::int64_t first, std::int64_t count) {
    const auto& entry = layout.at("transformer.h." + std::to_string(layer) + "." + part);
    std::fill_n(weights.begin() + entry.offset + first * entry.columns, count * entry.columns,
                0.0F);
  }

  void operator()(const HeadOff& off) {
    require(off.layer, config.layers, "layer");
    require(off.head, config.heads, "head");
    const int channels = config.width / config.heads;
    clearRows(off.layer, "attn.c_proj.weight", std::int64_t{off.head} * channels, channels);
  }
  void operator()(const MlpOff& off) {
    require(off.layer, config.layers, "layer");
    clearRows(off.layer, "mlp.c_proj.weight", 0, std::int64_t{4} * config.width);
    clearRows(off.layer, "mlp.c_proj.bias", 0, 1);
  }
  void operator()(const UnitOff& off) {
    require(off.layer, config.layers, "layer");
    require(off.unit, 4 * config.width, "unit");
    clearRows(off.layer, "mlp.c_proj.weight", off.unit, 1);
  }
  void operator()(const WeightSet& set) {
    if (!std::isfinite(set.value)) throw InputError("A weight must be a finite number.");
    weights[indexOf(layout, set.place)] = set.value;
  }
};

}  // namespace

std::size_t indexOf(const model::ParameterLayout& layout, const WeightPlace& place) {
  const auto& entries = layout.entries();
  const auto entry = std::find_if(entries.begin(), entries.end(),
                                  [&](const auto& one) { return one.name == place.name; });
  if (entry == entries.end())
    throw InputError("The model has no weights named '" + place.name + "'.");
  if (place.row < 0 || place.row >= entry->rows || place.column < 0 ||
      place.column >= entry->columns)
    throw InputError(place.name + " has " + std::to_string(entry->rows) + " rows and " +
                     std::to_string(entry->columns) + " columns; there is no weight at row " +
                     std::to_string(place.row + 1) + ", column " +
                     std::to_string(place.column + 1) + ".");
  return static_cast<std::size_t>(entry->offset + place.row * entry->columns + place.column);
}

std::vector<float> altered(const model::ModelConfig& config, const model::ParameterLayout& layout,
                           std::span<const float> parameters,
                           std::span<const Alteration> alterations) {
  std::vector<float> weights(parameters.begin(), parameters.end());
  if (std::ssize(weights) != layout.total())
    throw Error("the model has " + std::to_string(layout.total()) + " weights, not " +
                std::to_string(weights.size()));
  Editor editor{config, layout, weights};
  for (const Alteration& alteration : alterations) std::visit(editor, alteration);
  return weights;
}

}  // namespace glassbox::insight
