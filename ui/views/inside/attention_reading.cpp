#include "views/inside/attention_reading.h"

namespace glassbox::views {

std::vector<float> attentionOf(const model::Trace& trace, int layer, int head) {
  const auto& all = trace.layers.at(std::size_t(layer - 1)).attention;
  const auto cells = std::size_t(trace.time) * std::size_t(trace.time);
  if (head >= 0)
    return {all.begin() + std::ptrdiff_t(std::size_t(head) * cells),
            all.begin() + std::ptrdiff_t(std::size_t(head + 1) * cells)};
  std::vector<float> mean(cells, 0.0F);
  for (std::size_t i = 0; i < all.size(); ++i) mean[i % cells] += all[i] / float(trace.heads);
  return mean;
}

}  // namespace glassbox::views
