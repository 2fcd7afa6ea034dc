#include "quiz/cloze_text.h"

#include <QCoreApplication>
#include <QLabel>
#include <QLocale>
#include <cmath>

#include "plots/bar_list.h"

namespace glassbox::quiz {
namespace {

struct ClozeText {
  Q_DECLARE_TR_FUNCTIONS(ClozeText)
};

const QString kGap = QStringLiteral("_______");

}  // namespace

QString toText(const std::string& utf8) { return QString::fromStdString(utf8); }

QString percentText(double share) {
  const double percent = 100 * share;
  const bool whole = std::abs(percent - std::round(percent)) < 1e-9;
  const int digits = whole || percent >= 99.95 ? 0 : percent >= 1 ? 1 : 2;
  if (percent > 0 && percent < 0.01) return ClozeText::tr("< %1 %").arg(QLocale().toString(0.01));
  return ClozeText::tr("%1 %").arg(QLocale().toString(percent, 'f', digits));
}

QString natsText(double loss) {
  return ClozeText::tr("%1 nats").arg(QLocale().toString(loss, 'f', 2));
}

void showCovered(QLabel* label, const course::Cloze& cloze, bool showsAfter) {
  const QString before = toText(cloze.before);
  const QString after = showsAfter ? toText(cloze.after) : QStringLiteral(" …");
  label->setTextFormat(Qt::RichText);
  label->setText(
      QStringLiteral("%1<b>%2</b>%3").arg(before.toHtmlEscaped(), kGap, after.toHtmlEscaped()));
  label->setAccessibleName(before + ClozeText::tr("covered word") + after);
}

void showUncovered(QLabel* label, const course::Cloze& cloze) {
  const QString before = toText(cloze.before);
  const QString after = toText(cloze.after);
  const QString word = toText(cloze.word);
  label->setTextFormat(Qt::RichText);
  label->setText(QStringLiteral("%1<b><u>%2</u></b>%3")
                     .arg(before.toHtmlEscaped(), word.toHtmlEscaped(), after.toHtmlEscaped()));
  label->setAccessibleName(before + word + after);
}

plots::BarList* barList(const QString& labels, const QString& values, QWidget* parent) {
  auto* bars = new plots::BarList(parent);
  bars->setTitles(labels, values);
  bars->setToolTip(values);
  bars->setAccessibleName(values);
  bars->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  return bars;
}

plots::BarList* guessBars(const course::Cloze& cloze, const course::ClozeReading& reading,
                          QWidget* parent) {
  auto* list = barList(ClozeText::tr("word"), ClozeText::tr("probability"), parent);
  std::vector<plots::Bar> bars;
  bool shown = false;
  const auto add = [&](const QString& word, double chance, bool right) {
    bars.push_back({.label = right ? ClozeText::tr("%1 (in the text)").arg(word) : word,
                    .value = chance,
                    .valueText = percentText(chance),
                    .detail = ClozeText::tr("The model gave “%1” a probability of %2")
                                  .arg(word, percentText(chance)),
                    .marked = right});
  };
  for (const auto& guess : reading.likeliest) {
    const bool right = guess.word == cloze.word;
    shown = shown || right;
    add(toText(guess.word), guess.chance, right);
  }
  if (!shown) add(toText(cloze.word), reading.right, true);
  list->setFullValue(1);
  list->setBars(std::move(bars));
  if (!reading.likeliest.empty())
    list->setSummary(
        ClozeText::tr("The model found “%1” likeliest, with %2; the text's “%3” got %4.")
            .arg(toText(reading.likeliest[0].word), percentText(reading.likeliest[0].chance),
                 toText(cloze.word), percentText(reading.right)));
  return list;
}

}  // namespace glassbox::quiz
