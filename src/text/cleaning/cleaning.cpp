#include "text/cleaning/cleaning.h"

#include <algorithm>
#include <optional>

#include "base/error.h"
#include "base/files.h"
#include "text/cleaning/chain.h"
#include "text/cleaning/line_reader.h"
#include "text/source.h"

namespace glassbox::text {
namespace {

namespace fs = std::filesystem;

/// What is looked at before the first line is cleaned.
constexpr std::size_t kSurveyed = 4U << 20U;

/// Reads bytes and hands out lines, with their numbers, through the chain.
class Cleaning {
 public:
  Cleaning(const CleaningSettings& settings, const Survey& survey,
           const std::function<void(const Decision&)>& told,
           std::function<void(const std::string& line, bool ends, std::int64_t number)> out)
      : chain_(settings, survey, told), out_(std::move(out)) {}

  void beginFile(std::string name) { place_ = {std::move(name), 0, place_.number, 1}; }

  void takeAll(LineCutter& cutter) {
    while (auto piece = cutter.take()) {
      if (open_) ++place_.piece;
      else {
        ++place_.line;
        ++place_.number;
        place_.piece = 1;
      }
      open_ = !piece->ends;
      flow_.rawLines += piece->ends ? 1 : 0;
      if (auto clean = chain_.take(std::move(piece->text), place_)) {
        pending_ = true;
        lastOut_ = place_.number;
        out_(*clean, piece->ends, place_.number);
      } else if (piece->ends && pending_ && place_.piece > 1) {
        out_("", true, place_.number);  // its beginning stays
      }
      if (piece->ends) pending_ = false;
    }
  }

  /// The text ended amid a line, and that line was kept: no line end is made up for it.
  bool endsOpen(const LineCutter& cutter) const {
    return cutter.openEnd() && lastOut_ == place_.number;
  }

  CleaningFlow flow() const {
    CleaningFlow all = chain_.flow();
    all.rawLines = flow_.rawLines;
    return all;
  }

 private:
  Chain chain_;
  std::function<void(const std::string&, bool, std::int64_t)> out_;
  Chain::Place place_;
  CleaningFlow flow_;
  std::int64_t lastOut_ = 0;  ///< number of the line last handed out
  bool open_ = false;         ///< amid a very long line
  bool pending_ = false;      ///< a piece of this line has been handed out
};

void noteLineEnds(const LineCutter& cutter, const std::string& file,
                  std::vector<std::string>& notes) {
  const std::string of = file.empty() ? "" : file + ": ";
  if (cutter.windowsEnds() > 0)
    notes.push_back(of + std::to_string(cutter.windowsEnds()) +
                    " line ends of Windows (\\r\\n) became \\n");
  if (cutter.oldMacEnds() > 0)
    notes.push_back(of + std::to_string(cutter.oldMacEnds()) + " line ends (\\r) became \\n");
}

void survey(LineCutter cutter, Survey& all) {
  while (const auto piece = cutter.take()) all.add(piece->text);
}

Survey surveyOf(const std::vector<fs::path>& files) {
  Survey all;
  std::size_t looked = 0;
  for (const fs::path& file : files) {
    if (looked >= kSurveyed) break;
    ByteReader reader(file);
    LineCutter cutter;
    while (looked + reader.bytesRead() < kSurveyed && reader.readInto(cutter)) {
    }
    looked += reader.bytesRead();
    cutter.endOfFile();
    survey(std::move(cutter), all);
  }
  return all;
}

/// Bytes of UTF-16 as UTF-8; nothing for all others, which are repaired line by line.
std::optional<std::string> wideDecoded(std::string_view bytes) {
  const Encoding encoding = detectEncoding(bytes.substr(0, 1U << 16U), bytes.size() <= 1U << 16U);
  if (encoding != Encoding::kUtf16LittleEndian && encoding != Encoding::kUtf16BigEndian) return {};
  std::string decoded;
  Decoder(encoding).decode(bytes, true, decoded);
  return decoded;
}

}  // namespace

std::vector<std::string> rawLinesOf(std::string_view bytes) {
  const std::optional<std::string> decoded = wideDecoded(bytes);
  LineCutter cutter;
  cutter.add(decoded ? std::string_view(*decoded) : bytes);
  cutter.endOfFile();
  std::vector<std::string> lines;
  bool open = false;
  while (const auto piece = cutter.take()) {
    if (!open) lines.emplace_back();
    lines.back() += piece->text;
    open = !piece->ends;
  }
  return lines;
}

CleanedText cleanText(std::string_view bytes, const CleaningSettings& settings,
                      const Progress& progress) {
  validate(settings);
  const std::optional<std::string> decoded = wideDecoded(bytes);
  const bool wide = decoded.has_value();
  const std::string_view text = wide ? std::string_view(*decoded) : bytes;
  Survey all;
  LineCutter beginning;
  beginning.add(text.substr(0, kSurveyed));
  beginning.endOfFile();
  survey(std::move(beginning), all);

  CleanedText result;
  std::int64_t last = 0;
  Cleaning cleaning(
      settings, all,
      [&](const Decision& one) { (one.undone ? result.undone : result.decisions).push_back(one); },
      [&](const std::string& line, bool ends, std::int64_t number) {
        if (number != last) result.rawLines.push_back(number);
        last = number;
        result.text += line;
        if (ends) result.text += '\n';
      });
  cleaning.beginFile("");
  LineCutter cutter;
  constexpr std::size_t kPortion = 1U << 16U;
  for (std::size_t at = 0; at < text.size(); at += kPortion) {
    cutter.add(text.substr(at, kPortion));
    if (at + kPortion >= text.size()) cutter.endOfFile();
    cleaning.takeAll(cutter);
    tell(progress,
         std::min(1.0, static_cast<double>(at + kPortion) / static_cast<double>(text.size())));
  }
  if (cleaning.endsOpen(cutter)) result.text.pop_back();
  result.flow = cleaning.flow();
  result.flow.rawBytes = static_cast<std::int64_t>(bytes.size());
  result.flow.cleanLines = static_cast<std::int64_t>(result.rawLines.size());
  result.flow.cleanBytes = static_cast<std::int64_t>(result.text.size());
  if (wide) result.flow.notes.emplace_back("UTF-16 became UTF-8");
  noteLineEnds(cutter, "", result.flow.notes);
  return result;
}

CleaningFlow cleanFiles(const fs::path& from, const fs::path& to, const CleaningSettings& settings,
                        const std::function<void(const Decision&)>& told,
                        const Progress& progress) {
  validate(settings);
  const std::vector<fs::path> files = textFilesAt(from);
  const bool folder = fs::is_directory(from);
  AtomicFile out(to);
  std::string buffer;
  std::int64_t cleanLines = 0;
  std::int64_t cleanBytes = 0;
  const auto flush = [&] {
    cleanBytes += static_cast<std::int64_t>(buffer.size());
    out.write(buffer);
    buffer.clear();
  };
  std::function<void(const Decision&)> tellTaken;
  if (told)
    tellTaken = [&](const Decision& one) {
      if (!one.undone) told(one);
    };
  Cleaning cleaning(settings, surveyOf(files), tellTaken,
                    [&](const std::string& line, bool ends, std::int64_t) {
                      if (buffer.size() > 1U << 18U) flush();
                      buffer += line;
                      if (!ends) return;
                      buffer += '\n';
                      ++cleanLines;
                    });
  std::uint64_t total = 0;
  for (const fs::path& file : files) total += fs::file_size(file);
  std::uint64_t done = 0;
  std::vector<std::string> notes;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const std::string name =
        folder ? fs::relative(files[i], from).string() : files[i].filename().string();
    if (i > 0) buffer += '\n';
    cleaning.beginFile(name);
    ByteReader reader(files[i]);
    LineCutter cutter;
    while (reader.readInto(cutter)) {
      cleaning.takeAll(cutter);
      // A file may grow while it is read.
      tell(progress, std::min(1.0, static_cast<double>(done + reader.bytesRead()) /
                                       static_cast<double>(std::max<std::uint64_t>(1, total))));
    }
    done += reader.bytesRead();
    if (reader.wasUtf16()) notes.push_back(name + ": UTF-16 became UTF-8");
    noteLineEnds(cutter, name, notes);
    if (i + 1 == files.size() && cleaning.endsOpen(cutter)) buffer.pop_back();
  }
  flush();
  out.commit();
  CleaningFlow flow = cleaning.flow();
  flow.rawBytes = static_cast<std::int64_t>(done);
  flow.cleanLines = cleanLines;
  flow.cleanBytes = cleanBytes;
  flow.notes = std::move(notes);
  return flow;
}

}  // namespace glassbox::text
