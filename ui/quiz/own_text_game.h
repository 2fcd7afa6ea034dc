// Made from your text: a word of a raw text is covered, and the real one stands among others that
// the model finds likely there. Window thread only.
#pragma once

#include "course/game_score.h"
#include "quiz/cloze_game.h"

class QPlainTextEdit;
class QRadioButton;

namespace glassbox::quiz {

class ChoiceRow;

class OwnTextGame : public ClozeGame {
  Q_OBJECT
 public:
  explicit OwnTextGame(QWidget* parent = nullptr);

  std::string id() const override { return "own-text"; }
  QString heading() const override;

  const course::Tally& tally() const { return mine_; }

 private:
  QString countText(std::size_t number, std::size_t of) const override;
  QString beginText() const override { return tr("Make questions"); }
  QString checkText() const override { return tr("Check"); }
  bool mayBegin() const override;
  bool isAnswered() const override { return chosen() >= 0; }
  void showBegin() override;
  course::ClozeWish wish() override;
  void showWaiting() override;
  void showNothingToAsk() override;
  void clearScores() override;
  void showQuestion() override;
  void showAnswer() override;
  void showResult() override;

  QString feedback(int chosen) const;
  int chosen() const;

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
