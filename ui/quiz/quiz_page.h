// Quiz mode: choose what to be asked, answer with feedback, look back over the answers and at the
// score by learning goal. No clock. Window thread only.
#pragma once

#include <QWidget>
#include <map>
#include <vector>

#include "course/quiz.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace glassbox::quiz {

class QuestionCard;

class QuizPage : public QWidget {
  Q_OBJECT
 public:
  explicit QuizPage(QWidget* parent = nullptr);

  /// The course whose questions are asked; it must live as long.
  void setCourse(const course::Course* course);
  /// What to choose from; with a lesson, only that one is chosen.
  void choose(int lesson = 0);
  void start(std::vector<course::Question> questions);

  const std::vector<course::Question>& questions() const { return questions_; }
  int place() const { return place_; }
  /// Null unless a question is shown.
  QuestionCard* card() const { return card_; }
  const std::map<std::string, course::AnswerRecord>& answers() const { return answers_; }

 signals:
  void answered(const std::string& id, const course::AnswerRecord& record);
  void closeWanted();

 private:
  QWidget* buildChoice();
  QWidget* buildScores(QWidget* parent);
  void show(QWidget* content);
  void showQuestion(int place);
  void showResult();
  void remember();
  void refreshChoice();
  course::QuizWish wish() const;
  void setFoot(const QString& back, const QString& next);

  const course::Course* course_ = nullptr;
  std::vector<course::Question> questions_;
  std::map<std::string, course::AnswerRecord> answers_;  ///< of this round
  int place_ = -1;                                       ///< question shown; −1: choice or result
  int firstLesson_ = 0;
  std::uint64_t rounds_ = 0;

  QLabel* heading_;
  QLabel* where_;
  QScrollArea* scroll_;
  QPushButton* back_;
  QPushButton* next_;
  QuestionCard* card_ = nullptr;
  std::map<int, QCheckBox*> lessons_;
  QCheckBox* selfSupervised_ = nullptr;
  QComboBox* most_ = nullptr;
  QLabel* count_ = nullptr;
};

}  // namespace glassbox::quiz
