#include "text/cleaning/line_reader.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "base/error.h"

namespace glassbox::text {
namespace {

constexpr std::size_t kChunk = 1U << 18U;

}  // namespace

LineCutter::Piece LineCutter::cut(std::size_t length, std::size_t skip, bool ends) {
  Piece piece{bytes_.substr(from_, length), ends};
  from_ += length + skip;
  looked_ = from_;
  if (from_ > kLongest && from_ * 2 > bytes_.size()) {
    bytes_.erase(0, from_);
    looked_ = from_ = 0;
  }
  return piece;
}

std::optional<LineCutter::Piece> LineCutter::take() {
  const std::size_t end = bytes_.find_first_of("\r\n", looked_);
  const std::size_t length = (end == std::string::npos ? bytes_.size() : end) - from_;
  if (length > kLongest) {
    std::size_t at = bytes_.rfind(' ', from_ + kLongest - 1);
    if (at == std::string::npos || at < from_ + kLongest / 2) {
      at = from_ + kLongest - 1;
      // Not amid a character of UTF-8.
      for (int i = 0; i < 3 && (static_cast<unsigned char>(bytes_[at + 1]) & 0xC0U) == 0x80U; ++i)
        --at;
    }
    return cut(at + 1 - from_, 0, false);
  }
  if (end == std::string::npos) {
    looked_ = bytes_.size();
    if (!ended_ || length == 0) return std::nullopt;
    openEnd_ = true;
    return cut(length, 0, true);
  }
  if (bytes_[end] == '\n') return cut(length, 1, true);
  if (end + 1 == bytes_.size() && !ended_) {
    looked_ = end;
    return std::nullopt;  // whether \n follows is not known yet
  }
  const bool windows = end + 1 < bytes_.size() && bytes_[end + 1] == '\n';
  ++(windows ? windowsEnds_ : oldMacEnds_);
  return cut(length, windows ? 2 : 1, true);
}

ByteReader::ByteReader(const std::filesystem::path& path)
    : path_(path), stream_(path, std::ios::binary) {
  if (!stream_) throw InputError("cannot read " + path.string() + ": " + std::strerror(errno));
  std::string start(1U << 16U, '\0');
  stream_.read(start.data(), static_cast<std::streamsize>(start.size()));
  start.resize(static_cast<std::size_t>(stream_.gcount()));
  const Encoding encoding = detectEncoding(start, stream_.eof());
  if (encoding == Encoding::kUtf16LittleEndian || encoding == Encoding::kUtf16BigEndian)
    decoder_.emplace(encoding);
  stream_.clear();
  stream_.seekg(0);
}

bool ByteReader::readInto(LineCutter& cutter) {
  if (!stream_.is_open()) return false;
  chunk_.resize(kChunk);
  stream_.read(chunk_.data(), static_cast<std::streamsize>(chunk_.size()));
  if (stream_.bad())
    throw InputError("cannot read " + path_.string() + ": " + std::strerror(errno));
  const std::string_view got(chunk_.data(), static_cast<std::size_t>(stream_.gcount()));
  const bool last = stream_.eof();
  read_ += got.size();
  if (decoder_) {
    std::string decoded;
    decoder_->decode(got, last, decoded);
    cutter.add(decoded);
  } else {
    cutter.add(got);
  }
  if (last) {
    stream_.close();
    cutter.endOfFile();
  }
  return true;
}

}  // namespace glassbox::text
