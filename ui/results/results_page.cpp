#include "results/results_page.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include "base/error.h"
#include "base/files.h"
#include "plots/figure_print.h"
#include "results/certificate.h"
#include "results/results_table.h"
#include "theme/core_text.h"
#include "theme/icons.h"
#include "theme/theme.h"
#include "theme/wrapped_label.h"

namespace glassbox::results {
namespace {

using theme::wrappedLabel;

constexpr int kSideWidth = 300;

}  // namespace

ResultsPage::ResultsPage(QWidget* parent)
    : QWidget(parent), measure_(new QComboBox(this)), table_(new ResultsTable(this)) {
  setObjectName(QStringLiteral("quiz"));
  setAttribute(Qt::WA_StyledBackground);
  setAccessibleName(tr("Results of all"));
  measure_->addItem(tr("Tasks done"), int(Measure::kTasks));
  measure_->addItem(tr("Guesses that the model answered"), int(Measure::kGuesses));
  measure_->addItem(tr("Questions right, of those answered"), int(Measure::kQuestions));
  measure_->addItem(tr("Questions right, by learning goal"), int(Measure::kGoals));
  measure_->setAccessibleName(tr("What the table shows"));
  measure_->setToolTip(tr("What the table shows of every lesson"));
  auto* close = new QToolButton(this);
  close->setObjectName(QStringLiteral("quiet"));
  theme::setIcon(*close, QStringLiteral("close"), &theme::Colours::ink);
  close->setText(tr("Back to the lab"));
  close->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  close->setToolTip(tr("Leave the results (Esc)"));
  close->setShortcut(QKeySequence(Qt::Key_Escape));
  auto* save = new QPushButton(tr("Save as a table…"), this);
  save->setToolTip(
      tr("All measures of all lessons and goals, one line a person, as CSV for a spreadsheet. The "
         "column idnumber is empty: fill it in for Moodle's grade import."));
  auto* top = new QHBoxLayout;
  top->addWidget(wrappedLabel(QStringLiteral("lessonHeading"), tr("Results of all"), this), 1);
  top->addWidget(close);
  auto* tools = new QHBoxLayout;
  tools->addWidget(measure_);
  tools->addStretch(1);
  tools->addWidget(save);
  auto* left = new QVBoxLayout;
  left->setSpacing(10);
  left->addLayout(tools);
  left->addWidget(table_, 1);
  left->addWidget(wrappedLabel(
      QStringLiteral("hint"),
      tr("Everybody who learned on this computer. Nothing is sent anywhere; each person can be "
         "erased under “Who is learning?”."),
      this));
  auto* row = new QHBoxLayout;
  row->setSpacing(20);
  row->addLayout(left, 1);
  row->addWidget(buildSide());
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(24, 16, 24, 20);
  layout->setSpacing(12);
  layout->addLayout(top);
  layout->addLayout(row, 1);
  connect(close, &QToolButton::clicked, this, &ResultsPage::closeWanted);
  connect(save, &QPushButton::clicked, this, &ResultsPage::saveTable);
  connect(measure_, &QComboBox::currentIndexChanged, this, &ResultsPage::refreshTable);
  connect(table_, &QTableWidget::currentCellChanged, this, &ResultsPage::refreshSide);
}

QWidget* ResultsPage::buildSide() {
  auto* side = new QFrame(this);
  side->setObjectName(QStringLiteral("card"));
  const auto fit = [side] {
    side->setFixedWidth(int(kSideWidth * theme::Theme::instance().scale()));
  };
  fit();
  connect(&theme::Theme::instance(), &theme::Theme::changed, side, fit);
  name_ = wrappedLabel(QStringLiteral("cardHeading"), {}, side);
  name_->setToolTip(tr("Whoever the cursor of the table is on"));
  counts_ = wrappedLabel(QStringLiteral("hint"), {}, side);
  counts_->setToolTip(tr("Counted over all lessons"));
  goals_ = new QScrollArea(side);
  goals_->setWidgetResizable(true);
  goals_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  goals_->setFocusPolicy(Qt::NoFocus);
  certificate_ = new QPushButton(tr("Certificate…"), side);
  certificate_->setToolTip(
      tr("One page to print: name, lessons, score by learning goal, date (PDF, PNG or SVG)"));
  connect(certificate_, &QPushButton::clicked, this, &ResultsPage::saveCertificate);
  print_ = new QPushButton(tr("Print…"), side);
  print_->setToolTip(tr("Prints the certificate"));
  connect(print_, &QPushButton::clicked, this, [this] {
    if (const auto* one = person())
      plots::printFigure(figureOf({.person = *one, .date = QDate::currentDate()}), this);
  });
  auto* foot = new QHBoxLayout;
  foot->addWidget(certificate_);
  foot->addWidget(print_);
  foot->addStretch(1);
  auto* layout = new QVBoxLayout(side);
  layout->setContentsMargins(16, 14, 16, 14);
  layout->setSpacing(8);
  layout->addWidget(name_);
  layout->addWidget(counts_);
  layout->addWidget(wrappedLabel(QStringLiteral("sectionHeading"), tr("By learning goal"), side));
  layout->addWidget(goals_, 1);
  layout->addLayout(foot);
  return side;
}

void ResultsPage::show(std::vector<course::PersonResult> people) {
  people_ = std::move(people);
  refreshTable();
}

void ResultsPage::takeFocus() { table_->setFocus(); }

void ResultsPage::refreshTable() {
  table_->show(people_, Measure(measure_->currentData().toInt()));
  if (!people_.empty()) {
    table_->sortItems(0, Qt::AscendingOrder);
    table_->setCurrentCell(0, 0);
  }
  refreshSide();
}

const course::PersonResult* ResultsPage::person() const {
  const int place = table_->personAtCursor();
  return place < 0 || place >= int(people_.size()) ? nullptr : &people_[std::size_t(place)];
}

void ResultsPage::refreshSide() {
  const course::PersonResult* one = person();
  certificate_->setEnabled(one != nullptr);
  print_->setEnabled(one != nullptr);
  if (one == nullptr) return;
  name_->setText(shownName(*one));
  counts_->setText(
      tr("Lessons read to the end: %1 of %2. Tasks done: %3. Questions right: %4.")
          .arg(one->finished())
          .arg(one->lessons.size())
          .arg(shown(one->tasks()))
          .arg(one->questions().of == 0 ? tr("none answered") : shown(one->questions())));
  auto* list = new QWidget;
  list->setObjectName(QStringLiteral("goalList"));
  auto* layout = new QVBoxLayout(list);
  layout->setContentsMargins(0, 0, 6, 0);
  layout->setSpacing(6);
  for (const course::GoalScore& goal : one->goals) {
    if (goal.asked == 0) continue;
    auto* row = wrappedLabel({},
                             tr("%1: %2 of %3 right")
                                 .arg(QString::fromStdString(goal.goal))
                                 .arg(goal.right)
                                 .arg(goal.asked),
                             list);
    row->setToolTip(tr("A learning goal of lesson %1, and how many of its questions were answered "
                       "rightly")
                        .arg(goal.lesson));
    layout->addWidget(row);
  }
  if (one->own.of > 0) {
    auto* row = wrappedLabel({}, tr("Own quizzes: %1 right").arg(shown(one->own)), list);
    row->setToolTip(tr("Questions that came from files and not with the course"));
    layout->addWidget(row);
  }
  for (const auto& [game, gameName] : gameNames()) {
    const auto record = one->games.find(game);
    if (record == one->games.end()) continue;
    auto* row = wrappedLabel(
        {}, tr("Game “%1”: best %2").arg(gameName, percentText(record->second.best)), list);
    row->setToolTip(tr("The best score in this game of the quiz, of 100 %"));
    layout->addWidget(row);
  }
  if (layout->isEmpty())
    layout->addWidget(
        wrappedLabel(QStringLiteral("hint"),
                     tr("Scores are here when questions have been answered, in a lesson or "
                        "in the quiz."),
                     list));
  layout->addStretch(1);
  goals_->setWidget(list);
}

void ResultsPage::writeTable(const QString& path) const {
  const char separator = QLocale().decimalPoint() == QLatin1String(",") ? ';' : ',';
  writeFileAtomically(path.toStdString(), course::toCsv(resultRows(people_), separator));
}

void ResultsPage::writeCertificate(const QString& path) const {
  if (const auto* one = person())
    plots::writeFigure(path, figureOf({.person = *one, .date = QDate::currentDate()}));
}

/// Asks where, beside the window, and writes there.
void ResultsPage::save(const QString& title, const QString& name, const QStringList& filters,
                       void (ResultsPage::*writer)(const QString&) const) {
  auto* dialog = new QFileDialog(this, title);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setNameFilters(filters);
  dialog->setDefaultSuffix(name.section('.', -1));
  dialog->selectFile(name);
  connect(dialog, &QFileDialog::fileSelected, this, [this, writer](const QString& path) {
    try {
      (this->*writer)(path);
      emit written(path);
    } catch (const Error& error) {
      emit failed(theme::inWindowLanguage(error.what()));
    }
  });
  dialog->open();
}

void ResultsPage::saveTable() {
  save(tr("Save the results"), QStringLiteral("glassbox-results.csv"), {tr("Table (*.csv)")},
       &ResultsPage::writeTable);
}

void ResultsPage::saveCertificate() {
  save(
      tr("Save the certificate"), QStringLiteral("glassbox-certificate.pdf"),
      {QStringLiteral("PDF (*.pdf)"), QStringLiteral("PNG (*.png)"), QStringLiteral("SVG (*.svg)")},
      &ResultsPage::writeCertificate);
}

}  // namespace glassbox::results
