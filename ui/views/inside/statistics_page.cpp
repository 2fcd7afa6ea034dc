#include "views/inside/statistics_page.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QVBoxLayout>
#include <cmath>

#include "plots/chart.h"
#include "views/inside/token_words.h"

namespace glassbox::views {
namespace {

/// In the order of the box.
enum Measure { kStreamSpread, kStreamMean, kUnitSpread, kUnitMean, kSilent };

constexpr Qt::PenStyle kDashes[]{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};

double valueOf(const insight::ActivationStatistics& statistics, int measure, std::size_t line) {
  switch (measure) {
    case kStreamSpread:
      return statistics.residual[line].deviation;
    case kStreamMean:
      return statistics.residual[line].mean;
    case kUnitSpread:
      return statistics.mlp[line].deviation;
    case kUnitMean:
      return statistics.mlp[line].mean;
    default:
      return 100 * statistics.silentShare[line];
  }
}

QString numberText(double value) { return QLocale().toString(value, 'g', 3); }

QString silentText(double percent) { return percentText(percent / 100); }

}  // namespace

StatisticsPage::StatisticsPage(QWidget* parent)
    : InsidePage(parent),
      measure_(new QComboBox(this)),
      about_(new QLabel(this)),
      reading_(new QLabel(this)),
      present_(new QLabel(this)),
      progress_(new QProgressBar(this)),
      curves_(new plots::Chart(this)),
      histogram_(new plots::Chart(this)) {
  reading_->setObjectName(QStringLiteral("reading"));
  about_->setObjectName(QStringLiteral("caption"));
  reading_->setToolTip(
      tr("The number chosen above for the last layer, at the first and at the newest step that was "
         "measured"));
  about_->setToolTip(
      tr("Mean: Σx ÷ n. Spread: √(Σ(x − mean)² ÷ n). Over all numbers of all words of 32 rows of "
         "validation text, which is never trained on."));
  for (QLabel* label : {reading_, about_, present_}) label->setWordWrap(true);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(16, 12, 16, 12);
  layout->setSpacing(10);
  layout->addWidget(buildControls());
  layout->addWidget(reading_);
  layout->addWidget(buildCharts(), 1);
  layout->addWidget(about_);
  measureChanged();
  restart();
}

QWidget* StatisticsPage::buildControls() {
  auto* row = new QWidget(this);
  measure_->addItems({tr("Spread of the residual stream"), tr("Mean of the residual stream"),
                      tr("Spread of the MLP units"), tr("Mean of the MLP units"),
                      tr("Share of silent MLP units")});
  measure_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  measure_->setMinimumContentsLength(30);
  measure_->setAccessibleName(tr("What is shown over training"));
  measure_->setToolTip(tr("Which number of each layer the curves show"));
  connect(measure_, &QComboBox::currentIndexChanged, this, [this] {
    measureChanged();
    if (snapshot_ != nullptr) show(snapshot_);
  });
  progress_->setObjectName(QStringLiteral("progress"));
  progress_->setFixedWidth(230);
  progress_->setAccessibleName(tr("Kept steps measured so far"));
  progress_->setToolTip(
      tr("The kept steps of the run are measured one after the other, so that "
         "training is not held up"));
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(16);
  layout->addWidget(measure_);
  layout->addStretch(1);
  layout->addWidget(progress_);
  return row;
}

QWidget* StatisticsPage::buildCharts() {
  auto* box = new QWidget(this);
  curves_->setObjectName(QStringLiteral("curves"));
  curves_->setToolTip(
      tr("One line a layer: the number chosen above, measured on the kept model of each step"));
  curves_->setAccessibleName(tr("Activity of each layer over training"));
  histogram_->setAccessibleName(tr("All activations of the moment, layer by layer"));
  histogram_->setValueText(numberText);
  histogram_->setToolTip(
      tr("How common each value is: the area under a line is 1. The ends hold "
         "all that lies beyond them."));
  present_->setObjectName(QStringLiteral("sectionHeading"));
  present_->setToolTip(histogram_->toolTip());
  auto* heading = new QLabel(tr("Over training, one line a layer"), box);
  heading->setObjectName(QStringLiteral("sectionHeading"));
  auto* left = new QVBoxLayout;
  left->addWidget(heading);
  left->addWidget(curves_, 1);
  auto* right = new QVBoxLayout;
  right->addWidget(present_);
  right->addWidget(histogram_, 1);
  auto* layout = new QHBoxLayout(box);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(16);
  layout->addLayout(left, 3);
  layout->addLayout(right, 2);
  return box;
}

bool StatisticsPage::ofUnits() const { return measure_->currentIndex() >= kUnitSpread; }

QString StatisticsPage::layerName(int layer) const {
  return layer == 0 ? tr("going in") : tr("layer %1").arg(layer);
}

void StatisticsPage::measureChanged() {
  const QString rows = tr("Measured on 32 validation rows that stay the same.");
  const QString stream =
      tr("The residual stream is the list of numbers that each word carries from layer to layer.");
  const QString units =
      tr("Each layer's MLP has units that pass a number on when it is positive (GELU); these are "
         "their outputs.");
  const QString spread =
      tr("Spread (standard deviation): how far values usually lie from the "
         "mean.");
  QString about;
  QString axis;
  switch (measure_->currentIndex()) {
    case kStreamSpread:
      axis = tr("standard deviation");
      about = stream + ' ' + spread;
      break;
    case kStreamMean:
      axis = tr("mean");
      about = stream;
      break;
    case kUnitSpread:
      axis = tr("standard deviation");
      about = units + ' ' + spread;
      break;
    case kUnitMean:
      axis = tr("mean");
      about = units;
      break;
    default:
      axis = tr("silent units, %");
      about =
          tr("A unit is silent (dead) if its output never rises above 0.01 in these rows. GELU "
             "is never quite zero, so silent means almost never active.");
  }
  about_->setText(about + ' ' + rows);
  curves_->setAxisTitles(tr("step"), axis);
  if (measure_->currentIndex() == kSilent) curves_->setValueText(silentText);
  else curves_->setValueText(numberText);
  histogram_->setAxisTitles(tr("activation"), tr("density of the values"));
  buildLines();
}

void StatisticsPage::buildLines() {
  curves_->removeSeries();
  histogram_->removeSeries();
  curves_->clearPoints();
  histogram_->clearPoints();
  lines_ = 0;
  shown_.reset();
  if (facts_ == nullptr) return;
  const int layers = facts_->settings.model.layers;
  for (int layer = firstLayer(); layer <= layers; ++layer, ++lines_) {
    const plots::SeriesLook look{.name = layerName(layer),
                                 .colour = layer == 0 ? plots::SeriesLook::kQuiet : (layer - 1) % 8,
                                 .width = 2,
                                 .dash = kDashes[std::size_t(layer) % std::size(kDashes)]};
    curves_->addSeries(look);
    histogram_->addSeries(look);
    // What goes in lies so close to zero that its peak would flatten all the others.
    histogram_->setSeriesShown(lines_, layer > 0);
  }
}

QString StatisticsPage::title() const { return tr("Over training"); }

live::Interest StatisticsPage::interest() const {
  live::Interest interest;
  interest.statistics = live::StatisticsQuestion();
  return interest;
}

void StatisticsPage::show(const std::shared_ptr<const live::Snapshot>& snapshot) {
  snapshot_ = snapshot;
  if (!isVisible() || snapshot->facts == nullptr) return;
  if (snapshot->facts != facts_) {
    facts_ = snapshot->facts;
    buildLines();
  }
  const auto& answer = snapshot->statistics;
  if (answer == nullptr || answer->present == nullptr) return;
  const bool more = shown_ == nullptr || shown_->moments.size() != answer->moments.size();
  // The first points decide about the axes anew.
  if (shown_ == nullptr) curves_->resetZoom();
  if (shown_ == nullptr) histogram_->resetZoom();
  if (more) showCurves(*answer);
  if (shown_ == nullptr || shown_->present != answer->present) showHistogram(*answer->present);
  showProgress(*answer);
  shown_ = answer;
  reading_->setText(sentenceAbout(*answer));
  curves_->setSummary(reading_->text());
}

void StatisticsPage::showCurves(const live::StatisticsAnswer& answer) {
  for (int line = 0; line < lines_; ++line) {
    std::vector<QPointF> points;
    for (const auto& moment : answer.moments)
      if (!moment->statistics.residual.empty())
        points.emplace_back(
            double(moment->step),
            valueOf(moment->statistics, measure_->currentIndex(), std::size_t(line)));
    curves_->replace(line, points);
  }
}

void StatisticsPage::showHistogram(const live::ActivationMoment& moment) {
  present_->setText(tr("%1 at step %2")
                        .arg(ofUnits() ? tr("Outputs of the units") : tr("Values of the stream"),
                             QLocale().toString(qlonglong(moment.step))));
  const auto& summaries = ofUnits() ? moment.statistics.mlp : moment.statistics.residual;
  if (summaries.empty()) return;
  double reach = 0;
  for (int line = 0; line < lines_; ++line) {
    const insight::ActivationSummary& summary = summaries[std::size_t(line)];
    const insight::Histogram& histogram = summary.histogram;
    double all = 0;
    for (const auto count : histogram.counts) all += double(count);
    std::vector<QPointF> points;
    for (std::size_t bin = 0; bin < histogram.counts.size(); ++bin)
      points.emplace_back(
          double(histogram.lower) + (double(bin) + 0.5) * double(histogram.binWidth),
          double(histogram.counts[bin]) / (all * double(histogram.binWidth)));
    histogram_->replace(line, points);
    reach = std::max(reach, std::abs(summary.mean) + 4 * summary.deviation);
  }
  const double end = plots::roundUp(reach);
  histogram_->setHorizontalRange({-end, end}, false);
  QStringList spreads;
  for (int line = 0; line < lines_; ++line)
    spreads << tr("%1: mean %2, spread %3")
                   .arg(layerName(line + firstLayer()),
                        numberText(summaries[std::size_t(line)].mean),
                        numberText(summaries[std::size_t(line)].deviation));
  histogram_->setSummary(present_->text() + QStringLiteral(". ") +
                         spreads.join(QStringLiteral("; ")));
}

void StatisticsPage::showProgress(const live::StatisticsAnswer& answer) {
  const auto measured = qlonglong(answer.moments.size());
  progress_->setVisible(answer.missing > 0);
  progress_->setRange(0, int(measured + answer.missing));
  progress_->setValue(int(measured));
  progress_->setFormat(tr("%1 of %2 steps measured")
                           .arg(QLocale().toString(measured),
                                QLocale().toString(measured + qlonglong(answer.missing))));
}

QString StatisticsPage::sentenceAbout(const live::StatisticsAnswer& answer) const {
  const auto& first = *answer.moments.front();
  const auto& last = *answer.present;
  if (lines_ == 0 || first.statistics.residual.empty()) return {};
  const int measure = measure_->currentIndex();
  const auto text = [&](const live::ActivationMoment& moment) {
    const double value = valueOf(moment.statistics, measure, std::size_t(lines_ - 1));
    return measure == kSilent ? silentText(value) : numberText(value);
  };
  return tr("%1, %2: %3 at step %4, %5 at step %6.")
      .arg(measure_->currentText(), layerName(facts_->settings.model.layers), text(first),
           QLocale().toString(qlonglong(first.step)), text(last),
           QLocale().toString(qlonglong(last.step)));
}

void StatisticsPage::restart() {
  snapshot_.reset();
  facts_.reset();
  progress_->hide();
  present_->setText(tr("All values of the moment"));
  buildLines();
  reading_->setText(
      tr("Press play: the curves grow with every kept step and show how active each "
         "layer is."));
}

QString StatisticsPage::summary() const { return shown_ != nullptr ? reading_->text() : QString(); }

void StatisticsPage::exportTo(const QString& path) const { curves_->exportTo(path); }

}  // namespace glassbox::views
