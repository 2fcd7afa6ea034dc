// The whole window with a course of two small lessons and a data folder of its own, for tests that
// act as learners and teachers would.
#pragma once

#include <QApplication>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>

#include "app/lesson_director.h"
#include "base/files.h"
#include "controls/message_bar.h"
#include "lesson/lesson_column.h"
#include "window_fixture.h"

namespace glassbox {

inline std::string smallLesson(int number, const std::string& id) {
  return "title: Lesson " + id + "\nnumber: " + std::to_string(number) +
         "\nminutes: 4\nsummary: It sums up.\ngoal: goal-" + id + " Say what " + id +
         " is\nai4k12: 3-A-iii\ncsta: Machine Learning\n\nHow does it learn?\n\n## Do it\n\n"
         "```task\nid: steps\ntext: Train for two steps.\ndone: step >= 2\n```\n\n"
         "## Think\n\n```reflect\nid: own\nask: In your own words, what was that?\n"
         "start: I learned that …\ncompare: A thought to compare with.\n```\n";
}

class LearningWindow : public testing::Test {
 protected:
  void SetUp() override {
    addLesson(1, "one");
    addLesson(2, "two");
    writeFileAtomically(root() / "lessons" / "glossary.md", "## model\nNumbers that guess.\n");
    places_.folders = {root() / "lessons", root() / "own"};
    places_.learners = root() / "learner";
    places_.quizzes = root() / "quizzes";
    openWindow();
  }

  std::filesystem::path root() const { return folder_.path().toStdString(); }
  void addLesson(int number, const std::string& id) {
    std::string name = "0";
    name += std::to_string(number) + "-" + id;
    const auto lesson = root() / "lessons" / name;
    makeFolder(lesson);
    writeFileAtomically(lesson / "lesson.md", smallLesson(number, id));
    writeFileAtomically(lesson / "quiz.gift", "// [id:q-" + id + "] [goal:goal-" + id + "]\nIs " +
                                                  id + " true? {T#No#Yes}\n");
  }

  void openWindow() {
    window_ = std::make_unique<app::MainWindow>(driver_, places_);
    window_->resize(1366, 768);
    window_->QWidget::show();
    window_->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window_.get()));
    ASSERT_TRUE(QTest::qWaitFor([this] { return driver_.state() == live::RunState::kPaused; },
                                kPatienceMs));
    column_ = window_->findChild<lesson::LessonColumn*>();
    ASSERT_NE(column_, nullptr);
  }
  void openAgain() {
    window_->close();
    window_.reset();
    openWindow();
  }

  QAbstractButton* button(const QString& text, const QWidget* in = nullptr) {
    for (auto* found : (in == nullptr ? window_.get() : in)->findChildren<QAbstractButton*>())
      if ((found->text().trimmed() == text || found->accessibleName() == text) &&
          found->isVisible())
        return found;
    return nullptr;
  }
  void press(const QString& text, const QWidget* in = nullptr) {
    QAbstractButton* found = button(text, in);
    ASSERT_NE(found, nullptr) << text.toStdString();
    ASSERT_TRUE(found->isEnabled()) << text.toStdString();
    QTest::mouseClick(found, Qt::LeftButton);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  }
  std::int64_t newestStep() const {
    return driver_.snapshot() == nullptr ? -1 : driver_.snapshot()->newestStep;
  }
  /// What a person types into the file dialogue that is open.
  void chooseFile(const std::filesystem::path& path) {
    auto* dialog = window_->findChild<QFileDialog*>();
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(QTest::qWaitFor([&] { return dialog->isVisible(); }, kPatienceMs));
    auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
    ASSERT_NE(name, nullptr);
    name->setText(QString::fromStdString(path.string()));
    QTest::keyClick(name, Qt::Key_Return);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  }
  QString message() const { return window_->findChild<controls::MessageBar*>()->text(); }
  QStringList visibleTexts(const QWidget& in) {
    QStringList texts;
    for (const auto* label : in.findChildren<QLabel*>())
      if (label->isVisible()) texts << label->text();
    return texts;
  }

  QTemporaryDir folder_;
  app::CoursePlaces places_;
  app::SessionDriver driver_{quickRun(40), {}};
  std::unique_ptr<app::MainWindow> window_;
  lesson::LessonColumn* column_ = nullptr;
};

}  // namespace glassbox
