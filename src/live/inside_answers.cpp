#include "live/inside_answers.h"

#include <algorithm>
#include <sstream>

#include "insight/text_rows.h"

namespace glassbox::live {
namespace {

constexpr std::int64_t kRows = 64;  ///< validation rows for the meanings of words

/// Typed words that are read as [UNK]; none where letters or byte pairs are read.
std::vector<std::string> unknownWords(const text::Tokenizer& tokenizer, const std::string& typed) {
  std::vector<std::string> unknown;
  std::istringstream words(typed);
  for (std::string word; words >> word;) {
    const auto tokens = tokenizer.encode(word);
    const bool isNew = std::find(unknown.begin(), unknown.end(), word) == unknown.end();
    if (isNew && std::find(tokens.begin(), tokens.end(), text::kUnknown) != tokens.end())
      unknown.push_back(word);
  }
  return unknown;
}

std::vector<insight::Neighbour> nearestTo(std::span<const float> state,
                                          const insight::LayerVectors& vectors, int layer,
                                          const text::Tokenizer& tokenizer, std::int32_t word,
                                          int count) {
  // The state joins the words as one more row, so that it is centred and scaled as they are.
  std::vector<float> table = vectors.layers[static_cast<std::size_t>(layer)];
  table.insert(table.end(), state.begin(), state.end());
  std::vector<std::uint8_t> present;
  for (const auto seen : vectors.counts) present.push_back(seen > 0 ? 1 : 0);
  present.push_back(1);
  const insight::WordSpace space(table, vectors.width, present);
  const auto self = static_cast<std::int32_t>(space.words() - 1);
  std::vector<float> cosines = space.cosines(self);
  cosines.pop_back();
  const auto mask = insight::onlySeen(insight::wordMask(tokenizer), vectors.counts);
  return insight::nearest(cosines, mask, word, count);
}

}  // namespace

InsideAnswer InsideAnswers::answer(const Moment& moment, const InsideQuestion& question) {
  const text::Corpus& corpus = moment.run.corpus();
  const model::ModelConfig& config = moment.model.config();
  InsideAnswer answer;
  answer.step = moment.step;
  answer.question = question;
  answer.tied = config.tied;
  answer.unknown = unknownWords(*corpus.tokenizer, question.sentence);
  auto row = insight::rowOfText(*corpus.tokenizer, question.sentence, config.objective);
  const auto context = static_cast<std::size_t>(config.context);
  if (row.size() > context) {
    answer.leftOut = row.size() - context;
    row.resize(context);
  }
  const auto trace = std::make_shared<const model::Trace>(moment.model.trace(row));
  answer.trace = trace;
  answer.lens = insight::logitLens(moment.model, *trace, question.guesses);
  const bool chosen = question.layer >= 0 && question.layer <= config.layers &&
                      question.position >= 0 && question.position < trace->time;
  if (!chosen) return answer;
  if (!meanings_ || meanings_->step != moment.step)
    meanings_ = Meanings{
        moment.step, insight::vectorsInUse(moment.model, corpus.validation, corpus.rows, kRows)};
  const auto width = static_cast<std::size_t>(config.width);
  const auto position = static_cast<std::size_t>(question.position);
  const auto state =
      std::span(trace->residualAfter(question.layer)).subspan(position * width, width);
  answer.nearest = nearestTo(state, meanings_->vectors, question.layer, *corpus.tokenizer,
                             row[position], question.nearest);
  return answer;
}

}  // namespace glassbox::live
