#include <filesystem>
#include <iostream>
#include <unordered_map>

#include "base/error.h"
#include "base/files.h"
#include "cli/commands.h"
#include "cli/loaded_model.h"
#include "formats/projector.h"
#include "formats/tfevents.h"
#include "insight/word_vectors.h"

namespace glassbox::cli {
namespace {

namespace fs = std::filesystem;

struct ExportOptions {
  std::string model, format, out;
};

training::History historyOf(const fs::path& folder) {
  const fs::path path = folder / "glassbox.json";
  if (!fs::exists(path))
    throw InputError("cannot find " + path.string() +
                     ": only a model trained by Glassbox has a history of losses");
  const auto json = nlohmann::json::parse(readFile(path, 1U << 28U), nullptr, false);
  try {
    training::History history;
    const auto& steps = json.at("history").at("steps");
    for (std::size_t i = 0; i < steps.at("loss").size(); ++i) {
      training::StepResult step;
      step.step = static_cast<std::int64_t>(i) + 1;
      step.loss = steps.at("loss").at(i).get<double>();
      step.gradientNorm = steps.at("gradient_norm").at(i).get<double>();
      step.learningRate = steps.at("learning_rate").at(i).get<double>();
      step.tokens = steps.at("tokens").at(i).get<std::int64_t>();
      history.steps.push_back(step);
    }
    const auto& evaluations = json.at("history").at("evaluations");
    for (std::size_t i = 0; i < evaluations.at("step").size(); ++i)
      history.evaluations.push_back({evaluations.at("step").at(i).get<std::int64_t>(),
                                     evaluations.at("loss").at(i).get<double>()});
    return history;
  } catch (const nlohmann::json::exception&) {
    throw InputError("cannot read " + path.string() + ": its history is damaged");
  }
}

void exportHuggingFace(const ExportOptions& options) {
  formats::writeModelFolder(options.out, loadModel(options.model).folder);
}

void exportProjector(const ExportOptions& options) {
  const LoadedModel model = loadModel(options.model);
  std::vector<std::string> words;
  for (std::int32_t id = 0; id < model.tokenizer().vocabulary(); ++id)
    words.push_back(model.tokenizer().display(id));
  formats::writeProjector(options.out, insight::tokenTable(*model.transformer),
                          model.folder.config.width, words);
}

void exportEvents(const ExportOptions& options) {
  const training::History history = historyOf(options.model);
  std::vector<formats::ScalarEvent> events;
  for (const auto& step : history.steps) {
    events.push_back({step.step, "loss/train", step.loss});
    events.push_back({step.step, "learning_rate", step.learningRate});
    events.push_back({step.step, "gradient_norm", step.gradientNorm});
  }
  for (const auto& one : history.evaluations)
    events.push_back({one.step, "loss/validation", one.loss});
  makeFolder(options.out);
  formats::writeEvents(fs::path(options.out) / "events.out.tfevents.0000000000.local", events);
}

void exportCsv(const ExportOptions& options) {
  const training::History history = historyOf(options.model);
  std::unordered_map<std::int64_t, double> validation;
  for (const auto& one : history.evaluations) validation[one.step] = one.loss;
  std::string table = "step,tokens,loss_train,loss_val,lr,grad_norm\n";
  std::int64_t tokens = 0;
  const auto number = [](double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.9g", value);
    return std::string(text);
  };
  if (validation.contains(0)) table += "0,0,," + number(validation[0]) + ",,\n";
  for (const auto& step : history.steps) {
    tokens += step.tokens;
    const auto found = validation.find(step.step);
    table += std::to_string(step.step) + "," + std::to_string(tokens) + "," + number(step.loss) +
             "," + (found == validation.end() ? "" : number(found->second)) + "," +
             number(step.learningRate) + "," + number(step.gradientNorm) + "\n";
  }
  makeFolder(options.out);
  writeFileAtomically(fs::path(options.out) / "metrics.csv", table);
}

}  // namespace

void addExport(CLI::App& app) {
  auto options = std::make_shared<ExportOptions>();
  auto* verb = app.add_subcommand("export", "Write a model or its history for other programs");
  verb->add_option("--model", options->model, "Folder of a saved model")->required();
  verb->add_option("--format", options->format,
                   "huggingface: for Python; projector: the word table for the Embedding "
                   "Projector; tfevents: the losses for TensorBoard; csv: the losses as a table")
      ->required()
      ->check(CLI::IsMember({"huggingface", "projector", "tfevents", "csv"}));
  verb->add_option("--out", options->out, "Folder to write to")->required();
  verb->callback([options] {
    if (options->format == "huggingface") exportHuggingFace(*options);
    if (options->format == "projector") exportProjector(*options);
    if (options->format == "tfevents") exportEvents(*options);
    if (options->format == "csv") exportCsv(*options);
    std::cout << "written to " << options->out << "\n";
  });
}

}  // namespace glassbox::cli
