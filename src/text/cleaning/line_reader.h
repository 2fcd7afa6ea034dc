// Lines of a text as bytes, before anything has been repaired: nothing is lost but the line ends,
// and what kind those were is counted. Reads files in pieces. One thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/encoding.h"

namespace glassbox::text {

/// Cuts bytes into lines, whatever the pieces they come in.
class LineCutter {
 public:
  /// A line longer than this comes in several pieces, cut at a space where there is one.
  static constexpr std::size_t kLongest = 1U << 16U;

  struct Piece {
    std::string text;
    bool ends = true;  ///< false: the line goes on in the next piece
  };
  void add(std::string_view bytes) { bytes_.append(bytes); }
  void endOfFile() { ended_ = true; }
  std::optional<Piece> take();

  std::int64_t windowsEnds() const { return windowsEnds_; }  ///< lines ended by \r\n
  /// The last line had no line end.
  bool openEnd() const { return openEnd_; }
  std::int64_t oldMacEnds() const { return oldMacEnds_; }  ///< lines ended by \r alone

 private:
  Piece cut(std::size_t length, std::size_t skip, bool ends);

  std::string bytes_;
  std::size_t from_ = 0;
  std::size_t looked_ = 0;  ///< no line end before this place
  bool ended_ = false;
  bool openEnd_ = false;
  std::int64_t windowsEnds_ = 0;
  std::int64_t oldMacEnds_ = 0;
};

/// A file's bytes in pieces; UTF-16 becomes UTF-8 (and is noted), everything else stays as it is.
class ByteReader {
 public:
  /// InputError if it cannot be read.
  explicit ByteReader(const std::filesystem::path& path);
  /// Appends the next piece to `cutter`; false at the end of the file.
  bool readInto(LineCutter& cutter);
  std::uint64_t bytesRead() const { return read_; }
  bool wasUtf16() const { return decoder_.has_value(); }

 private:
  std::filesystem::path path_;
  std::ifstream stream_;
  std::optional<Decoder> decoder_;
  std::string chunk_;
  std::uint64_t read_ = 0;
};

}  // namespace glassbox::text
