#include "course/glossary.h"

#include <set>

namespace glassbox::course {

std::vector<GlossaryEntry> readGlossary(std::string_view text, Faults& faults) {
  std::vector<GlossaryEntry> entries;
  std::set<std::string> ids;
  int number = 0;
  int heading = 0;
  const auto close = [&] {
    if (!entries.empty() && entries.back().text.empty())
      faults.error(heading, "the entry '" + entries.back().id + "' explains nothing");
  };
  if (!isPlainText(text)) {
    faults.error(0, "this is no text in UTF-8, or it has control characters in it");
    return entries;
  }
  for (const auto line : linesOf(text)) {
    ++number;
    if (line.starts_with("## ")) {
      close();
      heading = number;
      const auto colon = line.find(':');
      GlossaryEntry entry{
          .id = std::string(trimmed(line.substr(3, colon - 3))), .name = {}, .text = {}};
      entry.name = colon == std::string_view::npos ? entry.id : trimmed(line.substr(colon + 1));
      if (!isId(entry.id))
        faults.error(number, "the id '" + entry.id +
                                 "' has other signs than small letters, digits "
                                 "and hyphens; write: ## id: shown name");
      else if (!ids.insert(entry.id).second)
        faults.error(number, "the entry '" + entry.id + "' is there already");
      entries.push_back(std::move(entry));
    } else if (!trimmed(line).empty() && !entries.empty()) {
      std::string& told = entries.back().text;
      told += (told.empty() ? "" : " ") + std::string(trimmed(line));
    }
  }
  close();
  return entries;
}

}  // namespace glassbox::course
