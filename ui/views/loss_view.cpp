#include "views/loss_view.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "plots/chart.h"
#include "views/export_button.h"

namespace glassbox::views {
namespace {

bool wordsAreTokens(const live::RunFacts* facts) {
  return facts == nullptr || facts->settings.corpus.tokenizer.kind == text::TokenizerKind::kWord;
}

}  // namespace

LossView::LossView(QWidget* parent)
    : View(parent),
      chart_(new plots::Chart(this)),
      sentence_(new QLabel(this)),
      complaint_(new QLabel(this)) {
  buildChart();
  sentence_->setObjectName(QStringLiteral("reading"));
  sentence_->setWordWrap(true);
  sentence_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  complaint_->setObjectName(QStringLiteral("complaint"));
  complaint_->setWordWrap(true);
  complaint_->hide();
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(16, 16, 16, 12);
  layout->setSpacing(12);
  layout->addWidget(sentence_);
  layout->addWidget(chart_, 1);
  layout->addWidget(complaint_);
  layout->addWidget(buildControls());
  updateSentence();
}

void LossView::buildChart() {
  chart_->setAccessibleName(tr("Loss curve"));
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

QWidget* LossView::buildControls() {
  auto* row = new QWidget(this);
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(16);
  auto* logarithmic = new QCheckBox(tr("Logarithmic scale"), row);
  logarithmic->setToolTip(tr("Equal ratios take equal heights: late, small gains become visible"));
  connect(logarithmic, &QCheckBox::toggled, chart_, &plots::Chart::setLogarithmic);
  auto* table = new QCheckBox(tr("Show as table"), row);
  connect(table, &QCheckBox::toggled, chart_, &plots::Chart::setTableShown);
  auto* exporter = new ExportButton(this);
  connect(exporter, &ExportButton::failed, complaint_, [this](const QString& sentence) {
    complaint_->setText(sentence);
    complaint_->setVisible(!sentence.isEmpty());
  });
  layout->addWidget(logarithmic);
  layout->addWidget(table);
  layout->addStretch(1);
  layout->addWidget(exporter);
  return row;
}

QString LossView::title() const { return tr("Loss"); }

QString LossView::id() const { return QStringLiteral("loss"); }

void LossView::show(const std::shared_ptr<const live::Snapshot>& snapshot) {
  snapshot_ = snapshot;
  if (!isVisible()) return;
  if (snapshot->facts != nullptr && snapshot->facts != facts_) {
    facts_ = snapshot->facts;
    showFacts(*facts_);
  }
  updateSentence();
}

void LossView::showFacts(const live::RunFacts& facts) {
  std::vector<plots::ReferenceLine> lines;
  for (const auto& reference : facts.references)
    lines.push_back({referenceName(reference.id, wordsAreTokens(&facts)), reference.loss});
  chart_->setReferences(lines);
}

void LossView::append(std::span<const live::MetricPoint> points) {
  std::vector<QPointF> raw;
  std::vector<QPointF> smoothed;
  std::vector<QPointF> validation;
  for (const live::MetricPoint& point : points) {
    double mean = point.trainingLoss;
    if (std::isfinite(point.trainingLoss)) {
      mean = mean_.add(point.trainingLoss);
      raw.emplace_back(double(point.step), point.trainingLoss);
      smoothed.emplace_back(double(point.step), mean);
    }
    if (std::isfinite(point.validationLoss))
      validation.emplace_back(double(point.step), point.validationLoss);
    history_.add(point, mean);
  }
  chart_->append(raw_, raw);
  chart_->append(smoothed_, smoothed);
  chart_->append(validation_, validation);
  if (isVisible()) updateSentence();
}

void LossView::restart() {
  chart_->clearPoints();
  chart_->setReferences({});
  mean_.clear();
  history_ = {};
  snapshot_.reset();
  facts_.reset();
  updateSentence();
}

void LossView::showEvent(QShowEvent* event) {
  View::showEvent(event);
  if (snapshot_ != nullptr) show(snapshot_);
  else updateSentence();
}

QString LossView::summary() const {
  if (snapshot_ != nullptr && snapshot_->state == live::RunState::kStopped)
    return QString::fromStdString(snapshot_->message);
  if (facts_ == nullptr && history_.lastStep == 0) return {};
  return readLoss(history_,
                  facts_ != nullptr ? facts_->references : std::vector<live::RunFacts::Reference>(),
                  wordsAreTokens(facts_.get()));
}

void LossView::updateSentence() {
  const QString reading = summary();
  chart_->setSummary(reading);
  sentence_->setText(!reading.isEmpty() ? reading
                                        : tr("Press play: the curve grows here, step by step. The "
                                             "lower it falls, the less the text surprises the "
                                             "model."));
}

QStringList LossView::exportFormats() const {
  return {QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("pdf"),
          QStringLiteral("csv")};
}

void LossView::exportTo(const QString& path) const { chart_->exportTo(path); }

}  // namespace glassbox::views
