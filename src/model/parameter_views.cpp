#include "model/parameter_views.h"

namespace glassbox::model {

ParameterViews viewParameters(const ParameterLayout& layout, const ModelConfig& config,
                              compute::Tensor flat) {
  const auto view = [&](const std::string& name) {
    const ParameterEntry& entry = layout.at(name);
    return compute::Tensor{flat.data + entry.offset, entry.rows, entry.columns};
  };
  ParameterViews views;
  views.tokenTable = view("transformer.wte.weight");
  views.positionTable = view("transformer.wpe.weight");
  for (int layer = 0; layer < config.layers; ++layer) {
    const std::string block = "transformer.h." + std::to_string(layer) + ".";
    views.blocks.push_back({view(block + "ln_1.weight"), view(block + "ln_1.bias"),
                            view(block + "attn.c_attn.weight"), view(block + "attn.c_attn.bias"),
                            view(block + "attn.c_proj.weight"), view(block + "attn.c_proj.bias"),
                            view(block + "ln_2.weight"), view(block + "ln_2.bias"),
                            view(block + "mlp.c_fc.weight"), view(block + "mlp.c_fc.bias"),
                            view(block + "mlp.c_proj.weight"), view(block + "mlp.c_proj.bias")});
  }
  views.finalGain = view("transformer.ln_f.weight");
  views.finalBias = view("transformer.ln_f.bias");
  views.outputTable = config.tied ? views.tokenTable : view("lm_head.weight");
  return views;
}

}  // namespace glassbox::model
