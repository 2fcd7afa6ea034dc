#include "results/results_table.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <cmath>

#include "theme/theme.h"

namespace glassbox::results {
namespace {

using course::GoalScore;
using course::LessonResult;
using course::PersonResult;
using course::Share;

constexpr int kPlaceRole = Qt::UserRole;     ///< index of the person
constexpr int kSortRole = Qt::UserRole + 1;  ///< number to sort by
constexpr int kNameWidth = 190;
constexpr int kGoalWidth = 168;

/// Sorts by its number where it has one.
class Cell : public QTableWidgetItem {
 public:
  using QTableWidgetItem::QTableWidgetItem;
  bool operator<(const QTableWidgetItem& other) const override {
    const QVariant mine = data(kSortRole);
    if (mine.isValid()) return mine.toDouble() < other.data(kSortRole).toDouble();
    return QString::localeAwareCompare(text(), other.text()) < 0;
  }
};

Share shareOf(const LessonResult& lesson, Measure measure) {
  return measure == Measure::kTasks     ? lesson.tasks
         : measure == Measure::kGuesses ? lesson.guesses
                                        : lesson.questions;
}

Share sumOf(const PersonResult& person, Measure measure) {
  return measure == Measure::kTasks     ? person.tasks()
         : measure == Measure::kGuesses ? person.guesses()
                                        : person.questions();
}

Share shareOf(const GoalScore& goal) { return {.done = goal.right, .of = goal.asked}; }

QString percentText(const LessonResult& lesson) {
  if (lesson.questions.of == 0) return {};
  return QString::number(int(std::lround(100 * lesson.points / lesson.questions.of)));
}

}  // namespace

QString shownName(const PersonResult& person) {
  return person.name.empty() ? ResultsTable::tr("No nickname yet")
                             : QString::fromStdString(person.name);
}

QString shown(const Share& share) {
  return share.of == 0 ? QString() : ResultsTable::tr("%1 of %2").arg(share.done).arg(share.of);
}

ResultsTable::ResultsTable(QWidget* parent) : QTableWidget(parent) {
  setObjectName(QStringLiteral("results"));
  setAccessibleName(tr("Results of all"));
  setToolTip(
      tr("One line a person. A press on a heading sorts by that column, and so does the key S with "
         "the cursor in it."));
  setEditTriggers(NoEditTriggers);
  setSelectionMode(SingleSelection);
  setSelectionBehavior(SelectItems);
  setAlternatingRowColors(false);
  setShowGrid(false);
  setTabKeyNavigation(false);
  verticalHeader()->hide();
  horizontalHeader()->setHighlightSections(false);
  horizontalHeader()->setSortIndicatorShown(true);
  horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  horizontalHeader()->setTextElideMode(Qt::ElideRight);
}

/// As much of a learning goal as a heading has room for.
QString ResultsTable::shortened(const QString& goal) const {
  constexpr int kMargins = 26;  // with the sign of sorting
  const int room = int((kGoalWidth - kMargins) * theme::Theme::instance().scale());
  return horizontalHeader()->fontMetrics().elidedText(goal, Qt::ElideRight, room);
}

void ResultsTable::setHead(int column, const QString& text, const QString& explanation) {
  auto* head = new QTableWidgetItem(text);
  head->setToolTip(explanation);
  setHorizontalHeaderItem(column, head);
}

void ResultsTable::setCell(int row, int column, const Share& share, const QString& what) {
  auto* cell = new Cell(shown(share));
  cell->setData(kSortRole, share.of == 0 ? -1.0 : share.done + double(share.done) / share.of / 2);
  cell->setData(Qt::AccessibleTextRole,
                what + QStringLiteral(": ") + (share.of == 0 ? tr("nothing yet") : shown(share)));
  cell->setToolTip(what);
  setItem(row, column, cell);
}

void ResultsTable::show(const std::vector<PersonResult>& people, Measure measure) {
  setSortingEnabled(false);
  clear();
  const bool byGoal = measure == Measure::kGoals;
  const auto& lessons = people.empty() ? std::vector<LessonResult>() : people.front().lessons;
  const auto& goals = people.empty() ? std::vector<GoalScore>() : people.front().goals;
  const int last = byGoal ? int(goals.size()) : int(lessons.size());
  setColumnCount(2 + last);
  setRowCount(int(people.size()));
  setHead(0, tr("Nickname"), tr("Nicknames of this computer"));
  setHead(1, tr("All"), byGoal ? tr("All goals together") : tr("All lessons together"));
  for (int i = 0; i < last; ++i) {
    if (byGoal)
      setHead(2 + i, shortened(QString::fromStdString(goals[std::size_t(i)].goal)),
              tr("Lesson %1: %2")
                  .arg(goals[std::size_t(i)].lesson)
                  .arg(QString::fromStdString(goals[std::size_t(i)].goal)));
    else
      setHead(2 + i, QString::number(lessons[std::size_t(i)].lesson),
              tr("Lesson %1: %2")
                  .arg(lessons[std::size_t(i)].lesson)
                  .arg(QString::fromStdString(lessons[std::size_t(i)].title)));
  }
  for (int row = 0; row < int(people.size()); ++row) {
    const PersonResult& person = people[std::size_t(row)];
    auto* name = new Cell(shownName(person));
    name->setData(kPlaceRole, row);
    name->setToolTip(tr("Nicknames of this computer"));
    setItem(row, 0, name);
    setCell(row, 1, byGoal ? person.questions() : sumOf(person, measure),
            tr("%1, all together").arg(shownName(person)));
    for (int i = 0; i < last; ++i) {
      const QString what =
          shownName(person) + QStringLiteral(", ") + horizontalHeaderItem(2 + i)->toolTip();
      setCell(row, 2 + i,
              byGoal ? shareOf(person.goals[std::size_t(i)])
                     : shareOf(person.lessons[std::size_t(i)], measure),
              what);
    }
  }
  const double scale = theme::Theme::instance().scale();
  resizeColumnsToContents();
  setColumnWidth(0, std::min(columnWidth(0), int(kNameWidth * scale)));
  for (int i = 0; i < last && byGoal; ++i) setColumnWidth(2 + i, int(kGoalWidth * scale));
  setSortingEnabled(true);
}

int ResultsTable::personAtCursor() const {
  const QTableWidgetItem* name = currentRow() < 0 ? nullptr : item(currentRow(), 0);
  return name == nullptr ? -1 : name->data(kPlaceRole).toInt();
}

void ResultsTable::keyPressEvent(QKeyEvent* event) {
  if (event->key() != Qt::Key_S || event->modifiers() != Qt::NoModifier || currentColumn() < 0)
    return QTableWidget::keyPressEvent(event);
  const QHeaderView& head = *horizontalHeader();
  const bool again = head.sortIndicatorSection() == currentColumn();
  const bool up = head.sortIndicatorOrder() == Qt::AscendingOrder;
  sortItems(currentColumn(), again && up ? Qt::DescendingOrder : Qt::AscendingOrder);
}

std::vector<std::pair<std::string, QString>> gameNames() {
  return {{"own-text", ResultsTable::tr("Made from your text")},
          {"duel", ResultsTable::tr("You against the model")},
          {"live", ResultsTable::tr("Live questions")},
          {"sorting", ResultsTable::tr("Sort them")},
          {"class", ResultsTable::tr("The class against the model")}};
}

QString percentText(double share) {
  return ResultsTable::tr("%1 %").arg(QLocale().toString(int(std::lround(100 * share))));
}

std::vector<course::Row> resultRows(const std::vector<PersonResult>& people) {
  const auto text = [](const QString& words) { return words.toStdString(); };
  std::vector<course::Row> rows(1);
  course::Row& head = rows.front();
  head = {text(ResultsTable::tr("Nickname")), "idnumber"};
  if (people.empty()) return rows;
  for (const LessonResult& lesson : people.front().lessons)
    for (const QString& what :
         {ResultsTable::tr("read to the end"), ResultsTable::tr("tasks done"),
          ResultsTable::tr("tasks"), ResultsTable::tr("guesses answered by the model"),
          ResultsTable::tr("guesses"), ResultsTable::tr("questions right"),
          ResultsTable::tr("questions answered"), ResultsTable::tr("questions"),
          ResultsTable::tr("score in percent")})
      head.push_back(
          text(ResultsTable::tr("Lesson %1").arg(lesson.lesson) + QStringLiteral(": ") + what));
  for (const GoalScore& goal : people.front().goals)
    for (const QString& what :
         {ResultsTable::tr("questions right"), ResultsTable::tr("questions answered")})
      head.push_back(text(ResultsTable::tr("Lesson %1: %2")
                              .arg(goal.lesson)
                              .arg(QString::fromStdString(goal.goal)) +
                          QStringLiteral(": ") + what));
  for (const QString& what :
       {ResultsTable::tr("questions right"), ResultsTable::tr("questions answered")})
    head.push_back(text(ResultsTable::tr("Own quizzes: %1").arg(what)));
  for (const auto& [game, name] : gameNames())
    for (const QString& what :
         {ResultsTable::tr("best score in percent"), ResultsTable::tr("times played")})
      head.push_back(text(ResultsTable::tr("Game “%1”: %2").arg(name, what)));
  for (const PersonResult& person : people) {
    course::Row row = {person.name, ""};
    const auto add = [&](int number) { row.push_back(std::to_string(number)); };
    for (const LessonResult& one : person.lessons) {
      add(one.finished ? 1 : 0);
      add(one.tasks.done);
      add(one.tasks.of);
      add(one.guesses.done);
      add(one.guesses.of);
      add(one.questions.done);
      add(one.questions.of);
      add(one.asked);
      row.push_back(text(percentText(one)));
    }
    for (const GoalScore& goal : person.goals) {
      add(goal.right);
      add(goal.asked);
    }
    add(person.own.done);
    add(person.own.of);
    for (const auto& [game, name] : gameNames()) {
      const auto record = person.games.find(game);
      const bool played = record != person.games.end();
      row.push_back(played ? std::to_string(std::lround(100 * record->second.best)) : "");
      add(played ? record->second.played : 0);
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace glassbox::results
