#include "controls/settings/cost_line.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "base/error.h"

namespace glassbox::controls {
namespace {

const QString kUnknown = QStringLiteral("–");

bool sameEngine(const compute::BackendSettings& one, const compute::BackendSettings& other) {
  return one.name == other.name && one.threads == other.threads && one.precision == other.precision;
}

/// Mean length of a row with its padding: what was measured, in proportion to the text.
double paddedRow(const training::RunSettings& settings, double estimated,
                 const training::MeasuredRate& rate) {
  if (settings.corpus.source != "storyworld" || rate.settings.corpus.source != "storyworld")
    return estimated;
  const double before = training::estimateText(rate.settings).tokensPerRow;
  return std::min(double(settings.model.context), estimated * rate.tokensPerRow / before);
}

}  // namespace

QString durationText(double seconds) {
  const QLocale locale;
  const auto whole = [&](double value) { return locale.toString(qlonglong(std::llround(value))); };
  if (seconds < 90) return CostLine::tr("%1 s").arg(whole(std::max(1.0, seconds)));
  if (seconds < 90 * 60) return CostLine::tr("%1 min").arg(whole(seconds / 60));
  if (seconds < 48 * 3600) return CostLine::tr("%1 h").arg(whole(seconds / 3600));
  return CostLine::tr("%1 days").arg(whole(seconds / 86400));
}

QString memoryText(std::int64_t bytes) {
  return QLocale().formattedDataSize(bytes, bytes < 10'000'000 ? 1 : 0, QLocale::DataSizeSIFormat);
}

CostLine::CostLine(QWidget* parent) : QWidget(parent), basis_(new QLabel(this)) {
  auto* row = new QHBoxLayout;
  row->setSpacing(24);
  weights_ = addFigure(row, tr("Weights"), {});
  memory_ = addFigure(row, tr("Memory"), {});
  time_ = addFigure(row, tr("Time for the run"), {});
  row->addStretch(1);
  basis_->setObjectName(QStringLiteral("hint"));
  basis_->setToolTip(tr("What the estimate of the time rests on"));
  basis_->setWordWrap(true);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(4);
  layout->addLayout(row);
  layout->addWidget(basis_);
  clear();
}

QLabel* CostLine::addFigure(QHBoxLayout* row, const QString& name, const QString& tip) {
  auto* caption = new QLabel(name, this);
  caption->setObjectName(QStringLiteral("caption"));
  auto* value = new QLabel(this);
  value->setObjectName(QStringLiteral("fact"));
  value->setAccessibleName(name);
  value->setToolTip(tip);
  caption->setBuddy(value);
  auto* cell = new QVBoxLayout;
  cell->setSpacing(0);
  cell->addWidget(caption);
  cell->addWidget(value);
  row->addLayout(cell);
  return value;
}

void CostLine::setRate(const training::MeasuredRate& rate) { rate_ = rate; }

void CostLine::clear() {
  for (QLabel* label : {weights_, memory_, time_}) label->setText(kUnknown);
  basis_->setText(tr("What it costs is told when all settings are right."));
}

void CostLine::setCost(const training::RunSettings& wanted, std::optional<int> vocabulary,
                       const std::optional<text::TextFacts>& facts) {
  training::RunSettings settings = wanted;
  const training::TextEstimate estimate = training::estimateText(settings, facts);
  settings.model.vocabulary = std::max(1, vocabulary.value_or(estimate.vocabulary));
  const QLocale locale;
  const training::MemoryCost cost = training::memoryOf(settings);
  const QString weights =
      locale.toString(qlonglong(model::ParameterLayout(settings.model).total()));
  weights_->setText(vocabulary ? weights : tr("≈ %1").arg(weights));
  weights_->setToolTip(
      vocabulary
          ? tr("Numbers the model has to adjust, with a vocabulary of %1 tokens")
                .arg(locale.toString(settings.model.vocabulary))
          : tr("Numbers the model has to adjust. Estimated with a vocabulary of %1 tokens; the "
               "true one is known when the text has been read.")
                .arg(locale.toString(settings.model.vocabulary)));
  memory_->setText(tr("≈ %1").arg(memoryText(cost.total())));
  memory_->setToolTip(tr("At most, while training, 4 bytes a number: weights %1 + gradients %2 + "
                         "moments of the optimizer %3 + activations of a full batch %4")
                          .arg(memoryText(cost.weights), memoryText(cost.gradients),
                               memoryText(cost.moments), memoryText(cost.activations)));
  showTime(settings, estimate.tokensPerRow);
}

void CostLine::showTime(const training::RunSettings& settings, double tokensPerRow) {
  time_->setToolTip(
      tr("An estimate: tokens of all steps ÷ measured tokens a second × work a token "
         "here ÷ work a token there. Work a token ≈ 6 × (12 × layers × width² + "
         "width × vocabulary + layers × width × length of a row)"));
  if (!rate_ || rate_->tokensPerSecond <= 0) {
    time_->setText(kUnknown);
    return basis_->setText(tr("Train a few steps, and the time can be estimated."));
  }
  if (!sameEngine(settings.backend, rate_->settings.backend)) {
    time_->setText(kUnknown);
    return basis_->setText(tr("The time is not known: nothing was measured on this engine yet."));
  }
  const double row = paddedRow(settings, tokensPerRow, *rate_);
  time_->setText(tr("≈ %1").arg(durationText(training::secondsFor(settings, row, *rate_))));
  basis_->setText(tr("Time estimated from %1 tokens a second, measured on this computer in the "
                     "newest run, by the work of a token.")
                      .arg(QLocale().toString(rate_->tokensPerSecond, 'f', 0)));
}

}  // namespace glassbox::controls
