// Every plot can be taken away: by right click or key, as a figure or as numbers.
#include "views/plot_menu.h"

#include <QComboBox>
#include <QContextMenuEvent>
#include <QFile>
#include <QFileDialog>
#include <QImage>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QTableWidget>
#include <QTemporaryDir>
#include <set>

#include "app/stage.h"
#include "controls/message_bar.h"
#include "controls/timeline.h"
#include "plots/accessible_plot.h"
#include "plots/style.h"
#include "plots/value_bars.h"
#include "views/table_sheet.h"
#include "window_fixture.h"

namespace glassbox {
namespace {

QByteArray contentOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool isBlank(const QImage& picture, const QRect& place) {
  for (int y = place.top(); y <= place.bottom(); ++y)
    for (int x = place.left(); x <= place.right(); ++x)
      if (picture.pixel(x, y) != picture.pixel(place.topLeft())) return false;
  return true;
}

class PlotMenu : public Window {
 protected:
  void SetUp() override {
    Window::SetUp();
    driver_.trainUntil(3);
    ASSERT_TRUE(waitForStep(3));
    ASSERT_TRUE(waitForState(live::RunState::kPaused));
  }
  QMenu* menu() {
    for (auto* found : window_.findChildren<QMenu*>(QStringLiteral("plotMenu")))
      if (found->isVisible()) return found;
    return nullptr;
  }
  QMenu* rightClick(QWidget* widget) {
    const QPoint place = widget->rect().center();
    QWidget* target = widget->childAt(place) != nullptr ? widget->childAt(place) : widget;
    QContextMenuEvent event(QContextMenuEvent::Mouse, target->mapFrom(widget, place),
                            widget->mapToGlobal(place));
    QApplication::sendEvent(target, &event);
    return menu();
  }
  /// Goes down to the entry of this place in the open menu and answers the dialogue.
  void choose(int entry, const QString& path) {
    ASSERT_NE(menu(), nullptr);
    QMenu* open = menu();
    for (int i = 0; i < entry; ++i) QTest::keyClick(open, Qt::Key_Down);
    QTest::keyClick(open, Qt::Key_Return);
    QFileDialog* dialog = nullptr;
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
          dialog = window_.findChild<QFileDialog*>();
          return dialog != nullptr && dialog->isVisible();
        },
        kPatienceMs));
    auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
    name->setText(path);
    QTest::keyClick(name, Qt::Key_Return);
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return window_.findChild<QFileDialog*>() == nullptr; }, kPatienceMs));
  }
  template <typename Widget>
  Widget* shown(const QString& name) {
    for (auto* one : window_.findChildren<Widget*>())
      if (one->isVisible() && one->accessibleName() == name) return one;
    ADD_FAILURE() << "nothing is called " << name.toStdString();
    return nullptr;
  }
  QTemporaryDir folder_;
};

constexpr int kPng = 1;
constexpr int kCsv = 4;

TEST_F(PlotMenu, GivesTheLowerChartByRightClick) {
  window_.stage().showView(QStringLiteral("loss"));
  shown<QComboBox>(QStringLiteral("Below the curve"))->setCurrentIndex(1);
  QTest::qWait(50);
  QWidget* chart = shown<QWidget>(QStringLiteral("Learning rate"));
  ASSERT_NE(rightClick(chart), nullptr);
  const QString path = folder_.filePath(QStringLiteral("rate.csv"));
  choose(kCsv, path);
  const QList<QByteArray> lines = contentOf(path).split('\n');
  EXPECT_TRUE(lines.value(0).startsWith("step,learning rate")) << lines.value(0).toStdString();
  ASSERT_EQ(lines.size(), 1 + 3 + 1);  // three steps, and the end of the last line
  EXPECT_TRUE(lines[1].startsWith("1,"));
  EXPECT_EQ(window_.findChild<controls::MessageBar*>()->text(),
            QStringLiteral("Written to %1.").arg(path));
}

TEST_F(PlotMenu, OpensByKeyForThePlotThatHasTheFocus) {
  window_.stage().showView(QStringLiteral("inside"));
  auto* bars = window_.stage().current()->findChild<plots::ValueBars*>();
  ASSERT_TRUE(QTest::qWaitFor([&] { return bars->isVisible(); }, kPatienceMs));
  bars->setFocus();
  QTest::keyClick(bars, Qt::Key_F10, Qt::ShiftModifier);
  const QString path = folder_.filePath(QStringLiteral("numbers.csv"));
  choose(kCsv, path);
  const QList<QByteArray> lines = contentOf(path).split('\n');
  EXPECT_EQ(lines.value(0), QByteArray("number,value\r"));
  EXPECT_EQ(lines.size(), qsizetype(1 + bars->values().size() + 1));
  EXPECT_NEAR(lines.value(1).split(',').value(1).trimmed().toDouble(),
              double(bars->values().front()), 1e-6);
  QTest::keyClick(bars, Qt::Key_Menu);
  EXPECT_NE(menu(), nullptr);
}

TEST_F(PlotMenu, SaysInPlaceWhatCouldNotBeWritten) {
  window_.stage().showView(QStringLiteral("loss"));
  ASSERT_NE(rightClick(shown<QWidget>(QStringLiteral("Loss curve"))), nullptr);
  const QString path = folder_.filePath(QStringLiteral("curve.gif"));
  choose(kPng, path);
  EXPECT_FALSE(QFile::exists(path));
  const QString said = window_.findChild<controls::MessageBar*>()->text();
  EXPECT_TRUE(said.contains(QStringLiteral("curve.gif"))) << said.toStdString();
}

TEST_F(PlotMenu, GivesTheTimelineAsAChart) {
  auto* timeline = window_.findChild<controls::Timeline*>();
  ASSERT_NE(rightClick(timeline), nullptr);
  const QString path = folder_.filePath(QStringLiteral("timeline.csv"));
  choose(kCsv, path);
  const QByteArray csv = contentOf(path);
  for (const auto& point : timeline->losses())
    EXPECT_TRUE(
        csv.contains(QByteArray::number(point.step) + ',' + QByteArray::number(point.loss, 'g', 9)))
        << csv.toStdString();
}

TEST_F(PlotMenu, ShowsTheNumbersAsATableOverTheWindow) {
  window_.stage().showView(QStringLiteral("inside"));
  auto* bars = window_.stage().current()->findChild<plots::ValueBars*>();
  ASSERT_TRUE(QTest::qWaitFor([&] { return bars->isVisible(); }, kPatienceMs));
  bars->setFocus();
  QTest::keyClick(bars, Qt::Key_Menu);
  ASSERT_NE(menu(), nullptr);
  QTest::keyClick(menu(), Qt::Key_Up);
  QTest::keyClick(menu(), Qt::Key_Return);
  auto* sheet = window_.findChild<views::TableSheet*>();
  ASSERT_NE(sheet, nullptr);
  ASSERT_TRUE(sheet->isVisible());
  auto* table = sheet->findChild<QTableWidget*>();
  EXPECT_TRUE(table->hasFocus());
  EXPECT_EQ(table->accessibleName(), bars->accessibleName());
  EXPECT_EQ(table->horizontalHeaderItem(1)->text(), QStringLiteral("value"));
  ASSERT_EQ(table->rowCount(), int(bars->values().size()));
  for (int row = 0; row < table->rowCount(); ++row) {
    const double shown = QLocale().toDouble(table->item(row, 1)->text());
    const double value = double(bars->values()[std::size_t(row)]);
    EXPECT_NEAR(shown, value, std::abs(value) * 1e-4 + 1e-9);
  }
  QTest::keyClick(table, Qt::Key_Space);
  EXPECT_EQ(driver_.state(), live::RunState::kPaused) << "the keys are the table's";
  QTest::keyClick(table, Qt::Key_Escape);
  EXPECT_FALSE(sheet->isVisible());
  EXPECT_TRUE(bars->hasFocus());
}

TEST(NumbersOfAPlot, KeepCommasAndQuotesWithinACell) {
  struct Words : plots::Exportable {
    void exportTo(const QString& path) const override {
      QFile file(path);
      ASSERT_TRUE(file.open(QIODevice::WriteOnly));
      file.write("word,count\r\n\"a, b\",1\r\n\"\"\"so\"\"\",2\r\n");
    }
  };
  const std::vector<QStringList> rows = views::numbersOf(Words());
  const std::vector<QStringList> expected = {{"word", "count"}, {"a, b", "1"}, {"\"so\"", "2"}};
  EXPECT_EQ(rows, expected);
}

TEST_F(PlotMenu, IsNotOfferedWhereThereIsNoPlot) {
  EXPECT_EQ(rightClick(button(QStringLiteral("More"))), nullptr);
}

TEST_F(PlotMenu, EveryPlotOfEveryViewHasFilesWithGroundAndTitle) {
  std::set<QString> names;
  for (views::View* view : window_.stage().views()) {
    window_.stage().showView(view->id());
    QTest::qWait(400);
    for (QWidget* widget : view->findChildren<QWidget*>()) {
      const auto* plot = dynamic_cast<const plots::Exportable*>(widget);
      if (plot == nullptr || !widget->isVisible()) continue;
      const std::string name = widget->accessibleName().toStdString();
      names.insert(widget->accessibleName());
      QMenu* opened = rightClick(widget);
      ASSERT_NE(opened, nullptr) << name;
      EXPECT_EQ(opened->actions().size(), 1 + 4 + 2) << name;
      opened->close();
      for (const char* suffix : {"png", "svg", "pdf", "csv"}) {
        const QString path = folder_.filePath(QStringLiteral("plot.") + QLatin1String(suffix));
        plot->exportTo(path);
        EXPECT_GT(QFileInfo(path).size(), 5) << name << " as " << suffix;
      }
      EXPECT_TRUE(contentOf(folder_.filePath(QStringLiteral("plot.csv"))).contains(',')) << name;
      const auto rows = views::numbersOf(*plot);
      ASSERT_GE(rows.size(), 2U) << name << " has no table";
      for (const QStringList& row : rows) EXPECT_EQ(row.size(), rows.front().size()) << name;
      const QImage picture(folder_.filePath(QStringLiteral("plot.png")));
      EXPECT_EQ(picture.pixelColor(2, 2), plots::currentStyle().paper) << name;
      EXPECT_EQ(picture.text(QStringLiteral("Title")), widget->accessibleName());
      const QRect titleRoom(0, 0, picture.width(), 90);
      EXPECT_FALSE(isBlank(picture, titleRoom)) << name;
    }
  }
  EXPECT_GE(names.size(), 12U);
}

}  // namespace
}  // namespace glassbox
