// What the button 'More' offers, and the keys for it.
#include <QActionGroup>
#include <QApplication>
#include <QFileDialog>
#include <QMenu>
#include <QSettings>
#include <array>

#include "app/course_pages.h"
#include "app/explanations.h"
#include "app/findings.h"
#include "app/learners.h"
#include "app/lesson_director.h"
#include "app/lesson_place.h"
#include "app/loss_sound.h"
#include "app/main_window.h"
#include "app/presentation.h"
#include "app/report/report_maker.h"
#include "app/sheet.h"
#include "app/stage.h"
#include "base/error.h"
#include "controls/finder.h"
#include "controls/looking_back.h"
#include "controls/message_bar.h"
#include "lesson/lesson_column.h"
#include "theme/core_text.h"
#include "theme/language.h"
#include "theme/theme.h"
#include "views/words_view.h"

namespace glassbox::app {
namespace {

using theme::Mode;
using theme::Theme;

const QString kThemeKey = QStringLiteral("theme");
const QString kMotionKey = QStringLiteral("motion/reduce");
constexpr double kTextStep = 1.1;

QFileDialog* ask(QWidget* parent, const QString& title) {
  auto* dialog = new QFileDialog(parent, title);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  return dialog;
}

}  // namespace

QAction* MainWindow::addEntry(QMenu* menu, const QString& text, const QList<QKeySequence>& keys,
                              const std::function<void()>& action) {
  QAction* entry = menu->addAction(text);
  entry->setShortcuts(keys);
  addAction(entry);  // so that its keys work while the menu is closed
  connect(entry, &QAction::triggered, this, action);
  return entry;
}

void MainWindow::buildMenu(QMenu* menu) {
  addEntry(menu, tr("Find anything…"), {QKeySequence(Qt::CTRL | Qt::Key_K)},
           [this, menu] { find(*menu); });
  menu->addSeparator();
  addEntry(menu, tr("Open a text…"), {QKeySequence::Open}, [this] { openText(); });
  addEntry(menu, tr("Open a saved run…"), {}, [this] { openRun(); });
  addEntry(menu, tr("Save the run…"), {QKeySequence::Save}, [this] { saveRun(); });
  addEntry(menu, tr("Branch from this step…"), {QKeySequence(tr("Ctrl+B"))},
           [this] { lookingBack_->openBranch(); });
  buildExportMenu(menu->addMenu(tr("Take away")));
  menu->addSeparator();
  buildCourseMenu(menu->addMenu(tr("Course")));
  addEntry(menu, tr("Present to a class"), {QKeySequence(Qt::Key_F5)},
           [this] { presentation_->setOn(!presentation_->isOn()); });
  menu->addSeparator();
  buildAppearanceMenu(menu->addMenu(tr("Appearance")));
  if (theme::languages().size() > 1) buildLanguageMenu(menu->addMenu(tr("Language")));
  QAction* heard = addEntry(menu, tr("Hear the loss"), {QKeySequence(tr("Ctrl+T"))}, [] {});
  heard->setCheckable(true);
  connect(heard, &QAction::toggled, this, [this, heard](bool on) {
    const QString problem = sound_->setOn(on);
    if (problem.isEmpty()) return;
    messages_->showError(problem);
    heard->setChecked(false);
  });
  menu->addSeparator();
  buildHelp(menu);
}

void MainWindow::buildExportMenu(QMenu* menu) {
  addEntry(menu, tr("Export this view…"), {QKeySequence(tr("Ctrl+E"))}, [this] { exportView(); });
  addEntry(menu, tr("Report…"), {QKeySequence(tr("Ctrl+R"))}, [this] { makeReport(); });
  addEntry(menu, tr("Export for Python…"), {}, [this] { exportForPython(); });
}

void MainWindow::buildCourseMenu(QMenu* menu) {
  addEntry(menu, tr("Who is learning?"), {}, [this] {
    bringLesson();
    director_->learners().showPage();
  });
  addEntry(menu, tr("Results of all"), {}, [this] { course_->showResults(); });
  addEntry(menu, tr("Open questions…"), {}, [this] { course_->findQuestions(); });
  addEntry(menu, tr("Spelling drill"), {}, [this] { course_->showSpelling(); });
  courseMenu_ = menu->menuAction();
  courseMenu_->setVisible(false);  // until there are lessons
}

void MainWindow::buildAppearanceMenu(QMenu* menu) {
  buildThemeEntries(menu);
  menu->addSeparator();
  addEntry(menu, tr("Larger text"), {QKeySequence::ZoomIn, QKeySequence(Qt::CTRL | Qt::Key_Equal)},
           [this] { changeTextSize(kTextStep * Theme::instance().scale()); });
  addEntry(menu, tr("Smaller text"), {QKeySequence::ZoomOut},
           [this] { changeTextSize(Theme::instance().scale() / kTextStep); });
  addEntry(menu, tr("Usual text"), {QKeySequence(Qt::CTRL | Qt::Key_0)},
           [this] { changeTextSize(1); });
  menu->addSeparator();
  buildMotionEntry(menu);
  addEntry(menu, tr("Fold or unfold the lesson"),
           {QKeySequence(Qt::Key_F4), QKeySequence(Qt::CTRL | Qt::Key_L)},
           [this] { place_->toggle(); });
  addEntry(menu, tr("Full screen"), {QKeySequence(Qt::Key_F11)},
           [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
}

void MainWindow::buildHelp(QMenu* menu) {
  addEntry(menu, tr("What is this?"), {QKeySequence(Qt::SHIFT | Qt::Key_F1)}, [] {
    if (QWidget* focused = QApplication::focusWidget()) explain(*focused);
  });
  addEntry(menu, tr("Explain everything on screen"), {QKeySequence(Qt::CTRL | Qt::Key_F1)}, [this] {
    const QString text = explanationText(*this);
    sheet_->present(tr("What is on screen"), text);
  });
  addEntry(menu, tr("Keys"), {QKeySequence(Qt::Key_F1)},
           [this] { sheet_->present(tr("Keys"), keysText()); });
  addEntry(menu, tr("About Glassbox"), {},
           [this] { sheet_->present(tr("Glassbox"), aboutText()); });
}

/// Everything with a name, by typing a part of it.
void MainWindow::find(const QMenu& menu) {
  finder_->open(findingsIn(
      *stage_, qobject_cast<lesson::LessonColumn*>(lesson_), menu, [this] { bringStage(); },
      [this] { bringLesson(); }));
}

void MainWindow::bringLesson() {
  returnToLab();
  place_->setFolded(false);
  place_->bring(true);
}

void MainWindow::bringStage() {
  returnToLab();
  place_->bring(false);
}

void MainWindow::buildThemeEntries(QMenu* menu) {
  auto* group = new QActionGroup(menu);
  const std::pair<Mode, QString> modes[] = {{Mode::kSystem, tr("As the system")},
                                            {Mode::kLight, tr("Light")},
                                            {Mode::kDark, tr("Dark")},
                                            {Mode::kContrast, tr("High contrast")}};
  for (const auto& [mode, name] : modes) {
    QAction* entry = menu->addAction(name);
    entry->setCheckable(true);
    entry->setChecked(mode == rememberedTheme());
    group->addAction(entry);
    connect(entry, &QAction::triggered, this, [this, mode = mode] { chooseTheme(mode); });
  }
}

void MainWindow::buildMotionEntry(QMenu* menu) {
  QAction* still = menu->addAction(tr("Reduce motion"));
  still->setCheckable(true);
  still->setChecked(QSettings().value(kMotionKey, false).toBool());
  Theme::instance().setReduceMotion(still->isChecked());
  connect(still, &QAction::toggled, this, [](bool on) {
    QSettings().setValue(kMotionKey, on);
    Theme::instance().setReduceMotion(on);
  });
}

void MainWindow::buildLanguageMenu(QMenu* menu) {
  auto* group = new QActionGroup(menu);
  QStringList codes = theme::languages();
  codes.prepend({});
  for (const QString& code : codes) {
    QAction* entry =
        menu->addAction(code.isEmpty() ? tr("As the system") : theme::languageName(code));
    entry->setCheckable(true);
    entry->setChecked(code == theme::rememberedLanguage());
    group->addAction(entry);
    connect(entry, &QAction::triggered, this, [this, code] { chooseLanguage(code); });
  }
}

void MainWindow::chooseLanguage(const QString& code) {
  theme::rememberLanguage(code);
  messages_->showNote(tr("The language is used from the next start of Glassbox on."));
}

void MainWindow::chooseTheme(Mode mode) {
  QSettings().setValue(kThemeKey, int(mode));
  Theme::instance().apply(mode);
}

theme::Mode rememberedTheme() {
  const int mode = QSettings().value(kThemeKey, int(Mode::kSystem)).toInt();
  const bool known = mode >= int(Mode::kSystem) && mode <= int(Mode::kContrast);
  return known ? Mode(mode) : Mode::kSystem;
}

void MainWindow::changeTextSize(double factor) { Theme::instance().setScale(factor); }

void MainWindow::openText() {
  QFileDialog* dialog = ask(this, tr("Open a text"));
  dialog->setFileMode(QFileDialog::ExistingFile);
  connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::takeDrop);
  dialog->open();
}

void MainWindow::openRun() {
  QFileDialog* dialog = ask(this, tr("Open the folder of a saved run"));
  dialog->setFileMode(QFileDialog::Directory);
  connect(dialog, &QFileDialog::fileSelected, &driver_, &SessionDriver::open);
  dialog->open();
}

void MainWindow::saveRun() {
  QFileDialog* dialog = ask(this, tr("Save the run as a folder"));
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->selectFile(QStringLiteral("glassbox-run"));
  connect(dialog, &QFileDialog::fileSelected, &driver_, &SessionDriver::save);
  dialog->open();
}

void MainWindow::exportForPython() {
  QFileDialog* dialog = ask(this, tr("Export the model for Python, as a folder"));
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->selectFile(QStringLiteral("glassbox-model"));
  connect(dialog, &QFileDialog::fileSelected, &driver_, &SessionDriver::exportForPython);
  dialog->open();
}

void MainWindow::makeReport() {
  QFileDialog* dialog = ask(this, tr("Write a report of the run"));
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setNameFilter(tr("Web page (*.html)"));
  dialog->setDefaultSuffix(QStringLiteral("html"));
  dialog->selectFile(QStringLiteral("glassbox-report.html"));
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
    const auto* words = stage_->findChild<views::WordsView*>();
    report_->make(path, words->pinnedWords());
  });
  dialog->open();
}

void MainWindow::exportView() {
  views::View* view = stage_->current();
  if (view->exportFormats().isEmpty())
    return messages_->showNote(
        tr("%1 shows nothing yet that could be exported.").arg(view->title()));
  QFileDialog* dialog = ask(this, tr("Export %1").arg(view->title()));
  QStringList filters;
  for (const QString& suffix : view->exportFormats())
    filters << QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setNameFilters(filters);
  dialog->setDefaultSuffix(view->exportFormats().value(0));
  connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
    dialog->setDefaultSuffix(filter.section(' ', 0, 0).toLower());
  });
  connect(dialog, &QFileDialog::fileSelected, this, [this, view](const QString& path) {
    try {
      view->exportTo(path);
      messages_->showNote(tr("Written to %1.").arg(path));
    } catch (const Error& error) {
      messages_->showError(theme::inWindowLanguage(error.what()));
    }
  });
  dialog->open();
}

}  // namespace glassbox::app
