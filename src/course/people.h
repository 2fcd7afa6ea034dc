// Who learns on this computer: nicknames, no accounts. Each person has one progress file in one
// folder, which says the nickname too, so that no list of people can get lost. Any thread; one
// object a folder.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "course/progress.h"

namespace glassbox::course {

inline constexpr std::size_t kMostNameCharacters = 40;

/// As it is kept: single spaces, at most 40 characters; empty if it is no plain text.
std::string asNickname(std::string_view typed);

class People {
 public:
  struct Person {
    int number = 0;         ///< of the file person-N.json
    std::string name = {};  ///< empty: none given yet
    bool operator==(const Person&) const = default;
  };

  /// Reads the folder; empty: nothing is kept. A progress.json of the time when one person was all
  /// there was becomes the first person's. There is always somebody, without a name at first.
  explicit People(std::filesystem::path folder);

  const std::vector<Person>& all() const { return all_; }
  int current() const { return current_; }
  const Person& person(int number) const;
  /// Without regard to case.
  std::optional<int> find(std::string_view name) const;

  Progress read(int number) const;
  /// Keeps it under the nickname that it says. Error if it cannot be written.
  void write(int number, const Progress& progress);
  /// A new person, who has done nothing yet; the number.
  int add(const std::string& name);
  void choose(int number);
  /// Removes the file at once and tells what was in it, for those who want it back. Whoever is
  /// left goes on; nobody left: somebody without a name.
  Progress erase(int number);
  void restore(int number, const Progress& progress);

 private:
  std::filesystem::path fileOf(int number) const;
  void adoptOldFile();
  void remember() const;
  void put(Person person);

  std::filesystem::path folder_;
  std::vector<Person> all_;  ///< by number
  int current_ = 1;
};

}  // namespace glassbox::course
