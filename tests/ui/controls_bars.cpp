#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QSignalSpy>
#include <QTest>

#include "controls/message_bar.h"
#include "controls/model_chip.h"
#include "controls/transport_bar.h"

using namespace glassbox;

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

TEST(TransportBar, EveryControlHasANameForScreenReaders) {
  controls::TransportBar bar;
  for (const auto* button : bar.findChildren<QAbstractButton*>())
    EXPECT_FALSE(button->accessibleName().isEmpty() && button->text().isEmpty());
}
