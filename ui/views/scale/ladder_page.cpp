#include "views/scale/ladder_page.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>
#include <cmath>

#include "plots/amount_bars.h"
#include "plots/chart.h"
#include "plots/range_rows.h"
#include "theme/core_text.h"
#include "theme/wrapped_label.h"
#include "views/scale/ladder_plot.h"
#include "views/scale/scale_text.h"

namespace glassbox::views {
namespace {

constexpr double kEnoughToForetell = 0.06;  ///< of the work, before the time left is told

QString digits(double loss) { return QLocale().toString(loss, 'f', 3); }

QString percent(double share) {
  const QString sign = share > 0   ? QStringLiteral("+")
                       : share < 0 ? QStringLiteral("−")
                                   : QString();
  return sign + QLocale().toString(std::abs(100 * share), 'f', 1) + QStringLiteral(" %");
}

}  // namespace

LadderPage::LadderPage(QWidget* parent)
    : ScalePage(parent),
      start_(new QPushButton(this)),
      progress_(new QProgressBar(this)),
      told_(theme::wrappedLabel({}, {}, this)),
      sharing_(theme::wrappedLabel(QStringLiteral("warning"), {}, this)),
      pause_(new QPushButton(tr("Pause the run"), this)),
      plan_(new plots::RangeRows(plots::RangeRows::Shape::kBars, this)),
      sizes_(new plots::Chart(this)),
      operations_(new plots::Chart(this)),
      known_(theme::wrappedLabel({}, {}, this)),
      free_(theme::wrappedLabel({}, {}, this)),
      study_([this] {
        QMetaObject::invokeMethod(this, &LadderPage::takeNews, Qt::QueuedConnection);
      }) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(16, 6, 16, 12);
  layout->setSpacing(8);
  layout->addWidget(buildControls());
  planned_ = buildPlan();
  charts_ = buildCharts();
  outcome_ = buildOutcome();
  layout->addWidget(planned_);
  layout->addWidget(charts_, 1000);
  layout->addWidget(outcome_);
  layout->addStretch(1);
  setSettings(settings_);
}

QString LadderPage::title() const { return tr("Ladder"); }

View::Origin LadderPage::origin() const {
  return {tr("Trained here"),
          tr("These small models are trained now on this computer, beside your run.")};
}

void LadderPage::setSettings(const scaling::LadderSettings& settings) {
  settings_ = settings;
  sizes_->setHorizontalRange({0.8 * scaling::weightsOfBody(settings, settings.rungs.front()),
                              1.5 * scaling::weightsOfBody(settings, settings.largest)},
                             false);
  refreshPlan();
  refresh();
}

QWidget* LadderPage::buildControls() {
  auto* holder = new QWidget(this);
  start_->setObjectName(QStringLiteral("primary"));
  progress_->setRange(0, 1000);
  progress_->setTextVisible(false);
  progress_->setAccessibleName(tr("Progress of the ladder"));
  progress_->setToolTip(tr("How much of the training of all these models is done"));
  progress_->setFixedWidth(160);
  told_->setToolTip(tr("What the ladder is doing"));
  pause_->setToolTip(
      tr("Pauses the training of your run, so that the ladder has the cores for "
         "itself. Your run can go on afterwards."));
  auto* top = new QHBoxLayout;
  top->setSpacing(12);
  top->addWidget(start_);
  top->addWidget(progress_);
  top->addWidget(told_, 1);
  auto* below = new QHBoxLayout;
  below->setSpacing(12);
  below->addWidget(sharing_, 1);
  below->addWidget(pause_);
  auto* layout = new QVBoxLayout(holder);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(6);
  layout->addLayout(top);
  layout->addLayout(below);
  connect(start_, &QPushButton::clicked, this, &LadderPage::startOrCancel);
  connect(pause_, &QPushButton::clicked, this, [this] { emit commandWanted(live::Pause{}); });
  return holder;
}

QWidget* LadderPage::buildPlan() {
  auto* card = new QFrame(this);
  card->setObjectName(QStringLiteral("panel"));
  auto* heading = theme::wrappedLabel(QStringLiteral("sectionHeading"),
                                      tr("The ladder: models of rising size"), card);
  plan_->setAccessibleName(tr("The models of the ladder"));
  plan_->setToolTip(
      tr("Weights of each model without the tables at both ends: that is the size "
         "that scaling laws are about. The last one is predicted before it is "
         "trained."));
  plan_->setAxisTitle(tr("weights, without the tables at both ends"));
  heading->setToolTip(plan_->toolTip());
  auto* layout = new QVBoxLayout(card);
  layout->setContentsMargins(14, 10, 14, 10);
  layout->setSpacing(8);
  layout->addWidget(heading);
  layout->addWidget(plan_);
  return card;
}

void LadderPage::refreshPlan() {
  std::vector<plots::RangeRow> rows;
  const auto add = [&](const scaling::RungSize& size, bool predicted) {
    const double weights = scaling::weightsOfBody(settings_, size);
    const QLocale locale;
    const QString shape =
        tr("%1 layers, width %2").arg(locale.toString(size.layers), locale.toString(size.width));
    rows.push_back({.label = predicted ? tr("%1: to be predicted").arg(shape) : shape,
                    .value = weights,
                    .valueText = plots::inWords(weights),
                    .marked = predicted});
  };
  for (const scaling::RungSize& size : settings_.rungs) add(size, false);
  add(settings_.largest, true);
  plan_->setSummary(howItWorks());
  plan_->setRows(std::move(rows));
}

QWidget* LadderPage::buildCharts() {
  auto* holder = new QWidget(this);
  auto* layout = new QHBoxLayout(holder);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(10);
  const auto add = [&](plots::Chart* chart, LadderAxis axis, const QString& name,
                       const QString& meaning) {
    auto* card = new QFrame(holder);
    card->setObjectName(QStringLiteral("panel"));
    prepareLadderPlot(*chart, axis);
    chart->setAccessibleName(name);
    chart->setToolTip(meaning);
    chart->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    chart->setLeastHeight(230);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(8, 8, 8, 4);
    inside->addWidget(chart);
    layout->addWidget(card, 1);
  };
  add(sizes_, LadderAxis::kSize, tr("Loss against size"),
      tr("Both axes are logarithmic. Loss (surprise) on new text against the number of weights "
         "without the tables at both ends, as scaling laws count. All models read equally much."));
  add(operations_, LadderAxis::kOperations, tr("Loss against operations"),
      tr("The same models over the multiplications and additions of their whole training. Both "
         "axes are logarithmic."));
  return holder;
}

QWidget* LadderPage::buildOutcome() {
  auto* holder = new QWidget(this);
  auto* layout = new QHBoxLayout(holder);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(10);
  const auto add = [&](const QString& heading, QLabel* text, const QString& meaning) {
    auto* card = new QFrame(holder);
    card->setObjectName(QStringLiteral("panel"));
    auto* name = theme::wrappedLabel(QStringLiteral("sectionHeading"), heading, card);
    for (QLabel* label : {name, text}) label->setToolTip(meaning);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(12, 8, 12, 8);
    inside->setSpacing(4);
    inside->addWidget(name);
    inside->addWidget(text, 1, Qt::AlignTop);
    layout->addWidget(card, 1);
  };
  add(tr("The curve above the known floor"), known_,
      tr("Loss = floor + A ÷ weights^α. The story world tells the lowest possible loss, so that "
         "two numbers are left to find. Miss: (predicted − real) ÷ real."));
  add(tr("A caution: the curve that finds its own floor"), free_,
      tr("The same curve with three numbers to find from few points. It runs through them as well "
         "and may still promise wrongly."));
  return holder;
}

void LadderPage::show(const std::shared_ptr<const live::Snapshot>& snapshot) {
  const bool training = snapshot != nullptr && snapshot->state == live::RunState::kTraining;
  if (training == training_) return;
  training_ = training;
  refreshControls();
}

void LadderPage::setBusy(bool busy) {
  busy_ = busy;
  refreshControls();
}

void LadderPage::startOrCancel() {
  if (state_.running) {
    study_.cancel();
    start_->setEnabled(false);
    return;
  }
  if (busy_) return;
  since_.start();
  study_.start(settings_);
  takeNews();
}

void LadderPage::takeNews() {
  const bool before = state_.running;
  state_ = study_.now();
  if (before && !state_.running && state_.result) ++climbed_;
  if (state_.running != before) emit busyChanged(state_.running);
  refresh();
}

void LadderPage::refresh() {
  refreshControls();
  const bool before = !state_.running && state_.rungs.empty();
  planned_->setVisible(before);
  charts_->setVisible(!before);
  outcome_->setVisible(!before);
  drawLadder(*sizes_, LadderAxis::kSize, state_);
  drawLadder(*operations_, LadderAxis::kOperations, state_);
  refreshOutcome();
  sizes_->setSummary(summary());
  operations_->setSummary(summary());
}

QString LadderPage::progressText() const {
  const QLocale locale;
  const QString trained = tr("%1 of %2 models are trained, with %3 seeds each.")
                              .arg(locale.toString(int(state_.rungs.size())),
                                   locale.toString(int(settings_.rungs.size()) + 1),
                                   locale.toString(int(settings_.seeds.size())));
  const QString doing =
      state_.predicted ? tr("The curve has predicted; now the larger model is trained.") : trained;
  if (state_.share < kEnoughToForetell) return doing;
  const double left = double(since_.elapsed()) / 1000 * (1 - state_.share) / state_.share;
  return doing + ' ' + tr("About %1 left.").arg(inTime(std::max(1.0, std::round(left))));
}

void LadderPage::refreshControls() {
  const bool waits = busy_ && !state_.running;
  const QString raceFirst =
      tr("Let the race end first: beside the ladder both engines seem slower than they are.");
  start_->setEnabled(!waits);
  start_->setText(state_.running  ? tr("Call it off")
                  : state_.result ? tr("Climb again")
                                  : tr("Climb the ladder"));
  start_->setToolTip(
      state_.running ? tr("Stops the training of these models; your run stays as it is")
      : waits        ? raceFirst
                     : tr("Trains small models of rising size, predicts a larger one and trains it "
                                 "too. Your run stays as it is."));
  progress_->setVisible(state_.running);
  progress_->setValue(int(1000 * state_.share));
  sharing_->setText(waits ? raceFirst
                          : tr("The ladder computes beside your run, on the same cores: both are "
                               "slower meanwhile."));
  sharing_->setToolTip(sharing_->text());
  sharing_->setVisible(waits || (training_ && state_.running));
  pause_->setVisible(training_ && state_.running);
  told_->setText(
      state_.running ? progressText()
      : !state_.problem.empty()
          ? tr("The ladder could not be climbed: %1").arg(theme::inWindowLanguage(state_.problem))
      : state_.calledOff ? tr("Called off. What was trained so far is shown.")
      : state_.result    ? tr("Trained now on this computer, all on equally much text.")
                         : howItWorks());
}

QString LadderPage::howItWorks() const {
  const QLocale locale;
  return tr("%1 small models, each larger than the one before, read equally much text, with %2 "
            "seeds. A curve through them predicts the loss of the next larger model. Then that "
            "one is trained, and you see how far the prediction missed. It takes up to two "
            "minutes.")
      .arg(locale.toString(int(settings_.rungs.size())),
           locale.toString(int(settings_.seeds.size())));
}

void LadderPage::refreshOutcome() {
  if (!state_.predicted) {
    known_->setText(tr("Its prediction is drawn here before the larger model is trained."));
    free_->setText(tr("It is drawn beside the other, so that you can see which one to trust."));
    return;
  }
  const scaling::LadderResult& before = *state_.predicted;
  QString known = tr("Loss = %1 + %2 ÷ weights^%3. Predicted for %4 weights: %5.")
                      .arg(digits(before.floor), QLocale().toString(before.known.a, 'g', 3),
                           QLocale().toString(before.known.alpha, 'f', 2),
                           plots::inWords(before.largest.body), digits(before.predicted));
  QString free = tr("It puts the floor at %1 and predicts %2.")
                     .arg(digits(before.free.floor), digits(before.predictedFree));
  if (state_.result) {
    const scaling::LadderResult& result = *state_.result;
    known += ' ' + tr("It came out at %1: a miss of %2.")
                       .arg(digits(result.largest.loss), percent(result.miss()));
    free += ' ' + tr("A miss of %1.").arg(percent(result.missFree()));
  }
  known_->setText(known);
  free_->setText(free);
}

QString LadderPage::summary() const {
  if (state_.rungs.empty()) return told_->text();
  const scaling::Rung& first = state_.rungs.front();
  const scaling::Rung& last = state_.rungs.back();
  QString text = tr("Loss %1 with %2 weights, %3 with %4.")
                     .arg(digits(first.loss), plots::inWords(first.body), digits(last.loss),
                          plots::inWords(last.body));
  if (state_.predicted)
    text += ' ' + known_->text() + ' ' + tr("The other curve:") + ' ' + free_->text();
  return text;
}

void LadderPage::tellFacts(course::Facts& facts) const { facts.numbers["climbed"] = climbed_; }

void LadderPage::exportTo(const QString& path) const { sizes_->exportTo(path); }

}  // namespace glassbox::views
