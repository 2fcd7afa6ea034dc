// Text to token ids and back. Three kinds: whole words, single characters, and byte-level BPE
// (Sennrich et al. 2016; the byte alphabet and splitting of GPT-2). Immutable after construction,
// so any thread may use one.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/progress.h"

namespace glassbox::text {

enum class TokenizerKind { kWord, kCharacter, kBpe };

/// Ids of the special tokens every vocabulary begins with: 0 … 3.
enum SpecialToken : std::int32_t { kUnknown = 0, kBegin = 1, kEnd = 2, kMask = 3 };
inline constexpr int kSpecialTokens = 4;
/// Their spelling, by id: "[UNK]", "[BOS]", "[EOS]", "[MASK]".
std::string_view specialTokenText(std::int32_t id);

class Tokenizer {
 public:
  virtual ~Tokenizer() = default;
  virtual TokenizerKind kind() const = 0;
  virtual int vocabulary() const = 0;
  /// Unknown words and characters become kUnknown. "[MASK]" in the text becomes kMask; no other
  /// special token is ever produced from text.
  virtual std::vector<std::int32_t> encode(std::string_view text) const = 0;
  /// Special tokens are left out, except [UNK] and [MASK]. encode(decode(x)) need not be x.
  virtual std::string decode(std::span<const std::int32_t> ids) const = 0;
  /// The token as stored in tokenizer.json (BPE: in GPT-2's byte alphabet, "Ġdog").
  virtual const std::string& token(std::int32_t id) const = 0;
  /// The token as shown to people (BPE: " dog" with a visible space mark, "␣dog").
  virtual std::string display(std::int32_t id) const = 0;
  /// Exact look-up of a stored token.
  virtual std::optional<std::int32_t> find(std::string_view token) const = 0;
  /// BPE: the merges in rank order, in the byte alphabet; else empty.
  virtual std::span<const std::pair<std::string, std::string>> merges() const { return {}; }
};

/// Builds one from its parts, as read from tokenizer.json. `tokens` by id, specials first.
/// InputError if the parts do not fit together.
std::shared_ptr<const Tokenizer> makeTokenizer(
    TokenizerKind kind, std::vector<std::string> tokens,
    std::vector<std::pair<std::string, std::string>> merges);

/// Hands out text piece by piece, from the start; see text/source.h.
class TextSource;

struct TokenizerTraining {
  TokenizerKind kind = TokenizerKind::kWord;
  int vocabulary = 0;  ///< most tokens, specials included; 0: word and character take all, BPE 4096
  bool operator==(const TokenizerTraining&) const = default;
};

/// Learns a vocabulary from a text. Bounded memory: counts of distinct words only.
std::shared_ptr<const Tokenizer> trainTokenizer(TextSource& source,
                                                const TokenizerTraining& training,
                                                const Progress& progress = {});

}  // namespace glassbox::text
