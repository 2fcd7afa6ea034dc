#include "views/loss_reading.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace glassbox::views {
namespace {

using Reference = live::RunFacts::Reference;

constexpr int kLongestOwner = 14;  // letters, so that the curves keep their room

struct Text {
  Q_DECLARE_TR_FUNCTIONS(LossReading)
};

/// As many digits as matter: three, and never more than two decimals.
QString number(double value) {
  if (std::abs(value) >= 1e5) return QLocale().toString(value, 'g', 2);
  const int decimals = std::abs(value) >= 100 ? 0 : std::abs(value) >= 10 ? 1 : 2;
  return QLocale().toString(value, 'f', decimals);
}

QString number(std::int64_t step) { return QLocale().toString(qlonglong(step)); }

/// "validation loss from 6.12 to 2.54 over 100 steps", or of training where validation was not
/// measured often enough.
QString course(const LossReading& reading) {
  const bool validation = reading.validations >= 2;
  const double from = validation ? reading.firstValidation : reading.first;
  const double to = validation ? reading.validation : reading.level;
  const std::int64_t steps = validation ? reading.validationStep : reading.step;
  const QString over = steps == 1 ? Text::tr("one step") : Text::tr("%1 steps").arg(number(steps));
  return (validation ? Text::tr("validation loss from %1 to %2 over %3")
                     : Text::tr("training loss from %1 to %2 over %3"))
      .arg(number(from), number(to), over);
}

QString verdict(const LossReading& reading) {
  switch (reading.trend) {
    case LossTrend::kNotStarted:
      return {};
    case LossTrend::kStarting:
      return Text::tr("The first steps: %1.").arg(course(reading));
    case LossTrend::kFallingFast:
      return Text::tr("Falling fast: %1.").arg(course(reading));
    case LossTrend::kFalling:
      return Text::tr("Still falling: %1.").arg(course(reading));
    case LossTrend::kStalled:
      return Text::tr("It has stopped improving: no clear fall since about step %1 (%2).")
          .arg(number(reading.since), course(reading));
    case LossTrend::kByHeart:
      return Text::tr(
                 "The model is learning the training text by heart (overfitting): validation loss "
                 "was lowest, %1, at step %2, and is now %3, while training loss still fell to %4.")
          .arg(number(reading.bestValidation), number(reading.since), number(reading.validation),
               number(reading.level));
    case LossTrend::kExploded:
      return Text::tr(
                 "The loss shot up at step %1, from %2 to %3: the learning rate (%4) is too high. "
                 "Go back to a step before and branch with a lower one.")
          .arg(number(reading.since), number(reading.lowestLevel), number(reading.level),
               QLocale().toString(reading.learningRate, 'g', 3));
    case LossTrend::kCrawling:
      return Text::tr(
                 "It crawls: after %1 steps the training loss has gone only from %2 to %3. The "
                 "learning rate (%4) is probably too low.")
          .arg(number(reading.step), number(reading.first), number(reading.level),
               QLocale().toString(reading.learningRate, 'g', 3));
  }
  return {};
}

/// How far down it has come among the reference lines; the lowest level counts, so that the
/// sentence does not change to and fro at a line. Empty without lines.
QString standing(const LossReading& reading, const std::vector<Reference>& references,
                 bool wordsAreTokens) {
  const double reached = reading.validations >= 2 ? reading.bestValidation : reading.lowestLevel;
  const Reference* passed = nullptr;
  const Reference* floor = nullptr;
  bool anyLine = false;
  for (const Reference& line : references) {
    if (line.id == "floor") {
      floor = &line;
      continue;
    }
    anyLine = true;
    if (line.loss > reached && (passed == nullptr || line.loss < passed->loss)) passed = &line;
  }
  if (!anyLine) return {};
  QString sentence =
      passed == nullptr ? Text::tr("It is still above all lines, no better than even guessing")
                        : Text::tr("It has got below the line of %1 (%2)")
                              .arg(referenceName(passed->id, wordsAreTokens), number(passed->loss));
  if (floor != nullptr && passed != nullptr)
    sentence += Text::tr(", %1 above the lowest possible for this text (%2)")
                    .arg(number(std::max(0.0, reached - floor->loss)), number(floor->loss));
  return ' ' + sentence + '.';
}

}  // namespace

double TrailingMean::add(double value) {
  values_.push_back(value);
  if (values_.size() > kLength) values_.pop_front();
  return std::accumulate(values_.begin(), values_.end(), 0.0) / double(values_.size());
}

QString referenceName(const std::string& id, bool wordsAreTokens, const QString& owner) {
  if (!owner.isEmpty()) {
    const bool isLong = owner.size() > kLongestOwner;
    const QString name =
        id == "floor" ? Text::tr("lowest possible") : referenceName(id, wordsAreTokens);
    //: Of a level line: what it shows, and the run whose line it is
    return Text::tr("%1, %2").arg(
        name, isLong ? owner.left(kLongestOwner - 2).trimmed() + QStringLiteral(" …") : owner);
  }
  if (id == "uniform") return Text::tr("even guessing");
  if (id == "unigram")
    return wordsAreTokens ? Text::tr("word frequencies") : Text::tr("token frequencies");
  if (id == "bigram") return wordsAreTokens ? Text::tr("word pairs") : Text::tr("token pairs");
  if (id == "trigram") return wordsAreTokens ? Text::tr("word triples") : Text::tr("token triples");
  if (id == "floor") return Text::tr("lowest possible for this text");
  return QString::fromStdString(id);
}

QString readLoss(const LossReading& reading, const std::vector<Reference>& references,
                 bool wordsAreTokens) {
  if (reading.trend == LossTrend::kNotStarted) return {};
  if (reading.trend == LossTrend::kExploded) return verdict(reading);
  return verdict(reading) + standing(reading, references, wordsAreTokens);
}

QString lossText(double loss) {
  const double perplexity = std::exp(loss);
  const QString digits = perplexity < 1000  ? QLocale().toString(perplexity, 'f', 1)
                         : perplexity < 1e6 ? QLocale().toString(perplexity, 'f', 0)
                                            : QLocale().toString(perplexity, 'g', 2);
  return Text::tr("%1 (perplexity %2)").arg(QLocale().toString(loss, 'f', 2), digits);
}

}  // namespace glassbox::views
