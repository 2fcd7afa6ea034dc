#include "training/named_settings.h"

#include <charconv>
#include <functional>

#include "base/error.h"

namespace glassbox::training {
namespace {

[[noreturn]] void refuse(std::string_view name, const std::string& value, const std::string& why) {
  throw InputError(std::string(name) + " " + value + ": " + why);
}

template <typename Number>
Number parse(std::string_view name, const std::string& value) {
  Number number{};
  const char* const last = value.data() + value.size();
  const auto [end, code] = std::from_chars(value.data(), last, number);
  if (value.empty() || code != std::errc() || end != last)
    refuse(name, value, "it must be a number");
  return number;
}

template <typename Enum>
struct Name {
  const char* text;
  Enum value;
};

template <typename Enum, std::size_t N>
Enum choose(std::string_view name, const std::string& value, const Name<Enum> (&names)[N]) {
  std::string known;
  for (const auto& one : names) {
    if (value == one.text) return one.value;
    known += (known.empty() ? "" : ", ") + std::string(one.text);
  }
  refuse(name, value, "it must be one of " + known);
}

template <typename Enum, std::size_t N>
std::string nameOf(Enum value, const Name<Enum> (&names)[N]) {
  for (const auto& one : names)
    if (value == one.value) return one.text;
  return {};
}

constexpr Name<text::TokenizerKind> kTokenizers[] = {{"word", text::TokenizerKind::kWord},
                                                     {"char", text::TokenizerKind::kCharacter},
                                                     {"bpe", text::TokenizerKind::kBpe}};
constexpr Name<Objective> kObjectives[] = {{"next", Objective::kNextWord},
                                           {"masked", Objective::kCoveredWord}};
constexpr Name<Schedule> kSchedules[] = {{"cosine", Schedule::kCosine},
                                         {"constant", Schedule::kConstant}};
constexpr Name<Optimizer> kOptimizers[] = {{"adamw", Optimizer::kAdamW}, {"sgd", Optimizer::kSgd}};

void takePreset(RunSettings& settings, const std::string& preset) {
  const RunSettings named = presetSettings(preset);
  settings.model = named.model;
  settings.trainer = named.trainer;
  settings.trainer.seed = settings.seed;
  settings.corpus.tokenizer = named.corpus.tokenizer;
}

void setIngredient(RunSettings& settings, const std::string& value) {
  const auto sign = value.find('=');
  if (sign == std::string::npos || sign == 0)
    refuse("ingredient", value, "write NAME=AMOUNT, for example trees=0");
  settings.corpus.ingredients[value.substr(0, sign)] =
      parse<double>("ingredient", value.substr(sign + 1));
}

using Setter = std::function<void(RunSettings&, const std::string&)>;

const std::map<std::string, Setter, std::less<>>& setters() {
  const auto whole = [](const char* name, auto member) {
    return [=](RunSettings& settings, const std::string& value) {
      auto& number = member(settings);
      number = parse<std::decay_t<decltype(number)>>(name, value);
    };
  };
  static const std::map<std::string, Setter, std::less<>> all = {
      {"preset", takePreset},
      {"corpus", [](auto& s, const auto& value) { s.corpus.source = value; }},
      {"stories", whole(
                      "stories", [](auto& s) -> auto& { return s.corpus.stories; })},
      {"animals", whole(
                      "animals", [](auto& s) -> auto& { return s.corpus.animals; })},
      {"pages", whole(
                    "pages", [](auto& s) -> auto& { return s.corpus.pages; })},
      {"ingredient", setIngredient},
      {"tokenizer",
       [](auto& s, const auto& value) {
         s.corpus.tokenizer = {.kind = choose("tokenizer", value, kTokenizers), .vocabulary = 0};
       }},
      {"vocab", whole(
                    "vocab", [](auto& s) -> auto& { return s.corpus.tokenizer.vocabulary; })},
      {"objective",
       [](auto& s, const auto& value) {
         s.model.objective = choose("objective", value, kObjectives);
       }},
      {"layers", whole(
                     "layers", [](auto& s) -> auto& { return s.model.layers; })},
      {"heads", whole(
                    "heads", [](auto& s) -> auto& { return s.model.heads; })},
      {"width", whole(
                    "width", [](auto& s) -> auto& { return s.model.width; })},
      {"context", whole(
                      "context", [](auto& s) -> auto& { return s.model.context; })},
      {"batch", whole(
                    "batch", [](auto& s) -> auto& { return s.batch; })},
      {"steps", whole(
                    "steps", [](auto& s) -> auto& { return s.trainer.steps; })},
      {"lr", whole(
                 "lr", [](auto& s) -> auto& { return s.trainer.learningRate; })},
      {"warmup", whole(
                     "warmup", [](auto& s) -> auto& { return s.trainer.warmup; })},
      {"schedule",
       [](auto& s, const auto& value) {
         s.trainer.schedule = choose("schedule", value, kSchedules);
       }},
      {"optimizer",
       [](auto& s, const auto& value) {
         s.trainer.optimizer = choose("optimizer", value, kOptimizers);
       }},
      {"dropout", whole(
                      "dropout", [](auto& s) -> auto& { return s.model.dropout; })},
      {"seed",
       [](auto& s, const auto& value) {
         s.seed = s.corpus.seed = s.trainer.seed = parse<std::uint64_t>("seed", value);
       }},
  };
  return all;
}

std::string shortest(double number) {
  char digits[32];
  return {digits, std::to_chars(digits, digits + sizeof digits, number).ptr};
}

}  // namespace

void setByName(RunSettings& settings, std::string_view name, const std::string& value) {
  const auto found = setters().find(name);
  if (found == setters().end()) refuse(name, value, "there is no such setting");
  found->second(settings, value);
}

std::map<std::string, std::string> namedSettings(const RunSettings& settings) {
  std::map<std::string, std::string> named = {
      {"corpus", settings.corpus.source},
      {"stories", std::to_string(settings.corpus.stories)},
      {"animals", std::to_string(settings.corpus.animals)},
      {"pages", shortest(settings.corpus.pages)},
      {"tokenizer", nameOf(settings.corpus.tokenizer.kind, kTokenizers)},
      {"objective", nameOf(settings.model.objective, kObjectives)},
      {"layers", std::to_string(settings.model.layers)},
      {"heads", std::to_string(settings.model.heads)},
      {"width", std::to_string(settings.model.width)},
      {"context", std::to_string(settings.model.context)},
      {"batch", std::to_string(settings.batch)},
      {"steps", std::to_string(settings.trainer.steps)},
      {"lr", shortest(settings.trainer.learningRate)},
      {"schedule", nameOf(settings.trainer.schedule, kSchedules)},
      {"optimizer", nameOf(settings.trainer.optimizer, kOptimizers)},
      {"dropout", shortest(double(settings.model.dropout))},
      {"seed", std::to_string(settings.seed)},
  };
  for (const auto& [name, amount] : settings.corpus.ingredients)
    if (amount != 1) named["ingredient-" + name] = shortest(amount);
  return named;
}

}  // namespace glassbox::training
