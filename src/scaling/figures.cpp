#include "scaling/figures.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/error.h"

namespace glassbox::scaling {
namespace {

using nlohmann::json;

Range rangeOf(const json& value) {
  if (value.is_number()) return {value.get<double>(), value.get<double>(), value.get<double>()};
  return {value.at(0).get<double>(), value.at(1).get<double>(), value.at(2).get<double>()};
}

std::optional<double> numberIn(const json& object, const char* name) {
  const auto found = object.find(name);
  return found == object.end() ? std::nullopt : std::optional(found->get<double>());
}

ModelShape shapeIn(const json& object) {
  return {.layers = object.at("layers").get<std::int64_t>(),
          .width = object.at("width").get<std::int64_t>(),
          .heads = object.at("heads").get<std::int64_t>(),
          .keyHeads = object.value("key_heads", std::int64_t{0}),
          .feedForward = object.value("feed_forward", std::int64_t{0}),
          .gated = object.value("gated", false),
          .vocabulary = object.at("vocabulary").get<std::int64_t>(),
          .positions = object.value("positions", std::int64_t{0}),
          .tied = object.value("tied", true),
          .biases = object.value("biases", true)};
}

PublishedModel modelIn(const json& object) {
  PublishedModel model;
  model.name = object.at("name").get<std::string>();
  model.year = object.at("year").get<int>();
  model.parameters = object.at("parameters").get<double>();
  model.tokens = numberIn(object, "tokens");
  if (object.contains("shape")) model.shape = shapeIn(object.at("shape"));
  model.device = object.value("device", "");
  model.operations = numberIn(object, "operations");
  model.deviceHours = numberIn(object, "device_hours");
  model.kilowattHours = numberIn(object, "kwh");
  model.dollars = numberIn(object, "dollars");
  model.co2Kilograms = numberIn(object, "co2_kg");
  model.source = object.at("source").get<std::string>();
  model.note = object.value("note", "");
  return model;
}

template <typename T>
const T& named(const std::vector<T>& all, std::string_view name, const char* what) {
  std::string names;
  for (const T& one : all) {
    if (one.name == name) return one;
    names += (names.empty() ? "" : ", ") + one.name;
  }
  throw InputError(std::string("no ") + what + " " + std::string(name) +
                   " is known; choose among " + names);
}

}  // namespace

Range operator*(const Range& one, const Range& other) {
  return {one.low * other.low, one.typical * other.typical, one.high * other.high};
}

Range operator*(const Range& one, double factor) {
  return {one.low * factor, one.typical * factor, one.high * factor};
}

const Device& Figures::device(std::string_view name) const {
  return named(devices, name, "device");
}
const Grid& Figures::grid(std::string_view name) const { return named(grids, name, "grid"); }
const Constant& Figures::constant(std::string_view name) const {
  return named(constants, name, "constant");
}

Figures parseFigures(std::string_view text) {
  try {
    const json root = json::parse(text);
    Figures all;
    for (const json& one : root.at("devices"))
      all.devices.push_back({one.at("name").get<std::string>(), one.at("what").get<std::string>(),
                             one.at("peak").get<double>(), one.at("memory_bytes").get<double>(),
                             rangeOf(one.at("watts")), rangeOf(one.at("price_per_hour")),
                             one.at("source").get<std::string>()});
    for (const json& one : root.at("grids"))
      all.grids.push_back({one.at("name").get<std::string>(), one.at("what").get<std::string>(),
                           one.at("kg_per_kwh").get<double>(),
                           one.at("source").get<std::string>()});
    for (const json& one : root.at("constants"))
      all.constants.push_back({one.at("name").get<std::string>(), rangeOf(one.at("value")),
                               one.at("unit").get<std::string>(),
                               one.at("source").get<std::string>()});
    for (const json& one : root.at("models")) all.models.push_back(modelIn(one));
    for (const json& one : root.at("loss_laws"))
      all.lossLaws.push_back({one.at("name").get<std::string>(), one.at("floor").get<double>(),
                              one.at("a").get<double>(), one.at("alpha").get<double>(),
                              one.at("b").get<double>(), one.at("beta").get<double>(),
                              one.at("source").get<std::string>()});
    return all;
  } catch (const json::exception& error) {
    throw InputError(std::string("cannot read the figures: ") + error.what());
  }
}

const Figures& figures() {
  static const Figures shipped = parseFigures(shippedFigures());
  return shipped;
}

}  // namespace glassbox::scaling
