#include "model/parameters.h"

#include <algorithm>
#include <cmath>

#include "base/error.h"
#include "base/random.h"

namespace glassbox::model {
namespace {

constexpr std::uint64_t kWeightStream = 0x77656967687473;  // "weights"

/// Collects entries one behind the other.
struct Builder {
  std::vector<ParameterEntry>& entries;
  std::int64_t& total;

  void add(std::string name, ParameterKind kind, std::int64_t rows, std::int64_t columns,
           int layer = -1) {
    entries.push_back({std::move(name), kind, rows, columns, total, layer});
    total += rows * columns;
  }
  void addNorm(const std::string& name, std::int64_t width, int layer = -1) {
    add(name + ".weight", ParameterKind::kNormGain, 1, width, layer);
    add(name + ".bias", ParameterKind::kNormBias, 1, width, layer);
  }
  void addLinear(const std::string& name, std::int64_t in, std::int64_t out, int layer) {
    add(name + ".weight", ParameterKind::kMatrix, in, out, layer);
    add(name + ".bias", ParameterKind::kBias, 1, out, layer);
  }
};

/// The two matrices of a block that write into the residual stream.
bool isResidualOutput(const ParameterEntry& entry) {
  return entry.name.ends_with(".c_proj.weight");
}

double deviation(const ParameterEntry& entry, Initialization initialization, int layers) {
  double deviation = 0.02;
  if (initialization == Initialization::kFanIn) {
    switch (entry.kind) {
      case ParameterKind::kTokenTable:
      case ParameterKind::kPositionTable:
        deviation = 0.1;
        break;
      // A table of its own is [V, C]: each logit adds up C channels.
      case ParameterKind::kOutputTable:
        deviation = 1.0 / std::sqrt(static_cast<double>(entry.columns));
        break;
      default:
        deviation = 1.0 / std::sqrt(static_cast<double>(entry.rows));
    }
  }
  return isResidualOutput(entry) ? deviation / std::sqrt(2.0 * layers) : deviation;
}

}  // namespace

ParameterLayout::ParameterLayout(const ModelConfig& config) {
  validate(config);
  const std::int64_t width = config.width;
  Builder builder{entries_, total_};
  builder.add("transformer.wte.weight", ParameterKind::kTokenTable, config.vocabulary, width);
  builder.add("transformer.wpe.weight", ParameterKind::kPositionTable, config.context, width);
  for (int layer = 0; layer < config.layers; ++layer) {
    const std::string block = "transformer.h." + std::to_string(layer) + ".";
    builder.addNorm(block + "ln_1", width, layer);
    builder.addLinear(block + "attn.c_attn", width, 3 * width, layer);
    builder.addLinear(block + "attn.c_proj", width, width, layer);
    builder.addNorm(block + "ln_2", width, layer);
    builder.addLinear(block + "mlp.c_fc", width, 4 * width, layer);
    builder.addLinear(block + "mlp.c_proj", 4 * width, width, layer);
  }
  builder.addNorm("transformer.ln_f", width);
  if (!config.tied)
    builder.add("lm_head.weight", ParameterKind::kOutputTable, config.vocabulary, width);
}

const ParameterEntry& ParameterLayout::at(std::string_view name) const {
  const auto found = std::find_if(entries_.begin(), entries_.end(),
                                  [&](const ParameterEntry& entry) { return entry.name == name; });
  if (found == entries_.end())
    throw Error("the model has no weights named '" + std::string(name) + "'");
  return *found;
}

std::vector<float> initializeParameters(const ModelConfig& config, Initialization initialization,
                                        std::uint64_t seed) {
  const ParameterLayout layout(config);
  std::vector<float> values(static_cast<std::size_t>(layout.total()), 0.0F);
  Random random(seed, kWeightStream);
  for (const ParameterEntry& entry : layout.entries()) {
    const auto stretch = std::span(values).subspan(static_cast<std::size_t>(entry.offset),
                                                   static_cast<std::size_t>(entry.size()));
    switch (entry.kind) {
      case ParameterKind::kNormGain:
        std::fill(stretch.begin(), stretch.end(), 1.0F);
        break;
      case ParameterKind::kNormBias:
      case ParameterKind::kBias:
        break;
      default: {
        const double scale = deviation(entry, initialization, config.layers);
        for (float& value : stretch) value = static_cast<float>(scale * random.normal());
      }
    }
  }
  return values;
}

}  // namespace glassbox::model
