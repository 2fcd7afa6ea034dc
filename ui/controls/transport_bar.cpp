#include "controls/transport_bar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>
#include <cmath>
#include <utility>

#include "controls/read_out.h"
#include "controls/timeline.h"
#include "theme/icons.h"
#include "theme/theme.h"

namespace glassbox::controls {
namespace {

using theme::Colours;

QToolButton* makeButton(QWidget* parent, const QString& name, const QString& icon,
                        const QString& label, const QString& tip) {
  auto* button = new QToolButton(parent);
  button->setObjectName(name);
  theme::setIcon(*button, icon, &Colours::ink, 22);
  button->setAccessibleName(label);
  button->setToolTip(tip);
  button->setFocusPolicy(Qt::StrongFocus);
  return button;
}

QString figure(double value, int decimals) {
  return std::isfinite(value) ? QLocale().toString(value, 'f', decimals) : QStringLiteral("–");
}

}  // namespace

TransportBar::TransportBar(QWidget* parent) : QFrame(parent), timeline_(new Timeline(this)) {
  setObjectName(QStringLiteral("transport"));
  stepValue_ = new ReadOut(tr("Step"), QStringLiteral("888,888"), this);
  lossValue_ = new ReadOut(tr("Loss"), QStringLiteral("88.88"), this);
  stepValue_->setToolTip(tr("The training step of the model that is shown"));
  lossValue_->setToolTip(tr("Surprise (loss) at the text of that step, in nats a token"));
  wordsValue_ = new ReadOut(tr("Words/s"), QStringLiteral("8,888,888"), this);
  wordsValue_->setToolTip(tr("Tokens the model reads in a second while it trains"));
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(20, 8, 20, 8);
  layout->setSpacing(24);
  layout->addWidget(buildButtons());
  layout->addWidget(timeline_, 1);
  for (ReadOut* readOut : {stepValue_, lossValue_, wordsValue_}) layout->addWidget(readOut);
  connect(timeline_, &Timeline::seekWanted, this, &TransportBar::seekWanted);
  connect(timeline_, &Timeline::newestWanted, this, &TransportBar::newestWanted);
  clear();
}

QWidget* TransportBar::buildButtons() {
  auto* row = new QWidget(this);
  restart_ = makeButton(row, QStringLiteral("round"), QStringLiteral("restart"), tr("To the start"),
                        tr("Start the same run anew"));
  play_ = makeButton(row, QStringLiteral("play"), QStringLiteral("play"), tr("Play"),
                     tr("Train (Space)"));
  step_ = makeButton(
      row, QStringLiteral("round"), QStringLiteral("step"), tr("One step"),
      tr("Train one step (right arrow); while looking back, the arrow goes to the next kept "
         "step"));
  speed_ = new QComboBox(row);
  speed_->setAccessibleName(tr("Speed"));
  speed_->setToolTip(tr("How many training steps a second"));
  speed_->addItem(tr("Full speed"), 0.0);
  speed_->addItem(tr("1 step/s"), 1.0);
  for (const int rate : {5, 20, 100}) speed_->addItem(tr("%1 steps/s").arg(rate), double(rate));
  connect(restart_, &QToolButton::clicked, this, &TransportBar::restartWanted);
  connect(play_, &QToolButton::clicked, this, [this] {
    if (playing_) emit pauseWanted();
    else emit playWanted();
  });
  connect(step_, &QToolButton::clicked, this, &TransportBar::stepWanted);
  connect(speed_, &QComboBox::currentIndexChanged, this,
          [this] { emit speedWanted(speed_->currentData().toDouble()); });
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(8);
  for (QWidget* widget : std::initializer_list<QWidget*>{restart_, play_, step_, speed_})
    layout->addWidget(widget);
  return row;
}

void TransportBar::takeFocus() {
  refocus_ = !play_->isEnabled();
  if (refocus_) timeline_->setFocus();
  else play_->setFocus();
}

void TransportBar::setPlaying(bool playing) {
  if (playing == playing_) return;
  playing_ = playing;
  theme::setIcon(*play_, playing ? QStringLiteral("pause") : QStringLiteral("play"),
                 &Colours::onAccent, 26);
  play_->setAccessibleName(playing ? tr("Pause") : tr("Play"));
  play_->setToolTip(playing ? tr("Pause (Space)") : tr("Train (Space)"));
}

void TransportBar::show(const live::Snapshot& snapshot) {
  const bool ready = snapshot.state != live::RunState::kPreparing;
  const bool canGoOn = ready && snapshot.state != live::RunState::kStopped;
  setPlaying(snapshot.state == live::RunState::kTraining);
  allow(restart_, ready);
  allow(play_, canGoOn);
  allow(step_, canGoOn && !playing_);
  if (canGoOn && std::exchange(refocus_, false) && window()->focusWidget() == timeline_)
    play_->setFocus();
  timeline_->show(snapshot);
  stepValue_->setValue(QLocale().toString(qlonglong(snapshot.step)));
  lossValue_->setValue(figure(snapshot.loss, 2));
  wordsValue_->setValue(snapshot.tokensPerSecond > 0 ? figure(snapshot.tokensPerSecond, 0)
                                                     : QStringLiteral("–"));
}

/// A disabled button would hand the focus on, to the speed. The timeline takes it, where all keys
/// are the window's, until play can have it.
void TransportBar::allow(QToolButton* button, bool allowed) {
  if (!allowed && button->hasFocus()) {
    refocus_ = true;
    timeline_->setFocus();
  }
  button->setEnabled(allowed);
}

void TransportBar::append(std::span<const live::MetricPoint> points) { timeline_->append(points); }

void TransportBar::clear() {
  playing_ = true;
  setPlaying(false);
  timeline_->clear();
  stepValue_->setValue(QLocale().toString(0));
  lossValue_->setValue(QStringLiteral("–"));
  wordsValue_->setValue(QStringLiteral("–"));
  for (QToolButton* button : {restart_, play_, step_}) allow(button, false);
}

}  // namespace glassbox::controls
