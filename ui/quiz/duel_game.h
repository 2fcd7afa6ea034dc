// You against the model: the next word of ten sentences, with how sure one is; both are scored by
// hits and by loss, at three moments of the run. Window thread only.
#pragma once

#include "course/game_score.h"
#include "quiz/game.h"

class QLineEdit;
class QSlider;

namespace glassbox::quiz {

class DuelGame : public Game {
  Q_OBJECT
 public:
  explicit DuelGame(QWidget* parent = nullptr);

  std::string id() const override { return "duel"; }
  QString heading() const override;
  QString place() const override;
  QString nextText() const override;
  bool mayGoOn() const override;
  void goOn() override;
  void take(const course::ClozeSet& set) override;
  void follow(const RunNews& news) override;

  const course::Cloze* question() const;
  const course::Tally& tally() const { return mine_; }
  const std::vector<course::Tally>& opponents() const { return theirs_; }
  /// As the slider says it, 0 … 1.
  double confidence() const;

 private:
  enum class Stage { kBegin, kAsking, kShowing, kResult };

  void showBegin();
  void showQuestion(std::size_t index);
  void refreshPrice();
  void check();
  QString feedback(bool hit, double chance) const;
  void showResult();
  QString nameOf(std::size_t moment) const;
  int words() const { return int(set_.vocabulary.size()); }
  /// The typed word as the vocabulary has it; empty: it does not.
  std::string guess() const;

  Stage stage_ = Stage::kBegin;
  std::uint64_t wished_ = 0;
  bool asked_ = false;  ///< a wish is under way
  course::ClozeSet set_;
  std::size_t index_ = 0;
  course::Tally mine_;
  std::vector<course::Tally> theirs_;  ///< by moment
  QLabel* sentence_ = nullptr;
  QLineEdit* field_ = nullptr;
  QSlider* sure_ = nullptr;
  QLabel* sureText_ = nullptr;
  QLabel* price_ = nullptr;
};

}  // namespace glassbox::quiz
