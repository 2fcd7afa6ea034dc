// Between the lesson column, the stage and the run: sets up what a lesson asks for, gathers what is
// true so that tasks tick, measures what predictions were about, and keeps the learner's progress.
// Window thread only; one for the window.
#pragma once

#include <QObject>
#include <QTimer>
#include <filesystem>
#include <map>
#include <optional>
#include <vector>

#include "app/session_driver.h"
#include "course/results.h"
#include "training/cost.h"

namespace glassbox::lesson {
class LessonColumn;
class PredictionCard;
struct RunReading;
}  // namespace glassbox::lesson

namespace glassbox::quiz {
class QuizPage;
}

namespace glassbox::app {

class Learners;
class Stage;

/// Where lessons and progress are found. No folder: there is no course.
struct CoursePlaces {
  std::vector<std::filesystem::path> folders = {};  ///< later ones replace lessons of earlier ones
  std::filesystem::path learners = {};  ///< folder of what people have done; empty: nothing is kept
  std::filesystem::path quizzes = {};   ///< folder of quizzes of one's own; empty: none are kept
  std::string language = "en";
  int lesson = 0;              ///< to open; 0: the one last open
  bool keepsFirstRun = false;  ///< the person asked for a text or run: no lesson replaces it
};

/// The lessons of these folders in that language, without those that cannot be read, and what is
/// wrong with their files.
course::CourseReading readCourses(const CoursePlaces& places);

class LessonDirector : public QObject {
  Q_OBJECT
 public:
  /// All three must outlive it. Lessons vary the settings with which the driver began.
  LessonDirector(lesson::LessonColumn& column, Stage& stage, SessionDriver& driver,
                 const CoursePlaces& places, QObject* parent);
  ~LessonDirector() override;

  /// What is true now, by the names of docs/lesson-format.md.
  course::Facts facts() const;
  /// Besides what the visible view asks: see interestChanged().
  std::optional<live::MeasureQuestion> interest() const { return question_; }
  Learners& learners() { return *learners_; }
  /// Everybody's, as they are now.
  std::vector<course::PersonResult> results() const;
  const course::Course& course() const;
  /// What was written in the open lesson, as text.
  std::string ownWords() const;
  /// So many words were spelled in the drill since the program was started.
  void noteSpelled(int words);
  /// Gives the quiz its questions and keeps its answers.
  void serve(quiz::QuizPage& quiz);
  /// Writes what has not been written yet.
  void save();

 signals:
  void interestChanged();
  void quizWanted(int lesson);
  void ownWordsWanted();
  void drillWanted();
  void failed(const QString& sentence);

 private:
  void connectColumn();
  void openLesson();
  void carryOut(const course::Stage& stage);
  void carryOutPending();
  void carryOutDeed(const course::Setting& deed);
  void beginRun(const training::RunSettings& settings);
  training::RunSettings settingsFor(const std::vector<course::Setting>& more) const;
  bool runHas(const training::RunSettings& settings) const;
  bool ready() const;
  void greet();
  void tellFaults(const std::vector<Diagnostic>& faults);
  void look();
  void followDemonstrations();
  std::optional<double> secondsOf(const course::Demonstration& demonstration) const;
  void judge();
  std::optional<course::Measured> known(const course::Measure& measure) const;
  void train(lesson::PredictionCard& card);
  training::RunSettings settingsFor(const lesson::PredictionCard& card) const;
  void takeMetrics(const std::vector<live::MetricPoint>& points);

  lesson::LessonColumn& column_;
  Stage& stage_;
  SessionDriver& driver_;
  CoursePlaces places_;
  training::RunSettings base_;
  Learners* learners_;
  QTimer look_;
  std::vector<course::Setting> pending_;  ///< deeds that wait for the run
  std::uint64_t waitsAfter_ = 0;          ///< for a run with a higher number than this
  bool opening_ = true;
  std::uint64_t firstRun_ = 0;    ///< of the open lesson; 0: not begun
  std::uint64_t firstTrial_ = 0;  ///< One step's trials before the lesson was opened
  std::optional<live::MeasureQuestion> question_;
  int spelled_ = 0;                             ///< words, in the drill
  std::optional<training::MeasuredRate> rate_;  ///< of the newest run that has trained
  std::vector<double> losses_;                  ///< from step 1
  std::map<std::int64_t, double> validation_;
};

}  // namespace glassbox::app
