// What training a model costs, estimated from its size and the amount of text: operations, hours of
// machines, money, electricity, water, CO2, memory. Ranges, because nobody knows these figures
// exactly; published trainings stand beside so that one sees how wrong estimates are. Pure; any
// thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "scaling/figures.h"
#include "training/run.h"

namespace glassbox::scaling {

struct Question {
  double parameters = 0;
  double tokens = 0;
  std::string device = "A100";
  std::optional<std::int64_t> count = {};   ///< machines; empty: as few as can hold the model
  std::optional<double> utilization = {};   ///< share of the peak, 0 … 1; empty: the usual range
  std::optional<double> pricePerHour = {};  ///< US dollars; empty: the usual range
  std::string grid = "world";               ///< electricity
  std::optional<ModelShape> shape = {};     ///< counts operations exactly; empty: rule of thumb
  std::optional<double> operationsPerToken = {};  ///< counted elsewhere; goes before the shape
  double rowLength = 2048;                        ///< tokens a row, for the exact count
};

struct Estimate {
  double operations = 0;                  ///< 6 · weights · tokens
  std::optional<double> exactOperations;  ///< with attention, if the shape is known
  std::int64_t count = 1;                 ///< machines
  std::int64_t fewestMachines = 1;        ///< that can hold weights, gradients and optimizer
  double stateBytes = 0;                  ///< weights, gradients and optimizer
  double weightBytes = 0;                 ///< the weights alone, 16 bits each
  Range deviceHours;
  Range days;                ///< on `count` machines
  Range dollars;             ///< rent, electricity included
  Range electricityDollars;  ///< electricity alone, with the building
  Range kilowattHours;       ///< with the building
  Range litres;              ///< of water, for cooling on site
  Range co2Kilograms;
};

/// InputError for sizes that are no positive numbers and names that are not known.
Estimate estimate(const Question& question, const Figures& known = figures());

/// How far the rule of thumb may be from the operations of a training, because it leaves attention
/// out and counts tables that are only looked up.
inline constexpr Range kOfRule = {0.9, 1, 1.2};

/// A published figure beside the estimate of it.
struct Comparison {
  std::string model;
  std::string what;  ///< "operations", "device_hours", "kwh", "dollars", "weights"
  double published = 0;
  Range estimated;
  std::string source;
  bool inRange() const { return estimated.contains(published); }
  /// Typical estimate over what was published.
  double ratio() const { return estimated.typical / published; }
};

/// Everything published that can be estimated. Operations by the rule of thumb have a range of 10 %
/// below to 20 % above, because it leaves attention out; weights, counted exactly, of 2 %.
std::vector<Comparison> comparisons(const Figures& known = figures());

/// Memory for training on one machine, in bytes.
struct TrainingMemory {
  double weights = 0;
  double gradients = 0;
  double optimizer = 0;
  double activations = 0;
  double total() const { return weights + gradients + optimizer + activations; }
};

/// Of this program's engine (32 bits throughout), for any of its models: training::memoryOf.
TrainingMemory memoryHere(const training::RunSettings& settings);
/// Of a large model in mixed precision; activations after Korthikanti et al. 2022, kept or (if
/// `recomputed`) only the input of each layer.
TrainingMemory memoryMixed(const ModelShape& shape, double rows, double rowLength, bool recomputed);

}  // namespace glassbox::scaling
