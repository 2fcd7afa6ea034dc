// What the core says of texts, files, settings, runs and engines that cannot be used: each sentence
// can be said in German.
#include <gtest/gtest.h>

#include <filesystem>
#include <limits>

#include "base/files.h"
#include "formats/model_folder.h"
#include "formats/tokenizer_json.h"
#include "german_core.h"
#include "insight/alterations.h"
#include "insight/sampling.h"
#include "scratch_folder.h"
#include "text/cleaning/cleaning.h"
#include "text/source.h"
#include "text/story_world.h"
#include "text/text_facts.h"
#include "training/engine_choice.h"
#include "training/named_settings.h"
#include "training/run.h"
#include "training/settings.h"
#include "training/spelling_model.h"
#include "window_fixture.h"

namespace glassbox {
namespace {

namespace fs = std::filesystem;

class RunFaults : public GermanCore {
 protected:
  fs::path written(const std::string& name, std::string_view content) const {
    const fs::path path = folder_ / name;
    writeFileAtomically(path, content);
    return path;
  }
  template <typename Settings, typename Spoil>
  void hearFromSpoilt(Settings settings, const Spoil& spoil) {
    spoil(settings);
    hearFrom([&] { validate(settings); });
  }
  const ScratchFolder scratch_;
  const fs::path folder_ = scratch_.path();
};

TEST_F(RunFaults, OfTextsAndFilesAreKnown) {
  makeFolder(folder_ / "no text: here");
  const fs::path file = written("a file.txt", "the dog barks .");
  for (const fs::path& path : {folder_ / "not there.txt", written("empty.txt", ""),
                               written("binary.txt", std::string_view("a\0b\0\x01\x02", 6)),
                               folder_ / "no text: here", fs::path("/dev/null")})
    hearFrom([&] { text::openText(path, text::Documents::kLines); });
  hearFrom([&] { text::lookAtText(folder_ / "not there.txt"); });
  hearFrom([&] { readFile(folder_); });
  hearFrom([&] { readFile(folder_ / "none"); });
  hearFrom([&] { readFile(file, 3); });
  hearFrom([&] { makeFolder(file); });
  hearFrom([&] { makeFolder(file / "below"); });
  hearFrom([&] { writeFileAtomically(file / "below", "text"); });
  hearFrom([] { text::StoryWorld({.animals = 1}); });
  hearFrom([] { text::StoryWorld({.pages = 2}); });
  hearFrom([] { text::StoryWorld({.ingredients = {{"unicorns", 1.0}}}); });
  hearFrom([] { text::StoryWorld({.ingredients = {{"dogs", 11.0}}}); });
  hearFrom([] { text::StoryWorld({.animals = 2, .ingredients = {{"dogs", 0.0}}}); });
  EXPECT_GE(heard_.size(), 16U);
}

TEST_F(RunFaults, OfCleaningAreKnown) {
  using Settings = text::CleaningSettings;
  hearFromSpoilt(Settings(), [](Settings& one) { one.steps = {"polish"}; });
  hearFromSpoilt(Settings(), [](Settings& one) { one.steps = {"spaces", "spaces"}; });
  hearFromSpoilt(Settings(), [](Settings& one) { one.language = "tlh"; });
  hearFromSpoilt(Settings(), [](Settings& one) { one.nearDuplicate = 0.1; });
  hearFromSpoilt(Settings(), [](Settings& one) { one.nearWindow = 0; });
  hearFromSpoilt(Settings(), [](Settings& one) { one.fewestLetters = 2; });
  hearFromSpoilt(Settings(), [](Settings& one) { one.longestRepeat = 0; });
}

TEST_F(RunFaults, OfSettingsAreKnown) {
  using Settings = training::RunSettings;
  const double endless = std::numeric_limits<double>::infinity();
  hearFromSpoilt(Settings(), [](Settings& one) { one.batch = 0; });
  hearFromSpoilt(Settings(), [](Settings& one) { one.covered = 1; });
  hearFromSpoilt(Settings(), [](Settings& one) { one.evaluateEvery = -1; });
  hearFromSpoilt(Settings(), [](Settings& one) { one.trainer.steps = -1; });
  hearFromSpoilt(Settings(), [](Settings& one) { one.trainer.warmup = -2; });
  hearFromSpoilt(Settings(), [&](Settings& one) { one.trainer.learningRate = endless; });
  hearFromSpoilt(Settings(), [](Settings& one) { one.trainer.beta1 = 1; });
  hearFromSpoilt(Settings(), [](Settings& one) { one.trainer.epsilon = 0; });
  hearFromSpoilt(Settings(), [](Settings& one) { one.trainer.weightDecay = -1; });
  hearFromSpoilt(Settings(), [](Settings& one) { one.trainer.clip = -1; });
  hearFromSpoilt(Settings(), [](Settings& one) { one.model.context = 0; });
  hearFromSpoilt(Settings(), [](Settings& one) { one.model.width = 0; });
  hearFromSpoilt(Settings(), [](Settings& one) { one.model.layers = 0; });
  hearFromSpoilt(Settings(), [](Settings& one) { one.model.layers = 5000; });
  hearFromSpoilt(Settings(), [](Settings& one) { one.model.heads = 0; });
  hearFromSpoilt(Settings(), [](Settings& one) { one.model.heads = 7; });
  hearFromSpoilt(Settings(), [](Settings& one) { one.model.dropout = 1; });
  Settings settings;
  for (const auto& [name, value] :
       std::vector<std::pair<const char*, const char*>>{{"speed", "1"},
                                                        {"lr", "fast"},
                                                        {"optimizer", "luck"},
                                                        {"ingredient", "trees"},
                                                        {"preset", "huge"}})
    hearFrom([&, name = name, value = value] { training::setByName(settings, name, value); });
  for (const char* json : {"[]", R"({"batch": "x"})", R"({"batch": 1e99})",
                           R"({"batch": 99999999999999})", R"({"speed": 1})", R"({"corpus": 3})",
                           R"({"corpus": {"source": 3}})", R"({"model": {"tied": 3}})",
                           R"({"model": {"objective": "luck"}})", R"({"trainer": {"clip": "x"}})"})
    hearFrom([&] { training::settingsFromJson(nlohmann::ordered_json::parse(json)); });
  EXPECT_GE(heard_.size(), 30U);
}

TEST_F(RunFaults, OfRunsAndModelsAreKnown) {
  const compute::BackendSettings oneThread{.name = "cpu", .threads = 1};
  const auto resume = [&] { training::Run::resume(folder_ / "run", oneThread); };
  hearFrom(resume);
  training::Run(quickRun(5)).save(folder_ / "run");
  const fs::path state = folder_ / "run" / "state.safetensors";
  const std::string good = readFile(state);
  std::string bad = good;
  bad[bad.size() - 3] ^= 1;
  for (const std::string& bytes : {bad, std::string("text"), good.substr(0, good.size() / 2),
                                   good + "more", good.substr(0, 60)}) {
    writeFileAtomically(state, bytes);
    hearFrom(resume);
  }
  const auto load = [&] { formats::readModelFolder(folder_ / "run"); };
  for (const char* name : {"config.json", "model.safetensors"}) {
    const std::string before = readFile(folder_ / "run" / name);
    for (const char* damaged : {"{", "{}", "[]"}) {
      writeFileAtomically(folder_ / "run" / name, damaged);
      SCOPED_TRACE(std::string(name) + ' ' + damaged);
      hearFrom(load);
    }
    writeFileAtomically(folder_ / "run" / name, before);
  }
  const std::string config = readFile(folder_ / "run" / "config.json");
  for (const auto& [right, wrong] : std::vector<std::pair<std::string, std::string>>{
           {"gpt2", "bert"}, {"gelu_new", "relu"}, {"\"n_head\"", "\"heads\""}}) {
    std::string changed = config;
    changed.replace(changed.find(right), right.size(), wrong);
    writeFileAtomically(folder_ / "run" / "config.json", changed);
    hearFrom(load);
  }
  const std::string tokens = readFile(folder_ / "run" / "tokenizer.json");
  for (const auto& [right, wrong] :
       std::vector<std::pair<std::string, std::string>>{{"{", "["},
                                                        {"WordLevel", "Unigram"},
                                                        {"\"Regex\": \"", "\"Regex\": \"a"},
                                                        {"\"[UNK]\": 0", "\"[UNK]\": -1"},
                                                        {"\"[UNK]\": 0", "\"[UNK]\": 7"},
                                                        {"\"[UNK]\": 0", "\"[UNK]\": 99999"}}) {
    std::string changed = tokens;
    changed.replace(changed.find(right), right.size(), wrong);
    hearFrom([&] { formats::fromTokenizerJson(changed, "tokenizer.json"); });
  }
  hearFrom([&] { formats::readModelFolder(folder_ / "none"); });
  EXPECT_GE(heard_.size(), 18U);
}

TEST_F(RunFaults, OfAStoppedRunAreKnown) {
  training::RunSettings settings = quickRun(300);
  settings.trainer.optimizer = training::Optimizer::kSgd;
  settings.trainer.schedule = training::Schedule::kConstant;
  settings.trainer.learningRate = 1e30;
  for (const double clip : {0.0, 1e30}) {
    settings.trainer.clip = clip;
    training::Run run(settings);
    while (run.explanation().empty() && run.step() < 300) run.advance();
    hear(run.explanation());
  }
}

TEST_F(RunFaults, OfEnginesAreKnown) {
  hear(training::compareEngines(1, 2).reason);
  hear(training::compareEngines(20, 2).reason);
  const training::Engine engine =
      training::chooseEngine({.name = "auto", .threads = 1}, quickRun(5).model, 2);
  if (!engine.reason.empty()) hear(engine.reason);
  hear(
      "The graphics card failed while copying to it (unknown error). Training goes on with the "
      "CPU, from step 12.");
  hearFrom([] { compute::makeBackend({.name = "abacus"}); });
  hearFrom([] { compute::makeBackend({.name = "cpu", .threads = -1}); });
}

TEST_F(RunFaults, OfQuestionsToTheModelAreKnown) {
  using Settings = insight::SamplingSettings;
  hearFromSpoilt(Settings(), [](Settings& one) { one.temperature = -1; });
  hearFromSpoilt(Settings(), [](Settings& one) { one.topK = -1; });
  hearFromSpoilt(Settings(), [](Settings& one) { one.topP = 0; });
  hearFrom([] { training::SpellingModel({}, 1); });
  hearFrom([] { training::SpellingModel({"x"}, 1); });
  model::ModelConfig config = quickRun(5).model;
  config.vocabulary = 20;
  const model::ParameterLayout layout(config);
  const std::vector<float> weights(static_cast<std::size_t>(layout.total()));
  const std::vector<insight::Alteration> impossible = {
      insight::HeadOff{.layer = 99},
      insight::HeadOff{.head = 99},
      insight::MlpOff{.layer = 99},
      insight::UnitOff{.unit = 9999},
      insight::WeightSet{.place = {.name = "nothing"}},
      insight::WeightSet{.place = {.name = "transformer.wte.weight", .row = 99}},
      insight::WeightSet{.place = {.name = "transformer.wte.weight"},
                         .value = std::numeric_limits<float>::infinity()}};
  for (const insight::Alteration& one : impossible)
    hearFrom([&] { insight::altered(config, layout, weights, std::span(&one, 1)); });
}

}  // namespace
}  // namespace glassbox
