// Questions made out of raw text: a word is covered, and what was covered is the answer. The values
// that go between the games of the quiz and the model. Any thread.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace glassbox::course {

/// A wish for questions. Asked once, answered once, whatever the model learns meanwhile.
struct ClozeWish {
  std::uint64_t number = 0;  ///< tells one wish from the next
  std::string text = {};     ///< to be made from; empty: text that the run was not trained on
  int questions = 8;
  int choices = 4;            ///< with the real word
  bool overTraining = false;  ///< read by three moments of the run, else by the model shown
  std::uint64_t seed = 1;     ///< decides which words are covered
  bool operator==(const ClozeWish&) const = default;
};

struct WordChance {
  std::string word;
  double chance = 0;  ///< 0 … 1
};

/// What one model says of a covered word. Chances are over the whole vocabulary.
struct ClozeReading {
  double right = 0;                   ///< chance it gives the word that stands in the text
  std::vector<double> choices;        ///< chance of each choice
  std::vector<WordChance> likeliest;  ///< its own first guesses, likeliest first
};

struct Cloze {
  std::string before;  ///< the text up to the covered word
  std::string word;    ///< that was covered
  std::string after;   ///< what follows; a next-word model does not see it
  /// The word and the likeliest others, in an order of no meaning; fewer where there are no more.
  std::vector<std::string> choices;
  int rightChoice = 0;
  std::vector<ClozeReading> readings;  ///< one a moment
};

/// One state of the model by which the words were read.
struct ClozeMoment {
  std::int64_t step = 0;
};

struct ClozeSet {
  ClozeWish wish;
  bool coveredWord = false;  ///< the model sees what follows; else only what comes before
  std::vector<std::string> vocabulary;
  std::int64_t newestStep = 0;
  std::int64_t plannedSteps = 0;
  std::vector<ClozeMoment> moments;  ///< ascending
  std::vector<Cloze> clozes;
  bool whole = false;  ///< all moments have read all of them; none then: no word can be covered
};

}  // namespace glassbox::course
