#include "formats/safetensors.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>

#include "base/error.h"
#include "base/files.h"

namespace glassbox::formats {
namespace {

using nlohmann::json;

constexpr std::uint64_t kLargestHeader = 100'000'000;  // the format's own limit
constexpr std::uint64_t kLargestFile = 1ULL << 36U;

[[noreturn]] void refuse(std::string_view name, const std::string& why) {
  throw InputError("cannot read " + std::string(name) + ": " + why);
}

/// One tensor as the header describes it.
struct Described {
  std::string name;
  std::string type;
  std::vector<std::int64_t> shape;
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
};

std::uint64_t elementSize(std::string_view type) {
  if (type == "F32") return 4;
  return type == "F16" || type == "BF16" ? 2 : 0;
}

/// Number of elements, or nothing if it overflows.
std::optional<std::uint64_t> elements(const std::vector<std::int64_t>& shape) {
  std::uint64_t count = 1;
  for (const std::int64_t side : shape) {
    const auto factor = static_cast<std::uint64_t>(side);
    if (factor != 0 && count > std::numeric_limits<std::uint32_t>::max() * 64ULL / factor)
      return {};
    count *= factor;
  }
  return count;
}

/// Refuses a key that stands twice in one object, and nesting deeper than the format has.
json parseHeader(std::string_view text, std::string_view name) {
  std::vector<std::set<std::string>> keys;
  bool twice = false;
  bool deep = false;
  const auto check = [&](int depth, json::parse_event_t event, json& value) {
    deep = deep || depth > 4;
    if (event == json::parse_event_t::object_start) keys.emplace_back();
    if (event == json::parse_event_t::object_end && !keys.empty()) keys.pop_back();
    if (event == json::parse_event_t::key && !keys.empty())
      twice = twice || !keys.back().insert(value.get<std::string>()).second;
    return !deep;
  };
  const json header = json::parse(text, check, false);
  if (twice) refuse(name, "its header names a tensor twice");
  if (deep || !header.is_object()) refuse(name, "its header is damaged");
  return header;
}

Described described(const std::string& key, const json& entry, std::string_view name) {
  Described tensor;
  tensor.name = key;
  try {
    tensor.type = entry.at("dtype").get<std::string>();
    for (const json& side : entry.at("shape")) {
      if (!side.is_number_unsigned() || side.get<std::uint64_t>() > (1ULL << 40U)) throw Error("");
      tensor.shape.push_back(side.get<std::int64_t>());
    }
    const json& offsets = entry.at("data_offsets");
    if (offsets.size() != 2 || !offsets[0].is_number_unsigned() || !offsets[1].is_number_unsigned())
      throw Error("");
    tensor.begin = offsets[0].get<std::uint64_t>();
    tensor.end = offsets[1].get<std::uint64_t>();
  } catch (const std::exception&) {
    refuse(name, "its description of the tensor " + key + " is damaged");
  }
  return tensor;
}

/// Every byte of the data must belong to exactly one tensor.
void checkPlaces(std::vector<Described>& tensors, std::uint64_t dataSize, std::string_view name) {
  std::sort(tensors.begin(), tensors.end(), [](const Described& a, const Described& b) {
    return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
  });
  std::uint64_t place = 0;
  for (const Described& tensor : tensors) {
    const std::uint64_t size = elementSize(tensor.type);
    if (size == 0)
      refuse(name, "the tensor " + tensor.name + " is of type " + tensor.type +
                       "; F32, F16 and BF16 can be read");
    const auto count = elements(tensor.shape);
    if (tensor.begin != place || tensor.end < tensor.begin || !count ||
        *count * size != tensor.end - tensor.begin)
      refuse(name, "the size of the tensor " + tensor.name + " does not fit its place in the file");
    place = tensor.end;
  }
  if (place != dataSize)
    refuse(name,
           place > dataSize ? "the file is cut off" : "there are bytes that belong to no tensor");
}

float fromHalf(std::uint16_t bits) {
  const std::uint32_t sign = (bits & 0x8000U) << 16U;
  const std::uint32_t exponent = (bits >> 10U) & 0x1FU;
  const std::uint32_t fraction = bits & 0x3FFU;
  if (exponent == 0)  // zero and subnormal numbers: fraction · 2^-24
    return std::bit_cast<float>(
        sign | std::bit_cast<std::uint32_t>(static_cast<float>(fraction) * 0x1p-24F));
  if (exponent == 31) return std::bit_cast<float>(sign | 0x7F800000U | (fraction << 13U));
  return std::bit_cast<float>(sign | ((exponent + 112U) << 23U) | (fraction << 13U));
}

std::vector<float> widened(std::string_view bytes, std::string_view type) {
  std::vector<float> values(bytes.size() / elementSize(type));
  if (type == "F32") {
    std::memcpy(values.data(), bytes.data(), bytes.size());
    return values;
  }
  for (std::size_t i = 0; i < values.size(); ++i) {
    std::uint16_t bits = 0;
    std::memcpy(&bits, bytes.data() + 2 * i, 2);
    values[i] = type == "BF16" ? std::bit_cast<float>(static_cast<std::uint32_t>(bits) << 16U)
                               : fromHalf(bits);
  }
  return values;
}

std::string headerOf(std::span<const TensorView* const> tensors,
                     const std::map<std::string, std::string>& metadata) {
  json header;
  header["__metadata__"] = metadata;
  header["__metadata__"]["format"] = "pt";  // without it transformers refuses the file
  std::uint64_t place = 0;
  for (const TensorView* tensor : tensors) {
    const std::uint64_t end = place + tensor->values.size() * sizeof(float);
    header[tensor->name] = {
        {"dtype", "F32"}, {"shape", tensor->shape}, {"data_offsets", {place, end}}};
    place = end;
  }
  std::string text = header.dump();
  text.resize((text.size() + 7) / 8 * 8, ' ');
  return text;
}

}  // namespace

void writeTensors(const std::filesystem::path& path, std::span<const TensorView> tensors,
                  const std::map<std::string, std::string>& metadata) {
  std::vector<const TensorView*> sorted;
  for (const TensorView& tensor : tensors) sorted.push_back(&tensor);
  std::sort(sorted.begin(), sorted.end(), [](auto* a, auto* b) { return a->name < b->name; });
  const std::string header = headerOf(sorted, metadata);
  const std::uint64_t length = header.size();
  AtomicFile file(path);
  file.write(&length, sizeof length);
  file.write(header);
  for (const TensorView* tensor : sorted)
    file.write(tensor->values.data(), tensor->values.size_bytes());
  file.commit();
}

TensorFile parseTensors(std::string_view bytes, std::string_view name) {
  std::uint64_t length = 0;
  if (bytes.size() < sizeof length + 2) refuse(name, "it is too short for a safetensors file");
  std::memcpy(&length, bytes.data(), sizeof length);
  if (length > kLargestHeader || length > bytes.size() - sizeof length ||
      bytes[sizeof length] != '{')
    refuse(name, "it is no safetensors file, or it is cut off");
  const json header = parseHeader(bytes.substr(sizeof length, length), name);
  const std::string_view data = bytes.substr(sizeof length + length);

  TensorFile file;
  std::vector<Described> tensors;
  for (const auto& [key, entry] : header.items()) {
    if (key != "__metadata__") {
      tensors.push_back(described(key, entry, name));
      continue;
    }
    if (!entry.is_object()) refuse(name, "its metadata is damaged");
    for (const auto& [word, value] : entry.items()) {
      if (!value.is_string()) refuse(name, "its metadata is damaged");
      file.metadata[word] = value.get<std::string>();
    }
  }
  checkPlaces(tensors, data.size(), name);
  for (const Described& tensor : tensors)
    file.tensors[tensor.name] = {
        tensor.shape, widened(data.substr(tensor.begin, tensor.end - tensor.begin), tensor.type)};
  return file;
}

TensorFile readTensors(const std::filesystem::path& path) {
  return parseTensors(readFile(path, kLargestFile), path.string());
}

}  // namespace glassbox::formats
