// What a person takes away through the menu: a report in one file, the model for Python, the run as
// a folder; and figures by keyboard.
#include <gtest/gtest.h>

#include <QAction>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTimer>
#include <QXmlStreamReader>
#include <cmath>

#include "app/report/markup.h"
#include "app/report/report_figures.h"
#include "app/report/report_html.h"
#include "app/report/report_maker.h"
#include "app/stage.h"
#include "controls/message_bar.h"
#include "views/export_button.h"
#include "views/words_view.h"
#include "window_fixture.h"

namespace glassbox {
namespace {

/// A page read as XML: its text, and what it is made of.
struct Page {
  QString source;
  QString text;
  QString error;
  QMap<QString, int> elements;
  QStringList curves;  ///< the points of the polylines
  QStringList cells;   ///< of all tables
};

Page readPage(const QString& path) {
  QFile file(path);
  EXPECT_TRUE(file.open(QIODevice::ReadOnly));
  Page page;
  page.source = QString::fromUtf8(file.readAll());
  QXmlStreamReader reader(page.source);
  QString cell;
  while (!reader.atEnd()) {
    reader.readNext();
    if (reader.isStartElement()) {
      ++page.elements[reader.name().toString()];
      cell.clear();
      if (reader.name() == QLatin1String("polyline"))
        page.curves << reader.attributes().value(QLatin1String("points")).toString();
    }
    if (reader.isEndElement() &&
        (reader.name() == QLatin1String("td") || reader.name() == QLatin1String("th")))
      page.cells << cell;
    if (reader.isCharacters()) cell += reader.text();
    if (reader.isCharacters()) page.text += reader.text();
  }
  page.error = reader.hasError() ? reader.errorString() : QString();
  return page;
}

void expectStandsAlone(const Page& page) {
  EXPECT_EQ(page.error, QString()) << page.error.toStdString();
  for (const char* name : {"script", "link", "img", "iframe", "object", "audio", "video", "a"})
    EXPECT_EQ(page.elements.value(QString::fromLatin1(name)), 0) << name;
  for (const char* outside : {"src=", "href=", "url(", "@import"})
    EXPECT_FALSE(page.source.contains(QString::fromLatin1(outside))) << outside;
  QString withoutName = page.source;
  withoutName.remove(QStringLiteral("http://www.w3.org/2000/svg"));  // a name, not an address
  EXPECT_FALSE(withoutName.contains(QRegularExpression(QStringLiteral("https?:"))));
}

class TakeAwayWindow : public Window {
 protected:
  /// Triggers the entry and answers the dialogue that it opens.
  void choose(const QString& entry, const QString& path) {
    QAction* found = nullptr;
    for (QAction* action : window_.actions())
      if (action->text() == entry) found = action;
    ASSERT_NE(found, nullptr) << entry.toStdString();
    found->trigger();
    auto* dialog = window_.findChild<QFileDialog*>();
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(QTest::qWaitFor([&] { return dialog->isVisible(); }, kPatienceMs));
    auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
    ASSERT_NE(name, nullptr);
    name->setText(path);
    QTest::keyClick(name, Qt::Key_Return);
  }
  QString message() { return window_.findChild<controls::MessageBar*>()->text(); }
  bool waitForMessage(const QString& part) {
    return QTest::qWaitFor([&] { return message().contains(part); }, kPatienceMs);
  }
  void trainTo(std::int64_t step) {
    driver_.trainUntil(step);
    ASSERT_TRUE(waitForStep(step));
    ASSERT_TRUE(waitForState(live::RunState::kPaused));
  }

  QTemporaryDir folder_;
};

TEST_F(TakeAwayWindow, WritesAReportWithTheTrueNumbersOfTheRun) {
  trainTo(60);
  window_.stage().showView(QStringLiteral("words"));
  auto* words = window_.stage().findChild<views::WordsView*>();
  ASSERT_TRUE(QTest::qWaitFor([&] { return words->pin(QStringLiteral("cat")); }, kPatienceMs));
  const QString path = folder_.filePath(QStringLiteral("report.html"));
  choose(QStringLiteral("Report…"), path);
  ASSERT_TRUE(waitForMessage(path)) << message().toStdString();
  const Page page = readPage(path);
  expectStandsAlone(page);
  const auto& snapshot = *driver_.snapshot();
  ASSERT_NE(snapshot.report, nullptr);
  const QLocale locale;
  EXPECT_TRUE(page.text.contains(locale.toString(snapshot.loss, 'f', 3)));
  EXPECT_TRUE(page.cells.contains(locale.toString(snapshot.validationLoss, 'f', 3)));
  EXPECT_TRUE(page.text.contains(locale.toString(qlonglong(snapshot.facts->parameters))));
  for (const auto& line : snapshot.facts->references)
    EXPECT_TRUE(page.cells.contains(locale.toString(line.loss, 'f', 3))) << line.id;
  EXPECT_TRUE(page.text.contains(QStringLiteral("Nearest to “cat”")));
  const auto& nearest = snapshot.report->words->neighbours.front().entries.front();
  EXPECT_TRUE(page.cells.contains(
      QString::fromStdString(snapshot.facts->words[std::size_t(nearest.word)].text)));
  EXPECT_TRUE(page.cells.contains(locale.toString(double(nearest.score), 'f', 2)));
  EXPECT_TRUE(page.text.contains(QString::fromStdString(snapshot.report->fingerprint)));
  for (const auto& sample : snapshot.report->samples)
    EXPECT_TRUE(page.text.contains(QString::fromStdString(sample.written)));
  ASSERT_EQ(page.curves.size(), 3);
  EXPECT_EQ(page.curves[0].count(QLatin1Char(',')), 60) << "a point a step";
  EXPECT_EQ(page.elements.value(QStringLiteral("svg")), 2);
  EXPECT_TRUE(page.source.contains(QStringLiteral("prefers-color-scheme: dark")));
  EXPECT_TRUE(page.source.contains(QStringLiteral("@media print")));
  EXPECT_TRUE(
      page.text.contains(QString::fromStdString(training::toJson(snapshot.report->settings))));
}

TEST_F(TakeAwayWindow, ReportsWhileTrainingGoesOn) {
  driver_.play();
  ASSERT_TRUE(waitForStep(5));
  const QString path = folder_.filePath(QStringLiteral("live.html"));
  choose(QStringLiteral("Report…"), path);
  ASSERT_TRUE(waitForMessage(path));
  EXPECT_EQ(driver_.state(), live::RunState::kTraining);
  expectStandsAlone(readPage(path));
}

TEST_F(TakeAwayWindow, SaysWhyAReportCannotBeWritten) {
  trainTo(2);
  QFile blocker(folder_.filePath(QStringLiteral("file")));
  ASSERT_TRUE(blocker.open(QIODevice::WriteOnly));
  window_.findChild<app::ReportMaker*>()->make(folder_.filePath(QStringLiteral("file/report.html")),
                                               {});
  ASSERT_TRUE(waitForMessage(QStringLiteral("report.html")));
  EXPECT_TRUE(window_.findChild<controls::MessageBar*>()->property("serious").toBool());
}

TEST_F(TakeAwayWindow, ACancelledReportLeavesNoFile) {
  trainTo(3);
  const QString path = folder_.filePath(QStringLiteral("none.html"));
  choose(QStringLiteral("Report…"), path);
  auto* cancel = button(QStringLiteral("Cancel: Writing the report"));
  ASSERT_TRUE(cancel->isVisible());
  QTest::mouseClick(cancel, Qt::LeftButton);
  EXPECT_FALSE(cancel->isVisible());
  QTest::qWait(400);
  EXPECT_FALSE(QFile::exists(path));
}

TEST_F(TakeAwayWindow, ExportsTheModelForPython) {
  trainTo(4);
  const QString path = folder_.filePath(QStringLiteral("model"));
  choose(QStringLiteral("Export for Python…"), path);
  ASSERT_TRUE(waitForMessage(QStringLiteral("README.txt")));
  EXPECT_TRUE(message().contains(QStringLiteral("step 4")));
  EXPECT_TRUE(QFile::exists(path + QStringLiteral("/model.safetensors")));
  EXPECT_TRUE(QFile::exists(path + QStringLiteral("/embeddings/tensors.tsv")));
}

TEST_F(TakeAwayWindow, ExportsFiguresOfEveryViewByKeyboard) {
  trainTo(3);
  driver_.send(live::TryStep());
  ASSERT_TRUE(
      QTest::qWaitFor([this] { return driver_.snapshot()->oneStep != nullptr; }, kPatienceMs));
  for (views::View* view : window_.stage().views()) {
    ASSERT_TRUE(window_.stage().showView(view->id()));
    const QStringList formats = view->exportFormats();
    for (const char* format : {"png", "svg", "pdf", "csv"})
      EXPECT_TRUE(formats.contains(QString::fromLatin1(format)))
          << view->id().toStdString() << " as " << format;
    auto* exporter = view->findChild<views::ExportButton*>();
    ASSERT_NE(exporter, nullptr) << view->id().toStdString();
    ASSERT_TRUE(exporter->isVisible()) << view->id().toStdString();
    EXPECT_TRUE(exporter->focusPolicy() & Qt::TabFocus);
    exporter->setFocus();
    bool offered = false;
    QTimer::singleShot(0, [&] {  // the menu waits for a choice
      offered = exporter->menu()->isVisible();
      EXPECT_EQ(exporter->menu()->actions().size(), formats.size());
      QTest::keyClick(exporter->menu(), Qt::Key_Down);
      QTest::keyClick(exporter->menu(), Qt::Key_Return);
    });
    QTest::keyClick(exporter, Qt::Key_Space);
    EXPECT_TRUE(QTest::qWaitFor([&] { return offered; }, kPatienceMs)) << view->id().toStdString();
    auto* dialog = exporter->findChild<QFileDialog*>();
    ASSERT_NE(dialog, nullptr) << view->id().toStdString();
    const QString path = folder_.filePath(view->id() + '.' + formats.first());
    auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
    name->setText(path);
    QTest::keyClick(name, Qt::Key_Return);
    EXPECT_TRUE(QTest::qWaitFor([&] { return QFile::exists(path); }, kPatienceMs))
        << view->id().toStdString();
  }
}

TEST(Report, IsWellFormedWhateverTheWordsAre) {
  auto facts = std::make_shared<live::RunFacts>();
  facts->corpusName = "<b>&\"text\"\x01.txt";
  facts->settings.corpus.source = "/tmp/<b>.txt";
  facts->words = {{"<&>", "", 5}, {"\x02\"'", "fam<ily", 4}, {"ünï", "", 3}, {"]]>", "", 2}};
  auto words = std::make_shared<live::WordAnswer>();
  words->width = 2;
  words->neighbours = {{.word = 0, .entries = {{.word = 1, .score = 0.5F}, {.word = 3}}, .of = 3}};
  auto report = std::make_shared<live::Report>();
  report->settings = facts->settings;
  report->words = words;
  report->step = 2;
  report->curve = {{1, 3.5, 0.1, 1, std::nan("")}, {2, 3.25, 0.1, 1, 3.0}};
  report->samples = {{"a < b", "c & d ]]>", "\x03"}};
  auto map = std::make_shared<live::WordMap>();
  map->words = {0, 1, 2, 3};
  map->positions = {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}, {2, 2, 0}};
  QTemporaryDir folder;
  const QString path = folder.filePath(QStringLiteral("page.html"));
  QFile file(path);
  ASSERT_TRUE(file.open(QIODevice::WriteOnly));
  file.write(app::reportHtml({report, facts, map, QDateTime::currentDateTime()}).toUtf8());
  file.close();
  const Page page = readPage(path);
  expectStandsAlone(page);
  EXPECT_TRUE(page.text.contains(QStringLiteral("<&>")));
  EXPECT_TRUE(page.text.contains(QStringLiteral("c & d ]]>")));
  EXPECT_TRUE(page.text.contains(QLocale().toString(3.25, 'f', 3)));
}

TEST(Report, HasRoundTicks) {
  EXPECT_EQ(app::roundTicks(0, 6, 6), (std::vector<double>{0, 1, 2, 3, 4, 5, 6}));
  EXPECT_EQ(app::roundTicks(0, 800, 8),
            (std::vector<double>{0, 100, 200, 300, 400, 500, 600, 700, 800}));
  EXPECT_EQ(app::roundTicks(1, 1, 4), (std::vector<double>{1}));
}

}  // namespace
}  // namespace glassbox
