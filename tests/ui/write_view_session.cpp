// The Write view in the real window, on a model in training.
#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTabBar>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

#include "app/main_window.h"
#include "app/stage.h"
#include "plots/bar_list.h"
#include "plots/word_flow.h"
#include "views/copied_panel.h"
#include "views/write_view.h"

using namespace glassbox;

namespace {

constexpr int kPatienceMs = 30'000;

training::RunSettings quickRun() {
  training::RunSettings settings = training::presetSettings("tiny");
  settings.corpus.stories = 200;
  settings.batch = 8;
  settings.trainer.steps = 60;
  settings.evaluationRows = 4;
  settings.backend.threads = 1;
  return settings;
}

class WriteWindow : public testing::Test {
 protected:
  void SetUp() override {
    window_.resize(1366, 768);
    window_.QWidget::show();
    ASSERT_TRUE(waitFor([this] { return driver_.state() == live::RunState::kPaused; }));
    window_.stage().showView(QStringLiteral("write"));
    view_ = qobject_cast<views::WriteView*>(window_.stage().current());
    ASSERT_NE(view_, nullptr);
    driver_.play();
    ASSERT_TRUE(waitFor([this] { return driver_.state() == live::RunState::kFinished; }));
  }
  template <typename Condition>
  static bool waitFor(Condition condition) {
    return QTest::qWaitFor(condition, kPatienceMs);
  }
  template <typename Widget>
  Widget* named(const QString& name) const {
    for (auto* found : view_->findChildren<Widget*>())
      if (found->accessibleName() == name) return found;
    return nullptr;
  }
  QPushButton* button(const QString& text) const {
    for (auto* found : view_->findChildren<QPushButton*>())
      if (found->text() == text) return found;
    return nullptr;
  }
  /// Presses 'Write it all' and waits until nothing more comes.
  bool writeItAll() {
    QTest::mouseClick(button(QStringLiteral("Write it all")), Qt::LeftButton);
    return waitFor([this] { return button(QStringLiteral("Write it all")) != nullptr; }) &&
           !view_->written().empty();
  }
  plots::WordFlow* page() const {
    return view_->findChild<plots::WordFlow*>(QStringLiteral("writtenText"));
  }

  app::SessionDriver driver_{quickRun(), {}};
  app::MainWindow window_{driver_};
  views::WriteView* view_ = nullptr;
};

}  // namespace

TEST_F(WriteWindow, WritesWhatTheCommandLineWritesWithTheSameSeed) {
  named<QSlider>(QStringLiteral("temperature"))->setValue(16);  // 0.8
  named<QSlider>(QStringLiteral("top-k"))->setValue(12);
  named<QSpinBox>(QStringLiteral("Seed of the draw"))->setValue(7);
  ASSERT_TRUE(writeItAll());
  const QTemporaryDir folder;
  QSignalSpy saved(&driver_, &app::SessionDriver::saved);
  driver_.save(folder.filePath(QStringLiteral("model")));
  ASSERT_TRUE(waitFor([&] { return !saved.isEmpty(); }));
  QProcess program;
  program.start(
      QStringLiteral(GLASSBOX_BIN_DIR "/glassbox-cli"),
      {"generate", "--model", folder.filePath(QStringLiteral("model")), "--prompt",
       "Anna has a little", "--temperature", "0.8", "--top-k", "12", "--seed", "7", "--json"});
  ASSERT_TRUE(program.waitForFinished(kPatienceMs));
  const QJsonObject said = QJsonDocument::fromJson(program.readAllStandardOutput()).object();
  std::vector<std::int32_t> tokens;
  for (const auto& token : said[QStringLiteral("tokens")].toArray())
    tokens.push_back(token.toInt());
  ASSERT_FALSE(tokens.empty()) << program.readAllStandardError().toStdString();
  EXPECT_EQ(view_->written(), tokens);
  EXPECT_EQ(view_->text(), said[QStringLiteral("text")].toString());
}

TEST_F(WriteWindow, TheSameSeedWritesTheSameTextAgain) {
  ASSERT_TRUE(writeItAll());
  const QString first = view_->text();
  QTest::mouseClick(button(QStringLiteral("Start again")), Qt::LeftButton);
  ASSERT_TRUE(writeItAll());
  EXPECT_EQ(view_->text(), first);
  named<QSpinBox>(QStringLiteral("Seed of the draw"))->setValue(2);
  QTest::mouseClick(button(QStringLiteral("Start again")), Qt::LeftButton);
  ASSERT_TRUE(writeItAll());
  EXPECT_NE(view_->text(), first);
}

TEST_F(WriteWindow, MarksWhatStandsInTheTrainingText) {
  ASSERT_TRUE(writeItAll());
  named<QTabBar>(QStringLiteral("Pages"))->setCurrentIndex(1);
  auto* panel = view_->findChild<views::CopiedPanel*>();
  panel->findChild<QSpinBox*>()->setValue(3);
  ASSERT_TRUE(waitFor([&] { return !panel->runs().empty(); }));
  ASSERT_TRUE(
      waitFor([&] { return page()->words()[std::size_t(panel->runs()[0].run.begin)].group == 0; }));
  const live::CopiedRun run = panel->runs()[0];
  for (int i = 0; i < run.run.length; ++i)
    EXPECT_GE(page()->words()[std::size_t(run.run.begin + i)].group, 0);
  QTest::mouseClick(page(), Qt::LeftButton, {}, page()->wordRect(run.run.begin).center().toPoint());
  ASSERT_GE(panel->chosen(), 0);
  EXPECT_GT(panel->runs()[std::size_t(panel->chosen())].count, 0);
  EXPECT_TRUE(view_->summary().contains(QStringLiteral("new"))) << view_->summary().toStdString();
}

TEST_F(WriteWindow, ListsWhatEarlierModelsWrote) {
  named<QTabBar>(QStringLiteral("Pages"))->setCurrentIndex(2);
  auto* table = named<QTableWidget>(QStringLiteral("Texts by models of earlier steps"));
  ASSERT_TRUE(waitFor([&] { return table->rowCount() >= 4; }));
  EXPECT_EQ(table->item(0, 0)->text(), QStringLiteral("0"));
  EXPECT_EQ(table->item(1, 0)->text(), QStringLiteral("10"));
  EXPECT_NE(table->item(0, 2)->text(), table->item(3, 2)->text());
  const QTemporaryDir folder;
  const QString csv = folder.filePath(QStringLiteral("texts.csv"));
  view_->exportTo(csv);
  QFile file(csv);
  ASSERT_TRUE(file.open(QIODevice::ReadOnly));
  EXPECT_EQ(file.readAll().count('\n'),
            table->rowCount() + 1 +
                named<QTableWidget>(QStringLiteral("Texts gathered while training"))->rowCount());
}

TEST_F(WriteWindow, FitsASmallLaptop) {
  EXPECT_LE(window_.minimumSizeHint().width(), 1366);
  EXPECT_LE(window_.minimumSizeHint().height(), 768);
  EXPECT_EQ(window_.size(), QSize(1366, 768));
}
