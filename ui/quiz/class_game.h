// The class against the model: one screen for the projector. A sentence with a hole, four choices,
// the hands that go up for each; then what the model expects, and both scores. Window thread only.
#pragma once

#include "course/game_score.h"
#include "quiz/game.h"

class QSpinBox;

namespace glassbox::quiz {

class ClassGame : public Game {
  Q_OBJECT
 public:
  explicit ClassGame(QWidget* parent = nullptr);

  std::string id() const override { return "class"; }
  QString heading() const override;
  QString place() const override;
  QString nextText() const override;
  bool mayGoOn() const override;
  void goOn() override;
  bool isWide() const override { return stage_ != Stage::kBegin; }
  void take(const course::ClozeSet& set) override;
  void follow(const RunNews& news) override;

  const course::Cloze* question() const;
  const course::Tally& classTally() const { return class_; }
  const course::Tally& modelTally() const { return model_; }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  enum class Stage { kBegin, kAsking, kShowing, kResult };

  void showBegin();
  void showQuestion(std::size_t index);
  std::vector<int> hands() const;
  void reveal();
  void addScores();
  void showResult();

  Stage stage_ = Stage::kBegin;
  std::uint64_t wished_ = 0;
  std::uint64_t rounds_ = 0;  ///< begun, so that the same ones can be rehearsed
  bool asked_ = false;
  course::ClozeSet set_;
  std::size_t index_ = 0;
  course::Tally class_;
  course::Tally model_;
  QLabel* sentence_ = nullptr;
  QWidget* choices_ = nullptr;
  std::vector<QSpinBox*> boxes_;
};

}  // namespace glassbox::quiz
