// What the Words view lists must be what glassbox-cli says of the same model, in all kinds of near.
#include <gtest/gtest.h>

#include <QAbstractItemModel>
#include <QPushButton>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

#include "app/session_driver.h"
#include "program.h"
#include "views/neighbour_list.h"
#include "views/words_view.h"

using namespace glassbox;
using nlohmann::json;

namespace {

constexpr double kTolerance = 1e-4;

training::RunSettings smallRun(Objective objective) {
  training::RunSettings settings = training::presetSettings("tiny");
  settings.corpus.stories = 300;
  settings.model.objective = objective;
  settings.trainer.steps = 30;
  settings.evaluationRows = 8;
  settings.backend.threads = 1;
  return settings;
}

class WordsAgainstProgram : public testing::TestWithParam<Objective> {
 protected:
  void SetUp() override {
    view.resize(1000, 700);
    static_cast<QWidget&>(view).show();
    QObject::connect(&driver, &app::SessionDriver::snapshotArrived, &view,
                     [this](const auto& snapshot) { view.show(snapshot); });
    QObject::connect(&view, &views::View::interestChanged, &driver,
                     [this] { driver.setInterest(view.interest()); });
    ASSERT_TRUE(until([&] { return driver.state() == live::RunState::kPaused; }));
    driver.trainUntil(12);
    ASSERT_TRUE(until([&] {
      return driver.state() == live::RunState::kPaused && driver.snapshot()->step == 12;
    }));
    bool saved = false;
    QObject::connect(&driver, &app::SessionDriver::saved, &view, [&] { saved = true; });
    driver.save(folder.filePath(QStringLiteral("run")));
    ASSERT_TRUE(until([&] { return saved; }));
  }
  template <typename Done>
  static bool until(Done done) {
    return QTest::qWaitFor(done, 30'000);
  }
  void press(const QString& text) {
    for (auto* button : view.findChildren<QPushButton*>())
      if (button->text() == text) QTest::mouseClick(button, Qt::LeftButton);
  }
  /// Until the view has an answer of this kind.
  const live::WordAnswer* wait(live::Near near, int layer) {
    EXPECT_TRUE(until([&] {
      const auto& words = driver.snapshot()->words;
      return words != nullptr && words->near == near && words->layer == layer &&
             words->shareRead == 1 && words->step == 12 && !words->standings.empty();
    }));
    return driver.snapshot()->words.get();
  }
  void expectSame(const QString& space, const char* score, const live::WordAnswer& answer) {
    const QString run = folder.filePath(QStringLiteral("run"));
    const json said = askProgram({"neighbors", "--model", run, "dog", "--space", space, "--json"});
    const json& list = said["neighbors"]["dog"];
    const auto* model = view.findChild<views::NeighbourList*>()->model();
    ASSERT_EQ(model->rowCount(), int(list.size()));
    for (int row = 0; row < model->rowCount(); ++row) {
      const json& entry = list[std::size_t(row)];
      const auto at = [&](int column, int role = Qt::DisplayRole) {
        return model->index(row, column).data(role);
      };
      EXPECT_EQ(at(views::NeighbourModel::kWord).toString().toStdString(), entry["word"]);
      EXPECT_EQ(at(views::NeighbourModel::kRank).toInt(), entry["rank"]);
      EXPECT_NEAR(at(views::NeighbourModel::kScore, views::NeighbourModel::kScoreRole).toDouble(),
                  entry[score].get<double>(), kTolerance);
    }
    const json pair =
        askProgram({"similarity", "--model", run, "dog", "bark", "--space", space, "--json"});
    const live::PairStanding& shown = answer.standings.front();
    EXPECT_EQ(shown.there.rank, pair["rank"]);
    EXPECT_EQ(shown.there.of, pair["of"]);
    EXPECT_EQ(shown.back.rank, pair["rank_reverse"]);
    EXPECT_NEAR(double(shown.there.score), pair[score].get<double>(), kTolerance);
    EXPECT_NEAR(shown.there.percentile, pair["percentile"].get<double>(), kTolerance);
    const QString sentence =
        QStringLiteral("number %1 of %2").arg(shown.there.rank).arg(shown.there.of);
    EXPECT_TRUE(view.summary().contains(sentence)) << view.summary().toStdString();
  }

  QTemporaryDir folder;
  app::SessionDriver driver{smallRun(GetParam()), {}};
  views::WordsView view;
};

}  // namespace

TEST_P(WordsAgainstProgram, SaysTheSameInAllKindsOfNear) {
  driver.setInterest(view.interest());
  expectSame(QStringLiteral("table"), "cosine", *wait(live::Near::kTable, 0));
  press(QStringLiteral("Meaning in use"));
  expectSame(QStringLiteral("layer:1"), "cosine", *wait(live::Near::kInUse, 1));
  auto* slider = view.findChild<QSlider*>();
  slider->setFocus();
  QTest::keyClick(slider, Qt::Key_Right);
  expectSame(QStringLiteral("layer:2"), "cosine", *wait(live::Near::kInUse, 2));
  press(QStringLiteral("Goes together"));
  expectSame(QStringLiteral("together"), "lift", *wait(live::Near::kTogether, 0));
}

INSTANTIATE_TEST_SUITE_P(, WordsAgainstProgram,
                         testing::Values(Objective::kNextWord, Objective::kCoveredWord));
