#include "live/word_reading.h"

#include <algorithm>

namespace glassbox::live {

std::optional<ReadingWish> wishOf(const WordQuestion& question, std::int32_t vocabulary) {
  if (question.near == Near::kTable) return std::nullopt;
  ReadingWish wish{question.near, {}};
  if (question.near != Near::kTogether) return wish;
  wish.words = question.pins;
  for (const auto& [first, second] : question.pairs)
    wish.words.insert(wish.words.end(), {first, second});
  std::erase_if(wish.words, [&](std::int32_t word) { return word < 0 || word >= vocabulary; });
  std::sort(wish.words.begin(), wish.words.end());
  wish.words.erase(std::unique(wish.words.begin(), wish.words.end()), wish.words.end());
  return wish;
}

WordReading::Reader WordReading::readerOf(const Moment& moment, const ReadingWish& wish) {
  const auto& config = moment.model.config();
  const text::Corpus& corpus = moment.run.corpus();
  if (wish.near == Near::kTogether)
    return insight::LiftReader(config, corpus.validation, corpus.rows, wish.words);
  if (wish.near == Near::kContext)
    return insight::readerOfContext(config, corpus.validation, corpus.rows);
  return insight::readerOfUse(config, corpus.validation, corpus.rows, 0);
}

WordReading::WordReading(const Moment& moment, const ReadingWish& wish)
    : frozen_(moment), reader_(readerOf(moment, wish)) {}

bool WordReading::done() const {
  return std::visit([](const auto& reader) { return reader.done(); }, reader_);
}

double WordReading::shareDone() const {
  return std::visit([](const auto& reader) { return reader.shareDone(); }, reader_);
}

void WordReading::work(std::chrono::milliseconds most) {
  const auto end = std::chrono::steady_clock::now() + most;
  do std::visit([this](auto& reader) { reader.readMore(frozen_.model); }, reader_);
  while (!done() && std::chrono::steady_clock::now() < end);
}

FinishedReading WordReading::result() const {
  FinishedReading result;
  result.step = frozen_.step;
  if (const auto* vectors = std::get_if<insight::VectorReader>(&reader_)) {
    result.vectors = vectors->result();
    return result;
  }
  result.lifts = std::get<insight::LiftReader>(reader_).result();
  result.table = insight::tokenTable(frozen_.model);
  return result;
}

}  // namespace glassbox::live
