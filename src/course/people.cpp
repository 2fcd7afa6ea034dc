#include "course/people.h"

#include <algorithm>
#include <cassert>
#include <nlohmann/json.hpp>

#include "base/error.h"
#include "base/files.h"
#include "course/written.h"

namespace glassbox::course {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kMostListBytes = 1U << 16U;
constexpr std::string_view kPrefix = "person-";

/// N of person-N.json; 0: it is called otherwise.
int numberOfFile(const fs::path& file) {
  const std::string stem = file.stem().string();
  if (file.extension() != ".json" || !stem.starts_with(kPrefix)) return 0;
  const auto number = numberOf(std::string_view(stem).substr(kPrefix.size()));
  const bool whole = number && *number >= 1 && *number < 1e6 && *number == int(*number);
  return whole ? int(*number) : 0;
}

}  // namespace

std::string asNickname(std::string_view typed) {
  if (!isPlainText(typed)) return {};
  std::string name = simplified(typed);
  while (characters(name) > kMostNameCharacters) name.pop_back();
  return std::string(trimmed(name));
}

People::People(fs::path folder) : folder_(std::move(folder)) {
  if (!folder_.empty() && fs::is_directory(folder_)) {
    adoptOldFile();
    std::error_code unreadable;
    for (const auto& entry : fs::directory_iterator(folder_, unreadable))
      if (const int number = numberOfFile(entry.path()); number > 0)
        put({.number = number, .name = asNickname(readProgress(entry.path()).name)});
    try {
      const auto list = folder_ / "people.json";
      if (fs::exists(list))
        current_ = nlohmann::json::parse(readFile(list, kMostListBytes)).value("current", 1);
    } catch (const std::exception&) {
      current_ = 0;  // only who was last is lost
    }
  }
  if (all_.empty()) put({.number = 1});
  if (std::ranges::none_of(all_, [this](const Person& one) { return one.number == current_; }))
    current_ = all_.front().number;
}

void People::adoptOldFile() {
  const fs::path old = folder_ / "progress.json";
  std::error_code problem;
  if (fs::exists(old) && !fs::exists(fileOf(1))) fs::rename(old, fileOf(1), problem);
}

fs::path People::fileOf(int number) const {
  return folder_ / (std::string(kPrefix) + std::to_string(number) + ".json");
}

const People::Person& People::person(int number) const {
  const auto found =
      std::ranges::find_if(all_, [&](const Person& one) { return one.number == number; });
  assert(found != all_.end());
  return *found;
}

std::optional<int> People::find(std::string_view name) const {
  for (const Person& one : all_)
    if (lowered(one.name) == lowered(name)) return one.number;
  return {};
}

void People::put(Person person) {
  const auto after =
      std::ranges::find_if(all_, [&](const Person& one) { return one.number >= person.number; });
  if (after != all_.end() && after->number == person.number) *after = std::move(person);
  else all_.insert(after, std::move(person));
}

void People::remember() const {
  if (folder_.empty()) return;
  makeFolder(folder_);
  const nlohmann::json json = {{"current", current_}};
  writeFileAtomically(folder_ / "people.json", json.dump() + "\n");
}

Progress People::read(int number) const {
  return folder_.empty() ? Progress() : readProgress(fileOf(number));
}

void People::write(int number, const Progress& progress) {
  put({.number = number, .name = progress.name});
  if (!folder_.empty()) writeProgress(fileOf(number), progress);
}

int People::add(const std::string& name) {
  const int number = all_.back().number + 1;
  Progress progress;
  progress.name = name;
  write(number, progress);
  return number;
}

void People::choose(int number) {
  current_ = person(number).number;
  remember();
}

Progress People::erase(int number) {
  Progress erased = read(number);
  erased.name = person(number).name;
  if (!folder_.empty()) {
    fs::remove(fileOf(number));
    fs::remove(fileOf(number).string() + ".damaged");
  }
  const int next = all_.back().number + 1;  // no number is given twice
  std::erase_if(all_, [&](const Person& one) { return one.number == number; });
  if (all_.empty()) put({.number = next});
  if (current_ == number) choose(all_.front().number);
  return erased;
}

void People::restore(int number, const Progress& progress) {
  write(number, progress);
  // Whoever stood in when nobody was left has done nothing and goes again.
  std::erase_if(all_, [&](const Person& one) {
    const bool standIn = one.number != number && one.name.empty() && isFresh(read(one.number));
    if (standIn && !folder_.empty()) fs::remove(fileOf(one.number));
    return standIn;
  });
  choose(number);
}

}  // namespace glassbox::course
