#include "app/course_pages.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QStackedWidget>

#include "app/learners.h"
#include "app/lesson_director.h"
#include "base/error.h"
#include "base/files.h"
#include "course/quiz_file.h"
#include "drill/spelling_page.h"
#include "quiz/import_page.h"
#include "quiz/quiz_page.h"
#include "results/results_page.h"
#include "theme/core_text.h"

namespace glassbox::app {
namespace {

namespace fs = std::filesystem;

const char* const kRemoved = ".removed";  // after the name of a quiz that is offered no more

}  // namespace

CoursePages::CoursePages(QStackedWidget& pages, quiz::QuizPage& quiz, LessonDirector& director,
                         const fs::path& quizzes, QObject* parent)
    : QObject(parent), pages_(pages), quiz_(quiz), director_(director), folder_(quizzes) {
  using quiz::QuizPage;
  connect(&director.learners(), &Learners::resultsWanted, this, &CoursePages::showResults);
  connect(&director, &LessonDirector::drillWanted, this, &CoursePages::showSpelling);
  connect(&director, &LessonDirector::ownWordsWanted, this, &CoursePages::saveOwnWords);
  connect(&quiz, &QuizPage::fileWanted, this, &CoursePages::findQuestions);
  connect(&quiz, &QuizPage::saveWanted, this, &CoursePages::saveQuestions);
  connect(&quiz, &QuizPage::removeWanted, this, &CoursePages::remove);
  readOwn();
}

bool CoursePages::isQuestions(const QString& path) {
  const QString suffix = QFileInfo(path).suffix().toLower();
  return suffix == QLatin1String("gift") || suffix == QLatin1String("xml");
}

/// Carries it out; what goes wrong is told in place.
void CoursePages::attempt(const std::function<void()>& deed) {
  try {
    deed();
  } catch (const std::exception& error) {
    emit failed(theme::inWindowLanguage(error.what()));
  }
}

void CoursePages::showResults() {
  using results::ResultsPage;
  if (results_ == nullptr) {
    results_ = new ResultsPage(&pages_);
    pages_.addWidget(results_);
    connect(results_, &ResultsPage::closeWanted, this, &CoursePages::closed);
    connect(results_, &ResultsPage::written, this,
            [this](const QString& path) { emit told(tr("Written to %1.").arg(path)); });
    connect(results_, &ResultsPage::failed, this, &CoursePages::failed);
  }
  results_->show(director_.results());
  pages_.setCurrentWidget(results_);
  results_->takeFocus();
  emit opened();
}

// --- questions from a file

void CoursePages::findQuestions() {
  auto* dialog = new QFileDialog(&pages_, tr("Open questions"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFile);
  dialog->setNameFilters({tr("Questions (*.gift *.xml *.txt)"), tr("All files (*)")});
  connect(dialog, &QFileDialog::fileSelected, this, &CoursePages::openQuestions);
  dialog->open();
}

void CoursePages::openQuestions(const QString& path) {
  attempt([&] {
    course::QuizReading reading = course::readQuizFile(path.toStdString());
    showImport();
    import_->show(QFileInfo(path).fileName(), std::move(reading));
    pages_.setCurrentWidget(import_);
    emit opened();
  });
}

void CoursePages::showImport() {
  using quiz::ImportPage;
  if (import_ != nullptr) return;
  import_ = new ImportPage(&pages_);
  pages_.addWidget(import_);
  connect(import_, &ImportPage::closeWanted, this, &CoursePages::closed);
  connect(import_, &ImportPage::askWanted, this, &CoursePages::ask);
  connect(import_, &ImportPage::keepWanted, this, &CoursePages::keep);
  connect(import_, &ImportPage::saveWanted, this, &CoursePages::saveQuestions);
}

void CoursePages::ask(std::vector<course::Question> questions) {
  course::giveIds(director_.course(), questions);
  quiz_.choose();
  quiz_.start(std::move(questions));
  pages_.setCurrentWidget(&quiz_);
  quiz_.setFocus();
  emit opened();
}

// --- quizzes of one's own

/// A name for a file that nobody has to fear.
fs::path CoursePages::fileOf(const QString& name) const {
  constexpr int kLongest = 80;
  const QFileInfo info(name);
  QString stem = info.completeBaseName().simplified().left(kLongest);
  for (QChar& letter : stem)
    if (!letter.isLetterOrNumber() && !QStringLiteral(" -_.,()").contains(letter)) letter = '-';
  while (stem.startsWith('.')) stem.remove(0, 1);
  if (stem.isEmpty()) stem = QStringLiteral("quiz");
  const bool xml = info.suffix().toLower() == QLatin1String("xml");
  return folder_ / (stem + (xml ? ".xml" : ".gift")).toStdString();
}

void CoursePages::keep(const QString& name, const std::vector<course::Question>& questions) {
  if (folder_.empty()) return;
  attempt([&] {
    makeFolder(folder_);
    const fs::path file = fileOf(name);
    const bool again = fs::exists(file);
    course::writeQuizFile(file, questions);
    readOwn();
    const QString kept = QString::fromStdString(file.stem().string());
    emit told(again ? tr("%1 was among your quizzes already and is replaced.").arg(kept)
                    : tr("%1 is among your quizzes now.").arg(kept));
  });
}

/// The file stays, under another name: whoever pressed by mistake has lost nothing.
void CoursePages::remove(const QString& name) {
  attempt([&] {
    const fs::path file = folder_ / name.toStdString();
    fs::rename(file, file.string() + kRemoved);
    readOwn();
    quiz_.choose();
    emit told(tr("The quiz is offered no more. Its file is kept as %1.")
                  .arg(QString::fromStdString(file.string() + kRemoved)));
  });
}

/// What cannot be read is left out: it was looked at when it was kept.
void CoursePages::readOwn() {
  std::vector<quiz::OwnQuiz> own;
  std::error_code unreadable;
  if (!folder_.empty() && fs::is_directory(folder_))
    for (const auto& entry : fs::directory_iterator(folder_, unreadable)) {
      const QString file = QString::fromStdString(entry.path().filename().string());
      if (!isQuestions(file)) continue;
      attempt([&] {
        quiz::OwnQuiz one{.file = file, .questions = course::readQuizFile(entry.path()).questions};
        course::giveIds(director_.course(), one.questions);
        if (!one.questions.empty()) own.push_back(std::move(one));
      });
    }
  std::ranges::sort(own, {}, &quiz::OwnQuiz::file);
  quiz_.setOwn(std::move(own));
}

// --- saving

/// Asks where, beside the window; `write` gets the path.
void CoursePages::chooseFile(const QString& title, const QString& name, const QStringList& filters,
                             const std::function<void(const QString&)>& write) {
  auto* dialog = new QFileDialog(&pages_, title);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setNameFilters(filters);
  dialog->setDefaultSuffix(name.section('.', -1));
  dialog->selectFile(name);
  connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
    dialog->setDefaultSuffix(filter.section(QStringLiteral("*."), -1).remove(')'));
  });
  connect(dialog, &QFileDialog::fileSelected, this, [this, write](const QString& path) {
    attempt([&] {
      write(path);
      emit told(tr("Written to %1.").arg(path));
    });
  });
  dialog->open();
}

void CoursePages::saveQuestions(const std::vector<course::Question>& questions) {
  chooseFile(
      tr("Save the questions"), QStringLiteral("questions.gift"),
      {QStringLiteral("GIFT (*.gift)"), QStringLiteral("Moodle XML (*.xml)")},
      [questions](const QString& path) { course::writeQuizFile(path.toStdString(), questions); });
}

void CoursePages::saveOwnWords() {
  chooseFile(tr("Save your words"), QStringLiteral("my-words.txt"), {tr("Text (*.txt)")},
             [words = director_.ownWords()](const QString& path) {
               writeFileAtomically(path.toStdString(), words);
             });
}

void CoursePages::showSpelling() {
  using drill::SpellingPage;
  if (spelling_ == nullptr) {
    spelling_ = new SpellingPage(&pages_);
    pages_.addWidget(spelling_);
    connect(spelling_, &SpellingPage::closeWanted, this, &CoursePages::closed);
    connect(spelling_, &SpellingPage::spelled, &director_, &LessonDirector::noteSpelled);
  }
  spelling_->setLists(director_.course().spelling);
  pages_.setCurrentWidget(spelling_);
  spelling_->takeFocus();
  emit opened();
}

}  // namespace glassbox::app
