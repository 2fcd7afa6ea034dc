// How tokens are written as text, and probabilities as numbers. Pure, window thread (QLocale).
#pragma once

#include <QString>
#include <cstdint>

#include "live/snapshot.h"

namespace glassbox::views {

/// "38 %", "4.1 %", "< 0.1 %".
QString percentText(double share);

/// A token as part of a running text.
struct ShownToken {
  QString text;
  bool attached = false;  ///< no space before it
};
ShownToken shownToken(const live::RunFacts& facts, std::int32_t token);
/// The same for a piece that was typed.
ShownToken shownPiece(const live::RunFacts& facts, const std::string& piece);

/// The name of a token in a list: "dog", "[end of the story]".
QString tokenName(const live::RunFacts& facts, std::int32_t token);

/// True if tokens are whole words, so that they may be called so.
bool tokensAreWords(const live::RunFacts& facts);

}  // namespace glassbox::views
