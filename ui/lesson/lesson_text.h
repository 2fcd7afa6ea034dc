// The words of a lesson: CommonMark as rich text in the theme's type, with glossary words that
// explain themselves on hover, by click and by keyboard. Window thread only.
#pragma once

#include <QLabel>
#include <functional>

#include "course/course_folder.h"

namespace glassbox::lesson {

/// What a glossary word says, or nothing.
using Explain = std::function<const course::GlossaryEntry*(const QString& id)>;

class LessonText : public QLabel {
  Q_OBJECT
 public:
  LessonText(const QString& markdown, Explain explain, QWidget* parent);

 signals:
  /// view:words/use was pressed.
  void viewWanted(const QString& view, const QString& page);
  /// drill:spelling was pressed.
  void drillWanted();
  /// A glossary word was pressed.
  void glossaryWanted(const QString& id);

 protected:
  bool event(QEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;

 private:
  void setWords();
  void follow(const QString& link);
  void hover(const QString& link);

  QString markdown_;
  Explain explain_;
};

}  // namespace glassbox::lesson
