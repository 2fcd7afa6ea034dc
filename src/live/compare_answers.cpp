#include "live/compare_answers.h"

#include <algorithm>
#include <map>

#include "base/error.h"
#include "insight/layer_distances.h"
#include "live/validation_rows.h"

namespace glassbox::live {
namespace {

constexpr std::int64_t kRowsForNorms = 32;

using Rows = std::vector<CompareAnswer::Row>;

bool holds(const std::vector<std::int32_t>& tokens, std::int32_t token) {
  return std::find(tokens.begin(), tokens.end(), token) != tokens.end();
}

/// Of the words that all sentences hold, the one the text uses least, since "the" has nothing to
/// compare; −1 if there is none.
std::int32_t sharedWord(const Rows& rows, const text::TokenizedText& text,
                        const insight::TokenMask& words) {
  std::map<std::int32_t, std::int64_t> seen;
  for (const std::int32_t token : rows.front().tokens)
    if (words[static_cast<std::size_t>(token)] != 0 &&
        std::all_of(rows.begin(), rows.end(),
                    [&](const auto& row) { return holds(row.tokens, token); }))
      seen[token] = 0;
  for (const std::int32_t token : text.tokens)
    if (const auto found = seen.find(token); found != seen.end()) ++found->second;
  const auto rarest = std::min_element(
      seen.begin(), seen.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return rarest == seen.end() ? -1 : rarest->first;
}

/// The place asked for, or that of the shared word, or of the last word.
int positionIn(const CompareAnswer::Row& row, int wanted, std::int32_t shared) {
  const auto& tokens = row.tokens;
  if (wanted >= 0 && wanted < std::ssize(tokens)) return wanted;
  const auto found = std::find(tokens.begin(), tokens.end(), shared);
  if (found != tokens.end()) return static_cast<int>(found - tokens.begin());
  for (int i = static_cast<int>(tokens.size()) - 1; i >= 0; --i)
    if (tokens[static_cast<std::size_t>(i)] >= text::kSpecialTokens) return i;
  return -1;
}

Rows rowsOf(const Moment& moment, const CompareQuestion& question,
            const insight::TokenMask& words) {
  Rows rows;
  for (const WordInSentence& word : question.words)
    rows.push_back({rowOf(moment.run, word.sentence), -1});
  if (rows.empty()) return rows;
  const std::int32_t shared = sharedWord(rows, moment.run.corpus().training, words);
  for (std::size_t i = 0; i < rows.size(); ++i)
    rows[i].position = positionIn(rows[i], question.words[i].position, shared);
  return rows;
}

std::vector<CompareAnswer::Pair> pairsOf(model::Transformer& transformer, const Rows& rows,
                                         const insight::LayerNorms& norms) {
  std::vector<model::Trace> traces;
  for (const auto& row : rows) traces.push_back(transformer.trace(row.tokens));
  std::vector<CompareAnswer::Pair> pairs;
  for (std::size_t i = 0; i < rows.size(); ++i)
    for (std::size_t j = i + 1; j < rows.size(); ++j) {
      if (rows[i].position < 0 || rows[j].position < 0) continue;
      auto apart =
          insight::layerDistances(traces[i], rows[i].position, traces[j], rows[j].position, norms);
      pairs.push_back({static_cast<int>(i), static_cast<int>(j), std::move(apart.plain),
                       std::move(apart.centred)});
    }
  return pairs;
}

}  // namespace

CompareAnswer answerCompare(const Moment& moment, const CompareQuestion& question) {
  CompareAnswer answer;
  answer.step = moment.step;
  const insight::TokenMask words = insight::wordMask(*moment.run.corpus().tokenizer);
  answer.rows = rowsOf(moment, question, words);
  try {
    const auto norms =
        insight::measureLayerNorms(moment.model, validationTexts(moment.run, kRowsForNorms), words);
    answer.plainBand = norms.plain;
    answer.centredBand = norms.centred;
    answer.pairs = pairsOf(moment.model, answer.rows, norms);
  } catch (const InputError& error) {
    answer.problem = error.what();
  }
  return answer;
}

SenseSurvey::SenseSurvey(const Moment& moment, const SensesQuestion& question)
    : frozen_(moment),
      reader_(moment.model.config(), moment.run.corpus().validation, moment.run.corpus().rows,
              question.word, {question.firstCues, question.secondCues},
              moment.run.corpus().tokenizer->find(".").value_or(-1)) {}

SensesAnswer SenseSurvey::answer() const {
  SensesAnswer answer;
  answer.step = frozen_.step;
  answer.shareDone = reader_.shareDone();
  if (!reader_.done()) return answer;
  try {
    auto split = reader_.result();
    answer.firstCount = split.firstCount;
    answer.secondCount = split.secondCount;
    answer.accuracy = std::move(split.accuracy);
  } catch (const InputError& error) {
    answer.problem = error.what();
  }
  return answer;
}

}  // namespace glassbox::live
