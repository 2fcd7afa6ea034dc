#include "training/saved_run.h"

#include <cstring>

#include "base/error.h"
#include "base/files.h"
#include "formats/model_folder.h"
#include "formats/safetensors.h"
#include "training/settings.h"

namespace glassbox::training {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kFormatVersion = 1;
constexpr const char* kStateFile = "state.safetensors";

/// One array a column: a hundred thousand steps stay a few megabytes.
Json historyToJson(const History& history) {
  Json steps = {{"loss", Json::array()},
                {"gradient_norm", Json::array()},
                {"learning_rate", Json::array()},
                {"tokens", Json::array()}};
  for (const StepResult& step : history.steps) {
    steps["loss"].push_back(step.loss);
    steps["gradient_norm"].push_back(step.gradientNorm);
    steps["learning_rate"].push_back(step.learningRate);
    steps["tokens"].push_back(step.tokens);
  }
  Json evaluations = {{"step", Json::array()}, {"loss", Json::array()}};
  for (const Evaluation& evaluation : history.evaluations) {
    evaluations["step"].push_back(evaluation.step);
    evaluations["loss"].push_back(evaluation.loss);
  }
  return {{"steps", std::move(steps)}, {"evaluations", std::move(evaluations)}};
}

History historyFromJson(const Json& json) {
  History history;
  const Json& steps = json.at("steps");
  for (std::size_t i = 0; i < steps.at("loss").size(); ++i)
    history.steps.push_back({.step = static_cast<std::int64_t>(i) + 1,
                             .loss = steps.at("loss").at(i).get<double>(),
                             .gradientNorm = steps.at("gradient_norm").at(i).get<double>(),
                             .learningRate = steps.at("learning_rate").at(i).get<double>(),
                             .tokens = steps.at("tokens").at(i).get<std::int64_t>()});
  const Json& evaluations = json.at("evaluations");
  for (std::size_t i = 0; i < evaluations.at("loss").size(); ++i)
    history.evaluations.push_back({evaluations.at("step").at(i).get<std::int64_t>(),
                                   evaluations.at("loss").at(i).get<double>()});
  return history;
}

Json runToJson(const SavedRun& run) {
  return {{"format_version", kFormatVersion},
          {"program_version", GLASSBOX_VERSION},
          {"step", run.state.step},
          {"seed", run.settings.seed},
          {"corpus", {{"name", run.corpusName}, {"fingerprint", run.corpusFingerprint}}},
          {"settings", settingsToJson(run.settings)},
          {"history", historyToJson(run.history)}};
}

Json tokenizerToJson(const text::Tokenizer& tokenizer) {
  Json tokens = Json::array();
  for (std::int32_t id = 0; id < tokenizer.vocabulary(); ++id)
    tokens.push_back(tokenizer.token(id));
  Json merges = Json::array();
  for (const auto& [left, right] : tokenizer.merges()) merges.push_back({left, right});
  return {{"kind", static_cast<int>(tokenizer.kind())},
          {"tokens", std::move(tokens)},
          {"merges", std::move(merges)}};
}

std::shared_ptr<const text::Tokenizer> tokenizerFromJson(const Json& json) {
  std::vector<std::pair<std::string, std::string>> merges;
  for (const Json& merge : json.at("merges"))
    merges.emplace_back(merge.at(0).get<std::string>(), merge.at(1).get<std::string>());
  const int kind = json.at("kind").get<int>();
  if (kind < 0 || kind > static_cast<int>(text::TokenizerKind::kBpe))
    throw InputError("its tokenizer is of an unknown kind");
  return text::makeTokenizer(static_cast<text::TokenizerKind>(kind),
                             json.at("tokens").get<std::vector<std::string>>(), std::move(merges));
}

/// Over everything in the file: a flipped bit must not become a slightly wrong model.
std::string checksum(const TrainerState& state, std::string_view run, std::string_view tokenizer) {
  Fingerprint fingerprint;
  const auto add = [&](const std::vector<float>& values) {
    fingerprint.add({reinterpret_cast<const char*>(values.data()), values.size() * sizeof(float)});
  };
  add(state.parameters);
  add(state.firstMoment);
  add(state.secondMoment);
  fingerprint.add(run);
  fingerprint.add(tokenizer);
  return fingerprint.text();
}

void writeState(const std::filesystem::path& path, const SavedRun& run, const std::string& json) {
  const TrainerState& state = run.state;
  const std::string tokenizer = tokenizerToJson(*run.tokenizer).dump();
  std::vector<formats::TensorView> tensors;
  const auto add = [&](const char* name, const std::vector<float>& values) {
    if (!values.empty())
      tensors.push_back({name, {static_cast<std::int64_t>(values.size())}, values});
  };
  add("parameters", state.parameters);
  add("first_moment", state.firstMoment);
  add("second_moment", state.secondMoment);
  formats::writeTensors(path, tensors,
                        {{"glassbox", json},
                         {"tokenizer", tokenizer},
                         {"checksum", checksum(state, json, tokenizer)}});
}

const std::string& metadata(const formats::TensorFile& file, std::string_view key) {
  const auto found = file.metadata.find(key);
  if (found == file.metadata.end())
    throw InputError("it is no saved run, or is damaged: '" + std::string(key) + "' is missing");
  return found->second;
}

/// What a file with a right checksum can still get wrong, if somebody wrote it by hand.
void checkSizes(const SavedRun& run) {
  const auto total = static_cast<std::size_t>(model::ParameterLayout(run.settings.model).total());
  const bool adamW = run.settings.trainer.optimizer == Optimizer::kAdamW;
  if (run.settings.model.vocabulary != run.tokenizer->vocabulary() || run.state.step < 0 ||
      run.state.parameters.size() != total || run.state.firstMoment.size() != total ||
      run.state.secondMoment.size() != (adamW ? total : 0))
    throw InputError("its weights do not fit its settings");
}

SavedRun parseState(formats::TensorFile file) {
  const std::string& json = metadata(file, "glassbox");
  const std::string& tokenizer = metadata(file, "tokenizer");
  SavedRun run;
  const auto take = [&](std::string_view name) {
    const auto found = file.tensors.find(name);
    return found == file.tensors.end() ? std::vector<float>() : std::move(found->second.values);
  };
  run.state.parameters = take("parameters");
  run.state.firstMoment = take("first_moment");
  run.state.secondMoment = take("second_moment");
  if (checksum(run.state, json, tokenizer) != metadata(file, "checksum"))
    throw InputError("it is damaged: its checksum is wrong");
  const Json parsed = Json::parse(json);
  if (parsed.at("format_version").get<int>() != kFormatVersion)
    throw InputError("it was written by another version of the program");
  run.state.step = parsed.at("step").get<std::int64_t>();
  run.corpusName = parsed.at("corpus").at("name").get<std::string>();
  run.corpusFingerprint = parsed.at("corpus").at("fingerprint").get<std::string>();
  run.settings = settingsFromJson(parsed.at("settings"));
  run.history = historyFromJson(parsed.at("history"));
  run.tokenizer = tokenizerFromJson(Json::parse(tokenizer));
  checkSizes(run);
  return run;
}

}  // namespace

void writeSavedRun(const std::filesystem::path& folder, const SavedRun& run) {
  makeFolder(folder);
  const std::string json = runToJson(run).dump();
  formats::writeModelFolder(folder, {run.settings.model, run.state.parameters, run.tokenizer});
  writeFileAtomically(folder / "glassbox.json", json + "\n");
  writeState(folder / kStateFile, run, json);
}

SavedRun readSavedRun(const std::filesystem::path& folder) {
  const std::filesystem::path path = folder / kStateFile;
  if (!std::filesystem::exists(path))
    throw InputError("the folder " + folder.string() +
                     " holds no run that can go on: there is no " + kStateFile + " in it");
  formats::TensorFile file = formats::readTensors(path);
  try {
    return parseState(std::move(file));
  } catch (const Json::exception& error) {
    throw InputError("cannot go on from " + path.string() + ": it is damaged: " + error.what());
  } catch (const InputError& error) {
    throw InputError("cannot go on from " + path.string() + ": " + error.what());
  }
}

}  // namespace glassbox::training
