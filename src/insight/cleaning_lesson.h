// A text before and after cleaning, to be looked at: line beside line with what differs, what each
// decision did to which line, how both texts count, and, where the faults are known, what cleaning
// found, missed and cost. Pure functions of text; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/progress.h"
#include "insight/text_statistics.h"
#include "text/cleaning/cleaning.h"
#include "text/cleaning/line_difference.h"
#include "text/cleaning/planted.h"

namespace glassbox::insight {

/// A text that is to be cleaned.
struct RawText {
  std::string bytes;
  std::int64_t wholeBytes = 0;  ///< of which `bytes` is the beginning
  std::optional<std::vector<text::PlantedFault>> faults = {};  ///< where they are known
  std::string heldOut = {};  ///< clean text of the same kind to judge models on; may be empty
};

/// One line of the raw text and what became of it.
struct CleanedLine {
  std::int64_t number = 0;  ///< in the raw text, from 1
  std::vector<text::LinePiece> raw;
  std::vector<text::LinePiece> clean;  ///< empty if the line is gone
  bool dropped = false;
  std::vector<std::size_t> decisions;  ///< of CleaningLesson::decisions, in the order taken
};

/// How cleaning did, where the faults are known. A line should stay as it is, stay repaired, or go.
/// Lines by their number.
struct Verdict {
  std::int64_t faults = 0;
  std::int64_t found = 0;             ///< faulty lines that are as they should be
  std::int64_t goodLines = 0;         ///< that should stay, as they are or repaired
  std::vector<std::int64_t> missed;   ///< a fault is still in the text
  std::vector<std::int64_t> lost;     ///< the line should have stayed and is gone
  std::vector<std::int64_t> altered;  ///< nothing was wrong with it, and it is another now
};

struct CleaningLesson {
  text::CleaningSettings settings;
  std::int64_t wholeBytes = 0;  ///< more than were looked at: only the beginning was
  std::vector<CleanedLine> lines;
  std::vector<text::Decision> decisions;  ///< also those undone, in the order of lines
  text::CleaningFlow flow;
  TextStatistics raw;
  TextStatistics clean;
  std::optional<Verdict> verdict;
  std::string heldOut;
};

CleaningLesson makeCleaningLesson(const RawText& raw, const text::CleaningSettings& settings,
                                  const Progress& progress = {});

/// Of a cleaned text against what was planted in the raw one.
Verdict judge(const std::vector<std::string>& rawLines, const text::CleanedText& cleaned,
              const std::vector<text::PlantedFault>& faults);

/// A threshold that can be turned until good text is lost.
enum class Threshold { kNearDuplicate, kFewestLetters, kLongestRepeat };

double valueOf(const text::CleaningSettings& settings, Threshold threshold);
void setValue(text::CleaningSettings& settings, Threshold threshold, double value);
/// From lenient to strict.
std::vector<double> valuesOf(Threshold threshold);

struct CostPoint {
  double value = 0;          ///< of the threshold
  std::int64_t dropped = 0;  ///< lines, by all steps together
  std::int64_t missed = 0;   ///< faults; only where they are known
  std::int64_t lost = 0;     ///< lines that should have stayed; only where that is known
};

struct CleaningCost {
  Threshold threshold = Threshold::kNearDuplicate;
  std::vector<CostPoint> points;  ///< from lenient to strict; all else as in the settings
  /// Lines that go with these settings and would stay with the usual ones.
  std::vector<std::int64_t> beyondUsual;
};

CleaningCost measureCost(const RawText& raw, const text::CleaningSettings& settings,
                         Threshold threshold, const Progress& progress = {});

/// The same text twice to train on, and a third to judge both by.
struct TrialTexts {
  std::string raw;
  std::string clean;
  std::string heldOut;  ///< clean; stands in neither of the others
};

/// Where the lesson has no held-out text, every tenth clean document is, and the raw lines that it
/// came from or that repeat it are left out of the raw text. InputError if there is too little.
TrialTexts partForTrial(const CleaningLesson& lesson);

}  // namespace glassbox::insight
