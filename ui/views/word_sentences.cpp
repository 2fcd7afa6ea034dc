#include "views/word_sentences.h"

#include <QCoreApplication>
#include <QLocale>

#include "theme/core_text.h"
#include "views/neighbour_list.h"

namespace glassbox::views {
namespace {

using live::Near;

struct Text {
  Q_DECLARE_TR_FUNCTIONS(WordSentences)
};

QString number(std::int64_t value) { return QLocale().toString(qlonglong(value)); }

QString cosine(double value) { return scoreText(value, Score::kCosine); }

}  // namespace

QString listHeading(const live::WordAnswer& answer, const QString& word) {
  const QString step = number(answer.step);
  switch (answer.near) {
    case Near::kTogether:
      return Text::tr("Expected near “%1” at step %2").arg(word, step);
    case Near::kInUse:
    case Near::kContext:
      return answer.layer == 0 ? Text::tr("Nearest to “%1” before layer 1, step %2").arg(word, step)
                               : Text::tr("Nearest to “%1” after layer %2, step %3")
                                     .arg(word)
                                     .arg(answer.layer)
                                     .arg(step);
    default:
      return Text::tr("Nearest to “%1” at step %2").arg(word, step);
  }
}

QString waitingSentence(const live::WordAnswer& answer) {
  if (!answer.problem.empty()) return theme::inWindowLanguage(answer.problem);
  return Text::tr("Reading the validation text: %1 %")
      .arg(QLocale().toString(100 * answer.shareRead, 'f', 0));
}

QString bandSentence(const live::WordAnswer& answer) {
  if (answer.near == Near::kTogether) return Text::tr("1 means: as likely near it as anywhere.");
  if (answer.band.low >= answer.band.high) return {};
  return Text::tr("Random pairs of words: %1 to %2")
      .arg(cosine(double(answer.band.low)), cosine(double(answer.band.high)));
}

QString standingSentences(Near near, const live::PairStanding& pair, const QString& first,
                          const QString& second) {
  const auto side = [&](const insight::Standing& one, const QString& seen, const QString& from) {
    if (near == Near::kTogether)
      return Text::tr(
                 "Near “%2” the model expects “%1” %3 times as much as usual: number %4 of %5.")
          .arg(seen, from, scoreText(double(one.score), Score::kLift), number(one.rank),
               number(one.of));
    if (one.rank == 1)
      return Text::tr("“%1” is number 1 of %3 from “%2”: no word is closer.")
          .arg(seen, from, number(one.of));
    return Text::tr("“%1” is number %3 of %4 from “%2”, closer than %5 of the words.")
        .arg(seen, from, number(one.rank), number(one.of), shareText(one.percentile));
  };
  return side(pair.there, second, first) + '\n' + side(pair.back, first, second);
}

QString curvesNote(Near near) {
  const QString band = Text::tr("Grey: 8 of 10 random pairs of words lie in this band.");
  if (near == Near::kTable) return band;
  return Text::tr("The curve is always of the embedding table, whatever the list shows.") + ' ' +
         band;
}

}  // namespace glassbox::views
