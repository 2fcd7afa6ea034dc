#include "drill/spelling_practice.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <utility>

namespace glassbox::drill {
namespace {

struct Text {
  Q_DECLARE_TR_FUNCTIONS(SpellingPractice)
};

std::vector<std::string> wordsOf(const course::SpellingList& list) {
  std::vector<std::string> words;
  for (const auto& one : list.words) words.push_back(one.word);
  return words;
}

void add(RoundScore& score, const training::SpellingAttempt& attempt) {
  score.right += attempt.right;
  score.letters += int(attempt.guesses.size());
}

QString lowered(const std::string& letter) { return QString::fromStdString(letter).toLower(); }

QString percent(double share) { return QLocale().toString(100 * share, 'f', 0) + Text::tr(" %"); }

}  // namespace

SpellingPractice::SpellingPractice(course::SpellingList list, std::uint64_t seed)
    : list_(std::move(list)), model_(wordsOf(list_), seed) {
  begin(0);
}

void SpellingPractice::begin(std::size_t place) {
  place_ = place;
  letters_ = training::lettersOf(word().word);
  guesses_.clear();
  attempt_ = {};
}

bool SpellingPractice::guess(const std::string& letter) {
  if (isWordDone()) return false;
  const std::string& wanted = letters_[guesses_.size() + 1];
  const bool right = lowered(letter) == lowered(wanted);
  guesses_.push_back(right ? wanted : letter);
  mineNow_.right += right ? 1 : 0;
  mineNow_.letters += 1;
  if (isWordDone()) {
    attempt_ = model_.practise(word().word);
    add(modelNow_, attempt_);
    ++spelled_;
  }
  return right;
}

void SpellingPractice::nextWord() {
  if (!isWordDone()) return;
  if (place_ + 1 < list_.words.size()) return begin(place_ + 1);
  const int perRound = mineNow_.letters;
  mine_.push_back(std::exchange(mineNow_, {}));
  // One that was broken by rounds of the model alone is no measure.
  const RoundScore whole = std::exchange(modelNow_, {});
  if (whole.letters == perRound) models_.push_back(whole);
  begin(0);
}

RoundScore SpellingPractice::modelRound() {
  RoundScore score;
  for (const auto& one : list_.words) add(score, model_.practise(one.word));
  return score;
}

void SpellingPractice::modelAlone(int rounds) {
  modelNow_ = {};
  for (int round = 0; round < rounds; ++round) models_.push_back(modelRound());
}

QString readingOf(const SpellingPractice& practice) {
  const auto& mine = practice.mine();
  const auto& models = practice.models();
  if (mine.empty() && models.empty())
    return Text::tr("Spell all %n words once, and both curves begin.", nullptr,
                    int(practice.list().words.size()));
  if (mine.empty())
    return Text::tr("The model has %1 of the letters right after %n rounds alone. Now you.",
                    nullptr, int(models.size()))
        .arg(percent(models.back().share()));
  const QString you = Text::tr("In your round %1 you had %2 of the letters right at the first try.")
                          .arg(mine.size())
                          .arg(percent(mine.back().share()));
  if (models.empty()) return you;
  const auto reached = std::find_if(models.begin(), models.end(), [&](const RoundScore& round) {
    return round.share() >= mine.back().share();
  });
  if (reached == models.end())
    return you + ' ' +
           Text::tr("The model, after %n rounds, has %1. It needs more tries than you.", nullptr,
                    int(models.size()))
               .arg(percent(models.back().share()));
  return you + ' ' +
         Text::tr("The model was as good in its round %1.").arg(reached - models.begin() + 1);
}

}  // namespace glassbox::drill
