#include "live/word_answers.h"

#include "insight/word_vectors.h"

namespace glassbox::live {

WordAnswer answerWords(const Moment& moment, const WordQuestion& question,
                       const ClosenessHistory& closeness) {
  WordAnswer answer;
  answer.step = moment.step;
  answer.width = moment.model.config().width;
  answer.embeddings = insight::tokenTable(moment.model);
  const insight::WordSpace space(answer.embeddings, answer.width);
  const insight::TokenMask words = insight::wordMask(*moment.run.corpus().tokenizer);
  const auto known = [&](std::int32_t word) { return word >= 0 && word < space.words(); };
  for (const std::int32_t pin : question.pins) {
    if (!known(pin)) continue;
    NeighbourList list{pin, {}};
    for (const auto& one : insight::nearest(space.cosines(pin), words, pin, question.neighbours))
      list.entries.push_back({one.word, one.score});
    answer.neighbours.push_back(std::move(list));
  }
  for (const auto& [first, second] : question.pairs)
    if (known(first) && known(second)) answer.closeness.push_back(closeness.curve(first, second));
  if (!question.pairs.empty()) closeness.fillBand(answer);
  return answer;
}

}  // namespace glassbox::live
