#include "insight/text_evaluation.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/error.h"
#include "text/tokenizer.h"

namespace glassbox::insight {

namespace {

using Window = std::span<const std::int32_t>;
constexpr int kRowsAtOnce = 32;

/// Losses of tokens 2 … of several windows of equal length, read together.
std::vector<std::vector<float>> nextWordLosses(model::Transformer& transformer,
                                               std::span<const Window> windows) {
  const std::size_t length = windows.front().size();
  TokenBatch batch{static_cast<int>(windows.size()), static_cast<int>(length), {}, {}};
  for (const Window window : windows) {
    batch.inputs.insert(batch.inputs.end(), window.begin(), window.end());
    batch.targets.insert(batch.targets.end(), window.begin() + 1, window.end());
    batch.targets.push_back(kNoTarget);
  }
  std::vector<std::vector<float>> result(windows.size());
  if (length < 2) return result;
  std::vector<float> losses;
  transformer.loss(batch, &losses);
  for (std::size_t w = 0; w < windows.size(); ++w) {
    const auto first = losses.begin() + static_cast<std::ptrdiff_t>(w * length);
    result[w].assign(first, first + static_cast<std::ptrdiff_t>(length) - 1);
  }
  return result;
}

/// Losses of all tokens of one window, each covered alone; NaN for special tokens.
std::vector<float> coveredLosses(model::Transformer& transformer, Window window) {
  std::vector<float> result(window.size(), std::numeric_limits<float>::quiet_NaN());
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < window.size(); ++i)
    if (window[i] >= text::kSpecialTokens) places.push_back(i);
  std::vector<float> losses;
  for (std::size_t start = 0; start < places.size(); start += kRowsAtOnce) {
    const auto some =
        std::span(places).subspan(start, std::min<std::size_t>(kRowsAtOnce, places.size() - start));
    TokenBatch batch{static_cast<int>(some.size()), static_cast<int>(window.size()), {}, {}};
    batch.targets.assign(some.size() * window.size(), kNoTarget);
    for (std::size_t row = 0; row < some.size(); ++row) {
      batch.inputs.insert(batch.inputs.end(), window.begin(), window.end());
      batch.inputs[row * window.size() + some[row]] = text::kMask;
      batch.targets[row * window.size() + some[row]] = window[some[row]];
    }
    transformer.loss(batch, &losses);
    for (std::size_t row = 0; row < some.size(); ++row)
      result[some[row]] = losses[row * window.size() + some[row]];
  }
  return result;
}

}  // namespace

TextEvaluation evaluateText(model::Transformer& transformer, std::span<const std::int32_t> tokens,
                            bool perToken, const OnShareDone& onShareDone) {
  const auto context = static_cast<std::size_t>(transformer.config().context);
  std::vector<Window> windows;
  for (std::size_t start = 0; start < tokens.size(); start += context)
    windows.push_back(tokens.subspan(start, std::min(context, tokens.size() - start)));

  TextEvaluation result;
  double sum = 0;
  for (std::size_t done = 0; done < windows.size();) {
    // Windows of full length go together, the last, shorter one alone.
    std::size_t count = 1;
    while (count < kRowsAtOnce && done + count < windows.size() &&
           windows[done + count].size() == windows[done].size())
      ++count;
    const auto some = std::span<const Window>(windows).subspan(done, count);
    std::vector<std::vector<float>> losses;
    if (transformer.config().causal()) losses = nextWordLosses(transformer, some);
    else
      for (const Window window : some) losses.push_back(coveredLosses(transformer, window));
    for (std::size_t w = 0; w < some.size(); ++w) {
      result.tokens += std::ssize(some[w]);
      for (std::size_t i = 0; i < losses[w].size(); ++i) {
        const bool special = !transformer.config().causal() && some[w][i] < text::kSpecialTokens;
        if (special) continue;
        sum += losses[w][i];
        ++result.scored;
      }
      if (!perToken) continue;
      result.windows.emplace_back(some[w].begin(), some[w].end());
      result.losses.push_back(std::move(losses[w]));
    }
    done += count;
    if (onShareDone &&
        !onShareDone(static_cast<double>(done) / static_cast<double>(windows.size())))
      break;
  }
  if (result.scored == 0) throw InputError("The text is too short: no token of it can be scored.");
  result.loss = sum / static_cast<double>(result.scored);
  result.perplexity = std::exp(result.loss);
  return result;
}

}  // namespace glassbox::insight
