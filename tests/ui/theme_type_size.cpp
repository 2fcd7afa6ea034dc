// Larger type must have the room it needs, also where a layout has to squeeze.
#include <gtest/gtest.h>

#include <QCheckBox>
#include <QPushButton>
#include <QSlider>
#include <QStyle>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include "theme/icons.h"
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

TEST(TypeSize, MarksAndIconsGrowWithIt) {
  auto& theme = theme::Theme::instance();
  const double before = theme.scale();
  theme.apply(theme::Mode::kLight);
  theme.setScale(1);
  QWidget window;
  auto* layout = new QVBoxLayout(&window);
  auto* box = new QCheckBox(&window);
  auto* round = new QToolButton(&window);
  round->setObjectName(QStringLiteral("round"));
  theme::setIcon(*round, QStringLiteral("step"), &theme::Colours::ink, 22);
  auto* slider = new QSlider(Qt::Horizontal, &window);
  slider->setMaximumHeight(slider->minimumSizeHint().height());  // where room is short
  for (QWidget* one : std::initializer_list<QWidget*>{box, round, slider}) layout->addWidget(one);
  window.show();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(&window));
  const auto mark = [box] { return box->style()->pixelMetric(QStyle::PM_IndicatorWidth, {}, box); };
  EXPECT_EQ(mark(), 18);
  EXPECT_EQ(round->iconSize(), QSize(22, 22));
  EXPECT_EQ(round->size(), QSize(38, 38));
  theme.setScale(1.5);
  EXPECT_EQ(mark(), 28);
  EXPECT_TRUE(QTest::qWaitFor([&] { return slider->height() >= 24; }, 1000)) << "its handle is cut";
  EXPECT_EQ(round->iconSize(), QSize(33, 33));
  EXPECT_TRUE(QTest::qWaitFor([&] { return round->size() == QSize(58, 58); }, 1000));
  theme.setScale(before);
}
