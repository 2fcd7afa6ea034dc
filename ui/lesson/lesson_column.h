// The left column: one lesson, screen by screen, and the list of all. It knows neither the run nor
// a view; what it wants of them it emits, by name. Window thread only.
#pragma once

#include <QFrame>
#include <map>

#include "course/course_folder.h"
#include "course/progress.h"
#include "lesson/lesson_screen.h"

class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace glassbox::lesson {

class LessonList;
class PeoplePage;

class LessonColumn : public QFrame {
  Q_OBJECT
 public:
  explicit LessonColumn(QWidget* parent = nullptr);

  /// Opens the lesson last open. Without lessons the column says where they belong.
  void setCourse(course::Course course, course::Progress progress);
  /// Somebody else's: goes on where they were.
  void setProgress(course::Progress progress);
  /// The nickname of whoever is learning.
  void setName(const QString& name);
  const course::Course& course() const { return course_; }
  const course::Progress& progress() const { return progress_; }
  course::Progress& progress() { return progress_; }
  /// Null without lessons.
  const course::Lesson* lesson() const { return lesson_; }
  int screenNumber() const { return screen_; }
  /// Null while the list or the last page is shown.
  LessonScreen* screen() const { return content_; }

  /// False if there is no such lesson.
  bool open(int number);
  /// Screens of a lesson, and after them what to take home.
  void showScreen(int screen);
  void next();
  void back();
  void showList();
  void showPeople();
  /// The lesson again.
  void showReader();
  /// What the glossary says of this word, below the lesson.
  void explain(const QString& id);
  PeoplePage& people() { return *people_; }
  /// The lesson in front of a class, on the same screen: see LessonScreen. Back and forth as often
  /// as one likes; one's own progress stays as it was.
  void setPresenting(bool presenting);
  bool isPresenting() const { return presenting_; }
  /// What a clicker's keys ask for: what follows on this screen, else the next screen; and back.
  void forward();
  void backward();
  /// The next hidden answer, the next part of the demonstration, the count of hands of this screen;
  /// nothing where it has none.
  void reveal();
  void demonstrate();
  void countHands();
  /// A line above the text that offers to set the lab up; empty: none.
  void setOffer(const QString& sentence);

 signals:
  /// Another lesson is open: set its stage.
  void lessonOpened();
  void screenShown();
  void stageWanted(const course::Stage& stage);
  void trainWanted(PredictionCard* card);
  void predictionLocked();
  void quizWanted(int lesson);  ///< 0: all lessons
  void drillWanted();
  void offerTaken();
  void ownWordsWanted();  ///< what was written, to take away
  void peopleWanted();
  void progressChanged();

 private:
  static constexpr int kMargin = 22;  ///< left and right of all it shows

  QWidget* buildReader();
  QWidget* buildOffer();
  QWidget* buildGlossary();
  QWidget* buildFoot();
  QWidget* buildEnd();
  void fillScreen();
  void readAloud();
  void refresh();
  void refreshPerson();
  int lastScreen() const;
  const course::Lesson* following() const;

  course::Course course_;
  course::Progress progress_;
  const course::Lesson* lesson_ = nullptr;
  int screen_ = 0;
  bool presenting_ = false;
  std::map<int, Presented> presented_;  ///< by lesson

  QStackedWidget* pages_;
  LessonList* list_;
  PeoplePage* people_;
  QToolButton* place_ = nullptr;
  QToolButton* person_ = nullptr;
  QLabel* heading_ = nullptr;
  QFrame* offer_ = nullptr;
  QLabel* offerText_ = nullptr;
  QScrollArea* scroll_ = nullptr;
  LessonScreen* content_ = nullptr;
  QFrame* glossary_ = nullptr;
  QLabel* glossaryText_ = nullptr;
  QPushButton* back_ = nullptr;
  QPushButton* next_ = nullptr;
  QLabel* count_ = nullptr;
};

}  // namespace glassbox::lesson
