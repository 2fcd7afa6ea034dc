// The half of StepPages that fills its pages.
#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <cmath>

#include "plots/surprise_curve.h"
#include "views/one_step/fact_list.h"
#include "views/one_step/step_pages.h"
#include "views/word_text.h"

namespace glassbox::views {
namespace {

constexpr int kWordBars = 8;

QString numberText(std::int64_t value) { return QLocale().toString(qlonglong(value)); }

QString arrow(const QString& before, const QString& after) {
  return QStringLiteral("%1 → %2").arg(before, after);
}

double even(const StepReading& reading) {
  return std::log(double(reading.facts.settings.model.vocabulary));
}

std::vector<plots::CurvePoint> curvePoints(const StepNumbers& numbers, bool after) {
  std::vector<plots::CurvePoint> points;
  if (std::isfinite(numbers.lossBefore))
    points.push_back({.probability = numbers.before,
                      .label = (after ? StepPages::tr("before: %1, loss %2")
                                      : StepPages::tr("here: %1, loss %2"))
                                   .arg(chanceText(numbers.before), natsText(numbers.lossBefore)),
                      .colour = 1});
  if (after && numbers.finite && std::isfinite(numbers.lossAfter))
    points.push_back({.probability = numbers.after,
                      .label = StepPages::tr("after: %1, loss %2")
                                   .arg(chanceText(numbers.after), natsText(numbers.lossAfter)),
                      .colour = 2,
                      .hollow = true});
  return points;
}

}  // namespace

void StepPages::show(const StepReading& reading, int row, int word, StepStage stage) {
  setCurrentIndex(int(stage));
  if (word < 0) return;
  switch (stage) {
    case StepStage::kCover:
      return showCover(reading, row, word);
    case StepStage::kGuess:
      return showGuess(reading, row, word);
    case StepStage::kCheck:
      return showCheck(reading, row, word);
    case StepStage::kBlame:
      return showBlame(reading, row, word);
    case StepStage::kNudge:
      return showNudge(reading, row, word);
  }
}

void StepPages::fill(const GuessList& list, const StepReading& reading, int row, int word,
                     bool after) {
  list.heading->setText(tr("What the model guessed"));
  list.bars->setBars(guessBars(reading, row, word, after));
  list.rest->setText(restText(reading, row, word, after));
  if (after) list.rest->setText(tr("%1. Dashed: before the step.").arg(list.rest->text()));
  QStringList said;
  for (const plots::Bar& bar : list.bars->bars())
    said << QStringLiteral("%1 %2").arg(bar.label, bar.valueText);
  list.bars->setSummary(tr("Likeliest words: %1.").arg(said.join(QStringLiteral(", "))));
}

void StepPages::showCover(const StepReading& reading, int row, int word) {
  given_->setWords(givenOf(reading, row, word));
  given_->setCurrent(reading.coveredWord() ? word : int(given_->words().size()) - 1);
  given_->setSummary(
      tr("What the model is given before it guesses “%1”.").arg(reading.textAt(row, word)));
  std::vector<Fact> facts = {
      {numberText(reading.step.batch.rows), tr("texts are read at once (a batch)"),
       tr("All of them count for one step")},
      {numberText(reading.guesses()), tr("words are guessed in them"),
       tr("Positions of the batch that have a target")}};
  if (!reading.coveredWord())
    facts.push_back({numberText(word),
                     tr("places are read before this guess, the start sign included"),
                     tr("The model never sees a later word (causal mask)")});
  coverFacts_->setFacts(facts);
  covers_->setVisible(reading.coveredWord());
  if (!reading.coveredWord()) return;
  covers_->setBars(coverBars(reading));
  covers_->setSummary(
      tr("How the words to guess are shown: covered, as another word, or as they "
         "are."));
}

void StepPages::showGuess(const StepReading& reading, int row, int word) {
  fill(guess_, reading, row, word, false);
  const StepNumbers numbers = numbersOf(reading, row, word);
  guessFacts_->setFacts(
      {{percentText(numbers.before), tr("for the right word, “%1”").arg(numbers.right),
        tr("Probability of the right word with the weights from before the step")},
       {tr("%1.").arg(reading.placeOf(row, word).rankBefore),
        tr("place of the right word among %1").arg(numberText(numbers.vocabulary)),
        tr("How many words the model finds likelier, plus one")},
       {percentText(numbers.surestProbability),
        tr("for the surest guess, “%1”").arg(numbers.surest), tr("The likeliest word")},
       {percentText(1.0 / numbers.vocabulary), tr("by guessing evenly"),
        tr("One divided by the number of words, %1").arg(numberText(numbers.vocabulary))}});
}

void StepPages::showCheck(const StepReading& reading, int row, int word) {
  fill(check_, reading, row, word, false);
  const StepNumbers numbers = numbersOf(reading, row, word);
  formula_->setText(QStringLiteral("−ln %1 = <b>%2</b>")
                        .arg(briefNumber(numbers.before), natsText(numbers.lossBefore)));
  curve_->setPoints(curvePoints(numbers, false));
  curve_->setReference(even(reading), tr("even guessing, %1").arg(natsText(even(reading))));
  curve_->setSummary(
      tr("A probability of %1 gives a loss of %2; even guessing gives %3.")
          .arg(percentText(numbers.before), natsText(numbers.lossBefore), natsText(even(reading))));
}

void StepPages::showBlame(const StepReading& reading, int row, int word) {
  const live::OneStepAnswer& step = reading.step;
  blame_->setRows(partRows(reading, PartSize::kGradient));
  blame_->setSummary(
      tr("The gradient is %1 long in all.").arg(briefNumber(step.result.gradientNorm)));
  const QString whole = briefNumber(step.result.gradientNorm);
  const QString limit = settingText(step.settings.clip);
  blameFacts_->setText(step.settings.clip <= 0 ? tr("In all %1 long; there is no limit.").arg(whole)
                       : step.clipFactor < 1
                           ? tr("In all %1 long; the limit is %2, so every number is multiplied "
                                "by %3.")
                                 .arg(whole, limit, briefNumber(step.clipFactor))
                           : tr("In all %1 long; the limit %2 is not reached.").arg(whole, limit));
  blameFacts_->setToolTip(
      tr("√Σg² over all weights; clipping multiplies the gradient with limit ÷ "
         "length where it is longer than the limit"));
  words_->setBars(wordBars(reading, row, word, kWordBars));
  words_->setSummary(tr("Words whose vectors have the largest gradients in this batch."));
}

void StepPages::showNudge(const StepReading& reading, int row, int word) {
  const StepNumbers numbers = numbersOf(reading, row, word);
  const live::OneStepAnswer& step = reading.step;
  nudgeFacts_->setFacts(
      {{arrow(chanceText(numbers.before), chanceText(numbers.after)),
        tr("for “%1”").arg(numbers.right),
        tr("Probability of the right word before the step, and measured with the updated model")},
       {arrow(natsText(numbers.lossBefore), natsText(numbers.lossAfter)), tr("loss of this guess"),
        tr("−ln of that probability, nats")},
       {arrow(natsText(numbers.batchLossBefore), natsText(numbers.batchLossAfter)),
        tr("loss of the batch"),
        tr("Mean over all %1 guesses of the batch, nats").arg(numberText(numbers.guesses))}});
  moved_->setPoints(curvePoints(numbers, true));
  moved_->setReference({});
  moved_->setSummary(stageText(StepStage::kNudge, numbers));
  movement_->setRows(partRows(reading, PartSize::kMovement));
  movement_->setSummary(tr("How far each part of the model was moved by the step."));
  const live::StepWeight& furthest = step.movers.front();
  movementFacts_->setText(tr("%1 of %2 weights moved. The furthest: %3, from %4 to %5.")
                              .arg(numberText(step.movedWeights), numberText(step.weights),
                                   weightText(reading, furthest),
                                   briefNumber(double(furthest.before), 4),
                                   briefNumber(double(furthest.after), 4)));
  fill(after_, reading, row, word, true);
  if (listed_ != step.number) listWeights(reading);
  showOneWeight(reading);
}

void StepPages::listWeights(const StepReading& reading) {
  listed_ = reading.step.number;
  const int chosen = std::max(0, weight_->currentIndex());
  weight_->clear();
  for (const auto* list : {&reading.step.movers, &reading.step.ofMatrices})
    for (const live::StepWeight& weight : *list) weight_->addItem(weightText(reading, weight));
  weight_->insertSeparator(int(reading.step.movers.size()));
  weight_->setCurrentIndex(chosen < weight_->count() ? chosen : 0);
}

void StepPages::showOneWeight(const StepReading& reading) {
  const auto& movers = reading.step.movers;
  auto index = std::size_t(std::max(0, weight_->currentIndex()));
  if (index > movers.size()) --index;  // the line between the lists
  const live::StepWeight& weight =
      index < movers.size() ? movers[index]
                            : reading.step.ofMatrices.at(std::min(
                                  index - movers.size(), reading.step.ofMatrices.size() - 1));
  QString table = QStringLiteral("<table cellspacing='0' cellpadding='2'>");
  QStringList details;
  for (const SumLine& line : sumOf(reading, weight)) {
    table += QStringLiteral("<tr><td style='padding-right:10px'>%1</td><td>%2</td></tr>")
                 .arg(line.name.toHtmlEscaped(), line.sum.toHtmlEscaped());
    details << QStringLiteral("<b>%1</b>: %2")
                   .arg(line.name.toHtmlEscaped(), line.detail.toHtmlEscaped());
  }
  sum_->setText(table + QStringLiteral("</table>"));
  sum_->setToolTip(details.join(QStringLiteral("<br>")));
}

}  // namespace glassbox::views
