#include <unistd.h>

#include <atomic>
#include <chrono>
#include <cmath>
#include <csignal>
#include <iostream>
#include <nlohmann/json.hpp>
#include <optional>

#include "base/error.h"
#include "cli/commands.h"
#include "cli/engine_options.h"
#include "cli/line_file.h"
#include "cli/loaded_model.h"
#include "cli/progress_bar.h"
#include "cli/story_options.h"
#include "formats/model_folder.h"
#include "insight/baselines.h"
#include "training/run.h"

namespace glassbox::cli {
namespace {

using nlohmann::ordered_json;

std::atomic<bool> interrupted = false;

/// The options as typed; what was not typed keeps the preset's value.
struct TrainOptions {
  std::string corpus = "storyworld", tokenizer, objective = "next", preset = "small", schedule,
              optimizer, initialization;
  std::optional<int> vocabulary, layers, heads, width, context, batch;
  std::optional<std::int64_t> steps, warmup, evaluateEvery;
  std::optional<double> learningRate, weightDecay, clip, dropout, pages;
  std::optional<int> stories, animals;
  std::vector<std::string> ingredients;
  std::uint64_t seed = 1;
  std::string log, out, init, resume, recordBatches;
  EngineOptions engine;
  std::int64_t saveEvery = 0;
  bool untied = false, json = false;
};

template <typename T, typename U>
void replace(T& setting, const std::optional<U>& typed) {
  if (typed) setting = static_cast<T>(*typed);
}

training::RunSettings settingsFrom(const TrainOptions& options) {
  training::RunSettings settings = training::presetSettings(options.preset);
  settings.corpus.source = options.corpus;
  replace(settings.corpus.stories, options.stories);
  replace(settings.corpus.animals, options.animals);
  replace(settings.corpus.pages, options.pages);
  settings.corpus.ingredients = parseIngredients(options.ingredients);
  settings.corpus.seed = settings.seed = settings.trainer.seed = options.seed;
  if (!options.tokenizer.empty()) {
    settings.corpus.tokenizer.kind = options.tokenizer == "word"   ? text::TokenizerKind::kWord
                                     : options.tokenizer == "char" ? text::TokenizerKind::kCharacter
                                                                   : text::TokenizerKind::kBpe;
    settings.corpus.tokenizer.vocabulary = 0;
  }
  replace(settings.corpus.tokenizer.vocabulary, options.vocabulary);
  settings.model.objective =
      options.objective == "masked" ? Objective::kCoveredWord : Objective::kNextWord;
  replace(settings.model.layers, options.layers);
  replace(settings.model.heads, options.heads);
  replace(settings.model.width, options.width);
  replace(settings.model.context, options.context);
  replace(settings.model.dropout, options.dropout);
  if (options.untied) settings.model.tied = false;
  if (options.initialization == "gpt2") settings.initialization = model::Initialization::kGpt2;
  replace(settings.batch, options.batch);
  replace(settings.trainer.steps, options.steps);
  replace(settings.trainer.warmup, options.warmup);
  replace(settings.trainer.learningRate, options.learningRate);
  replace(settings.trainer.weightDecay, options.weightDecay);
  replace(settings.trainer.clip, options.clip);
  if (!options.schedule.empty())
    settings.trainer.schedule = options.schedule == "constant" ? training::Schedule::kConstant
                                                               : training::Schedule::kCosine;
  if (!options.optimizer.empty())
    settings.trainer.optimizer =
        options.optimizer == "sgd" ? training::Optimizer::kSgd : training::Optimizer::kAdamW;
  replace(settings.evaluateEvery, options.evaluateEvery);
  settings.backend = options.engine.settings();
  return settings;
}

/// Weights, and the tokenizer they belong to, from a model folder.
training::Run runFrom(const formats::ModelFolder& start, training::RunSettings settings) {
  settings.model = start.config;
  auto corpus = std::make_shared<text::Corpus>(text::makeCorpus(settings.corpus, start.tokenizer));
  if (corpus->tokenizer->vocabulary() != start.config.vocabulary)
    throw InputError("the model to start from has " + std::to_string(start.config.vocabulary) +
                     " tokens, but the text's vocabulary " +
                     std::to_string(corpus->tokenizer->vocabulary()) +
                     "; train on the text it was made for");
  return {settings, std::move(corpus), start.parameters};
}

training::Run makeRun(const TrainOptions& options) {
  if (!options.resume.empty())
    return training::Run::resume(options.resume, options.engine.settings());
  if (!options.init.empty())
    return runFrom(formats::readModelFolder(options.init), settingsFrom(options));
  return training::Run(settingsFrom(options));
}

ordered_json startEvent(training::Run& run) {
  const auto lines = insight::measureBaselines(run.corpus(), run.settings().model.objective);
  training::RunSettings settings = run.settings();
  settings.trainer = run.trainer().settings();
  ordered_json event = {{"event", "start"},
                        {"version", GLASSBOX_VERSION},
                        {"settings", ordered_json::parse(training::toJson(settings))},
                        {"corpus", run.corpus().name},
                        {"corpus_hash", run.corpus().fingerprint},
                        {"tokens", run.corpus().training.tokens.size()},
                        {"validation_tokens", run.corpus().validation.tokens.size()},
                        {"vocabulary", run.settings().model.vocabulary},
                        {"parameters", run.transformer().layout().total()},
                        {"backend", run.transformer().backend().description()},
                        {"backend_reason", run.engineReason()},
                        {"step", run.step()}};
  event["baselines"] = {
      {"uniform", lines.uniform},
      {"unigram", lines.unigram},
      {"bigram", lines.bigram},
      {"trigram", lines.trigram},
      {"floor", lines.floor ? ordered_json(*lines.floor) : ordered_json(nullptr)}};
  return event;
}

/// Rows of `length` ids as an array of arrays.
ordered_json rowsOf(const std::vector<std::int32_t>& ids, int length) {
  ordered_json rows = ordered_json::array();
  for (auto row = ids.begin(); row != ids.end(); row += length)
    rows.push_back(std::vector(row, row + length));
  return rows;
}

ordered_json recordOf(training::Run& run) {
  const TokenBatch batch = run.nextBatch();
  const training::TrainerSettings& settings = run.trainer().settings();
  return {{"step", run.step() + 1},
          {"lr", training::learningRateAt(settings, run.step())},
          {"beta1", settings.beta1},
          {"beta2", settings.beta2},
          {"epsilon", settings.epsilon},
          {"weight_decay", settings.weightDecay},
          {"clip", settings.clip},
          {"inputs", rowsOf(batch.inputs, batch.length)},
          {"targets", rowsOf(batch.targets, batch.length)}};
}

class Training {
 public:
  Training(const TrainOptions& options, training::Run run)
      : options_(options),
        run_(std::move(run)),
        log_(options.log),
        record_(options.recordBatches) {}

  void work() {
    log_.write(startEvent(run_));
    ProgressBar bar("training", run_.trainer().settings().steps);
    while (run_.step() < run_.trainer().settings().steps && !interrupted) {
      step();
      bar.show(run_.step(), "loss " + brief(run_.history().steps.back().loss));
      const bool last = run_.step() == run_.trainer().settings().steps;
      if (options_.saveEvery > 0 && run_.step() % options_.saveEvery == 0 && !last) save();
    }
    bar.finish();
    finish();
  }

 private:
  static std::string brief(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.3f", value);
    return text;
  }

  void step() {
    if (!options_.recordBatches.empty()) record_.write(recordOf(run_));
    const std::size_t evaluations = run_.history().evaluations.size();
    const auto start = std::chrono::steady_clock::now();
    const training::StepResult result = run_.advance();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    if (const std::string notice = run_.takeEngineNotice(); !notice.empty()) {
      std::cerr << "glassbox-cli: " << notice << "\n";
      log_.write({{"event", "engine"}, {"step", result.step}, {"sentence", notice}});
    }
    if (!result.finite) {
      save();
      throw Error(run_.explanation());
    }
    log_.write({{"event", "step"},
                {"step", result.step},
                {"loss", result.loss},
                {"lr", result.learningRate},
                {"grad_norm", result.gradientNorm},
                {"tokens", result.tokens},
                {"seconds", took.count()}});
    for (std::size_t i = evaluations; i < run_.history().evaluations.size(); ++i) {
      const training::Evaluation& one = run_.history().evaluations[i];
      log_.write({{"event", "eval"}, {"step", one.step}, {"val_loss", one.loss}});
    }
  }

  void save() {
    if (!options_.out.empty()) run_.save(options_.out);
  }

  void finish() {
    const training::Evaluation all = run_.evaluate(0);
    const auto& steps = run_.history().steps;
    ordered_json end = {
        {"event", "end"},
        {"step", run_.step()},
        {"loss", steps.empty() ? ordered_json(nullptr) : ordered_json(steps.back().loss)},
        {"val_loss", all.loss},
        {"floor",
         run_.corpus().floor ? ordered_json(*run_.corpus().floor) : ordered_json(nullptr)}};
    log_.write(end);
    record_.commit();
    log_.commit();
    save();
    if (interrupted)
      throw Error("interrupted at step " + std::to_string(run_.step()) +
                  (options_.out.empty() ? std::string("; nothing was saved, as no --out was given")
                                        : "; go on with: glassbox-cli train --resume " +
                                              options_.out + " --out " + options_.out));
    if (options_.json) return print(end);
    std::cout << "step " << run_.step() << ", validation loss " << brief(all.loss)
              << " nats a token";
    if (run_.corpus().floor)
      std::cout << " (lowest possible " << brief(*run_.corpus().floor) << ")";
    std::cout << "\n";
    if (!options_.out.empty()) std::cout << "saved to " << options_.out << "\n";
  }

  const TrainOptions& options_;
  training::Run run_;
  LineFile log_;
  LineFile record_;
};

void addStoryOptions(CLI::App& verb, TrainOptions& options) {
  verb.add_option("--stories", options.stories, "Story world: number of training stories");
  verb.add_option("--animals", options.animals, "Story world: how many animals take part, 2 to 8");
  verb.add_option("--pages", options.pages, "Story world: share of picture-book pages, 0 to 1");
  verb.add_option("--ingredient", options.ingredients, kIngredientHelp);
}

void addModelOptions(CLI::App& verb, TrainOptions& options) {
  verb.add_option("--objective", options.objective,
                  "Guess the next word, or covered (masked) words")
      ->check(CLI::IsMember({"next", "masked"}));
  verb.add_option("--preset", options.preset, "Size and training settings")
      ->check(CLI::IsMember({"tiny", "small", "medium", "large"}));
  verb.add_option("--layers", options.layers, "Transformer blocks");
  verb.add_option("--heads", options.heads, "Attention heads a block; must divide the width");
  verb.add_option("--width", options.width, "Numbers a word vector has");
  verb.add_option("--context", options.context, "Most tokens the model sees at once");
  verb.add_flag("--untied", options.untied, "An output table of its own instead of the word table");
  verb.add_option("--initialization", options.initialization, "How fresh weights are drawn")
      ->check(CLI::IsMember({"fan-in", "gpt2"}));
  verb.add_option("--dropout", options.dropout, "Share of values dropped while training");
}

void addTrainingOptions(CLI::App& verb, TrainOptions& options) {
  verb.add_option("--batch", options.batch, "Rows of text a step");
  verb.add_option("--steps", options.steps, "Training steps; 0 only makes the first weights");
  verb.add_option("--lr", options.learningRate, "Learning rate");
  verb.add_option("--warmup", options.warmup, "Steps over which the learning rate rises");
  verb.add_option("--schedule", options.schedule, "Learning rate after that")
      ->check(CLI::IsMember({"cosine", "constant"}));
  verb.add_option("--optimizer", options.optimizer, "How gradients become updates")
      ->check(CLI::IsMember({"adamw", "sgd"}));
  verb.add_option("--weight-decay", options.weightDecay,
                  "Pull of the weight matrices towards zero");
  verb.add_option("--clip", options.clip, "Largest gradient norm; 0: no limit");
  verb.add_option("--seed", options.seed,
                  "Of text, weights and batches: the same seed gives the same run");
  addEngineOptions(verb, options.engine, "Threads; the result is the same for any number");
  verb.add_option("--eval-every", options.evaluateEvery, "Steps between validation losses");
}

}  // namespace

void addTrain(CLI::App& app) {
  auto options = std::make_shared<TrainOptions>();
  auto* verb =
      app.add_subcommand("train", "Train a model on the story world or on a text of your own");
  verb->add_option("--corpus", options->corpus, "storyworld, a text file, or a folder of them");
  verb->add_option("--tokenizer", options->tokenizer, "What a token is")
      ->check(CLI::IsMember({"word", "char", "bpe"}));
  verb->add_option("--vocab", options->vocabulary, "Most tokens in the vocabulary")
      ->check(CLI::Range(5, 1000000));
  addStoryOptions(*verb, *options);
  addModelOptions(*verb, *options);
  addTrainingOptions(*verb, *options);
  verb->add_option("--log", options->log,
                   "Write every step and validation loss as one JSON object a line");
  verb->add_option("--out", options->out, "Save the model in this folder");
  auto* init =
      verb->add_option("--init", options->init, "Begin with the weights of this model folder");
  verb->add_option("--resume", options->resume, "Go on with the run saved in this folder")
      ->excludes(init);
  verb->add_option("--save-every", options->saveEvery, "Save after so many steps too")
      ->check(CLI::Range(0, 1000000000));
  verb->add_option("--record-batches", options->recordBatches,
                   "Write the batches read, to repeat the run elsewhere");
  verb->add_flag("--json", options->json, "Print the result as JSON");
  verb->callback([options] {
    std::signal(SIGINT, [](int) { interrupted = true; });
    std::signal(SIGTERM, [](int) { interrupted = true; });
    Training(*options, makeRun(*options)).work();
  });
}

}  // namespace glassbox::cli
