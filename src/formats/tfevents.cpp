#include "formats/tfevents.h"

#include <bit>

#include "base/files.h"

namespace glassbox::formats {
namespace {

template <typename T>
std::string littleEndian(T value) {
  std::string bytes;
  for (std::size_t i = 0; i < sizeof value; ++i)
    bytes += static_cast<char>((value >> (8 * i)) & 0xFFU);
  return bytes;
}

std::string varint(std::uint64_t value) {
  std::string bytes;
  for (; value >= 0x80; value >>= 7U) bytes += static_cast<char>((value & 0x7FU) | 0x80U);
  return bytes + static_cast<char>(value);
}

// Protocol buffer fields: number and kind in one byte, then the content.
std::string doubleField(int number, double value) {
  return static_cast<char>(number << 3 | 1) + littleEndian(std::bit_cast<std::uint64_t>(value));
}
std::string floatField(int number, float value) {
  return static_cast<char>(number << 3 | 5) + littleEndian(std::bit_cast<std::uint32_t>(value));
}
std::string numberField(int number, std::uint64_t value) {
  return static_cast<char>(number << 3) + varint(value);
}
std::string bytesField(int number, const std::string& value) {
  return static_cast<char>(number << 3 | 2) + varint(value.size()) + value;
}

/// A checksum that survives being stored inside what it checks.
std::string maskedChecksum(std::string_view bytes) {
  const std::uint32_t crc = crc32c(bytes);
  return littleEndian(((crc >> 15U) | (crc << 17U)) + 0xa282ead8U);
}

std::string record(const std::string& data) {
  const std::string length = littleEndian(static_cast<std::uint64_t>(data.size()));
  return length + maskedChecksum(length) + data + maskedChecksum(data);
}

}  // namespace

std::uint32_t crc32c(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFFU;
  for (const char byte : bytes) {
    crc ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0x82F63B78U : 0U);
  }
  return ~crc;
}

std::string versionRecord(double seconds) {
  return record(doubleField(1, seconds) + bytesField(3, "brain.Event:2"));
}

std::string scalarRecord(const ScalarEvent& event) {
  const std::string value =
      bytesField(1, event.tag) + floatField(2, static_cast<float>(event.value));
  return record(doubleField(1, event.seconds) +
                numberField(2, static_cast<std::uint64_t>(event.step)) +
                bytesField(5, bytesField(1, value)));
}

void writeEvents(const std::filesystem::path& path, std::span<const ScalarEvent> events) {
  AtomicFile file(path);
  file.write(versionRecord(events.empty() ? 0 : events.front().seconds));
  for (const ScalarEvent& event : events) file.write(scalarRecord(event));
  file.commit();
}

}  // namespace glassbox::formats
