// Something to do, with a box that ticks itself: it shows what happened and cannot be pressed.
// Window thread only.
#pragma once

#include <QWidget>

#include "course/lesson.h"
#include "lesson/lesson_text.h"

namespace glassbox::lesson {

class TaskRow : public QWidget {
  Q_OBJECT
 public:
  TaskRow(const course::Task& task, bool done, Explain explain, QWidget* parent);

  const std::string& id() const { return task_.id; }
  bool isDone() const { return done_; }
  LessonText* text() const { return text_; }
  /// Ticks if its next condition, and so on to the last, is true; tells whether it has done so now.
  bool take(const course::Facts& facts);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void tell();

  course::Task task_;
  LessonText* text_;
  std::size_t next_ = 0;  ///< condition that must come true
  bool done_;
};

}  // namespace glassbox::lesson
