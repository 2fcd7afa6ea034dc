#include "training/settings.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <set>
#include <type_traits>

#include "base/error.h"

namespace glassbox::training {
namespace {

using Json = nlohmann::ordered_json;

template <typename Enum>
struct Name {
  Enum value;
  const char* text;
};
template <typename Enum>
Name(Enum, const char*) -> Name<Enum>;  // clang 14 does not find it by itself

/// The words for the values of each enumeration.
constexpr auto names(Objective) {
  return std::array{Name{Objective::kNextWord, "next"}, Name{Objective::kCoveredWord, "masked"}};
}
constexpr auto names(text::TokenizerKind) {
  using Kind = text::TokenizerKind;
  return std::array{Name{Kind::kWord, "word"}, Name{Kind::kCharacter, "char"},
                    Name{Kind::kBpe, "bpe"}};
}
constexpr auto names(model::Initialization) {
  using Initialization = model::Initialization;
  return std::array{Name{Initialization::kFanIn, "fan_in"}, Name{Initialization::kGpt2, "gpt2"}};
}
constexpr auto names(Optimizer) {
  return std::array{Name{Optimizer::kAdamW, "adamw"}, Name{Optimizer::kSgd, "sgd"}};
}
constexpr auto names(Schedule) {
  return std::array{Name{Schedule::kCosine, "cosine"}, Name{Schedule::kConstant, "constant"}};
}

// Every setting is named once, below; a Writer or a Reader is led past all of them.

class Writer {
 public:
  template <typename T>
  void field(const char* key, const T& value) {
    if constexpr (std::is_enum_v<T>) {
      for (const auto& name : names(value))
        if (name.value == value) json_[key] = name.text;
    } else if constexpr (std::is_same_v<T, text::Ingredients>) {
      if (!value.empty()) json_[key] = value;  // as before for those who change none
    } else if constexpr (std::is_class_v<T> && !std::is_same_v<T, std::string>) {
      Writer inner;
      T copy = value;
      visit(inner, copy);
      json_[key] = inner.json_;
    } else {
      json_[key] = value;
    }
  }
  const Json& json() const { return json_; }

 private:
  Json json_ = Json::object();
};

class Reader {
 public:
  Reader(const Json& json, std::string where) : json_(json), where_(std::move(where)) {
    if (!json.is_object()) fail(where_, "is not an object");
  }

  template <typename T>
  void field(const char* key, T& value) {
    known_.insert(key);
    const auto found = json_.find(key);
    if (found == json_.end()) return;
    const std::string path = where_ + "." + key;
    if constexpr (std::is_enum_v<T>) {
      readEnum(*found, path, value);
    } else if constexpr (std::is_same_v<T, bool>) {
      if (!found->is_boolean()) fail(path, "is neither true nor false");
      value = found->template get<bool>();
    } else if constexpr (std::is_integral_v<T>) {
      readInteger(*found, path, value);
    } else if constexpr (std::is_floating_point_v<T>) {
      if (!found->is_number()) fail(path, "is not a number");
      value = found->template get<T>();
    } else if constexpr (std::is_same_v<T, std::string>) {
      if (!found->is_string()) fail(path, "is not a text");
      value = found->template get<std::string>();
    } else if constexpr (std::is_same_v<T, text::Ingredients>) {
      if (!found->is_object()) fail(path, "is not an object");
      value.clear();
      for (const auto& item : found->items()) {
        if (!item.value().is_number()) fail(path + "." + item.key(), "is not a number");
        value[item.key()] = item.value().template get<double>();
      }
    } else {
      Reader inner(*found, path);
      visit(inner, value);
      inner.finish();
    }
  }

  void finish() const {
    for (const auto& item : json_.items())
      if (!known_.contains(item.key())) fail(where_ + "." + item.key(), "is unknown");
  }

 private:
  [[noreturn]] static void fail(const std::string& path, const std::string& what) {
    throw InputError("the setting " + path + " " + what);
  }

  template <typename T>
  static void readEnum(const Json& json, const std::string& path, T& value) {
    for (const auto& name : names(value)) {
      if (!json.is_string() || json.get<std::string>() != name.text) continue;
      value = name.value;
      return;
    }
    fail(path, "is none of the words that are possible there");
  }

  template <typename T>
  static void readInteger(const Json& json, const std::string& path, T& value) {
    if (!json.is_number_integer()) fail(path, "is not a whole number");
    using Limits = std::numeric_limits<T>;
    const bool fits = json.is_number_unsigned()
                          ? std::cmp_less_equal(json.get<std::uint64_t>(), Limits::max())
                          : std::cmp_greater_equal(json.get<std::int64_t>(), Limits::min()) &&
                                std::cmp_less_equal(json.get<std::int64_t>(), Limits::max());
    if (!fits) fail(path, "is too large or too small");
    value = json.get<T>();
  }

  const Json& json_;
  std::string where_;
  std::set<std::string, std::less<>> known_;
};

template <typename Archive>
void visit(Archive& archive, text::TokenizerTraining& tokenizer) {
  archive.field("kind", tokenizer.kind);
  archive.field("vocabulary", tokenizer.vocabulary);
}

template <typename Archive>
void visit(Archive& archive, text::CorpusSettings& corpus) {
  archive.field("source", corpus.source);
  archive.field("tokenizer", corpus.tokenizer);
  archive.field("seed", corpus.seed);
  archive.field("stories", corpus.stories);
  archive.field("animals", corpus.animals);
  archive.field("pages", corpus.pages);
  archive.field("ingredients", corpus.ingredients);
  archive.field("validation_share", corpus.validationShare);
}

template <typename Archive>
void visit(Archive& archive, model::ModelConfig& config) {
  archive.field("vocabulary", config.vocabulary);
  archive.field("context", config.context);
  archive.field("width", config.width);
  archive.field("layers", config.layers);
  archive.field("heads", config.heads);
  archive.field("tied", config.tied);
  archive.field("dropout", config.dropout);
  archive.field("objective", config.objective);
}

template <typename Archive>
void visit(Archive& archive, TrainerSettings& trainer) {
  archive.field("optimizer", trainer.optimizer);
  archive.field("schedule", trainer.schedule);
  archive.field("learning_rate", trainer.learningRate);
  archive.field("steps", trainer.steps);
  archive.field("warmup", trainer.warmup);
  archive.field("beta1", trainer.beta1);
  archive.field("beta2", trainer.beta2);
  archive.field("epsilon", trainer.epsilon);
  archive.field("weight_decay", trainer.weightDecay);
  archive.field("clip", trainer.clip);
  archive.field("seed", trainer.seed);
}

template <typename Archive>
void visit(Archive& archive, compute::BackendSettings& backend) {
  archive.field("name", backend.name);
  archive.field("threads", backend.threads);
  archive.field("instruction_set", backend.instructionSet);
  archive.field("precision", backend.precision);
}

template <typename Archive>
void visit(Archive& archive, RunSettings& settings) {
  archive.field("corpus", settings.corpus);
  archive.field("model", settings.model);
  archive.field("initialization", settings.initialization);
  archive.field("trainer", settings.trainer);
  archive.field("batch", settings.batch);
  archive.field("covered", settings.covered);
  archive.field("seed", settings.seed);
  archive.field("evaluate_every", settings.evaluateEvery);
  archive.field("evaluation_rows", settings.evaluationRows);
  archive.field("backend", settings.backend);
}

void require(bool holds, const char* sentence) {
  if (!holds) throw InputError(sentence);
}

}  // namespace

Json settingsToJson(const RunSettings& settings) {
  Writer writer;
  RunSettings copy = settings;
  visit(writer, copy);
  return writer.json();
}

RunSettings settingsFromJson(const Json& json) {
  RunSettings settings;
  Reader reader(json, "settings");
  visit(reader, settings);
  reader.finish();
  return settings;
}

std::string toJson(const RunSettings& settings) { return settingsToJson(settings).dump(2); }

RunSettings runSettingsFromJson(std::string_view json) {
  Json parsed;
  try {
    parsed = Json::parse(json);
  } catch (const Json::exception& error) {
    throw InputError(std::string("the settings are not JSON: ") + error.what());
  }
  return settingsFromJson(parsed);
}

void validate(const RunSettings& settings) {
  model::ModelConfig config = settings.model;
  config.vocabulary = std::max(1, config.vocabulary);  // not known before the text is read
  model::validate(config);
  const TrainerSettings& trainer = settings.trainer;
  require(settings.batch >= 1 && settings.batch <= 1 << 16,
          "the batch must have at least one row and at most 65536");
  require(settings.covered > 0 && settings.covered < 1,
          "the share of covered words must lie between 0 and 1");
  require(settings.evaluateEvery >= 0 && settings.evaluationRows >= 0,
          "the steps between validation losses and their rows cannot be negative");
  require(trainer.steps >= 0, "the number of steps cannot be negative");
  require(trainer.warmup >= -1, "the number of warm-up steps cannot be negative");
  require(std::isfinite(trainer.learningRate) && trainer.learningRate >= 0,
          "the learning rate must be a number that is not negative");
  require(trainer.beta1 >= 0 && trainer.beta1 < 1 && trainer.beta2 >= 0 && trainer.beta2 < 1,
          "beta1 and beta2 must be at least 0 and below 1");
  require(std::isfinite(trainer.epsilon) && trainer.epsilon > 0, "epsilon must be above 0");
  require(std::isfinite(trainer.weightDecay) && trainer.weightDecay >= 0,
          "the weight decay cannot be negative");
  require(std::isfinite(trainer.clip) && trainer.clip >= 0,
          "the clipping norm cannot be negative; 0 means no clipping");
}

}  // namespace glassbox::training
