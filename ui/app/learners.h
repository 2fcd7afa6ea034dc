// Whose progress the lesson column shows: reads and writes it, and carries out what is wished on
// the page 'Who is learning?'. Window thread only; the column must outlive it.
#pragma once

#include <QObject>
#include <QTimer>
#include <optional>
#include <vector>

#include "course/people.h"

namespace glassbox::lesson {
class LessonColumn;
}

namespace glassbox::app {

class Learners : public QObject {
  Q_OBJECT
 public:
  /// `folder` of the progress files; empty: nothing is kept.
  Learners(lesson::LessonColumn& column, const std::filesystem::path& folder, QObject* parent);

  /// The progress of whoever learned last.
  course::Progress last() const { return people_.read(people_.current()); }
  /// Everybody's, as it is now.
  std::vector<course::Progress> everybody() const;
  /// Writes soon, so that a quick hand does not keep the disk busy.
  void saveSoon() { save_.start(); }
  void save();
  void showPage();

 signals:
  /// Another person's progress is in the column.
  void switched();
  void resultsWanted();
  void failed(const QString& sentence);

 private:
  template <typename Deed>
  void attempt(const Deed& deed);
  void connectPage();
  void choose(int number);
  void add(const QString& name);
  void rename(const QString& name);
  void erase(int number);
  void undo();
  void show(int number);

  struct Erased {
    int number = 0;
    course::Progress progress;
  };
  lesson::LessonColumn& column_;
  course::People people_;
  std::optional<Erased> erased_;
  QTimer save_;
  QString unsaved_;  ///< why the last save failed; empty: it did not
};

}  // namespace glassbox::app
