#include "app/main_window.h"

#include <QApplication>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "access/spoken_roles.h"
#include "app/course_pages.h"
#include "app/drop_target.h"
#include "app/header.h"
#include "app/key_scrolling.h"
#include "app/lesson_director.h"
#include "app/lesson_place.h"
#include "app/loss_sound.h"
#include "app/presentation.h"
#include "app/quiz_director.h"
#include "app/report/report_maker.h"
#include "app/sheet.h"
#include "app/stage.h"
#include "app/strip_place.h"
#include "app/timeline_figure.h"
#include "app/welcome.h"
#include "controls/branch_panel.h"
#include "controls/finder.h"
#include "controls/looking_back.h"
#include "controls/message_bar.h"
#include "controls/model_chip.h"
#include "controls/preparing_bar.h"
#include "controls/settings/settings_panel.h"
#include "controls/timeline.h"
#include "controls/transport_bar.h"
#include "lesson/lesson_column.h"
#include "present/key_line.h"
#include "quiz/quiz_page.h"
#include "theme/theme.h"
#include "views/data/data_view.h"
#include "views/inside/inside_view.h"
#include "views/loss_view.h"
#include "views/one_step/one_step_view.h"
#include "views/plot_menu.h"
#include "views/run_name.h"
#include "views/scale/scale_view.h"
#include "views/tokens/tokens_view.h"
#include "views/words_view.h"
#include "views/write_view.h"

namespace glassbox::app {
namespace {

constexpr int kLessonWidth = 344;
constexpr int kPanelWidth = 460;

}  // namespace

MainWindow::MainWindow(SessionDriver& driver, QWidget* parent)
    : MainWindow(driver, CoursePlaces(), parent) {}

MainWindow::~MainWindow() {
  hide();            // while all is there: views that are hidden still say what they want
  delete director_;  // saves what the column holds, so it goes before the column does
}

MainWindow::MainWindow(SessionDriver& driver, const CoursePlaces& places, QWidget* parent)
    : QWidget(access::withSpokenRoles(parent)),
      driver_(driver),
      chip_(new controls::ModelChip(this)),
      messages_(new controls::MessageBar(this)),
      preparing_(new controls::PreparingBar(this)),
      reporting_(new controls::WorkBar(tr("Writing the report"), this)),
      branch_(new controls::BranchPanel(this)),
      lookingBack_(new controls::LookingBack(branch_, this)),
      transport_(new controls::TransportBar(this)),
      settings_(new controls::SettingsPanel(this)),
      pages_(new QStackedWidget(this)),
      lesson_(nullptr),
      stage_(new Stage(this)),
      sheet_(new Sheet(this)),
      report_(new ReportMaker(driver, this)),
      splitter_(new QSplitter(Qt::Horizontal, this)),
      finder_(new controls::Finder(this)) {
  setWindowTitle(tr("Glassbox"));
  new KeyScrolling(this);
  setMinimumSize(900, 600);
  stage_->add(new views::LossView(stage_));
  stage_->add(new views::WordsView(stage_));
  stage_->add(new views::InsideView(stage_));
  stage_->add(new views::OneStepView(stage_));
  stage_->add(new views::WriteView(stage_));
  stage_->add(new views::TokensView(stage_));
  stage_->add(new views::DataView(stage_));
  stage_->add(new views::ScaleView(stage_));
  buildLesson(places);
  splitter_->addWidget(lesson_);
  splitter_->addWidget(stage_);
  splitter_->setHandleWidth(1);
  splitter_->setChildrenCollapsible(false);
  splitter_->setStretchFactor(1, 1);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  sound_ = new LossSound(driver_, this);
  auto* menu = new QMenu(this);
  buildMenu(menu);
  header_ = new Header(chip_, menu, this);
  connect(&header_->quiz(), &QPushButton::clicked, this, [this] { showQuiz(0); });
  place_ = new LessonPlace({this, lesson_, stage_, &header_->turn()});
  auto* keys = new present::KeyLine(this);
  presentation_ = new Presentation({this, header_, splitter_, lesson_, keys});
  connect(presentation_, &Presentation::changed, this,
          [this] { place_->setInCharge(!presentation_->isOn()); });
  layout->addWidget(header_);
  new StripPlace({lookingBack_, preparing_, reporting_, messages_}, header_, keys, layout);
  pages_->addWidget(splitter_);
  layout->addWidget(pages_, 1);
  layout->addWidget(branch_);
  layout->addWidget(transport_);
  layout->addWidget(keys);
  connectSession();
  connectControls();
  connect(&theme::Theme::instance(), &theme::Theme::changed, place_, &LessonPlace::arrange);
  transport_->takeFocus();  // so that Space plays from the first moment
  recall();
  beginLessons(places);
}

/// The column of the lessons; where there are none, a few words of welcome.
void MainWindow::buildLesson(const CoursePlaces& places) {
  if (readCourses(places).course.lessons.empty()) {
    lesson_ = new Welcome(this);
    return;
  }
  lesson_ = new lesson::LessonColumn(this);
}

/// Last of all: the lesson left open sets up a window that is whole.
void MainWindow::beginLessons(const CoursePlaces& places) {
  auto* column = qobject_cast<lesson::LessonColumn*>(lesson_);
  if (column == nullptr) return;
  director_ = new LessonDirector(*column, *stage_, driver_, places, this);
  connect(column, &lesson::LessonColumn::stageWanted, place_,
          [this] { place_->bring(false); });  // what it shows is to be seen
  connect(director_, &LessonDirector::failed, messages_, &controls::MessageBar::showError);
  connect(director_, &LessonDirector::interestChanged, this,
          [this] { setInterest(stage_->current()->interest()); });
  connect(director_, &LessonDirector::quizWanted, this, &MainWindow::showQuiz);
  quiz_ = new quiz::QuizPage(this);
  pages_->addWidget(quiz_);
  director_->serve(*quiz_);
  connect(quiz_, &quiz::QuizPage::closeWanted, this, &MainWindow::returnToLab);
  quizDirector_ = new QuizDirector(*quiz_, driver_, this);
  connect(quizDirector_, &QuizDirector::interestChanged, this,
          [this] { setInterest(stage_->current()->interest()); });
  header_->quiz().show();
  courseMenu_->setVisible(true);
  course_ = new CoursePages(*pages_, *quiz_, *director_, places.quizzes, this);
  connect(course_, &CoursePages::opened, this, &MainWindow::leaveLab);
  connect(course_, &CoursePages::closed, this, &MainWindow::returnToLab);
  connect(course_, &CoursePages::failed, messages_, &controls::MessageBar::showError);
  connect(course_, &CoursePages::told, messages_, &controls::MessageBar::showNote);
}

void MainWindow::showQuiz(int lesson) {
  quiz_->choose(lesson);
  pages_->setCurrentWidget(quiz_);
  leaveLab();
  quiz_->setFocus();
}

/// Something else stands in its place now.
void MainWindow::leaveLab() {
  chip_->setChecked(false);
  transport_->hide();
}

void MainWindow::returnToLab() {
  pages_->setCurrentWidget(splitter_);
  transport_->show();
  transport_->takeFocus();
}

/// What the visible view wants to be told, and what the lesson measures.
void MainWindow::setInterest(live::Interest interest) {
  if (director_ != nullptr) interest.measures = director_->interest();
  if (quizDirector_ != nullptr) interest.clozes = quizDirector_->interest();
  driver_.setInterest(interest);
}

void MainWindow::connectSession() {
  connect(&driver_, &SessionDriver::runStarted, this, [this] {
    transport_->clear();
    lookingBack_->clear();
    stage_->restart();
  });
  connect(&driver_, &SessionDriver::metricsArrived, this,
          [this](const std::vector<live::MetricPoint>& points) {
            transport_->append(points);
            stage_->append(points);
          });
  connect(&driver_, &SessionDriver::snapshotArrived, this,
          [this](const std::shared_ptr<const live::Snapshot>& snapshot) {
            transport_->show(*snapshot);
            lookingBack_->show(snapshot);
            chip_->show(*snapshot);
            preparing_->show(*snapshot);
            settings_->follow(snapshot);
            stage_->show(snapshot);
          });
  connect(&driver_, &SessionDriver::settingsChanged, this,
          [this](std::int64_t step, const training::TrainerSettings& before) {
            const QStringList changes = views::difference(before, driver_.snapshot()->trainer);
            stage_->mark(step, changes.join(QStringLiteral(", ")));
          });
  connect(&driver_, &SessionDriver::failed, messages_, &controls::MessageBar::showError);
  connect(&driver_, &SessionDriver::saved, this, [this](const QString& folder) {
    messages_->showNote(tr("The run was saved in %1.").arg(folder));
  });
  connect(&driver_, &SessionDriver::exported, this, [this](const QString& folder, qint64 step) {
    messages_->showNote(
        tr("The model of step %1 is in %2. README.txt there says how Python reads it.")
            .arg(QLocale().toString(step))
            .arg(folder));
  });
  connect(&driver_, &SessionDriver::calledOff, this, [this] {
    messages_->showNote(tr("The text was not prepared to its end. The run that was there stays."));
  });
  connect(&driver_, &SessionDriver::finished, this, [this] {
    messages_->showNote(
        tr("All planned steps are done. Press play to train further, or press the "
           "model's name for a new run."));
  });
  connect(stage_, &Stage::commandWanted, &driver_, &SessionDriver::send);
  connect(stage_, &Stage::interestChanged, this, &MainWindow::setInterest);
  setInterest(stage_->current()->interest());
}

void MainWindow::connectControls() {
  using controls::TransportBar;
  connect(transport_, &TransportBar::playWanted, &driver_, &SessionDriver::play);
  connect(transport_, &TransportBar::pauseWanted, &driver_, &SessionDriver::pause);
  connect(transport_, &TransportBar::stepWanted, &driver_, &SessionDriver::stepOnce);
  connect(transport_, &TransportBar::speedWanted, &driver_, &SessionDriver::setSpeed);
  connect(transport_, &TransportBar::seekWanted, &driver_, &SessionDriver::seek);
  connect(transport_, &TransportBar::newestWanted, &driver_, &SessionDriver::seekNewest);
  connect(lookingBack_, &controls::LookingBack::newestWanted, &driver_, &SessionDriver::seekNewest);
  connect(lookingBack_, &controls::LookingBack::branchWanted, this,
          [this](std::int64_t step, const training::RunSettings& settings) {
            driver_.branch(step, settings);
            transport_->takeFocus();  // so that Space plays the branch
          });
  connect(transport_, &TransportBar::restartWanted, &driver_, &SessionDriver::startAnew);
  connect(chip_, &QPushButton::toggled, this, &MainWindow::showSettings);
  connect(settings_, &controls::SettingsPanel::closeWanted, chip_,
          [this] { chip_->setChecked(false); });
  connect(settings_, &controls::SettingsPanel::startWanted, this,
          [this](const training::RunSettings& settings) {
            chip_->setChecked(false);
            driver_.restart(settings);
          });
  connect(settings_, &controls::SettingsPanel::applyWanted, &driver_, &SessionDriver::change);
  connect(preparing_, &controls::PreparingBar::cancelWanted, &driver_,
          &SessionDriver::cancelPreparing);
  connect(report_, &ReportMaker::progressed, this, [this](const QString& what) {
    what.isEmpty() ? reporting_->end() : reporting_->setWork(what, std::nullopt);
  });
  connect(report_, &ReportMaker::failed, messages_, &controls::MessageBar::showError);
  connect(report_, &ReportMaker::written, this,
          [this](const QString& path) { messages_->showNote(tr("Written to %1.").arg(path)); });
  connect(reporting_, &controls::WorkBar::cancelWanted, report_, &ReportMaker::cancel);
  auto* plotMenu = new views::PlotMenu(this);
  auto* timeline = transport_->findChild<controls::Timeline*>();
  plotMenu->offer(timeline, new TimelineFigure(timeline));
  connect(plotMenu, &views::PlotMenu::failed, messages_, &controls::MessageBar::showError);
  connect(plotMenu, &views::PlotMenu::written, this,
          [this](const QString& path) { messages_->showNote(tr("Written to %1.").arg(path)); });
  auto* drop = new DropTarget(this);
  connect(drop, &DropTarget::fileDropped, this, &MainWindow::takeDrop);
  connect(drop, &DropTarget::textDropped, this, [this](const QString& text) {
    chip_->setChecked(true);
    settings_->offerText(text);
  });
  settings_->setLessonSettings(driver_.settings());
  // Arrows would move the focus from button to button; here they go through the steps.
  for (auto* button : transport_->findChildren<QAbstractButton*>())
    button->installEventFilter(this);
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress && goThroughSteps(static_cast<QKeyEvent*>(event)->key()))
    return true;
  return QWidget::eventFilter(watched, event);
}

/// Whether the key is one of those that go through the steps of the run; then it has done so.
bool MainWindow::goThroughSteps(int key) {
  const bool past = driver_.snapshot() != nullptr && driver_.snapshot()->lookingBack();
  if (key == Qt::Key_Left) driver_.seekEarlier();
  else if (key == Qt::Key_Right && past) driver_.seekLater();
  else if (key == Qt::Key_Right) driver_.stepOnce();
  else if (key == Qt::Key_Home) driver_.seek(0);
  else if (key == Qt::Key_End) driver_.seekNewest();
  else return false;
  return true;
}

// Keys arrive here only when the focused control has no use for them, so that a space typed into a
// field stays a space.
void MainWindow::keyPressEvent(QKeyEvent* event) {
  const int key = event->key();
  const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
  if (plain && key == Qt::Key_Escape && presentation_->isOn()) return presentation_->setOn(false);
  if (pages_->currentWidget() != splitter_) return QWidget::keyPressEvent(event);
  if (plain && key == Qt::Key_Space && !event->isAutoRepeat()) driver_.playOrPause();
  else if (plain && goThroughSteps(key)) return;
  else if (plain && key >= Qt::Key_1 && key <= Qt::Key_8) stage_->showView(key - Qt::Key_1);
  else if (plain && key == Qt::Key_Escape) chip_->setChecked(false);
  else QWidget::keyPressEvent(event);
}

void MainWindow::showSettings(bool shown) {
  if (shown) settings_->showRun();
  settings_->setVisible(shown);
  if (!shown) return transport_->takeFocus();
  placeSettings();
  settings_->raise();
  settings_->setFocus();
}

/// A text is offered and looked at; nothing begins by itself.
void MainWindow::takeDrop(const QString& path) {
  if (QFileInfo::exists(path + QStringLiteral("/state.safetensors"))) return driver_.open(path);
  if (course_ != nullptr && CoursePages::isQuestions(path)) return course_->openQuestions(path);
  chip_->setChecked(true);
  settings_->offerFile(path);
}

void MainWindow::placeSettings() {
  const int wanted = int(kPanelWidth * theme::Theme::instance().scale());
  const int below = chip_->mapTo(this, QPoint(0, chip_->height())).y() + 10;
  settings_->setFixedSize(std::min(wanted, width() - 24), height() - below - 12);
  settings_->move(width() - settings_->width() - 12, below);
}

void MainWindow::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  place_->arrange();
  if (settings_->isVisible()) placeSettings();
}

void MainWindow::closeEvent(QCloseEvent* event) {
  presentation_->setOn(false);
  remember();
  if (director_ != nullptr) director_->save();
  QWidget::closeEvent(event);
}

void MainWindow::open() {
  if (fitsIn(screen()->availableSize(), size())) show();
  else showMaximized();
}

bool MainWindow::fitsIn(QSize screen, QSize window) {
  constexpr QSize kFrame(8, 40);  // what a desktop draws around a window is known only afterwards
  const QSize whole = window + kFrame;
  return whole.width() <= screen.width() && whole.height() <= screen.height();
}

void MainWindow::recall() {
  const QSettings settings;
  theme::Theme::instance().setScale(settings.value(QStringLiteral("text/scale"), 1.0).toDouble());
  if (!restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray()))
    resize(1366, 768);
  if (!splitter_->restoreState(settings.value(QStringLiteral("window/splitter")).toByteArray()))
    splitter_->setSizes({kLessonWidth, 4 * kLessonWidth});
  stage_->showView(settings.value(QStringLiteral("window/view")).toString());
  place_->setFolded(settings.value(QStringLiteral("window/lessonFolded"), false).toBool());
}

void MainWindow::remember() {
  QSettings settings;
  settings.setValue(QStringLiteral("text/scale"), theme::Theme::instance().scale());
  settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
  settings.setValue(QStringLiteral("window/splitter"), splitter_->saveState());
  settings.setValue(QStringLiteral("window/view"), stage_->current()->id());
  settings.setValue(QStringLiteral("window/lessonFolded"), place_->isFolded());
}

}  // namespace glassbox::app
