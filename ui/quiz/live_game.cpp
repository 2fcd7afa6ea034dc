#include "quiz/live_game.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "plots/chart.h"
#include "quiz/choice_row.h"
#include "quiz/cloze_text.h"
#include "theme/core_text.h"

namespace glassbox::quiz {
namespace {

int chosenOf(const std::vector<ChoiceRow*>& rows) {
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (rows[i]->isChosen()) return int(i);
  return -1;
}

std::vector<QPointF> pointsOf(const course::RunCurve& curve) {
  std::vector<QPointF> points;
  for (std::size_t i = 0; i < curve.losses.size(); ++i)
    points.emplace_back(double(i + 1), curve.losses[i]);
  return points;
}

}  // namespace

LiveGame::LiveGame(std::vector<LiveQuestion> questions, QWidget* parent)
    : Game(parent), questions_(std::move(questions)) {
  showList();
}

QString LiveGame::heading() const {
  if (stage_ == Stage::kList) return tr("Live questions");
  if (stage_ == Stage::kResult) {
    int points = 0;
    for (const auto& [question, got] : points_) points += got;
    return tr("%1 of %2 points").arg(points).arg(2 * points_.size());
  }
  return questions_[std::size_t(index_)].title;
}

QString LiveGame::place() const {
  return stage_ == Stage::kList || stage_ == Stage::kResult ? tr("Questions that make themselves")
                                                            : tr("Live questions");
}

QString LiveGame::nextText() const {
  switch (stage_) {
    case Stage::kList:
    case Stage::kRunning:
      return {};
    case Stage::kAsking:
      return tr("Lock it and let it run");
    case Stage::kJudged:
      return allAnswered() ? tr("See the result") : tr("Another question");
    case Stage::kResult:
      return tr("Another round");
  }
  return {};
}

bool LiveGame::mayGoOn() const {
  return stage_ != Stage::kAsking ||
         (news().ready && chosenOf(choices_) >= 0 && chosenOf(reasons_) >= 0);
}

void LiveGame::goOn() {
  if (stage_ == Stage::kAsking) return lock();
  if (stage_ == Stage::kJudged && allAnswered()) return showResult();
  if (stage_ == Stage::kResult) points_.clear();
  showList();
}

void LiveGame::follow(const RunNews& now) {
  const bool other = now.stories != news().stories;
  Game::follow(now);
  if (other && stage_ == Stage::kList) showList();
  else if (stage_ == Stage::kAsking) emit changed();
}

bool LiveGame::isOffered(const LiveQuestion& question) const {
  return news().stories || !question.storiesOnly;
}

bool LiveGame::allAnswered() const {
  for (std::size_t i = 0; i < questions_.size(); ++i)
    if (isOffered(questions_[i]) && !points_.contains(int(i))) return false;
  return true;
}

const LiveQuestion* LiveGame::question() const {
  return stage_ == Stage::kList || stage_ == Stage::kResult ? nullptr
                                                            : &questions_[std::size_t(index_)];
}

void LiveGame::showList() {
  stage_ = Stage::kList;
  QVBoxLayout* page = turnPage();
  addText(QStringLiteral("lessonText"),
          tr("Say what will happen, and why. Then the program trains twice from the start, %1 "
             "steps each: as your run is set, and with the change. Nobody wrote down the answer; "
             "what is measured decides. Your own run stays as it is.")
              .arg(kSteps))
      ->setToolTip(tr("Two short runs in the background, with the settings of your run"));
  QPushButton* first = nullptr;
  for (std::size_t i = 0; i < questions_.size(); ++i) {
    if (!isOffered(questions_[i])) continue;
    const auto found = points_.find(int(i));
    auto* entry =
        new QPushButton(found == points_.end()
                            ? questions_[i].title
                            : tr("%1: %2 of 2 points").arg(questions_[i].title).arg(found->second),
                        body());
    entry->setObjectName(QStringLiteral("starter"));
    entry->setToolTip(questions_[i].ask);
    connect(entry, &QPushButton::clicked, this, [this, i] { showQuestion(int(i)); });
    page->addWidget(entry);
    if (first == nullptr && found == points_.end()) first = entry;
  }
  page->addStretch(1);
  emit changed();
  if (first != nullptr) first->setFocus(Qt::OtherFocusReason);
}

std::vector<ChoiceRow*> LiveGame::addChoices(const QString& asked, const QStringList& texts) {
  addText(QStringLiteral("sectionHeading"), asked);
  auto* group = new QWidget(body());
  group->setAccessibleName(asked);
  auto* layout = new QVBoxLayout(group);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(6);
  std::vector<ChoiceRow*> rows;
  for (const QString& text : texts) {
    rows.push_back(new ChoiceRow(text, Qt::PlainText, true, group));
    layout->addWidget(rows.back());
  }
  for (ChoiceRow* row : rows)
    connect(row, &ChoiceRow::changed, this, [this, row, rows] {
      for (ChoiceRow* other : rows)
        if (other != row) other->setChosen(false);
      emit changed();
    });
  body()->layout()->addWidget(group);
  return rows;
}

void LiveGame::showQuestion(int index) {
  index_ = index;
  stage_ = Stage::kAsking;
  const LiveQuestion& question = questions_[std::size_t(index)];
  QVBoxLayout* page = turnPage();
  addText(QStringLiteral("lessonText"), question.ask);
  QStringList choices;
  QStringList reasons;
  for (const auto& choice : question.choices) choices << choice.text;
  for (const auto& reason : question.reasons) reasons << reason.text;
  choices_ = addChoices(tr("What will happen?"), choices);
  reasons_ = addChoices(tr("Why?"), reasons);
  page->addStretch(1);
  emit changed();
  choices_.front()->button()->setFocus(Qt::OtherFocusReason);
}

plots::Chart* LiveGame::buildChart() {
  auto* chart = new plots::Chart(body());
  chart->setLeastHeight(380);
  chart->setAxisTitles(tr("step"), tr("surprise (loss) while training, nats a token"));
  chart->setHorizontalRange({0, double(kSteps)}, true);
  chart->setAccessibleName(tr("The curves of both runs"));
  chart->setToolTip(tr("The loss of every step of both runs; lower is better"));
  baselineSeries_ = chart->addSeries(
      {.name = tr("as it is"), .colour = 0, .width = 1.5, .dash = Qt::DashLine, .behind = true});
  changedSeries_ =
      chart->addSeries({.name = questions_[std::size_t(index_)].title, .colour = 1, .width = 2});
  return chart;
}

/// What was locked on one side, the curves as they come on the other.
void LiveGame::showRun(const QString& choice, const QString& reason) {
  QVBoxLayout* page = turnPage();
  addText(QStringLiteral("lessonText"), questions_[std::size_t(index_)].ask);
  choices_ = addChoices(tr("What will happen?"), {choice});
  reasons_ = addChoices(tr("Why?"), {reason});
  for (const auto& rows : {choices_, reasons_}) {
    rows.front()->setChosen(true);
    rows.front()->button()->setEnabled(false);
  }
  state_ = addText(QStringLiteral("feedback"), tr("Preparing the text of the first run …"));
  state_->setProperty("waiting", true);
  state_->setToolTip(tr("How far the two runs have come, and what they show"));
  state_->setFocusPolicy(Qt::TabFocus);
  progress_ = new QProgressBar(body());
  progress_->setRange(0, int(2 * kSteps));
  progress_->setTextVisible(false);
  progress_->setAccessibleName(tr("Progress of both runs"));
  progress_->setToolTip(tr("Steps of both runs together"));
  page->addWidget(progress_);
  auto* left = new QVBoxLayout;
  left->setSpacing(kSpacing);
  while (QLayoutItem* item = page->takeAt(0)) left->addItem(item);
  left->addStretch(1);
  chart_ = buildChart();
  auto* row = new QHBoxLayout;
  row->setSpacing(28);
  row->addLayout(left, 5);
  row->addWidget(chart_, 6);
  page->addLayout(row, 1);
}

void LiveGame::lock() {
  stage_ = Stage::kRunning;
  choice_ = chosenOf(choices_);
  reason_ = chosenOf(reasons_);
  const LiveQuestion& question = questions_[std::size_t(index_)];
  showRun(question.choices[std::size_t(choice_)].text, question.reasons[std::size_t(reason_)].text);
  state_->setFocus(Qt::OtherFocusReason);
  static std::uint64_t experiments = 0;
  experiment_ = ++experiments;
  emit changed();
  emit experimentWanted({.number = experiment_, .steps = kSteps, .changes = question.changes});
}

void LiveGame::draw(const course::ExperimentNews& news) {
  chart_->setReferences({{tr("even guessing"), news.evenLoss}});
  chart_->replace(baselineSeries_, pointsOf(news.baseline));
  chart_->replace(changedSeries_, pointsOf(news.changed));
  const auto steps = news.baseline.losses.size() + news.changed.losses.size();
  progress_->setValue(int(steps));
  const auto told = [](const course::RunCurve& curve) {
    return QLocale().toString(qlonglong(curve.losses.size()));
  };
  const QString all = QLocale().toString(qlonglong(kSteps));
  state_->setText(!news.baseline.done
                      ? news.baseline.losses.empty()
                            ? tr("Preparing the text of the first run …")
                            : tr("The run as it is: step %1 of %2.").arg(told(news.baseline), all)
                  : news.changed.losses.empty()
                      ? tr("Preparing the text of the changed run …")
                      : tr("The changed run: step %1 of %2.").arg(told(news.changed), all));
}

void LiveGame::watch(const course::ExperimentNews& news) {
  if (stage_ != Stage::kRunning || news.number != experiment_) return;
  if (!news.problem.empty()) {
    state_->setText(tr("It cannot be run: %1").arg(theme::inWindowLanguage(news.problem)));
    stage_ = Stage::kJudged;
    points_[index_] = 0;
    emit changed();
    return;
  }
  draw(news);
  if (news.baseline.done && news.changed.done) judge(news);
}

QString LiveGame::toldVerdict(bool right) const {
  const LiveQuestion& question = questions_[std::size_t(index_)];
  QString told = std::isfinite(verdict_.changedEnd)
                     ? tr("Measured on text that was kept out: the changed run ends at %1, the run "
                          "as it is at "
                          "%2; its curve zigzags %3 times as much.")
                           .arg(natsText(verdict_.changedEnd), natsText(verdict_.baselineEnd),
                                QLocale().toString(verdict_.roughnessRatio, 'f', 1))
                     : tr("The changed run could not go on: its loss is no number any more.");
  if (right) return told + ' ' + tr("You said so.");
  const auto fitting =
      std::find_if(question.choices.begin(), question.choices.end(),
                   [&](const LiveChoice& choice) { return course::fits(choice.fits, verdict_); });
  if (fitting == question.choices.end())
    return told + ' ' +
           tr("None of the answers offered describes that; so it goes with experiments.");
  return told + ' ' + tr("You expected something else. What happened: “%1”.").arg(fitting->text);
}

QString LiveGame::toldReason(bool fitsReason) const {
  const LiveQuestion& question = questions_[std::size_t(index_)];
  const LiveReason& reason = question.reasons[std::size_t(reason_)];
  if (fitsReason) return tr("Your reason explains it. %1").arg(reason.feedback);
  QString told = reason.fits.never ? tr("Your reason is a mistake that many make. %1")
                                   : tr("Your reason would explain another outcome. %1");
  told = told.arg(reason.feedback);
  const auto better =
      std::find_if(question.reasons.begin(), question.reasons.end(),
                   [&](const LiveReason& one) { return course::fits(one.fits, verdict_); });
  if (better == question.reasons.end()) return told;
  return told + ' ' + tr("What explains it: “%1” %2").arg(better->text, better->feedback);
}

void LiveGame::judge(const course::ExperimentNews& news) {
  stage_ = Stage::kJudged;
  verdict_ = course::compareCurves(news.baseline, news.changed, news.evenLoss);
  const LiveQuestion& question = questions_[std::size_t(index_)];
  const bool right = course::fits(question.choices[std::size_t(choice_)].fits, verdict_);
  const bool explains = course::fits(question.reasons[std::size_t(reason_)].fits, verdict_);
  points_[index_] = (right ? 1 : 0) + (explains ? 1 : 0);
  choices_.front()->setVerdict(right ? tr("right") : tr("not so"), right);
  reasons_.front()->setVerdict(explains ? tr("explains it") : tr("does not explain it"), explains);
  progress_->hide();
  const QString told = toldVerdict(right) + '\n' + toldReason(explains);
  state_->setText(told);
  state_->setAccessibleName(told);
  state_->setProperty("waiting", false);
  state_->setProperty("good", right && explains);
  state_->style()->unpolish(state_);
  state_->style()->polish(state_);
  chart_->setSummary(
      std::isfinite(verdict_.changedEnd)
          ? tr("After %1 steps the run as it is has come to %2 and the changed one to %3.")
                .arg(kSteps)
                .arg(natsText(verdict_.baselineEnd), natsText(verdict_.changedEnd))
          : tr("The changed run stopped because its loss was no number any more."));
  emit changed();
}

void LiveGame::showResult() {
  stage_ = Stage::kResult;
  auto* page = turnPage();
  int points = 0;
  for (const auto& [index, got] : points_) {
    points += got;
    addText(QStringLiteral("lessonText"),
            tr("%1: %2 of 2 points").arg(questions_[std::size_t(index)].title).arg(got))
        ->setToolTip(tr("One point for what happened, one for a reason that explains it"));
  }
  addText(QStringLiteral("lessonText"),
          tr("You did what researchers do: guess, give a reason, try it, and believe the "
             "measurement. Every training run is such an experiment."));
  page->addStretch(1);
  emit changed();
  emit ended(points_.empty() ? 0 : points / (2.0 * double(points_.size())));
}

}  // namespace glassbox::quiz
