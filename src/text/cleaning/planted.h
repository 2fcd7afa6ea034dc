// Texts of ours into which faults were planted, with what is wrong in which line: against them one
// can count what cleaning finds, what it misses, and what good text it costs. Pure; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace glassbox::text {

struct PlantedFault {
  std::int64_t line = 0;                ///< of the raw text, from 1
  std::string step;                     ///< that is meant to find it
  std::optional<std::string> repaired;  ///< the line as it should become; none: it should go
};

/// What is wrong in dirtySample(), by line.
std::vector<PlantedFault> dirtySampleFaults();

/// Stories of the story world, one a line, made dirty as in bench/dirty_against_clean.py: 35 % of
/// five frequent words are slips, a third of the lines is followed by a copy of one of eight lines,
/// and another third by an advertisement, an insult, a foreign sentence or gibberish.
struct DirtyStories {
  std::string text;
  std::vector<PlantedFault> faults;  ///< all other lines are good
  std::string heldOut;               ///< clean stories that do not stand in `text`
};

DirtyStories makeDirtyStories(int stories, std::uint64_t seed);

/// resources/cleaning/faults.json. Inside the library.
std::string_view faultsOfDirtySample();

}  // namespace glassbox::text
