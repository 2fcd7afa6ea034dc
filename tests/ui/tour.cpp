// Pictures of every view, and the checks that they are whole.
#include "app/tour.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QTemporaryDir>

#include "app/main_window.h"
#include "app/picture_check.h"
#include "app/stage.h"
#include "plots/bar_list.h"

using namespace glassbox;

namespace {

struct Room {
  QWidget window;
  plots::BarList* bars = new plots::BarList(&window);

  Room() {
    window.resize(400, 300);
    bars->setGeometry(20, 20, 300, 100);
    bars->setBars({{QStringLiteral("dog"), 0.5, QStringLiteral("50 %")}});
    window.show();
  }
  QStringList clipped() const { return app::clippedParts(window); }
  QStringList missing() { return app::missingMarks(window, window, window.grab().toImage()); }
};

}  // namespace

TEST(PictureCheck, FindsNothingWhereAllIsWhole) {
  Room room;
  EXPECT_EQ(room.clipped(), QStringList());
  EXPECT_EQ(room.missing(), QStringList());
}

TEST(PictureCheck, FindsTextWithoutRoom) {
  Room room;
  auto* label = new QLabel(QStringLiteral("a sentence that is much too long"), &room.window);
  label->setGeometry(10, 150, 60, 20);
  label->show();
  auto* button = new QPushButton(QStringLiteral("Press this long button"), &room.window);
  button->setGeometry(10, 200, 40, 24);
  button->show();
  EXPECT_EQ(room.clipped().size(), 2);
}

TEST(PictureCheck, FindsWhatSticksOutButNotWhatIsScrolled) {
  Room room;
  auto* part = new QWidget(&room.window);
  part->setGeometry(350, 10, 100, 20);
  part->show();
  EXPECT_EQ(room.clipped().size(), 1);
  delete part;
  auto* scroll = new QScrollArea(&room.window);
  scroll->setGeometry(10, 150, 100, 100);
  auto* page = new QWidget(scroll);
  page->resize(500, 500);
  scroll->setWidget(page);
  scroll->show();
  EXPECT_EQ(room.clipped(), QStringList());
}

TEST(PictureCheck, FindsBlankPicturesHiddenMarksAndEmptyViews) {
  Room room;
  QImage blank(400, 300, QImage::Format_RGB32);
  blank.fill(Qt::white);
  EXPECT_EQ(app::missingMarks(room.window, room.window, blank).size(), 1);
  QWidget cover(&room.window);
  cover.setAutoFillBackground(true);
  cover.setGeometry(0, 0, 400, 300);
  cover.show();
  EXPECT_EQ(room.missing().size(), 1);
  cover.hide();
  room.bars->setBars({});
  EXPECT_EQ(room.missing().size(), 1) << "nothing was drawn at all";
}

TEST(Tour, DrawsEveryViewAtThreeMomentsInBothThemes) {
  const QTemporaryDir folder;
  training::RunSettings settings = training::presetSettings("tiny");
  settings.corpus.stories = 200;
  settings.trainer.steps = 20;
  settings.evaluateEvery = 5;
  settings.evaluationRows = 8;
  ASSERT_NO_THROW(app::makeTour(settings, {}, folder.path()));
  app::SessionDriver driver(settings, {});
  const app::MainWindow window(driver);
  for (const views::View* view : const_cast<app::MainWindow&>(window).stage().views())
    for (const char* rest :
         {"-start-light", "-start-dark", "-early-light", "-early-dark", "-light", "-dark"}) {
      const QImage picture(folder.filePath(view->id() + rest + ".png"));
      EXPECT_EQ(picture.size(), QSize(1440, 900)) << view->id().toStdString() << rest;
    }
  QFile csv(folder.filePath(QStringLiteral("loss.csv")));
  ASSERT_TRUE(csv.open(QIODevice::ReadOnly));
  EXPECT_EQ(csv.readAll().count('\n'), 22) << "a heading, the start, 20 steps";
  EXPECT_TRUE(QFile::exists(folder.filePath(QStringLiteral("index.html"))));
}
