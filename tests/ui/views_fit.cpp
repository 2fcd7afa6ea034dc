// On the smallest usual screen every page of every view shows all of itself, without scrolling.
// 1366x768, of which the title bar and the bar of programs take a tenth.
#include <QScrollBar>

#include "app/stage.h"
#include "app/view_frame.h"
#include "visit_all.h"
#include "window_fixture.h"

namespace glassbox {
namespace {

TEST_F(Window, EveryPageOfEveryViewFitsASmallLaptop) {
  window_.resize(1366, 694);
  driver_.trainUntil(3);
  ASSERT_TRUE(waitForStep(3));
  ASSERT_TRUE(waitForState(live::RunState::kPaused));
  for (views::View* view : window_.stage().views()) {
    window_.stage().showView(view->id());
    QTest::qWait(400);
    visitAll(*view, view->title(), [&](const QString& place) {
      QTest::qWait(20);
      for (const auto* frame : window_.stage().findChildren<app::ViewFrame*>()) {
        if (!frame->isVisible()) continue;
        EXPECT_EQ(frame->verticalScrollBar()->maximum(), 0) << place.toStdString();
        EXPECT_EQ(frame->horizontalScrollBar()->maximum(), 0) << place.toStdString();
      }
    });
  }
}

}  // namespace
}  // namespace glassbox
