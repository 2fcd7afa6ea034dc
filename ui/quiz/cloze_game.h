// What the games that ask for covered words have in common: one begins, waits until the model has
// made the questions, answers each and sees the answer, and comes to a result. A game of this kind
// only fills the pages. Window thread only.
#pragma once

#include "quiz/game.h"

namespace glassbox::quiz {

class ClozeGame : public Game {
  Q_OBJECT
 public:
  using Game::Game;

  QString place() const final;
  QString nextText() const final;
  bool mayGoOn() const final;
  void goOn() final;
  void take(const course::ClozeSet& set) final;

  /// The one that is asked or whose answer is shown; null: none.
  const course::Cloze* question() const;

 protected:
  enum class Stage { kBegin, kWaiting, kAsking, kShowing, kResult };

  Stage stage() const { return stage_; }
  const course::ClozeSet& set() const { return set_; }
  const course::Cloze& asked() const { return set_.clozes[index_]; }
  /// The text with its hole, by its name in the style sheet.
  QLabel* addSentence(const QString& name);
  /// Back to the first page; nothing that is still to come is waited for.
  void restart();

  /// "Sentence 3 of 10", with the name of the game.
  virtual QString countText(std::size_t number, std::size_t of) const = 0;
  /// Of the button: on the first page, while asking, and on to the next question or the result.
  virtual QString beginText() const { return tr("Begin"); }
  virtual QString checkText() const = 0;
  virtual QString onText(bool last) const { return last ? tr("See the result") : tr("Next"); }
  /// Whether one may begin, and whether the question has been answered.
  virtual bool mayBegin() const { return news().ready; }
  virtual bool isAnswered() const = 0;

  /// Pages.
  virtual void showBegin() = 0;
  virtual course::ClozeWish wish() = 0;
  virtual void showWaiting() {}
  /// No question could be made; the first page is shown again.
  virtual void showNothingToAsk();
  /// Scores begin anew.
  virtual void clearScores() = 0;
  virtual void showQuestion() = 0;
  /// Judges what was answered and shows it.
  virtual void showAnswer() = 0;
  virtual void showResult() = 0;

 private:
  bool isLast() const { return index_ + 1 == set_.clozes.size(); }
  void ask(std::size_t index);

  Stage stage_ = Stage::kBegin;
  std::uint64_t wished_ = 0;
  course::ClozeSet set_;
  std::size_t index_ = 0;
};

}  // namespace glassbox::quiz
