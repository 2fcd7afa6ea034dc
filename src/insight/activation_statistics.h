// How active a model is, layer by layer: mean, spread and histogram of the residual stream and of
// the MLP's units over some rows, and the share of units that are silent. Gathered row by row, so
// that it can be done in small portions. Any thread; no model, only its traces.
//
// A unit is called silent if its output after GELU never rises above kSilentBelow at any word of
// the rows read. tanh-GELU is never quite 0: far below zero it gives tiny negative numbers, so
// "silent" means almost never active, on these rows.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/trace.h"

namespace glassbox::insight {

inline constexpr float kSilentBelow = 0.01F;

struct Histogram {
  float lower = 0;  ///< left end of the first bin
  float binWidth = 0;
  std::vector<std::int64_t> counts;  ///< the outer bins also hold everything beyond them
};

struct ActivationSummary {
  double mean = 0;
  double deviation = 0;  ///< standard deviation
  Histogram histogram;
};

struct ActivationStatistics {
  std::int64_t positions = 0;               ///< words read
  std::vector<ActivationSummary> residual;  ///< [layers + 1]; 0: input to the first block
  std::vector<ActivationSummary> mlp;       ///< [layers], after GELU
  std::vector<double> silentShare;          ///< [layers], 0 … 1
};

class ActivationGatherer {
 public:
  void add(const model::Trace& trace);
  /// Of everything added so far; empty lists before the first trace.
  ActivationStatistics result() const;

 private:
  struct Gathered {
    double count = 0;
    double mean = 0;
    double squares = 0;  ///< sum of squared distances from the mean
    Histogram histogram;
    void add(std::span<const float> values);
    ActivationSummary summary() const;
  };
  std::int64_t positions_ = 0;
  std::vector<Gathered> residual_;
  std::vector<Gathered> mlp_;
  std::vector<std::vector<float>> highest_;  ///< [layers][4C] largest output of each unit
};

}  // namespace glassbox::insight
