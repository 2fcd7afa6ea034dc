// The class against the model: one screen for the projector. A sentence with a hole, four choices,
// the hands that go up for each; then what the model expects, and both scores. Window thread only.
#pragma once

#include "course/game_score.h"
#include "quiz/cloze_game.h"

class QSpinBox;

namespace glassbox::quiz {

class ClassGame : public ClozeGame {
  Q_OBJECT
 public:
  explicit ClassGame(QWidget* parent = nullptr);

  std::string id() const override { return "class"; }
  QString heading() const override;
  bool isWide() const override { return stage() != Stage::kBegin && stage() != Stage::kWaiting; }
  void follow(const RunNews& news) override;

  const course::Tally& classTally() const { return class_; }
  const course::Tally& modelTally() const { return model_; }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QString countText(std::size_t number, std::size_t of) const override;
  QString checkText() const override { return tr("Reveal (Page Down)"); }
  QString onText(bool last) const override;
  bool isAnswered() const override;
  void showBegin() override;
  course::ClozeWish wish() override;
  void clearScores() override;
  void showQuestion() override;
  void showAnswer() override;
  void showResult() override;

  std::vector<int> hands() const;
  void addScores();

  std::uint64_t rounds_ = 0;  ///< begun, so that the same ones can be rehearsed
  course::Tally class_;
  course::Tally model_;
  QWidget* choices_ = nullptr;
  std::vector<QSpinBox*> boxes_;
};

}  // namespace glassbox::quiz
