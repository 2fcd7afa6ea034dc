// Cleans a text line by line: a chain of named steps, each of which repairs a line or drops it, and
// says so. Nothing is lost silently: every line a step touched is a Decision with before, after and
// cause, and every decision can be undone by its id. Memory stays bounded, whatever the size of the
// text. Pure but for the files it is given; any thread, one call at a time a result.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/progress.h"

namespace glassbox::text {

/// What was found: a word of a closed vocabulary (causeKinds) and what it was about, free of
/// language: "teh → the", "31 %", "de".
struct Cause {
  std::string kind;
  std::string detail;
  bool operator==(const Cause&) const = default;
};

/// What one step did to one line.
struct Decision {
  std::string id;         ///< "duplicates:57", step and line number over all files; stable
  std::string step;       ///< name of the step
  std::string file;       ///< name within the folder; empty for a text in memory
  std::int64_t line = 0;  ///< in the file, from 1
  bool dropped = false;   ///< the line is gone; else it became `after`
  bool undone = false;    ///< taken back through `except`: the line stayed as it was
  std::string before;     ///< as the step got it
  std::string after;      ///< empty if dropped
  std::vector<Cause> causes;
  std::int64_t original = 0;  ///< duplicates: number of the line that stays, over all files
  double similarity = 0;      ///< near duplicates: shared share of five-letter pieces, 0 … 1
};

/// One plain English sentence of why: "typing slip: teh → the".
std::string reasonOf(const Decision& decision);

/// A step as one can choose it.
struct StepInfo {
  std::string name;                ///< "near-duplicates"
  std::string title;               ///< "Near duplicates"
  std::string what;                ///< one sentence
  bool drops = false;              ///< drops whole lines; else it repairs them
  std::vector<std::string> kinds;  ///< causes it can give
};

/// All steps in their usual order.
const std::vector<StepInfo>& cleaningSteps();
std::vector<std::string> standardSteps();

struct CleaningSettings {
  std::vector<std::string> steps = standardSteps();  ///< in the order they are taken
  std::set<std::string, std::less<>> except = {};    ///< ids of decisions that are undone
  std::string language = "auto";  ///< to keep: en, de, fr, es, it, nl, pt; auto: the most frequent
  double fewestLetters = 0.5;     ///< garbage: letters and digits among what is no space
  int longestRepeat = 4;          ///< garbage: how often a word may stand in a row
  double nearDuplicate = 0.85;    ///< similarity from which a line is a near duplicate
  std::int64_t nearWindow = 131'072;  ///< near duplicates: among so many lines back, at most
  std::string wordList = {};  ///< inappropriate: a list of one's own; empty: the mild one built in
  std::set<std::string, std::less<>> personal = {"e-mail", "phone", "card", "address"};
  bool operator==(const CleaningSettings&) const = default;
};

/// InputError with one sentence if a step, language or number is none.
void validate(const CleaningSettings& settings);

/// Lines on their way through one step.
struct StepCount {
  std::string step;
  std::int64_t linesIn = 0;
  std::int64_t repaired = 0;
  std::int64_t dropped = 0;
  std::int64_t undone = 0;  ///< decisions taken back through `except`
  std::int64_t linesOut() const { return linesIn - dropped; }
};

/// From raw to clean.
struct CleaningFlow {
  std::int64_t rawLines = 0;
  std::int64_t rawBytes = 0;
  std::int64_t cleanLines = 0;
  std::int64_t cleanBytes = 0;
  std::vector<StepCount> steps;    ///< in the order taken
  std::string language;            ///< that was kept; empty if none could be told
  std::vector<std::string> notes;  ///< about whole files: line ends, encodings
};

struct CleanedText {
  std::string text;                    ///< lines ended by \n, the last as it was
  std::vector<std::int64_t> rawLines;  ///< number of the raw line each clean line was
  std::vector<Decision> decisions;     ///< in the order of lines, then of steps
  std::vector<Decision> undone;        ///< what would have been done but for `except`
  CleaningFlow flow;
};

/// A text in memory, as bytes of any encoding. CalledOff if `progress` says so.
CleanedText cleanText(std::string_view bytes, const CleaningSettings& settings,
                      const Progress& progress = {});

/// A file, or a folder's text files in name order (an empty line between two), into one file, which
/// appears when all is done. Decisions are told as they are taken. InputError if there is no text.
CleaningFlow cleanFiles(const std::filesystem::path& from, const std::filesystem::path& to,
                        const CleaningSettings& settings,
                        const std::function<void(const Decision&)>& told = {},
                        const Progress& progress = {});

/// The lines of a text as cleanText() numbers them, with all that is wrong in them and
/// without their ends.
std::vector<std::string> rawLinesOf(std::string_view bytes);

/// A page of ours with a fault of every kind in it, to try the steps on
/// (resources/cleaning/dirty.txt; what is wrong where stands in faults.json beside it).
std::string_view dirtySample();

}  // namespace glassbox::text
