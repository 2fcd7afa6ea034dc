// Sort them: examples into self-supervised, supervised and neither, each with the reason why.
// Window thread only.
#pragma once

#include "course/sorting.h"
#include "quiz/game.h"

class QPushButton;

namespace glassbox::quiz {

class SortingGame : public Game {
  Q_OBJECT
 public:
  /// All examples of the course, in parts of a round.
  explicit SortingGame(std::vector<course::SortExample> examples, QWidget* parent = nullptr);

  std::string id() const override { return "sorting"; }
  QString heading() const override;
  QString place() const override;
  QString nextText() const override;
  bool mayGoOn() const override { return stage_ != Stage::kAsking; }
  void goOn() override;

  /// The example shown; null: none.
  const course::SortExample* example() const;
  /// Of this round.
  int right() const;

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  enum class Stage { kAsking, kShowing, kResult };

  void beginRound();
  void showExample(std::size_t index);
  void sort(course::LearningKind kind);
  void showResult();

  std::vector<course::SortExample> examples_;  ///< mixed
  std::size_t first_ = 0;                      ///< of this round
  std::vector<course::SortExample> round_;
  std::vector<course::LearningKind> sorted_;  ///< by example, as far as one has come
  std::size_t index_ = 0;
  Stage stage_ = Stage::kAsking;
  std::vector<QPushButton*> kinds_;
};

}  // namespace glassbox::quiz
