#include "views/loss_reading.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace glassbox::views {
namespace {

struct Text {
  Q_DECLARE_TR_FUNCTIONS(LossReading)
};

/// As many digits as matter: three, and never more than two decimals.
QString number(double value) {
  const int decimals = std::abs(value) >= 100 ? 0 : std::abs(value) >= 10 ? 1 : 2;
  return QLocale().toString(value, 'f', decimals);
}

QString change(double from, double to, std::int64_t steps, bool validation) {
  constexpr double kNoticeable = 0.02;
  const QString over = steps == 1 ? Text::tr("one step")
                                  : Text::tr("%1 steps").arg(QLocale().toString(qlonglong(steps)));
  if (to < from * (1 - kNoticeable))
    return (validation ? Text::tr("Validation loss fell from %1 to %2 over %3")
                       : Text::tr("Training loss fell from %1 to %2 over %3"))
        .arg(number(from), number(to), over);
  if (to > from * (1 + kNoticeable))
    return (validation ? Text::tr("Validation loss rose from %1 to %2 over %3")
                       : Text::tr("Training loss rose from %1 to %2 over %3"))
        .arg(number(from), number(to), over);
  return (validation ? Text::tr("Validation loss is about the same as at the start, %1, after %2")
                     : Text::tr("Training loss is about the same as at the start, %1, after %2"))
      .arg(number(to), over);
}

/// Where a loss stands among the reference lines; empty without lines.
QString standing(double loss, const std::vector<live::RunFacts::Reference>& references,
                 bool wordsAreTokens) {
  const live::RunFacts::Reference* lowestAbove = nullptr;
  bool anyLine = false;
  for (const auto& line : references) {
    if (line.id == "floor") continue;
    anyLine = true;
    if (line.loss > loss && (lowestAbove == nullptr || line.loss < lowestAbove->loss))
      lowestAbove = &line;
  }
  if (lowestAbove != nullptr)
    return Text::tr("; it is below the line of %1")
        .arg(referenceName(lowestAbove->id, wordsAreTokens));
  return anyLine ? Text::tr("; it is above all lines, worse than even guessing") : QString();
}

}  // namespace

double TrailingMean::add(double value) {
  values_.push_back(value);
  if (values_.size() > kLength) values_.pop_front();
  return std::accumulate(values_.begin(), values_.end(), 0.0) / double(values_.size());
}

void LossHistory::add(const live::MetricPoint& point, double smoothed) {
  lastStep = std::max(lastStep, point.step);
  if (std::isfinite(point.trainingLoss)) {
    if (!firstTraining) {
      firstTraining = point;
      firstSmoothed = smoothed;
    }
    lastSmoothed = smoothed;
  }
  if (!std::isfinite(point.validationLoss)) return;
  if (validations == 0) firstValidation = point.validationLoss;
  if (validations == 0 || point.validationLoss < bestValidation) {
    bestValidation = point.validationLoss;
    bestValidationStep = point.step;
    smoothedAtBest = lastSmoothed;
  }
  ++validations;
  lastValidation = point.validationLoss;
  lastValidationStep = point.step;
}

QString referenceName(const std::string& id, bool wordsAreTokens) {
  if (id == "uniform") return Text::tr("even guessing");
  if (id == "unigram")
    return wordsAreTokens ? Text::tr("word frequencies") : Text::tr("token frequencies");
  if (id == "bigram") return wordsAreTokens ? Text::tr("word pairs") : Text::tr("token pairs");
  if (id == "trigram") return wordsAreTokens ? Text::tr("word triples") : Text::tr("token triples");
  if (id == "floor") return Text::tr("lowest possible for this text");
  return QString::fromStdString(id);
}

QString readLoss(const LossHistory& history,
                 const std::vector<live::RunFacts::Reference>& references, bool wordsAreTokens) {
  if (history.lastStep < 1) return {};
  if (history.validations < 2) {
    if (!history.firstTraining || history.lastStep == history.firstTraining->step) return {};
    return change(history.firstSmoothed, history.lastSmoothed, history.lastStep, false) +
           standing(history.lastSmoothed, references, wordsAreTokens) + '.';
  }
  QString sentence =
      change(history.firstValidation, history.lastValidation, history.lastValidationStep, true) +
      standing(history.lastValidation, references, wordsAreTokens) + '.';
  constexpr double kOverfit = 1.05;
  if (history.lastValidation > history.bestValidation * kOverfit) {
    sentence += ' ' + Text::tr("It was lowest, %1, at step %2.")
                          .arg(number(history.bestValidation),
                               QLocale().toString(qlonglong(history.bestValidationStep)));
    if (history.lastSmoothed < history.smoothedAtBest)
      sentence += ' ' + Text::tr(
                            "Training loss still falls: the model is learning its own text "
                            "by heart (overfitting).");
  }
  return sentence;
}

QString lossText(double loss) {
  const double perplexity = std::exp(loss);
  const QString digits = perplexity < 1000  ? QLocale().toString(perplexity, 'f', 1)
                         : perplexity < 1e6 ? QLocale().toString(perplexity, 'f', 0)
                                            : QLocale().toString(perplexity, 'g', 2);
  return Text::tr("%1 (perplexity %2)").arg(QLocale().toString(loss, 'f', 2), digits);
}

}  // namespace glassbox::views
