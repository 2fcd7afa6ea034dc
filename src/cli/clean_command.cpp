// clean: a text without its faults, and a report of everything that was done to it.
#include <atomic>
#include <csignal>
#include <filesystem>
#include <iomanip>
#include <iostream>
#include <optional>

#include "base/error.h"
#include "base/files.h"
#include "cli/commands.h"
#include "cli/loaded_model.h"
#include "cli/progress_bar.h"
#include "text/cleaning/cleaning.h"

namespace glassbox::cli {
namespace {

using nlohmann::ordered_json;

std::atomic<bool> interrupted = false;

struct CleanOptions {
  std::string in, out, report, words;
  std::vector<std::string> disable, steps, except;
  text::CleaningSettings settings;
  bool list = false, json = false;
};

ordered_json jsonOf(const text::Decision& one) {
  ordered_json causes = ordered_json::array();
  for (const text::Cause& cause : one.causes)
    causes.push_back({{"kind", cause.kind}, {"detail", cause.detail}});
  ordered_json json = {{"id", one.id},
                       {"file", one.file},
                       {"line", one.line},
                       {"step", one.step},
                       {"action", one.dropped ? "drop" : "repair"},
                       {"before", one.before},
                       {"after", one.dropped ? ordered_json(nullptr) : ordered_json(one.after)},
                       {"reason", text::reasonOf(one)},
                       {"causes", causes}};
  if (one.original > 0) json["original_line"] = one.original;
  if (one.original > 0) json["similarity"] = one.similarity;
  return json;
}

ordered_json jsonOf(const text::CleaningFlow& flow) {
  ordered_json steps = ordered_json::array();
  for (const text::StepCount& step : flow.steps)
    steps.push_back({{"step", step.step},
                     {"lines_in", step.linesIn},
                     {"repaired", step.repaired},
                     {"dropped", step.dropped},
                     {"undone", step.undone},
                     {"lines_out", step.linesOut()}});
  return {{"raw", {{"lines", flow.rawLines}, {"bytes", flow.rawBytes}}},
          {"clean", {{"lines", flow.cleanLines}, {"bytes", flow.cleanBytes}}},
          {"language", flow.language},
          {"notes", flow.notes},
          {"steps", steps}};
}

/// The report grows with every decision, so that it may be longer than fits in memory.
class Report {
 public:
  explicit Report(const std::string& path) {
    if (path.empty()) return;
    file_.emplace(path);
    file_->write("{\"decisions\": [");
  }
  void add(const text::Decision& one) {
    if (!file_) return;
    file_->write((first_ ? "\n" : ",\n") + dump(jsonOf(one)));
    first_ = false;
  }
  void finish(const text::CleaningFlow& flow) {
    if (!file_) return;
    const std::string rest = dump(jsonOf(flow));
    file_->write("\n],\n" + rest.substr(1) + "\n");
    file_->commit();
  }

 private:
  std::optional<AtomicFile> file_;
  bool first_ = true;
};

void printFlow(const text::CleaningFlow& flow) {
  const auto cell = [](std::int64_t value) { std::cout << std::setw(12) << value; };
  std::cout << std::left << std::setw(18) << "step" << std::right << std::setw(12) << "lines in"
            << std::setw(12) << "repaired" << std::setw(12) << "dropped" << std::setw(12)
            << "lines out"
            << "\n";
  for (const text::StepCount& step : flow.steps) {
    std::cout << std::left << std::setw(18) << step.step << std::right;
    for (const std::int64_t value : {step.linesIn, step.repaired, step.dropped, step.linesOut()})
      cell(value);
    std::cout << "\n";
  }
  std::cout << flow.rawLines << " lines became " << flow.cleanLines << "\n";
  for (const std::string& note : flow.notes) std::cout << note << "\n";
}

void listSteps() {
  for (const text::StepInfo& step : text::cleaningSteps())
    std::cout << std::left << std::setw(18) << step.name << step.what << "\n";
}

void clean(CleanOptions& options) {
  if (options.list) return listSteps();
  if (options.in.empty() || options.out.empty())
    throw InputError("clean needs --in and --out; see glassbox-cli clean --help");
  text::CleaningSettings& settings = options.settings;
  if (!options.steps.empty()) settings.steps = options.steps;
  const auto known = text::standardSteps();
  for (const std::string& name : options.disable) {
    if (std::find(known.begin(), known.end(), name) == known.end())
      throw InputError("there is no cleaning step " + name + "; see glassbox-cli clean --list");
    std::erase(settings.steps, name);
  }
  settings.except.insert(options.except.begin(), options.except.end());
  if (!options.words.empty()) settings.wordList = readFile(options.words, 1U << 24U);
  std::signal(SIGINT, [](int) { interrupted = true; });
  std::signal(SIGTERM, [](int) { interrupted = true; });
  Report report(options.report);
  ProgressBar bar("cleaning", 100);
  try {
    const text::CleaningFlow flow = text::cleanFiles(
        options.in, options.out, settings, [&](const text::Decision& one) { report.add(one); },
        [&](double share) {
          bar.show(static_cast<std::int64_t>(100 * share), "");
          return !interrupted;
        });
    bar.finish();
    report.finish(flow);
    if (options.json) return print(jsonOf(flow));
    printFlow(flow);
  } catch (const CalledOff&) {
    bar.finish();
    throw Error("interrupted; nothing was written");
  }
}

}  // namespace

void addClean(CLI::App& app) {
  auto options = std::make_shared<CleanOptions>();
  auto* verb = app.add_subcommand("clean", "Take duplicates, errors and the like out of a text");
  verb->add_option("--in", options->in, "Text file, or a folder of them");
  verb->add_option("--out", options->out, "File to write the clean text to");
  verb->add_option("--report", options->report, "Write everything that was done as JSON");
  verb->add_option("--disable", options->disable, "Steps to leave out");
  verb->add_option("--steps", options->steps, "Only these steps, in this order")
      ->excludes("--disable");
  verb->add_option("--except", options->except, "Decisions to undo, by their id in the report");
  verb->add_option("--language", options->settings.language,
                   "Language to keep: auto, en, de, fr, es, it, nl or pt");
  verb->add_option("--words", options->words,
                   "A list of inappropriate words of your own, one a line");
  verb->add_option("--near", options->settings.nearDuplicate,
                   "How much alike near duplicates are, 0.6 to 1");
  verb->add_option("--fewest-letters", options->settings.fewestLetters,
                   "Least share of letters and digits in a line, 0 to 1");
  verb->add_flag("--list", options->list, "List the steps and what they do");
  verb->add_flag("--json", options->json, "Print the counts as JSON");
  verb->callback([options] { clean(*options); });
}

}  // namespace glassbox::cli
