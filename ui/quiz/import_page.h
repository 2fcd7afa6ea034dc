// What a file of questions holds, before anything is done with it: the questions that were found,
// each to be taken or left, and what could not be read, by line. Window thread only.
#pragma once

#include <QWidget>
#include <vector>

#include "course/gift.h"

class QCheckBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace glassbox::quiz {

class ImportPage : public QWidget {
  Q_OBJECT
 public:
  explicit ImportPage(QWidget* parent = nullptr);
  /// `name` of the file, as people know it.
  void show(const QString& name, course::QuizReading reading);
  using QWidget::show;

  const QString& name() const { return name_; }
  /// Those that are ticked.
  std::vector<course::Question> chosen() const;

 signals:
  void askWanted(const std::vector<course::Question>& questions);
  void keepWanted(const QString& name, const std::vector<course::Question>& questions);
  void saveWanted(const std::vector<course::Question>& questions);
  void closeWanted();

 private:
  QWidget* buildFoot();
  void addNotes(QVBoxLayout* layout, QWidget* page);
  void addQuestion(QVBoxLayout* layout, QWidget* page, int index);
  void refresh();

  QString name_;
  course::QuizReading reading_;
  std::vector<QCheckBox*> boxes_;  ///< by question
  QLabel* heading_;
  QLabel* summary_;
  QScrollArea* scroll_;
  QPushButton* ask_ = nullptr;
  QPushButton* keep_ = nullptr;
  QPushButton* save_ = nullptr;
};

}  // namespace glassbox::quiz
