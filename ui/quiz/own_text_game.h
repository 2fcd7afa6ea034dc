// Made from your text: a word of a raw text is covered, and the real one stands among others that
// the model finds likely there. Window thread only.
#pragma once

#include "course/game_score.h"
#include "quiz/game.h"

class QPlainTextEdit;
class QRadioButton;

namespace glassbox::quiz {

class ChoiceRow;

class OwnTextGame : public Game {
  Q_OBJECT
 public:
  explicit OwnTextGame(QWidget* parent = nullptr);

  std::string id() const override { return "own-text"; }
  QString heading() const override;
  QString place() const override;
  QString nextText() const override;
  bool mayGoOn() const override;
  void goOn() override;
  void take(const course::ClozeSet& set) override;

  /// The question shown; null: none.
  const course::Cloze* question() const;
  const course::Tally& tally() const { return mine_; }

 private:
  enum class Stage { kText, kWaiting, kAsking, kShowing, kResult };

  void askForText(const QString& complaint = {});
  void makeQuestions();
  void showQuestion(std::size_t index);
  void check();
  QString feedback(int chosen) const;
  void showResult();
  int chosen() const;

  Stage stage_ = Stage::kText;
  std::uint64_t wished_ = 0;
  course::ClozeSet set_;
  std::size_t index_ = 0;
  course::Tally mine_;
  course::Tally models_;
  QString typed_;  ///< by the learner, kept for another round
  bool own_ = false;
  QRadioButton* fromRun_ = nullptr;
  QPlainTextEdit* field_ = nullptr;
  QLabel* sentence_ = nullptr;
  std::vector<ChoiceRow*> rows_;
};

}  // namespace glassbox::quiz
