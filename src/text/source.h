// Where text comes from: a string, a file, a folder of files, or the story world. Read in pieces,
// so that a file of a gigabyte needs no gigabyte of memory. Everything leaves here as valid UTF-8
// without BOM and with \n line ends.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace glassbox::text {

/// How documents (stories, files) are told apart in a piece of text.
enum class Documents {
  kParagraphs,  ///< an empty line ends one
  kLines,       ///< every line is one
  kWhole        ///< a file is one
};

class TextSource {
 public:
  virtual ~TextSource() = default;
  /// Back to the start.
  virtual void rewind() = 0;
  /// The next document (never empty, surrounding white space removed), or false at the end. A
  /// document longer than 1 MB comes in several parts, cut at white space.
  virtual bool next(std::string& document) = 0;
  /// Bytes in all and bytes handed out, for progress; total 0 if unknown.
  virtual std::uint64_t totalBytes() const = 0;
  virtual std::uint64_t readBytes() const = 0;
};

/// How much of a source has been handed out, 0 … 1; 0 if its length is unknown.
double shareRead(const TextSource& source);

/// Opens a file, or a folder's text files in name order (recursively, hidden ones left out).
/// UTF-8 with or without BOM, UTF-16 with BOM or recognized, else Latin-1. InputError for a
/// missing, empty or binary file, or a folder without text.
std::unique_ptr<TextSource> openText(const std::filesystem::path& path, Documents documents);

/// The files that openText() reads: the file itself, or the folder's text files in name order.
std::vector<std::filesystem::path> textFilesAt(const std::filesystem::path& path);

/// A text in memory.
std::unique_ptr<TextSource> textFromString(std::string text, Documents documents);

}  // namespace glassbox::text
