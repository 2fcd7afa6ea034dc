#include "live/report_answers.h"

#include <algorithm>
#include <limits>

#include "insight/word_vectors.h"
#include "live/texts_then.h"

namespace glassbox::live {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr int kNeighbours = 10;
constexpr std::size_t kGivenTokens = 5;  ///< of the text a next-word model goes on with
constexpr std::size_t kOriginalTokens = 30;
constexpr std::size_t kCoverEvery = 4;  ///< for a covered-word model
constexpr double kTemperature = 0.8;

using Tokens = std::vector<std::int32_t>;

/// The words of a document, without begin and end, at most so many.
Tokens wordsOf(const text::TokenizedText& text, std::int64_t document, std::size_t most) {
  Tokens words;
  for (const std::int32_t token : text.document(document))
    if (token >= text::kSpecialTokens && words.size() < most) words.push_back(token);
  return words;
}

ReportSample goOn(const Moment& moment, const Tokens& words, std::uint64_t seed) {
  const text::Tokenizer& tokenizer = *moment.run.corpus().tokenizer;
  const std::size_t given = std::min(kGivenTokens, words.size() / 2);
  ReportSample sample;
  sample.given = tokenizer.decode(std::span(words).first(given));
  sample.original = tokenizer.decode(std::span(words).subspan(given));
  const TextThen then =
      writeThen(moment.run, moment.model, moment.step,
                {.text = sample.given, .sampling = {.temperature = kTemperature}, .seed = seed});
  sample.written = tokenizer.decode(then.tokens);
  return sample;
}

ReportSample uncover(const Moment& moment, const Tokens& words) {
  const text::Tokenizer& tokenizer = *moment.run.corpus().tokenizer;
  Tokens covered = words;
  for (std::size_t i = kCoverEvery - 1; i < covered.size(); i += kCoverEvery)
    covered[i] = text::kMask;
  ReportSample sample;
  sample.given = tokenizer.decode(covered);
  sample.original = tokenizer.decode(words);
  const TextThen then = writeThen(moment.run, moment.model, moment.step, {.text = sample.given});
  sample.written = tokenizer.decode(then.tokens);
  return sample;
}

/// Spread evenly over the validation text, always the same ones.
std::vector<ReportSample> samplesOf(const Moment& moment, int count) {
  const text::TokenizedText& text = moment.run.corpus().validation;
  const auto most = std::min<std::size_t>(
      kGivenTokens + kOriginalTokens, static_cast<std::size_t>(moment.model.config().context) - 2);
  std::vector<ReportSample> samples;
  for (int i = 0; i < count; ++i) {
    const Tokens words = wordsOf(text, text.documents() * i / count, most);
    if (words.size() < kCoverEvery) continue;
    samples.push_back(moment.model.config().causal()
                          ? goOn(moment, words, static_cast<std::uint64_t>(i) + 1)
                          : uncover(moment, words));
  }
  return samples;
}

/// Word ids by falling count, only those of the mask; words whose kind is known come first, as they
/// say more on a map than "the" and "of".
Tokens frequentWords(const RunFacts& facts, const insight::TokenMask& mask) {
  Tokens ids;
  for (std::size_t id = 0; id < facts.words.size(); ++id)
    if (mask[id] != 0 && facts.words[id].count > 0) ids.push_back(static_cast<std::int32_t>(id));
  std::stable_sort(ids.begin(), ids.end(), [&](std::int32_t one, std::int32_t other) {
    const Word& first = facts.words[static_cast<std::size_t>(one)];
    const Word& second = facts.words[static_cast<std::size_t>(other)];
    if (first.family.empty() != second.family.empty()) return second.family.empty();
    return first.count > second.count;
  });
  return ids;
}

/// What the person has pinned; else words that stand for the story world, or the most frequent.
Tokens pinsOf(const ReportWish& wish, const Moment& moment, const Tokens& frequent) {
  const int vocabulary = moment.run.corpus().tokenizer->vocabulary();
  Tokens pins = wish.pins;
  std::erase_if(pins, [&](std::int32_t pin) { return pin < 0 || pin >= vocabulary; });
  if (!pins.empty()) return pins;
  for (const char* word : {"dog", "bark", "tree"})
    if (const auto id = moment.run.corpus().tokenizer->find(word)) pins.push_back(*id);
  for (std::size_t i = 0; pins.size() < 2 && i < frequent.size(); ++i) pins.push_back(frequent[i]);
  return pins;
}

std::shared_ptr<const WordAnswer> nearestWords(const Moment& moment, const insight::TokenMask& mask,
                                               const Tokens& pins) {
  auto answer = std::make_shared<WordAnswer>();
  answer->step = moment.step;
  answer->width = moment.model.config().width;
  answer->embeddings = insight::tokenTable(moment.model);
  const insight::WordSpace space(answer->embeddings, answer->width);
  answer->band = insight::randomPairs(space, mask);
  for (const std::int32_t pin : pins) {
    NeighbourList list{pin, {}, 0};
    const auto scores = space.cosines(pin);
    for (const auto& one : insight::nearest(scores, mask, pin, kNeighbours)) {
      const auto standing = insight::standing(scores, mask, pin, one.word);
      list.entries.push_back({one.word, one.score, one.rank, standing.percentile});
      list.of = standing.of;
    }
    answer->neighbours.push_back(std::move(list));
  }
  return answer;
}

}  // namespace

std::vector<MetricPoint> curveOf(const training::History& history, std::int64_t step) {
  std::vector<MetricPoint> curve;
  auto evaluation = history.evaluations.begin();
  const auto validation = [&](std::int64_t at) {
    if (evaluation == history.evaluations.end() || evaluation->step != at) return kNone;
    return (evaluation++)->loss;
  };
  if (const double first = validation(0); first == first) curve.push_back({0, kNone, 0, 0, first});
  for (const training::StepResult& one : history.steps)
    if (one.step <= step)
      curve.push_back(
          {one.step, one.loss, one.learningRate, one.gradientNorm, validation(one.step)});
  return curve;
}

std::shared_ptr<const Report> tellReport(const Moment& moment, const RunFacts& facts,
                                         const ReportWish& wish) {
  const insight::TokenMask mask = insight::wordMask(*moment.run.corpus().tokenizer);
  const Tokens frequent = frequentWords(facts, mask);
  const Tokens pins = pinsOf(wish, moment, frequent);
  auto report = std::make_shared<Report>();
  report->number = wish.number;
  report->step = moment.step;
  report->settings = moment.run.settings();
  report->settings.trainer = moment.run.trainer().settings();
  report->fingerprint = moment.run.corpus().fingerprint;
  report->validationTokens = std::ssize(moment.run.corpus().validation.tokens);
  report->curve = curveOf(moment.run.history(), moment.step);
  report->samples = samplesOf(moment, wish.samples);
  report->words = nearestWords(moment, mask, pins);
  report->mapWords = pins;
  for (const std::int32_t word : frequent)
    if (std::ssize(report->mapWords) < wish.words &&
        std::find(pins.begin(), pins.end(), word) == pins.end())
      report->mapWords.push_back(word);
  return report;
}

}  // namespace glassbox::live
