#include "model/model_config.h"

#include <string>

#include "base/error.h"

namespace glassbox::model {
namespace {

[[noreturn]] void refuse(const std::string& why) { throw InputError("no such model: " + why); }

void atLeastOne(int value, const char* what) {
  if (value < 1) refuse(std::string(what) + " must be at least 1, not " + std::to_string(value));
}

}  // namespace

void validate(const ModelConfig& config) {
  atLeastOne(config.vocabulary, "the vocabulary");
  atLeastOne(config.context, "the context");
  atLeastOne(config.width, "the width");
  atLeastOne(config.layers, "the number of layers");
  atLeastOne(config.heads, "the number of heads");
  if (config.layers > 1000) refuse("it would have more than a thousand layers");
  const double width = config.width;
  const double weights = (static_cast<double>(config.vocabulary) + config.context) * width +
                         12.0 * width * width * config.layers;
  constexpr double kMostWeights = 1 << 30;  // 16 GB with gradients and optimizer
  if (weights > kMostWeights) refuse("it would have more than a thousand million weights");
  if (config.width % config.heads != 0)
    refuse("the width " + std::to_string(config.width) + " cannot be shared equally among " +
           std::to_string(config.heads) + " heads");
  if (!(config.dropout >= 0.0F && config.dropout < 1.0F))
    refuse("dropout must be at least 0 and below 1");
}

ModelConfig presetConfig(std::string_view name) {
  ModelConfig config;
  if (name == "tiny") {
    config.width = 32;
    config.layers = 2;
  } else if (name == "medium") {
    config.width = 96;
    config.layers = 4;
    config.context = 64;
  } else if (name == "large") {
    config.width = 256;
    config.layers = 6;
    config.heads = 8;
    config.context = 128;
  } else if (name != "small") {
    throw InputError("unknown preset '" + std::string(name) +
                     "': there are tiny, small, medium and large");
  }
  return config;
}

}  // namespace glassbox::model
