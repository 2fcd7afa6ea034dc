#include "live/word_answers.h"

#include <algorithm>

#include "base/error.h"

namespace glassbox::live {
namespace {

/// A portion of reading; a snapshot waits for no more than this.
constexpr std::chrono::milliseconds kPortion(12);

/// How close words are, in one of the kinds of near, at one step.
struct Closeness {
  insight::WordSpace space;                   ///< of the map
  insight::TokenMask mask;                    ///< the words that are ranked
  const FinishedReading* together = nullptr;  ///< lifts in place of cosines
  const ReadingWish* wish = nullptr;

  std::vector<float> scoresOf(std::int32_t word) const {
    if (together == nullptr) return space.cosines(word);
    const auto& words = wish->words;
    const auto found = std::lower_bound(words.begin(), words.end(), word);
    return together->lifts.lifts[static_cast<std::size_t>(found - words.begin())];
  }
};

NeighbourList neighboursOf(const Closeness& near, const insight::TokenMask& mask, std::int32_t word,
                           int count) {
  NeighbourList list{word, {}, 0};
  const auto scores = near.scoresOf(word);
  for (const auto& one : insight::nearest(scores, mask, word, count)) {
    const auto standing = insight::standing(scores, mask, word, one.word);
    list.entries.push_back({one.word, one.score, one.rank, standing.percentile});
    list.of = standing.of;
  }
  return list;
}

void fillNeighbours(WordAnswer& answer, const Closeness& near, const WordQuestion& question,
                    const RunFacts& facts) {
  std::vector<std::string> families;
  if (question.withoutKind)
    for (const Word& word : facts.words) families.push_back(word.family);
  const auto known = [&](std::int32_t word) { return word >= 0 && word < near.space.words(); };
  for (const std::int32_t pin : question.pins)
    if (known(pin))
      answer.neighbours.push_back(neighboursOf(
          near, question.withoutKind ? insight::withoutKind(near.mask, families, pin) : near.mask,
          pin, question.neighbours));
  for (const auto& [first, second] : question.pairs)
    if (known(first) && known(second))
      answer.standings.push_back(
          {first, second, insight::standing(near.scoresOf(first), near.mask, first, second),
           insight::standing(near.scoresOf(second), near.mask, second, first),
           near.space.cosine(first, second)});
}

void fillCurves(WordAnswer& answer, const WordQuestion& question, std::int32_t words,
                const ClosenessHistory& closeness) {
  const auto known = [&](std::int32_t word) { return word >= 0 && word < words; };
  for (const auto& [first, second] : question.pairs)
    if (known(first) && known(second)) answer.closeness.push_back(closeness.curve(first, second));
  if (!question.pairs.empty()) closeness.fillBand(answer);
}

WordAnswer answerFrom(const WordQuestion& question, const Moment& moment, const RunFacts& facts,
                      const ReadingWish* wish, const FinishedReading* read) {
  WordAnswer answer;
  answer.step = read != nullptr ? read->step : moment.step;
  answer.near = question.near;
  answer.layer = std::clamp(question.layer, 0, moment.model.config().layers);
  answer.width = moment.model.config().width;
  insight::TokenMask mask = insight::wordMask(*moment.run.corpus().tokenizer);
  if (question.near == Near::kTable) {
    answer.embeddings = insight::tokenTable(moment.model);
  } else if (question.near == Near::kTogether) {
    answer.embeddings = read->table;
  } else {
    answer.embeddings = read->vectors.layers[static_cast<std::size_t>(answer.layer)];
    mask = insight::onlySeen(std::move(mask), read->vectors.counts);
    for (const auto count : read->vectors.counts) answer.present.push_back(count > 0 ? 1 : 0);
  }
  const Closeness near{insight::WordSpace(answer.embeddings, answer.width, answer.present),
                       std::move(mask), question.near == Near::kTogether ? read : nullptr, wish};
  fillNeighbours(answer, near, question, facts);
  if (std::count(near.mask.begin(), near.mask.end(), std::uint8_t{1}) > 1)
    answer.band = insight::randomPairs(near.space, near.mask);
  return answer;
}

}  // namespace

void WordAnswers::readOn(const ReadingWish& wish, const Moment& moment, Pace pace) {
  if (wish_ != wish) {
    reading_.reset();
    finished_.reset();
    problem_.clear();
    wish_ = wish;
  }
  if (!problem_.empty()) return;
  if (pace.resting && reading_ && reading_->step() != moment.step) reading_.reset();
  const bool stale = !finished_ || finished_->step != moment.step;
  const bool mayWork = pace.mayTakeTime || !finished_;  // the person waits for a first answer
  if (!stale || !mayWork) return;
  try {
    if (!reading_) reading_.emplace(moment, wish);
    if (!reading_->done()) reading_->work(kPortion);
    if (!reading_->done()) return;
    finished_ = reading_->result();
  } catch (const InputError& error) {
    problem_ = error.what();
  }
  reading_.reset();
}

std::shared_ptr<const WordAnswer> WordAnswers::get(const std::optional<WordQuestion>& question,
                                                   const Moment& moment, const RunFacts& facts,
                                                   const ClosenessHistory& closeness, Pace pace) {
  if (!question) {
    forget();
    return nullptr;
  }
  const std::int32_t words = moment.model.config().vocabulary;
  const auto wish = wishOf(*question, words);
  if (wish) readOn(*wish, moment, pace);
  else reading_.reset();
  if (wish && !finished_) {
    WordAnswer waiting;
    waiting.step = moment.step;
    waiting.near = question->near;
    waiting.layer = question->layer;
    waiting.shareRead = reading_ ? std::min(reading_->shareDone(), 0.99) : 0;
    waiting.problem = problem_;
    fillCurves(waiting, *question, words, closeness);
    question_.reset();
    return answer_ = std::make_shared<const WordAnswer>(std::move(waiting));
  }
  const std::int64_t step = wish ? finished_->step : moment.step;
  const bool sameQuestion = answer_ != nullptr && question_ == question;
  if (sameQuestion && (step_ == step || (!wish && !pace.mayTakeTime))) return answer_;
  auto answer =
      answerFrom(*question, moment, facts, wish ? &*wish_ : nullptr, wish ? &*finished_ : nullptr);
  fillCurves(answer, *question, words, closeness);
  question_ = question;
  step_ = step;
  return answer_ = std::make_shared<const WordAnswer>(std::move(answer));
}

void WordAnswers::forget() {
  question_.reset();
  answer_.reset();
  wish_.reset();
  reading_.reset();
  finished_.reset();
  problem_.clear();
}

}  // namespace glassbox::live
