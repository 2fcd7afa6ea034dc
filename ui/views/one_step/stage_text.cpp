#include "views/one_step/stage_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

#include "views/word_text.h"

namespace glassbox::views {
namespace {

constexpr double kSameLoss = 0.005;  // nats; less does not show in two decimals
constexpr double kExplosion = 1.0;   // nats by which a step makes the whole batch worse
constexpr double kTinyShare = 0.25;  // of the highest learning rate

struct Text {
  Q_DECLARE_TR_FUNCTIONS(StageText)
};

QString quoted(const QString& word) { return Text::tr("“%1”").arg(word); }

QString coverText(const StepNumbers& numbers) {
  const QString right = quoted(numbers.right);
  if (!numbers.coveredWord) {
    const QString reads =
        numbers.earlier == 0 ? Text::tr(
                                   "The model has read only the sign that a text "
                                   "begins, and must guess the first word.")
        : numbers.earlier == 1
            ? Text::tr("The model reads one word and must guess the one after it.")
            : Text::tr(
                  "The model reads the %1 earlier words and must guess the one "
                  "after them.")
                  .arg(numbers.earlier);
    return reads + ' ' +
           Text::tr(
               "The answer, %1, stands in the text itself: nobody had to write an answer key. "
               "Every word of the batch is guessed so.")
               .arg(right);
  }
  if (numbers.shownAs.isEmpty())
    return Text::
        tr("%1 was covered. The model sees the words on both sides of it and must guess it. The "
           "text is its own answer key.")
            .arg(right);
  if (numbers.shownAs == numbers.right)
    return Text::tr(
               "%1 is to be guessed although it is shown: a tenth of the chosen words stay as they "
               "are, so that the model cannot rely on what it sees.")
        .arg(right);
  return Text::
      tr("Here the model is shown the wrong word %1 and must guess that %2 stood there: a tenth "
         "of the chosen words are replaced by another one.")
          .arg(quoted(numbers.shownAs), right);
}

QString guessText(const StepNumbers& numbers) {
  const QString even = Text::tr("Guessing evenly would give each of the %1 words %2.")
                           .arg(QLocale().toString(numbers.vocabulary),
                                percentText(1.0 / std::max(1, numbers.vocabulary)));
  if (!std::isfinite(numbers.before))
    return Text::tr("The model no longer computes numbers, so it has no guess.");
  if (numbers.surest == numbers.right)
    return Text::tr("The surest guess is the right one: %1 gets %2.")
               .arg(quoted(numbers.right), percentText(numbers.before)) +
           ' ' + even;
  return Text::tr("The surest guess is %1 with %2; the right word %3 gets %4.")
             .arg(quoted(numbers.surest), percentText(numbers.surestProbability),
                  quoted(numbers.right), percentText(numbers.before)) +
         ' ' + even;
}

QString checkText(const StepNumbers& numbers) {
  const double even = std::log(double(std::max(1, numbers.vocabulary)));
  if (!std::isfinite(numbers.lossBefore))
    return Text::tr("The loss is no longer a number: the weights have grown too large.");
  const QString judged =
      numbers.lossBefore > even + kSameLoss
          ? Text::tr("The right word got %1: less than even guessing would have given it.")
      : numbers.lossBefore > 0.5 * even
          ? Text::tr("The right word got only %1, so the loss is high.")
      : numbers.lossBefore > 0.7 ? Text::tr("The right word got %1: some surprise was left.")
                                 : Text::tr("The right word got %1, so the loss is low.");
  return judged.arg(percentText(numbers.before)) + ' ' +
         Text::tr(
             "A sure and right guess would score 0; spreading the guess evenly over all %1 words "
             "would score %2.")
             .arg(QLocale().toString(numbers.vocabulary), natsText(even));
}

QString blameText(const StepNumbers& numbers) {
  if (!numbers.finite)
    return Text::tr(
        "The loss or its gradient is no longer a finite number, so it does not say which way "
        "to go. No step can be taken from here.");
  QString text =
      Text::tr(
          "For each weight the gradient says how fast the loss of the batch rises with it; "
          "each then moves the other way. The largest share, %2, falls on %1.")
          .arg(numbers.blamed, percentText(numbers.blamedShare));
  if (numbers.clipFactor < 1)
    text +=
        ' ' + Text::tr(
                  "The whole gradient is %1 long, more than the limit %2, so it is shortened to "
                  "%3 (clipping).")
                  .arg(briefNumber(numbers.gradientNorm), settingText(numbers.clip),
                       percentText(numbers.clipFactor));
  else
    text += ' ' + Text::tr("The whole gradient is %1 long; it is used as it is.")
                      .arg(briefNumber(numbers.gradientNorm));
  return text;
}

QString batchText(const StepNumbers& numbers) {
  return Text::tr("the loss of the whole batch went from %1 to %2")
      .arg(natsText(numbers.batchLossBefore), natsText(numbers.batchLossAfter));
}

QString nudgeText(const StepNumbers& numbers) {
  const QString right = quoted(numbers.right);
  const QString was = chanceText(numbers.before);
  const QString is = chanceText(numbers.after);
  switch (outcomeOf(numbers)) {
    case StepOutcome::kNotFinite:
      return Text::tr(
          "No weight was moved, because the gradient is not a finite number. Undo, and go "
          "back to an earlier step or start again with a lower learning rate.");
    case StepOutcome::kExploded:
      return Text::tr(
                 "Much too far: %1. The nudge of learning rate %2 jumped over the place where the "
                 "loss is low. Undo it, and try a smaller one.")
          .arg(batchText(numbers), briefNumber(numbers.learningRate));
    case StepOutcome::kWorseForAll:
      return Text::tr(
                 "The step made it worse: %1 went from %2 to %3, and %4. A learning rate of %5 is "
                 "too far for one step here.")
          .arg(right, was, is, batchText(numbers), briefNumber(numbers.learningRate));
    case StepOutcome::kBetterForThis:
      return Text::tr(
                 "%1 went from %2 to %3, but at the cost of the others: %4. A learning rate of %5 "
                 "is "
                 "too far for one step here.")
          .arg(right, was, is, batchText(numbers), briefNumber(numbers.learningRate));
    case StepOutcome::kWorseForThis:
      return Text::tr(
                 "This step made %1 less likely, from %2 to %3. It is taken for all %4 guesses of "
                 "the batch together, and for them it helped: %5.")
          .arg(right, was, is, QLocale().toString(qlonglong(numbers.guesses)), batchText(numbers));
    case StepOutcome::kUnchanged: {
      const bool tiny = numbers.learningRate < kTinyShare * numbers.peakLearningRate;
      const QString why =
          numbers.warmingUp && tiny
              ? Text::tr("The learning rate is still rising from zero (warm-up): %1 of at most %2.")
                    .arg(briefNumber(numbers.learningRate), settingText(numbers.peakLearningRate))
              : Text::tr("With a learning rate of %1 a single step is small.")
                    .arg(briefNumber(numbers.learningRate));
      return Text::tr("Hardly anything changed for %1: %2 before, %3 after; %4.")
                 .arg(right, was, is, batchText(numbers)) +
             ' ' + why;
    }
    case StepOutcome::kBetter:
      break;
  }
  return Text::tr(
             "%1 went from %2 to %3, its loss from %4 to %5; %6. Training is this step, a thousand "
             "times over.")
      .arg(right, was, is, natsText(numbers.lossBefore), natsText(numbers.lossAfter),
           batchText(numbers));
}

}  // namespace

StepOutcome outcomeOf(const StepNumbers& numbers) {
  if (!numbers.finite) return StepOutcome::kNotFinite;
  const double change = numbers.lossAfter - numbers.lossBefore;
  const double batchChange = numbers.batchLossAfter - numbers.batchLossBefore;
  if (!std::isfinite(change) || !std::isfinite(batchChange) || batchChange > kExplosion)
    return StepOutcome::kExploded;
  if (std::abs(change) < kSameLoss) return StepOutcome::kUnchanged;
  if (change < 0)
    return batchChange < kSameLoss ? StepOutcome::kBetter : StepOutcome::kBetterForThis;
  return batchChange < 0 ? StepOutcome::kWorseForThis : StepOutcome::kWorseForAll;
}

QString stageText(StepStage stage, const StepNumbers& numbers) {
  switch (stage) {
    case StepStage::kCover:
      return coverText(numbers);
    case StepStage::kGuess:
      return guessText(numbers);
    case StepStage::kCheck:
      return checkText(numbers);
    case StepStage::kBlame:
      return blameText(numbers);
    case StepStage::kNudge:
      break;
  }
  return nudgeText(numbers);
}

QString stageTitle(StepStage stage) {
  switch (stage) {
    case StepStage::kCover:
      return Text::tr("1  Cover a word");
    case StepStage::kGuess:
      return Text::tr("2  Guess");
    case StepStage::kCheck:
      return Text::tr("3  Check");
    case StepStage::kBlame:
      return Text::tr("4  Find who to blame");
    case StepStage::kNudge:
      break;
  }
  return Text::tr("5  Nudge");
}

QString nextStageText(StepStage stage) {
  switch (stage) {
    case StepStage::kCover:
      return Text::tr("Let it guess");
    case StepStage::kGuess:
      return Text::tr("Check the guess");
    case StepStage::kCheck:
      return Text::tr("Find who to blame");
    case StepStage::kBlame:
      return Text::tr("Nudge the weights");
    case StepStage::kNudge:
      break;
  }
  return Text::tr("Next text");
}

QString briefNumber(double value, int digits) {
  if (!std::isfinite(value)) return Text::tr("not a number");
  const QString sign = value < 0 ? QStringLiteral("−") : QString();
  const double size = std::abs(value);
  if (size == 0) return QLocale().toString(0);
  if (size >= 1e-4 && size < 1e6) {
    const int before = int(std::floor(std::log10(size))) + 1;
    return sign + QLocale().toString(size, 'f', std::clamp(digits - before, 0, digits + 3));
  }
  const int power = int(std::floor(std::log10(size)));
  QString raised;
  for (const QChar digit : QString::number(power))
    raised += digit == '-' ? QChar(0x207B) : QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹").at(digit.digitValue());
  return QStringLiteral("%1%2·10%3")
      .arg(sign, QLocale().toString(size / std::pow(10.0, power), 'f', digits - 1), raised);
}

QString settingText(double value) { return QLocale().toString(value, 'g', 4); }

QString chanceText(double probability) {
  if (!std::isfinite(probability)) return Text::tr("not a number");
  return QStringLiteral("%1 %").arg(briefNumber(100 * probability));
}

QString natsText(double loss) {
  return std::isfinite(loss) ? QLocale().toString(loss, 'f', 2) : Text::tr("not a number");
}

}  // namespace glassbox::views
