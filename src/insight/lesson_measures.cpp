#include "insight/lesson_measures.h"

#include <algorithm>

#include "base/error.h"
#include "insight/generation.h"
#include "insight/neighbours.h"
#include "insight/text_rows.h"
#include "insight/together.h"
#include "insight/word_vectors.h"

namespace glassbox::insight {
namespace {

using Kind = course::Measure::Kind;

class Measurer {
 public:
  Measurer(model::Transformer& transformer, const text::Corpus& corpus,
           const course::Measure& measure)
      : transformer_(transformer), corpus_(corpus), measure_(measure) {}

  course::Measured measure() {
    switch (measure_.kind) {
      case Kind::kProbability:
        return number(next()[index(idOf(measure_.words[0]))]);
      case Kind::kGuess:
        return word(likeliest(next(), 1).front().token);
      case Kind::kFill:
        return word(filled());
      case Kind::kLift:
        return number(lifts()[index(idOf(measure_.words[1]))]);
      case Kind::kCosine:
      case Kind::kRank:
      case Kind::kNearest:
      case Kind::kRankInUse:
      case Kind::kNearestInUse:
        return closeness();
      default:
        throw InputError(toText(measure_) + ": this is not asked of the model");
    }
  }

 private:
  static std::size_t index(std::int32_t id) { return static_cast<std::size_t>(id); }
  static course::Measured number(double value) { return {.number = value}; }
  course::Measured word(std::int32_t id) const { return {.word = corpus_.tokenizer->display(id)}; }

  std::int32_t idOf(const std::string& word) const {
    const auto id = corpus_.tokenizer->find(word);
    if (id && *id >= text::kSpecialTokens) return *id;
    throw InputError("'" + word + "' is no word of this model");
  }

  std::vector<float> next() {
    const auto objective = transformer_.config().objective;
    if (objective != Objective::kNextWord)
      throw InputError(toText(measure_) + ": a covered-word model has no next word");
    const auto row = rowOfText(*corpus_.tokenizer, measure_.text, objective);
    return softmax(nextLogits(transformer_, row));
  }

  std::int32_t filled() {
    const auto row = rowOfText(*corpus_.tokenizer, measure_.text, transformer_.config().objective);
    return fill(transformer_, row, 1).front().guesses.front().token;
  }

  std::vector<float> lifts() {
    const std::vector<std::int32_t> words = {idOf(measure_.words[0])};
    return measureLifts(transformer_, corpus_.validation, corpus_.rows, words).lifts.front();
  }

  /// Cosines of the first word with all, and which words count.
  course::Measured closeness() {
    const bool inUse = measure_.kind == Kind::kRankInUse || measure_.kind == Kind::kNearestInUse;
    const std::int32_t from = idOf(measure_.words[0]);
    TokenMask mask = wordMask(*corpus_.tokenizer);
    std::vector<float> cosines;
    if (inUse) {
      if (measure_.layer > transformer_.config().layers)
        throw InputError(toText(measure_) + ": the model has no such layer");
      const LayerVectors vectors = vectorsInUse(transformer_, corpus_.validation, corpus_.rows);
      mask = onlySeen(mask, vectors.counts);
      cosines = vectors.space(measure_.layer).cosines(from);
    } else {
      cosines = WordSpace(tokenTable(transformer_), transformer_.config().width).cosines(from);
    }
    if (measure_.words.size() == 1) return word(nearest(cosines, mask, from, 1).front().word);
    const std::int32_t to = idOf(measure_.words[1]);
    if (measure_.kind == Kind::kCosine) return number(cosines[index(to)]);
    return number(standing(cosines, mask, from, to).rank);
  }

  model::Transformer& transformer_;
  const text::Corpus& corpus_;
  const course::Measure& measure_;
};

}  // namespace

course::Measured measureForLesson(model::Transformer& transformer, const text::Corpus& corpus,
                                  const course::Measure& measure) {
  return Measurer(transformer, corpus, measure).measure();
}

}  // namespace glassbox::insight
