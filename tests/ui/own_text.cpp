// A text of one's own in the whole window: pasted, dropped, refused, called off; and what a run
// that trains can still be told.
#include <gtest/gtest.h>

#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSlider>
#include <QTemporaryDir>
#include <QUrl>
#include <random>

#include "controls/message_bar.h"
#include "controls/model_chip.h"
#include "controls/preparing_bar.h"
#include "controls/settings/settings_panel.h"
#include "settings_widgets.h"
#include "theme/theme.h"
#include "window_fixture.h"

namespace glassbox {
namespace {

using controls::Detail;
using controls::SettingsPanel;

class Settings : public Window {
 protected:
  void SetUp() override {
    Window::SetUp();
    panel_ = window_.findChild<SettingsPanel*>();
    panel_->setDetail(Detail::kEssential);
  }
  void openPanel() {
    QTest::mouseClick(window_.findChild<controls::ModelChip*>(), Qt::LeftButton);
    ASSERT_TRUE(panel_->isVisible());
  }
  void drop(const QMimeData& data) {
    QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window_, &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent event(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window_, &event);
  }
  void dropFile(const QString& path) {
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    drop(data);
  }
  QString written(const QString& name, const QByteArray& content) {
    QFile file(folder_.filePath(name));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(content);
    return file.fileName();
  }
  QString chosenText() {
    return field(*panel_, "It learns from")->findChild<QComboBox*>()->currentText();
  }
  void start() {
    QTest::mouseClick(panel_->findChild<QPushButton*>(QStringLiteral("primary")), Qt::LeftButton);
    EXPECT_FALSE(panel_->isVisible());
  }
  bool waitForCorpus(const std::string& name) {
    return QTest::qWaitFor(
        [&] {
          return driver_.snapshot() != nullptr && driver_.snapshot()->facts != nullptr &&
                 driver_.snapshot()->facts->corpusName == name &&
                 driver_.state() == live::RunState::kPaused;
        },
        kPatienceMs);
  }
  static QByteArray song(int verses) {
    QByteArray text;
    for (int i = 0; i < verses; ++i)
      text += "the river runs to the sea and the sea sings number " + QByteArray::number(i % 9) +
              "\n\n";
    return text;
  }

  QTemporaryDir folder_;
  SettingsPanel* panel_ = nullptr;
};

TEST_F(Settings, FitASmallLaptopAndLargeType) {
  window_.resize(1366, 768);
  openPanel();
  EXPECT_TRUE(window_.rect().contains(panel_->geometry()));
  auto* start = panel_->findChild<QPushButton*>(QStringLiteral("primary"));
  EXPECT_TRUE(panel_->rect().contains(
      start->geometry().translated(start->parentWidget()->mapTo(panel_, QPoint()))));
  theme::Theme::instance().setScale(1.6);
  QTest::qWait(50);
  window_.resize(1367, 768);
  EXPECT_TRUE(window_.rect().contains(panel_->geometry()));
  EXPECT_TRUE(start->isVisible());
  theme::Theme::instance().setScale(1);
}

TEST_F(Settings, ChangeTheLearningRateOfTheRunThatTrains) {
  driver_.play();
  ASSERT_TRUE(waitForStep(3));
  openPanel();
  type(field(*panel_, "Learning rate")->findChild<QLineEdit*>(), QStringLiteral("0.00125"));
  auto* apply = buttonWith(*panel_, QStringLiteral("Apply now"));
  ASSERT_TRUE(apply->isEnabled());
  QTest::mouseClick(apply, Qt::LeftButton);
  ASSERT_TRUE(QTest::qWaitFor(
      [this] { return driver_.snapshot()->trainer.learningRate == 0.00125; }, kPatienceMs));
  EXPECT_EQ(driver_.snapshot()->facts->number, 1U) << "the same run";
  EXPECT_EQ(driver_.state(), live::RunState::kTraining) << "which goes on";
  EXPECT_TRUE(panel_->isVisible());
  EXPECT_TRUE(QTest::qWaitFor([&] { return !apply->isEnabled(); }, kPatienceMs)) << "it is applied";
}

TEST_F(Settings, LetTheRunGoOnUntilANewOneIsStarted) {
  driver_.play();
  openPanel();
  type(field(*panel_, "Steps")->findChild<QLineEdit*>(), QStringLiteral("55"));
  const std::int64_t before = step();
  ASSERT_TRUE(waitForStep(before + 5));
  EXPECT_EQ(driver_.snapshot()->facts->number, 1U);
  start();
  ASSERT_TRUE(QTest::qWaitFor(
      [this] { return driver_.snapshot() != nullptr && driver_.snapshot()->plannedSteps == 55; },
      kPatienceMs));
}

TEST_F(Settings, TakeTheDogsOutOfTheStories) {
  openPanel();
  panel_->setDetail(Detail::kMore);
  auto* slider = field(*panel_, "Dogs")->findChild<QSlider*>();
  slider->setFocus();
  QTest::keyClick(slider, Qt::Key_Home);
  start();
  ASSERT_TRUE(QTest::qWaitFor(
      [this] {
        return driver_.snapshot() != nullptr && driver_.snapshot()->facts != nullptr &&
               driver_.snapshot()->facts->number == 2;
      },
      kPatienceMs));
  const auto& words = driver_.snapshot()->facts->words;
  const auto has = [&](const char* text) {
    return std::any_of(words.begin(), words.end(),
                       [&](const live::Word& word) { return word.text == text; });
  };
  EXPECT_FALSE(has("dog"));
  EXPECT_FALSE(has("barking"));
  EXPECT_TRUE(has("cat"));
  EXPECT_TRUE(has("bark"));
}

TEST_F(Settings, LearnFromAPastedTextThatIsKept) {
  openPanel();
  QTest::mouseClick(buttonWith(*panel_, QStringLiteral("Paste a text…")), Qt::LeftButton);
  auto* page = panel_->findChild<QPlainTextEdit*>();
  ASSERT_TRUE(page->isVisible());
  auto* use = buttonWith(*panel_, QStringLiteral("Use this text"));
  EXPECT_FALSE(use->isEnabled()) << "nothing is there yet";
  QTest::keyClicks(page, QStringLiteral("the sea sings"));
  page->appendPlainText(QString::fromUtf8(song(40)));
  QTest::mouseClick(use, Qt::LeftButton);
  EXPECT_FALSE(page->isVisible());
  EXPECT_TRUE(chosenText().startsWith(QStringLiteral("pasted-")));
  EXPECT_TRUE(helpOf(*panel_, "It learns from").contains(QStringLiteral("words")));
  const auto* warning = panel_->findChild<QLabel*>(QStringLiteral("warning"));
  EXPECT_TRUE(warning->isVisible()) << "it is short";
  const std::string name = chosenText().toStdString();
  start();
  ASSERT_TRUE(waitForCorpus(name));
  const QString kept = QString::fromStdString(driver_.snapshot()->facts->settings.corpus.source);
  EXPECT_TRUE(QFile::exists(kept));
  EXPECT_FALSE(kept.startsWith(QDir::tempPath() + QStringLiteral("/pasted")));
  // The run can be opened again.
  driver_.stepOnce();
  ASSERT_TRUE(waitForStep(1));
  driver_.save(folder_.filePath(QStringLiteral("run")));
  ASSERT_TRUE(QTest::qWaitFor(
      [&] { return QFile::exists(folder_.filePath(QStringLiteral("run/state.safetensors"))); },
      kPatienceMs));
  dropFile(folder_.filePath(QStringLiteral("run")));
  ASSERT_TRUE(QTest::qWaitFor(
      [this] {
        return driver_.snapshot() && driver_.snapshot()->facts &&
               driver_.snapshot()->facts->number == 3;
      },
      kPatienceMs));
  EXPECT_EQ(step(), 1);
  EXPECT_EQ(driver_.snapshot()->facts->corpusName, name);
}

TEST_F(Settings, LookAtADroppedTextBeforeItIsUsed) {
  dropFile(written(QStringLiteral("song.txt"), song(3000)));
  ASSERT_TRUE(panel_->isVisible());
  EXPECT_EQ(chosenText(), QStringLiteral("song.txt"));
  EXPECT_FALSE(panel_->findChild<QLabel*>(QStringLiteral("warning"))->isVisible());
  EXPECT_EQ(driver_.snapshot()->facts->corpusName, "storyworld") << "nothing begins by itself";
  EXPECT_EQ(QApplication::focusWidget()->objectName(), QStringLiteral("primary"));
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
  EXPECT_TRUE(waitForCorpus("song.txt"));
}

TEST_F(Settings, SayInPlaceWhyAFileCannotBeUsed) {
  for (const auto& [name, content] :
       {std::pair("empty.txt", QByteArray()), std::pair("picture.txt", QByteArray(500, '\0'))}) {
    dropFile(written(QString::fromLatin1(name), content));
    ASSERT_TRUE(panel_->isVisible());
    EXPECT_EQ(chosenText(), QStringLiteral("The story world")) << "as it was";
    EXPECT_TRUE(helpOf(*panel_, "It learns from").contains(QString::fromLatin1(name)));
    QTest::keyClick(panel_, Qt::Key_Escape);
  }
  EXPECT_EQ(driver_.snapshot()->facts->number, 1U);
}

TEST_F(Settings, PutADroppedPieceOfTextIntoThePasteField) {
  QMimeData data;
  data.setText(QStringLiteral("a piece of text from another window"));
  drop(data);
  ASSERT_TRUE(panel_->isVisible());
  EXPECT_EQ(panel_->findChild<QPlainTextEdit*>()->toPlainText(), data.text());
}

TEST_F(Settings, CallOffALongText) {
  QByteArray text;
  std::minstd_rand random(1);
  for (int i = 0; i < 900'000; ++i)
    text += "word" + QByteArray::number(int(random() % 40'000)) + (i % 12 == 0 ? "\n\n" : " ");
  driver_.play();
  ASSERT_TRUE(waitForStep(2));
  dropFile(written(QStringLiteral("long.txt"), text));
  panel_->setDetail(Detail::kMore);
  field(*panel_, "A piece is")->findChild<QComboBox*>()->setCurrentIndex(2);
  start();
  auto* bar = window_.findChild<controls::PreparingBar*>();
  ASSERT_TRUE(QTest::qWaitFor([&] { return bar->isVisible(); }, kPatienceMs));
  QTest::mouseClick(button(QStringLiteral("Cancel: Preparing the text")), Qt::LeftButton);
  ASSERT_TRUE(waitForState(live::RunState::kPaused));
  EXPECT_TRUE(QTest::qWaitFor([&] { return !bar->isVisible(); }, kPatienceMs));
  EXPECT_EQ(driver_.snapshot()->facts->number, 1U);
  EXPECT_GE(step(), 2) << "the run that was there is still there";
  EXPECT_TRUE(window_.findChild<controls::MessageBar*>()->isVisible());
}

}  // namespace
}  // namespace glassbox
