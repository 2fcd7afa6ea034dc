#include "app/lesson_director.h"

#include <algorithm>
#include <cmath>

#include "app/learners.h"
#include "app/stage.h"
#include "base/error.h"
#include "lesson/lesson_column.h"
#include "quiz/quiz_page.h"
#include "theme/core_text.h"
#include "training/named_settings.h"

namespace glassbox::app {
namespace {

constexpr int kLookMs = 120;

const char* nameOf(live::RunState state) {
  switch (state) {
    case live::RunState::kPreparing:
      return "preparing";
    case live::RunState::kPaused:
      return "paused";
    case live::RunState::kTraining:
      return "training";
    case live::RunState::kFinished:
      return "finished";
    case live::RunState::kStopped:
      return "stopped";
  }
  return "";
}

/// The settings by which lessons know a run; of a text of the lesson's only its name.
std::map<std::string, std::string> told(const training::RunSettings& settings) {
  auto named = training::namedSettings(settings);
  named["corpus"] = std::filesystem::path(settings.corpus.source).filename().string();
  return named;
}

}  // namespace

course::CourseReading readCourses(const CoursePlaces& places) {
  course::CourseReading all;
  for (const auto& folder : places.folders) {
    course::CourseReading one = course::readCourse(folder, places.language);
    course::merge(all.course, std::move(one.course));
    std::ranges::copy_if(
        one.diagnostics, std::back_inserter(all.diagnostics),
        [](const Diagnostic& fault) { return fault.severity == Diagnostic::Severity::kError; });
  }
  return all;
}

LessonDirector::LessonDirector(lesson::LessonColumn& column, Stage& stage, SessionDriver& driver,
                               const CoursePlaces& places, QObject* parent)
    : QObject(parent),
      column_(column),
      stage_(stage),
      driver_(driver),
      places_(places),
      base_(driver.settings()),
      learners_(new Learners(column, places.learners, this)) {
  connectColumn();
  connect(&driver_, &SessionDriver::runStarted, this, [this] {
    losses_.clear();
    validation_.clear();
  });
  connect(&driver_, &SessionDriver::metricsArrived, this, &LessonDirector::takeMetrics);
  connect(&driver_, &SessionDriver::snapshotArrived, this, &LessonDirector::carryOutPending);
  connect(&look_, &QTimer::timeout, this, &LessonDirector::look);
  look_.start(kLookMs);
  connect(learners_, &Learners::failed, this, &LessonDirector::failed);
  connect(learners_, &Learners::switched, this, &LessonDirector::greet);
  course::Progress progress = learners_->last();
  if (places.lesson > 0) {
    progress.lesson = places.lesson;
    progress.lessons[places.lesson].screen = 0;
  }
  course::CourseReading reading = readCourses(places);
  column_.setCourse(std::move(reading.course), std::move(progress));
  // When the window is whole and listens.
  QTimer::singleShot(0, this, [this, faults = reading.diagnostics] { tellFaults(faults); });
  opening_ = false;
}

LessonDirector::~LessonDirector() { save(); }

void LessonDirector::connectColumn() {
  using lesson::LessonColumn;
  connect(&column_, &LessonColumn::lessonOpened, this, &LessonDirector::openLesson);
  connect(&column_, &LessonColumn::screenShown, this, &LessonDirector::look);
  connect(&column_, &LessonColumn::stageWanted, this, &LessonDirector::carryOut);
  connect(&column_, &LessonColumn::trainWanted, this,
          [this](lesson::PredictionCard* card) { train(*card); });
  connect(&column_, &LessonColumn::predictionLocked, this, &LessonDirector::look);
  connect(&column_, &LessonColumn::quizWanted, this, &LessonDirector::quizWanted);
  connect(&column_, &LessonColumn::ownWordsWanted, this, &LessonDirector::ownWordsWanted);
  connect(&column_, &LessonColumn::drillWanted, this, &LessonDirector::drillWanted);
  connect(&column_, &LessonColumn::progressChanged, learners_, &Learners::saveSoon);
  connect(&column_, &LessonColumn::offerTaken, this, [this] {
    column_.setOffer({});
    beginRun(settingsFor(column_.lesson()->stage.run));
  });
}

void LessonDirector::noteSpelled(int words) {
  spelled_ = words;
  look();
}

void LessonDirector::serve(quiz::QuizPage& quiz) {
  quiz.setCourse(&column_.course());
  quiz.setRecords(column_.progress().games);
  connect(&quiz, &quiz::QuizPage::gameEnded, this, [this](const std::string& game, double score) {
    course::GameRecord& record = column_.progress().games[game];
    record.best = std::max(record.best, score);
    ++record.played;
    learners_->saveSoon();
  });
  connect(&quiz, &quiz::QuizPage::answered, this,
          [this](const std::string& id, const course::AnswerRecord& record) {
            column_.progress().quiz[id] = record;
            learners_->saveSoon();
          });
  connect(learners_, &Learners::switched, &quiz, [this, &quiz] {
    quiz.setRecords(column_.progress().games);
    quiz.choose();
  });
}

const course::Course& LessonDirector::course() const { return column_.course(); }

std::string LessonDirector::ownWords() const {
  return course::ownWords(*column_.lesson(), column_.progress());
}

/// One sentence for all of them: the lessons go on as far as they can be read.
void LessonDirector::tellFaults(const std::vector<Diagnostic>& faults) {
  if (faults.empty()) return;
  const Diagnostic& first = faults.front();
  const std::filesystem::path path = first.file;
  const std::filesystem::path name = path.parent_path().filename() / path.filename();
  const QString file = QString::fromStdString(name.string());
  const QString where = first.line == 0 ? file : tr("%1, line %2").arg(file).arg(first.line);
  const QString what = theme::inWindowLanguage(first.message);
  emit failed(faults.size() == 1
                  ? tr("A lesson has a fault. %1: %2. All the rest is shown.").arg(where, what)
                  : tr("Lessons have faults, %1 of them. The first is in %2: %3. All the rest is "
                       "shown; “glassbox-cli lesson check” tells every one.")
                        .arg(QString::number(faults.size()), where, what));
}

std::vector<course::PersonResult> LessonDirector::results() const {
  std::vector<course::PersonResult> results;
  for (const course::Progress& one : learners_->everybody())
    results.push_back(course::resultOf(column_.course(), one));
  return results;
}

void LessonDirector::save() { learners_->save(); }

/// Somebody else has come: what the run has learned for another need not be theirs.
void LessonDirector::greet() {
  const auto& now = driver_.snapshot();
  if (now != nullptr && now->newestStep > 0)
    column_.setOffer(tr("The model has been trained already, while somebody else was learning."));
}

// --- setting the stage

training::RunSettings LessonDirector::settingsFor(const std::vector<course::Setting>& more) const {
  training::RunSettings settings = base_;
  const auto set = [&](const course::Setting& one) {
    std::string value = one.value;
    if (one.key == "corpus" && value != "storyworld")
      value = (std::filesystem::path(column_.lesson()->folder) / value).string();
    try {
      training::setByName(settings, one.key, value);
    } catch (const InputError&) {
      return;  // the check of lessons has told it; the rest of the lesson can still be read
    }
  };
  if (column_.lesson() != nullptr)
    for (const auto& one : column_.lesson()->stage.run) set(one);
  for (const auto& one : more) set(one);
  return settings;
}

bool LessonDirector::ready() const {
  const auto& now = driver_.snapshot();
  return now != nullptr && now->facts != nullptr && now->state != live::RunState::kPreparing &&
         now->facts->number > waitsAfter_;
}

bool LessonDirector::runHas(const training::RunSettings& settings) const {
  const auto& now = driver_.snapshot();
  const bool there = now != nullptr && now->facts != nullptr;
  return told(there ? now->facts->settings : driver_.settings()) == told(settings);
}

void LessonDirector::beginRun(const training::RunSettings& settings) {
  const auto& now = driver_.snapshot();
  waitsAfter_ = now == nullptr || now->facts == nullptr ? 0 : now->facts->number;
  driver_.restart(settings);
}

/// A run that has learned something, or that the person chose, is not thrown away unasked.
void LessonDirector::openLesson() {
  firstRun_ = 0;
  const auto& now = driver_.snapshot();
  firstTrial_ = now != nullptr && now->oneStep != nullptr ? now->oneStep->number : 0;
  const course::Stage& wanted = column_.lesson()->stage;
  const auto settings = settingsFor({});
  const bool fresh = now == nullptr || now->newestStep == 0;
  const bool other = !runHas(settings);
  const bool chosen = opening_ && places_.keepsFirstRun;
  column_.setOffer(!other || (fresh && !chosen)
                       ? QString()
                       : tr("This lesson begins with another run than the one that is there."));
  if (other && fresh && !chosen) beginRun(settings);
  pending_.clear();
  const int left = column_.progress().lessons[column_.lesson()->number].screen;
  if (opening_ && left > 0) return;  // the window shows what it showed when it was left
  for (const course::Setting& deed : wanted.deeds)
    if (deed.key != "fresh") pending_.push_back(deed);
  carryOutPending();
}

void LessonDirector::carryOut(const course::Stage& stage) {
  const bool begins = !stage.run.empty() || !stage.deed("fresh").empty();
  if (begins) {
    pending_.clear();
    beginRun(settingsFor(stage.run));
  }
  pending_.insert(pending_.end(), stage.deeds.begin(), stage.deeds.end());
  carryOutPending();
}

/// What shows needs no run and happens at once; the rest waits for it, in order.
void LessonDirector::carryOutPending() {
  while (!pending_.empty()) {
    const std::string& key = pending_.front().key;
    if (key != "view" && key != "pins" && !ready()) return;
    const course::Setting deed = pending_.front();
    pending_.erase(pending_.begin());
    carryOutDeed(deed);
  }
}

void LessonDirector::carryOutDeed(const course::Setting& deed) {
  const QString value = QString::fromStdString(deed.value);
  if (deed.key == "view") {
    stage_.showView(value);
  } else if (deed.key == "page") {
    views::View* view = stage_.current();
    for (views::View* other : stage_.views())
      if (course::problemOfPage(other->id().toStdString(), deed.value).empty() &&
          !course::problemOfPage(view->id().toStdString(), deed.value).empty())
        view = other;
    view->turnTo(value);
  } else if (deed.key == "seek") {
    if (value == QStringLiteral("newest")) driver_.seekNewest();
    else driver_.seek(value.toLongLong());
  } else if (deed.key == "train") {
    if (driver_.snapshot()->newestStep < value.toLongLong()) driver_.trainUntil(value.toLongLong());
  } else {
    for (views::View* view : stage_.views())
      view->carryOut(QString::fromStdString(deed.key), value);
  }
}

// --- what is true

course::Facts LessonDirector::facts() const {
  course::Facts facts;
  const auto& now = driver_.snapshot();
  facts.words["state"] = nameOf(driver_.state());
  facts.words["view"] = stage_.current()->id().toStdString();
  facts.words["page"] = stage_.current()->page().toStdString();
  for (const views::View* view : stage_.views()) view->tellFacts(facts);
  facts.numbers["spelled"] = spelled_;
  if (column_.lesson() != nullptr)
    if (const auto found = column_.progress().lessons.find(column_.lesson()->number);
        found != column_.progress().lessons.end())
      facts.numbers["answered"] = double(found->second.answers.size());
  if (now == nullptr || now->facts == nullptr) return facts;
  for (const auto& [name, value] : told(now->facts->settings)) {
    if (const auto number = course::numberOf(value)) facts.numbers[name] = *number;
    else facts.words[name] = value;
  }
  facts.numbers["lr"] = now->trainer.learningRate;
  facts.numbers["step"] = double(now->newestStep);
  facts.numbers["shown-step"] = double(now->step);
  if (std::isfinite(now->loss)) facts.numbers["loss"] = now->loss;
  if (std::isfinite(now->validationLoss)) facts.numbers["validation-loss"] = now->validationLoss;
  facts.numbers["runs"] = firstRun_ == 0 ? 0 : double(now->facts->number - firstRun_ + 1);
  const std::uint64_t trials = now->oneStep == nullptr ? 0 : now->oneStep->number;
  facts.numbers["tried"] = trials > firstTrial_ ? double(trials - firstTrial_) : 0;
  // An ingredient that nobody changed is there as much as the grammar says.
  for (const char* name :
       {"dogs", "cats", "trees", "school", "journeys", "weather", "meals", "parties", "nights"})
    facts.numbers.emplace(std::string("ingredient-") + name, 1);
  return facts;
}

void LessonDirector::takeMetrics(const std::vector<live::MetricPoint>& points) {
  for (const live::MetricPoint& point : points) {
    if (std::isfinite(point.trainingLoss) && point.step == std::int64_t(losses_.size()) + 1)
      losses_.push_back(point.trainingLoss);
    if (std::isfinite(point.validationLoss)) validation_[point.step] = point.validationLoss;
  }
}

/// Tells demonstrations whether what they asked for is done, and how long they will take here.
void LessonDirector::followDemonstrations() {
  const auto& now = driver_.snapshot();
  if (ready() && now->tokensPerSecondOfWork > 0)
    rate_ = {.settings = now->facts->settings,
             .tokensPerRow = now->tokensPerStep / now->facts->settings.batch,
             .tokensPerSecond = now->tokensPerSecondOfWork};
  const bool busy = !ready() || !pending_.empty() || now->state == live::RunState::kTraining;
  for (lesson::DemonstrationCard* card : column_.screen()->demonstrations()) {
    card->setBusy(busy && card->isUnderWay());
    // While it trains the number would flicker.
    if (!busy) card->setEstimate(secondsOf(card->demonstration()));
  }
}

/// The rows of another run are taken to be as long as those that were measured.
std::optional<double> LessonDirector::secondsOf(const course::Demonstration& demonstration) const {
  if (!rate_) return {};
  double seconds = 0;
  for (const auto& stretch : demonstration.trainings()) {
    training::RunSettings settings = settingsFor(stretch.run);
    settings.trainer.steps = stretch.to - stretch.from;
    settings.model.vocabulary = rate_->settings.model.vocabulary;
    const double row = std::min(rate_->tokensPerRow, double(settings.model.context));
    const double work = training::secondsFor(settings, row, *rate_);
    const double paced = driver_.speed() > 0 ? settings.trainer.steps / driver_.speed() : 0;
    seconds += std::max(work, paced);
  }
  return seconds;
}

void LessonDirector::look() {
  lesson::LessonScreen* screen = column_.screen();
  if (firstRun_ == 0 && ready()) firstRun_ = driver_.snapshot()->facts->number;
  if (screen == nullptr) return;
  followDemonstrations();
  if (ready() && pending_.empty()) screen->take(facts());
  screen->takeKnown([this](const course::Measure& measure) { return known(measure); });
  judge();
}

}  // namespace glassbox::app
