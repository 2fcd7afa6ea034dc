#include "course/stage.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "course/written.h"

namespace glassbox::course {
namespace {

enum class Shape { kText, kWhole, kNumber, kNames, kIngredient, kStep, kWords, kView };

struct Form {
  std::string_view key;
  Shape shape;
  double least = 0;
  double most = 0;
  std::vector<std::string> names = {};
};

const std::vector<Form>& stageForms() {
  static const std::vector<Form> forms = {
      {"view", Shape::kView},           {"page", Shape::kText},
      {"pins", Shape::kWords},          {"write", Shape::kText},
      {"sentence", Shape::kText},       {"seek", Shape::kStep},
      {"train", Shape::kWhole, 1, 1e6}, {"fresh", Shape::kNames, 0, 0, {"yes"}},
  };
  return forms;
}

const std::vector<Form>& runForms() {
  static const std::vector<Form> forms = {
      {"preset", Shape::kNames, 0, 0, {"tiny", "small"}},
      {"corpus", Shape::kText},
      {"stories", Shape::kWhole, 1, 100000},
      {"animals", Shape::kWhole, 2, 8},
      {"pages", Shape::kNumber, 0, 1},
      {"ingredient", Shape::kIngredient},
      {"tokenizer", Shape::kNames, 0, 0, {"word", "char", "bpe"}},
      {"vocab", Shape::kWhole, 16, 65536},
      {"objective", Shape::kNames, 0, 0, {"next", "masked"}},
      {"layers", Shape::kWhole, 1, 12},
      {"heads", Shape::kWhole, 1, 16},
      {"width", Shape::kWhole, 4, 512},
      {"context", Shape::kWhole, 4, 512},
      {"batch", Shape::kWhole, 1, 256},
      {"steps", Shape::kWhole, 1, 100000},
      {"lr", Shape::kNumber, 0, 100},
      {"warmup", Shape::kWhole, 0, 100000},
      {"schedule", Shape::kNames, 0, 0, {"cosine", "constant"}},
      {"optimizer", Shape::kNames, 0, 0, {"adamw", "sgd"}},
      {"dropout", Shape::kNumber, 0, 0.9},
      {"seed", Shape::kWhole, 0, 1e9},
  };
  return forms;
}

const Form* formOf(std::string_view key) {
  for (const auto* forms : {&stageForms(), &runForms()})
    for (const Form& form : *forms)
      if (form.key == key) return &form;
  return nullptr;
}

std::vector<std::string> viewIds() {
  std::vector<std::string> ids;
  for (const ViewName& view : viewNames()) ids.push_back(view.id);
  return ids;
}

bool contains(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool isNumberOf(const Form& form, std::string_view text) {
  const auto number = numberOf(text);
  const bool whole = form.shape != Shape::kNumber;
  return number && *number >= form.least && *number <= form.most &&
         (!whole || *number == std::floor(*number));
}

bool isIngredient(std::string_view text) {
  const auto sign = text.find('=');
  if (sign == std::string_view::npos || sign == 0) return false;
  const auto amount = numberOf(text.substr(sign + 1));
  return amount && *amount >= 0 && *amount <= 10;
}

}  // namespace

std::string Stage::deed(std::string_view key) const {
  std::string value;
  for (const Setting& one : deeds)
    if (one.key == key) value = one.value;
  return value;
}

const std::vector<ViewName>& viewNames() {
  static const std::vector<ViewName> views = {
      {"loss", {}},
      {"words", {"replace", "use", "together"}},
      {"inside", {"sentence", "compare", "covered", "statistics"}},
      {"onestep", {"cover", "guess", "check", "blame", "nudge"}},
      {"write", {"text", "written", "copied", "earlier"}},
      {"tokens", {"cut", "learn", "rare", "examples"}},
      {"data", {"compare", "flow", "statistics", "both", "cost"}},
      {"scale", {"count", "published", "ladder", "budget", "machine", "race"}},
  };
  return views;
}

bool isStageKey(std::string_view key) {
  const auto& forms = stageForms();
  return std::any_of(forms.begin(), forms.end(), [&](const Form& one) { return one.key == key; });
}

bool isRunKey(std::string_view key) {
  const auto& forms = runForms();
  return std::any_of(forms.begin(), forms.end(), [&](const Form& one) { return one.key == key; });
}

std::vector<std::string> runKeys() {
  std::vector<std::string> keys;
  for (const Form& form : runForms()) keys.emplace_back(form.key);
  return keys;
}

std::string problemOf(const Setting& setting) {
  const Form* form = formOf(setting.key);
  if (form == nullptr) return "there is no key '" + setting.key + "'";
  const std::string name = "'" + setting.key + "' ";
  if (setting.value.empty()) return name + "is empty";
  switch (form->shape) {
    case Shape::kText:
    case Shape::kWords:
      return {};
    case Shape::kView:
      return contains(viewIds(), setting.value) ? "" : name + "must be " + listed(viewIds());
    case Shape::kNames:
      return contains(form->names, setting.value) ? "" : name + "must be " + listed(form->names);
    case Shape::kStep:
      if (setting.value == "newest") return {};
      return isNumberOf({"", Shape::kWhole, 0, 1e9}, setting.value)
                 ? ""
                 : name + "must be a step or 'newest'";
    case Shape::kIngredient:
      return isIngredient(setting.value) ? "" : name + "must be NAME=AMOUNT, for example trees=0";
    case Shape::kWhole:
    case Shape::kNumber:
      return isNumberOf(*form, setting.value)
                 ? ""
                 : name + "must be a " + (form->shape == Shape::kWhole ? "whole " : "") +
                       "number from " + toText(form->least) + " to " + toText(form->most);
  }
  return {};
}

std::string problemOfPage(std::string_view view, std::string_view page) {
  std::vector<std::string> possible;
  for (const ViewName& one : viewNames())
    if (view.empty() || one.id == view)
      possible.insert(possible.end(), one.pages.begin(), one.pages.end());
  if (contains(possible, page)) return {};
  const std::string of = view.empty() ? "" : " of the view '" + std::string(view) + "'";
  if (possible.empty()) return "there are no pages" + of;
  return "there is no page '" + std::string(page) + "'" + of + "; known are " + listed(possible);
}

}  // namespace glassbox::course
