// How text becomes numbers, to be looked at: the same sentence cut in three ways, the pieces that
// byte pair encoding learns one by one (Sennrich et al. 2016), how many tokens a word costs for
// each size of vocabulary, and the examples that a raw sentence makes of itself.
// Pure functions of text; any thread.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/progress.h"
#include "text/text_sample.h"
#include "text/tokenizer.h"

namespace glassbox::insight {

/// One token of a cut text.
struct CutToken {
  std::int32_t id = 0;
  std::string text;      ///< as shown to people; of an unknown one what really stood there
  bool unknown = false;  ///< the vocabulary lacks it: the model would read [UNK]
  bool operator==(const CutToken&) const = default;
};

struct CutText {
  std::vector<CutToken> tokens;
  int words = 0;  ///< runs of letters and digits in the text
  int unknown = 0;
  /// Not a number where the text has no word.
  double tokensPerWord() const;
};

CutText cutApart(const text::Tokenizer& tokenizer, std::string_view sentence);

/// Two neighbouring tokens and how often they stand side by side.
struct PairCount {
  std::string first;  ///< as shown to people
  std::string second;
  std::int64_t count = 0;
  bool operator==(const PairCount&) const = default;
};

/// One merge, and what the text looked like when it was chosen.
struct MergeStep {
  std::string joined;             ///< as shown to people
  std::int32_t id = 0;            ///< number of the joined token
  std::vector<PairCount> rivals;  ///< most frequent pairs then; the first is the one merged
};

struct VocabularyPoint {
  int merges = 0;
  int vocabulary = 0;
  double tokensPerWord = 0;  ///< measured on the held-out text
};

struct TokenLesson {
  std::shared_ptr<const text::Tokenizer> characters;
  std::shared_ptr<const text::Tokenizer> words;
  std::shared_ptr<const text::Tokenizer> pieces;  ///< BPE with all its merges
  std::vector<MergeStep> steps;                   ///< the first merges, at most kShownMerges
  std::vector<VocabularyPoint> curve;             ///< of BPE, by growing vocabulary
  double charactersPerWord = 0;                   ///< tokens a word by characters, held-out text
  double wordsPerWord = 0;                        ///< and by words
  double unknownWords = 0;  ///< share of the words of the held-out text that are unknown
  std::string line;  ///< beginning of the held-out text, to be looked at while pieces are learned
  std::size_t trainingBytes = 0;
  std::size_t heldOutBytes = 0;
};

inline constexpr int kShownMerges = 300;
inline constexpr int kMostMerges = 2000;
inline constexpr int kRivals = 6;

/// Learns from the sample and measures on what is held out. `vocabulary`: the words of the run by
/// id, so that the numbers are those that its model reads; empty: learned from the sample too.
TokenLesson makeTokenLesson(const text::TextSample& sample,
                            const std::vector<std::string>& vocabulary,
                            const Progress& progress = {});

/// BPE as it was after its first merges.
std::shared_ptr<const text::Tokenizer> withFirstMerges(const text::Tokenizer& pieces,
                                                       std::size_t merges);

/// One exercise that a text makes of itself: what is read and which word is to be guessed.
struct TextExample {
  std::vector<std::string> read;  ///< the words that the model is given
  std::string answer;             ///< the word that stands in the text at `place`
  int place = 0;
  bool operator==(const TextExample&) const = default;
};

/// The words and marks of a sentence, as the word tokenizer finds them.
std::vector<std::string> wordsOf(std::string_view sentence);
/// Every word but the first from those before it.
std::vector<TextExample> nextWordExamples(const std::vector<std::string>& words);
/// Every word once from all others, its place marked by [MASK].
std::vector<TextExample> coveredWordExamples(const std::vector<std::string>& words);

}  // namespace glassbox::insight
