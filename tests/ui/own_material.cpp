// A teacher brings material of their own: questions from files, kept and taken away again, and
// lessons from a folder; a learner takes their own words home.
#include <gtest/gtest.h>

#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QUrl>

#include "app/explanations.h"
#include "course/quiz_file.h"
#include "learning_window.h"
#include "lesson/lesson_list.h"
#include "quiz/choice_row.h"
#include "quiz/import_page.h"
#include "quiz/question_card.h"
#include "quiz/quiz_page.h"
#include "theme/theme.h"

using namespace glassbox;

namespace {

const char* const kQuestions = R"(// [id:own-1]
::Where from::Where do the labels come from? {=the text itself#Yes. ~a teacher#Nobody labels it.}

This one is broken {=a ~

Half? {#0.5:0.01}
)";

class OwnMaterial : public LearningWindow {
 protected:
  std::filesystem::path written(const std::string& name, const std::string& content) {
    writeFileAtomically(root() / name, content);
    return root() / name;
  }
  void drop(const std::filesystem::path& file) {
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QString::fromStdString(file.string()))});
    QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window_.get(), &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent event(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window_.get(), &event);
  }
  quiz::ImportPage& preview() { return *window_->findChild<quiz::ImportPage*>(); }
  quiz::QuizPage& quiz() { return *window_->findChild<quiz::QuizPage*>(); }
  QCheckBox* box(const QString& text) {
    for (auto* found : window_->findChildren<QCheckBox*>())
      if (found->isVisible() && (found->text() == text || found->accessibleName() == text))
        return found;
    return nullptr;
  }
  void toggle(const QString& text) {
    QCheckBox* found = box(text);
    ASSERT_NE(found, nullptr) << text.toStdString();
    QTest::mouseClick(found, Qt::LeftButton, {}, QPoint(8, found->height() / 2));
  }
};

TEST_F(OwnMaterial, QuestionsAreShownBeforeAnythingIsDoneWithThem) {
  drop(written("mine.gift", kQuestions));
  ASSERT_TRUE(preview().isVisible());
  EXPECT_EQ(preview().chosen().size(), 2U);
  const QStringList texts = visibleTexts(preview());
  EXPECT_TRUE(texts.contains(QStringLiteral("Questions in mine.gift: 2")));
  EXPECT_TRUE(texts.contains(QStringLiteral("Ticked: 2. Left out of the file: 1.")));
  EXPECT_TRUE(texts.contains(QStringLiteral("one of several; right: the text itself")));
  EXPECT_EQ(texts.filter(QStringLiteral("Line 4: one of '{' and '}' is missing")).size(), 1);
  EXPECT_FALSE(std::filesystem::exists(root() / "quizzes"));
}

TEST_F(OwnMaterial, TickedQuestionsAreAskedAndTheAnswersKept) {
  drop(written("mine.gift", kQuestions));
  toggle(QStringLiteral("Question 2: Half?"));
  press(QStringLiteral("Ask me these"));
  ASSERT_TRUE(quiz().isVisible());
  ASSERT_EQ(quiz().questions().size(), 1U);
  for (auto* row : quiz().card()->findChildren<quiz::ChoiceRow*>())
    if (row->button()->accessibleName().startsWith(QStringLiteral("the text itself")))
      QTest::mouseClick(row->button(), Qt::LeftButton);
  press(QStringLiteral("Check"));
  press(QStringLiteral("See the result"));
  EXPECT_TRUE(visibleTexts(quiz()).contains(QStringLiteral("1 of 1 right")));
  EXPECT_EQ(column_->progress().quiz.at("own-1").score, 1);
}

TEST_F(OwnMaterial, AFileAddedToTheQuizzesIsOfferedFromThenOn) {
  drop(written("mine.gift", kQuestions));
  press(QStringLiteral("Add to my quizzes"));
  EXPECT_TRUE(message().contains(QStringLiteral("mine"))) << message().toStdString();
  ASSERT_TRUE(std::filesystem::exists(root() / "quizzes" / "mine.gift"));
  openAgain();
  press(QStringLiteral("Quiz"));
  ASSERT_NE(box(QStringLiteral("mine (2)")), nullptr);
  for (const auto& lesson : column_->course().lessons)
    toggle(
        QStringLiteral("%1  %2 (1)").arg(lesson.number).arg(QString::fromStdString(lesson.title)));
  toggle(QStringLiteral("mine (2)"));
  press(QStringLiteral("Start"));
  EXPECT_EQ(quiz().questions().size(), 2U);
  press(QStringLiteral("Choose again"));
  press(QStringLiteral("Offer mine no more"));
  EXPECT_EQ(box(QStringLiteral("mine (2)")), nullptr);
  EXPECT_TRUE(std::filesystem::exists(root() / "quizzes" / "mine.gift.removed"));
}

TEST_F(OwnMaterial, QuestionsGoOutAsMoodleXmlAndComeInAgainTheSame) {
  press(QStringLiteral("Quiz"));
  quiz().findChild<QComboBox*>()->setCurrentIndex(2);
  press(QStringLiteral("Save these questions…"));
  chooseFile(root() / "out.xml");
  ASSERT_TRUE(
      QTest::qWaitFor([&] { return std::filesystem::exists(root() / "out.xml"); }, kPatienceMs));
  EXPECT_TRUE(readFile(root() / "out.xml").starts_with("<?xml"));
  press(QStringLiteral("Open questions…"));
  chooseFile(root() / "out.xml");
  ASSERT_TRUE(QTest::qWaitFor([&] { return preview().isVisible(); }, kPatienceMs));
  const auto again = preview().chosen();
  ASSERT_EQ(again.size(), 2U);
  for (std::size_t i = 0; i < 2; ++i)
    EXPECT_TRUE(course::sameQuestion(again[i], column_->course().lessons[i].quiz[0]));
}

TEST_F(OwnMaterial, WhatIsNoQuizIsToldInPlace) {
  drop(written("page.xml", "<html></html>"));
  ASSERT_TRUE(preview().isVisible());
  EXPECT_EQ(visibleTexts(preview()).filter(QStringLiteral("no Moodle XML")).size(), 1);
  EXPECT_FALSE(button(QStringLiteral("Ask me these"))->isEnabled());
  QTest::keyClick(&preview(), Qt::Key_Escape);
  EXPECT_TRUE(QTest::qWaitFor([this] { return column_->isVisible(); }, kPatienceMs));
}

TEST_F(OwnMaterial, ThePreviewExplainsItselfAndFitsLargeType) {
  drop(written("mine.gift", kQuestions));
  for (const double scale : {0.8, 1.0, 2.0}) {
    theme::Theme::instance().setScale(scale);
    QTest::qWait(60);
    EXPECT_EQ(app::unexplainedControls(preview()).join('\n').toStdString(), "");
    EXPECT_EQ(app::unexplainedNumbers(preview()).join('\n').toStdString(), "");
    for (auto* label : preview().findChildren<QLabel*>()) {
      if (!label->isVisible() || !label->wordWrap()) continue;
      EXPECT_GE(label->height() + 1, label->heightForWidth(label->width()))
          << label->text().toStdString() << " at " << scale;
    }
  }
  theme::Theme::instance().setScale(1);
}

TEST_F(OwnMaterial, OwnWordsAreTakenHomeAsAText) {
  column_->showScreen(2);
  EXPECT_FALSE(button(QStringLiteral("Save as a text…"))->isEnabled()) << "nothing written yet";
  auto* words = column_->findChild<QPlainTextEdit*>(QStringLiteral("ownWords"));
  QTest::keyClicks(words, QStringLiteral("Numbers move."));
  press(QStringLiteral("Save as a text…"));
  chooseFile(root() / "mine.txt");
  ASSERT_TRUE(
      QTest::qWaitFor([&] { return std::filesystem::exists(root() / "mine.txt"); }, kPatienceMs));
  EXPECT_EQ(readFile(root() / "mine.txt"),
            "Lesson one\n\nIn your own words, what was that?\n\nNumbers move.\n");
  press(QStringLiteral("Show other thoughts"));
  EXPECT_EQ(visibleTexts(*column_).filter(QStringLiteral("A thought to compare with.")).size(), 1);
}

TEST_F(OwnMaterial, ALessonFromTheOwnFolderIsInTheListAndItsFaultsAreToldInOneSentence) {
  const auto lesson = root() / "own" / "11-our-own";
  makeFolder(lesson);
  std::string text = smallLesson(11, "ours");
  text.insert(text.find("```task"), "```show\nlabel: Look\nview: nowhere\n```\n\n");
  writeFileAtomically(lesson / "lesson.md", text);
  writeFileAtomically(lesson / "quiz.gift", "// [id:o] [goal:goal-ours]\nOurs? {T#no}\n");
  openAgain();
  EXPECT_TRUE(QTest::qWaitFor(
      [this] { return message().contains(QStringLiteral("11-our-own/lesson.md, line ")); },
      kPatienceMs))
      << message().toStdString();
  column_->showList();
  lesson::LessonEntry* ours = nullptr;
  for (auto* entry : column_->findChildren<lesson::LessonEntry*>())
    if (entry->accessibleName().startsWith(QStringLiteral("Lesson 11: Lesson ours"))) ours = entry;
  ASSERT_NE(ours, nullptr);
  QTest::mouseClick(ours, Qt::LeftButton);
  EXPECT_EQ(column_->lesson()->number, 11);
  press(QStringLiteral("Next"));
  ASSERT_EQ(column_->screen()->tasks().size(), 1U);
  press(QStringLiteral("One step"));
  press(QStringLiteral("One step"));
  EXPECT_TRUE(
      QTest::qWaitFor([this] { return column_->screen()->tasks()[0]->isDone(); }, kPatienceMs))
      << "the rest of the lesson goes on";
  press(QStringLiteral("Quiz"));
  EXPECT_NE(box(QStringLiteral("11  Lesson ours (1)")), nullptr);
}

}  // namespace
