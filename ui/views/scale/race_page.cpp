#include "views/scale/race_page.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>
#include <algorithm>

#include "plots/chart.h"
#include "plots/speed_lanes.h"
#include "theme/breaking_row.h"
#include "theme/core_text.h"
#include "theme/wrapped_label.h"
#include "views/scale/race_text.h"
#include "views/scale/scale_text.h"

namespace glassbox::views {
namespace {

constexpr std::int64_t kMostSteps = 1000;  ///< more points say nothing more

QFrame* panel(QWidget* parent) {
  auto* card = new QFrame(parent);
  card->setObjectName(QStringLiteral("panel"));
  return card;
}

QVBoxLayout* columnIn(QFrame* card) {
  auto* layout = new QVBoxLayout(card);
  layout->setContentsMargins(14, 10, 14, 10);
  layout->setSpacing(6);
  return layout;
}

}  // namespace

RacePage::RacePage(QWidget* parent)
    : ScalePage(parent),
      choices_{new QComboBox(this), new QComboBox(this)},
      seconds_(new QComboBox(this)),
      start_(new QPushButton(this)),
      told_(theme::wrappedLabel({}, {}, this)),
      sharing_(theme::wrappedLabel(QStringLiteral("warning"), {}, this)),
      pause_(new QPushButton(tr("Pause the run"), this)),
      ratio_(theme::wrappedLabel(QStringLiteral("cardHeading"), {}, this)),
      lanes_(new plots::SpeedLanes(this)),
      noCard_(theme::wrappedLabel(QStringLiteral("caption"), {}, this)),
      difference_(theme::wrappedLabel({}, {}, this)),
      clocks_(theme::wrappedLabel({}, {}, this)),
      overSteps_(new plots::Chart(this)),
      overTime_(new plots::Chart(this)),
      search_([this] {
        QMetaObject::invokeMethod(
            this,
            [this] {
              if (const auto found = search_.now(); !found.running && engines_.empty())
                setEngines(found.engines);
            },
            Qt::QueuedConnection);
      }),
      race_(
          [this] { QMetaObject::invokeMethod(this, &RacePage::takeNews, Qt::QueuedConnection); }) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(16, 6, 16, 12);
  layout->setSpacing(8);
  layout->addWidget(buildControls());
  auto* middle = new QHBoxLayout;
  middle->setSpacing(10);
  middle->addWidget(buildSpeeds(), 3);
  middle->addWidget(buildReasons(), 2);
  layout->addLayout(middle);
  layout->addWidget(buildCharts(), 1);
  noCard_->setToolTip(
      tr("The model measured elsewhere has 135,000 weights (width 64, 2 layers) and reads 32 rows "
         "of 32 tokens a step. Source: docs/benchmarks.md of Glassbox."));
  layout->addWidget(noCard_);
  refresh();
}

QString RacePage::title() const { return tr("Two engines"); }

View::Origin RacePage::origin() const {
  return {tr("Measured here"),
          tr("Both engines compute on this computer, with the settings of your run and fresh "
             "weights. Nothing is estimated.")};
}

QWidget* RacePage::buildChoices() {
  auto* holder = new QWidget(this);
  auto* controls = new QWidget(holder);
  auto* row = new theme::BreakingRow(controls);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(12);
  const std::array<QString, 2> names = {tr("First engine"), tr("Second engine")};
  for (std::size_t i = 0; i < choices_.size(); ++i) {
    choices_[i]->setAccessibleName(names[i]);
    choices_[i]->setToolTip(
        tr("What computes: one core of the processor, all of its cores, or the graphics card"));
    row->addWidget(captioned(names[i], choices_[i], controls));
    connect(choices_[i], &QComboBox::currentIndexChanged, this, [this, i] { choose(i); });
  }
  for (const int seconds : {5, 10, 30, 60}) seconds_->addItem(inTime(seconds), seconds);
  seconds_->setCurrentIndex(1);
  seconds_->setAccessibleName(tr("Time for each"));
  seconds_->setToolTip(
      tr("How long each engine may compute, by its own clock. Who has taken all planned steps, "
         "at most %1, stops earlier.")
          .arg(QLocale().toString(qlonglong(kMostSteps))));
  fitEntries(*seconds_);
  row->addWidget(captioned(seconds_->accessibleName(), seconds_, controls));
  start_->setObjectName(QStringLiteral("primary"));
  row->addWidget(captioned({}, start_, controls));  // stands in line with the others
  told_->setToolTip(tr("What the race is doing"));
  auto* layout = new QHBoxLayout(holder);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(12);
  layout->addWidget(controls);
  layout->addWidget(told_, 1);
  connect(start_, &QPushButton::clicked, this, &RacePage::startOrStop);
  return holder;
}

QWidget* RacePage::buildControls() {
  auto* holder = new QWidget(this);
  auto* layout = new QVBoxLayout(holder);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(6);
  layout->addWidget(buildChoices());
  auto* below = new QHBoxLayout;
  below->setSpacing(12);
  below->addWidget(sharing_, 1);
  below->addWidget(pause_);
  layout->addLayout(below);
  pause_->setToolTip(
      tr("Pauses the training of your run, so that the race has this computer for itself. Your "
         "run can go on afterwards."));
  connect(pause_, &QPushButton::clicked, this, [this] { emit commandWanted(live::Pause{}); });
  return holder;
}

QWidget* RacePage::buildSpeeds() {
  QFrame* card = panel(this);
  lanes_->setAccessibleName(tr("Speed of both engines"));
  lanes_->setUnit(tr("tokens a second"));
  lanes_->setToolTip(
      tr("Tokens read in training ÷ seconds on the engine's own clock, since the race began"));
  ratio_->setToolTip(
      tr("Tokens a second of the faster ÷ those of the slower. Where the difference is no larger "
         "than what changes from turn to turn, they count as equally fast. Other programs that "
         "compute meanwhile take time from both."));
  auto* layout = columnIn(card);
  layout->addWidget(ratio_);
  layout->addWidget(lanes_);
  layout->addStretch(1);
  return card;
}

QWidget* RacePage::buildReasons() {
  QFrame* card = panel(this);
  auto* layout = columnIn(card);
  for (QLabel* label :
       {theme::wrappedLabel(QStringLiteral("sectionHeading"), tr("Why are GPUs used?"), card),
        theme::wrappedLabel(
            {},
            tr("Training is mostly matrix products: the same multiplying and adding, over and "
               "over, "
               "with different numbers. A processor (CPU) has a few quick cores. A graphics card "
               "(GPU) has hundreds or thousands of small calculators that do just that, all at "
               "once. A small model gains less: starting its many small jobs takes time."),
            card)}) {
    label->setToolTip(tr("Why graphics cards are used for training"));
    layout->addWidget(label);
  }
  layout->addStretch(1);
  return card;
}

QWidget* RacePage::buildCharts() {
  auto* holder = new QWidget(this);
  auto* layout = new QHBoxLayout(holder);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(10);
  const auto add = [&](plots::Chart* chart, QLabel* sentence, const QString& name,
                       const QString& meaning) {
    QFrame* card = panel(holder);
    auto* heading = theme::wrappedLabel(QStringLiteral("sectionHeading"), name, card);
    for (QWidget* part : std::initializer_list<QWidget*>{heading, sentence, chart})
      part->setToolTip(meaning);
    chart->setAccessibleName(name);
    chart->setValueText([](double loss) { return QLocale().toString(loss, 'f', 4); });
    chart->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    chart->setLeastHeight(160);
    for (std::size_t i = 0; i < choices_.size(); ++i) chart->addSeries({});
    auto* inside = columnIn(card);
    inside->setSpacing(2);
    inside->setContentsMargins(14, 10, 14, 2);
    inside->addWidget(heading);
    inside->addWidget(sentence);
    inside->addWidget(chart, 1);
    layout->addWidget(card, 1);
  };
  add(overSteps_, difference_, tr("Loss over the steps"),
      tr("Surprise (loss) of each training step, in nats a token. Both engines do the same sums. "
         "Some add the same "
         "numbers up in another order, so that only the last digits differ."));
  add(overTime_, clocks_, tr("Loss over the time"),
      tr("The same losses over the seconds that each engine has computed, by its own clock."));
  overSteps_->setAxisTitles(tr("step"), tr("loss, nats"));
  overTime_->setAxisTitles(tr("seconds of computing"), tr("loss, nats"));
  overTime_->setHorizontalText([](double seconds) { return QLocale().toString(seconds, 'f', 2); });
  return holder;
}

void RacePage::setEngines(std::vector<live::RaceEngine> engines) {
  searched_ = true;
  engines_ = std::move(engines);
  const auto usable = [this](int index) {
    return index < int(engines_.size()) && engines_[std::size_t(index)].against.empty();
  };
  for (QComboBox* box : choices_) {
    const QSignalBlocker quiet(box);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->clear();
    for (const live::RaceEngine& engine : engines_) {
      box->addItem(engineName(engine));
      const int row = box->count() - 1;
      const QString about =
          engine.against.empty()
              ? theme::inWindowLanguage(engine.description)
              : tr("Cannot be used: %1.").arg(theme::inWindowLanguage(engine.against));
      box->setItemData(row, QStringLiteral("<qt>%1</qt>").arg(about.toHtmlEscaped()),
                       Qt::ToolTipRole);  // such text wraps
      qobject_cast<QStandardItemModel*>(box->model())
          ->item(row)
          ->setEnabled(engine.against.empty());
    }
  }
  // The last two that can be used: all cores against the card, else one core against all.
  picked_ = {-1, -1};
  for (int i = int(engines_.size()) - 1; i >= 0 && picked_[0] < 0; --i)
    if (usable(i)) (picked_[1] < 0 ? picked_[1] : picked_[0]) = i;
  for (std::size_t i = 0; i < choices_.size(); ++i) {
    const QSignalBlocker quiet(choices_[i]);
    choices_[i]->setCurrentIndex(picked_[i]);
  }
  refresh();
}

/// Who is chosen twice changes places with the other.
void RacePage::choose(std::size_t changed) {
  const std::size_t other = 1 - changed;
  const int before = picked_[changed];
  picked_[changed] = choices_[changed]->currentIndex();
  if (picked_[changed] == picked_[other]) {
    const QSignalBlocker quiet(choices_[other]);
    picked_[other] = before;
    choices_[other]->setCurrentIndex(before);
  }
  refresh();
}

const live::RaceEngine* RacePage::chosen(std::size_t place) const {
  const int index = picked_[place];
  return index < 0 || index >= int(engines_.size()) ? nullptr : &engines_[std::size_t(index)];
}

std::uint64_t RacePage::run() const { return snapshot_ == nullptr ? 0 : snapshot_->facts->number; }

bool RacePage::isMeasured() const { return live::judge(state_).measured; }

void RacePage::show(const std::shared_ptr<const live::Snapshot>& snapshot) {
  const std::uint64_t before = run();
  const bool was = training_;
  snapshot_ = snapshot != nullptr && snapshot->facts != nullptr ? snapshot : nullptr;
  training_ = snapshot_ != nullptr && snapshot_->state == live::RunState::kTraining;
  if (!training_) pausing_ = false;
  if (!searched_ && snapshot_ != nullptr) {
    searched_ = true;
    search_.start();
  }
  if (run() == before && training_ == was) return;
  for (const auto& line : snapshot_ == nullptr ? std::vector<live::RunFacts::Reference>()
                                               : snapshot_->facts->references)
    if (line.id == "uniform")  // where untrained models begin
      for (plots::Chart* chart : {overSteps_, overTime_}) chart->setLeastRange(0, line.loss);
  // The model of another run is another one: what was measured says nothing about it.
  if (raced_ != 0 && run() != raced_) race_.cancel();
  takeNews();
}

void RacePage::setBusy(bool busy) {
  busy_ = busy;
  refreshControls();
}

void RacePage::startOrStop() {
  if (state_.running) {
    race_.cancel();
    start_->setEnabled(false);
    return;
  }
  if (!whyNot().isEmpty()) return;
  raced_ = run();
  pausedRun_ = pausing_ = training_;
  if (training_) emit commandWanted(live::Pause{});
  live::RaceWish wish{.engines = {*chosen(0), *chosen(1)}, .settings = snapshot_->facts->settings};
  wish.corpus = snapshot_->facts->corpus.lock();
  wish.steps = std::clamp<std::int64_t>(wish.settings.trainer.steps, 1, kMostSteps);
  wish.seconds = seconds_->currentData().toDouble();
  race_.start(std::move(wish));
  state_ = {};
  state_.running = true;  // however soon it ends
  emit busyChanged(true);
  takeNews();
}

void RacePage::takeNews() {
  const bool before = state_.running;
  state_ = race_.now();
  if (before && !state_.running && !state_.calledOff && state_.problem.empty()) ++racesDone_;
  if (raced_ != run()) {
    const bool running = state_.running;
    state_ = {};
    state_.running = running;
  }
  if (state_.running != before) emit busyChanged(state_.running);
  refresh();
}

}  // namespace glassbox::views
