// Which words of a vocabulary are worth a place on the map. Pure, any thread.
#pragma once

#include <QStringList>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "live/snapshot.h"

namespace glassbox::views {

/// How many words the map shows unless all are asked for.
inline constexpr std::size_t kWordsOnMap = 160;
/// And how many at the very most.
inline constexpr std::size_t kMostWordsOnMap = 2000;

/// A word that a person would call one: it has a letter and is no special token such as [MASK].
bool isOrdinaryWord(std::int32_t id, const live::Word& word);

/// Ids for the map, most important first: words with a family, then frequent ones of some length
/// (short ones are mostly "the" and "of"). With `all`, every ordinary word.
std::vector<std::int32_t> chooseWords(std::span<const live::Word> words, bool all);

/// Families in the order of how often their words occur.
QStringList familiesOf(std::span<const live::Word> words);

/// A family of the story world in the language of the window; others as they call themselves.
QString familyName(const QString& family);

std::optional<std::int32_t> findWord(std::span<const live::Word> words, std::string_view text);

}  // namespace glassbox::views
