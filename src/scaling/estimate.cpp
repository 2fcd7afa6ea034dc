#include "scaling/estimate.h"

#include <algorithm>
#include <cmath>

#include "base/error.h"
#include "training/cost.h"

namespace glassbox::scaling {
namespace {

constexpr double kSecondsPerHour = 3600;
constexpr double kHoursPerDay = 24;

Range exactly(double value) { return {value, value, value}; }

void check(const Question& question) {
  if (!(question.parameters > 0) || !std::isfinite(question.parameters))
    throw InputError("the number of weights must be positive");
  if (!(question.tokens > 0) || !std::isfinite(question.tokens))
    throw InputError("the number of tokens must be positive");
  if (question.count && *question.count < 1) throw InputError("at least one machine is needed");
  if (question.utilization && !(*question.utilization > 0 && *question.utilization <= 1))
    throw InputError("utilization is a share of the peak, above 0 and at most 1");
  if (question.pricePerHour && !(*question.pricePerHour >= 0))
    throw InputError("a price cannot be negative");
}

Range hoursFor(double operations, double peak, const Range& utilization) {
  const double atPeak = operations / peak / kSecondsPerHour;
  // Better use takes fewer hours.
  return {atPeak / utilization.high, atPeak / utilization.typical, atPeak / utilization.low};
}

Range from(double value, double below, double above) {
  return {(1 - below) * value, value, (1 + above) * value};
}

}  // namespace

Estimate estimate(const Question& question, const Figures& known) {
  check(question);
  const Device& device = known.device(question.device);
  const Grid& grid = known.grid(question.grid);
  Estimate result;
  result.operations = operationsByRule(question.parameters, question.tokens);
  if (question.operationsPerToken)
    result.exactOperations = *question.operationsPerToken * question.tokens;
  else if (question.shape)
    result.exactOperations =
        operationsPerToken(*question.shape, question.rowLength).total() * question.tokens;
  result.weightBytes = 2 * question.parameters;
  result.stateBytes = known.constant("state_bytes").value.typical * question.parameters;
  result.fewestMachines =
      std::max<std::int64_t>(1, std::llround(std::ceil(result.stateBytes / device.memoryBytes)));
  result.count = question.count.value_or(result.fewestMachines);
  const Range utilization =
      question.utilization ? exactly(*question.utilization) : known.constant("utilization").value;
  result.deviceHours =
      hoursFor(result.exactOperations.value_or(result.operations), device.peak, utilization);
  result.days = result.deviceHours * (1 / kHoursPerDay / static_cast<double>(result.count));
  result.dollars = result.deviceHours *
                   (question.pricePerHour ? exactly(*question.pricePerHour) : device.pricePerHour);
  result.kilowattHours =
      result.deviceHours * device.watts * known.constant("overhead").value * 1e-3;
  result.electricityDollars = result.kilowattHours * known.constant("electricity_price").value;
  result.litres = result.kilowattHours * known.constant("water").value;
  result.co2Kilograms = result.kilowattHours * grid.kilogramsPerKwh;
  return result;
}

std::vector<Comparison> comparisons(const Figures& known) {
  std::vector<Comparison> all;
  for (const PublishedModel& model : known.models) {
    const auto add = [&](const char* what, double published, const Range& estimated) {
      all.push_back({model.name, what, published, estimated, model.source});
    };
    if (model.shape)
      add("weights", model.parameters,
          from(static_cast<double>(countWeights(*model.shape).total()), 0.02, 0.02));
    if (!model.tokens) continue;
    if (model.operations)
      add("operations", *model.operations,
          kOfRule * operationsByRule(model.parameters, *model.tokens));
    if (model.device.empty()) continue;
    Question question;
    question.parameters = model.parameters;
    question.tokens = *model.tokens;
    question.device = model.device;
    const Estimate estimated = estimate(question, known);
    if (model.deviceHours) add("device_hours", *model.deviceHours, estimated.deviceHours);
    if (model.kilowattHours) add("kwh", *model.kilowattHours, estimated.kilowattHours);
    if (model.dollars) add("dollars", *model.dollars, estimated.dollars);
  }
  return all;
}

TrainingMemory memoryHere(const training::RunSettings& settings) {
  const training::MemoryCost cost = training::memoryOf(settings);
  return {static_cast<double>(cost.weights), static_cast<double>(cost.gradients),
          static_cast<double>(cost.moments), static_cast<double>(cost.activations)};
}

TrainingMemory memoryMixed(const ModelShape& shape, double rows, double rowLength,
                           bool recomputed) {
  const auto weights = static_cast<double>(countWeights(shape).total());
  const auto width = static_cast<double>(shape.width);
  const double scores = 5 * static_cast<double>(shape.heads) * rowLength / width;
  const double perLayer = rowLength * rows * width * (recomputed ? 2 : 34 + scores);
  return {.weights = 2 * weights,
          .gradients = 2 * weights,
          .optimizer = 12 * weights,
          .activations = static_cast<double>(shape.layers) * perLayer};
}

}  // namespace glassbox::scaling
