// The window: header, lesson column, stage, transport. It composes them, connects what they want to
// the session, and remembers how the window was left. Window thread only.
#pragma once

#include <QWidget>

#include "app/session_driver.h"

class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace glassbox::controls {
class BranchPanel;
class Finder;
class LookingBack;
class MessageBar;
class ModelChip;
class PreparingBar;
class SettingsPanel;
class TransportBar;
class WorkBar;
}  // namespace glassbox::controls

namespace glassbox::quiz {
class QuizPage;
}

namespace glassbox::theme {
enum class Mode;
}

namespace glassbox::app {

class CoursePages;
class Header;
class LessonPlace;
struct CoursePlaces;
class LessonDirector;
class LossSound;
class Presentation;
class QuizDirector;
class ReportMaker;
class Sheet;
class Stage;

class MainWindow : public QWidget {
  Q_OBJECT
 public:
  /// The driver must outlive the window.
  explicit MainWindow(SessionDriver& driver, QWidget* parent = nullptr);
  /// With lessons in the left column, if there are any.
  MainWindow(SessionDriver& driver, const CoursePlaces& places, QWidget* parent = nullptr);
  ~MainWindow() override;

  /// Shows it; it fills a screen that has no room for it, its frame and a task bar.
  void open();
  static bool fitsIn(QSize screen, QSize window);

  Stage& stage() { return *stage_; }
  /// The window in front of a class, on or off.
  Presentation& presentation() { return *presentation_; }

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void closeEvent(QCloseEvent* event) override;

 private:
  void buildLesson(const CoursePlaces& places);
  void beginLessons(const CoursePlaces& places);
  void setInterest(live::Interest interest);
  QAction* addEntry(QMenu* menu, const QString& text, const QList<QKeySequence>& keys,
                    const std::function<void()>& action);
  void buildMenu(QMenu* menu);
  void buildExportMenu(QMenu* menu);
  void buildCourseMenu(QMenu* menu);
  void buildAppearanceMenu(QMenu* menu);
  void buildHelp(QMenu* menu);
  void buildThemeEntries(QMenu* menu);
  void buildMotionEntry(QMenu* menu);
  void buildLanguageMenu(QMenu* menu);
  void connectSession();
  void connectControls();
  void recall();
  void remember();

  bool goThroughSteps(int key);
  void find(const QMenu& menu);
  void bringLesson();
  void bringStage();
  void showSettings(bool shown);
  void showQuiz(int lesson);
  void leaveLab();
  void returnToLab();
  void takeDrop(const QString& path);
  void placeSettings();
  void changeTextSize(double factor);
  void chooseTheme(theme::Mode mode);
  void chooseLanguage(const QString& code);
  void openText();
  void openRun();
  void saveRun();
  void exportView();
  void exportForPython();
  void makeReport();

  SessionDriver& driver_;
  controls::ModelChip* chip_;
  controls::MessageBar* messages_;
  controls::PreparingBar* preparing_;
  controls::WorkBar* reporting_;
  controls::BranchPanel* branch_;
  controls::LookingBack* lookingBack_;
  controls::TransportBar* transport_;
  controls::SettingsPanel* settings_;
  QStackedWidget* pages_;           ///< the lab, and the quiz in its place
  quiz::QuizPage* quiz_ = nullptr;  ///< null without lessons
  QWidget* lesson_;
  Header* header_ = nullptr;
  LessonPlace* place_ = nullptr;
  LessonDirector* director_ = nullptr;    ///< null without lessons
  CoursePages* course_ = nullptr;         ///< the same
  QuizDirector* quizDirector_ = nullptr;  ///< the same
  Stage* stage_;
  Sheet* sheet_;
  ReportMaker* report_;
  QSplitter* splitter_;
  controls::Finder* finder_;
  QAction* courseMenu_ = nullptr;
  Presentation* presentation_;
  LossSound* sound_;
};

/// The colours as the user last chose them.
theme::Mode rememberedTheme();

}  // namespace glassbox::app
