// You against the model: the next word of ten sentences, with how sure one is; both are scored by
// hits and by loss, at three moments of the run. Window thread only.
#pragma once

#include "course/game_score.h"
#include "quiz/cloze_game.h"

class QLineEdit;
class QSlider;

namespace glassbox::quiz {

class DuelGame : public ClozeGame {
  Q_OBJECT
 public:
  explicit DuelGame(QWidget* parent = nullptr);

  std::string id() const override { return "duel"; }
  QString heading() const override;
  void follow(const RunNews& news) override;

  const course::Tally& tally() const { return mine_; }
  const std::vector<course::Tally>& opponents() const { return theirs_; }
  /// As the slider says it, 0 … 1.
  double confidence() const;

 private:
  QString countText(std::size_t number, std::size_t of) const override;
  QString checkText() const override { return tr("Lock my guess"); }
  bool mayBegin() const override { return news().ready && !news().training; }
  bool isAnswered() const override;
  void showBegin() override;
  course::ClozeWish wish() override;
  void clearScores() override;
  void showQuestion() override;
  void showAnswer() override;
  void showResult() override;

  void refreshPrice();
  QString feedback(bool hit, double chance) const;
  QString nameOf(std::size_t moment) const;
  int words() const { return int(set().vocabulary.size()); }
  /// The typed word as the vocabulary has it; empty: it does not.
  std::string guess() const;

  course::Tally mine_;
  std::vector<course::Tally> theirs_;  ///< by moment
  QLabel* sentence_ = nullptr;
  QLineEdit* field_ = nullptr;
  QSlider* sure_ = nullptr;
  QLabel* sureText_ = nullptr;
  QLabel* price_ = nullptr;
};

}  // namespace glassbox::quiz
