#include "text/source.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>

#include "base/error.h"
#include "text/document_cutter.h"
#include "text/encoding.h"

namespace glassbox::text {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kChunk = 1U << 18U;

/// The start of a file, enough to judge what it is.
std::string startOf(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream) throw InputError("cannot read " + path.string() + ": " + std::strerror(errno));
  std::string start(1U << 16U, '\0');
  stream.read(start.data(), static_cast<std::streamsize>(start.size()));
  start.resize(static_cast<std::size_t>(stream.gcount()));
  return start;
}

Encoding encodingOf(const fs::path& path, const std::string& start) {
  return detectEncoding(start, start.size() == fs::file_size(path));
}

bool isText(const fs::path& path) {
  const std::string start = startOf(path);
  return !start.empty() && !looksBinary(start, encodingOf(path, start));
}

class FilesSource : public TextSource {
 public:
  FilesSource(std::vector<fs::path> files, Documents documents)
      : files_(std::move(files)), cutter_(documents) {
    for (const auto& file : files_) total_ += fs::file_size(file);
  }

  void rewind() override {
    stream_.close();
    next_ = 0;
    read_ = 0;
    cutter_.clear();
  }

  bool next(std::string& document) override {
    while (!cutter_.take(document)) {
      if (!stream_.is_open() && !openNext()) return false;
      readChunk();
    }
    return true;
  }

  std::uint64_t totalBytes() const override { return total_; }
  std::uint64_t readBytes() const override { return read_; }

 private:
  bool openNext() {
    if (next_ == files_.size()) return false;
    const fs::path& file = files_[next_++];
    decoder_ = Decoder(encodingOf(file, startOf(file)));
    stream_.clear();
    stream_.open(file, std::ios::binary);
    if (!stream_) throw InputError("cannot read " + file.string() + ": " + std::strerror(errno));
    return true;
  }

  void readChunk() {
    chunk_.resize(kChunk);
    stream_.read(chunk_.data(), static_cast<std::streamsize>(chunk_.size()));
    const auto got = static_cast<std::size_t>(stream_.gcount());
    const bool last = stream_.eof();
    if (stream_.bad())
      throw InputError("cannot read " + files_[next_ - 1].string() + ": " + std::strerror(errno));
    read_ += got;
    decoded_.clear();
    decoder_.decode(std::string_view(chunk_).substr(0, got), last, decoded_);
    cutter_.add(decoded_);
    if (!last) return;
    stream_.close();
    cutter_.endOfFile();
  }

  std::vector<fs::path> files_;
  std::size_t next_ = 0;
  std::ifstream stream_;
  Decoder decoder_{Encoding::kUtf8};
  DocumentCutter cutter_;
  std::string chunk_;
  std::string decoded_;
  std::uint64_t total_ = 0;
  std::uint64_t read_ = 0;
};

class StringSource : public TextSource {
 public:
  StringSource(std::string text, Documents documents) : text_(std::move(text)), cutter_(documents) {
    rewind();
  }
  void rewind() override {
    cutter_.clear();
    std::string decoded;
    Decoder(Encoding::kUtf8).decode(text_, true, decoded);
    cutter_.add(decoded);
    cutter_.endOfFile();
  }
  bool next(std::string& document) override { return cutter_.take(document); }
  std::uint64_t totalBytes() const override { return text_.size(); }
  std::uint64_t readBytes() const override { return text_.size(); }

 private:
  std::string text_;
  DocumentCutter cutter_;
};

bool hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

std::vector<fs::path> textFilesIn(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code code;
  for (fs::recursive_directory_iterator it(folder, code), end; !code && it != end;
       it.increment(code)) {
    if (hidden(it->path())) {
      if (it->is_directory(code)) it.disable_recursion_pending();
      continue;
    }
    if (it->is_regular_file(code) && isText(it->path())) files.push_back(it->path());
  }
  if (code) throw InputError("cannot read the folder " + folder.string() + ": " + code.message());
  if (files.empty())
    throw InputError("cannot read " + folder.string() + ": the folder holds no text file");
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

double shareRead(const TextSource& source) {
  if (source.totalBytes() == 0) return 0;
  // A file may grow while it is read.
  return std::min(
      1.0, static_cast<double>(source.readBytes()) / static_cast<double>(source.totalBytes()));
}

std::vector<fs::path> textFilesAt(const fs::path& path) {
  std::error_code code;
  const auto status = fs::status(path, code);
  if (!fs::exists(status))
    throw InputError("cannot read " + path.string() + ": there is no such file");
  if (fs::is_directory(status)) return textFilesIn(path);
  if (!fs::is_regular_file(status))
    throw InputError("cannot read " + path.string() + ": it is neither a file nor a folder");
  const std::string start = startOf(path);
  if (start.empty()) throw InputError("cannot read " + path.string() + ": the file is empty");
  if (looksBinary(start, encodingOf(path, start)))
    throw InputError("cannot read " + path.string() +
                     ": it is not a text file; choose plain text (.txt)");
  return {path};
}

std::unique_ptr<TextSource> openText(const fs::path& path, Documents documents) {
  return std::make_unique<FilesSource>(textFilesAt(path), documents);
}

std::unique_ptr<TextSource> textFromString(std::string text, Documents documents) {
  return std::make_unique<StringSource>(std::move(text), documents);
}

}  // namespace glassbox::text
