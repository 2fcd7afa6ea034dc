// Larger type must have the room it needs, also where a layout has to squeeze.
#include <gtest/gtest.h>

#include <QCheckBox>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

#include "theme/theme.h"

using namespace glassbox;

TEST(TypeSize, ButtonsKeepTheirHeightWhenSpaceIsShort) {
  auto& theme = theme::Theme::instance();
  const double before = theme.scale();
  theme.apply(theme::Mode::kLight);
  theme.setScale(1.6);
  QWidget window;
  auto* layout = new QVBoxLayout(&window);
  layout->setSizeConstraint(QLayout::SetNoConstraint);
  std::vector<QAbstractButton*> buttons;
  for (const char* name : {"", "page", "chip", "wordChip", "partSwitch"}) {
    buttons.push_back(new QPushButton(QStringLiteral("Export"), &window));
    buttons.back()->setObjectName(QLatin1String(name));
  }
  buttons.push_back(new QCheckBox(QStringLiteral("Trails"), &window));
  for (QAbstractButton* button : buttons) layout->addWidget(button);
  auto* greedy = new QWidget(&window);
  greedy->setMinimumHeight(600);
  layout->addWidget(greedy);
  window.resize(300, 200);
  window.show();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(&window));
  for (const QAbstractButton* button : buttons)
    EXPECT_GE(button->height(), button->sizeHint().height()) << button->objectName().toStdString();
  theme.setScale(before);
}
