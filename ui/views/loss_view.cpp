#include "views/loss_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include "plots/chart.h"
#include "theme/breaking_row.h"
#include "theme/core_text.h"
#include "views/export_button.h"

namespace glassbox::views {
namespace {

constexpr int kListWidth = 232;
constexpr int kTellEveryMs = 500;  ///< while training: numbers that change faster cannot be read

bool wordsAreTokens(const live::RunFacts& facts) {
  return facts.settings.corpus.tokenizer.kind == text::TokenizerKind::kWord;
}

QString threeDigits(double value) { return QLocale().toString(value, 'g', 3); }

}  // namespace

LossView::LossView(QWidget* parent)
    : View(parent),
      chart_(new plots::Chart(this)),
      lower_(new plots::Chart(this)),
      runList_(new RunList(this)),
      sentence_(new QLabel(this)),
      complaint_(new QLabel(this)),
      past_(std::make_unique<PastRuns>(*chart_)) {
  buildChart();
  buildLowerChart();
  buildRunList();
  sentence_->setObjectName(QStringLiteral("reading"));
  sentence_->setWordWrap(true);
  sentence_->setToolTip(
      tr("The curve in words: means of the training loss over the last %1 steps, and the loss on "
         "validation text, which is never trained on. Loss: mean of −ln(probability of the right "
         "word), nats a token.")
          .arg(TrailingMean::kLength));
  sentence_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  complaint_->setObjectName(QStringLiteral("complaint"));
  complaint_->setWordWrap(true);
  complaint_->hide();
  auto* charts = new QVBoxLayout;
  charts->setSpacing(8);
  charts->addWidget(chart_, 5);
  charts->addWidget(lower_, 2);
  auto* middle = new QHBoxLayout;
  middle->setSpacing(16);
  middle->addLayout(charts, 1);
  middle->addWidget(runList_);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(16, 16, 16, 12);
  layout->setSpacing(12);
  layout->addWidget(sentence_);
  layout->addLayout(middle, 1);
  layout->addWidget(complaint_);
  layout->addWidget(buildControls());
  updateSentence();
}

void LossView::buildChart() {
  chart_->setLeastHeight(180);
  chart_->setAccessibleName(tr("Loss curve"));
  chart_->setToolTip(tr(
      "Surprise (loss) at each step of training: the mean of −ln(probability that the model gave "
      "the right word) over the words it had to guess, in nats a token. Lower is better; 0 would "
      "be sure and always right. Level lines: what simpler guessers reach on the same text; a line "
      "with the name of a run is of the text of that run alone."));
  chart_->setAxisTitles(tr("step"), tr("surprise (loss), nats a token"));
  chart_->setValueText(lossText);
  raw_ = chart_->addSeries(
      {.name = tr("training, each step"), .colour = plots::SeriesLook::kQuiet, .width = 1});
  smoothed_ = chart_->addSeries(
      {.name = tr("training, mean of the last %1 steps").arg(TrailingMean::kLength),
       .colour = 0,
       .width = 2});
  validation_ = chart_->addSeries({.name = tr("validation, text never trained on"),
                                   .colour = 1,
                                   .width = 1.5,
                                   .dash = Qt::DashLine,
                                   .dots = true});
}

void LossView::buildLowerChart() {
  lower_->setValueText(threeDigits);
  lower_->addSeries({.name = tr("learning rate"), .colour = 2, .width = 2, .inLegend = false});
  lower_->addSeries({.name = tr("gradient norm"), .colour = 3, .width = 1, .inLegend = false});
  lower_->followHorizontally(chart_);
  lower_->hide();
  lower_->setToolTip(
      tr("Learning rate: the number with which the direction of each step is multiplied. Gradient "
         "norm: √Σg² over all weights before clipping, so how steep the loss is there."));
}

void LossView::buildRunList() {
  runList_->setFixedWidth(kListWidth);
  runList_->hide();
  connect(runList_, &RunList::shownChanged, this, [this](std::uint64_t run, bool shown) {
    past_->setShown(run, shown);
    for (const int series : {raw_, smoothed_, validation_})
      chart_->setSeriesShown(series, past_->isCurrentShown());
    drawRuns();
  });
  connect(runList_, &RunList::renamed, this, [this](std::uint64_t run, const QString& name) {
    past_->rename(run, name);
    drawRuns();
  });
  connect(runList_, &RunList::deleteWanted, this, [this](std::uint64_t run) {
    past_->remove(run);
    drawRuns();
  });
}

QCheckBox* LossView::addScale(QWidget* row, const QString& text, const QString& tip) {
  auto* box = new QCheckBox(text, row);
  box->setToolTip(tip);
  row->layout()->addWidget(box);
  return box;
}

QWidget* LossView::buildControls() {
  auto* row = new QWidget(this);
  auto* layout = new theme::BreakingRow(row);
  layout->setSpacing(16);
  auto* logarithmic =
      addScale(row, tr("Logarithmic scale"),
               tr("Equal ratios take equal heights: late, small gains become visible"));
  auto* perplexity =
      addScale(row, tr("Perplexity scale"),
               tr("The same curve with perplexity beside it: among how many equally likely words "
                  "the model would be as unsure (perplexity = e to the loss)"));
  connect(logarithmic, &QCheckBox::toggled, this, [this, perplexity](bool on) {
    if (on) perplexity->setChecked(false);
    chart_->setLogarithmic(on);
  });
  connect(perplexity, &QCheckBox::toggled, this, [this, logarithmic](bool on) {
    if (on) logarithmic->setChecked(false);
    chart_->setExponentialTicks(on);
    chart_->setAxisTitles(tr("step"),
                          on ? tr("perplexity, tokens") : tr("surprise (loss), nats a token"));
  });
  below_ = new QComboBox(row);
  below_->setAccessibleName(tr("Below the curve"));
  below_->setToolTip(
      tr("What drives the curve, over the same steps. Learning rate: how far each step moves the "
         "weights. Gradient norm: how steep the loss is there, before clipping."));
  below_->addItems({tr("Nothing below"), tr("Learning rate below"), tr("Gradient norm below")});
  connect(below_, &QComboBox::currentIndexChanged, this,
          [this](int index) { showBelow(Below(index)); });
  layout->addWidget(below_);
  auto* table = new QCheckBox(tr("Show as table"), row);
  table->setToolTip(tr("The numbers of all curves, step by step"));
  connect(table, &QCheckBox::toggled, chart_, &plots::Chart::setTableShown);
  auto* exporter = new ExportButton(this);
  connect(exporter, &ExportButton::failed, complaint_, [this](const QString& sentence) {
    complaint_->setText(sentence);
    complaint_->setVisible(!sentence.isEmpty());
  });
  layout->addWidget(table);
  layout->addStretch(1);
  layout->addWidget(exporter);
  return row;
}

void LossView::showBelow(Below below) {
  const bool rate = below == Below::kLearningRate;
  const QString name = rate ? tr("learning rate") : tr("gradient norm");
  lower_->setAccessibleName(rate ? tr("Learning rate") : tr("Gradient norm"));
  lower_->setAxisTitles(tr("step"), name);
  lower_->setSeriesShown(0, rate);
  lower_->setSeriesShown(1, !rate);
  const double clip = snapshot_ != nullptr ? snapshot_->trainer.clip : 0;
  if (!rate && clip > 0) lower_->setReferences({{tr("clipped above"), clip}});
  else lower_->setReferences({});
  lower_->setSummary(rate ? tr("The learning rate over the steps of the run")
                          : tr("The length of the gradient at each step, before clipping"));
  lower_->resetZoom();
  lower_->setVisible(below != Below::kNothing);
}

QString LossView::title() const { return tr("Loss"); }

QString LossView::id() const { return QStringLiteral("loss"); }

void LossView::show(const std::shared_ptr<const live::Snapshot>& snapshot) {
  snapshot_ = snapshot;
  if (snapshot->facts != nullptr && snapshot->facts != facts_) takeFacts(snapshot->facts);
  for (plots::Chart* chart : {chart_, lower_})
    chart->setSparing(snapshot->state == live::RunState::kTraining);
  if (isVisible()) draw();
}

void LossView::takeFacts(const std::shared_ptr<const live::RunFacts>& facts) {
  facts_ = facts;
  past_->setCurrent(facts);
  if (facts->parent > 0) {
    if (facts->parent == runBefore_)
      for (const plots::ChartMark& mark : marksBefore_)
        if (mark.x <= double(facts->branchStep)) marks_.push_back(mark);
    marks_.push_back({double(facts->branchStep), tr("branched from run %1").arg(facts->parent)});
  }
  drawRuns();
}

void LossView::draw() {
  drawMarks();
  updateSentence();
}

void LossView::drawMarks() {
  std::vector<plots::ChartMark> marks = marks_;
  if (snapshot_ != nullptr && snapshot_->lookingBack())
    marks.push_back({double(snapshot_->step),
                     tr("step %1 is shown").arg(QLocale().toString(qlonglong(snapshot_->step))),
                     true});
  chart_->setMarks(marks);
  for (plots::ChartMark& mark : marks) mark.text.clear();
  lower_->setMarks(marks);
}

void LossView::drawRuns() {
  const std::vector<ListedRun> runs = past_->listed();
  runList_->setRuns(runs);
  runList_->setVisible(runs.size() > 1);
  drawLines();
  updateSentence();
}

void LossView::drawLines() {
  const auto [of, owner] = past_->lines();
  std::vector<plots::ReferenceLine> lines;
  if (of != nullptr)
    for (const auto& line : of->references)
      lines.push_back({referenceName(line.id, wordsAreTokens(*of), owner), line.loss});
  chart_->setReferences(lines);
}

void LossView::append(std::span<const live::MetricPoint> points) {
  std::vector<QPointF> raw;
  std::vector<QPointF> smoothed;
  std::vector<QPointF> validation;
  std::vector<QPointF> rates;
  std::vector<QPointF> norms;
  for (const live::MetricPoint& point : points) {
    const auto step = double(point.step);
    if (std::isfinite(point.trainingLoss)) {
      raw.emplace_back(step, point.trainingLoss);
      smoothed.emplace_back(step, mean_.add(point.trainingLoss));
      rates.emplace_back(step, point.learningRate);
      norms.emplace_back(step, point.gradientNorm);
    }
    if (std::isfinite(point.validationLoss)) validation.emplace_back(step, point.validationLoss);
    reader_.add(point);
  }
  chart_->append(raw_, raw);
  chart_->append(smoothed_, smoothed);
  chart_->append(validation_, validation);
  lower_->append(0, rates);
  lower_->append(1, norms);
  if (isVisible()) updateSentence();
}

void LossView::mark(std::int64_t step, const QString& text) {
  marks_.push_back({double(step), text});
  drawMarks();
}

/// Both are judged by the same text, which is not that of the run: their names say so.
void LossView::showPair(const std::shared_ptr<const live::PairNews>& pair) {
  if (pair->clean.training.empty()) return;
  const auto draw = [this](std::uint64_t number, const QString& name,
                           const live::PairCurve& curve) {
    TrailingMean mean;
    std::vector<QPointF> training;
    std::vector<QPointF> heldOut;
    for (const live::PairPoint& point : curve.training)
      training.emplace_back(double(point.step), mean.add(point.loss));
    for (const live::PairPoint& point : curve.heldOut)
      heldOut.emplace_back(double(point.step), point.loss);
    past_->setBeside(number, name, training, heldOut);
  };
  const std::uint64_t first = PastRuns::kBeside + 2 * pair->number;
  draw(first, tr("Data %1: raw").arg(pair->number), pair->raw);
  draw(first + 1, tr("Data %1: clean").arg(pair->number), pair->clean);
  drawRuns();
}

/// The curves of the run that is over stay, as those of an earlier run.
void LossView::restart() {
  const auto training = chart_->points(smoothed_);
  const auto validation = chart_->points(validation_);
  for (const int series : {raw_, smoothed_, validation_}) {
    chart_->replace(series, {});
    chart_->setSeriesShown(series, true);
  }
  past_->keepCurrent(training, validation);
  chart_->setCursor(std::nullopt);
  lower_->clearPoints();
  chart_->resetZoom();
  mean_.clear();
  reader_ = {};
  runBefore_ = facts_ != nullptr ? facts_->number : 0;
  marksBefore_ = std::exchange(marks_, {});
  snapshot_.reset();
  facts_.reset();
  drawRuns();
  draw();
}

void LossView::showEvent(QShowEvent* event) {
  View::showEvent(event);
  draw();
}

QString LossView::summary() const {
  if (snapshot_ != nullptr && snapshot_->state == live::RunState::kStopped)
    return theme::inWindowLanguage(snapshot_->message);
  if (facts_ == nullptr) return readLoss(reader_.reading(), {}, true);
  if (past_->isCurrentShown())
    return readLoss(reader_.reading(), facts_->references, wordsAreTokens(*facts_));
  return tr("The curve of %1 is hidden here. %2")
      .arg(past_->shortNameOf(facts_->number),
           readLoss(reader_.reading(), {}, wordsAreTokens(*facts_)))
      .trimmed();
}

void LossView::updateSentence() {
  QString told = summary();
  if (told.isEmpty())
    told =
        tr("Press play: the curve grows here, step by step. The lower it falls, the less the "
           "text surprises the model.");
  chart_->setSummary(told);
  const bool training = snapshot_ != nullptr && snapshot_->state == live::RunState::kTraining;
  if (training && sinceTold_.isValid() && sinceTold_.elapsed() < kTellEveryMs) return;
  sinceTold_.start();
  sentence_->setText(told);
}

QStringList LossView::exportFormats() const {
  return {QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("pdf"),
          QStringLiteral("csv")};
}

void LossView::exportTo(const QString& path) const { chart_->exportTo(path); }

}  // namespace glassbox::views
