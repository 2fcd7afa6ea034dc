// No text of any view, page, panel or card is cut, in each language, on a school laptop and before
// a class.
#include <QLocale>
#include <QPushButton>

#include "app/header.h"
#include "app/presentation.h"
#include "app/stage.h"
#include "controls/settings/settings_panel.h"
#include "cut_texts.h"
#include "learning_window.h"
#include "lesson/lesson_column.h"
#include "quiz/quiz_page.h"
#include "theme/language.h"
#include "theme/theme.h"
#include "visit_all.h"

namespace glassbox {
namespace {

class NothingIsCut : public LearningWindow, public testing::WithParamInterface<const char*> {
 protected:
  void SetUp() override {
    const QString language = QString::fromLatin1(GetParam());
    if (!theme::languages().contains(language) && language != QStringLiteral("en"))
      GTEST_SKIP() << "built without Qt's translation tools";
    theme::useLanguage(language);
    places_.language = GetParam();
    theme::Theme::instance().apply(theme::Mode::kLight);
    theme::Theme::instance().setScale(1);
    LearningWindow::SetUp();
    places_.folders = {std::filesystem::path(GLASSBOX_SOURCE_DIR) / "lessons"};
    openAgain();
    window_->resize(1366, 694);
    driver_.trainUntil(3);
    ASSERT_TRUE(QTest::qWaitFor([this] { return newestStep() == 3; }, kPatienceMs));
  }
  void TearDown() override {
    window_.reset();
    theme::useLanguage(QStringLiteral("en"));
    QLocale::setDefault(before_);
  }
  void expectWhole(const QWidget& part, const QString& place) {
    QTest::qWait(30);
    EXPECT_EQ(cutTexts(part).join('\n').toStdString(), "") << place.toStdString();
  }
  void expectViewsWhole() {
    for (views::View* view : window_->stage().views()) {
      window_->stage().showView(view->id());
      QTest::qWait(400);
      visitAll(*view, view->title(), [&](const QString& place) { expectWhole(*window_, place); });
    }
  }

 private:
  QLocale before_;
};

TEST_P(NothingIsCut, InTheViews) { expectViewsWhole(); }

/// In the language with the longer words.
class NothingIsCutBeforeAClass : public NothingIsCut {};

TEST_P(NothingIsCutBeforeAClass, InTheViews) {
  window_->presentation().setOn(true);
  window_->setWindowState(Qt::WindowNoState);  // the screen of the tests is narrow
  window_->resize(1366, 768);
  expectViewsWhole();
  window_->presentation().setOn(false);
}

TEST_P(NothingIsCut, InTheSettings) {
  auto* settings = window_->findChild<controls::SettingsPanel*>();
  QTest::mouseClick(window_->findChild<QAbstractButton*>(QStringLiteral("chip")), Qt::LeftButton);
  ASSERT_TRUE(settings->isVisible());
  visitAll(*settings, QStringLiteral("settings"),
           [&](const QString& place) { expectWhole(*settings, place); });
}

TEST_P(NothingIsCut, InTheQuizAndItsGames) {
  auto* quiz = window_->findChild<quiz::QuizPage*>();
  const auto expectQuizWhole = [&](const QString& place) {
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    expectWhole(*quiz, place);
  };
  window_->findChild<app::Header*>()->quiz().click();
  ASSERT_TRUE(quiz->isVisible());
  expectQuizWhole(QStringLiteral("choice"));
  auto* next = quiz->findChild<QPushButton*>(QStringLiteral("primary"));
  int asked = 0;
  for (next->click(); next->isVisible() && next->isEnabled() && asked < 20; next->click(), ++asked)
    expectQuizWhole(QStringLiteral("question %1").arg(asked + 1));
  EXPECT_GE(asked, 10);
  const auto games = [quiz] {
    QList<QPushButton*> cards;
    for (auto* card : quiz->findChildren<QPushButton*>(QStringLiteral("gameCard")))
      if (card->isVisible()) cards << card;
    return cards;
  };
  quiz->choose(0);
  const auto count = games().size();
  ASSERT_EQ(count, 5);
  for (int game = 0; game < count; ++game) {
    quiz->choose(0);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    games()[game]->click();
    QTest::qWait(200);
    expectQuizWhole(QStringLiteral("game %1").arg(game + 1));
  }
}

INSTANTIATE_TEST_SUITE_P(Languages, NothingIsCut, testing::Values("en", "de"));
INSTANTIATE_TEST_SUITE_P(Languages, NothingIsCutBeforeAClass, testing::Values("de"));

}  // namespace
}  // namespace glassbox
