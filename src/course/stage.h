// What a lesson may ask of the lab, by name: views and their pages, deeds, and settings of a run.
// Any thread.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace glassbox::course {

/// `key: value` of the stage or of the run, already found good.
struct Setting {
  std::string key;
  std::string value;
  bool operator==(const Setting&) const = default;
};

/// What is to be set up; carried out together.
struct Stage {
  std::vector<Setting> deeds;  ///< view, page, pins, write, sentence, seek, train, fresh
  std::vector<Setting> run;    ///< settings of a run, as in `glassbox-cli train`
  bool operator==(const Stage&) const = default;
  bool empty() const { return deeds.empty() && run.empty(); }
  /// Of the last deed with that key; empty if there is none.
  std::string deed(std::string_view key) const;
};

struct ViewName {
  std::string id;
  std::vector<std::string> pages;  ///< the first is the one it begins with
};
const std::vector<ViewName>& viewNames();

bool isStageKey(std::string_view key);
bool isRunKey(std::string_view key);
/// All of them, for tests.
std::vector<std::string> runKeys();
/// Empty if the value is possible, else one sentence.
std::string problemOf(const Setting& setting);
/// Pages belong to a view: empty, or one sentence. `view` may be empty: any.
std::string problemOfPage(std::string_view view, std::string_view page);

}  // namespace glassbox::course
