#include "text/cleaning/planted.h"

#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <unordered_set>

#include "base/random.h"
#include "text/story_world.h"

namespace glassbox::text {
namespace {

constexpr double kSlipped = 0.35;   // of the words that have a slip
constexpr double kFollowed = 0.35;  // lines, by a copy; and by a line that does not belong
constexpr std::size_t kCopied = 8;  // different lines
constexpr int kHeldOutEvery = 5;    // so many times fewer stories are held out

const std::map<std::string, std::string, std::less<>> kSlips = {
    {"the", "teh"}, {"and", "adn"}, {"with", "wiht"}, {"that", "taht"}, {"again", "agian"}};

struct Stranger {
  const char* step;
  const char* line;  ///< null: gibberish
};
constexpr std::array<Stranger, 11> kStrangers = {{
    {"boilerplate", "click here and win a big prize !"},
    {"boilerplate", "win a prize ! click here now !"},
    {"boilerplate", "we use cookies . accept all cookies ?"},
    {"boilerplate", "Home | News | Animals | Contact"},
    {"boilerplate", "all rights reserved . terms and conditions apply ."},
    {"inappropriate", "go away , you stupid cat !"},
    {"inappropriate", "shut up , you stupid dog !"},
    {"inappropriate", "the stupid cow is an idiot ."},
    {"language", "der Hund ist nicht in dem Haus und wir sind es auch nicht ."},
    {"language", "le chat est dans la maison et il ne veut pas sortir avec nous ."},
    {"garbage", nullptr},
}};

std::string gibberish(Random& chance) {
  constexpr std::string_view kLetters = "bcdfghjklmnpqrstvwxz";
  std::string line;
  for (std::uint32_t words = 4 + chance.below(6); words > 0; --words) {
    if (!line.empty()) line += ' ';
    for (std::uint32_t left = 5 + chance.below(5); left > 0; --left)
      line += kLetters[chance.below(std::uint32_t(kLetters.size()))];
  }
  return line;
}

std::string withSlips(const std::string& line, Random& chance) {
  std::string result;
  std::size_t from = 0;
  while (from <= line.size()) {
    const std::size_t to = std::min(line.find(' ', from), line.size());
    const std::string word = line.substr(from, to - from);
    const auto slip = kSlips.find(word);
    if (!result.empty()) result += ' ';
    result += slip != kSlips.end() && chance.uniform() < kSlipped ? slip->second : word;
    from = to + 1;
  }
  return result;
}

/// Writes lines one after the other and notes what is wrong with them.
class DirtyWriter {
 public:
  /// `pure`: what the line should be once it is clean.
  void addStory(const std::string& line, const std::string& pure) {
    const bool first = seen_.insert(pure).second;
    write(line);
    if (!first) note("duplicates", std::nullopt);
    else if (line != pure) note("slips", pure);
  }
  void addStranger(Random& chance) {
    // Kinds as often as in the measurement: one in four each.
    constexpr std::array<std::pair<std::uint32_t, std::uint32_t>, 4> kKinds = {
        {{0, 5}, {5, 3}, {8, 2}, {10, 1}}};
    const auto [first, count] = kKinds[chance.below(std::uint32_t(kKinds.size()))];
    const Stranger& stranger = kStrangers[first + chance.below(count)];
    write(stranger.line == nullptr ? gibberish(chance) : std::string(stranger.line));
    note(stranger.step, std::nullopt);
  }
  DirtyStories take() { return std::move(made_); }
  bool has(const std::string& story) const { return seen_.contains(story); }

 private:
  void write(const std::string& line) {
    made_.text += line + '\n';
    ++lines_;
  }
  void note(std::string step, std::optional<std::string> repaired) {
    made_.faults.push_back({lines_, std::move(step), std::move(repaired)});
  }

  DirtyStories made_;
  std::int64_t lines_ = 0;
  std::unordered_set<std::string> seen_;
};

}  // namespace

std::vector<PlantedFault> dirtySampleFaults() {
  std::vector<PlantedFault> faults;
  const auto all = nlohmann::json::parse(faultsOfDirtySample());
  for (const auto& entry : all.at("faults")) {
    PlantedFault& fault = faults.emplace_back();
    fault.line = entry.at("line");
    fault.step = entry.at("step");
    if (!entry.at("repaired").is_null()) fault.repaired = entry.at("repaired").get<std::string>();
  }
  return faults;
}

DirtyStories makeDirtyStories(int stories, std::uint64_t seed) {
  Random chance(seed, 0x64697274);
  StoryWorld world({.seed = seed});
  std::vector<std::string> lines;
  for (const Story& story : world.take(stories)) lines.push_back(story.text);
  std::array<std::string, kCopied> copied;
  for (std::string& one : copied) one = lines[chance.below(std::uint32_t(lines.size()))];
  DirtyWriter writer;
  for (const std::string& line : lines) {
    writer.addStory(withSlips(line, chance), line);
    if (chance.uniform() < kFollowed) {
      const std::string& copy = copied[chance.below(kCopied)];
      writer.addStory(copy, copy);
    }
    if (chance.uniform() < kFollowed) writer.addStranger(chance);
  }
  std::string heldOut;
  StoryWorld unread({.seed = mixBits(seed ^ 0x68656c64ULL)});
  for (const Story& story : unread.take(std::max(1, stories / kHeldOutEvery)))
    if (!writer.has(story.text)) heldOut += story.text + '\n';
  DirtyStories made = writer.take();
  made.heldOut = std::move(heldOut);
  return made;
}

}  // namespace glassbox::text
