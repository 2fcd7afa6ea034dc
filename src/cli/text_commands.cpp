// tokenize and corpus: texts without a model, and bench: speed without a text.
#include <algorithm>
#include <iostream>

#include "base/error.h"
#include "base/files.h"
#include "cli/commands.h"
#include "cli/engine_options.h"
#include "cli/loaded_model.h"
#include "cli/story_options.h"
#include "text/story_world.h"
#include "training/benchmark.h"

namespace glassbox::cli {
namespace {

using nlohmann::ordered_json;

struct TokenizeOptions {
  std::string model, corpus = "storyworld", kind = "word", text;
  int vocabulary = 0;
  bool json = false;
};

std::shared_ptr<const text::Tokenizer> tokenizerOf(const TokenizeOptions& options) {
  if (!options.model.empty()) return loadModel(options.model).folder.tokenizer;
  text::TokenizerTraining training;
  training.kind = options.kind == "word"   ? text::TokenizerKind::kWord
                  : options.kind == "char" ? text::TokenizerKind::kCharacter
                                           : text::TokenizerKind::kBpe;
  training.vocabulary = options.vocabulary;
  if (options.corpus != "storyworld")
    return text::trainTokenizer(*text::openText(options.corpus, text::Documents::kLines), training);
  text::CorpusSettings settings;
  settings.tokenizer = training;
  return text::makeCorpus(settings).tokenizer;
}

void tokenize(const TokenizeOptions& options) {
  const auto tokenizer = tokenizerOf(options);
  const auto ids = tokenizer->encode(options.text);
  ordered_json words = ordered_json::array();
  for (const auto id : ids) words.push_back(tokenizer->display(id));
  if (options.json)
    return print({{"ids", ids}, {"tokens", words}, {"vocabulary", tokenizer->vocabulary()}});
  for (const auto id : ids) std::cout << id << "\t" << tokenizer->display(id) << "\n";
}

struct StoryOptions {
  std::int64_t sentences = 20;
  text::StoryWorldSettings world;
  std::vector<std::string> ingredients;
  std::string out;
  bool json = false;
};

void writeStories(const StoryOptions& options) {
  text::StoryWorldSettings wanted = options.world;
  wanted.ingredients = parseIngredients(options.ingredients);
  text::StoryWorld world(wanted);
  std::string lines;
  std::int64_t sentences = 0;
  std::int64_t stories = 0;
  double logProbability = 0;
  while (sentences < options.sentences) {
    const text::Story story = world.next();
    sentences += std::count_if(story.text.begin(), story.text.end(),
                               [](char c) { return c == '.' || c == '?' || c == '!'; });
    ++stories;
    logProbability += story.logProbability;
    lines += story.text + "\n";
  }
  if (options.out.empty()) {
    std::cout << lines;
    return;
  }
  writeFileAtomically(options.out, lines);
  const ordered_json result = {{"stories", stories},
                               {"sentences", sentences},
                               {"log_probability", logProbability},
                               {"file", options.out}};
  if (options.json) return print(result);
  std::cout << stories << " stories, " << sentences << " sentences written to " << options.out
            << "\n";
}

struct BenchOptions {
  std::string shape = "S";
  EngineOptions engine{.backend = "cpu", .threads = 1};
  std::int64_t steps = 20;
  bool json = false;
};

void bench(const BenchOptions& options) {
  const auto result =
      training::measureStep(options.shape, options.engine.settings(), options.steps);
  if (options.json) {
    std::cout << training::toJson(result) << "\n";
    return;
  }
  std::cout << "shape " << result.shape << " on " << result.backend << ": median "
            << result.medianMs << " ms a step (" << result.minimumMs << " to " << result.maximumMs
            << "), " << result.tokensPerSecond << " tokens a second";
  if (result.peak > 0)
    std::cout << ", " << 100 * result.shareOfPeak << " % of the multiply-add peak";
  if (result.launches > 0) std::cout << ", " << result.launches << " launches a step";
  std::cout << "\n";
  if (!result.reason.empty()) std::cout << result.reason << "\n";
}

}  // namespace

void addTokenize(CLI::App& app) {
  auto options = std::make_shared<TokenizeOptions>();
  auto* verb = app.add_subcommand("tokenize", "Show how a text is cut into tokens");
  verb->add_option("--text", options->text, "Text to cut")->required();
  auto* model = verb->add_option("--model", options->model, "Use this model's tokenizer");
  verb->add_option("--corpus", options->corpus,
                   "Learn a vocabulary from storyworld, a file or a folder")
      ->excludes(model);
  verb->add_option("--tokenizer", options->kind, "What a token is")
      ->check(CLI::IsMember({"word", "char", "bpe"}));
  verb->add_option("--vocab", options->vocabulary, "Most tokens in the vocabulary")
      ->check(CLI::Range(0, 1000000));
  verb->add_flag("--json", options->json, "Print the result as JSON");
  verb->callback([options] { tokenize(*options); });
}

void addCorpus(CLI::App& app) {
  auto* verb = app.add_subcommand("corpus", "Write the texts that ship with the program");
  verb->require_subcommand(1);
  auto options = std::make_shared<StoryOptions>();
  auto* stories = verb->add_subcommand("storyworld", "Write stories, one a line");
  stories->add_option("--sentences", options->sentences, "At least so many sentences")
      ->check(CLI::Range(1, 100000000));
  stories->add_option("--seed", options->world.seed, "The same seed writes the same stories");
  stories->add_option("--animals", options->world.animals, "Animals that take part")
      ->check(CLI::Range(2, 8));
  stories->add_option("--pages", options->world.pages, "Share of picture-book pages")
      ->check(CLI::Range(0.0, 1.0));
  stories->add_option("--ingredient", options->ingredients, kIngredientHelp);
  stories->add_option("--out", options->out, "File to write; else standard output");
  stories->add_flag("--json", options->json, "With --out: print what was written as JSON");
  stories->callback([options] { writeStories(*options); });
}

void addBench(CLI::App& app) {
  auto options = std::make_shared<BenchOptions>();
  auto* verb = app.add_subcommand("bench", "Measure the speed of a training step on this machine");
  verb->add_option("--shape", options->shape, "S, M or L")->check(CLI::IsMember({"S", "M", "L"}));
  addEngineOptions(*verb, options->engine, "Threads; 0: all");
  verb->add_option("--steps", options->steps, "Steps measured")->check(CLI::Range(1, 1000000));
  verb->add_flag("--json", options->json, "Print the result as JSON");
  verb->callback([options] { bench(*options); });
}

}  // namespace glassbox::cli
