// A teacher looks at what everybody did, sorts it, takes it away as a table and as a certificate.
#include <gtest/gtest.h>

#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLineEdit>

#include "app/explanations.h"
#include "app/picture_check.h"
#include "learning_window.h"
#include "lesson/people_page.h"
#include "results/results_page.h"
#include "results/results_table.h"
#include "theme/theme.h"

using namespace glassbox;

namespace {

/// A table back from its text, as RFC 4180 says.
std::vector<QStringList> readCsv(const QString& text, QChar separator) {
  std::vector<QStringList> rows(1);
  QString cell;
  bool quoted = false;
  for (qsizetype i = 0; i < text.size(); ++i) {
    const QChar letter = text[i];
    const bool twice = quoted && letter == '"' && text.mid(i + 1, 1) == QLatin1String("\"");
    if (twice) cell += text[i++];
    else if (letter == '"') quoted = !quoted;
    else if (quoted) cell += letter;
    else if (letter == separator) rows.back() << std::exchange(cell, {});
    else if (letter == '\n') rows.back() << std::exchange(cell, {}), rows.emplace_back();
    else if (letter != '\r') cell += letter;
  }
  rows.pop_back();
  return rows;
}

class Results : public LearningWindow {
 protected:
  void SetUp() override {
    course::Progress mia;
    mia.name = "=Mia, \"M\"";
    mia.lessons[1].tasks = {"steps"};
    mia.lessons[1].finished = true;
    mia.quiz["q-one"] = {.answer = {.chosen = {0}}, .score = 1, .tries = 1};
    mia.quiz["q-two"] = {.answer = {.chosen = {1}}, .score = 0, .tries = 1};
    mia.quiz["own-1"] = {.answer = {.chosen = {0}}, .score = 1, .tries = 1};
    mia.games["duel"] = {.best = 0.75, .played = 2};
    course::Progress ada;
    ada.name = "Ada";
    ada.quiz["q-two"] = {.answer = {.chosen = {0}}, .score = 1, .tries = 1};
    course::writeProgress(root() / "learner" / "person-1.json", mia);
    course::writeProgress(root() / "learner" / "person-2.json", ada);
    LearningWindow::SetUp();
    press(QString::fromStdString(mia.name) + QStringLiteral(" is learning"));
    press(QStringLiteral("Results of all"));
    page_ = window_->findChild<results::ResultsPage*>();
    ASSERT_NE(page_, nullptr);
    ASSERT_TRUE(page_->isVisible());
  }
  results::ResultsTable& table() { return page_->table(); }
  QString cell(int row, int column) { return table().item(row, column)->text(); }
  QString contentOf(const QString& name) {
    const auto file = root() / name.toStdString();
    return QString::fromStdString(readFile(file));
  }

  results::ResultsPage* page_ = nullptr;
};

TEST_F(Results, AreATableOfPeopleAndLessons) {
  ASSERT_EQ(table().rowCount(), 2);
  ASSERT_EQ(table().columnCount(), 4);
  EXPECT_EQ(cell(0, 0), QStringLiteral("=Mia, \"M\""));
  EXPECT_EQ(cell(0, 1), QStringLiteral("1 of 2"));
  EXPECT_EQ(cell(0, 2), QStringLiteral("1 of 1"));
  EXPECT_EQ(cell(1, 2), QStringLiteral("0 of 1"));
  page_->findChild<QComboBox*>()->setCurrentIndex(2);
  EXPECT_EQ(cell(0, 1), QStringLiteral("1 of 2"));
  EXPECT_EQ(cell(1, 2), QString()) << "nothing answered is no zero";
  page_->findChild<QComboBox*>()->setCurrentIndex(3);
  EXPECT_EQ(table().horizontalHeaderItem(2)->toolTip(),
            QStringLiteral("Lesson 1: Say what one is"));
  EXPECT_EQ(cell(0, 3), QStringLiteral("0 of 1"));
  EXPECT_EQ(cell(1, 3), QStringLiteral("1 of 1"));
  EXPECT_TRUE(table().item(1, 3)->data(Qt::AccessibleTextRole).toString().startsWith("Ada, "));
}

TEST_F(Results, AreSortedByKeyAndByMouse) {
  table().setFocus();
  table().setCurrentCell(0, 2);
  QTest::keyClick(&table(), Qt::Key_S);
  EXPECT_EQ(cell(0, 0), QStringLiteral("Ada"));
  QTest::keyClick(&table(), Qt::Key_S);
  EXPECT_EQ(cell(1, 0), QStringLiteral("Ada"));
  auto* head = table().horizontalHeader();
  const QPoint name(head->sectionViewportPosition(0) + 20, head->height() / 2);
  QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, name);
  const QString first = cell(0, 0);
  QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, name);
  EXPECT_NE(cell(0, 0), first);
}

TEST_F(Results, TellOfWhoeverTheCursorIsOn) {
  table().setFocus();
  table().setCurrentCell(0, 0);
  EXPECT_TRUE(visibleTexts(*page_).contains(QStringLiteral("Say what one is: 1 of 1 right")));
  EXPECT_TRUE(visibleTexts(*page_).contains(QStringLiteral("Own quizzes: 1 of 1 right")));
  EXPECT_TRUE(
      visibleTexts(*page_).contains(QStringLiteral("Game “You against the model”: best 75 %")));
  QTest::keyClick(&table(), Qt::Key_Down);
  EXPECT_TRUE(visibleTexts(*page_).contains(QStringLiteral("Ada")));
  EXPECT_FALSE(visibleTexts(*page_).contains(QStringLiteral("Say what one is: 1 of 1 right")));
}

TEST_F(Results, ExportedAreReadBackTheSame) {
  page_->writeTable(QString::fromStdString((root() / "out.csv").string()));
  ASSERT_TRUE(readFile(root() / "out.csv").starts_with("\xEF\xBB\xBF"));
  const auto rows = readCsv(contentOf(QStringLiteral("out.csv")), ',');
  ASSERT_EQ(rows.size(), 3U);
  const auto value = [&](int row, const QString& head) {
    const auto column = rows[0].indexOf(head);
    return column < 0 ? QStringLiteral("no column ") + head : rows[std::size_t(row)].value(column);
  };
  EXPECT_EQ(value(1, QStringLiteral("Nickname")), QStringLiteral("'=Mia, \"M\""));
  EXPECT_EQ(value(1, QStringLiteral("idnumber")), QString());
  EXPECT_EQ(value(1, QStringLiteral("Lesson 1: read to the end")), QStringLiteral("1"));
  EXPECT_EQ(value(1, QStringLiteral("Lesson 1: tasks done")), QStringLiteral("1"));
  EXPECT_EQ(value(1, QStringLiteral("Lesson 2: score in percent")), QStringLiteral("0"));
  EXPECT_EQ(value(1, QStringLiteral("Own quizzes: questions right")), QStringLiteral("1"));
  EXPECT_EQ(value(1, QStringLiteral("Game “You against the model”: best score in percent")),
            QStringLiteral("75"));
  EXPECT_EQ(value(2, QStringLiteral("Lesson 1: score in percent")), QString());
  EXPECT_EQ(value(2, QStringLiteral("Lesson 2: Say what two is: questions right")),
            QStringLiteral("1"));
  for (const QStringList& row : rows) EXPECT_EQ(row.size(), rows[0].size());
}

TEST_F(Results, AreSeparatedAsTheLanguagesSpreadsheetsExpect) {
  const QLocale before;
  QLocale::setDefault(QLocale(QLocale::German));
  page_->writeTable(QString::fromStdString((root() / "out.csv").string()));
  QLocale::setDefault(before);
  const auto rows = readCsv(contentOf(QStringLiteral("out.csv")), ';');
  EXPECT_EQ(rows.at(1).value(0), QStringLiteral("'=Mia, \"M\""));
}

TEST_F(Results, BecomeACertificate) {
  for (const char* name : {"mia.pdf", "mia.svg", "mia.png"})
    page_->writeCertificate(QString::fromStdString((root() / name).string()));
  EXPECT_TRUE(contentOf(QStringLiteral("mia.pdf")).startsWith(QStringLiteral("%PDF")));
  const QString drawing = contentOf(QStringLiteral("mia.svg"));
  EXPECT_TRUE(drawing.contains(QStringLiteral("has read 1 of the 2 lessons")));
  EXPECT_TRUE(drawing.contains(QStringLiteral("Say what one is: 1 of 1 right")));
  const QImage picture(QString::fromStdString((root() / "mia.png").string()));
  EXPECT_GT(picture.height(), picture.width());
  EXPECT_EQ(picture.pixelColor(picture.width() / 2, picture.height() - 4), QColor(Qt::white));
}

TEST_F(Results, AskForAPrinterBesideTheWindow) {
  press(QStringLiteral("Print…"), page_);
  auto* dialog = page_->findChild<QDialog*>();
  ASSERT_NE(dialog, nullptr);
  EXPECT_TRUE(dialog->isVisible());
  dialog->reject();
  EXPECT_TRUE(page_->isEnabled());
}

TEST_F(Results, LeadBackToTheLabAndExplainThemselves) {
  for (int measure = 0; measure < 4; ++measure) {
    page_->findChild<QComboBox*>()->setCurrentIndex(measure);
    EXPECT_EQ(app::unexplainedControls(*page_).join('\n').toStdString(), "");
    EXPECT_EQ(app::unexplainedNumbers(*page_).join('\n').toStdString(), "");
  }
  QTest::keyClick(page_, Qt::Key_Escape);
  EXPECT_TRUE(QTest::qWaitFor([this] { return !page_->isVisible(); }, kPatienceMs));
  EXPECT_TRUE(column_->isVisible());
}

}  // namespace
