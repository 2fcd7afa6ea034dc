// Own words: sentence starters, kept while one writes, and afterwards a few thoughts to compare
// with; to take away as a text. Never graded. Window thread only.
#pragma once

#include <QFrame>

#include "course/lesson.h"
#include "lesson/lesson_text.h"

class QPlainTextEdit;

namespace glassbox::lesson {

class ReflectionCard : public QFrame {
  Q_OBJECT
 public:
  ReflectionCard(const course::Reflection& reflection, const QString& written, Explain explain,
                 QWidget* parent);
  const std::string& id() const { return id_; }
  QString written() const;

 signals:
  void changed();
  /// What was written is wanted as a file.
  void saveWanted();

 private:
  std::string id_;
  QPlainTextEdit* words_;
};

}  // namespace glassbox::lesson
