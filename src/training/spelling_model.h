// A very small transformer that learns to spell a list of words letter by letter, so that a person
// can practise beside it: it guesses every letter of a word from those before it, is checked, and
// takes one training step on the word. A step takes far less than a millisecond of one thread.
// Synchronous; one thread at a time.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace glassbox::training {

/// The letters of a word: one string for each character of UTF-8 text.
std::vector<std::string> lettersOf(std::string_view word);

/// How one word went, before the step that was taken on it. The first letter is given, so that the
/// vectors begin with the second.
struct SpellingAttempt {
  std::vector<std::string> guesses = {};   ///< the likeliest letter at each place
  std::vector<double> probabilities = {};  ///< of the letter that stands there
  int right = 0;                           ///< places whose likeliest letter stands there
  double loss = 0;                         ///< mean over the places, nats a letter
};

class SpellingModel {
 public:
  static constexpr int kLongest = 24;  ///< letters of a word

  /// Knows the letters of these words and nothing of their order. InputError if there is no word,
  /// or if one has fewer than 2 or more than kLongest letters.
  SpellingModel(const std::vector<std::string>& words, std::uint64_t seed);
  ~SpellingModel();
  SpellingModel(SpellingModel&&) noexcept;
  SpellingModel& operator=(SpellingModel&&) noexcept;

  /// Guesses without learning. InputError for a word that is not one of the list.
  SpellingAttempt attempt(const std::string& word);
  /// The same, and then one step of AdamW on the word.
  SpellingAttempt practise(const std::string& word);

  int letters() const;  ///< different ones, what an even guess chooses from
  std::int64_t weights() const;

 private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace glassbox::training
