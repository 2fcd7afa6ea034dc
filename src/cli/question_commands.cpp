// eval, generate, fill, neighbors, similarity: questions to a saved model.
#include <algorithm>
#include <cmath>
#include <iomanip>
#include <iostream>
#include <numeric>

#include "base/error.h"
#include "cli/commands.h"
#include "cli/loaded_model.h"
#include "cli/progress_bar.h"
#include "cli/word_scores.h"
#include "insight/generation.h"
#include "insight/text_evaluation.h"
#include "insight/text_rows.h"

namespace glassbox::cli {
namespace {

using nlohmann::ordered_json;

struct ModelOption {
  std::string folder;
  bool json = false;
};

void addModelOption(CLI::App& verb, ModelOption& options) {
  verb.add_option("--model", options.folder, "Folder of a saved model")->required();
  verb.add_flag("--json", options.json, "Print the result as JSON");
}

/// Documents of a file, each from begin to end token, laid end to end.
std::vector<std::int32_t> tokensOfFile(const std::string& path, const text::Tokenizer& tokenizer) {
  auto source = text::openText(path, text::Documents::kLines);
  std::vector<std::int32_t> tokens;
  for (std::string document; source->next(document);) {
    tokens.push_back(text::kBegin);
    const auto ids = tokenizer.encode(document);
    tokens.insert(tokens.end(), ids.begin(), ids.end());
    tokens.push_back(text::kEnd);
  }
  return tokens;
}

/// Losses with null where a token has none.
ordered_json lossesJson(const std::vector<std::vector<float>>& windows) {
  ordered_json all = ordered_json::array();
  for (const auto& window : windows) {
    ordered_json row = ordered_json::array();
    for (const float loss : window)
      row.push_back(std::isnan(loss) ? ordered_json(nullptr) : ordered_json(loss));
    all.push_back(std::move(row));
  }
  return all;
}

struct EvalOptions : ModelOption {
  std::string text;
  bool perToken = false;
};

void evaluate(const EvalOptions& options) {
  LoadedModel model = loadModel(options.folder);
  const auto tokens = tokensOfFile(options.text, model.tokenizer());
  ProgressBar bar("reading", 100);
  const auto result =
      insight::evaluateText(*model.transformer, tokens, options.perToken, [&](double share) {
        bar.show(static_cast<std::int64_t>(share * 100), "");
        return true;
      });
  bar.finish();
  if (!options.json) {
    std::cout << "loss " << result.loss << " nats a token, perplexity " << result.perplexity << ", "
              << result.scored << " of " << result.tokens << " tokens scored\n";
    return;
  }
  // "tokens" is the number of tokens read; with --per-token it is the ids of each window instead.
  ordered_json json = {{"loss", result.loss},
                       {"perplexity", result.perplexity},
                       {"tokens", result.tokens},
                       {"scored", result.scored}};
  if (options.perToken) {
    json["tokens"] = result.windows;
    json["losses"] = lossesJson(result.losses);
  }
  print(json);
}

struct GenerateOptions : ModelOption {
  std::string prompt;
  insight::GenerationSettings settings;
};

void generate(const GenerateOptions& options) {
  insight::validate(options.settings.sampling);
  LoadedModel model = loadModel(options.folder);
  const auto prompt =
      insight::rowOfText(model.tokenizer(), options.prompt, model.folder.config.objective);
  const auto tokens = insight::generate(*model.transformer, prompt, options.settings);
  std::vector<std::int32_t> all = prompt;
  all.insert(all.end(), tokens.begin(), tokens.end());
  const std::string text = model.tokenizer().decode(all);
  if (options.json) print({{"prompt", options.prompt}, {"text", text}, {"tokens", tokens}});
  else std::cout << text << "\n";
}

struct FillOptions : ModelOption {
  std::string text;
  int top = 5;
};

void fill(const FillOptions& options) {
  LoadedModel model = loadModel(options.folder);
  const auto row =
      insight::rowOfText(model.tokenizer(), options.text, model.folder.config.objective);
  ordered_json places = ordered_json::array();
  for (const auto& place : insight::fill(*model.transformer, row, options.top)) {
    ordered_json guesses = ordered_json::array();
    if (!options.json) std::cout << "[MASK] at token " << place.position << ":\n";
    for (const auto& guess : place.guesses) {
      const std::string word = model.tokenizer().display(guess.token);
      guesses.push_back({{"word", word}, {"probability", guess.probability}});
      if (!options.json)
        std::cout << "  " << std::left << std::setw(16) << word << std::fixed
                  << std::setprecision(1) << 100 * guess.probability << " %\n";
    }
    places.push_back({{"position", place.position}, {"guesses", guesses}});
  }
  if (options.json) print({{"text", options.text}, {"masks", places}});
}

struct NeighborOptions : ModelOption {
  std::vector<std::string> words;
  std::string space = "table";
  int top = 10;
  bool excludeKind = false;
};

void neighbors(const NeighborOptions& options) {
  LoadedModel model = loadModel(options.folder);
  std::vector<std::int32_t> ids;
  for (const auto& word : options.words) ids.push_back(idOf(model.tokenizer(), word));
  const WordScores scores(options.folder, model, options.space, ids, options.excludeKind);
  ordered_json all = ordered_json::object();
  for (std::size_t i = 0; i < ids.size(); ++i) {
    ordered_json list = ordered_json::array();
    if (!options.json) std::cout << options.words[i] << "\n";
    for (const auto& one : insight::nearest(scores.of(i), scores.maskOf(i), ids[i], options.top)) {
      const std::string word = model.tokenizer().display(one.word);
      list.push_back({{"word", word}, {scores.name(), one.score}, {"rank", one.rank}});
      if (!options.json)
        std::cout << "  " << std::right << std::setw(3) << one.rank << "  " << std::left
                  << std::setw(16) << word << std::fixed << std::setprecision(3) << one.score
                  << "\n";
    }
    all[options.words[i]] = std::move(list);
  }
  if (options.json) print({{"space", options.space}, {"neighbors", all}});
}

void similarity(const NeighborOptions& options) {
  LoadedModel model = loadModel(options.folder);
  const std::vector<std::int32_t> ids = {idOf(model.tokenizer(), options.words.at(0)),
                                         idOf(model.tokenizer(), options.words.at(1))};
  const WordScores scores(options.folder, model, options.space, ids, false);
  const auto there = insight::standing(scores.of(0), scores.maskOf(0), ids[0], ids[1]);
  const auto back = insight::standing(scores.of(1), scores.maskOf(1), ids[1], ids[0]);
  const auto side = [](const insight::Standing& one) {
    return ordered_json{
        {"score", one.score}, {"rank", one.rank}, {"of", one.of}, {"percentile", one.percentile}};
  };
  if (options.json)
    return print({{"space", options.space},
                  {"words", options.words},
                  {scores.name(), there.score},
                  {"rank", there.rank},
                  {"of", there.of},
                  {"percentile", there.percentile},
                  {"rank_reverse", back.rank},
                  {"percentile_reverse", back.percentile},
                  {"first_to_second", side(there)},
                  {"second_to_first", side(back)}});
  std::cout << scores.name() << " " << there.score << "\n";
  for (const auto& [first, second, one] : {std::tuple(options.words[0], options.words[1], there),
                                           std::tuple(options.words[1], options.words[0], back)})
    std::cout << second << " is number " << one.rank << " of " << one.of << " from " << first
              << ", closer than " << one.percentile << " % of the other words\n";
}

}  // namespace

void addEval(CLI::App& app) {
  auto options = std::make_shared<EvalOptions>();
  auto* verb = app.add_subcommand("eval", "Measure how well a model guesses a text");
  addModelOption(*verb, *options);
  verb->add_option("--text", options->text, "Text file")->required();
  verb->add_flag("--per-token", options->perToken, "With --json: the loss of every token");
  verb->callback([options] { evaluate(*options); });
}

void addGenerate(CLI::App& app) {
  auto options = std::make_shared<GenerateOptions>();
  auto* verb = app.add_subcommand("generate", "Let a next-word model go on with a text");
  addModelOption(*verb, *options);
  auto& settings = options->settings;
  verb->add_option("--prompt", options->prompt, "How the text begins")->required();
  verb->add_option("--tokens", settings.tokens, "Most new tokens")->check(CLI::Range(0, 1000000));
  verb->add_option("--temperature", settings.sampling.temperature,
                   "0 always takes the likeliest; 1 as the model says");
  verb->add_option("--top-k", settings.sampling.topK, "Choose among the k likeliest; 0: all");
  verb->add_option("--top-p", settings.sampling.topP,
                   "Choose among the likeliest that share this probability");
  verb->add_option("--seed", settings.seed, "The same seed writes the same text");
  verb->callback([options] { generate(*options); });
}

void addFill(CLI::App& app) {
  auto options = std::make_shared<FillOptions>();
  auto* verb = app.add_subcommand("fill", "Let a covered-word model guess each [MASK]");
  addModelOption(*verb, *options);
  verb->add_option("--text", options->text, "Text with at least one [MASK]")->required();
  verb->add_option("--top", options->top, "Guesses shown")->check(CLI::Range(1, 1000));
  verb->callback([options] { fill(*options); });
}

void addNeighbors(CLI::App& app) {
  auto options = std::make_shared<NeighborOptions>();
  auto* verb = app.add_subcommand("neighbors", "List the words nearest to a word");
  addModelOption(*verb, *options);
  verb->add_option("words", options->words, "Words of the model's vocabulary")->required();
  verb->add_option("--top", options->top, "Words listed")->check(CLI::Range(1, 1000000));
  verb->add_option(
      "--space", options->space,
      "table: can replace each other; layer:K: meaning in use; together: goes together");
  verb->add_flag("--exclude-kind", options->excludeKind, "Leave out words of the same kind");
  verb->callback([options] { neighbors(*options); });
}

void addSimilarity(CLI::App& app) {
  auto options = std::make_shared<NeighborOptions>();
  auto* verb =
      app.add_subcommand("similarity", "Say how close two words are, and how many are closer");
  addModelOption(*verb, *options);
  verb->add_option("words", options->words, "Two words")->required()->expected(2);
  verb->add_option("--space", options->space, "table, layer:K or together");
  verb->callback([options] { similarity(*options); });
}

}  // namespace glassbox::cli
