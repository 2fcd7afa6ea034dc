#include "text/cleaning/chain.h"

#include <algorithm>

#include "base/error.h"

namespace glassbox::text {
namespace {

Step makeStep(const std::string& name, const CleaningSettings& settings, const Survey& survey,
              const std::string& language) {
  if (name == "encoding") return encodingStep();
  if (name == "markup") return markupStep();
  if (name == "unicode") return unicodeStep();
  if (name == "spaces") return spacesStep();
  if (name == "slips") return slipsStep();
  if (name == "personal") return personalStep(settings);
  if (name == "boilerplate") return boilerplateStep();
  if (name == "garbage") return garbageStep(settings, survey);
  if (name == "language") return languageStep(language);
  if (name == "inappropriate") return inappropriateStep(settings);
  if (name == "duplicates") return duplicatesStep();
  return nearDuplicatesStep(settings);
}

}  // namespace

Chain::Chain(const CleaningSettings& settings, const Survey& survey,
             std::function<void(const Decision&)> told)
    : settings_(settings), told_(std::move(told)) {
  flow_.language = settings.language == "auto" ? survey.language() : settings.language;
  for (const std::string& name : settings.steps) {
    steps_.emplace_back(name, makeStep(name, settings, survey, flow_.language));
    flow_.steps.push_back({.step = name});
  }
}

std::optional<std::string> Chain::take(std::string line, const Place& place) {
  LineInHand hand(std::move(line), place.number);
  for (std::size_t i = 0; i < steps_.size(); ++i) {
    StepCount& count = flow_.steps[i];
    ++count.linesIn;
    std::optional<Finding> finding = steps_[i].second(hand);
    if (!finding) continue;
    std::string id = steps_[i].first + ":" + std::to_string(place.number);
    if (place.piece > 1) id += "." + std::to_string(place.piece);
    const bool undone = settings_.except.contains(id);
    ++(undone ? count.undone : finding->drop ? count.dropped : count.repaired);
    if (told_)
      told_({.id = std::move(id),
             .step = steps_[i].first,
             .file = place.file,
             .line = place.line,
             .dropped = finding->drop,
             .undone = undone,
             .before = hand.text(),
             .after = finding->after,
             .causes = std::move(finding->causes),
             .original = finding->original,
             .similarity = finding->similarity});
    if (undone) continue;
    if (finding->drop) return std::nullopt;
    hand.replace(std::move(finding->after));
  }
  return hand.text();
}

}  // namespace glassbox::text
