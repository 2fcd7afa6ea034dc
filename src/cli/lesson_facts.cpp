#include "cli/lesson_facts.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "insight/baselines.h"
#include "insight/lesson_measures.h"
#include "training/named_settings.h"
#include "training/run.h"

namespace glassbox::cli {
namespace {

using Kind = course::Measure::Kind;

struct Stated {
  const course::Lesson* lesson = nullptr;
  const course::StatedFacts* facts = nullptr;
};

training::RunSettings settingsOf(const Stated& stated) {
  training::RunSettings settings = training::presetSettings("small");
  for (const auto* some : {&stated.lesson->stage.run, &stated.facts->run})
    for (const course::Setting& one : *some) {
      const bool ownText = one.key == "corpus" && one.value != "storyworld";
      const auto file = std::filesystem::path(stated.lesson->folder) / one.value;
      training::setByName(settings, one.key, ownText ? file.string() : one.value);
    }
  return settings;
}

/// Trains one run and measures on the way all that is asked of it.
class FactRun {
 public:
  explicit FactRun(const training::RunSettings& settings) : run_(settings) {}

  void measure(const std::vector<course::Measure>& measures) {
    std::map<std::int64_t, std::vector<course::Measure>> bySteps;
    for (const course::Measure& one : measures)
      bySteps[std::max<std::int64_t>(0, one.step)].push_back(one);
    for (const auto& [step, some] : bySteps) {
      while (run_.step() < step && run_.explanation().empty()) run_.advance();
      for (const course::Measure& one : some) take(one);
    }
  }

  std::optional<course::Measured> known(const course::Measure& measure) const {
    const auto found = known_.find(toText(measure));
    return found == known_.end() ? std::nullopt : std::optional(found->second);
  }
  /// Why nothing is known of a measure; empty: nobody asked.
  std::string problem(const course::Measure& measure) const {
    const auto found = problems_.find(toText(measure));
    return found == problems_.end() ? std::string() : found->second;
  }

 private:
  void take(const course::Measure& measure) {
    const std::string name = toText(measure);
    if (known_.contains(name)) return;
    try {
      if (run_.step() < measure.step) throw InputError(run_.explanation());
      known_[name] = measure.asksModel()
                         ? insight::measureForLesson(run_.transformer(), run_.corpus(), measure)
                         : course::Measured{.number = number(measure)};
    } catch (const InputError& error) {
      problems_[name] = error.what();
    }
  }

  double number(const course::Measure& measure) {
    switch (measure.kind) {
      case Kind::kParameters:
        return double(run_.transformer().layout().total());
      case Kind::kVocabulary:
        return run_.corpus().tokenizer->vocabulary();
      case Kind::kTrainingTokens:
        return double(run_.corpus().training.tokens.size());
      case Kind::kLoss:
        return loss(measure.step);
      case Kind::kValidationLoss:
        return validationLoss(measure.step);
      default:
        return reference(measure.kind);
    }
  }

  double loss(std::int64_t step) const {
    std::vector<double> losses;
    for (const auto& one : run_.history().steps) losses.push_back(one.loss);
    const auto mean = course::lossAt(losses, step);
    if (!mean) throw InputError("before the first step there is no loss; write N from 1 up");
    return *mean;
  }

  /// As the run measured it by itself, or else now.
  double validationLoss(std::int64_t step) {
    for (const auto& one : run_.history().evaluations)
      if (one.step == step) return one.loss;
    return run_.evaluate(run_.settings().evaluationRows).loss;
  }

  double reference(Kind kind) {
    if (!lines_) lines_ = insight::measureBaselines(run_.corpus(), run_.settings().model.objective);
    switch (kind) {
      case Kind::kUniform:
        return lines_->uniform;
      case Kind::kUnigram:
        return lines_->unigram;
      case Kind::kBigram:
        return lines_->bigram;
      case Kind::kTrigram:
        return lines_->trigram;
      default:
        break;
    }
    if (!lines_->floor) throw InputError("the lowest possible loss of this text is not known");
    return *lines_->floor;
  }

  training::Run run_;
  std::map<std::string, course::Measured> known_;
  std::map<std::string, std::string> problems_;
  std::optional<insight::Baselines> lines_;
};

std::string told(const course::Claim& claim, const FactRun& run) {
  std::string text;
  for (const course::Measure& measure : measuresOf(claim)) {
    const auto value = run.known(measure);
    text += (text.empty() ? "" : ", ") + toText(measure) + " is ";
    if (!value) text += "not known: " + run.problem(measure);
    else text += measure.yieldsWord() ? value->word : course::toText(value->number);
  }
  return text;
}

}  // namespace

std::vector<Diagnostic> checkFacts(const course::Course& course, const FactsWish& wish,
                                   const Tell& tell) {
  // Facts about the same run stand together, whatever lesson they are of.
  std::map<std::string, std::pair<training::RunSettings, std::vector<Stated>>> runs;
  for (const course::Lesson& lesson : course.lessons)
    for (const course::StatedFacts& facts : lesson.facts) {
      const Stated stated{&lesson, &facts};
      const auto settings = settingsOf(stated);
      auto& [kept, all] = runs[training::toJson(settings)];
      kept = settings;
      all.push_back(stated);
    }
  std::vector<Diagnostic> faults;
  for (auto& [name, one] : runs) {
    auto& [settings, stated] = one;
    std::vector<course::Measure> measures;
    for (const Stated& some : stated)
      for (const course::Claim& claim : some.facts->claims)
        for (const course::Measure& measure : measuresOf(claim)) measures.push_back(measure);
    const std::uint64_t first = settings.seed;
    for (int more = 0; more < wish.seeds; ++more) {
      const std::string seed = std::to_string(first + std::uint64_t(more));
      training::setByName(settings, "seed", seed);
      FactRun run(settings);
      run.measure(measures);
      for (const Stated& some : stated)
        for (const course::Claim& claim : some.facts->claims) {
          const auto good = holds(claim, [&](const auto& measure) { return run.known(measure); });
          const std::string values = "seed " + seed + ": " + told(claim, run);
          const std::string file = some.lesson->folder + "/lesson.md";
          if (good != true)
            faults.push_back({.file = file,
                              .line = some.facts->line,
                              .message = "not true: " + claim.text + " (" + values + ")"});
          else if (wish.values) tell(file + ": " + claim.text + " (" + values + ")");
        }
    }
    tell("trained a run for lesson " + std::to_string(stated.front().lesson->number));
  }
  return faults;
}

}  // namespace glassbox::cli
