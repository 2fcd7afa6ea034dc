#include "views/one_step/step_reading.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "views/word_text.h"

namespace glassbox::views {
namespace {

constexpr std::int32_t kBegin = 1;  // every vocabulary begins with the same four
constexpr std::int32_t kMask = 3;
constexpr std::int32_t kSpecials = 4;
constexpr double kUnsure = 0.7;     // nats; about one in two
constexpr int kEarliestChoice = 4;  // words a reader sees before the one chosen first

struct Text {
  Q_DECLARE_TR_FUNCTIONS(StepReading)
};

}  // namespace

QString wordText(const live::RunFacts& facts, std::int32_t token) {
  if (token == kBegin) return Text::tr("(start)");
  if (token == kMask) return Text::tr("[MASK]");
  if (token < kSpecials) return tokenName(facts, token);
  return shownToken(facts, token).text;
}

int StepReading::wordCount(int row) const {
  int last = step.batch.length - 1;
  // Shorter texts are filled up with what nobody guesses.
  const auto filled = [&](int word) {
    return !guessed(row, word) && word > 0 && tokenAt(row, word) < kSpecials &&
           tokenAt(row, word - 1) < kSpecials;
  };
  if (!coveredWord() && guessed(row, last + 1)) return last + 2;
  while (last > 0 && filled(last)) --last;
  return last + 1;
}

bool StepReading::guessed(int row, int word) const {
  const int position = positionOf(word);
  return position >= 0 && position < step.batch.length &&
         step.batch.targets[step.placeIndex(row, position)] != kNoTarget;
}

std::int32_t StepReading::tokenAt(int row, int word) const {
  const int position = positionOf(word);
  if (guessed(row, word)) return step.batch.targets[step.placeIndex(row, position)];
  return step.batch.inputs[step.placeIndex(row, std::min(word, step.batch.length - 1))];
}

QString StepReading::textAt(int row, int word) const { return wordText(facts, tokenAt(row, word)); }

int StepReading::firstChoice(int row) const {
  int first = -1;
  int ordinaryFirst = -1;
  for (int word = 0; word < wordCount(row); ++word) {
    if (!guessed(row, word)) continue;
    if (first < 0) first = word;
    const QString text = textAt(row, word);
    const bool ordinary =
        tokenAt(row, word) >= kSpecials && !text.isEmpty() && text.front().isLetter();
    if (!ordinary || (!coveredWord() && word < kEarliestChoice)) continue;
    if (ordinaryFirst < 0) ordinaryFirst = word;
    if (lossBefore(row, word) > kUnsure) return word;
  }
  return ordinaryFirst >= 0 ? ordinaryFirst : first;
}

const live::StepPlace& StepReading::placeOf(int row, int word) const {
  return step.places.at(step.placeIndex(row, positionOf(word)));
}

double StepReading::lossBefore(int row, int word) const {
  return double(step.lossesBefore.at(step.placeIndex(row, positionOf(word))));
}

double StepReading::lossAfter(int row, int word) const {
  return double(step.lossesAfter.at(step.placeIndex(row, positionOf(word))));
}

std::int64_t StepReading::guesses() const {
  return std::ssize(step.batch.targets) -
         std::count(step.batch.targets.begin(), step.batch.targets.end(), kNoTarget);
}

StepNumbers numbersOf(const StepReading& reading, int row, int word) {
  const live::OneStepAnswer& step = reading.step;
  StepNumbers numbers;
  numbers.coveredWord = reading.coveredWord();
  numbers.words = tokensAreWords(reading.facts);
  numbers.guesses = reading.guesses();
  numbers.vocabulary = reading.facts.settings.model.vocabulary;
  numbers.batchLossBefore = step.batchLossBefore;
  numbers.batchLossAfter = step.batchLossAfter;
  numbers.gradientNorm = step.result.gradientNorm;
  numbers.clip = step.settings.clip;
  numbers.clipFactor = step.clipFactor;
  numbers.learningRate = step.result.learningRate;
  numbers.peakLearningRate = reading.facts.settings.trainer.learningRate;
  numbers.warmingUp = step.warmingUp;
  numbers.finite = step.result.finite;
  const auto blamed = std::max_element(
      step.matrices.begin(), step.matrices.end(),
      [](const auto& left, const auto& right) { return left.gradientNorm < right.gradientNorm; });
  if (blamed != step.matrices.end()) {
    const double share = blamed->gradientNorm / step.result.gradientNorm;
    numbers.blamed = partText(*blamed);
    numbers.blamedShare = share * share;
  }
  if (!reading.guessed(row, word)) return numbers;
  const std::int32_t right = reading.tokenAt(row, word);
  const live::StepPlace& place = reading.placeOf(row, word);
  numbers.right = wordText(reading.facts, right);
  numbers.earlier = word - 1;
  if (numbers.coveredWord) {
    const std::int32_t shown = step.batch.inputs[step.placeIndex(row, word)];
    if (shown != kMask) numbers.shownAs = wordText(reading.facts, shown);
  }
  for (const live::StepGuess& guess : place.guesses)
    if (guess.token == right) {
      numbers.before = double(guess.before);
      numbers.after = double(guess.after);
    }
  numbers.lossBefore = reading.lossBefore(row, word);
  numbers.lossAfter = reading.lossAfter(row, word);
  numbers.surest = wordText(reading.facts, place.guesses.front().token);
  numbers.surestProbability = double(place.guesses.front().before);
  return numbers;
}

namespace {

/// How the model is shown a covered word.
QString coverNote(const StepReading& reading, int row, int word) {
  const std::int32_t shown = reading.step.batch.inputs[reading.step.placeIndex(row, word)];
  if (shown == kMask) return Text::tr("covered");
  if (shown == reading.tokenAt(row, word)) return Text::tr("shown as it is");
  return Text::tr("shown as “%1”").arg(wordText(reading.facts, shown));
}

QString detailOf(const StepReading& reading, int row, int word) {
  if (!reading.guessed(row, word))
    return Text::tr("“%1” is only read, not guessed.").arg(reading.textAt(row, word));
  const StepNumbers numbers = numbersOf(reading, row, word);
  const QString said =
      Text::tr("“%1”: probability %2 before the step and %3 after, loss %4 and %5 nats.")
          .arg(numbers.right, percentText(numbers.before), percentText(numbers.after),
               natsText(numbers.lossBefore), natsText(numbers.lossAfter));
  return reading.coveredWord() ? said + ' ' + coverNote(reading, row, word) : said;
}

}  // namespace

std::vector<plots::StripWord> stripOf(const StepReading& reading, int row, int chosen,
                                      StepStage stage) {
  std::vector<plots::StripWord> words;
  for (int word = 0; word < reading.wordCount(row); ++word) {
    plots::StripWord shown{.text = reading.textAt(row, word),
                           .choosable = reading.guessed(row, word),
                           .detail = detailOf(reading, row, word)};
    shown.covered = reading.coveredWord() ? shown.choosable : word == chosen;
    shown.quiet = !reading.coveredWord() && word > chosen;
    if (stage == StepStage::kCover) {
      if (reading.coveredWord() && shown.choosable) shown.note = coverNote(reading, row, word);
      else if (word == chosen) shown.note = Text::tr("to guess");
    } else if (shown.choosable) {
      const StepNumbers numbers = numbersOf(reading, row, word);
      if (stage == StepStage::kGuess) {
        shown.value = numbers.before;
        shown.valueText = percentText(numbers.before);
      } else if (stage == StepStage::kNudge) {
        shown.value = numbers.lossAfter;
        shown.before = numbers.lossBefore;
        shown.valueText = natsText(numbers.lossAfter);
      } else {
        shown.value = numbers.lossBefore;
        shown.valueText = natsText(numbers.lossBefore);
      }
    }
    words.push_back(std::move(shown));
  }
  return words;
}

std::vector<plots::FlowWord> givenOf(const StepReading& reading, int row, int word) {
  std::vector<plots::FlowWord> words;
  const bool covered = reading.coveredWord();
  const int last = covered ? reading.wordCount(row) : word;
  for (int i = 0; i < last; ++i) {
    const std::int32_t token = reading.step.batch.inputs[reading.step.placeIndex(row, i)];
    const bool special = token < kSpecials;
    plots::FlowWord shown{.text = wordText(reading.facts, token),
                          .attached = !special && shownToken(reading.facts, token).attached,
                          .given = special && token != kMask,
                          .covered = token == kMask};
    if (token == kMask) shown.text = i == word ? QStringLiteral("?") : QStringLiteral("…");
    if (covered && reading.guessed(row, i)) shown.detail = coverNote(reading, row, i);
    words.push_back(std::move(shown));
  }
  if (!covered) words.push_back({.text = QStringLiteral("?"), .covered = true});
  return words;
}

std::vector<plots::Bar> guessBars(const StepReading& reading, int row, int word, bool after) {
  std::vector<plots::Bar> bars;
  const std::int32_t right = reading.tokenAt(row, word);
  for (const live::StepGuess& guess : reading.placeOf(row, word).guesses) {
    const double was = double(guess.before);
    const double is = double(guess.after);
    bars.push_back({.label = wordText(reading.facts, guess.token),
                    .value = after ? is : was,
                    .valueText = percentText(after ? is : was),
                    .detail = after ? Text::tr("%1 before the step, %2 after it")
                                          .arg(percentText(was), percentText(is))
                                    : Text::tr("Probability %1").arg(percentText(was)),
                    .marked = guess.token == right});
    if (after) bars.back().before = was;
  }
  return bars;
}

QString restText(const StepReading& reading, int row, int word, bool after) {
  const auto& guesses = reading.placeOf(row, word).guesses;
  double rest = 1;
  for (const live::StepGuess& guess : guesses) rest -= double(after ? guess.after : guess.before);
  const auto more = qlonglong(reading.facts.settings.model.vocabulary) - std::ssize(guesses);
  return Text::tr("and %1 more words share the remaining %2")
      .arg(QLocale().toString(more), percentText(std::max(0.0, rest)));
}

std::vector<plots::Bar> coverBars(const StepReading& reading) {
  double masked = 0;
  double other = 0;
  double same = 0;
  const TokenBatch& batch = reading.step.batch;
  for (std::size_t i = 0; i < batch.targets.size(); ++i) {
    if (batch.targets[i] == kNoTarget) continue;
    if (batch.inputs[i] == kMask) ++masked;
    else if (batch.inputs[i] == batch.targets[i]) ++same;
    else ++other;
  }
  const double all = std::max(1.0, masked + other + same);
  const auto bar = [all](const QString& label, double count) {
    return plots::Bar{
        .label = label,
        .value = count,
        .valueText = QStringLiteral("%1 (%2)").arg(QLocale().toString(qlonglong(count)),
                                                   percentText(count / all)),
        .detail = Text::tr("counted in this batch; drawn by chance, 80, 10 and 10 % in the "
                           "long run")};
  };
  return {bar(Text::tr("covered"), masked), bar(Text::tr("another word"), other),
          bar(Text::tr("as it is"), same)};
}

namespace {

/// The four largest of the batch, the word in question, and the largest others of its text.
std::vector<std::int32_t> blamedWords(const StepReading& reading, int row, int word, int most) {
  constexpr std::size_t kOfBatch = 4;
  const auto& sizes = reading.step.wordGradients;
  const auto larger = [&](std::int32_t left, std::int32_t right) {
    return sizes[std::size_t(left)] > sizes[std::size_t(right)];
  };
  std::vector<std::int32_t> all(sizes.size());
  std::iota(all.begin(), all.end(), 0);
  const auto count = std::min(kOfBatch, all.size());
  std::partial_sort(all.begin(), all.begin() + std::ptrdiff_t(count), all.end(), larger);
  std::vector<std::int32_t> chosen(all.begin(), all.begin() + std::ptrdiff_t(count));
  const auto take = [&](std::int32_t token) {
    const bool there = std::find(chosen.begin(), chosen.end(), token) != chosen.end();
    if (!there && std::ssize(chosen) < most) chosen.push_back(token);
  };
  take(reading.tokenAt(row, word));
  std::vector<std::int32_t> own;
  for (int i = 0; i < reading.wordCount(row); ++i) own.push_back(reading.tokenAt(row, i));
  std::sort(own.begin(), own.end(), larger);
  for (const std::int32_t token : own) take(token);
  std::stable_sort(chosen.begin(), chosen.end(), larger);
  return chosen;
}

}  // namespace

std::vector<plots::Bar> wordBars(const StepReading& reading, int row, int word, int most) {
  std::set<std::int32_t> own;
  for (int i = 0; i < reading.wordCount(row); ++i) own.insert(reading.tokenAt(row, i));
  std::vector<plots::Bar> bars;
  for (const std::int32_t token : blamedWords(reading, row, word, most)) {
    const double size = double(reading.step.wordGradients[std::size_t(token)]);
    const double moved = double(reading.step.wordMovements[std::size_t(token)]);
    bars.push_back(
        {.label = wordText(reading.facts, token),
         .value = size,
         .valueText = briefNumber(size),
         .detail = Text::tr("Length of the gradient on the vector of “%1”, for the whole "
                            "batch; the step moved the vector by %2")
                       .arg(wordText(reading.facts, token), briefNumber(moved)),
         .marked = own.contains(token)});
  }
  return bars;
}

}  // namespace glassbox::views
