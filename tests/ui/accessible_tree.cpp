// What a screen reader and a keyboard find in the views and the settings: no control without a
// name, a sentence and a table for every plot, and nothing that Tab does not come to.
#include <QAccessible>

#include "accessible_walk.h"
#include "app/stage.h"
#include "controls/settings/settings_panel.h"
#include "visit_all.h"
#include "window_fixture.h"

namespace glassbox {
namespace {

class AccessibleTree : public Window {
 protected:
  void SetUp() override {
    Window::SetUp();
    driver_.trainUntil(3);
    ASSERT_TRUE(waitForStep(3));
    ASSERT_TRUE(waitForState(live::RunState::kPaused));
  }
};

TEST_F(AccessibleTree, OfEveryViewHasNoNamelessControlAndNoPlotWithoutWords) {
  for (views::View* view : window_.stage().views()) {
    window_.stage().showView(view->id());
    QTest::qWait(400);
    visitAll(*view, view->title(), [this](const QString& place) { expectNamed(window_, place); });
  }
}

// A screen reader looks for the active window above what has the focus: Orca stops at the first
// 'frame', which is what Qt calls every QFrame, and says nothing if that is not active.
TEST_F(AccessibleTree, HasNoWindowsInsideTheWindow) {
  const auto roleOf = [](QWidget* widget) {
    return QAccessible::queryAccessibleInterface(widget)->role();
  };
  EXPECT_EQ(roleOf(&window_), QAccessible::Window);
  for (QWidget* widget : window_.findChildren<QWidget*>()) {
    if (widget->isWindow()) continue;
    EXPECT_NE(roleOf(widget), QAccessible::Window) << widget->metaObject()->className();
    EXPECT_NE(roleOf(widget), QAccessible::Border) << widget->metaObject()->className();
  }
}

TEST_F(AccessibleTree, OfTheSettingsHasNoNamelessControl) {
  auto* panel = window_.findChild<controls::SettingsPanel*>();
  window_.findChild<QAbstractButton*>(QStringLiteral("chip"))->click();
  ASSERT_TRUE(panel->isVisible());
  panel->setDetail(controls::Detail::kEverything);
  visitAll(*panel, QStringLiteral("the settings"),
           [this](const QString& place) { expectNamed(window_, place); });
}

TEST_F(AccessibleTree, EveryControlOfEveryViewIsReachedByTab) {
  for (views::View* view : window_.stage().views()) {
    window_.stage().showView(view->id());
    QTest::qWait(400);
    visitAll(*view, view->title(), [this](const QString& place) { expectReached(window_, place); });
  }
}

}  // namespace
}  // namespace glassbox
