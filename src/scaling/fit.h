// A curve through the losses of small models: L = floor + A / N^alpha. With the floor known (the
// story world's) two numbers are left to find; with it free, three, from few points: that fits well
// and predicts badly, which is worth seeing. Pure; any thread.
#pragma once

#include <span>

namespace glassbox::scaling {

struct Point {
  double size = 0;  ///< weights without the tables at both ends, or operations
  double loss = 0;  ///< nats a token
};

struct PowerLaw {
  double floor = 0;
  double a = 0;
  double alpha = 0;
  double error = 0;  ///< root mean square of what is left, in logarithms of loss above the floor
  double at(double size) const;
};

/// Least squares in logarithms. InputError for fewer than two points or one at or below the floor.
PowerLaw fitAbove(double floor, std::span<const Point> points);
/// The floor is found too: the one with the least squares of the losses themselves, between 0 and
/// just below the lowest loss. InputError for fewer than three points.
PowerLaw fitFree(std::span<const Point> points);

}  // namespace glassbox::scaling
