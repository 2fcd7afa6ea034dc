// Quiz mode: choose what to be asked, answer with feedback, look back over the answers and at the
// score by learning goal; or play a game whose questions make themselves. No clock. Window thread
// only.
#pragma once

#include <QWidget>
#include <map>
#include <vector>

#include "course/quiz.h"
#include "quiz/game.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace glassbox::quiz {

class QuestionCard;

/// A file of questions that somebody has added to the quizzes.
struct OwnQuiz {
  QString file = {};  ///< its name in the folder of own quizzes
  std::vector<course::Question> questions = {};
};

class QuizPage : public QWidget {
  Q_OBJECT
 public:
  explicit QuizPage(QWidget* parent = nullptr);

  /// The course whose questions are asked; it must live as long.
  void setCourse(const course::Course* course);
  /// What is offered besides the course.
  void setOwn(std::vector<OwnQuiz> own);
  /// What to choose from; with a lesson, only that one is chosen.
  void choose(int lesson = 0);
  void start(std::vector<course::Question> questions);

  const std::vector<course::Question>& questions() const { return questions_; }
  int place() const { return place_; }
  /// Null unless a question is shown.
  QuestionCard* card() const { return card_; }
  const std::map<std::string, course::AnswerRecord>& answers() const { return answers_; }

  /// Of games played before.
  void setRecords(const std::map<std::string, course::GameRecord>& records) { records_ = records; }
  /// Begins the game of that name; nothing for an unknown one.
  void play(const std::string& game);
  /// Null unless one is played.
  Game* game() const { return game_; }
  /// The model's answer to clozesWanted.
  void take(const course::ClozeSet& set);
  void watch(const course::ExperimentNews& news);
  void follow(const RunNews& news);

 signals:
  void clozesWanted(const course::ClozeWish& wish);
  void experimentWanted(const course::Experiment& experiment);
  void trainingWanted();
  /// Nothing of the model is wanted any more.
  void gameLeft();
  void gameEnded(const std::string& game, double score);
  void answered(const std::string& id, const course::AnswerRecord& record);
  void closeWanted();
  void fileWanted();
  void saveWanted(const std::vector<course::Question>& questions);
  void removeWanted(const QString& file);

 private:
  QWidget* buildChoice();
  void addOwn(QVBoxLayout* layout, QWidget* page);
  QWidget* buildScores(QWidget* parent);
  void show(QWidget* content);
  void focusContent();
  void putFootLast();
  void readAloud();
  void showQuestion(int place);
  void showResult();
  void remember();
  void refreshChoice();
  course::QuizWish wish() const;
  void setFoot(const QString& back, const QString& next);
  void setWide(int width);
  void addGames(QVBoxLayout* layout, QWidget* page);
  void connectGame();
  void goOnWithGame();
  void refreshGame();
  void leaveGame();

  const course::Course* course_ = nullptr;
  std::vector<OwnQuiz> own_;
  std::vector<course::Question> questions_;
  std::map<std::string, course::AnswerRecord> answers_;  ///< of this round
  int place_ = -1;                                       ///< question shown; −1: choice or result
  int firstLesson_ = 0;
  std::uint64_t rounds_ = 0;
  std::map<std::string, course::GameRecord> records_;
  RunNews news_;
  Game* game_ = nullptr;  ///< in place of a question

  QWidget* column_;
  int width_ = 0;  ///< of the column at most, at the usual size of type
  QLabel* heading_;
  QLabel* where_;
  QScrollArea* scroll_;
  QPushButton* back_;
  QPushButton* next_;
  QuestionCard* card_ = nullptr;
  std::map<int, QCheckBox*> lessons_;
  std::vector<QCheckBox*> ownBoxes_;  ///< by own quiz
  QPushButton* save_ = nullptr;
  QCheckBox* selfSupervised_ = nullptr;
  QComboBox* most_ = nullptr;
  QLabel* count_ = nullptr;
};

}  // namespace glassbox::quiz
