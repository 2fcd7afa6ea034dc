#include "insight/text_examples.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>
#include <span>

namespace glassbox::insight {
namespace {

using Tokens = std::span<const std::int32_t>;

constexpr std::size_t kMostPassages = 2000;
constexpr std::size_t kMostShown = 3;
constexpr std::size_t kHandy = 9;  // tokens that are seen side by side
constexpr double kCommon = 0.01;   // of the text: such a word says little
constexpr int kLeastLetters = 4;

/// How long a passage may be, in tokens.
struct Length {
  std::size_t least;
  std::size_t most;
};

Length lengthFor(text::TokenizerKind kind) {
  return kind == text::TokenizerKind::kCharacter ? Length{20, 60} : Length{5, 12};
}

bool endsSentence(std::string_view shown) {
  return !shown.empty() && std::string_view(".!?").find(shown.back()) != std::string_view::npos;
}

/// Letters of any script: bytes beyond ASCII count as such.
int letters(std::string_view shown) {
  return int(std::count_if(shown.begin(), shown.end(), [](unsigned char one) {
    return one >= 0x80 || std::isalpha(one) != 0;
  }));
}

class Passages {
 public:
  explicit Passages(const text::Corpus& corpus)
      : tokenizer_(*corpus.tokenizer), length_(lengthFor(tokenizer_.kind())) {
    const text::TokenizedText& text = corpus.validation;
    for (std::int64_t i = 0; i < text.documents() && found_.size() < kMostPassages; ++i)
      cut(text.document(i));
  }
  const std::vector<Tokens>& all() const { return found_; }

 private:
  /// A passage begins with a document or after a sentence, and ends with one or where it is long.
  void cut(Tokens document) {
    std::size_t begin = 0;
    bool open = true;  // what is read now belongs to a passage
    for (std::size_t i = 0; i < document.size(); ++i) {
      const bool special = document[i] < text::kSpecialTokens;
      const bool ends =
          special ? document[i] != text::kUnknown : endsSentence(tokenizer_.display(document[i]));
      if (document[i] == text::kUnknown) open = false;
      else if (open && special) take(document.subspan(begin, i - begin));
      else if (open && (ends || i + 1 - begin == length_.most))
        take(document.subspan(begin, i + 1 - begin));
      else if (!ends) continue;
      open = ends;
      begin = i + 1;
    }
    if (open) take(document.subspan(begin));
  }
  void take(Tokens passage) {
    const bool fits = passage.size() >= length_.least && passage.size() <= length_.most;
    if (fits && found_.size() < kMostPassages) found_.push_back(passage);
  }

  const text::Tokenizer& tokenizer_;
  Length length_;
  std::vector<Tokens> found_;
};

/// The word that most passages hold, among those that say something.
std::optional<std::int32_t> tellingWord(const text::Corpus& corpus,
                                        const std::vector<Tokens>& passages) {
  std::map<std::int32_t, int> holders;
  for (const Tokens passage : passages)
    for (const std::int32_t token : passage)
      if (letters(corpus.tokenizer->display(token)) >= kLeastLetters) ++holders[token];
  std::vector<std::int64_t> uses(static_cast<std::size_t>(corpus.tokenizer->vocabulary()));
  for (const std::int32_t token : corpus.training.tokens) ++uses[static_cast<std::size_t>(token)];
  const double most = kCommon * double(corpus.training.tokens.size());
  std::optional<std::int32_t> best;
  for (const auto& [token, count] : holders) {
    const auto used = double(uses[static_cast<std::size_t>(token)]);
    if (count < 2 || used > most || used < 2) continue;
    if (!best || count > holders[*best]) best = token;
  }
  return best;
}

/// On one line.
std::string sentenceOf(const text::Tokenizer& tokenizer, Tokens passage) {
  std::string sentence = tokenizer.decode(passage);
  std::ranges::replace(sentence, '\n', ' ');
  const auto first = sentence.find_first_not_of(' ');
  return first == std::string::npos ? std::string() : sentence.substr(first);
}

/// The first passages that differ, and hold that word once if there is one.
std::vector<std::string> different(const text::Corpus& corpus, const std::vector<Tokens>& passages,
                                   std::size_t most, std::optional<std::int32_t> word) {
  std::vector<std::string> sentences;
  for (const Tokens passage : passages) {
    if (sentences.size() == most) break;
    if (word && std::count(passage.begin(), passage.end(), *word) != 1) continue;
    std::string sentence = sentenceOf(*corpus.tokenizer, passage);
    if (std::ranges::find(sentences, sentence) == sentences.end())
      sentences.push_back(std::move(sentence));
  }
  return sentences;
}

}  // namespace

TextExamples examplesOf(const text::Corpus& corpus) {
  const Passages passages(corpus);
  TextExamples examples;
  if (passages.all().empty()) return examples;
  const auto handy =
      std::ranges::find_if(passages.all(), [](Tokens passage) { return passage.size() <= kHandy; });
  examples.sentence = sentenceOf(*corpus.tokenizer,
                                 handy == passages.all().end() ? passages.all().front() : *handy);
  const bool words = corpus.tokenizer->kind() != text::TokenizerKind::kCharacter;
  const auto shared = words ? tellingWord(corpus, passages.all()) : std::nullopt;
  if (shared) examples.forComparing = different(corpus, passages.all(), kMostShown, shared);
  if (examples.forComparing.size() < 2)
    examples.forComparing = different(corpus, passages.all(), 2, {});
  return examples;
}

}  // namespace glassbox::insight
