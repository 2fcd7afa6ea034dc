// The teacher's overview: a table of everybody's lessons, one measure at a time; beside it the
// score by learning goal of whoever the cursor is on, and their certificate. Window thread only.
#pragma once

#include <QWidget>
#include <vector>

#include "course/results.h"

class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;

namespace glassbox::results {

class ResultsTable;

class ResultsPage : public QWidget {
  Q_OBJECT
 public:
  explicit ResultsPage(QWidget* parent = nullptr);
  void show(std::vector<course::PersonResult> people);
  using QWidget::show;
  /// To the table.
  void takeFocus();

  ResultsTable& table() { return *table_; }
  /// All of it as CSV, atomically; Error if it cannot be written. The separator is the one that
  /// spreadsheets of this language expect.
  void writeTable(const QString& path) const;
  /// Of whoever the cursor is on: pdf, png or svg.
  void writeCertificate(const QString& path) const;

 signals:
  void closeWanted();
  void written(const QString& path);
  void failed(const QString& sentence);

 private:
  QWidget* buildSide();
  void refreshTable();
  void refreshSide();
  void saveTable();
  void saveCertificate();
  void save(const QString& title, const QString& name, const QStringList& filters,
            void (ResultsPage::*write)(const QString&) const);
  const course::PersonResult* person() const;

  std::vector<course::PersonResult> people_;
  QComboBox* measure_;
  ResultsTable* table_;
  QLabel* name_ = nullptr;
  QLabel* counts_ = nullptr;
  QScrollArea* goals_ = nullptr;
  QPushButton* certificate_ = nullptr;
  QPushButton* print_ = nullptr;
};

}  // namespace glassbox::results
