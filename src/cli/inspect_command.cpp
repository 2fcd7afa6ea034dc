#include <cmath>
#include <iomanip>
#include <iostream>

#include "base/error.h"
#include "cli/commands.h"
#include "cli/loaded_model.h"
#include "insight/logit_lens.h"
#include "insight/text_rows.h"

namespace glassbox::cli {
namespace {

using nlohmann::ordered_json;

struct InspectOptions {
  std::string folder;
  std::string text;
  int top = 5;
  bool json = false;
};

/// [rows, columns] as an array of arrays.
ordered_json matrix(const std::vector<float>& values, std::size_t columns) {
  ordered_json rows = ordered_json::array();
  for (auto row = values.begin(); row != values.end(); row += static_cast<std::ptrdiff_t>(columns))
    rows.push_back(std::vector<float>(row, row + static_cast<std::ptrdiff_t>(columns)));
  return rows;
}

ordered_json attention(const std::vector<float>& values, int heads, int time) {
  ordered_json all = ordered_json::array();
  const auto size = static_cast<std::size_t>(time) * static_cast<std::size_t>(time);
  for (std::size_t head = 0; head < static_cast<std::size_t>(heads); ++head) {
    const auto begin = values.begin() + static_cast<std::ptrdiff_t>(head * size);
    all.push_back(
        matrix({begin, begin + static_cast<std::ptrdiff_t>(size)}, static_cast<std::size_t>(time)));
  }
  return all;
}

ordered_json guessesOf(const insight::LogitLens& lens, int layer,
                       const text::Tokenizer& tokenizer) {
  ordered_json positions = ordered_json::array();
  for (int t = 0; t < lens.time; ++t) {
    ordered_json guesses = ordered_json::array();
    for (const auto& guess : lens.at(layer, t).guesses)
      guesses.push_back({{"token", guess.token},
                         {"word", tokenizer.display(guess.token)},
                         {"probability", guess.probability}});
    positions.push_back(std::move(guesses));
  }
  return positions;
}

ordered_json layerJson(const model::Trace& trace, const insight::LogitLens& lens, int layer,
                       const text::Tokenizer& tokenizer) {
  ordered_json json = {
      {"layer", layer},
      {"residual", matrix(trace.residualAfter(layer), static_cast<std::size_t>(trace.width))}};
  if (layer > 0) {
    const model::LayerTrace& block = trace.layers[static_cast<std::size_t>(layer) - 1];
    json["attention"] = attention(block.attention, trace.heads, trace.time);
    json["mlp"] = matrix(block.mlpActivations, 4 * static_cast<std::size_t>(trace.width));
  }
  json["guesses"] = guessesOf(lens, layer, tokenizer);
  return json;
}

void printTable(const model::Trace& trace, const insight::LogitLens& lens,
                const text::Tokenizer& tokenizer) {
  std::cout << "What each layer would guess at each word, if it were the last:\n";
  for (int t = 0; t < trace.time; ++t) {
    std::cout << std::left << std::setw(14)
              << tokenizer.display(trace.tokens[static_cast<std::size_t>(t)]);
    for (int layer = 0; layer <= lens.layers; ++layer) {
      const insight::Guess& best = lens.at(layer, t).guesses.front();
      std::cout << "  " << std::setw(12) << tokenizer.display(best.token) << std::right
                << std::setw(3) << std::lround(100 * best.probability) << " %" << std::left;
    }
    std::cout << "\n";
  }
}

void inspect(const InspectOptions& options) {
  LoadedModel model = loadModel(options.folder);
  const auto row =
      insight::rowOfText(model.tokenizer(), options.text, model.folder.config.objective);
  if (std::ssize(row) > model.folder.config.context)
    throw InputError("the text has " + std::to_string(row.size()) +
                     " tokens, but the model sees at most " +
                     std::to_string(model.folder.config.context) + "; shorten it");
  const model::Trace trace = model.transformer->trace(row);
  const auto lens = insight::logitLens(*model.transformer, trace, options.top);
  if (!options.json) return printTable(trace, lens, model.tokenizer());
  ordered_json words = ordered_json::array();
  for (const auto id : trace.tokens) words.push_back(model.tokenizer().display(id));
  ordered_json layers = ordered_json::array();
  for (int layer = 0; layer <= lens.layers; ++layer)
    layers.push_back(layerJson(trace, lens, layer, model.tokenizer()));
  print({{"tokens", trace.tokens},
         {"words", words},
         {"layers", layers},
         {"logits", matrix(trace.logits, static_cast<std::size_t>(trace.vocabulary))}});
}

}  // namespace

void addInspect(CLI::App& app) {
  auto options = std::make_shared<InspectOptions>();
  auto* verb = app.add_subcommand("inspect", "Show what happens to a text layer by layer");
  verb->add_option("--model", options->folder, "Folder of a saved model")->required();
  verb->add_option("--text", options->text, "Text to look at")->required();
  verb->add_option("--top", options->top, "Guesses a layer and word")->check(CLI::Range(1, 1000));
  verb->add_flag("--json", options->json, "Everything that was computed, as JSON");
  verb->callback([options] { inspect(*options); });
}

}  // namespace glassbox::cli
