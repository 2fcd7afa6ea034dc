// Anything is found by its name, from the keyboard.
#include "controls/finder.h"

#include <gtest/gtest.h>

#include <QLineEdit>
#include <QTreeWidget>

#include "app/presentation.h"
#include "app/stage.h"
#include "controls/timeline.h"
#include "learning_window.h"
#include "quiz/quiz_page.h"
#include "theme/theme.h"
#include "views/words_view.h"

namespace glassbox {
namespace {

class FinderInWindow : public LearningWindow {
 protected:
  void SetUp() override {
    LearningWindow::SetUp();
    finder_ = window_->findChild<controls::Finder*>();
    query_ = finder_->findChild<QLineEdit*>();
    list_ = finder_->findChild<QTreeWidget*>();
  }
  void type(const QString& text) {
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_K, Qt::ControlModifier);
    ASSERT_TRUE(finder_->isVisible());
    QTest::keyClicks(query_, text);
  }
  void go(const QString& text) {
    type(text);
    QTest::keyClick(query_, Qt::Key_Return);
    EXPECT_FALSE(finder_->isVisible());
  }
  QString first() const {
    return list_->topLevelItemCount() == 0 ? QString() : list_->topLevelItem(0)->text(0);
  }

  controls::Finder* finder_ = nullptr;
  QLineEdit* query_ = nullptr;
  QTreeWidget* list_ = nullptr;
};

TEST(Finder, PutsTheBestFirst) {
  std::vector<controls::Finding> among;
  for (const char* name : {"Smaller text", "Text size", "text", "Über Glassbox", "The lost"})
    among.push_back({QString::fromUtf8(name), QStringLiteral("command"), [] {}});
  using Places = std::vector<std::size_t>;
  EXPECT_EQ(controls::search(among, "text", 9), (Places{2, 1, 0}));
  EXPECT_EQ(controls::search(among, "TEXT small", 9), (Places{0}));
  EXPECT_EQ(controls::search(among, "uber", 9), (Places{3})) << "without its dots";
  EXPECT_EQ(controls::search(among, "command lost", 9), (Places{4}));
  EXPECT_EQ(controls::search(among, "text", 1), (Places{2}));
  EXPECT_EQ(controls::search(among, "  ", 9).size(), among.size());
  EXPECT_TRUE(controls::search(among, "nowhere", 9).empty());
}

TEST_F(FinderInWindow, GoesToAViewAndToAPageOfOne) {
  go(QStringLiteral("loss"));
  EXPECT_EQ(window_->stage().current()->id(), QStringLiteral("loss"));
  go(QStringLiteral("budget"));
  EXPECT_EQ(window_->stage().current()->id(), QStringLiteral("scale"));
  EXPECT_EQ(window_->stage().current()->page(), QStringLiteral("budget"));
}

TEST_F(FinderInWindow, PinsAWordOfTheModel) {
  auto* view = window_->findChild<views::WordsView*>();
  ASSERT_TRUE(QTest::qWaitFor([view] { return !view->words().isEmpty(); }, kPatienceMs));
  const QString word = view->words().last();
  ASSERT_FALSE(view->pinnedWords().contains(word));
  go(word);
  EXPECT_EQ(window_->stage().current(), view);
  EXPECT_TRUE(view->pinnedWords().contains(word));
}

TEST_F(FinderInWindow, OpensALessonFromTheQuizAndExplainsAWord) {
  press(QStringLiteral("Quiz"));
  ASSERT_TRUE(window_->findChild<quiz::QuizPage*>()->isVisible());
  go(QStringLiteral("lesson two"));
  EXPECT_TRUE(column_->isVisible());
  ASSERT_NE(column_->lesson(), nullptr);
  EXPECT_EQ(column_->lesson()->number, 2);
  go(QStringLiteral("model what is"));
  EXPECT_TRUE(visibleTexts(*column_).join(' ').contains(QStringLiteral("Numbers that guess.")));
}

TEST_F(FinderInWindow, GivesACommandThatStandsInTheMenu) {
  auto& theme = theme::Theme::instance();
  const double before = theme.scale();
  go(QStringLiteral("larger"));
  EXPECT_GT(theme.scale(), before);
  go(QStringLiteral("usual text"));
  EXPECT_EQ(theme.scale(), 1);
}

TEST_F(FinderInWindow, ArrowsChooseAndEscapeLeavesAllAsItWas) {
  auto* timeline = window_->findChild<controls::Timeline*>();
  timeline->setFocus();
  type(QStringLiteral("text"));
  ASSERT_GE(list_->topLevelItemCount(), 3);
  EXPECT_EQ(list_->currentItem(), list_->topLevelItem(0));
  QTest::keyClick(query_, Qt::Key_Down);
  QTest::keyClick(query_, Qt::Key_Down);
  QTest::keyClick(query_, Qt::Key_Up);
  EXPECT_EQ(list_->currentItem(), list_->topLevelItem(1));
  QTest::keyClick(query_, Qt::Key_Escape);
  EXPECT_FALSE(finder_->isVisible());
  EXPECT_EQ(QApplication::focusWidget(), timeline);
}

TEST_F(FinderInWindow, SaysWhereNothingIsFoundAndStaysInTheWindow) {
  type(QStringLiteral("qqq"));
  EXPECT_EQ(list_->topLevelItemCount(), 0);
  EXPECT_TRUE(visibleTexts(*finder_).contains(QStringLiteral("Nothing here is called that.")));
  QTest::keyClick(query_, Qt::Key_Return);
  EXPECT_TRUE(finder_->isVisible());
  query_->clear();
  EXPECT_GT(list_->topLevelItemCount(), 20) << "all there is";
  EXPECT_TRUE(window_->rect().contains(finder_->geometry()));
  QTest::mouseClick(list_->viewport(), Qt::LeftButton, {},
                    list_->visualItemRect(list_->topLevelItem(1)).center());
  EXPECT_FALSE(finder_->isVisible());
  EXPECT_EQ(window_->stage().current()->id(), QStringLiteral("words"));
}

TEST_F(FinderInWindow, IsThereBeforeAClassToo) {
  window_->presentation().setOn(true);
  go(QStringLiteral("tokens"));
  EXPECT_EQ(window_->stage().current()->id(), QStringLiteral("tokens"));
  EXPECT_TRUE(window_->presentation().isOn());
  window_->presentation().setOn(false);
}

}  // namespace
}  // namespace glassbox
