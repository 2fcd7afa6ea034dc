#include "text/text_facts.h"

#include <string>
#include <unordered_set>

#include "text/source.h"
#include "text/splitting.h"

namespace glassbox::text {

TextFacts lookAtText(const std::filesystem::path& path, std::uint64_t mostBytes) {
  const auto source = openText(path, Documents::kLines);
  std::unordered_set<std::string> words;
  std::unordered_set<std::string> characters;
  TextFacts facts;
  facts.bytes = source->totalBytes();
  std::uint64_t read = 0;
  std::string line;
  while (source->next(line)) {
    splitText(line, TokenizerKind::kWord, [&](std::string_view piece) {
      ++facts.words;
      words.emplace(piece);
    });
    splitText(line, TokenizerKind::kCharacter,
              [&](std::string_view piece) { characters.emplace(piece); });
    read += line.size() + 1;
    facts.whole = read < mostBytes;
    if (!facts.whole) break;
  }
  if (!facts.whole && read < facts.bytes)
    facts.words =
        static_cast<std::int64_t>(static_cast<double>(facts.words) *
                                  static_cast<double>(facts.bytes) / static_cast<double>(read));
  facts.differentWords = static_cast<int>(words.size());
  facts.differentCharacters = static_cast<int>(characters.size());
  return facts;
}

}  // namespace glassbox::text
