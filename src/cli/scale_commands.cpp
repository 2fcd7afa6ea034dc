// estimate: what training a model costs; ladder: small models that predict a larger one.
#include <atomic>
#include <cmath>
#include <csignal>
#include <iomanip>
#include <iostream>

#include "base/error.h"
#include "cli/commands.h"
#include "cli/loaded_model.h"
#include "cli/progress_bar.h"
#include "scaling/budget.h"
#include "scaling/estimate.h"
#include "scaling/ladder.h"
#include "scaling/own_machine.h"

namespace glassbox::cli {
namespace {

using nlohmann::ordered_json;

std::atomic<bool> interrupted = false;

ordered_json jsonOf(const scaling::Range& range) {
  return {{"low", range.low}, {"typical", range.typical}, {"high", range.high}};
}

/// Three digits, with words for large numbers.
std::string brief(double value) {
  struct Scale {
    double from;
    const char* word;
  };
  constexpr Scale kScales[] = {{1e12, " trillion"}, {1e9, " billion"}, {1e6, " million"}};
  char text[48];
  for (const Scale& scale : kScales)
    if (value >= scale.from && value < 1e15) {
      std::snprintf(text, sizeof text, "%.3g%s", value / scale.from, scale.word);
      return text;
    }
  if (value >= 1000 && value < 1e6) std::snprintf(text, sizeof text, "%.0f", value);
  else std::snprintf(text, sizeof text, "%.3g", value);
  return text;
}

std::string brief(const scaling::Range& range) {
  if (range.low == range.high) return brief(range.typical);
  return brief(range.typical) + "  (" + brief(range.low) + " to " + brief(range.high) + ")";
}

struct EstimateOptions {
  scaling::Question question;
  std::int64_t count = 0;
  double utilization = 0, price = -1;
  bool published = false, here = false, json = false;
};

void printEstimate(const scaling::Question& question, const scaling::Estimate& cost) {
  const scaling::Device& device = scaling::figures().device(question.device);
  const auto row = [](const char* what, const std::string& value) {
    std::cout << std::left << std::setw(22) << what << value << "\n";
  };
  row("operations", brief(cost.operations) + "  (6 x weights x tokens)");
  row("machines", std::to_string(cost.count) + " x " + device.what + " (at least " +
                      std::to_string(cost.fewestMachines) + " to hold it)");
  row("machine hours", brief(cost.deviceHours));
  row("days", brief(cost.days));
  row("rent, US dollars", brief(cost.dollars));
  row("electricity, kWh", brief(cost.kilowattHours));
  row("electricity, dollars", brief(cost.electricityDollars));
  row("water, litres", brief(cost.litres));
  row("CO2, kg",
      brief(cost.co2Kilograms) + "  (" + scaling::figures().grid(question.grid).what + ")");
  row("memory, bytes", brief(cost.stateBytes) + " for weights, gradients and optimizer");
}

ordered_json jsonOf(const scaling::Question& question, const scaling::Estimate& cost) {
  const scaling::Device& device = scaling::figures().device(question.device);
  return {{"parameters", question.parameters},
          {"tokens", question.tokens},
          {"operations", cost.operations},
          {"device",
           {{"name", device.name},
            {"what", device.what},
            {"peak", device.peak},
            {"source", device.source}}},
          {"count", cost.count},
          {"fewest_machines", cost.fewestMachines},
          {"device_hours", jsonOf(cost.deviceHours)},
          {"days", jsonOf(cost.days)},
          {"dollars", jsonOf(cost.dollars)},
          {"kwh", jsonOf(cost.kilowattHours)},
          {"electricity_dollars", jsonOf(cost.electricityDollars)},
          {"water_litres", jsonOf(cost.litres)},
          {"co2_kg", jsonOf(cost.co2Kilograms)},
          {"grid", question.grid},
          {"weight_bytes", cost.weightBytes},
          {"state_bytes", cost.stateBytes}};
}

void printPublished(bool json) {
  const auto all = scaling::comparisons();
  if (json) {
    ordered_json rows = ordered_json::array();
    for (const auto& one : all)
      rows.push_back({{"model", one.model},
                      {"what", one.what},
                      {"published", one.published},
                      {"estimated", jsonOf(one.estimated)},
                      {"ratio", one.ratio()},
                      {"in_range", one.inRange()},
                      {"source", one.source}});
    return print({{"published", rows}});
  }
  std::cout << std::left << std::setw(18) << "model" << std::setw(14) << "what" << std::setw(16)
            << "published" << std::setw(44) << "estimated"
            << "typical / published\n";
  for (const auto& one : all)
    std::cout << std::left << std::setw(18) << one.model << std::setw(14) << one.what
              << std::setw(16) << brief(one.published) << std::setw(44) << brief(one.estimated)
              << std::fixed << std::setprecision(2) << one.ratio() << std::defaultfloat
              << (one.inRange() ? "" : "  outside the range") << "\n";
}

void printOwnMachine(const EstimateOptions& options) {
  const scaling::OwnMachine machine = scaling::measureOwnMachine({.name = "cpu"});
  const double years = scaling::yearsFor(
      scaling::operationsByRule(options.question.parameters, options.question.tokens),
      machine.reached);
  if (options.json)
    return print({{"machine", machine.description},
                  {"peak", machine.peak},
                  {"reached", machine.reached},
                  {"utilization", machine.utilization()},
                  {"watts", machine.watts ? ordered_json(*machine.watts) : ordered_json(nullptr)},
                  {"meter", machine.meterReason},
                  {"years", years}});
  std::cout << machine.description << " reaches " << brief(machine.reached)
            << " operations a second in training, " << std::lround(100 * machine.utilization())
            << " % of its peak\nThis training would take it " << brief(years) << " years\n";
  if (machine.watts) std::cout << "The processor draws " << brief(*machine.watts) << " watts\n";
  else std::cout << "No electricity measured: " << machine.meterReason << "\n";
}

void runEstimate(EstimateOptions& options) {
  if (options.published) return printPublished(options.json);
  if (options.count > 0) options.question.count = options.count;
  if (options.utilization > 0) options.question.utilization = options.utilization;
  if (options.price >= 0) options.question.pricePerHour = options.price;
  if (options.question.parameters == 0 || options.question.tokens == 0)
    throw InputError("estimate needs --params and --tokens; see glassbox-cli estimate --help");
  const scaling::Estimate cost = scaling::estimate(options.question);
  if (options.here) return printOwnMachine(options);
  if (options.json) return print(jsonOf(options.question, cost));
  printEstimate(options.question, cost);
}

ordered_json jsonOf(const scaling::Rung& rung) {
  return {{"layers", rung.size.layers},
          {"heads", rung.size.heads},
          {"width", rung.size.width},
          {"weights", rung.weights},
          {"weights_without_tables", rung.body},
          {"operations", rung.operations},
          {"tokens", rung.tokens},
          {"losses", rung.losses},
          {"loss", rung.loss}};
}

ordered_json jsonOf(const scaling::PowerLaw& law) {
  return {{"floor", law.floor}, {"a", law.a}, {"alpha", law.alpha}, {"error", law.error}};
}

ordered_json jsonOf(const scaling::LadderResult& result) {
  ordered_json rungs = ordered_json::array();
  for (const scaling::Rung& rung : result.rungs) rungs.push_back(jsonOf(rung));
  return {{"rungs", rungs},
          {"floor", result.floor},
          {"fit", jsonOf(result.known)},
          {"free_fit", jsonOf(result.free)},
          {"predicted", result.predicted},
          {"predicted_free", result.predictedFree},
          {"largest", jsonOf(result.largest)},
          {"miss", result.miss()},
          {"miss_free", result.missFree()}};
}

std::string fixed(double value, int digits) {
  char text[32];
  std::snprintf(text, sizeof text, "%.*f", digits, value);
  return text;
}

void printRung(const scaling::Rung& rung) {
  std::cout << std::right << std::setw(8) << rung.size.layers << std::setw(8) << rung.size.width
            << std::setw(12) << std::llround(rung.weights) << std::setw(12)
            << std::llround(rung.body) << std::setw(16) << brief(rung.operations) << std::setw(10)
            << fixed(rung.loss, 3) << "\n"
            << std::flush;
}

struct LadderOptions {
  scaling::LadderSettings settings;
  bool json = false;
};

void runLadder(LadderOptions& options) {
  std::signal(SIGINT, [](int) { interrupted = true; });
  std::signal(SIGTERM, [](int) { interrupted = true; });
  ProgressBar bar("ladder", 1000);
  const auto told = [&](const scaling::LadderEvent& event) {
    if (options.json) return;
    bar.finish();
    if (event.kind != scaling::LadderEvent::Kind::kPrediction) return printRung(event.rung);
    std::cout << "lowest possible loss " << fixed(event.soFar.floor, 3) << "; the curve predicts "
              << fixed(event.soFar.predicted, 3)
              << " for the next model\n(a curve that has to find "
              << "its floor: " << fixed(event.soFar.predictedFree, 3) << ")\n";
  };
  if (!options.json)
    std::cout << std::right << std::setw(8) << "layers" << std::setw(8) << "width" << std::setw(12)
              << "weights" << std::setw(12) << "no tables" << std::setw(16) << "operations"
              << std::setw(10) << "loss"
              << "\n";
  try {
    const scaling::LadderResult result = scaling::climb(options.settings, told, [&](double share) {
      bar.show(static_cast<std::int64_t>(1000 * share), "");
      return !interrupted;
    });
    bar.finish();
    if (options.json) return print(jsonOf(result));
    std::cout << "the prediction missed by " << fixed(100 * result.miss(), 1)
              << " %, that of the other curve by " << fixed(100 * result.missFree(), 1) << " %\n";
  } catch (const CalledOff&) {
    bar.finish();
    throw Error("interrupted");
  }
}

}  // namespace

void addEstimate(CLI::App& app) {
  auto options = std::make_shared<EstimateOptions>();
  auto* verb = app.add_subcommand("estimate", "Estimate what training a model costs");
  auto* published = verb->add_flag("--published", options->published,
                                   "List published trainings beside their estimates");
  verb->add_option("--params", options->question.parameters, "Weights of the model, as 175e9")
      ->excludes(published);
  verb->add_option("--tokens", options->question.tokens, "Tokens it reads, as 300e9")
      ->excludes(published);
  verb->add_option("--device", options->question.device,
                   "Machine: V100, A100, H100, H200, RTX4090, TPUv3, TPUv4");
  verb->add_option("--count", options->count, "How many of them")->check(CLI::PositiveNumber);
  verb->add_option("--utilization", options->utilization, "Share of their peak they reach, 0 to 1");
  verb->add_option("--price", options->price, "US dollars an hour for one");
  verb->add_option("--grid", options->question.grid,
                   "Where the electricity comes from: world, eu, germany, …");
  verb->add_flag("--here", options->here, "Measure this computer and say how long it would take");
  verb->add_flag("--json", options->json, "Print the result as JSON");
  verb->callback([options] { runEstimate(*options); });
}

void addLadder(CLI::App& app) {
  auto options = std::make_shared<LadderOptions>();
  auto* verb = app.add_subcommand("ladder", "Train small models, predict a larger one, check it");
  verb->add_option("--seeds", options->settings.seeds, "Seeds whose losses are averaged");
  verb->add_option("--steps", options->settings.steps, "Training steps of every model")
      ->check(CLI::Range(1, 100000));
  verb->add_option("--jobs", options->settings.jobs,
                   "Models trained at a time; the result is the same for any number")
      ->check(CLI::Range(0, 256));
  verb->add_flag("--json", options->json, "Print the result as JSON");
  verb->callback([options] { runLadder(*options); });
}

}  // namespace glassbox::cli
