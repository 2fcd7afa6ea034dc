// What the race page shows: controls, speeds, curves and sentences.
#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <algorithm>

#include "plots/axis_range.h"
#include "plots/chart.h"
#include "plots/speed_lanes.h"
#include "theme/core_text.h"
#include "views/scale/race_page.h"
#include "views/scale/race_text.h"
#include "views/scale/scale_text.h"

namespace glassbox::views {
namespace {

/// The thick solid line lies under the thin dashed one, so that both are seen where they are equal.
plots::SeriesLook lookOf(std::size_t racer, const QString& name) {
  return racer == 0
             ? plots::SeriesLook{.name = name, .colour = 0, .width = 4}
             : plots::SeriesLook{.name = name, .colour = 1, .width = 1.75, .dash = Qt::DashLine};
}

}  // namespace

void RacePage::refresh() {
  refreshControls();
  refreshReason();
  refreshLanes();
  refreshCharts();
}

void RacePage::refreshControls() {
  const bool racing = state_.running;
  const QString why = whyNot();
  start_->setEnabled(racing || why.isEmpty());
  start_->setText(racing ? tr("Stop") : isMeasured() ? tr("Race again") : tr("Start the race"));
  start_->setToolTip(racing           ? tr("Ends the race; what was measured stays")
                     : !why.isEmpty() ? why
                                      : tr("Both engines train the model of your run, from fresh "
                                           "weights. If your run trains, it is paused; nothing of "
                                           "it changes."));
  for (QWidget* choice : std::initializer_list<QWidget*>{choices_[0], choices_[1], seconds_})
    choice->setEnabled(!racing && !engines_.empty());
  const bool sharing = racing && training_ && !pausing_;
  sharing_->setVisible(sharing || busy_);
  sharing_->setText(busy_ ? ladderFirst()
                          : tr("Your run trains meanwhile and takes time from both: they seem "
                               "slower than they are."));
  sharing_->setToolTip(sharing_->text());
  pause_->setVisible(sharing);
  told_->setText(whatHappens());
}

QString RacePage::ladderFirst() {
  return tr("Let the ladder end first: beside it both engines seem slower than they are.");
}

QString RacePage::whyNot() const {
  if (snapshot_ == nullptr)
    return tr("Your model is not there yet: as soon as it is, two engines can train it here.");
  if (engines_.empty()) return tr("Looking for what this computer can compute with …");
  for (const live::RaceEngine* engine : {chosen(0), chosen(1)}) {
    if (engine == nullptr)
      return tr(
          "This computer has one core and no graphics card that can be used: there is nothing to "
          "compare.");
    if (!engine->against.empty())
      return tr("Cannot be used: %1.").arg(theme::inWindowLanguage(engine->against));
  }
  return busy_ ? ladderFirst() : QString();
}

QString RacePage::whatHappens() const {
  if (snapshot_ == nullptr) return whyNot();
  if (state_.running)
    return isMeasured()
               ? tr("They take turns, at most a quarter of a second each. While one computes, the "
                    "clock of the other stands still.")
               : tr("Getting ready: each takes two steps to warm up.");
  if (!state_.problem.empty() || state_.calledOff || isMeasured()) return howItEnded();
  if (const QString why = whyNot(); !why.isEmpty() && !busy_) return why;
  return tr(
      "Both train your model in turns, from the same fresh weights on the same text. Each "
      "has a clock of its own.");
}

QString RacePage::howItEnded() const {
  const QString shown =
      isMeasured() ? ' ' + tr("What was measured until then is shown.") : QString();
  QString ended;
  if (!state_.problem.empty()) ended = theme::inWindowLanguage(state_.problem) + shown;
  else if (state_.calledOff) ended = tr("Stopped.") + shown;
  else if (live::commonSteps(state_) >= state_.steps)
    ended = tr("Both have taken all %1 steps.").arg(QLocale().toString(qlonglong(state_.steps)));
  else ended = tr("The time is up: see who has come how far.");
  const bool waits = snapshot_->state == live::RunState::kPaused;
  return pausedRun_ && waits ? ended + ' ' + tr("Your run is paused; play goes on with it.")
                             : ended;
}

void RacePage::refreshReason() {
  const auto card = std::find_if(engines_.begin(), engines_.end(), [](const auto& engine) {
    return engine.kind == live::EngineKind::kCard;
  });
  const bool missing = card != engines_.end() && !card->against.empty();
  noCard_->setVisible(missing);
  if (!missing) return;
  noCard_->setText(
      tr("No graphics card can be used here: %1. Measured elsewhere (NVIDIA H200, 26 November "
         "2026): a step of a small model took %2 on the card, %3 on eight processor threads.")
          .arg(theme::inWindowLanguage(card->against), inTime(0.173e-3), inTime(3.26e-3)));
}

/// Whose measurements are shown, before a race whose will be.
const live::RaceEngine* RacePage::shown(std::size_t place) const {
  return state_.steps > 0 ? &state_.engines[place] : chosen(place);
}

void RacePage::refreshLanes() {
  const QLocale locale;
  std::vector<plots::SpeedLane> lanes;
  const bool raced = state_.steps > 0;
  for (std::size_t i = 0; i < choices_.size(); ++i) {
    const live::RaceEngine* engine = shown(i);
    const live::Racer& racer = state_.racers[i];
    const QString about =
        engine == nullptr ? QString() : theme::inWindowLanguage(engine->description);
    plots::SpeedLane lane{
        .name = engine == nullptr ? choices_[i]->accessibleName() : engineName(*engine),
        .note = about,
        .detail = about};
    lane.colour = int(i);
    lane.dashed = i == 1;
    lane.speed = racer.tokensPerSecond();
    if (raced)
      lane.note = tr("%1 of %2 steps, %3 s")
                      .arg(locale.toString(qlonglong(racer.points.size())),
                           locale.toString(qlonglong(state_.steps)),
                           locale.toString(racer.seconds, 'f', 2));
    if (!racer.turnRates.empty())
      lane.detail += '\n' + tr("In its last turn: %1 tokens a second")
                                .arg(plots::SpeedLanes::figureOf(racer.turnRates.back()));
    lanes.push_back(std::move(lane));
  }
  const QString ratio = ratioSentence(state_);
  ratio_->setText(!ratio.isEmpty() ? ratio
                  : state_.running ? tr("Which one is faster?")
                                   : tr("Which one is faster, and by how much? Guess first."));
  lanes_->setLanes(std::move(lanes));
  lanes_->setSummary(summary());
}

void RacePage::refreshLegends() {
  for (std::size_t i = 0; i < choices_.size(); ++i)
    if (const live::RaceEngine* engine = shown(i))
      for (plots::Chart* chart : {overSteps_, overTime_})
        chart->setSeriesLook(int(i), lookOf(i, engineName(*engine)));
}

void RacePage::refreshCharts() {
  double latest = 0;
  for (std::size_t i = 0; i < choices_.size(); ++i) {
    const std::vector<live::RacePoint>& points = state_.racers[i].points;
    if (points.size() < drawn_[i]) {  // another race
      for (plots::Chart* chart : {overSteps_, overTime_}) chart->clearPoints();
      drawn_ = {};
    }
    if (drawn_[i] == 0) refreshLegends();
    std::vector<QPointF> bySteps;
    std::vector<QPointF> byTime;
    for (std::size_t at = drawn_[i]; at < points.size(); ++at) {
      bySteps.emplace_back(double(at + 1), points[at].loss);
      byTime.emplace_back(points[at].seconds, points[at].loss);
    }
    drawn_[i] = points.size();
    overSteps_->append(int(i), bySteps);
    overTime_->append(int(i), byTime);
    latest = std::max(latest, state_.racers[i].seconds);
  }
  const double limit = state_.steps > 0 ? state_.seconds : seconds_->currentData().toDouble();
  const double end = latest > 0 ? std::min(latest, limit) : limit;
  overTime_->setHorizontalRange({0, std::max(latest, plots::roundUp(end))}, false);
  for (plots::Chart* chart : {overSteps_, overTime_}) chart->setSparing(state_.running);
  const bool both = live::commonSteps(state_) > 0;
  difference_->setText(both ? differenceSentence(state_)
                            : tr("Will both curves lie on each other?"));
  clocks_->setText(both ? clockSentence(state_)
                        : tr("How much earlier will the faster one be there?"));
  overSteps_->setSummary(difference_->text());
  overTime_->setSummary(clocks_->text());
}

QString RacePage::summary() const {
  if (!isMeasured()) return whatHappens();
  QStringList sentences;
  for (std::size_t i = 0; i < choices_.size(); ++i)
    sentences << tr("%1: %2 tokens a second.")
                     .arg(engineName(state_.engines[i]),
                          plots::SpeedLanes::figureOf(state_.racers[i].tokensPerSecond()));
  sentences << ratioSentence(state_) << differenceSentence(state_) << clockSentence(state_);
  return sentences.join(' ');
}

void RacePage::tellFacts(course::Facts& facts) const { facts.numbers["raced"] = racesDone_; }

void RacePage::exportTo(const QString& path) const {
  if (state_.steps > 0) overSteps_->exportTo(path);
  else lanes_->exportTo(path);
}

}  // namespace glassbox::views
