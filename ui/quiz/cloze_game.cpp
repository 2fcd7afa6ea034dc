#include "quiz/cloze_game.h"

#include <QLabel>

#include "quiz/cloze_text.h"

namespace glassbox::quiz {

QString ClozeGame::place() const {
  return question() != nullptr ? countText(index_ + 1, set_.clozes.size())
                               : tr("Questions that make themselves");
}

QString ClozeGame::nextText() const {
  switch (stage_) {
    case Stage::kBegin:
      return beginText();
    case Stage::kWaiting:
      return {};
    case Stage::kAsking:
      return checkText();
    case Stage::kShowing:
      return onText(isLast());
    case Stage::kResult:
      return tr("Another round");
  }
  return {};
}

bool ClozeGame::mayGoOn() const {
  if (stage_ == Stage::kBegin) return mayBegin();
  return stage_ != Stage::kAsking || isAnswered();
}

void ClozeGame::goOn() {
  switch (stage_) {
    case Stage::kBegin:
      stage_ = Stage::kWaiting;
      showWaiting();
      emit changed();
      wished_ = askForClozes(wish());
      return;
    case Stage::kWaiting:
      return;
    case Stage::kAsking:
      stage_ = Stage::kShowing;
      return showAnswer();
    case Stage::kShowing:
      if (!isLast()) return ask(index_ + 1);
      stage_ = Stage::kResult;
      return showResult();
    case Stage::kResult:
      return restart();
  }
}

void ClozeGame::restart() {
  stage_ = Stage::kBegin;
  showBegin();
}

void ClozeGame::take(const course::ClozeSet& set) {
  if (stage_ != Stage::kWaiting || set.wish.number != wished_ || !set.whole) return;
  if (set.clozes.empty() || set.moments.empty()) {
    stage_ = Stage::kBegin;
    return showNothingToAsk();
  }
  set_ = set;
  clearScores();
  ask(0);
}

void ClozeGame::showNothingToAsk() {
  showBegin();
  addText(QStringLiteral("complaint"), tr("This run's text has no sentence that can be asked."));
}

void ClozeGame::ask(std::size_t index) {
  stage_ = Stage::kAsking;
  index_ = index;
  showQuestion();
}

QLabel* ClozeGame::addSentence(const QString& name) {
  QLabel* sentence = addText(name, {});
  sentence->setToolTip(set_.coveredWord
                           ? tr("The model sees the same: what stands before and after the gap")
                           : tr("The model sees the same: only what stands before the gap"));
  showCovered(sentence, asked(), set_.coveredWord);
  return sentence;
}

const course::Cloze* ClozeGame::question() const {
  const bool asking = stage_ == Stage::kAsking || stage_ == Stage::kShowing;
  return asking ? &set_.clozes[index_] : nullptr;
}

}  // namespace glassbox::quiz
