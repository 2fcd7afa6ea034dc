// What is published about machines, electricity and trained models: every figure with its source
// and year (resources/scaling/figures.json, inside the program). Immutable; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scaling/model_shape.h"

namespace glassbox::scaling {

/// A figure that nobody knows exactly.
struct Range {
  double low = 0;
  double typical = 0;
  double high = 0;
  bool contains(double value) const { return value >= low && value <= high; }
  bool operator==(const Range&) const = default;
};

/// A product of uncertain figures: low with low, high with high.
Range operator*(const Range& one, const Range& other);
Range operator*(const Range& one, double factor);

struct Device {
  std::string name;  ///< "A100"
  std::string what;  ///< "NVIDIA A100 80 GB"
  double peak = 0;   ///< 16-bit operations a second, as the maker states them
  double memoryBytes = 0;
  Range watts;         ///< drawn in training, with its share of the computer around it
  Range pricePerHour;  ///< US dollars, rented
  std::string source;
};

/// How much CO2 a kilowatt hour stands for.
struct Grid {
  std::string name;            ///< "world"
  std::string what;            ///< "World average 2023"
  double kilogramsPerKwh = 0;  ///< CO2 equivalents
  std::string source;
};

/// A figure used in every estimate.
struct Constant {
  std::string name;
  Range value;
  std::string unit;
  std::string source;
};

/// A model somebody trained and told about. What was not told is not there.
struct PublishedModel {
  std::string name;
  int year = 0;
  double parameters = 0;  ///< of a mixture of experts: those at work for a token
  std::optional<double> tokens;
  std::optional<ModelShape> shape;
  std::string device;  ///< name of a Device; empty if not told
  std::optional<double> operations;
  std::optional<double> deviceHours;
  std::optional<double> kilowattHours;
  std::optional<double> dollars;
  std::optional<double> co2Kilograms;
  std::string source;
  std::string note;
};

/// Loss against size and text: E + A/N^alpha + B/D^beta.
struct LossLaw {
  std::string name;  ///< "Hoffmann 2022"
  double floor = 0;
  double a = 0;
  double alpha = 0;
  double b = 0;
  double beta = 0;
  std::string source;
};

struct Figures {
  std::vector<Device> devices;
  std::vector<Grid> grids;
  std::vector<Constant> constants;
  std::vector<PublishedModel> models;
  std::vector<LossLaw> lossLaws;  ///< the first is the one used

  /// InputError that names those there are.
  const Device& device(std::string_view name) const;
  const Grid& grid(std::string_view name) const;
  const Constant& constant(std::string_view name) const;
};

/// Those that ship with the program.
const Figures& figures();
/// InputError if it is not that kind of file.
Figures parseFigures(std::string_view json);
std::string_view shippedFigures();

}  // namespace glassbox::scaling
