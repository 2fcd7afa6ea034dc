#include "views/scale/machine_page.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "live/own_rate.h"
#include "plots/range_rows.h"
#include "theme/core_text.h"
#include "theme/wrapped_label.h"
#include "views/scale/scale_text.h"

namespace glassbox::views {
namespace {

constexpr double kSecondsPerHour = 3600;

}  // namespace

MachinePage::MachinePage(QWidget* parent)
    : ScalePage(parent),
      measure_(new QPushButton(tr("Measure this computer"), this)),
      run_(theme::wrappedLabel(QStringLiteral("fact"), {}, this)),
      bench_(theme::wrappedLabel(QStringLiteral("fact"), {}, this)),
      electricity_(theme::wrappedLabel({}, {}, this)),
      headline_(theme::wrappedLabel(QStringLiteral("cardHeading"), {}, this)),
      note_(theme::wrappedLabel(QStringLiteral("caption"), {}, this)),
      busyNote_(theme::wrappedLabel(QStringLiteral("warning"), {}, this)),
      times_(new plots::RangeRows(plots::RangeRows::Shape::kBars, this)),
      study_([this] {
        QMetaObject::invokeMethod(
            this,
            [this] {
              state_ = study_.now();
              refresh();
            },
            Qt::QueuedConnection);
      }) {
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(16, 6, 16, 12);
  layout->setSpacing(10);
  layout->addWidget(buildMeter(), 2, Qt::AlignTop);
  layout->addWidget(buildTimes(), 3, Qt::AlignTop);
  connect(measure_, &QPushButton::clicked, this, &MachinePage::measure);
  refresh();
}

QString MachinePage::title() const { return tr("This computer"); }

View::Origin MachinePage::origin() const {
  return {
      tr("Measured here"),
      tr("What this computer reaches is measured on it; the times of other models are estimates.")};
}

QWidget* MachinePage::buildMeter() {
  auto* card = new QFrame(this);
  card->setObjectName(QStringLiteral("panel"));
  auto* layout = new QVBoxLayout(card);
  layout->setContentsMargins(14, 10, 14, 12);
  layout->setSpacing(4);
  const auto add = [&](const QString& name, QLabel* text, const QString& meaning) {
    auto* caption = theme::wrappedLabel(QStringLiteral("caption"), name, card);
    for (QLabel* label : {caption, text}) label->setToolTip(meaning);
    layout->addWidget(caption);
    layout->addWidget(text);
    layout->addSpacing(10);
  };
  add(tr("Your run reaches"), run_,
      tr("Measured on the run at hand: tokens a second while steps are computed × operations a "
         "token, forward and backward"));
  add(tr("Measured by itself, with a model that fits the processor well"), bench_,
      tr("A few training steps of a fixed model. The highest speed is measured with "
         "multiplications in the processor's registers alone."));
  add(tr("Electricity while it is measured"), electricity_,
      tr("From the counter in the processor (RAPL) or the graphics card (NVML), where the system "
         "lets one read it. It counts that part alone, not the whole computer."));
  measure_->setObjectName(QStringLiteral("primary"));
  measure_->setToolTip(tr("Trains a small model for about a second, while nothing else computes"));
  layout->addWidget(measure_, 0, Qt::AlignLeft);
  busyNote_->setText(
      tr("Pause your run, and let ladder and race end first: beside them this computer would seem "
         "slower than it is."));
  busyNote_->setToolTip(busyNote_->text());
  layout->addWidget(busyNote_);
  return card;
}

QWidget* MachinePage::buildTimes() {
  auto* card = new QFrame(this);
  card->setObjectName(QStringLiteral("panel"));
  const QString meaning =
      tr("Operations of the training (6 × weights × tokens) ÷ operations a second reached here");
  headline_->setToolTip(meaning);
  note_->setToolTip(meaning);
  note_->setText(
      tr("An estimate: it counts as if this computer could hold such a model and kept "
         "its pace. The operations of others are known to about 10 to 20 %."));
  times_->setAccessibleName(tr("How long trainings would take on this computer"));
  times_->setToolTip(meaning);
  times_->setAxisTitle(tr("hours, each line ten times as many"));
  times_->setEmptyText(tr("Train some steps or measure this computer: then the times stand here."));
  auto* layout = new QVBoxLayout(card);
  layout->setContentsMargins(14, 10, 14, 10);
  layout->setSpacing(8);
  layout->addWidget(headline_);
  layout->addWidget(times_);
  layout->addWidget(note_);
  return card;
}

void MachinePage::show(const std::shared_ptr<const live::Snapshot>& snapshot) {
  const bool ready = snapshot != nullptr && snapshot->facts != nullptr;
  snapshot_ = ready ? snapshot : nullptr;
  const live::OwnRate rate = ready ? live::ownRate(*snapshot) : live::OwnRate();
  // Two digits, so that the figures do not tremble with every step.
  const QString state = QStringLiteral("%1 %2 %3")
                            .arg(ready ? snapshot->facts->number : 0)
                            .arg(rate.tokens, 0, 'g', 3)
                            .arg(rate.operationsPerSecond, 0, 'g', 2) +
                        (ready && snapshot->state == live::RunState::kTraining ? '+' : '-');
  if (state == drawn_) return;
  drawn_ = state;
  runReaches_ = rate.operationsPerSecond;
  refresh();
}

void MachinePage::setBusy(bool busy) {
  busy_ = busy;
  refresh();
}

void MachinePage::measure() {
  if (snapshot_ == nullptr || state_.running) return;
  study_.start(snapshot_->facts->settings);
  state_ = study_.now();
  refresh();
}

double MachinePage::reached() const {
  return state_.machine ? state_.machine->reached : runReaches_;
}

void MachinePage::refresh() {
  const QLocale locale;
  const bool training = snapshot_ != nullptr && snapshot_->state == live::RunState::kTraining;
  measure_->setEnabled(snapshot_ != nullptr && !training && !busy_);
  busyNote_->setVisible(training || busy_);
  run_->setText(runReaches_ > 0 ? tr("%1 operations a second").arg(inOperations(runReaches_))
                                : tr("not measured yet: press play"));
  if (state_.running) bench_->setText(tr("measuring…"));
  else if (!state_.problem.empty()) bench_->setText(theme::inWindowLanguage(state_.problem));
  else if (!state_.machine) bench_->setText(tr("not measured yet"));
  else
    bench_->setText(tr("%1 operations a second, %2 % of its highest speed (%3)")
                        .arg(inOperations(state_.machine->reached),
                             locale.toString(100 * state_.machine->utilization(), 'f', 0),
                             QString::fromStdString(state_.machine->description)));
  if (!state_.machine) {
    electricity_->setText(tr("not measured yet"));
  } else if (!state_.machine->watts) {
    electricity_->setText(
        tr("Not known: %1.").arg(theme::inWindowLanguage(state_.machine->meterReason)));
  } else {
    const double watts = *state_.machine->watts;
    const QString drawn = tr("%1 W").arg(locale.toString(watts, 'f', 0));
    const double seconds =
        snapshot_ == nullptr ? 0 : ourSubject(*snapshot_).operations() / reached();
    electricity_->setText(seconds > 0
                              ? tr("%1. All planned steps of your run take about %2.")
                                    .arg(drawn, inEnergy(watts * seconds / kSecondsPerHour / 1000))
                              : drawn);
  }
  refreshTimes();
}

void MachinePage::refreshTimes() {
  std::vector<plots::RangeRow> rows;
  QString years;
  if (reached() > 0) {
    const auto add = [&](const QString& name, double operations, bool exact, const QString& detail,
                         bool ours) {
      const scaling::Range hours = (exact ? scaling::Range{1, 1, 1} : scaling::kOfRule) *
                                   (operations / reached() / kSecondsPerHour);
      rows.push_back({.label = name,
                      .value = hours.typical,
                      .low = hours.low,
                      .high = hours.high,
                      .valueText = inTime(hours.typical * kSecondsPerHour),
                      .detail = detail,
                      .marked = ours});
      if (name == QStringLiteral("GPT-3")) years = rows.back().valueText;
    };
    if (snapshot_ != nullptr)
      add(tr("Your model"), ourSubject(*snapshot_).operations(), true,
          tr("The model of your run, with all its planned steps."), true);
    for (const scaling::PublishedModel* model : landmarks())
      if (model->tokens)
        add(QString::fromStdString(model->name),
            scaling::operationsByRule(model->parameters, *model->tokens), false,
            sourceText(model->source), false);
    std::stable_sort(rows.begin(), rows.end(),
                     [](const auto& a, const auto& b) { return a.value < b.value; });
  }
  headline_->setText(years.isEmpty()
                         ? tr("How long would this computer take for a large model?")
                         : tr("On this computer the training of GPT-3 would take %1.").arg(years));
  times_->setSummary(headline_->text());
  times_->setRows(std::move(rows));
}

QString MachinePage::summary() const {
  return tr("Your run reaches: %1. Measured by itself: %2. Electricity: %3. %4")
      .arg(run_->text(), bench_->text(), electricity_->text(), headline_->text());
}

void MachinePage::exportTo(const QString& path) const { times_->exportTo(path); }

}  // namespace glassbox::views
