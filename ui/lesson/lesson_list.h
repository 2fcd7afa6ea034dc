// All lessons of the course, and how far one has come in each. Window thread only.
#pragma once

#include <QPushButton>
#include <QWidget>

#include "course/course_folder.h"
#include "course/progress.h"

class QVBoxLayout;

namespace glassbox::lesson {

/// A button of several lines that fits the width it is given.
class LessonEntry : public QPushButton {
  Q_OBJECT
 public:
  LessonEntry(const course::Lesson& lesson, const course::LessonProgress* progress,
              QWidget* parent);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;
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
