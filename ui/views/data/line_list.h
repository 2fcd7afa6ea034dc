// Lines of a text before and after cleaning, side by side, with what differs marked inside them and
// the reason below. Only what is seen is drawn, so the text may be long. Struck through: taken out;
// underlined: put in. Window thread only.
#pragma once

#include <QAbstractListModel>
#include <QListView>
#include <memory>
#include <vector>

#include "live/cleaning_study.h"

namespace glassbox::views {

class LineModel : public QAbstractListModel {
  Q_OBJECT
 public:
  using QAbstractListModel::QAbstractListModel;
  /// `rows`: which lines of the lesson, ascending, from 0.
  void setLines(std::shared_ptr<const insight::CleaningLesson> lesson,
                std::vector<std::size_t> rows);
  const insight::CleanedLine& line(int row) const;
  const insight::CleaningLesson& lesson() const { return *lesson_; }
  /// What was done to the line, as one text; empty if nothing was.
  QString reasons(int row) const;
  /// The row of the line with this number, or the last before it; −1: none.
  int rowOf(std::int64_t number) const;
  /// As it was last laid out; 0: not yet.
  int height(int row) const;
  void keepHeight(int row, int height) const;
  /// The rows are to be laid out anew.
  void forgetHeights();

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 private:
  std::shared_ptr<const insight::CleaningLesson> lesson_;
  std::vector<std::size_t> rows_;
  mutable std::vector<int> heights_;  ///< by line of the lesson
};

class LineList : public QListView {
  Q_OBJECT
 public:
  explicit LineList(QWidget* parent = nullptr);

  /// Keeps place and choice where the lines are still there.
  void setLines(std::shared_ptr<const insight::CleaningLesson> lesson,
                std::vector<std::size_t> rows);
  /// Shown where there are no lines.
  void setEmptyText(const QString& text);
  /// Number of the chosen line; 0: none.
  std::int64_t chosenLine() const;
  void choose(std::int64_t number);
  const LineModel& lines() const { return *model_; }
  /// The lines as they are listed; CSV. Throws Error.
  void exportCsv(const QString& path) const;

 signals:
  void lineChosen(std::int64_t number);
  /// Enter or a double click on the chosen line.
  void lineOpened();

 protected:
  void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  LineModel* model_;
  QString emptyText_;
};

/// The columns of a row this wide: where line numbers, raw and clean text stand.
struct LineColumns {
  double number = 0;  ///< right end of the line numbers
  double raw = 0;
  double clean = 0;
  double width = 0;  ///< of raw and of clean
};
LineColumns lineColumns(double rowWidth);

}  // namespace glassbox::views
