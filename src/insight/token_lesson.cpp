#include "insight/token_lesson.h"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <unordered_map>

#include "text/bpe_training.h"
#include "text/byte_alphabet.h"
#include "text/encoding.h"
#include "text/source.h"
#include "text/splitting.h"
#include "text/unicode.h"

namespace glassbox::insight {
namespace {

using text::Tokenizer;
using text::TokenizerKind;
using Pair = std::pair<std::int32_t, std::int32_t>;

constexpr std::int32_t kFirstByte = text::kSpecialTokens;
constexpr int kBytes = 256;
/// Merges after which the held-out text is encoded; then on by steps of 250.
constexpr int kCurvePlaces[] = {0, 5, 10, 20, 30, 45, 60, 80, 100, 150, 200, 300, 400, 550, 750};
constexpr int kCurveStep = 250;
constexpr std::size_t kLineBytes = 110;

bool isWord(std::string_view piece) {
  const std::int32_t first = text::firstCharacter(piece).codePoint;
  return first == '\'' ? piece.size() > 1
                       : text::isLetter(first) || text::isNumber(first) || text::isMark(first);
}

int countWords(std::string_view text) {
  int words = 0;
  text::splitText(text, TokenizerKind::kWord,
                  [&](std::string_view piece) { words += isWord(piece) ? 1 : 0; });
  return words;
}

/// Bytes that are no whole character, as of half an emoji, in hexadecimal.
std::string legible(std::string_view text) {
  static constexpr char kDigits[] = "0123456789ABCDEF";
  std::string shown;
  for (std::string_view rest = text; !rest.empty();) {
    const auto byte = static_cast<unsigned char>(rest.front());
    const int length = text::utf8Length(rest);
    if (length > 0 && byte >= ' ') shown += rest.substr(0, std::size_t(length));
    else shown += {'<', kDigits[byte >> 4U], kDigits[byte & 15U], '>'};
    rest.remove_prefix(std::size_t(std::max(1, length)));
  }
  return shown;
}

std::vector<std::string> specialTokens() {
  std::vector<std::string> tokens;
  for (std::int32_t id = 0; id < text::kSpecialTokens; ++id)
    tokens.emplace_back(text::specialTokenText(id));
  return tokens;
}

/// The pieces of a text while it is rewritten merge by merge: the textbook's way, which looks at
/// all of it each time and so can tell which pairs were rivals.
class Rewriting {
 public:
  explicit Rewriting(const text::PieceCounts& counts) {
    for (const auto& [piece, count] : counts) {
      pieces_.push_back({{}, count});
      for (const char byte : piece)
        pieces_.back().tokens.push_back(kFirstByte + static_cast<unsigned char>(byte));
    }
  }

  std::vector<std::pair<Pair, std::int64_t>> mostFrequent(std::size_t most) const {
    std::unordered_map<std::uint64_t, std::int64_t> counts;
    for (const Piece& piece : pieces_)
      for (std::size_t i = 0; i + 1 < piece.tokens.size(); ++i)
        counts[std::uint64_t(piece.tokens[i]) << 32U | std::uint32_t(piece.tokens[i + 1])] +=
            piece.count;
    std::vector<std::pair<Pair, std::int64_t>> sorted;
    sorted.reserve(counts.size());
    for (const auto& [key, count] : counts)
      sorted.push_back({{std::int32_t(key >> 32U), std::int32_t(key & 0xFFFFFFFFU)}, count});
    most = std::min(most, sorted.size());
    // Of equal counts the pair of older tokens first, as learnMerges() has it.
    std::partial_sort(sorted.begin(), sorted.begin() + std::ptrdiff_t(most), sorted.end(),
                      [](const auto& a, const auto& b) {
                        return a.second != b.second ? a.second > b.second : a.first < b.first;
                      });
    sorted.resize(most);
    return sorted;
  }

  void merge(const Pair& pair, std::int32_t token) {
    for (Piece& piece : pieces_) {
      auto& tokens = piece.tokens;
      std::size_t to = 0;
      for (std::size_t i = 0; i < tokens.size(); ++i, ++to) {
        const bool here =
            i + 1 < tokens.size() && tokens[i] == pair.first && tokens[i + 1] == pair.second;
        tokens[to] = here ? token : tokens[i];
        if (here) ++i;
      }
      tokens.resize(to);
    }
  }

 private:
  struct Piece {
    std::vector<std::int32_t> tokens;
    std::int64_t count = 0;
  };
  std::vector<Piece> pieces_;
};

text::PieceCounts countPieces(std::string_view sample) {
  text::PieceCounts counts;
  for (std::size_t at = 0; at < sample.size();) {
    const std::size_t end = std::min(sample.find('\n', at), sample.size());
    text::splitText(sample.substr(at, end - at), TokenizerKind::kBpe,
                    [&](std::string_view piece) { ++counts[std::string(piece)]; });
    at = end + 1;
  }
  return counts;
}

std::shared_ptr<const Tokenizer> tokenizerOf(
    std::vector<std::pair<std::string, std::string>> merges) {
  std::vector<std::string> tokens = specialTokens();
  for (int byte = 0; byte < kBytes; ++byte)
    tokens.push_back(text::alphabetOf(static_cast<unsigned char>(byte)));
  std::unordered_map<std::string, int> fresh;
  for (const auto& [first, second] : merges)
    if (fresh.emplace(first + second, 0).second) tokens.push_back(first + second);
  return text::makeTokenizer(TokenizerKind::kBpe, std::move(tokens), std::move(merges));
}

std::vector<MergeStep> stepsOf(const text::PieceCounts& counts, const Tokenizer& pieces,
                               const Progress& progress) {
  Rewriting rewriting(counts);
  std::vector<MergeStep> steps;
  const auto shown = std::min<std::size_t>(pieces.merges().size(), kShownMerges);
  const auto named = [&](std::int32_t id) { return legible(pieces.display(id)); };
  for (std::size_t i = 0; i < shown; ++i) {
    tell(progress, double(i) / double(shown));
    const auto& [first, second] = pieces.merges()[i];
    MergeStep step;
    for (const auto& [pair, count] : rewriting.mostFrequent(kRivals))
      step.rivals.push_back({named(pair.first), named(pair.second), count});
    step.id = pieces.find(first + second).value_or(text::kUnknown);
    step.joined = named(step.id);
    rewriting.merge({*pieces.find(first), *pieces.find(second)}, step.id);
    steps.push_back(std::move(step));
  }
  return steps;
}

std::vector<VocabularyPoint> curveOf(const Tokenizer& pieces, std::string_view heldOut,
                                     const Progress& progress) {
  std::vector<int> places(std::begin(kCurvePlaces), std::end(kCurvePlaces));
  for (int at = places.back() + kCurveStep; at <= kMostMerges; at += kCurveStep)
    places.push_back(at);
  const int most = int(pieces.merges().size());
  std::erase_if(places, [most](int at) { return at >= most; });
  places.push_back(most);
  std::vector<VocabularyPoint> curve;
  for (const int merges : places) {
    tell(progress, double(curve.size()) / double(places.size()));
    const auto some = withFirstMerges(pieces, std::size_t(merges));
    curve.push_back({merges, some->vocabulary(), cutApart(*some, heldOut).tokensPerWord()});
  }
  return curve;
}

/// Whole words from the beginning of a text.
std::string beginningOf(std::string_view text) {
  text = text.substr(0, text.find('\n'));
  if (text.size() > kLineBytes) text = text.substr(0, text.rfind(' ', kLineBytes));
  std::size_t bytes = std::min(text.size(), 2 * kLineBytes);  // a line without spaces
  while (bytes < text.size() && bytes > 0 && text::utf8Length(text.substr(bytes)) == 0) --bytes;
  return std::string(text.substr(0, bytes));
}

}  // namespace

double CutText::tokensPerWord() const {
  return words > 0 ? double(tokens.size()) / words : std::numeric_limits<double>::quiet_NaN();
}

CutText cutApart(const Tokenizer& tokenizer, std::string_view sentence) {
  CutText cut;
  cut.words = countWords(sentence);
  const auto ids = tokenizer.encode(sentence);
  // Where every piece has one number, an unknown one can still be shown as it stood there.
  std::vector<std::string> stood;
  if (tokenizer.kind() != TokenizerKind::kBpe)
    text::splitText(sentence, tokenizer.kind(),
                    [&](std::string_view piece) { stood.emplace_back(piece); });
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const bool unknown = ids[i] == text::kUnknown;
    cut.unknown += unknown ? 1 : 0;
    cut.tokens.push_back(
        {ids[i], legible(unknown && i < stood.size() ? stood[i] : tokenizer.display(ids[i])),
         unknown});
  }
  return cut;
}

std::shared_ptr<const Tokenizer> withFirstMerges(const Tokenizer& pieces, std::size_t merges) {
  const auto all = pieces.merges();
  merges = std::min(merges, all.size());
  return tokenizerOf({all.begin(), all.begin() + std::ptrdiff_t(merges)});
}

TokenLesson makeTokenLesson(const text::TextSample& sample,
                            const std::vector<std::string>& vocabulary, const Progress& progress) {
  TokenLesson lesson;
  lesson.trainingBytes = sample.training.size();
  lesson.heldOutBytes = sample.heldOut.size();
  lesson.line = beginningOf(sample.heldOut);
  const auto learned = [&](TokenizerKind kind) {
    const auto source = text::textFromString(sample.training, text::Documents::kLines);
    return text::trainTokenizer(*source, {kind, 0});
  };
  lesson.characters = learned(TokenizerKind::kCharacter);
  lesson.words = vocabulary.empty() ? learned(TokenizerKind::kWord)
                                    : text::makeTokenizer(TokenizerKind::kWord, vocabulary, {});
  const text::PieceCounts counts = countPieces(sample.training);
  lesson.pieces =
      tokenizerOf(text::learnMerges(counts, kMostMerges, part(progress, 0, 0.3)).merges);
  lesson.steps = stepsOf(counts, *lesson.pieces, part(progress, 0.3, 0.8));
  lesson.curve = curveOf(*lesson.pieces, sample.heldOut, part(progress, 0.8, 1));
  const CutText byWords = cutApart(*lesson.words, sample.heldOut);
  lesson.wordsPerWord = byWords.tokensPerWord();
  lesson.unknownWords = byWords.words > 0 ? double(byWords.unknown) / byWords.words : 0;
  lesson.charactersPerWord = cutApart(*lesson.characters, sample.heldOut).tokensPerWord();
  return lesson;
}

std::vector<std::string> wordsOf(std::string_view sentence) {
  std::vector<std::string> words;
  text::splitText(sentence, TokenizerKind::kWord,
                  [&](std::string_view piece) { words.emplace_back(piece); });
  return words;
}

std::vector<TextExample> nextWordExamples(const std::vector<std::string>& words) {
  std::vector<TextExample> examples;
  for (std::size_t i = 1; i < words.size(); ++i)
    examples.push_back({{words.begin(), words.begin() + std::ptrdiff_t(i)}, words[i], int(i)});
  return examples;
}

std::vector<TextExample> coveredWordExamples(const std::vector<std::string>& words) {
  std::vector<TextExample> examples;
  for (std::size_t i = 0; i < words.size(); ++i) {
    TextExample example{words, words[i], int(i)};
    example.read[i] = text::specialTokenText(text::kMask);
    examples.push_back(std::move(example));
  }
  return examples;
}

}  // namespace glassbox::insight
