// A question of any kind to answer in place: check, feedback that names what was mixed up, hints,
// another try, the solution. Knows nothing of lessons or results. Window thread only.
#pragma once

#include <QFrame>
#include <QStringList>
#include <vector>

#include "course/grading.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace glassbox::quiz {

class ChoiceRow;
class OrderList;

class QuestionCard : public QFrame {
  Q_OBJECT
 public:
  explicit QuestionCard(const course::Question& question, QWidget* parent = nullptr);

  const course::Question& question() const { return question_; }
  /// As the widgets say it now.
  course::Answer answer() const;
  /// Shows an answer given earlier, with its feedback.
  void restore(const course::Answer& answer, int tries, int hints);
  /// In front of a class: nothing is graded and nothing told until it is revealed.
  void present();
  void reveal();
  bool isRevealed() const { return revealed_; }
  /// Choices in the order in which they are offered, as a class would call them; empty where the
  /// question has none.
  QStringList offered() const;
  /// Place among offered() of the choice that is right; −1: none.
  int rightOffered() const;
  bool isGraded() const { return graded_; }
  const course::Grade& grade() const { return grade_; }
  int tries() const { return tries_; }
  int hintsShown() const { return hints_; }

 signals:
  /// Checked: the grade and how it came about are there.
  void graded();

 private:
  void build();
  void buildAnswers(QVBoxLayout* layout);
  void buildChoices(QVBoxLayout* layout);
  void buildField(QVBoxLayout* layout);
  void buildPairs(QVBoxLayout* layout);
  void buildOrder(QVBoxLayout* layout);
  void buildOwnWords(QVBoxLayout* layout);
  void buildFoot(QVBoxLayout* layout);
  void chosen(ChoiceRow* row);
  void setAnswer(const course::Answer& answer);
  void check();
  void tryAgain();
  void showHint();
  void showSolution();
  void tell(const QStringList& lines);
  void showGrade();
  void showVerdicts(bool shown);
  void setOpen(bool open);
  void refresh();
  QString verdict() const;

  course::Question question_;
  std::vector<int> shuffled_;  ///< in which order the options are offered
  bool graded_ = false;
  bool presented_ = false;
  bool revealed_ = false;
  int tries_ = 0;
  int hints_ = 0;
  course::Grade grade_;

  std::vector<ChoiceRow*> choices_;   ///< by option
  std::vector<QComboBox*> partners_;  ///< by option; null without a left side
  QLineEdit* field_ = nullptr;
  QPlainTextEdit* ownWords_ = nullptr;
  OrderList* order_ = nullptr;
  QLabel* feedback_ = nullptr;
  QLabel* hint_ = nullptr;
  QPushButton* check_ = nullptr;
  QPushButton* again_ = nullptr;
  QPushButton* hintButton_ = nullptr;
  QPushButton* solution_ = nullptr;
};

}  // namespace glassbox::quiz
