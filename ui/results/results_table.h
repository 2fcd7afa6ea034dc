// Everybody's results as a table on screen, one measure at a time, and as one table for a file with
// all of them. Window thread only.
#pragma once

#include <QTableWidget>
#include <vector>

#include "course/csv.h"
#include "course/results.h"

namespace glassbox::results {

enum class Measure { kTasks, kGuesses, kQuestions, kGoals };

/// Of nobody's name: as it is shown.
QString shownName(const course::PersonResult& person);
/// "3 of 4"; empty where there is nothing to do.
QString shown(const course::Share& share);

class ResultsTable : public QTableWidget {
  Q_OBJECT
 public:
  explicit ResultsTable(QWidget* parent);
  void show(const std::vector<course::PersonResult>& people, Measure measure);
  using QWidget::show;
  /// Index in `people` of the row that the cursor is in; −1: none.
  int personAtCursor() const;

 protected:
  /// S sorts by the column of the cursor, and again the other way round.
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QString shortened(const QString& goal) const;
  void setHead(int column, const QString& text, const QString& explanation);
  void setCell(int row, int column, const course::Share& share, const QString& what);
};

/// The games of the quiz, by the names that progress has for them, and as they are shown.
std::vector<std::pair<std::string, QString>> gameNames();
QString percentText(double share);

/// One line a person, all measures of all lessons and goals, with the column `idnumber` that
/// Moodle's grade import looks for, empty.
std::vector<course::Row> resultRows(const std::vector<course::PersonResult>& people);

}  // namespace glassbox::results
