#include "views/one_step/one_step_view.h"

#include <QButtonGroup>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>
#include <algorithm>

#include "plots/sentence_strip.h"
#include "plots/style.h"
#include "theme/breaking_row.h"
#include "theme/pages.h"
#include "views/export_button.h"
#include "views/one_step/step_controls.h"
#include "views/one_step/step_pages.h"

namespace glassbox::views {
namespace {

constexpr int kTextLines = 3;  // so that nothing moves from stage to stage
constexpr int kProbabilityColour = 0;
constexpr int kLossColour = 1;

/// The stages after the first, as lessons and files call them.
const QStringList& laterStages() {
  static const QStringList names = {QStringLiteral("guess"), QStringLiteral("check"),
                                    QStringLiteral("blame"), QStringLiteral("nudge")};
  return names;
}

QString number(std::int64_t value) { return QLocale().toString(qlonglong(value)); }

void setFlag(QWidget* widget, const char* name, bool value) {
  if (widget->property(name).toBool() == value) return;
  widget->setProperty(name, value);
  widget->style()->unpolish(widget);
  widget->style()->polish(widget);
}

}  // namespace

OneStepView::OneStepView(QWidget* parent)
    : View(parent),
      whole_(new theme::Pages(this)),
      chips_(new QButtonGroup(this)),
      strip_(new plots::SentenceStrip(this)),
      pages_(new StepPages(this)),
      controls_(new StepControls(this)),
      complaint_(new QLabel(this)) {
  whole_->addWidget(buildEmpty());
  whole_->addWidget(buildStep());
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(whole_);
  connect(strip_, &plots::SentenceStrip::wordChosen, this, &OneStepView::chooseWord);
  connect(pages_, &StepPages::refreshWanted, this, &OneStepView::refresh);
  connect(controls_, &StepControls::tryWanted, this, &OneStepView::ask);
  connect(controls_, &StepControls::followingWanted, this, [this] { ask({}); });
  connect(controls_, &StepControls::keepWanted, this,
          [this] { emit commandWanted(live::KeepStep{}); });
  connect(controls_, &StepControls::undoWanted, this, [this] {
    droppedStep_ = snapshot_->newestStep;
    emit commandWanted(live::UndoStep{});
  });
  refresh();
}

QWidget* OneStepView::buildEmpty() {
  auto* page = new QWidget(this);
  emptyText_ = new QLabel(page);
  emptyText_->setObjectName(QStringLiteral("lessonText"));
  emptyText_->setAlignment(Qt::AlignCenter);
  emptyText_->setWordWrap(true);
  emptyButton_ = new QPushButton(tr("Take one step apart"), page);
  emptyButton_->setObjectName(QStringLiteral("primary"));
  emptyButton_->setToolTip(
      tr("Takes the next training step on trial: the run stays as it is until you keep the step"));
  connect(emptyButton_, &QPushButton::clicked, this, &OneStepView::takeStep);
  auto* layout = new QVBoxLayout(page);
  layout->setContentsMargins(48, 24, 48, 24);
  layout->setSpacing(16);
  layout->addStretch(2);
  layout->addWidget(emptyText_);
  layout->addWidget(emptyButton_, 0, Qt::AlignHCenter);
  layout->addStretch(3);
  return page;
}

QWidget* OneStepView::buildStep() {
  auto* page = new QWidget(this);
  complaint_->setObjectName(QStringLiteral("complaint"));
  complaint_->setWordWrap(true);
  complaint_->hide();
  strip_->setAccessibleName(tr("The text of the batch"));
  strip_->setToolTip(tr("Click the word whose guess you want to follow"));
  auto* layout = new QVBoxLayout(page);
  layout->setContentsMargins(20, 10, 20, 8);
  layout->setSpacing(6);
  layout->addLayout(buildChips());
  layout->addWidget(complaint_);
  layout->addLayout(buildHeading());
  layout->addWidget(strip_);
  layout->addWidget(pages_, 1);
  layout->addWidget(controls_);
  layout->addWidget(buildFoot());
  return page;
}

QLayout* OneStepView::buildChips() {
  auto* row = new theme::BreakingRow;
  row->setSpacing(8);
  for (int i = 0; i < kStepStages; ++i) {
    auto* chip = new QPushButton(stageTitle(StepStage(i)), this);
    chip->setObjectName(QStringLiteral("stageChip"));
    chip->setCheckable(true);
    chip->setToolTip(
        tr("Stage %1 of a training step (left and right arrow, Page Up and Page Down)").arg(i + 1));
    chip->installEventFilter(this);
    chips_->addButton(chip, i);
    row->addWidget(chip, 1);
  }
  connect(chips_, &QButtonGroup::idClicked, this, [this](int index) { setStage(index + 1); });
  return row;
}

QLayout* OneStepView::buildHeading() {
  heading_ = new QLabel(this);
  heading_->setObjectName(QStringLiteral("sectionHeading"));
  barText_ = new QLabel(this);
  barText_->setObjectName(QStringLiteral("caption"));
  barText_->setWordWrap(true);
  earlierText_ = new QPushButton(tr("Text before"), this);
  laterText_ = new QPushButton(tr("Next text"), this);
  earlierText_->setToolTip(tr("The text before this one in the same batch"));
  laterText_->setToolTip(tr("The next text of the same batch, in the same step"));
  connect(earlierText_, &QPushButton::clicked, this, [this] { showText(row_ - 1); });
  connect(laterText_, &QPushButton::clicked, this, [this] { showText(row_ + 1); });
  auto* exporter = new ExportButton(this);
  connect(exporter, &ExportButton::failed, complaint_, [this](const QString& sentence) {
    complaint_->setText(sentence);
    complaint_->setVisible(!sentence.isEmpty());
  });
  auto* row = new theme::BreakingRow;
  row->setSpacing(8);
  row->addWidget(heading_);
  row->addWidget(barText_, 1);
  for (QWidget* widget : std::initializer_list<QWidget*>{earlierText_, laterText_, exporter})
    row->addWidget(widget);
  return row;
}

QWidget* OneStepView::buildFoot() {
  auto* foot = new QFrame(this);
  foot->setObjectName(QStringLiteral("stageText"));
  say_ = new QLabel(foot);
  say_->setWordWrap(true);
  const auto keepRoom = [this] {
    say_->setMinimumHeight(kTextLines * say_->fontMetrics().lineSpacing() + 2);
  };
  keepRoom();
  plots::onStyleChange(say_, keepRoom);
  say_->setAccessibleName(tr("What this stage shows"));
  say_->setToolTip(
      tr("What this stage of the step shows, in words; every number in it is of this step and this "
         "guess. Loss: −ln(probability of the right word), nats."));
  back_ = new QPushButton(tr("Back"), foot);
  back_->setToolTip(tr("The stage before (Page Up)"));
  next_ = new QPushButton(foot);
  next_->setObjectName(QStringLiteral("primary"));
  connect(back_, &QPushButton::clicked, this, [this] { setStage(stage() - 1); });
  connect(next_, &QPushButton::clicked, this, &OneStepView::goOn);
  auto* row = new QHBoxLayout(foot);
  row->setContentsMargins(16, 8, 12, 8);
  row->setSpacing(8);
  row->addWidget(say_, 1);
  row->addSpacing(8);
  row->addWidget(back_);
  row->addWidget(next_);
  return foot;
}

QString OneStepView::page() const {
  return stage_ == StepStage::kCover ? QStringLiteral("cover") : laterStages()[int(stage_) - 1];
}

void OneStepView::tellFacts(course::Facts& facts) const {
  const live::OneStepAnswer* step = answer();
  facts.numbers["stage"] = step == nullptr ? 0 : stage();
  if (step == nullptr) return;
  const double planned = step->plannedLearningRate;
  const double taken = step->wanted.learningRate.value_or(planned);
  facts.numbers["lr-factor"] = planned > 0 ? taken / planned : 1;
}

QStringList OneStepView::pages() const { return laterStages(); }

void OneStepView::turnTo(const QString& page) { setStage(int(laterStages().indexOf(page)) + 2); }

QString OneStepView::title() const { return tr("One step"); }

QString OneStepView::id() const { return QStringLiteral("onestep"); }

const live::OneStepAnswer* OneStepView::answer() const {
  return snapshot_ == nullptr || snapshot_->facts == nullptr ? nullptr : snapshot_->oneStep.get();
}

void OneStepView::show(const std::shared_ptr<const live::Snapshot>& snapshot) {
  const bool another = snapshot_ == nullptr || snapshot->oneStep != snapshot_->oneStep;
  snapshot_ = snapshot;
  // A run that has gone on meanwhile has forgotten the step that was asked for.
  const bool gone = snapshot->newestStep != askedStep_ || snapshot->facts == nullptr ||
                    snapshot->facts->number != askedRun_;
  if (another || gone) waiting_ = false;
  if (!isVisible()) return;
  askOnArrival();
  refresh();
}

bool OneStepView::mayAsk() const {
  return snapshot_ != nullptr && snapshot_->facts != nullptr &&
         (snapshot_->state == live::RunState::kPaused ||
          snapshot_->state == live::RunState::kFinished) &&
         !snapshot_->lookingBack();
}

/// Whoever comes to a paused run sees its next step at once; but only once, so that a step that was
/// undone stays undone.
void OneStepView::askOnArrival() {
  if (!mayAsk() || answer() != nullptr || waiting_) return;
  const bool known = askedRun_ == snapshot_->facts->number && askedStep_ == snapshot_->newestStep;
  if (!known) ask({});
}

void OneStepView::ask(const training::TrialSettings& settings) {
  if (snapshot_ == nullptr || snapshot_->facts == nullptr) return;
  waiting_ = true;
  droppedStep_ = -1;
  askedRun_ = snapshot_->facts->number;
  askedStep_ = snapshot_->newestStep;
  emit commandWanted(live::TryStep{settings});
}

void OneStepView::takeStep() {
  ask({});
  refresh();
}

void OneStepView::tryWithLearningRateFactor(double factor) {
  if (snapshot_ == nullptr) return;
  training::TrialSettings settings;
  if (factor != 1)
    settings.learningRate = factor * learningRateAt(snapshot_->trainer, snapshot_->newestStep);
  ask(settings);
}

void OneStepView::restart() {
  snapshot_.reset();
  waiting_ = false;
  askedStep_ = droppedStep_ = batchStep_ = -1;
  row_ = 0;
  word_ = -1;
  refresh();
}

void OneStepView::setStage(int number) {
  stage_ = StepStage(std::clamp(number, 1, kStepStages) - 1);
  refresh();
}

void OneStepView::goOn() {
  if (stage_ != StepStage::kNudge) return setStage(stage() + 1);
  stage_ = StepStage::kCover;
  const auto* step = answer();
  showText(step == nullptr || row_ + 1 >= step->describedRows ? 0 : row_ + 1);
}

void OneStepView::showText(int row) {
  const auto* step = answer();
  if (step == nullptr || row < 0 || row >= step->describedRows) return;
  row_ = row;
  word_ = StepReading{*step, *snapshot_->facts}.firstChoice(row);
  refresh();
}

void OneStepView::chooseWord(int word) {
  const auto* step = answer();
  if (step == nullptr || !StepReading{*step, *snapshot_->facts}.guessed(row_, word)) return;
  word_ = word;
  refresh();
}

std::optional<QString> OneStepView::refreshEmpty() {
  emptyButton_->setText(tr("Take one step apart"));
  emptyButton_->setVisible(true);
  if (snapshot_ == nullptr || snapshot_->facts == nullptr) {
    emptyButton_->setVisible(false);
    return tr("The model is being prepared.");
  }
  if (snapshot_->state == live::RunState::kTraining) {
    emptyButton_->setText(tr("Pause and take one step apart"));
    return tr(
        "The model is being trained, step after step. Pause it to take a single step apart and "
        "see how it learns.");
  }
  if (snapshot_->lookingBack()) {
    emptyButton_->setText(tr("Return to now and take one step apart"));
    return tr("You are looking back at step %1. A step is always taken with the newest model, "
              "which "
              "has come to step %2.")
        .arg(number(snapshot_->step), number(snapshot_->newestStep));
  }
  if (answer() != nullptr) return std::nullopt;
  if (waiting_) {
    emptyButton_->setVisible(false);
    return tr("Taking the step on trial…");
  }
  if (droppedStep_ == snapshot_->newestStep)
    return tr("Undone: nothing happened. The run stands at step %1, as before.")
        .arg(number(snapshot_->newestStep));
  return tr(
      "A training step is over in a moment. Here it is taken slowly, with the real numbers of "
      "this model: cover a word, guess it, check the guess, find who to blame, nudge the "
      "weights.");
}

void OneStepView::refresh() {
  refreshChips();
  const auto why = refreshEmpty();
  whole_->setCurrentIndex(why ? 0 : 1);
  if (why) return emptyText_->setText(*why);
  const live::OneStepAnswer& step = *answer();
  const StepReading reading{step, *snapshot_->facts};
  if (batchStep_ != step.result.step || batchRun_ != snapshot_->facts->number) {
    batchStep_ = step.result.step;
    batchRun_ = snapshot_->facts->number;
    row_ = 0;
    word_ = reading.firstChoice(0);
  }
  refreshStrip(reading);
  pages_->show(reading, row_, word_, stage_);
  controls_->show(step, *snapshot_);
  say_->setText(stageText(stage_, numbersOf(reading, row_, word_)));
  back_->setEnabled(stage_ != StepStage::kCover);
  next_->setText(nextStageText(stage_));
  next_->setToolTip(stage_ == StepStage::kNudge
                        ? tr("The next text of the same batch, from its first stage on")
                        : tr("The next stage (Page Down)"));
}

void OneStepView::refreshChips() {
  for (int i = 0; i < kStepStages; ++i) {
    chips_->button(i)->setChecked(i == int(stage_));
    setFlag(chips_->button(i), "past", i < int(stage_));
  }
}

void OneStepView::refreshStrip(const StepReading& reading) {
  const live::OneStepAnswer& step = reading.step;
  heading_->setText(tr("Step %1, text %2 of %3 in its batch")
                        .arg(number(step.result.step), number(row_ + 1), number(step.batch.rows)));
  heading_->setToolTip(step.describedRows < step.batch.rows
                           ? tr("The first %1 texts of the batch can be looked at; all count")
                                 .arg(number(step.describedRows))
                           : tr("All texts of the batch count for the step"));
  earlierText_->setEnabled(row_ > 0);
  laterText_->setEnabled(row_ + 1 < step.describedRows);
  const bool guess = stage_ == StepStage::kGuess;
  strip_->setBarColour(guess ? kProbabilityColour : kLossColour);
  strip_->setFullValue(guess ? 1 : 0);
  strip_->setValueTitle(guess ? tr("probability") : tr("loss, nats"));
  strip_->setWords(stripOf(reading, row_, word_, stage_));
  strip_->setChosen(word_);
  strip_->setSummary(summary());
  switch (stage_) {
    case StepStage::kCover:
      return barText_->setText(tr("Click the word you want to follow."));
    case StepStage::kGuess:
      return barText_->setText(tr("Bars: probability given to the word that stands there."));
    case StepStage::kNudge:
      return barText_->setText(tr("Bars: loss after the step, dashed: before, in nats."));
    default:
      return barText_->setText(tr("Bars: loss in nats. Taller means more surprised."));
  }
}

QString OneStepView::summary() const {
  const auto* step = answer();
  if (step == nullptr) return {};
  return QStringLiteral("%1. %2").arg(
      stageTitle(stage_),
      stageText(stage_, numbersOf(StepReading{*step, *snapshot_->facts}, row_, word_)));
}

QStringList OneStepView::exportFormats() const {
  if (answer() == nullptr) return {};
  return {QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("pdf"),
          QStringLiteral("csv")};
}

void OneStepView::exportTo(const QString& path) const { pages_->exportTo(path); }

void OneStepView::showEvent(QShowEvent* event) {
  View::showEvent(event);
  if (snapshot_ != nullptr) show(snapshot_);
}

void OneStepView::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_PageDown) setStage(stage() + 1);
  else if (event->key() == Qt::Key_PageUp) setStage(stage() - 1);
  else View::keyPressEvent(event);
}

/// On a chip the arrows go from stage to stage.
bool OneStepView::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return View::eventFilter(watched, event);
  const int key = static_cast<QKeyEvent*>(event)->key();
  if (key != Qt::Key_Left && key != Qt::Key_Right) return View::eventFilter(watched, event);
  setStage(stage() + (key == Qt::Key_Right ? 1 : -1));
  chips_->button(int(stage_))->setFocus(Qt::TabFocusReason);
  return true;
}

}  // namespace glassbox::views
