// The spelling drill without its window: rounds over a list of words in which a person and a model
// guess the same letters, are checked, and remember. Window thread only; a word costs the model far
// less than a millisecond.
#pragma once

#include <QString>
#include <string>
#include <vector>

#include "course/course_folder.h"
#include "training/spelling_model.h"

namespace glassbox::drill {

/// How one went through all words once.
struct RoundScore {
  int right = 0;    ///< at the first try
  int letters = 0;  ///< guessed; the first of a word is given
  double share() const { return letters == 0 ? 0 : double(right) / letters; }
};

class SpellingPractice {
 public:
  /// InputError for words that cannot be spelled. The seed draws the model's weights.
  SpellingPractice(course::SpellingList list, std::uint64_t seed);

  const course::SpellingList& list() const { return list_; }
  const training::SpellingModel& model() const { return model_; }
  const course::SpellingList::Word& word() const { return list_.words[place_]; }
  int wordNumber() const { return int(place_) + 1; }
  int round() const { return int(mine_.size()) + 1; }  ///< the one under way, from 1

  const std::vector<std::string>& letters() const { return letters_; }  ///< of the word
  /// The person's guesses at the letters of the word, from the second on.
  const std::vector<std::string>& guesses() const { return guesses_; }
  bool isWordDone() const { return guesses_.size() + 1 >= letters_.size(); }
  /// The person's next letter, upper or lower case. Whether it is right. When it was the word's
  /// last one, the model takes its turn with the word.
  bool guess(const std::string& letter);
  /// The model's turn with the word; empty until the word is done.
  const training::SpellingAttempt& attempt() const { return attempt_; }
  /// Goes on to the next word once the word is done; after the last one a new round begins.
  void nextWord();
  /// The model alone goes through all words so many times.
  void modelAlone(int rounds);

  /// Finished rounds of both. The model may have had more.
  const std::vector<RoundScore>& mine() const { return mine_; }
  const std::vector<RoundScore>& models() const { return models_; }
  /// Words that the person has spelled to their end.
  int spelled() const { return spelled_; }

 private:
  void begin(std::size_t place);
  RoundScore modelRound();

  course::SpellingList list_;
  training::SpellingModel model_;
  std::size_t place_ = 0;
  std::vector<std::string> letters_;
  std::vector<std::string> guesses_;
  training::SpellingAttempt attempt_;
  RoundScore mineNow_;
  RoundScore modelNow_;
  std::vector<RoundScore> mine_;
  std::vector<RoundScore> models_;
  int spelled_ = 0;
};

/// One or two sentences that compare the curves so far.
QString readingOf(const SpellingPractice& practice);

}  // namespace glassbox::drill
