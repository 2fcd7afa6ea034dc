#include "course/lesson.h"

#include <algorithm>

namespace glassbox::course {
namespace {

template <typename... Parts>
struct Overloaded : Parts... {
  using Parts::operator()...;
};
template <typename... Parts>
Overloaded(Parts...) -> Overloaded<Parts...>;

std::string told(const std::vector<Setting>& settings) {
  std::string text;
  for (const Setting& one : settings)
    if (one.key != "write") text += " " + one.key + "=" + one.value;
  return text;
}

std::string told(const Prediction& block) {
  std::string text =
      "predict " + block.id + " " + std::to_string(static_cast<int>(block.kind)) + told(block.run);
  for (const auto& choice : block.choices)
    text += " | " + (choice.when ? choice.when->text : "choice");
  for (const auto& item : block.items) text += " | " + toText(item.measure);
  if (block.judge) text += " " + toText(*block.judge);
  return text;
}

std::string told(const Block& block) {
  return std::visit(
      Overloaded{
          [](const Text&) { return std::string("text"); },
          [](const Show& one) { return "show" + told(one.stage.deeds) + told(one.stage.run); },
          [](const Task& one) {
            std::string text = "task " + one.id;
            for (const auto& done : one.done) text += " | " + done.text;
            return text;
          },
          [](const Prediction& one) { return told(one); },
          [](const AskedHere& one) { return "question " + one.question.id; },
          [](const Reflection& one) { return "reflect " + one.id; },
          [](const Amounts& one) { return "amounts " + std::to_string(one.bars.size()); },
          [](const Demonstration& one) { return "demo " + std::to_string(one.parts.size()); }},
      block);
}

}  // namespace

std::vector<Measure> Prediction::measures() const {
  std::vector<Measure> all;
  if (judge) all.push_back(*judge);
  for (const Item& item : items) all.push_back(item.measure);
  for (const Choice& choice : choices)
    if (choice.when)
      for (const Measure& measure : measuresOf(*choice.when)) all.push_back(measure);
  return all;
}

std::int64_t Prediction::lastStep() const {
  std::int64_t last = 0;
  for (const Measure& measure : measures()) last = std::max(last, measure.step);
  return last;
}

std::vector<Demonstration::Training> Demonstration::trainings() const {
  std::vector<Training> all;
  std::vector<Setting> run;
  std::int64_t at = 0;
  for (const Part& part : parts) {
    if (!part.stage.run.empty() || !part.stage.deed("fresh").empty()) {
      run = part.stage.run;
      at = 0;
    }
    const std::string train = part.stage.deed("train");
    const std::int64_t to = train.empty() ? 0 : std::stoll(train);
    if (to <= at) continue;
    all.push_back({.run = run, .from = at, .to = to});
    at = to;
  }
  return all;
}

std::vector<std::string> Lesson::structure() const {
  std::vector<std::string> lines = {"stage" + told(stage.deeds) + told(stage.run)};
  for (const Goal& goal : goals) lines.push_back("goal " + goal.id);
  for (const Screen& screen : screens) {
    lines.push_back(screen.heading.empty() ? "first screen" : "screen");
    for (const Block& block : screen.blocks) lines.push_back(told(block));
  }
  return lines;
}

}  // namespace glassbox::course
