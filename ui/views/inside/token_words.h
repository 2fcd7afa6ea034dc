// Token ids as the words that a person reads. Pure, window thread.
#pragma once

#include <QString>
#include <QStringList>
#include <cstdint>
#include <span>

#include "views/word_text.h"

namespace glassbox::views {

/// Empty for an id outside the vocabulary.
QString wordOf(const live::RunFacts& facts, std::int32_t token);

/// The words of a row without the begin and end tokens around them, and where the first of them
/// stands in the row.
struct ShownRow {
  QStringList words;
  int offset = 0;
};
ShownRow shownRow(const live::RunFacts& facts, std::span<const std::int32_t> tokens);

/// "12 %", "< 1 %": where there is little room.
QString shortPercentText(double share);
/// "0.42"; a dash for what is not a number.
QString lossText3(double nats);

}  // namespace glassbox::views
