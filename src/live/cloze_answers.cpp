#include "live/cloze_answers.h"

#include <algorithm>

#include "base/error.h"
#include "base/random.h"
#include "insight/cloze.h"
#include "insight/generation.h"
#include "insight/text_rows.h"
#include "live/covered_answers.h"
#include "live/validation_rows.h"
#include "live/write_answers.h"

namespace glassbox::live {
namespace {

constexpr std::int64_t kRows = 600;           // of the text, from which some are drawn
constexpr std::size_t kMostSentences = 2000;  // of a text that was typed in
constexpr int kBefore = 3;                    // words before the covered one
constexpr double kCommon = 0.02;              // of the text: words such as "the", which tell little
constexpr int kGuesses = 6;
constexpr std::string_view kSpaces = " \t\r\n";
constexpr std::string_view kClosing = ".,!?;:)]”’\"'";

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(kSpaces);
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpaces) - first + 1);
}

/// As people write: no space before a full stop.
std::string tidied(const std::string& text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool stop =
        i + 1 < text.size() && kClosing.substr(0, 6).find(text[i + 1]) != std::string_view::npos;
    if (text[i] != ' ' || !stop) result += text[i];
  }
  return result;
}

/// Puts the spaces between a covered word and its text; letters have none.
void space(ClozePlace& place, text::TokenizerKind kind) {
  if (kind == text::TokenizerKind::kCharacter) return;
  place.before = trimmed(std::move(place.before));
  if (!place.before.empty()) place.before += ' ';
  place.after = trimmed(std::move(place.after));
  const bool closes = !place.after.empty() && kClosing.find(place.after[0]) != std::string::npos;
  if (!place.after.empty() && !closes) place.after.insert(0, 1, ' ');
}

std::vector<std::string> sentencesOf(const std::string& text) {
  std::vector<std::string> sentences;
  std::string sentence;
  const auto close = [&] {
    sentence = trimmed(std::move(sentence));
    if (!sentence.empty() && sentences.size() < kMostSentences)
      sentences.push_back(std::move(sentence));
    sentence.clear();
  };
  for (const char letter : text) {
    if (letter == '\n') {
      close();
      continue;
    }
    sentence += letter;
    if (letter == '.' || letter == '!' || letter == '?') close();
  }
  close();
  return sentences;
}

struct Masks {
  insight::TokenMask askable;
  insight::TokenMask better;
};

Masks masksOf(const text::Corpus& corpus) {
  Masks masks{insight::askableTokens(*corpus.tokenizer), {}};
  masks.better = insight::withoutCommon(masks.askable, corpus.training, kCommon);
  return masks;
}

std::vector<ClozePlace> placesInTyped(const training::Run& run, const course::ClozeWish& wish) {
  const text::Tokenizer& tokenizer = *run.corpus().tokenizer;
  const auto sentences = sentencesOf(wish.text);
  std::vector<std::vector<std::int32_t>> rows;
  for (const std::string& sentence : sentences) rows.push_back(rowOf(run, sentence));
  const Masks masks = masksOf(run.corpus());
  std::vector<ClozePlace> places;
  for (const auto& hole : insight::chooseHoles(rows, tokenizer, masks.askable, masks.better, 1,
                                               wish.questions, wish.seed)) {
    const std::string& sentence = sentences[hole.row];
    const auto words = typedWords(tokenizer, sentence);
    // The row begins with a token that was not typed.
    const TypedWord& word = words[static_cast<std::size_t>(hole.position - 1)];
    places.push_back(
        {rows[hole.row], hole.position, sentence.substr(0, word.begin), sentence.substr(word.end)});
  }
  return places;
}

std::vector<ClozePlace> placesInCorpus(const training::Run& run, const course::ClozeWish& wish) {
  const text::Corpus& corpus = run.corpus();
  const text::Tokenizer& tokenizer = *corpus.tokenizer;
  auto rows = validationTexts(run, kRows);
  if (rows.empty())
    rows = insight::plainRows(corpus.training, corpus.rows, run.settings().model.context, kRows);
  const Masks masks = masksOf(corpus);
  std::vector<ClozePlace> places;
  for (const auto& hole : insight::chooseHoles(rows, tokenizer, masks.askable, masks.better,
                                               kBefore, wish.questions, wish.seed)) {
    auto& row = rows[hole.row];
    row.resize(static_cast<std::size_t>(insight::sentenceEnd(row, tokenizer, hole.position)));
    const auto tokens = std::span<const std::int32_t>(row);
    const auto position = static_cast<std::size_t>(hole.position);
    places.push_back({row, hole.position, tidied(tokenizer.decode(tokens.first(position))),
                      tidied(tokenizer.decode(tokens.subspan(position + 1)))});
  }
  return places;
}

/// How likely the model finds every token where the word is covered, [V].
std::vector<float> chancesAt(model::Transformer& model, const ClozePlace& place) {
  const HiddenWord hidden = hideWord(place.row, place.position, model.config().objective);
  if (model.config().causal()) return insight::softmax(insight::nextLogits(model, hidden.row));
  const auto vocabulary = static_cast<std::size_t>(model.config().vocabulary);
  const std::vector<float> logits = model.logits(hidden.row);
  return insight::softmax(
      std::span(logits).subspan(static_cast<std::size_t>(hidden.readAt) * vocabulary, vocabulary));
}

std::string wordOf(const text::Tokenizer& tokenizer, std::int32_t token) {
  if (token < text::kSpecialTokens) return std::string(text::specialTokenText(token));
  const std::string word = trimmed(tokenizer.decode({&token, 1}));
  return word.empty() ? tokenizer.display(token) : word;
}

}  // namespace

std::vector<ClozePlace> placesFor(const training::Run& run, const course::ClozeWish& wish) {
  auto places = wish.text.empty() ? placesInCorpus(run, wish) : placesInTyped(run, wish);
  for (ClozePlace& place : places) space(place, run.corpus().tokenizer->kind());
  return places;
}

std::shared_ptr<const course::ClozeSet> ClozeAnswers::get(
    const std::optional<course::ClozeWish>& wish, const Moment& moment, const ModelHistory& kept,
    bool mayTakeTime) {
  if (!wish) {
    forget();
    return nullptr;
  }
  const bool fresh = answer_ == nullptr || !(answer_->wish == *wish);
  if (fresh) begin(*wish, moment, kept);
  if (unfinished() && (mayTakeTime || fresh)) readOne(moment, kept);
  return answer_;
}

void ClozeAnswers::begin(const course::ClozeWish& wish, const Moment& moment,
                         const ModelHistory& kept) {
  auto set = std::make_shared<course::ClozeSet>();
  set->wish = wish;
  set->coveredWord = !moment.model.config().causal();
  set->newestStep = moment.run.step();
  set->plannedSteps = moment.run.trainer().settings().steps;
  const text::Tokenizer& tokenizer = *moment.run.corpus().tokenizer;
  for (std::int32_t id = text::kSpecialTokens; id < tokenizer.vocabulary(); ++id)
    set->vocabulary.push_back(wordOf(tokenizer, id));
  places_ = placesFor(moment.run, wish);
  for (const ClozePlace& place : places_)
    set->clozes.push_back(
        {.before = place.before,
         .word = wordOf(tokenizer, place.row[static_cast<std::size_t>(place.position)]),
         .after = place.after,
         .choices = {},
         .rightChoice = 0,
         .readings = {}});
  steps_ = {moment.step};
  if (wish.overTraining) {
    std::vector<double> losses;
    for (const auto& step : moment.run.history().steps) losses.push_back(step.loss);
    steps_ = insight::threeMoments(kept.steps(), losses, moment.run.step());
  }
  choices_.clear();
  read_ = 0;
  set->whole = places_.empty();
  answer_ = std::move(set);
}

/// The next moment reads all words.
void ClozeAnswers::readOne(const Moment& moment, const ModelHistory& kept) {
  auto set = std::make_shared<course::ClozeSet>(*answer_);
  std::int64_t step = steps_[read_];
  model::Transformer* model = &moment.model;
  if (set->wish.overTraining && step == moment.run.step()) {
    model = &moment.run.transformer();
  } else if (set->wish.overTraining) {
    if (!past_) past_.emplace(moment.model.config(), moment.model.backend());
    model = nullptr;
    try {
      if (const auto state = kept.nearest(step); state != nullptr) {
        past_->setParameters(state->parameters);
        step = state->step;
        model = &*past_;
      }
    } catch (const Error&) {
      // A moment on a disk that does not give it back is left out.
    }
  }
  ++read_;
  set->whole = read_ == steps_.size();
  if (model != nullptr) {
    std::vector<std::vector<float>> chances;
    for (const ClozePlace& place : places_) chances.push_back(chancesAt(*model, place));
    set->moments.push_back({.step = step});
    take(moment, chances, *set);
  }
  answer_ = std::move(set);
}

/// Adds a reading to every question; the first one also decides what may be chosen.
void ClozeAnswers::take(const Moment& moment, std::span<const std::vector<float>> chances,
                        course::ClozeSet& set) {
  const text::Tokenizer& tokenizer = *moment.run.corpus().tokenizer;
  const bool first = choices_.empty();
  const auto askable = first ? insight::askableTokens(tokenizer) : insight::TokenMask();
  for (std::size_t i = 0; i < places_.size(); ++i) {
    const auto right = places_[i].row[static_cast<std::size_t>(places_[i].position)];
    course::Cloze& cloze = set.clozes[i];
    if (first) {
      auto tokens = insight::plausibleOthers(chances[i], right, askable, set.wish.choices - 1);
      tokens.push_back(right);
      Random random(set.wish.seed, i);
      random.shuffle(std::span(tokens));
      for (const std::int32_t token : tokens) cloze.choices.push_back(wordOf(tokenizer, token));
      cloze.rightChoice =
          static_cast<int>(std::find(tokens.begin(), tokens.end(), right) - tokens.begin());
      choices_.push_back(std::move(tokens));
    }
    const auto chance = [&](std::int32_t token) {
      return static_cast<double>(chances[i][static_cast<std::size_t>(token)]);
    };
    course::ClozeReading reading{.right = chance(right), .choices = {}, .likeliest = {}};
    for (const std::int32_t token : choices_[i]) reading.choices.push_back(chance(token));
    for (const auto& guess : insight::likeliest(chances[i], kGuesses))
      reading.likeliest.push_back({wordOf(tokenizer, guess.token), guess.probability});
    cloze.readings.push_back(std::move(reading));
  }
}

}  // namespace glassbox::live
