// Covered places: the other kind of model fills them, the surest first, and does not write on.
#include <QLineEdit>
#include <algorithm>

#include "plots/word_flow.h"
#include "views/write_view.h"

namespace glassbox::views {
namespace {

constexpr std::int32_t kMask = 3;  // every vocabulary begins with the same four

}  // namespace

bool WriteView::covers() const { return facts_ != nullptr && !facts_->settings.model.causal(); }

const WriteView::Filled* WriteView::filledAt(int word) const {
  for (const Filled& filled : fills_)
    if (filled.word == word) return &filled;
  return nullptr;
}

const live::CoveredPlace* WriteView::coveredAt(int word) const {
  if (answer() == nullptr) return nullptr;
  for (const live::CoveredPlace& place : answer()->covered)
    if (place.word == word) return &place;
  return nullptr;
}

/// The likeliest word; [MASK] itself is none.
insight::Guess WriteView::bestWord(std::span<const float> logits) {
  const auto best = insight::likeliest(insight::softmax(logits), 2);
  return best.size() > 1 && best[0].token == kMask ? best[1] : best[0];
}

/// The covered place of whose likeliest word the model is surest; −1 if there is none.
int WriteView::surestPlace() const {
  int surest = -1;
  float most = -1;
  if (answer() == nullptr) return surest;
  for (const live::CoveredPlace& place : answer()->covered) {
    const float best = bestWord(place.logits).probability;
    if (!(best > most)) continue;
    most = best;
    surest = place.word;
  }
  return surest;
}

void WriteView::fillSurest() {
  nextWanted_ = answer() == nullptr;
  const int place = surestPlace();
  if (nextWanted_) return;
  if (place < 0) return setMode(Mode::kResting);
  fill(place, bestWord(coveredAt(place)->logits).token, false);
}

void WriteView::fill(int word, std::int32_t token, bool chosen) {
  Written with;
  if (const Filled* before = filledAt(word)) {
    with = writtenWord(token, before->with.logits, before->with.step, chosen);
    std::erase_if(fills_, [word](const Filled& filled) { return filled.word == word; });
  } else if (const live::CoveredPlace* place = coveredAt(word)) {
    with = writtenWord(token, place->logits, answer()->step, chosen);
  } else {
    return;
  }
  fills_.push_back({word, std::move(with)});
  looked_ = -1;
  // One after the other: each filled word is read before the next place is guessed.
  nextWanted_ = mode_ == Mode::kAll;
  changed();
}

/// A word of the typed text is covered, or a covered one typed again.
void WriteView::coverWord(int word) {
  if (word >= int(typed_.size()) || typed_[std::size_t(word)].token == kMask) return;
  const live::TypedWord& typed = typed_[std::size_t(word)];
  std::string whole = prompt_->text().toStdString();
  const std::string piece = whole.substr(typed.begin, typed.end - typed.begin);
  const bool spaced = piece.starts_with(' ');
  whole.replace(typed.begin, typed.end - typed.begin, spaced ? " [MASK]" : "[MASK]");
  prompt_->setText(QString::fromStdString(whole));
}

}  // namespace glassbox::views
