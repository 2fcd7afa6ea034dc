// The Data view as a person uses it: texts of ours with planted faults behind it, and own ones.
#include "views/data/data_view.h"

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSlider>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>
#include <algorithm>
#include <memory>

#include "base/files.h"
#include "plots/chart.h"
#include "plots/flow_bands.h"
#include "views/data/both_page.h"
#include "views/data/cost_page.h"
#include "views/data/counts_page.h"
#include "views/data/decision_card.h"
#include "views/data/flow_page.h"
#include "views/data/line_list.h"
#include "views/data/lines_page.h"
#include "views/loss_view.h"

using namespace glassbox;

namespace {

constexpr int kPatienceMs = 30'000;
constexpr int kSampleLines = 104;
constexpr int kSlipLine = 13;

struct DataOnScreen {
  DataOnScreen() {
    view.resize(1014, 608);
    view.QWidget::show();
    begin();
  }
  void begin() {
    auto facts = std::make_shared<live::RunFacts>();
    facts->settings = training::presetSettings("tiny");
    facts->settings.corpus.stories = 40;
    facts->settings.batch = 2;
    facts->settings.evaluationRows = 4;
    facts->settings.backend.threads = 1;
    auto snapshot = std::make_shared<live::Snapshot>();
    snapshot->facts = std::move(facts);
    view.restart();
    view.show(snapshot);
  }
  template <typename Part>
  Part* part(const QString& name = {}) {
    for (auto* one : view.findChildren<Part*>())
      if (name.isEmpty() || one->accessibleName() == name || one->objectName() == name) return one;
    return nullptr;
  }
  QPushButton* button(const QString& text) {
    for (auto* one : view.findChildren<QPushButton*>())
      if (one->text() == text) return one;
    return nullptr;
  }
  views::LineList* lines() {
    return view.findChild<views::LinesPage*>()->findChild<views::LineList*>();
  }
  QTreeWidget* steps() { return part<QTreeWidget>(); }
  QTreeWidgetItem* step(const QString& title) {
    const auto found = steps()->findItems(title, Qt::MatchExactly);
    return found.isEmpty() ? nullptr : found.front();
  }
  bool cleaned(int rows = kSampleLines) {
    return QTest::qWaitFor([&] { return lines()->model()->rowCount() == rows; }, kPatienceMs);
  }
  bool summaryHas(const QString& text) {
    return QTest::qWaitFor([&] { return view.summary().contains(text); }, kPatienceMs);
  }
  void chooseText(int index) {
    auto* box = part<QComboBox>(QStringLiteral("Text to clean"));
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Home);
    for (int i = 0; i < index; ++i) QTest::keyClick(box, Qt::Key_Down);
  }
  /// The shown text of a line, marks in brackets.
  std::string shown(int number) {
    const auto& line = lines()->lines().line(number - 1);
    std::string text;
    for (const auto& piece : line.raw) text += piece.changed ? "[" + piece.text + "]" : piece.text;
    return text;
  }

  views::DataView view;
};

}  // namespace

TEST(DataView, PutsRawAndCleanSideBySideWithTheReason) {
  DataOnScreen shown;
  ASSERT_TRUE(shown.cleaned());
  EXPECT_TRUE(shown.shown(kSlipLine).starts_with("[Teh] youngest"));
  const auto& lines = shown.lines()->lines();
  EXPECT_EQ(lines.reasons(kSlipLine - 1), QStringLiteral("Typing slips: Teh → The"));
  EXPECT_TRUE(lines.line(10).dropped) << "the menu of the page";
  const auto spoken = lines.data(lines.index(10, 0), Qt::AccessibleTextRole).toString();
  EXPECT_TRUE(spoken.startsWith(QStringLiteral("Line 11, taken out: Home | News")))
      << spoken.toStdString();
  EXPECT_TRUE(shown.view.summary().contains(QStringLiteral("104 lines became 81 lines")));
}

TEST(DataView, TakesOneDecisionBackAndAppliesItAgain) {
  DataOnScreen shown;
  ASSERT_TRUE(shown.cleaned());
  shown.lines()->setFocus();
  shown.lines()->choose(kSlipLine);
  QTest::keyClick(shown.lines(), Qt::Key_Return);
  auto* undo = shown.button(QStringLiteral("Undo this decision"));
  ASSERT_NE(undo, nullptr);
  EXPECT_TRUE(undo->hasFocus()) << "Enter leads to the decisions";
  QTest::keyClick(undo, Qt::Key_Space);
  ASSERT_TRUE(shown.summaryHas(QStringLiteral("Decisions undone: 1")));
  EXPECT_TRUE(shown.shown(kSlipLine).starts_with("Teh youngest"));
  EXPECT_EQ(shown.lines()->chosenLine(), kSlipLine) << "the place is kept";
  EXPECT_EQ(shown.button(QStringLiteral("Apply again")), undo);
  QTest::keyClick(undo, Qt::Key_Space);
  EXPECT_TRUE(
      QTest::qWaitFor([&] { return shown.shown(kSlipLine).starts_with("[Teh]"); }, kPatienceMs));
}

TEST(DataView, ListsWhatAStepDid) {
  DataOnScreen shown;
  ASSERT_TRUE(shown.cleaned());
  shown.steps()->setCurrentItem(shown.step(QStringLiteral("Typing slips")));
  EXPECT_EQ(shown.lines()->model()->rowCount(), 3);
  EXPECT_EQ(shown.step(QStringLiteral("Typing slips"))->text(1), QStringLiteral("3"));
  auto* filter = shown.part<QComboBox>(QStringLiteral("Lines shown"));
  EXPECT_EQ(filter->currentText(), QStringLiteral("Typing slips"));
  filter->setFocus();
  QTest::keyClick(filter, Qt::Key_Home);
  EXPECT_EQ(shown.lines()->model()->rowCount(), kSampleLines);
  EXPECT_EQ(shown.steps()->currentItem(), nullptr);
}

TEST(DataView, AStepIsChosenByAKeyAndNotByTheFocus) {
  DataOnScreen shown;
  ASSERT_TRUE(shown.cleaned());
  shown.view.activateWindow();
  ASSERT_TRUE(QTest::qWaitForWindowActive(&shown.view));
  shown.steps()->setFocus(Qt::TabFocusReason);
  EXPECT_EQ(shown.lines()->model()->rowCount(), kSampleLines);
  QTest::keyClick(shown.steps(), Qt::Key_Down);
  QTest::keyClick(shown.steps(), Qt::Key_Up);
  EXPECT_EQ(shown.part<QComboBox>(QStringLiteral("Lines shown"))->currentText(),
            shown.steps()->topLevelItem(0)->text(0));
}

TEST(DataView, LeavesAStepOut) {
  DataOnScreen shown;
  ASSERT_TRUE(shown.cleaned());
  auto* steps = shown.steps();
  steps->setFocus();
  steps->setCurrentItem(shown.step(QStringLiteral("Garbage")));
  QTest::keyClick(steps, Qt::Key_Space);
  ASSERT_TRUE(shown.summaryHas(QStringLiteral("became 85 lines")));
  EXPECT_EQ(shown.lines()->model()->rowCount(), 0) << "it decided on no line";
  QTest::mouseClick(shown.button(QStringLiteral("Usual settings")), Qt::LeftButton);
  EXPECT_TRUE(shown.summaryHas(QStringLiteral("became 81 lines")));
}

TEST(DataView, ChangesTheOrderByKey) {
  DataOnScreen shown;
  ASSERT_TRUE(shown.cleaned());
  auto* steps = shown.steps();
  steps->setFocus();
  steps->setCurrentItem(shown.step(QStringLiteral("Near duplicates")));
  QTest::keyClick(steps, Qt::Key_Up, Qt::AltModifier);
  EXPECT_EQ(steps->topLevelItem(10)->text(0), QStringLiteral("Near duplicates"));
  EXPECT_EQ(steps->currentItem()->text(0), QStringLiteral("Near duplicates")) << "still chosen";
  // Before exact duplicates are gone, near ones find those too.
  EXPECT_TRUE(QTest::qWaitFor(
      [&] { return shown.step(QStringLiteral("Duplicates"))->text(1) == QStringLiteral("0"); },
      kPatienceMs));
  EXPECT_TRUE(shown.button(QStringLiteral("Usual settings"))->isEnabled());
}

TEST(DataView, ShowsTheWayFromRawToClean) {
  DataOnScreen shown;
  ASSERT_TRUE(shown.cleaned());
  shown.view.turnTo(QStringLiteral("flow"));
  auto* bands = shown.part<plots::FlowBands>();
  ASSERT_EQ(bands->stages().size(), 12U);
  double lines = kSampleLines;
  for (const auto& stage : bands->stages()) {
    EXPECT_EQ(stage.in, lines) << stage.name.toStdString();
    lines -= stage.leaving;
  }
  EXPECT_EQ(lines, 81);
  bands->setFocus();
  for (int i = 0; i < 5; ++i) QTest::keyClick(bands, Qt::Key_Down);
  EXPECT_TRUE(bands->spokenValue().startsWith(QStringLiteral("Typing slips: 102 in")))
      << bands->spokenValue().toStdString();
  QTest::keyClick(bands, Qt::Key_Return);
  EXPECT_EQ(shown.view.page(), QStringLiteral("compare")) << "leads to what the step did";
  EXPECT_EQ(shown.lines()->model()->rowCount(), 3);
}

TEST(DataView, CountsBothTexts) {
  DataOnScreen shown;
  ASSERT_TRUE(shown.cleaned());
  shown.view.turnTo(QStringLiteral("statistics"));
  const auto* table = shown.view.findChild<views::CountsPage*>()->findChild<QTableWidget*>();
  EXPECT_EQ(table->item(1, 1)->text(), QStringLiteral("104"));
  EXPECT_EQ(table->item(1, 2)->text(), QStringLiteral("81"));
  auto* chart = shown.view.findChild<views::CountsPage*>()->findChild<plots::Chart*>();
  EXPECT_EQ(chart->seriesCount(), 3);
  const auto raw = chart->points(1);
  EXPECT_EQ(raw.front().x(), 1);
  EXPECT_GT(raw.front().y(), 20 * raw.back().y());
  chart->setCursor(1);
  const auto captions = shown.view.findChild<views::CountsPage*>()->findChildren<QLabel*>();
  EXPECT_TRUE(std::any_of(captions.begin(), captions.end(), [](const QLabel* label) {
    return label->text().contains(QStringLiteral("raw text: “the”"));
  }));
}

TEST(DataView, ShowsWhatTooMuchCleaningCosts) {
  DataOnScreen shown;
  ASSERT_TRUE(shown.cleaned());
  shown.view.turnTo(QStringLiteral("cost"));
  auto* page = shown.view.findChild<views::CostPage*>();
  EXPECT_TRUE(page->summary().contains(QStringLiteral("47 of 47")));
  auto* chart = page->findChild<plots::Chart*>();
  ASSERT_TRUE(QTest::qWaitFor([&] { return chart->seriesCount() == 2; }, kPatienceMs));
  const auto lost = chart->points(0);
  EXPECT_EQ(lost.front().y(), 0);
  EXPECT_GT(lost.back().y(), 0) << "90 % letters is more than good lines have";
  auto* slider = shown.part<QSlider>(QStringLiteral("From lenient to strict"));
  slider->setFocus();
  QTest::keyClick(slider, Qt::Key_End);
  auto* list = page->findChild<views::LineList*>();
  ASSERT_TRUE(QTest::qWaitFor([&] { return list->model()->rowCount() > 0; }, kPatienceMs));
  EXPECT_EQ(list->model()->rowCount(), int(lost.back().y()));
  list->setFocus();
  QTest::keyClick(list, Qt::Key_Down);
  const auto number = list->chosenLine();
  QTest::keyClick(list, Qt::Key_Return);
  EXPECT_EQ(shown.view.page(), QStringLiteral("compare"));
  EXPECT_EQ(shown.lines()->chosenLine(), number);
}

TEST(DataView, TellsLessonsWhatIsDoneToTheText) {
  DataOnScreen shown;
  const auto fact = [&](const char* name) {
    course::Facts facts;
    shown.view.tellFacts(facts);
    const auto found = facts.numbers.find(name);
    return found == facts.numbers.end() ? -1 : int(found->second);
  };
  const auto comes = [&](const char* name, int value) {
    return QTest::qWaitFor([&] { return fact(name) == value; }, kPatienceMs);
  };
  EXPECT_EQ(fact("cleaning-off"), -1) << "nothing has been cleaned yet";
  ASSERT_TRUE(shown.cleaned());
  for (const char* name : {"cleaning-off", "undone", "lost-lines"}) EXPECT_EQ(fact(name), 0);
  shown.lines()->choose(kSlipLine);
  QTest::mouseClick(shown.button(QStringLiteral("Undo this decision")), Qt::LeftButton);
  EXPECT_TRUE(comes("undone", 1));
  EXPECT_EQ(fact("lost-lines"), 0);
  auto* steps = shown.steps();
  steps->setFocus();
  steps->setCurrentItem(shown.step(QStringLiteral("Garbage")));
  QTest::keyClick(steps, Qt::Key_Space);
  EXPECT_TRUE(comes("cleaning-off", 1));
  QTest::mouseClick(shown.button(QStringLiteral("Usual settings")), Qt::LeftButton);
  EXPECT_TRUE(comes("cleaning-off", 0));
  shown.view.turnTo(QStringLiteral("cost"));
  auto* slider = shown.part<QSlider>(QStringLiteral("From lenient to strict"));
  slider->setFocus();
  QTest::keyClick(slider, Qt::Key_End);
  EXPECT_TRUE(QTest::qWaitFor([&] { return fact("lost-lines") > 0; }, kPatienceMs));
}

TEST(DataView, TrainsOnBothAndTellsTheLossView) {
  DataOnScreen shown;
  views::LossView loss;
  QObject::connect(&shown.view, &views::View::pairProgressed, &loss,
                   [&](const std::shared_ptr<const live::PairNews>& pair) { loss.showPair(pair); });
  shown.chooseText(1);
  ASSERT_TRUE(
      QTest::qWaitFor([&] { return shown.lines()->model()->rowCount() > 3000; }, kPatienceMs));
  shown.view.turnTo(QStringLiteral("both"));
  auto* steps = shown.part<QComboBox>(QStringLiteral("Steps of each"));
  steps->setFocus();
  QTest::keyClick(steps, Qt::Key_Home);
  QTest::mouseClick(shown.button(QStringLiteral("Train both")), Qt::LeftButton);
  EXPECT_NE(shown.button(QStringLiteral("Stop")), nullptr);
  ASSERT_TRUE(shown.summaryHas(QStringLiteral("costs"))) << shown.view.summary().toStdString();
  auto* chart = shown.view.findChild<views::BothPage*>()->findChild<plots::Chart*>();
  const auto raw = chart->points(0);
  const auto clean = chart->points(1);
  ASSERT_EQ(raw.size(), clean.size());
  EXPECT_EQ(raw.front(), clean.front()) << "the same weights at the start";
  EXPECT_LT(clean.back().y(), clean.front().y());
  const auto* inLoss = loss.findChild<plots::Chart*>();
  EXPECT_EQ(inLoss->points(inLoss->seriesCount() - 1), clean);
}

TEST(DataView, SaysWhenBothKnowTheirTextByHeart) {
  DataOnScreen shown;
  ASSERT_TRUE(shown.cleaned());
  shown.view.turnTo(QStringLiteral("both"));
  EXPECT_TRUE(shown.button(QStringLiteral("Take the stories full of faults"))->isVisible())
      << "a page is too short to learn from";
  shown.part<QComboBox>(QStringLiteral("Steps of each"))->setCurrentIndex(3);
  QTest::mouseClick(shown.button(QStringLiteral("Train both")), Qt::LeftButton);
  EXPECT_TRUE(shown.summaryHas(QStringLiteral("by heart"))) << shown.view.summary().toStdString();
}

TEST(DataView, KeepsThePlaceInALongText) {
  DataOnScreen shown;
  shown.chooseText(1);
  ASSERT_TRUE(
      QTest::qWaitFor([&] { return shown.lines()->model()->rowCount() > 3000; }, kPatienceMs));
  const auto& lines = shown.lines()->lines();
  int row = 2500;
  while (lines.line(row).decisions.empty()) ++row;
  const auto number = lines.line(row).number;
  shown.lines()->choose(number);
  QTest::mouseClick(shown.button(QStringLiteral("Undo this decision")), Qt::LeftButton);
  ASSERT_TRUE(shown.summaryHas(QStringLiteral("Decisions undone: 1")));
  EXPECT_EQ(shown.lines()->chosenLine(), number);
  const QRect place = shown.lines()->visualRect(shown.lines()->currentIndex());
  EXPECT_TRUE(shown.lines()->viewport()->rect().intersects(place));
}

TEST(DataView, StopsTheTrainingOfBoth) {
  DataOnScreen shown;
  shown.chooseText(1);
  ASSERT_TRUE(
      QTest::qWaitFor([&] { return shown.lines()->model()->rowCount() > 3000; }, kPatienceMs));
  shown.view.turnTo(QStringLiteral("both"));
  shown.part<QComboBox>(QStringLiteral("Steps of each"))->setCurrentIndex(3);
  QTest::mouseClick(shown.button(QStringLiteral("Train both")), Qt::LeftButton);
  ASSERT_TRUE(shown.summaryHas(QStringLiteral("At step")));
  QTest::mouseClick(shown.button(QStringLiteral("Stop")), Qt::LeftButton);
  EXPECT_TRUE(QTest::qWaitFor([&] { return shown.button(QStringLiteral("Train both")) != nullptr; },
                              kPatienceMs));
}

TEST(DataView, CleansAPastedText) {
  DataOnScreen shown;
  ASSERT_TRUE(shown.cleaned());
  QTest::mouseClick(shown.button(QStringLiteral("Paste a text…")), Qt::LeftButton);
  auto* field = shown.part<QPlainTextEdit>();
  ASSERT_TRUE(field->isVisible());
  QTest::keyClicks(field, QStringLiteral("teh dog barks at the moon"));
  QTest::mouseClick(shown.button(QStringLiteral("Clean this text")), Qt::LeftButton);
  ASSERT_TRUE(shown.cleaned(1));
  EXPECT_EQ(shown.shown(1), "[teh] dog barks at the moon");
  EXPECT_FALSE(field->isVisible());
}

TEST(DataView, CleansTheTextOfTheRun) {
  DataOnScreen shown;
  ASSERT_TRUE(shown.cleaned());
  shown.chooseText(2);
  ASSERT_TRUE(shown.cleaned(40));
  shown.view.turnTo(QStringLiteral("cost"));
  EXPECT_TRUE(shown.view.summary().contains(QStringLiteral("takes out")))
      << "nobody knows which of its lines are good";
}

TEST(DataView, ExportsEveryPage) {
  DataOnScreen shown;
  ASSERT_TRUE(shown.cleaned());
  const QTemporaryDir folder;
  QStringList pages = shown.view.pages();
  pages.prepend(QStringLiteral("compare"));
  EXPECT_EQ(pages.size(), 5);
  for (const QString& page : pages) {
    shown.view.turnTo(page);
    EXPECT_EQ(shown.view.page(), page);
    for (const QString& format : shown.view.exportFormats()) {
      const QString path = folder.filePath(page + '.' + format);
      shown.view.exportTo(path);
      EXPECT_GT(readFile(path.toStdString()).size(), 15U) << path.toStdString();
    }
  }
  EXPECT_EQ(readFile(folder.filePath(QStringLiteral("flow.txt")).toStdString()),
            text::cleanText(text::dirtySample(), {}).text)
      << "the clean text can be taken away";
  const std::string csv = readFile(folder.filePath(QStringLiteral("compare.csv")).toStdString());
  EXPECT_NE(csv.find("Teh → The"), std::string::npos);
  EXPECT_NE(
      readFile(folder.filePath(QStringLiteral("flow.csv")).toStdString()).find("Garbage,95,0,5"),
      std::string::npos);
}

TEST(DataView, PagesFitTheSmallestUsualScreen) {
  DataOnScreen shown;
  ASSERT_TRUE(shown.cleaned());
  for (const auto* page : shown.view.findChildren<views::DataPage*>())
    EXPECT_LE(page->minimumSizeHint().height(), 510)
        << page->id().toStdString() << " " << page->minimumSizeHint().height();
}
