// A learner goes through every lesson that the program comes with, from the first screen to the
// last: does each task through the widgets until it ticks, locks each guess until the model has
// answered it, answers each question wrongly and then rightly. The model is a tiny one, so that
// this takes seconds; that what the lessons say is true of theirs is checked by `lesson check`.
#include <gtest/gtest.h>

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTemporaryDir>

#include "app/lesson_director.h"
#include "app/stage.h"
#include "course/results.h"
#include "drill/spelling_page.h"
#include "lesson/lesson_column.h"
#include "lesson/lesson_screen.h"
#include "lesson/lesson_text.h"
#include "lesson/prediction_card.h"
#include "lesson/reflection_card.h"
#include "lesson/task_row.h"
#include "plots/curve_pad.h"
#include "quiz/choice_row.h"
#include "quiz/question_card.h"
#include "window_fixture.h"

using namespace glassbox;

namespace {

constexpr int kLong = 60'000;

training::RunSettings tinyRun() {
  training::RunSettings settings = quickRun(800);
  settings.corpus.stories = 600;  // enough for every word that a lesson speaks of
  return settings;
}

class ShippedLesson : public testing::TestWithParam<int> {
 protected:
  void SetUp() override {
    app::CoursePlaces places;
    places.folders = {std::filesystem::path(GLASSBOX_SOURCE_DIR) / "lessons"};
    places.learners = folder_.path().toStdString();
    places.lesson = GetParam();
    window_ = std::make_unique<app::MainWindow>(driver_, places);
    window_->resize(1366, 768);
    window_->QWidget::show();
    window_->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window_.get()));
    column_ = window_->findChild<lesson::LessonColumn*>();
    ASSERT_NE(column_, nullptr);
    ASSERT_NE(column_->lesson(), nullptr);
    ASSERT_EQ(column_->lesson()->number, GetParam());
    ASSERT_TRUE(waitUntil([this] { return driver_.state() == live::RunState::kPaused; }));
  }

  bool waitUntil(const std::function<bool()>& done) { return QTest::qWaitFor(done, kLong); }
  views::View& view() { return *window_->stage().current(); }
  lesson::LessonScreen& screen() { return *column_->screen(); }

  QAbstractButton* button(const QString& text, QWidget& in) {
    for (auto* found : in.findChildren<QAbstractButton*>())
      if (found->isVisible() &&
          (found->text().trimmed() == text || found->accessibleName() == text))
        return found;
    return nullptr;
  }
  /// A button or a tab.
  void press(const QString& text, QWidget& in) {
    for (auto* tabs : in.findChildren<QTabBar*>())
      for (int i = 0; i < tabs->count(); ++i)
        if (tabs->isVisible() && tabs->tabText(i) == text)
          return QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(i).center());
    ASSERT_TRUE(waitUntil([&] {
      const auto* found = button(text, in);
      return found != nullptr && found->isEnabled();
    })) << text.toStdString();
    QTest::mouseClick(button(text, in), Qt::LeftButton);
  }
  QLineEdit* field(const QString& name) {
    for (auto* found : view().findChildren<QLineEdit*>())
      if (found->isVisible() && found->accessibleName() == name) return found;
    ADD_FAILURE() << "no field " << name.toStdString();
    return nullptr;
  }
  void enter(const QString& name, const QString& words) {
    QLineEdit* into = field(name);
    ASSERT_NE(into, nullptr);
    into->setFocus();
    into->selectAll();
    QTest::keyClick(into, Qt::Key_Delete);
    QTest::keyClicks(into, words);
    QTest::keyClick(into, Qt::Key_Return);
  }
  void show(const QString& id) {
    const auto& views = window_->stage().views();
    auto* tabs = window_->stage().findChild<QTabBar*>(QStringLiteral("views"));
    for (int i = 0; i < int(views.size()); ++i)
      if (views[std::size_t(i)]->id() == id)
        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(i).center());
    ASSERT_EQ(view().id(), id);
  }

  double fact(const std::string& name) {
    const auto facts = window_->findChild<app::LessonDirector*>()->facts();
    const auto found = facts.numbers.find(name);
    return found == facts.numbers.end() ? NAN : found->second;
  }
  bool isTrue(const course::Condition::Part& part) {
    return course::holds({.text = {}, .parts = {part}},
                         window_->findChild<app::LessonDirector*>()->facts());
  }
  void trainTo(double step) {
    QTest::keyClick(window_.get(), Qt::Key_End);
    if (fact("step") >= step) return;
    ASSERT_TRUE(waitUntil([this] { return driver_.state() != live::RunState::kPreparing; }));
    if (driver_.state() != live::RunState::kTraining) press(QStringLiteral("Play"), *window_);
    EXPECT_TRUE(waitUntil([&] { return fact("step") >= step; })) << fact("step");
    if (driver_.state() == live::RunState::kTraining) press(QStringLiteral("Pause"), *window_);
  }
  void write(double words, double typed) {
    show(QStringLiteral("write"));
    press(QStringLiteral("The text"), view());
    if (typed > 0)
      enter(QStringLiteral("How the text begins"), QStringLiteral("the dog is in the"));
    for (int i = 0; i < 60 && fact("wrote") < words; ++i) {
      const double before = fact("wrote");
      press(QStringLiteral("Next word"), view());
      waitUntil([&] { return fact("wrote") > before; });
    }
  }
  void goToStage(double stage) {
    show(QStringLiteral("onestep"));
    for (const char* next :
         {"Let it guess", "Check the guess", "Find who to blame", "Nudge the weights"})
      if (fact("stage") < stage) press(QString::fromLatin1(next), view());
  }
  void spell(double words) {
    for (auto* text : screen().findChildren<lesson::LessonText*>())
      if (text->text().contains(QStringLiteral("drill:spelling")))
        emit text->linkActivated(QStringLiteral("drill:spelling"));
    auto* page = window_->findChild<drill::SpellingPage*>();
    ASSERT_NE(page, nullptr);
    auto* letter = page->findChild<QLineEdit*>();
    while (fact("spelled") < words) {
      const auto& practice = *page->practice();
      while (!practice.isWordDone())
        QTest::keyClicks(letter,
                         QString::fromStdString(practice.letters()[practice.guesses().size() + 1]));
      QTest::keyClick(letter, Qt::Key_Return);
    }
    press(QStringLiteral("Back to the lab"), *page);
  }

  /// The offer on this screen that sets this up.
  void pressShow(const std::string& key) {
    for (const course::Block& block :
         column_->lesson()->screens[std::size_t(column_->screenNumber())].blocks)
      if (const auto* shown = std::get_if<course::Show>(&block))
        for (const course::Setting& setting : shown->stage.run)
          if (setting.key == key && !isTrueOf(setting)) {
            press(QString::fromStdString(shown->label), screen());
            waitUntil([&] { return isTrueOf(setting); });
          }
  }
  bool isTrueOf(const course::Setting& setting) {
    const auto facts = window_->findChild<app::LessonDirector*>()->facts();
    const auto number = facts.numbers.find(setting.key);
    if (number != facts.numbers.end())
      return number->second == course::numberOf(setting.value).value_or(NAN);
    const auto words = facts.words.find(setting.key);
    return words != facts.words.end() && words->second == setting.value;
  }

  /// Makes one part of a task's condition true, as a person would.
  void bringAbout(const course::Condition::Part& part, const course::Condition& all) {
    const QString words = QString::fromStdString(part.words);
    const auto& fact = part.fact;
    if (isTrue(part)) return;
    if (fact == "step") trainTo(part.number);
    else if (fact == "view") show(words);
    else if (fact == "shown-step")
      QTest::keyClick(window_.get(), part.number == 0 ? Qt::Key_Home : Qt::Key_End);
    else if (fact == "typed") write(0, part.number);
    else if (fact == "wrote") write(part.number, 0);
    else if (fact == "wrote-at") write(this->fact("wrote") + 1, 1);
    else if (fact == "tried") show(QStringLiteral("onestep"));
    else if (fact == "stage") goToStage(part.number);
    else if (fact == "lr-factor") press(QStringLiteral("×10"), view());
    else if (fact == "spelled") spell(part.number);
    else if (fact == "sentence") {
      show(QStringLiteral("inside"));
      enter(QStringLiteral("Sentence"), words);
    } else if (fact == "pinned") {
      show(QStringLiteral("words"));
      for (const QString& word : words.split(' '))
        enter(QStringLiteral("Find a word and pin it"), word);
    } else if (fact == "page") turnTo(words);
    else pressShow(fact);
    EXPECT_TRUE(waitUntil([&] { return isTrue(part); })) << all.text << ": " << fact;
  }
  void turnTo(const QString& page) {
    const std::map<QString, std::pair<QString, QString>> pages = {
        {"copied", {"write", "Is it copied?"}},          {"earlier", {"write", "Earlier steps"}},
        {"compare", {"inside", "Two sentences"}},        {"covered", {"inside", "Covered word"}},
        {"together", {"words", "Goes together"}},        {"use", {"words", "Meaning in use"}},
        {"replace", {"words", "Can replace each other"}}};
    ASSERT_TRUE(pages.contains(page)) << page.toStdString();
    show(pages.at(page).first);
    press(pages.at(page).second, view());
  }
  void doTask(const course::Task& task, lesson::TaskRow& row) {
    // What sets up a run comes first, since it throws away what was written in another; what is
    // looked at comes last.
    const std::vector<std::string> order = {
        "objective", "corpus",    "stories", "lr",    "width",    "layers", "tokenizer",
        "step",      "wrote-at",  "typed",   "wrote", "sentence", "pinned", "tried",
        "stage",     "lr-factor", "spelled", "page",  "view"};
    const auto rank = [&](const std::string& fact) {
      return std::find(order.begin(), order.end(), fact) - order.begin();
    };
    for (const course::Condition& condition : task.done) {
      auto parts = condition.parts;
      std::stable_sort(parts.begin(), parts.end(),
                       [&](const auto& a, const auto& b) { return rank(a.fact) < rank(b.fact); });
      for (const auto& part : parts) bringAbout(part, condition);
      for (const auto& part : parts) bringAbout(part, condition);
      QTest::qWait(300);  // the director looks a few times a second
    }
    EXPECT_TRUE(waitUntil([&] { return row.isDone(); })) << task.id << ": " << task.text;
  }

  void predict(lesson::PredictionCard& card) {
    switch (card.prediction().kind) {
      case course::Prediction::Kind::kChoose:
        QTest::mouseClick(card.findChildren<quiz::ChoiceRow*>().first()->button(), Qt::LeftButton);
        break;
      case course::Prediction::Kind::kNumber:
        QTest::keyClicks(card.findChild<QLineEdit*>(), QStringLiteral("1.5"));
        break;
      case course::Prediction::Kind::kOrder:
        break;
      case course::Prediction::Kind::kCurve: {
        auto* pad = card.findChild<plots::CurvePad*>();
        pad->setFocus(Qt::TabFocusReason);
        for (int i = 0; i < 60 && !pad->isWhole(); ++i) QTest::keyClick(pad, Qt::Key_Right);
      }
    }
    press(QStringLiteral("Lock my guess"), card);
    ASSERT_TRUE(card.isLocked());
    for (auto* one : card.findChildren<QPushButton*>())
      if (one->isVisible() && one->isEnabled() && !card.isAnswered())
        QTest::mouseClick(one, Qt::LeftButton);
    EXPECT_TRUE(waitUntil([&] { return card.isAnswered(); }))
        << card.prediction().ask << " "
        << card.findChild<QLabel*>(QStringLiteral("feedback"))->text().toStdString();
  }

  void choose(quiz::QuestionCard& card, bool right) {
    const course::Question& question = card.question();
    using course::QuestionKind;
    const auto rows = card.findChildren<quiz::ChoiceRow*>();
    if (question.kind == QuestionKind::kNumber || question.kind == QuestionKind::kShort) {
      auto* into = card.findChild<QLineEdit*>();
      into->clear();
      for (const auto& option : question.options)
        if (right && option.weight == 100)
          return QTest::keyClicks(into, question.kind == QuestionKind::kNumber
                                            ? QString::number(option.value)
                                            : QString::fromStdString(option.text));
      return QTest::keyClicks(into, QStringLiteral("999"));
    }
    for (auto* row : rows) {
      for (std::size_t i = 0; i < question.options.size(); ++i) {
        const QString text = question.kind == QuestionKind::kTrueFalse
                                 ? (i == 0 ? QStringLiteral("True") : QStringLiteral("False"))
                                 : QString::fromStdString(question.options[i].text);
        if (!row->button()->accessibleName().startsWith(text)) continue;
        const bool good = question.options[i].weight > 0;
        if (good != right) continue;
        QTest::mouseClick(row->button(), Qt::LeftButton);
        if (question.kind != QuestionKind::kSeveral || !right) return;
      }
    }
  }
  void answer(quiz::QuestionCard& card) {
    const std::string& id = card.question().id;
    choose(card, false);
    press(QStringLiteral("Check"), card);
    EXPECT_LT(card.grade().score, 1) << id;
    EXPECT_FALSE(card.findChild<QLabel*>(QStringLiteral("feedback"))->text().isEmpty()) << id;
    press(QStringLiteral("Try again"), card);
    if (card.question().kind == course::QuestionKind::kSeveral)
      choose(card, false);  // takes it back
    choose(card, true);
    press(QStringLiteral("Check"), card);
    EXPECT_EQ(card.grade().score, 1) << id;
  }

  void goThroughScreen() {
    const auto& blocks = column_->lesson()->screens[std::size_t(column_->screenNumber())].blocks;
    const auto questions = screen().findChildren<quiz::QuestionCard*>();
    std::size_t tasks = 0;
    std::size_t predictions = 0;
    qsizetype asked = 0;
    for (const course::Block& block : blocks) {
      if (const auto* task = std::get_if<course::Task>(&block))
        doTask(*task, *screen().tasks().at(tasks++));
      if (std::holds_alternative<course::Prediction>(block))
        predict(*screen().predictions().at(predictions++));
      if (std::holds_alternative<course::AskedHere>(block)) answer(*questions.at(asked++));
      if (HasFatalFailure()) return;
    }
    for (auto* words : screen().findChildren<QPlainTextEdit*>())
      if (words->isVisible() && !words->isReadOnly())
        QTest::keyClicks(words, QStringLiteral("Numbers move."));
  }

  QTemporaryDir folder_;
  app::SessionDriver driver_{tinyRun(), {}};
  std::unique_ptr<app::MainWindow> window_;
  lesson::LessonColumn* column_ = nullptr;
};

TEST_P(ShippedLesson, CanBeDoneToItsEndThroughTheWidgets) {
  const course::Lesson& lesson = *column_->lesson();
  const int screens = int(lesson.screens.size());
  for (int number = 0; number < screens; ++number) {
    SCOPED_TRACE(lesson.title + ", screen " + std::to_string(number + 1));
    ASSERT_EQ(column_->screenNumber(), number);
    ASSERT_NO_FATAL_FAILURE(goThroughScreen());
    press(QStringLiteral("Next"), *column_);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  }
  const course::LessonProgress& progress = column_->progress().lessons.at(GetParam());
  EXPECT_TRUE(progress.finished);
  const course::LessonResult result = course::resultOf(column_->course(), column_->progress())
                                          .lessons.at(std::size_t(GetParam() - 1));
  EXPECT_EQ(result.tasks.done, result.tasks.of);
  EXPECT_EQ(result.guesses.done, result.guesses.of);
}

INSTANTIATE_TEST_SUITE_P(All, ShippedLesson, testing::Range(1, 11));

}  // namespace
