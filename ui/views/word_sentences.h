// What the Words view says about closeness, in sentences. Pure, window thread (translations).
#pragma once

#include <QString>

#include "live/word_question.h"

namespace glassbox::views {

/// "Nearest to “dog” at step 640".
QString listHeading(const live::WordAnswer& answer, const QString& word);
/// Why there is no list yet, or none at all.
QString waitingSentence(const live::WordAnswer& answer);
/// Between which cosines most random pairs lie; empty for lifts.
QString bandSentence(const live::WordAnswer& answer);
/// Both ways: "bark is number 5 of 331 from dog, closer than 98.7 % of the words. …"
QString standingSentences(live::Near near, const live::PairStanding& pair, const QString& first,
                          const QString& second);
/// What the curves over training are of, and the band behind them.
QString curvesNote(live::Near near);

}  // namespace glassbox::views
