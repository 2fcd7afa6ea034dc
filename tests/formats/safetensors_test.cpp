#include "formats/safetensors.h"

#include <gtest/gtest.h>

#include <cstring>

#include "base/error.h"
#include "base/files.h"
#include "scratch_folder.h"

namespace glassbox::formats {
namespace {

namespace fs = std::filesystem;

/// A file from its header text and data, as any program might write it.
std::string fileOf(std::string header, const std::string& data) {
  const std::uint64_t length = header.size();
  std::string bytes(sizeof length, '\0');
  std::memcpy(bytes.data(), &length, sizeof length);
  return bytes + header + data;
}

std::string floats(std::initializer_list<float> values) {
  std::string bytes(values.size() * sizeof(float), '\0');
  std::memcpy(bytes.data(), values.begin(), bytes.size());
  return bytes;
}

const std::string kGood = R"({"w":{"dtype":"F32","shape":[2,2],"data_offsets":[0,16]}})";

TEST(Safetensors, ReadsWhatItWrites) {
  const ScratchFolder folder;
  const fs::path path = folder / "model.safetensors";
  const std::vector<float> first{1, 2, 3, 4};
  const std::vector<float> second{5};
  writeTensors(path, std::vector<TensorView>{{"b", {2, 2}, first}, {"a", {1}, second}},
               {{"step", "7"}});
  const TensorFile file = readTensors(path);
  EXPECT_EQ(file.tensors.at("b").values, first);
  EXPECT_EQ(file.tensors.at("b").shape, (std::vector<std::int64_t>{2, 2}));
  EXPECT_EQ(file.tensors.at("a").values, second);
  EXPECT_EQ(file.metadata.at("step"), "7");
  EXPECT_EQ(file.metadata.at("format"), "pt");
  const std::string bytes = readFile(path);
  std::uint64_t length = 0;
  std::memcpy(&length, bytes.data(), sizeof length);
  EXPECT_EQ(length % 8, 0U);
  EXPECT_EQ(bytes.size(), 8 + length + 20);
}

TEST(Safetensors, ReadsAnotherProgramsFile) {
  const TensorFile file = parseTensors(fileOf(kGood + "   ", floats({1, 2, 3, 4})), "foreign");
  EXPECT_EQ(file.tensors.at("w").values, (std::vector<float>{1, 2, 3, 4}));
}

TEST(Safetensors, WidensHalfPrecision) {
  const auto one = [](const std::string& type, std::uint16_t bits) {
    const std::string header =
        R"({"x":{"dtype":")" + type + R"(","shape":[1],"data_offsets":[0,2]}})";
    return parseTensors(fileOf(header, std::string(reinterpret_cast<const char*>(&bits), 2)),
                        "half")
        .tensors.at("x")
        .values[0];
  };
  EXPECT_EQ(one("BF16", 0xC040), -3.0F);
  EXPECT_EQ(one("F16", 0x3C00), 1.0F);
  EXPECT_EQ(one("F16", 0xC100), -2.5F);
  EXPECT_EQ(one("F16", 0x0001), 0x1p-24F);
  EXPECT_EQ(one("F16", 0x8001), -0x1p-24F);
  EXPECT_EQ(one("F16", 0x7BFF), 65504.0F);
}

TEST(Safetensors, RefusesEveryKindOfDamage) {
  const std::string data = floats({1, 2, 3, 4});
  const std::string good = fileOf(kGood, data);
  ASSERT_NO_THROW(parseTensors(good, "good"));
  for (std::size_t size = 0; size < good.size(); ++size)
    EXPECT_THROW(parseTensors(good.substr(0, size), "cut"), InputError) << size;
  EXPECT_THROW(parseTensors(good + "x", "longer"), InputError);
  for (
      const char* header :
      {R"({"w":{"dtype":"F32","shape":[2,3],"data_offsets":[0,16]}})",
       R"({"w":{"dtype":"I64","shape":[2],"data_offsets":[0,16]}})",
       R"({"w":{"dtype":"F32","shape":[2,2],"data_offsets":[4,20]}})",
       R"({"w":{"dtype":"F32","shape":[2,2],"data_offsets":[16,0]}})",
       R"({"w":{"dtype":"F32","shape":[-2,-2],"data_offsets":[0,16]}})",
       R"({"w":{"dtype":"F32","shape":[4294967296,4294967296,4],"data_offsets":[0,16]}})",
       R"({"w":{"dtype":"F32","shape":"four","data_offsets":[0,16]}})",
       R"({"w":{"shape":[2,2],"data_offsets":[0,16]}})",
       R"({"w":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"w":{"dtype":"F32","shape":[2],"data_offsets":[8,16]}})",
       R"({"a":{"dtype":"F32","shape":[3],"data_offsets":[0,12]},"b":{"dtype":"F32","shape":[2],"data_offsets":[8,16]}})",
       R"({"__metadata__":{"n":1},"w":{"dtype":"F32","shape":[2,2],"data_offsets":[0,16]}})",
       R"([1,2])", R"({"w":{{{{{{{{)", "{}"})
    EXPECT_THROW(parseTensors(fileOf(header, data), "bad"), InputError) << header;
}

}  // namespace
}  // namespace glassbox::formats
