// The arithmetic of calm axes: ends that grow in steps, ticks of a logarithmic axis, and labels
// pushed apart. Pure functions, any thread.
#pragma once

#include <span>
#include <vector>

namespace glassbox::plots {

struct Range {
  double lower = 0;
  double upper = 1;
  bool operator==(const Range&) const = default;
};

/// The smallest round number (1, 1.5, 2, 3, 4, 5, 6, 7, 8, 10 times a power of ten) that is at
/// least `value`; 0 for values up to 0. An axis that ends there grows in steps and rests between
/// them.
double roundUp(double value);
/// The largest such number that is at most `value`; 0 for values up to 0.
double roundDown(double value);

/// Ends of a linear axis for values from `lowest` to `highest`; starts at 0 unless values lie
/// below.
Range linearRange(double lowest, double highest);
/// Ends of a logarithmic axis; `lowest` must be positive.
Range logarithmicRange(double lowest, double highest);
/// Round values between the ends of a logarithmic axis, ascending: few enough to be labelled, if
/// there is room for `most`.
std::vector<double> logarithmicTicks(Range range, std::size_t most = 9);

/// Moves the centres of labels of one height as little as needed that none overlaps another and all
/// stay within [top, bottom] if there is room. The order of the wanted places is kept.
std::vector<double> spreadLabels(std::span<const double> wanted, double height, double top,
                                 double bottom);

}  // namespace glassbox::plots
