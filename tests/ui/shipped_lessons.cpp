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
#include <QSlider>
#include <QTabBar>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeWidget>

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
#include "quiz/order_list.h"
#include "quiz/question_card.h"
#include "views/data/line_list.h"
#include "views/data/lines_page.h"
#include "views/scale/ladder_page.h"
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
    for (auto* tabs : window_->stage().findChildren<QTabBar*>())
      for (int i = 0; i < tabs->count() && i < int(views.size()); ++i)
        if (tabs->accessibleName() == QLatin1String("Views") && views[std::size_t(i)]->id() == id)
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
    // A guess that was answered has left the run paused on the way.
    EXPECT_TRUE(waitUntil([&] {
      const auto state = driver_.state();
      if (state == live::RunState::kPaused || state == live::RunState::kFinished)
        if (auto* play = button(QStringLiteral("Play"), *window_);
            play != nullptr && play->isEnabled())
          QTest::mouseClick(play, Qt::LeftButton);
      return fact("step") >= step;
    })) << fact("step");
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
  void takeApart() {
    show(QStringLiteral("onestep"));
    QTest::qWait(500);  // a step is taken by itself where none was
    for (const char* name : {"Take one step apart", "Next step"})
      if (auto* found = button(QString::fromLatin1(name), view()); found != nullptr)
        return QTest::mouseClick(found, Qt::LeftButton);
  }
  void goToStage(double stage) {
    show(QStringLiteral("onestep"));
    const char* next[] = {"Let it guess", "Check the guess", "Find who to blame",
                          "Nudge the weights"};
    for (auto now = int(fact("stage")); now >= 1 && now < int(stage); ++now)
      press(QString::fromLatin1(next[now - 1]), view());
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
  void pressShow(const course::Condition::Part& part) {
    for (const course::Block& block :
         column_->lesson()->screens[std::size_t(column_->screenNumber())].blocks)
      if (const auto* shown = std::get_if<course::Show>(&block))
        for (const course::Setting& setting : shown->stage.run)
          if (setting.key == part.fact && satisfies(setting, part)) {
            press(QString::fromStdString(shown->label), screen());
            return;
          }
  }
  static bool satisfies(const course::Setting& setting, const course::Condition::Part& part) {
    course::Facts facts;
    facts.words[setting.key] = setting.value;
    if (const auto number = course::numberOf(setting.value)) facts.numbers[setting.key] = *number;
    return course::holds({.text = {}, .parts = {part}}, facts);
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
    else if (fact == "tried") takeApart();
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
    else if (fact == "cleaning-off") switchFirstStep();
    else if (fact == "undone") takeADecisionBack();
    else if (fact == "lost-lines") beStrict();
    else if (fact == "counted") countLarge();
    else if (fact == "affordable" || fact == "budget-loss") showBest();
    else if (fact == "climbed") climb();
    else pressShow(part);
    const bool came = waitUntil([&] { return isTrue(part); });
    EXPECT_TRUE(came) << all.text << ": " << fact << "\n" << seen();
    broken_ = broken_ || !came;
  }
  void switchFirstStep() {
    show(QStringLiteral("data"));
    press(QStringLiteral("Compare"), view());
    auto* steps = view().findChild<QTreeWidget*>();
    steps->setFocus();
    steps->setCurrentItem(steps->topLevelItem(0));
    QTest::keyClick(steps, Qt::Key_Space);
  }
  void takeADecisionBack() {
    show(QStringLiteral("data"));
    press(QStringLiteral("Compare"), view());
    auto* lines = view().findChild<views::LinesPage*>()->findChild<views::LineList*>();
    ASSERT_TRUE(waitUntil([&] { return lines->model()->rowCount() > 0; }));
    lines->setFocus();
    while (button(QStringLiteral("Undo this decision"), view()) == nullptr &&
           lines->chosenLine() < lines->model()->rowCount())
      QTest::keyClick(lines, Qt::Key_Down);
    press(QStringLiteral("Undo this decision"), view());
  }
  void beStrict() {
    show(QStringLiteral("data"));
    press(QStringLiteral("What it costs"), view());
    for (auto* slider : view().findChildren<QSlider*>())
      if (slider->accessibleName() == QLatin1String("From lenient to strict"))
        QTest::keyClick(slider, Qt::Key_End);
  }
  void countLarge() {
    show(QStringLiteral("scale"));
    press(QStringLiteral("Count"), view());
    for (auto* box : view().findChildren<QComboBox*>())
      if (box->accessibleName() == QLatin1String("Model to count"))
        box->setCurrentIndex(box->findText(QStringLiteral("GPT-3"), Qt::MatchStartsWith));
  }
  void showBest() {
    show(QStringLiteral("scale"));
    press(QStringLiteral("Budget game"), view());
    press(QStringLiteral("Show the best choice"), view());
  }
  void climb() {
    show(QStringLiteral("scale"));
    press(QStringLiteral("Ladder"), view());
    scaling::LadderSettings small;
    small.rungs = {{1, 2, 8}, {1, 2, 16}, {1, 2, 24}};
    small.largest = {2, 2, 24};
    small.steps = 20;
    view().findChild<views::LadderPage*>()->setSettings(small);
    press(QStringLiteral("Climb the ladder"), view());
  }
  /// What the view says, for those who look for what went wrong.
  std::string seen() {
    QStringList texts;
    for (const auto* label : view().findChildren<QLabel*>())
      if (label->isVisible()) texts << label->text();
    for (const auto* one : view().findChildren<QAbstractButton*>())
      if (one->isVisible()) texts << '[' + one->text() + ']';
    return texts.join('\n').toStdString() + "\nstate " + std::to_string(int(driver_.state())) +
           ", step " + std::to_string(fact("step"));
  }
  void turnTo(const QString& page) {
    const std::map<QString, std::pair<QString, QString>> pages = {
        {"copied", {"write", "Is it copied?"}},
        {"earlier", {"write", "Earlier steps"}},
        {"compare", {"inside", "Two sentences"}},
        {"covered", {"inside", "Covered word"}},
        {"together", {"words", "Goes together"}},
        {"use", {"words", "Meaning in use"}},
        {"replace", {"words", "Can replace each other"}},
        {"cost", {"data", "What it costs"}},
        {"count", {"scale", "Count"}}};
    ASSERT_TRUE(pages.contains(page)) << page.toStdString();
    show(pages.at(page).first);
    press(pages.at(page).second, view());
  }
  void doTask(const course::Task& task, lesson::TaskRow& row) {
    // What sets up a run comes first, since it throws away what was written in another; what is
    // looked at comes last.
    const std::vector<std::string> order = {
        "objective",  "corpus",      "stories",  "lr",        "width",        "layers",
        "tokenizer",  "step",        "wrote-at", "typed",     "wrote",        "sentence",
        "pinned",     "tried",       "stage",    "lr-factor", "spelled",      "budget",
        "affordable", "budget-loss", "counted",  "climbed",   "cleaning-off", "undone",
        "lost-lines", "page",        "view"};
    const auto rank = [&](const std::string& fact) {
      return std::find(order.begin(), order.end(), fact) - order.begin();
    };
    for (const course::Condition& condition : task.done) {
      auto parts = condition.parts;
      std::stable_sort(parts.begin(), parts.end(),
                       [&](const auto& a, const auto& b) { return rank(a.fact) < rank(b.fact); });
      for (int pass = 0; pass < 2; ++pass)
        for (const auto& part : parts)
          if (!broken_) bringAbout(part, condition);
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

  /// It does not begin in order, so that whoever leaves it so is wrong.
  void putInOrder(quiz::QuestionCard& card) {
    auto* list = card.findChild<quiz::OrderList*>();
    const auto upAt = [&](int place) -> QToolButton* {
      for (auto* one : list->findChildren<QToolButton*>())
        if (one->property("place").toInt() == place && one->toolTip() == QLatin1String("Move up"))
          return one;
      return nullptr;
    };
    for (int place = 0; place < int(list->order().size()); ++place) {
      const auto at = std::find(list->order().begin(), list->order().end(), place);
      for (auto moves = int(at - list->order().begin()); moves > place; --moves) {
        ASSERT_NE(upAt(moves), nullptr);
        QTest::keyClick(upAt(moves), Qt::Key_Up);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
      }
    }
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
    if (question.kind == QuestionKind::kOrder && right) return putInOrder(card);
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
      if (HasFatalFailure() || broken_) return;
    }
    for (auto* words : screen().findChildren<QPlainTextEdit*>())
      if (words->isVisible() && !words->isReadOnly())
        QTest::keyClicks(words, QStringLiteral("Numbers move."));
  }

  bool broken_ = false;  ///< one thing could not be done: what follows would only wait in vain
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
    ASSERT_FALSE(broken_);
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
