// Sort them, and the class against the model, played right and wrong through their widgets.
#include <QSpinBox>
#include <algorithm>
#include <cmath>

#include "course/course_folder.h"
#include "game_fixture.h"
#include "quiz/class_game.h"
#include "quiz/sorting_game.h"

using namespace glassbox;

namespace {

class Sorting : public GameOnScreen {
 protected:
  Sorting() {
    course_.sorting = course::readCourse(GLASSBOX_SOURCE_DIR "/lessons", "en").course.sorting;
  }
  quiz::SortingGame& game() { return *qobject_cast<quiz::SortingGame*>(page_.game()); }
  static QString nameOf(course::LearningKind kind) {
    return kind == course::LearningKind::kSelfSupervised ? QStringLiteral("Self-supervised")
           : kind == course::LearningKind::kSupervised   ? QStringLiteral("Supervised")
                                                         : QStringLiteral("Neither");
  }
  QString feedback() { return textOf(QStringLiteral("feedback")); }
};

TEST_F(Sorting, EachAnswerGetsTheReasonAndEachMixUpItsName) {
  press(QStringLiteral("Sort them"));
  expectExplained();
  std::vector<std::string> seen;
  for (int i = 0; i < 9; ++i) {
    const course::SortExample example = *game().example();
    seen.push_back(example.id);
    const bool rightly = i % 3 != 0;
    const auto other = example.kind == course::LearningKind::kSupervised
                           ? course::LearningKind::kSelfSupervised
                           : course::LearningKind::kSupervised;
    EXPECT_EQ(button(QStringLiteral("Next")), nullptr) << "nothing to go on to before an answer";
    press(nameOf(rightly ? example.kind : other));
    EXPECT_TRUE(feedback().contains(QString::fromStdString(example.reason)));
    EXPECT_EQ(feedback().startsWith(QStringLiteral("Right: ")), rightly);
    if (!rightly) {
      EXPECT_TRUE(feedback().contains(QStringLiteral("It is: ") + nameOf(example.kind)));
      const QString named = example.kind == course::LearningKind::kSelfSupervised
                                ? QStringLiteral("Supervised would mean")
                            : example.kind == course::LearningKind::kSupervised
                                ? QStringLiteral("‘by itself’")
                                : QStringLiteral("Not every program learns");
      EXPECT_TRUE(feedback().contains(named)) << feedback().toStdString();
    }
    expectExplained();
    press(i < 8 ? QStringLiteral("Next") : QStringLiteral("See the result"));
  }
  EXPECT_EQ(page_.game()->heading(), QStringLiteral("6 of 9 right"));
  expectExplained();
  ASSERT_EQ(ended_.size(), 1U);
  EXPECT_NEAR(ended_[0].second, 6.0 / 9, 1e-9);
  EXPECT_EQ(QApplication::focusWidget(), button(QStringLiteral("More examples")));
  press(QStringLiteral("More examples"));
  EXPECT_EQ(std::count(seen.begin(), seen.end(), game().example()->id), 0) << "others come first";
}

TEST_F(Sorting, IsPlayedByKeysAlone) {
  press(QStringLiteral("Sort them"));
  for (int i = 0; i < 3; ++i) {
    const auto kind = game().example()->kind;
    QTest::keyClick(QApplication::focusWidget(), Qt::Key(Qt::Key_1 + int(kind)));
    settle();
    EXPECT_TRUE(feedback().startsWith(QStringLiteral("Right: ")));
    EXPECT_EQ(QApplication::focusWidget()->objectName(), QStringLiteral("feedback"))
        << "a screen reader reads what came of it";
    auto* next = button(QStringLiteral("Next"));
    next->setFocus();
    QTest::keyClick(next, Qt::Key_Space);
    settle();
  }
  EXPECT_EQ(game().right(), 3);
}

class ClassAgainstModel : public GameOnScreen {
 protected:
  quiz::ClassGame& game() { return *qobject_cast<quiz::ClassGame*>(page_.game()); }
  void begin() {
    press(QStringLiteral("The class against the model"));
    expectExplained();
    press(QStringLiteral("Begin"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return game().question() != nullptr; }, kPatienceMs));
    settle();
  }
  std::vector<QSpinBox*> boxes() {
    std::vector<QSpinBox*> shown;
    for (auto* box : page_.game()->findChildren<QSpinBox*>())
      if (box->isVisible()) shown.push_back(box);
    return shown;
  }
};

TEST_F(ClassAgainstModel, ScoresHandsAndProbabilitiesAlike) {
  train();
  begin();
  expectExplained();
  EXPECT_FALSE(game().mayGoOn()) << "no hand is up";
  const course::Cloze first = *game().question();
  // By keyboard: hands into each box, Enter leads to the next.
  for (int i = 0; i < 4; ++i) {
    EXPECT_EQ(QApplication::focusWidget(), boxes()[std::size_t(i)]);
    settle();
    QTest::keyClicks(QApplication::focusWidget(),
                     i == first.rightChoice ? QStringLiteral("17") : QStringLiteral("1"));
    if (i < 3) QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
  }
  QTest::keyClick(&page_, Qt::Key_PageDown);
  settle();
  EXPECT_EQ(game().classTally().hits, 1);
  EXPECT_NEAR(game().classTally().meanLoss(), -std::log(18.0 / 24), 1e-9);
  const auto lists = page_.game()->findChildren<plots::BarList*>();
  ASSERT_EQ(lists.size(), 2);
  EXPECT_NEAR(lists[0]->bars()[std::size_t(first.rightChoice)].value, 18.0 / 24, 1e-9);
  double sum = 0;
  double all = 0;
  for (int i = 0; i < 4; ++i) {
    sum += lists[1]->bars()[std::size_t(i)].value;
    all += first.readings[0].choices[std::size_t(i)];
  }
  EXPECT_NEAR(sum, 1, 1e-9);
  EXPECT_NEAR(lists[1]->bars()[std::size_t(first.rightChoice)].value, first.readings[0].right / all,
              1e-9);
  expectExplained();
  for (int round = 1; round < 6; ++round) {
    press(QStringLiteral("Next (Page Down)"));
    // The class is divided and wrong.
    for (int i = 0; i < 4; ++i) boxes()[std::size_t(i)]->setValue(0);
    boxes()[std::size_t((game().question()->rightChoice + 1) % 4)]->setValue(10);
    press(QStringLiteral("Reveal (Page Down)"));
  }
  EXPECT_EQ(game().classTally().hits, 1);
  EXPECT_NEAR(game().classTally().meanLoss(), (-std::log(18.0 / 24) - 5 * std::log(1.0 / 14)) / 6,
              1e-9);
  press(QStringLiteral("See the result (Page Down)"));
  EXPECT_NEAR(bars()->bars()[0].value, game().classTally().meanLoss(), 1e-9);
  EXPECT_NEAR(bars()->bars()[1].value, game().modelTally().meanLoss(), 1e-9);
  expectExplained();
}

TEST_F(ClassAgainstModel, AsksTheSameSentencesAsInTheRehearsal) {
  begin();
  const std::string first = game().question()->before;
  press(QStringLiteral("Choose again"));
  begin();
  EXPECT_EQ(game().question()->before, first);
}

}  // namespace
