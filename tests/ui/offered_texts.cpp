// Views begin with sentences of the text that the run reads, and leave alone what a person wrote.
#include "views/offered_text.h"

#include <QLineEdit>

#include "app/stage.h"
#include "base/files.h"
#include "scratch_folder.h"
#include "window_fixture.h"

namespace glassbox {
namespace {

TEST(OfferedText, IsTakenByAFieldThatNobodyTouched) {
  views::OfferedText offered;
  EXPECT_TRUE(offered.offer({}, "the dog barks"));
  EXPECT_EQ(offered.text(), "the dog barks");
  EXPECT_TRUE(offered.offer("the dog barks", "a ship sails"));
  EXPECT_FALSE(offered.offer("my own", "a whale sings")) << "written by a person";
  EXPECT_FALSE(offered.offer("a ship sails", "a ship sails")) << "it is there already";
  EXPECT_TRUE(offered.offer({}, "a whale sings")) << "emptied";
}

class OfferedTexts : public Window {
 protected:
  /// Every field that can be seen in it.
  QStringList written(const QString& view, const QString& page) {
    window_.stage().showView(view);
    window_.stage().current()->turnTo(page);
    QTest::qWait(50);
    QStringList texts;
    for (const auto* field : window_.stage().current()->findChildren<QLineEdit*>())
      if (field->isVisible() && !field->text().isEmpty()) texts << field->text();
    return texts;
  }
  void readAnotherText() {
    std::string text;
    for (int i = 0; i < 120; ++i)
      text += "the old captain sees ship " + std::to_string(i % 9) + " from far away .\n" +
              "the bark sails home , says the young captain of ship " + std::to_string(i % 5) +
              " .\na young captain writes letter " + std::to_string(i) + " at night .\n\n";
    writeFileAtomically(folder_ / "ships.txt", text);
    training::RunSettings settings = quickRun(100);
    settings.corpus.source = (folder_ / "ships.txt").string();
    driver_.restart(settings);
    ASSERT_TRUE(QTest::qWaitFor(
        [this] {
          const auto& now = driver_.snapshot();
          return now != nullptr && now->facts != nullptr && now->facts->number == 2 &&
                 driver_.state() == live::RunState::kPaused;
        },
        kPatienceMs));
  }

  ScratchFolder folder_;
};

TEST_F(OfferedTexts, AreOfTheTextThatTheRunReads) {
  const std::pair<const char*, const char*> places[] = {
      {"inside", ""}, {"inside", "compare"}, {"inside", "covered"}, {"write", ""}, {"tokens", ""}};
  for (const auto& [view, page] : places) {
    const QString before = written(view, page).join('|');
    EXPECT_TRUE(before.contains(QStringLiteral("dog")) || before.contains(QStringLiteral("Anna")))
        << view << page << before.toStdString();
  }
  readAnotherText();
  for (const auto& [view, page] : places) {
    const QString after = written(view, page).join('|');
    EXPECT_TRUE(after.contains(QStringLiteral("captain"))) << view << page << after.toStdString();
    EXPECT_FALSE(after.contains(QStringLiteral("dog"))) << view << page << after.toStdString();
  }
  const QStringList two = written(QStringLiteral("inside"), QStringLiteral("compare"));
  ASSERT_GE(two.size(), 2);
  EXPECT_NE(two[0], two[1]);
}

TEST_F(OfferedTexts, LeaveAloneWhatAPersonWrote) {
  window_.stage().showView(QStringLiteral("write"));
  QTest::qWait(50);
  auto* prompt = window_.stage().current()->findChild<QLineEdit*>();
  prompt->selectAll();
  QTest::keyClicks(prompt, QStringLiteral("my own words"));
  readAnotherText();
  QTest::qWait(50);
  EXPECT_EQ(prompt->text(), QStringLiteral("my own words"));
}

}  // namespace
}  // namespace glassbox
