#include "text/cleaning/seen_lines.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string>

#include "base/error.h"
#include "base/random.h"

namespace glassbox::text {
namespace {

constexpr std::int64_t kBlock = 256;  ///< entries read at once
constexpr int kProbes = 4;            ///< bits a fingerprint sets in a filter
constexpr std::size_t kBitsAnEntry = 12;

/// A file that is gone when it is closed.
int openNameless() {
  std::string path = (std::filesystem::temp_directory_path() / "glassbox-lines-XXXXXX").string();
  const int descriptor = ::mkstemp(path.data());
  if (descriptor < 0)
    throw Error("cannot make a temporary file in " +
                std::filesystem::temp_directory_path().string() + ": " + std::strerror(errno));
  ::unlink(path.c_str());
  return descriptor;
}

template <typename Visit>
void probes(std::uint64_t fingerprint, std::size_t bits, Visit visit) {
  for (int i = 0; i < kProbes; ++i) {
    fingerprint = mixBits(fingerprint);
    visit(fingerprint % bits);
  }
}

}  // namespace

std::uint64_t fingerprintOf(std::string_view text) {
  std::uint64_t value = 0xcbf29ce484222325ULL;
  for (const char c : text) value = (value ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  return mixBits(value);
}

SeenLines::SeenLines(std::size_t inMemory) : inMemory_(std::max<std::size_t>(16, inMemory)) {
  table_.resize(1024);
}

SeenLines::SeenLines(SeenLines&& other) noexcept
    : inMemory_(other.inMemory_),
      table_(std::move(other.table_)),
      used_(other.used_),
      stretches_(std::move(other.stretches_)),
      onFile_(other.onFile_),
      descriptor_(std::exchange(other.descriptor_, -1)) {}

SeenLines::~SeenLines() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

std::optional<std::int64_t> SeenLines::firstOf(std::string_view text, std::int64_t number) {
  const std::uint64_t fingerprint = fingerprintOf(text);
  if (const std::int64_t first = inTable(fingerprint); first != 0) return first;
  for (const Stretch& stretch : stretches_)
    if (const std::int64_t first = onDisk(stretch, fingerprint); first != 0) return first;
  if (used_ >= inMemory_) moveToDisk();
  if ((used_ + 1) * 4 > table_.size() * 3) grow();
  insert({fingerprint, number});
  ++used_;
  return std::nullopt;
}

std::int64_t SeenLines::inTable(std::uint64_t fingerprint) const {
  for (std::size_t at = fingerprint & (table_.size() - 1);; at = (at + 1) & (table_.size() - 1)) {
    if (table_[at].number == 0) return 0;
    if (table_[at].fingerprint == fingerprint) return table_[at].number;
  }
}

void SeenLines::insert(Entry entry) {
  std::size_t at = entry.fingerprint & (table_.size() - 1);
  while (table_[at].number != 0) at = (at + 1) & (table_.size() - 1);
  table_[at] = entry;
}

void SeenLines::grow() {
  std::vector<Entry> old(table_.size() * 2);
  old.swap(table_);
  for (const Entry& entry : old)
    if (entry.number != 0) insert(entry);
}

void SeenLines::moveToDisk() {
  if (descriptor_ < 0) descriptor_ = openNameless();
  table_.erase(std::remove_if(table_.begin(), table_.end(),
                              [](const Entry& entry) { return entry.number == 0; }),
               table_.end());
  std::sort(table_.begin(), table_.end(),
            [](const Entry& a, const Entry& b) { return a.fingerprint < b.fingerprint; });
  Stretch stretch;
  stretch.from = onFile_;
  stretch.count = static_cast<std::int64_t>(table_.size());
  stretch.filter.resize((table_.size() * kBitsAnEntry + 63) / 64);
  for (std::size_t i = 0; i < table_.size(); ++i) {
    if (i % kBlock == 0) stretch.marks.push_back(table_[i].fingerprint);
    probes(table_[i].fingerprint, stretch.filter.size() * 64,
           [&](std::uint64_t bit) { stretch.filter[bit / 64] |= 1ULL << (bit % 64); });
  }
  const char* bytes = reinterpret_cast<const char*>(table_.data());
  for (std::size_t left = table_.size() * sizeof(Entry); left > 0;) {
    const ::ssize_t wrote = ::write(descriptor_, bytes, left);
    if (wrote < 0)
      throw Error(std::string("cannot write a temporary file: ") + std::strerror(errno));
    bytes += wrote;
    left -= static_cast<std::size_t>(wrote);
  }
  onFile_ += stretch.count;
  stretches_.push_back(std::move(stretch));
  const std::size_t places = [&] {
    std::size_t size = 1024;
    while (inMemory_ * 4 > size * 3) size *= 2;
    return size;
  }();
  table_.assign(places, Entry{});
  used_ = 0;
}

std::int64_t SeenLines::onDisk(const Stretch& stretch, std::uint64_t fingerprint) const {
  bool maybe = true;
  probes(fingerprint, stretch.filter.size() * 64, [&](std::uint64_t bit) {
    maybe = maybe && (stretch.filter[bit / 64] >> (bit % 64) & 1U) != 0;
  });
  if (!maybe) return 0;
  const auto after = std::upper_bound(stretch.marks.begin(), stretch.marks.end(), fingerprint);
  if (after == stretch.marks.begin()) return 0;
  const std::int64_t first = (after - stretch.marks.begin() - 1) * kBlock;
  const std::int64_t count = std::min(kBlock, stretch.count - first);
  std::array<Entry, kBlock> block;
  const auto size = static_cast<::ssize_t>(static_cast<std::size_t>(count) * sizeof(Entry));
  if (::pread(descriptor_, block.data(), static_cast<std::size_t>(size),
              static_cast<::off_t>(stretch.from + first) * static_cast<::off_t>(sizeof(Entry))) !=
      size)
    throw Error(std::string("cannot read a temporary file: ") + std::strerror(errno));
  const auto end = block.begin() + count;
  const auto found = std::lower_bound(
      block.begin(), end, fingerprint,
      [](const Entry& entry, std::uint64_t value) { return entry.fingerprint < value; });
  return found != end && found->fingerprint == fingerprint ? found->number : 0;
}

}  // namespace glassbox::text
