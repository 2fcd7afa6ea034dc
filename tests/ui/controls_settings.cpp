#include <gtest/gtest.h>

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "controls/message_bar.h"
#include "controls/model_chip.h"
#include "controls/settings_panel.h"
#include "controls/transport_bar.h"

using namespace glassbox;
using controls::SettingsPanel;

namespace {

training::RunSettings unusualSettings() {
  training::RunSettings settings = training::presetSettings("tiny");
  settings.model.objective = Objective::kCoveredWord;
  settings.trainer.learningRate = 0.25;
  settings.trainer.steps = 77;
  settings.batch = 9;
  settings.seed = 42;
  return settings;
}

QLineEdit* fieldWith(QWidget& panel, const QString& text) {
  for (auto* field : panel.findChildren<QLineEdit*>())
    if (field->text() == text) return field;
  return nullptr;
}

}  // namespace

TEST(SettingsPanel, GivesBackWhatItWasShown) {
  SettingsPanel panel;
  panel.show(unusualSettings());
  const auto settings = panel.settings();
  ASSERT_TRUE(settings);
  EXPECT_EQ(settings->model.width, 32);
  EXPECT_EQ(settings->model.objective, Objective::kCoveredWord);
  EXPECT_EQ(settings->trainer.learningRate, 0.25);
  EXPECT_EQ(settings->trainer.steps, 77);
  EXPECT_EQ(settings->batch, 9);
  EXPECT_EQ(settings->seed, 42U);
}

TEST(SettingsPanel, SaysWhatIsWrongAndDoesNotStart) {
  SettingsPanel panel;
  panel.show(unusualSettings());
  QLineEdit* steps = fieldWith(panel, QStringLiteral("77"));
  ASSERT_NE(steps, nullptr);
  steps->setText(QStringLiteral("many"));
  EXPECT_FALSE(panel.settings());
  const auto* start = panel.findChild<QPushButton*>(QStringLiteral("primary"));
  const auto* complaint = panel.findChild<QLabel*>(QStringLiteral("complaint"));
  EXPECT_FALSE(start->isEnabled());
  EXPECT_TRUE(complaint->text().contains(QStringLiteral("Steps")));
  steps->setText(QStringLiteral("78"));
  EXPECT_TRUE(start->isEnabled());
  EXPECT_TRUE(complaint->text().isEmpty());
}

TEST(SettingsPanel, TakesADecimalComma) {
  SettingsPanel panel;
  panel.show(unusualSettings());
  fieldWith(panel, QStringLiteral("0.25"))->setText(QStringLiteral("0,5"));
  ASSERT_TRUE(panel.settings());
  EXPECT_EQ(panel.settings()->trainer.learningRate, 0.5);
}

TEST(TransportBar, PlayButtonAsksForTheOppositeOfWhatHappens) {
  controls::TransportBar bar;
  QSignalSpy play(&bar, &controls::TransportBar::playWanted);
  QSignalSpy pause(&bar, &controls::TransportBar::pauseWanted);
  auto* button = bar.findChild<QAbstractButton*>(QStringLiteral("play"));
  EXPECT_FALSE(button->isEnabled());
  live::Snapshot snapshot;
  snapshot.state = live::RunState::kPaused;
  bar.show(snapshot);
  QTest::mouseClick(button, Qt::LeftButton);
  EXPECT_EQ(play.count(), 1);
  snapshot.state = live::RunState::kTraining;
  bar.show(snapshot);
  QTest::mouseClick(button, Qt::LeftButton);
  EXPECT_EQ(pause.count(), 1);
  EXPECT_EQ(play.count(), 1);
}

TEST(TransportBar, DoesNotMoveWhenItsNumbersGrow) {
  controls::TransportBar bar;
  bar.resize(1000, bar.sizeHint().height());
  live::Snapshot snapshot;
  snapshot.state = live::RunState::kTraining;
  snapshot.step = 1;
  snapshot.loss = 5;
  bar.show(snapshot);
  const int before = bar.sizeHint().width();
  snapshot.step = 123456;
  snapshot.loss = 12.34;
  snapshot.tokensPerSecond = 1234567;
  bar.show(snapshot);
  EXPECT_EQ(bar.sizeHint().width(), before);
}

TEST(ModelChip, NamesTheModelAndItsEngine) {
  auto facts = std::make_shared<live::RunFacts>();
  facts->settings = training::presetSettings("small");
  facts->parameters = 176000;
  facts->engine = "CPU, 2 threads, AVX-512";
  live::Snapshot snapshot;
  snapshot.facts = facts;
  controls::ModelChip chip;
  chip.show(snapshot);
  EXPECT_EQ(chip.text(), QLocale().toString(176000).prepend(QStringLiteral("Small model · ")) +
                             QStringLiteral(" weights · CPU, 2 threads"));
}

TEST(Controls, EveryControlHasANameForScreenReaders) {
  controls::TransportBar bar;
  SettingsPanel panel;
  for (QWidget* parent : std::initializer_list<QWidget*>{&bar, &panel}) {
    for (const auto* button : parent->findChildren<QAbstractButton*>())
      EXPECT_FALSE(button->accessibleName().isEmpty() && button->text().isEmpty());
  }
  for (const auto* field : panel.findChildren<QLineEdit*>()) {
    bool named = false;
    for (const auto* label : panel.findChildren<QLabel*>()) named |= label->buddy() == field;
    EXPECT_TRUE(named);
  }
}
