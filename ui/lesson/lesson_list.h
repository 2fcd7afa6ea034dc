// All lessons of the course, and how far one has come in each. Window thread only.
#pragma once

#include <QWidget>

#include "course/course_folder.h"
#include "course/progress.h"
#include "lesson/layout_button.h"

class QVBoxLayout;

namespace glassbox::lesson {

class LessonEntry : public LayoutButton {
  Q_OBJECT
 public:
  LessonEntry(const course::Lesson& lesson, const course::LessonProgress* progress,
              QWidget* parent);
};

class LessonList : public QWidget {
  Q_OBJECT
 public:
  explicit LessonList(QWidget* parent);
  void show(const course::Course& course, const course::Progress& progress, int current);
  using QWidget::show;

 signals:
  void lessonWanted(int number);
  void quizWanted();

 private:
  QVBoxLayout* layout_;
  QWidget* entries_ = nullptr;
};

}  // namespace glassbox::lesson
