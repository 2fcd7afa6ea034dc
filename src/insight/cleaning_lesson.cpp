#include "insight/cleaning_lesson.h"

#include <algorithm>
#include <set>
#include <unordered_set>

#include "base/error.h"

namespace glassbox::insight {
namespace {

constexpr std::size_t kNotKept = std::size_t(-1);
constexpr std::size_t kHeldOutEvery = 10;  // lines in a block: every tenth block is held out
constexpr std::size_t kBlock = 5;
constexpr std::size_t kLeastBytes = 400;

std::vector<std::string_view> linesOf(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

/// For every raw line the clean one it became, or kNotKept.
std::vector<std::size_t> cleanLineOf(std::size_t rawLines, const text::CleanedText& cleaned) {
  std::vector<std::size_t> places(rawLines, kNotKept);
  for (std::size_t i = 0; i < cleaned.rawLines.size(); ++i)
    if (const auto number = std::size_t(cleaned.rawLines[i]); number >= 1 && number <= rawLines)
      places[number - 1] = i;
  return places;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string all;
  for (const std::string& line : lines) (all += line) += '\n';
  return all;
}

std::string textOf(const std::vector<text::LinePiece>& pieces) {
  std::string text;
  for (const text::LinePiece& piece : pieces) text += piece.text;
  return text;
}

CleanedLine lineOf(std::int64_t number, const std::string& raw,
                   const std::optional<std::string_view>& clean) {
  CleanedLine line{.number = number, .raw = {}, .clean = {}, .dropped = !clean, .decisions = {}};
  if (!clean) {
    line.raw = {{raw, true}};
  } else if (*clean == raw) {
    line.raw = line.clean = {{raw, false}};
  } else {
    text::LineDifference difference = text::differenceOf(raw, *clean);
    line.raw = std::move(difference.before);
    line.clean = std::move(difference.after);
  }
  return line;
}

void addDecisions(CleaningLesson& lesson, text::CleanedText& cleaned) {
  std::vector<text::Decision>& all = lesson.decisions;
  all = std::move(cleaned.decisions);
  all.insert(all.end(), std::make_move_iterator(cleaned.undone.begin()),
             std::make_move_iterator(cleaned.undone.end()));
  const auto& steps = lesson.settings.steps;
  const auto place = [&](const text::Decision& one) {
    return std::pair(one.line, std::find(steps.begin(), steps.end(), one.step) - steps.begin());
  };
  std::stable_sort(all.begin(), all.end(),
                   [&](const auto& one, const auto& other) { return place(one) < place(other); });
  for (std::size_t i = 0; i < all.size(); ++i)
    if (const auto line = std::size_t(all[i].line); line >= 1 && line <= lesson.lines.size())
      lesson.lines[line - 1].decisions.push_back(i);
}

}  // namespace

Verdict judge(const std::vector<std::string>& rawLines, const text::CleanedText& cleaned,
              const std::vector<text::PlantedFault>& faults) {
  const auto clean = linesOf(cleaned.text);
  const auto places = cleanLineOf(rawLines.size(), cleaned);
  Verdict verdict;
  verdict.faults = std::int64_t(faults.size());
  auto fault = faults.begin();
  for (std::size_t i = 0; i < rawLines.size(); ++i) {
    const auto number = std::int64_t(i) + 1;
    const bool faulty = fault != faults.end() && fault->line == number;
    std::optional<std::string_view> wanted = rawLines[i];
    if (faulty) wanted = (fault++)->repaired;
    std::optional<std::string_view> now;
    if (places[i] != kNotKept) now = places[i] < clean.size() ? clean[places[i]] : "";
    if (wanted) ++verdict.goodLines;
    if (faulty && now == wanted) ++verdict.found;
    else if (wanted && !now) verdict.lost.push_back(number);
    else if (faulty) verdict.missed.push_back(number);
    else if (now != wanted) verdict.altered.push_back(number);
  }
  return verdict;
}

CleaningLesson makeCleaningLesson(const RawText& raw, const text::CleaningSettings& settings,
                                  const Progress& progress) {
  text::CleanedText cleaned = text::cleanText(raw.bytes, settings, part(progress, 0, 0.6));
  const auto rawLines = text::rawLinesOf(raw.bytes);
  CleaningLesson lesson;
  lesson.settings = settings;
  lesson.wholeBytes = std::max(raw.wholeBytes, std::int64_t(raw.bytes.size()));
  lesson.heldOut = raw.heldOut;
  if (raw.faults) lesson.verdict = judge(rawLines, cleaned, *raw.faults);
  const auto clean = linesOf(cleaned.text);
  const auto places = cleanLineOf(rawLines.size(), cleaned);
  lesson.lines.reserve(rawLines.size());
  for (std::size_t i = 0; i < rawLines.size(); ++i) {
    if (i % 256 == 0) tell(progress, 0.6 + 0.2 * double(i) / double(rawLines.size()));
    std::optional<std::string_view> now;
    // The last line may be kept and empty, and then nothing stands after the last line end.
    if (places[i] != kNotKept) now = places[i] < clean.size() ? clean[places[i]] : "";
    lesson.lines.push_back(lineOf(std::int64_t(i) + 1, rawLines[i], now));
  }
  lesson.raw = statisticsOf(joined(rawLines));
  tell(progress, 0.9);
  lesson.clean = statisticsOf(cleaned.text);
  lesson.raw.bytes = std::int64_t(raw.bytes.size());
  lesson.flow = std::move(cleaned.flow);
  addDecisions(lesson, cleaned);
  tell(progress, 1);
  return lesson;
}

double valueOf(const text::CleaningSettings& settings, Threshold threshold) {
  if (threshold == Threshold::kNearDuplicate) return settings.nearDuplicate;
  if (threshold == Threshold::kFewestLetters) return settings.fewestLetters;
  return settings.longestRepeat;
}

void setValue(text::CleaningSettings& settings, Threshold threshold, double value) {
  if (threshold == Threshold::kNearDuplicate) settings.nearDuplicate = value;
  else if (threshold == Threshold::kFewestLetters) settings.fewestLetters = value;
  else settings.longestRepeat = int(value);
}

std::vector<double> valuesOf(Threshold threshold) {
  if (threshold == Threshold::kNearDuplicate)
    return {1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6};
  if (threshold == Threshold::kFewestLetters)
    return {0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9};
  return {8, 6, 5, 4, 3, 2, 1};
}

CleaningCost measureCost(const RawText& raw, const text::CleaningSettings& settings,
                         Threshold threshold, const Progress& progress) {
  CleaningCost cost;
  cost.threshold = threshold;
  const auto rawLines = text::rawLinesOf(raw.bytes);
  const auto values = valuesOf(threshold);
  const double runs = double(values.size()) + 2;
  double done = 0;
  const auto clean = [&](const text::CleaningSettings& one) {
    const double from = done++ / runs;
    return text::cleanText(raw.bytes, one, part(progress, from, done / runs));
  };
  for (const double value : values) {
    text::CleaningSettings changed = settings;
    setValue(changed, threshold, value);
    const text::CleanedText cleaned = clean(changed);
    CostPoint& point = cost.points.emplace_back();
    point.value = value;
    point.dropped = cleaned.flow.rawLines - cleaned.flow.cleanLines;
    if (!raw.faults) continue;
    const Verdict verdict = judge(rawLines, cleaned, *raw.faults);
    point.missed = std::int64_t(verdict.missed.size());
    point.lost = std::int64_t(verdict.lost.size());
  }
  const text::CleanedText now = clean(settings);
  const text::CleanedText usual = clean({});
  const std::set<std::int64_t> kept(now.rawLines.begin(), now.rawLines.end());
  for (const std::int64_t number : usual.rawLines)
    if (!kept.contains(number)) cost.beyondUsual.push_back(number);
  return cost;
}

TrialTexts partForTrial(const CleaningLesson& lesson) {
  TrialTexts texts;
  texts.heldOut = lesson.heldOut;
  // Texts are parted by blocks of lines, so that what is held out is connected text.
  std::vector<bool> held(lesson.lines.size(), false);
  std::unordered_set<std::string> heldLines;
  if (texts.heldOut.empty()) {
    for (std::size_t i = 0; i < lesson.lines.size(); ++i) {
      held[i] = (i / kBlock) % kHeldOutEvery == kHeldOutEvery - 1;
      const CleanedLine& line = lesson.lines[i];
      const std::string clean = textOf(line.clean);
      if (!held[i] || line.dropped || clean.empty()) continue;
      texts.heldOut += clean + '\n';
      heldLines.insert(clean);
      heldLines.insert(textOf(line.raw));
    }
  } else {
    for (const std::string_view line : linesOf(texts.heldOut)) heldLines.emplace(line);
  }
  for (const text::Decision& one : lesson.decisions)
    if (one.original >= 1 && one.original <= std::int64_t(held.size()) &&
        held[std::size_t(one.original) - 1])
      held[std::size_t(one.line) - 1] = true;  // it repeats what is held out
  for (std::size_t i = 0; i < lesson.lines.size(); ++i) {
    const CleanedLine& line = lesson.lines[i];
    const std::string raw = textOf(line.raw);
    const std::string clean = textOf(line.clean);
    if (held[i] || heldLines.contains(raw) || (!clean.empty() && heldLines.contains(clean)))
      continue;
    texts.raw += raw + '\n';
    if (!line.dropped) texts.clean += clean + '\n';
  }
  if (texts.clean.size() < kLeastBytes || texts.heldOut.size() < kLeastBytes / 10)
    throw InputError("the text is too short to train on; choose a longer one");
  return texts;
}

}  // namespace glassbox::insight
