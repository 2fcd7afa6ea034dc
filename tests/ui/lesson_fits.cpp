// Every screen of every lesson has room in the column of the smallest usual window: nothing reaches
// over its right edge, where it would be cut.
#include <gtest/gtest.h>

#include <QScrollArea>
#include <QTest>

#include "course/course_folder.h"
#include "lesson/lesson_column.h"
#include "lesson/lesson_screen.h"
#include "plots/amount_bars.h"
#include "theme/line_breaks.h"
#include "theme/theme.h"

namespace glassbox {
namespace {

class LessonFits : public testing::TestWithParam<const char*> {
 protected:
  void SetUp() override {
    theme::Theme::instance().apply(theme::Mode::kLight);
    theme::Theme::instance().setScale(1);
    course::CourseReading read = course::readCourse(GLASSBOX_SOURCE_DIR "/lessons", GetParam());
    ASSERT_EQ(read.course.lessons.size(), 10U);
    column_.setCourse(std::move(read.course), {});
    column_.resize(344, 560);
    column_.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&column_));
  }
  /// What is too wide in it, by its words.
  static QStringList tooWide(const QWidget& content, int room) {
    QStringList found;
    for (const auto* part : content.findChildren<QWidget*>())
      if (part->parentWidget() == &content && part->minimumSizeHint().width() > room - 40)
        found << part->accessibleName() + QString(" %1").arg(part->minimumSizeHint().width());
    return found;
  }

  void expectAllFits() {
    for (int number = 1; number <= 10; ++number) {
      ASSERT_TRUE(column_.open(number));
      const int screens = int(column_.lesson()->screens.size());
      for (int screen = 0; screen <= screens; ++screen) {
        column_.showScreen(screen);
        QTest::qWait(20);
        expectFits("lesson " + std::to_string(number) + ", screen " + std::to_string(screen + 1));
      }
    }
  }
  void expectFits(const std::string& place) {
    for (const auto* bars : column_.findChildren<plots::AmountBars*>())
      EXPECT_GE(bars->height(), bars->heightForWidth(bars->width())) << place;
    for (const auto* scroll : column_.findChildren<QScrollArea*>()) {
      if (!scroll->isVisible() || scroll->widget() == nullptr) continue;
      const int room = scroll->viewport()->width();
      EXPECT_LE(scroll->widget()->width(), room)
          << place << ": " << tooWide(*scroll->widget(), room).join(", ").toStdString();
    }
  }

  lesson::LessonColumn column_;
};

}  // namespace

TEST_P(LessonFits, EveryScreenInTheColumn) { expectAllFits(); }

TEST_P(LessonFits, EveryScreenInFrontOfAClass) {
  column_.setPresenting(true);
  theme::Theme::instance().setScale(1.6);
  column_.resize(595, 800);
  expectAllFits();
  theme::Theme::instance().setScale(1);
}

INSTANTIATE_TEST_SUITE_P(Languages, LessonFits, testing::Values("en", "de"));

TEST(LineBreaks, KeepNumbersWhole) {
  const auto shown = [](const char* text) {
    return theme::withWholeNumbers(QString::fromUtf8(text)).replace(QChar::Nbsp, '_').toStdString();
  };
  EXPECT_EQ(shown("from 7 % to 9 700 weights"), "from 7_% to 9_700 weights");
  EXPECT_EQ(shown("1 000 000 of 3 words"), "1_000_000 of 3 words");
  EXPECT_EQ(shown("step 2, 2026 5000 1 2 3"), "step 2, 2026 5000 1 2 3");
}

TEST(AmountBars, TheWordsOfTheAxisTakeAsManyLinesAsTheyNeed) {
  plots::AmountBars bars;
  bars.setAmounts({{"Our stories", 169'083, "", true}, {"GPT-3 read", 3e11, "", false}},
                  QStringLiteral("words and signs (tokens)"));
  EXPECT_GT(bars.heightForWidth(200), bars.heightForWidth(600));
}

TEST(AmountBars, ALongNameIsNotCutOff) {
  plots::AmountBars bars;
  const auto tell = [&bars](const QString& name) {
    bars.setAmounts({{name, 1e8, "", true}, {"Llama 3 read", 1.5e13, "", false}},
                    QStringLiteral("words"));
    bars.resize(300, bars.heightForWidth(300));
  };
  tell(QStringLiteral("A child"));
  const QRectF alone = bars.barRect(1);
  tell(QStringLiteral("A child hears by age thirteen, at most about"));
  EXPECT_GT(bars.barRect(1).top(), alone.top() + 10) << "it has a second line";
  EXPECT_GE(bars.height(), bars.barRect(1).bottom());
}

}  // namespace glassbox
