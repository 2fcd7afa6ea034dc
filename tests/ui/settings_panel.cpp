// The settings of a run, through their widgets: what they ask for, what they refuse, what it costs.
#include "controls/settings/settings_panel.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>

#include "controls/settings/cost_line.h"
#include "settings_widgets.h"
#include "theme/theme.h"

namespace glassbox {
namespace {

using controls::Detail;
using controls::SettingsPanel;

training::RunSettings unusualSettings() {
  training::RunSettings settings = training::presetSettings("tiny");
  settings.model.objective = Objective::kCoveredWord;
  settings.model.width = 24;
  settings.model.heads = 3;
  settings.model.tied = false;
  settings.model.dropout = 0.1F;
  settings.covered = 0.35;
  settings.corpus.stories = 345;
  settings.corpus.animals = 7;
  settings.corpus.pages = 0.15;
  settings.corpus.ingredients = {{"dogs", 0.0}, {"trees", 2.7}};
  settings.corpus.tokenizer = {.kind = text::TokenizerKind::kBpe, .vocabulary = 700};
  settings.trainer.learningRate = 0.25;
  settings.trainer.steps = 77;
  settings.trainer.warmup = 5;
  settings.trainer.clip = 0;
  settings.trainer.weightDecay = 0.125;
  settings.trainer.optimizer = training::Optimizer::kSgd;
  settings.trainer.schedule = training::Schedule::kConstant;
  settings.trainer.beta1 = 0.8;
  settings.batch = 9;
  settings.seed = 18446744073709551615ULL;
  settings.evaluateEvery = 11;
  settings.evaluationRows = 33;
  settings.backend = {.name = "cpu", .threads = 1};
  return settings;
}

std::shared_ptr<live::Snapshot> snapshotOf(training::RunSettings settings) {
  auto facts = std::make_shared<live::RunFacts>();
  settings.model.vocabulary = 300;
  facts->number = 1;
  facts->settings = settings;
  auto snapshot = std::make_shared<live::Snapshot>();
  snapshot->facts = facts;
  snapshot->state = live::RunState::kPaused;
  snapshot->trainer = settings.trainer;
  snapshot->step = snapshot->newestStep = 40;
  snapshot->plannedSteps = settings.trainer.steps;
  return snapshot;
}

class Panel : public testing::Test {
 protected:
  void SetUp() override {
    panel_.resize(460, 680);
    panel_.setDetail(Detail::kEverything);
    panel_.QWidget::show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&panel_));
  }
  QPushButton* button(const QString& text) { return buttonWith(panel_, text); }
  QString figure(const QString& name) { return labelNamed(panel_, name)->text(); }
  SettingsPanel panel_;
};

TEST_F(Panel, GivesBackWhatItWasShown) {
  training::RunSettings shown = unusualSettings();
  panel_.show(shown);
  const auto settings = panel_.settings();
  ASSERT_TRUE(settings);
  shown.model.vocabulary = 0;
  EXPECT_EQ(training::toJson(*settings), training::toJson(shown));
  panel_.show(training::presetSettings("large"));
  ASSERT_TRUE(panel_.settings());
  EXPECT_EQ(training::toJson(*panel_.settings()),
            training::toJson(training::presetSettings("large")));
}

TEST_F(Panel, ShowsMoreOnDemand) {
  const auto fieldsShown = [this] {
    int shown = 0;
    for (const auto* field : panel_.findChildren<controls::Field*>()) shown += field->isVisible();
    return shown;
  };
  QTest::mouseClick(button(QStringLiteral("Essential")), Qt::LeftButton);
  EXPECT_EQ(fieldsShown(), 6);
  for (const char* name :
       {"It learns from", "The model guesses", "Model", "Learning rate", "Steps", "Seed"})
    EXPECT_TRUE(field(panel_, name)->isVisible()) << name;
  QTest::mouseClick(button(QStringLiteral("More")), Qt::LeftButton);
  const int more = fieldsShown();
  EXPECT_GT(more, 12);
  EXPECT_TRUE(field(panel_, "Dogs")->isVisible());
  EXPECT_FALSE(field(panel_, "Weight decay")->isVisible());
  QTest::mouseClick(button(QStringLiteral("Everything")), Qt::LeftButton);
  EXPECT_GT(fieldsShown(), more + 8);
  EXPECT_EQ(fieldsShown(), panel_.findChildren<controls::Field*>().size());
  SettingsPanel again;
  again.QWidget::show();
  EXPECT_TRUE(buttonWith(again, QStringLiteral("Everything"))->isChecked()) << "remembered";
  QTest::mouseClick(button(QStringLiteral("Essential")), Qt::LeftButton);
}

TEST_F(Panel, SaysBesideTheFieldWhatIsWrongAndDoesNotStart) {
  QSignalSpy started(&panel_, &SettingsPanel::startWanted);
  auto* start = panel_.findChild<QPushButton*>(QStringLiteral("primary"));
  const std::pair<const char*, const char*> faults[] = {
      {"Steps", "many"},   {"Steps", "0"},       {"Learning rate", "0"}, {"Learning rate", "nan"},
      {"Seed", "-1"},      {"Batch", "1.5"},     {"Heads", "0"},         {"Dropout", "1"},
      {"Clipping", "-1"},  {"Stories", "3"},     {"Threads", "999"},     {"Warm-up", "x"},
      {"Context", "9999"}, {"Covered words", ""}};
  for (const auto& [name, typed] : faults) {
    auto* edit = field(panel_, name)->findChild<QLineEdit*>();
    const QString before = edit->text();
    type(edit, QString::fromLatin1(typed));
    EXPECT_FALSE(panel_.settings()) << name << " = " << typed;
    EXPECT_FALSE(start->isEnabled()) << name;
    EXPECT_TRUE(helpOf(panel_, name).contains(QStringLiteral("must be")))
        << helpOf(panel_, name).toStdString();
    QTest::mouseClick(start, Qt::LeftButton);
    type(edit, before);
    EXPECT_TRUE(panel_.settings()) << name << " = " << before.toStdString();
    EXPECT_TRUE(start->isEnabled()) << name;
    EXPECT_FALSE(helpOf(panel_, name).contains(QStringLiteral("must be")));
  }
  EXPECT_EQ(started.count(), 0);
}

TEST_F(Panel, OnlyAGraphicsCardRounds) {
  training::RunSettings shown = unusualSettings();
  shown.backend = {.name = "cuda", .precision = "tf32"};
  panel_.show(shown);
  auto* precision = field(panel_, "Exactness")->findChild<QComboBox*>();
  auto* engine = field(panel_, "Engine")->findChild<QComboBox*>();
  EXPECT_EQ(precision->currentText(), QStringLiteral("less exact (tf32)"));
  ASSERT_TRUE(panel_.settings());
  EXPECT_EQ(panel_.settings()->backend.precision, "tf32");
  engine->setFocus();
  QTest::keyClick(engine, Qt::Key_Up);
  ASSERT_EQ(engine->currentText(), QStringLiteral("processor (CPU)"));
  EXPECT_FALSE(panel_.settings());
  EXPECT_TRUE(helpOf(panel_, "Exactness").contains(QStringLiteral("processor multiplies exactly")));
  precision->setFocus();
  QTest::keyClick(precision, Qt::Key_Home);
  ASSERT_TRUE(panel_.settings());
  EXPECT_EQ(panel_.settings()->backend.precision, "fp32");
  EXPECT_FALSE(helpOf(panel_, "Exactness").contains(QStringLiteral("processor")));
}

TEST_F(Panel, RefusesSizesThatDoNotFitTogether) {
  type(field(panel_, "Heads")->findChild<QLineEdit*>(), QStringLiteral("7"));
  EXPECT_FALSE(panel_.settings());
  EXPECT_TRUE(helpOf(panel_, "Heads").contains(QStringLiteral("evenly")));
  panel_.setDetail(Detail::kEssential);
  EXPECT_TRUE(field(panel_, "Heads")->isVisible()) << "what is wrong is never hidden";
  panel_.setDetail(Detail::kEverything);
  type(field(panel_, "Width")->findChild<QLineEdit*>(), QStringLiteral("70"));
  EXPECT_TRUE(panel_.settings());
  EXPECT_EQ(field(panel_, "Model")->findChild<QComboBox*>()->currentText(),
            QStringLiteral("Own sizes"));
}

TEST_F(Panel, TakesADecimalComma) {
  type(field(panel_, "Learning rate")->findChild<QLineEdit*>(), QStringLiteral("0,5"));
  ASSERT_TRUE(panel_.settings());
  EXPECT_EQ(panel_.settings()->trainer.learningRate, 0.5);
}

TEST_F(Panel, WritesADecimalCommaWhereTheLanguageDoes) {
  const QLocale before;
  QLocale::setDefault(QLocale(QLocale::German));
  panel_.show(training::presetSettings("small"));
  EXPECT_EQ(field(panel_, "Learning rate")->findChild<QLineEdit*>()->text(),
            QStringLiteral("0,007"));
  ASSERT_TRUE(panel_.settings());
  EXPECT_EQ(panel_.settings()->trainer.learningRate, 0.007);
  QLocale::setDefault(before);
}

TEST_F(Panel, APresetBringsWhatBelongsToIt) {
  auto* box = field(panel_, "Model")->findChild<QComboBox*>();
  box->setFocus();
  QTest::keyClick(box, Qt::Key_End);
  ASSERT_EQ(box->currentText(), QStringLiteral("Large"));
  const training::RunSettings large = training::presetSettings("large");
  ASSERT_TRUE(panel_.settings());
  EXPECT_EQ(panel_.settings()->model, large.model);
  EXPECT_EQ(panel_.settings()->trainer.learningRate, large.trainer.learningRate);
  EXPECT_EQ(panel_.settings()->trainer.steps, large.trainer.steps);
  EXPECT_EQ(panel_.settings()->corpus.tokenizer, large.corpus.tokenizer);
}

TEST_F(Panel, MovesAnIngredientByKey) {
  auto* slider = field(panel_, "Dogs")->findChild<QSlider*>();
  slider->setFocus();
  QTest::keyClick(slider, Qt::Key_Home);
  ASSERT_TRUE(panel_.settings());
  EXPECT_EQ(panel_.settings()->corpus.ingredients, (text::Ingredients{{"dogs", 0.0}}));
  auto* animals = field(panel_, "Animals")->findChild<QSlider*>();
  animals->setFocus();
  QTest::keyClick(animals, Qt::Key_Home);
  EXPECT_FALSE(panel_.settings()) << "one animal is too few for some stories";
  EXPECT_TRUE(helpOf(panel_, "Animals").contains(QStringLiteral("two animals")));
  QTest::keyClick(animals, Qt::Key_Right);
  EXPECT_TRUE(panel_.settings());
}

TEST_F(Panel, TellsWhatTheChoiceCosts) {
  const training::RunSettings base = unusualSettings();
  const auto snapshot = snapshotOf(base);
  panel_.follow(snapshot);
  panel_.showRun();
  training::RunSettings full = base;
  full.model.vocabulary = 300;
  EXPECT_EQ(figure(QStringLiteral("Weights")),
            QLocale().toString(qlonglong(model::ParameterLayout(full.model).total())));
  EXPECT_TRUE(figure(QStringLiteral("Memory"))
                  .contains(controls::memoryText(training::memoryOf(full).total())));
  EXPECT_EQ(figure(QStringLiteral("Time for the run")), QStringLiteral("–")) << "nothing measured";
  snapshot->tokensPerSecondOfWork = 1000;
  snapshot->tokensPerStep = 9 * 20;
  panel_.follow(snapshot);
  panel_.showRun();
  // 77 steps of 9 rows of 20 tokens at 1,000 tokens a second.
  EXPECT_EQ(figure(QStringLiteral("Time for the run")), QStringLiteral("≈ 14 s"));
  type(field(panel_, "Steps")->findChild<QLineEdit*>(), QStringLiteral("77000"));
  EXPECT_EQ(figure(QStringLiteral("Time for the run")), QStringLiteral("≈ 4 h"));
  type(field(panel_, "Steps")->findChild<QLineEdit*>(), QStringLiteral("x"));
  EXPECT_EQ(figure(QStringLiteral("Weights")), QStringLiteral("–"));
  type(field(panel_, "Steps")->findChild<QLineEdit*>(), QStringLiteral("77"));
  type(field(panel_, "Threads")->findChild<QLineEdit*>(), QStringLiteral("2"));
  EXPECT_EQ(figure(QStringLiteral("Time for the run")), QStringLiteral("–")) << "another engine";
  type(field(panel_, "Stories")->findChild<QLineEdit*>(), QStringLiteral("500"));
  EXPECT_TRUE(figure(QStringLiteral("Weights")).startsWith(QStringLiteral("≈"))) << "another text";
}

TEST_F(Panel, OffersToApplyOnlyWhatARunCanTake) {
  QSignalSpy applied(&panel_, &SettingsPanel::applyWanted);
  auto* apply = button(QStringLiteral("Apply now"));
  EXPECT_FALSE(apply->isEnabled()) << "there is no run";
  const auto snapshot = snapshotOf(unusualSettings());
  panel_.follow(snapshot);
  panel_.showRun();
  EXPECT_FALSE(apply->isEnabled()) << "nothing is different";
  type(field(panel_, "Batch")->findChild<QLineEdit*>(), QStringLiteral("3"));
  EXPECT_FALSE(apply->isEnabled()) << "the batch needs a new run";
  type(field(panel_, "Steps")->findChild<QLineEdit*>(), QStringLiteral("39"));
  EXPECT_FALSE(apply->isEnabled()) << "40 are done";
  EXPECT_TRUE(apply->toolTip().contains(QStringLiteral("40")));
  type(field(panel_, "Steps")->findChild<QLineEdit*>(), QStringLiteral("90"));
  type(field(panel_, "Learning rate")->findChild<QLineEdit*>(), QStringLiteral("0.01"));
  ASSERT_TRUE(apply->isEnabled());
  QTest::mouseClick(apply, Qt::LeftButton);
  ASSERT_EQ(applied.count(), 1);
  const auto wanted = applied.first().first().value<training::TrainerSettings>();
  EXPECT_EQ(wanted.steps, 90);
  EXPECT_EQ(wanted.learningRate, 0.01);
  EXPECT_EQ(wanted.beta1, 0.8) << "the rest stays";
}

TEST_F(Panel, GoesBackToTheLessonsSettings) {
  const training::RunSettings lesson = unusualSettings();
  panel_.setLessonSettings(lesson);
  type(field(panel_, "Steps")->findChild<QLineEdit*>(), QStringLiteral("x"));
  QTest::mouseClick(button(QStringLiteral("Reset")), Qt::LeftButton);
  ASSERT_TRUE(panel_.settings());
  EXPECT_EQ(training::toJson(*panel_.settings()), training::toJson(lesson));
}

TEST_F(Panel, IsUsedByKeyboardAlone) {
  panel_.activateWindow();
  ASSERT_TRUE(QTest::qWaitForWindowActive(&panel_));
  panel_.setDetail(Detail::kEssential);
  const QStringList order = {QStringLiteral("It learns from"), QStringLiteral("The model guesses"),
                             QStringLiteral("Model"),          QStringLiteral("Learning rate"),
                             QStringLiteral("Steps"),          QStringLiteral("Seed")};
  QStringList seen;
  panel_.setFocus();
  bool reachedStart = false;
  for (int i = 0; i < 20 && !reachedStart; ++i) {
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    const QString name = QApplication::focusWidget()->accessibleName();
    if (order.contains(name)) seen << name;
    reachedStart = QApplication::focusWidget()->objectName() == QStringLiteral("primary");
  }
  EXPECT_EQ(seen, order);
  EXPECT_TRUE(reachedStart);
  QSignalSpy started(&panel_, &SettingsPanel::startWanted);
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
  EXPECT_EQ(started.count(), 1);
  QSignalSpy closed(&panel_, &SettingsPanel::closeWanted);
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
  EXPECT_EQ(closed.count(), 1);
}

TEST_F(Panel, NamesAndExplainsEveryControl) {
  for (const auto* one : panel_.findChildren<QLineEdit*>()) {
    if (qobject_cast<QComboBox*>(one->parentWidget()) != nullptr) continue;
    EXPECT_FALSE(one->accessibleName().isEmpty());
    EXPECT_FALSE(one->toolTip().isEmpty()) << one->accessibleName().toStdString();
    bool named = false;
    for (const auto* label : panel_.findChildren<QLabel*>()) named |= label->buddy() == one;
    EXPECT_TRUE(named) << one->accessibleName().toStdString();
  }
  for (const auto* one : panel_.findChildren<QAbstractButton*>())
    EXPECT_FALSE(one->toolTip().isEmpty()) << one->text().toStdString();
  for (const auto* one : panel_.findChildren<QSlider*>()) EXPECT_FALSE(one->toolTip().isEmpty());
}

TEST(Cost, IsToldInUnitsThatFit) {
  EXPECT_EQ(controls::durationText(0.2), QStringLiteral("1 s"));
  EXPECT_EQ(controls::durationText(75), QStringLiteral("75 s"));
  EXPECT_EQ(controls::durationText(600), QStringLiteral("10 min"));
  EXPECT_EQ(controls::durationText(3 * 3600), QStringLiteral("3 h"));
  EXPECT_EQ(controls::durationText(6 * 86400), QStringLiteral("6 days"));
}

}  // namespace
}  // namespace glassbox
