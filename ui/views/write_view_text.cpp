// How the text grows: word by word, all at once, or by the person's own choice.
#include <QLineEdit>
#include <QSpinBox>
#include <algorithm>

#include "base/error.h"
#include "plots/word_flow.h"
#include "views/next_word_panel.h"
#include "views/word_text.h"
#include "views/write_view.h"

namespace glassbox::views {
namespace {

constexpr std::int32_t kEnd = 2;  // every vocabulary begins with the same four
constexpr std::size_t kMostWords = 400;

}  // namespace

bool WriteView::ended() const { return !words_.empty() && words_.back().token == kEnd; }

std::vector<std::int32_t> WriteView::written() const {
  std::vector<std::int32_t> tokens;
  for (const Written& word : words_)
    if (word.token != kEnd) tokens.push_back(word.token);
  return tokens;
}

QString WriteView::text() const {
  QString whole;
  for (const plots::FlowWord& word : page_->words()) {
    if (word.note) continue;
    if (!whole.isEmpty() && !word.attached) whole += ' ';
    whole += word.text;
  }
  return whole;
}

void WriteView::setMode(Mode mode) {
  mode_ = mode;
  nextWanted_ = false;
  pace_.stop();
  if (mode != Mode::kResting) {
    if (!covers() && (ended() || words_.size() >= kMostWords)) cutBefore(0);
    look(-1);
  }
  if (mode == Mode::kWordByWord) {
    pace_.start();
    writeNext();
  }
  if (mode == Mode::kAll && covers()) fillSurest();
  if (mode == Mode::kAll && !covers()) {
    goal_ = int(words_.size()) + kMostAtOnce;
    ++wishes_;
  }
  changed();
}

/// One word, drawn from what the bars show.
void WriteView::writeNext() {
  if (covers()) return fillSurest();
  if (mode_ == Mode::kResting && ended()) cutBefore(0);
  const live::WriteAnswer* now = answer();
  nextWanted_ = now == nullptr;
  if (now == nullptr || now->logits.empty()) return refresh();
  std::int32_t token = 0;
  try {
    const auto probabilities = insight::nextDistribution(now->logits, panel_->sampling());
    token = insight::drawAtPlace(probabilities, std::uint64_t(seed_->value()), int(words_.size()));
  } catch (const Error&) {
    return setMode(Mode::kResting);  // the panel says why
  }
  addWord(writtenWord(token, now->logits, now->step));
  if (ended() || words_.size() >= kMostWords) return setMode(Mode::kResting);
  changed();
}

void WriteView::writeWhatCame(const live::ContinueAnswer& answer) {
  for (const live::ContinuedWord& word : answer.words)
    addWord(writtenWord(word.token, word.logits, answer.step));
  const bool done =
      ended() || answer.words.empty() || int(words_.size()) >= goal_ || words_.size() >= kMostWords;
  if (done) return setMode(Mode::kResting);
  ++wishes_;
  changed();
}

void WriteView::addWord(Written word) {
  if (!ended()) words_.push_back(std::move(word));
}

/// A word of the bars, for the place that is looked at. What stood there and after it goes, and if
/// there was more, the model writes on from the new word.
void WriteView::takeWord(std::int32_t token) {
  if (covers()) {
    const int place = looked_ >= 0 ? looked_ : surestPlace();
    return fill(place, token, true);
  }
  const int place = looked_ < 0 ? int(words_.size()) : looked_ - int(typed_.size());
  const bool atEnd = place == int(words_.size()) || place + 1 == int(words_.size());
  if (place < 0) return;
  if (looked_ < 0) {
    const live::WriteAnswer* now = answer();
    if (now == nullptr || ended()) return;
    addWord(writtenWord(token, now->logits, now->step, true));
  } else {
    const Written before = words_[std::size_t(place)];
    words_.resize(std::size_t(place));
    addWord(writtenWord(token, before.logits, before.step, true));
  }
  looked_ = -1;
  setMode(atEnd || ended() ? Mode::kResting : Mode::kAll);
}

void WriteView::cutBefore(std::size_t place) {
  words_.resize(std::min(place, words_.size()));
  look(-1);
  changed();
}

}  // namespace glassbox::views
