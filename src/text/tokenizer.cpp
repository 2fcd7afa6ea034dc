#include "text/tokenizer.h"

#include <array>
#include <limits>
#include <unordered_map>

#include "base/error.h"
#include "text/byte_alphabet.h"
#include "text/splitting.h"

namespace glassbox::text {
namespace {

constexpr std::array<std::string_view, kSpecialTokens> kSpecialTexts = {"[UNK]", "[BOS]", "[EOS]",
                                                                        "[MASK]"};

bool hiddenInText(std::int32_t id) { return id == kBegin || id == kEnd; }

/// What all three kinds share: tokens by id and ids by token.
class VocabularyTokenizer : public Tokenizer {
 public:
  VocabularyTokenizer(TokenizerKind kind, std::vector<std::string> tokens)
      : kind_(kind), tokens_(std::move(tokens)) {
    for (std::size_t id = 0; id < tokens_.size(); ++id)
      if (!ids_.emplace(tokens_[id], static_cast<std::int32_t>(id)).second)
        throw InputError("the vocabulary has the token \"" + tokens_[id] + "\" twice");
  }

  TokenizerKind kind() const override { return kind_; }
  int vocabulary() const override { return static_cast<int>(tokens_.size()); }
  const std::string& token(std::int32_t id) const override {
    return tokens_.at(static_cast<std::size_t>(id));
  }
  std::string display(std::int32_t id) const override {
    const std::string& text = token(id);
    return text == " " ? "␣" : text == "\n" ? "⏎" : text == "\t" ? "⇥" : text;
  }
  std::optional<std::int32_t> find(std::string_view token) const override {
    const auto found = ids_.find(std::string(token));
    return found == ids_.end() ? std::nullopt : std::optional(found->second);
  }

  std::vector<std::int32_t> encode(std::string_view text) const override {
    std::vector<std::int32_t> ids;
    splitText(text, kind_, [&](std::string_view piece) {
      if (piece == specialTokenText(kMask)) ids.push_back(kMask);
      else encodePiece(piece, ids);
    });
    return ids;
  }

  std::string decode(std::span<const std::int32_t> ids) const override {
    std::string text;
    for (const std::int32_t id : ids) {
      if (hiddenInText(id)) continue;
      const std::string& next = token(id);
      const bool closing =
          next.size() == 1 && std::string_view(".,!?;:").find(next) != std::string_view::npos;
      if (kind_ == TokenizerKind::kWord && !text.empty() && !closing) text += ' ';
      text += next;
    }
    return text;
  }

 protected:
  virtual void encodePiece(std::string_view piece, std::vector<std::int32_t>& ids) const {
    const auto id = find(piece);
    // "[BOS]" typed by a person is no beginning of a text.
    ids.push_back(id && *id >= kSpecialTokens ? *id : kUnknown);
  }

 private:
  TokenizerKind kind_;
  std::vector<std::string> tokens_;
  std::unordered_map<std::string, std::int32_t> ids_;
};

class BpeTokenizer : public VocabularyTokenizer {
 public:
  BpeTokenizer(std::vector<std::string> tokens,
               std::vector<std::pair<std::string, std::string>> merges)
      : VocabularyTokenizer(TokenizerKind::kBpe, std::move(tokens)), merges_(std::move(merges)) {
    for (int byte = 0; byte < 256; ++byte)
      bytes_[static_cast<std::size_t>(byte)] =
          require(alphabetOf(static_cast<unsigned char>(byte)));
    for (std::size_t rank = 0; rank < merges_.size(); ++rank) {
      const auto& [first, second] = merges_[rank];
      ranks_.emplace(key(require(first), require(second)), Merge{rank, require(first + second)});
    }
    for (std::int32_t id = kSpecialTokens; id < vocabulary(); ++id)
      if (!fromAlphabet(token(id)))
        throw InputError("the token \"" + token(id) + "\" is not written in the byte alphabet");
  }

  std::span<const std::pair<std::string, std::string>> merges() const override { return merges_; }

  std::string decode(std::span<const std::int32_t> ids) const override {
    std::string text;
    for (const std::int32_t id : ids)
      if (!hiddenInText(id)) text += id < kSpecialTokens ? token(id) : *fromAlphabet(token(id));
    return text;
  }

  std::string display(std::int32_t id) const override {
    if (id < kSpecialTokens) return token(id);
    std::string text = *fromAlphabet(token(id));
    for (const auto& [sign, shown] :
         {std::pair(" ", "␣"), std::pair("\n", "⏎"), std::pair("\t", "⇥")})
      for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign, at + 3))
        text.replace(at, 1, shown);
    return text;
  }

 protected:
  /// Joins the pair that was learned first, again and again. Pieces are short, so looking through
  /// all pairs each time is quick.
  void encodePiece(std::string_view piece, std::vector<std::int32_t>& ids) const override {
    std::vector<std::int32_t> parts;
    for (const char byte : piece) parts.push_back(bytes_[static_cast<unsigned char>(byte)]);
    while (parts.size() > 1) {
      Merge best{std::numeric_limits<std::size_t>::max(), 0};
      std::size_t place = 0;
      for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
        const auto found = ranks_.find(key(parts[i], parts[i + 1]));
        if (found == ranks_.end() || found->second.rank >= best.rank) continue;
        best = found->second;
        place = i;
      }
      if (best.rank == std::numeric_limits<std::size_t>::max()) break;
      parts[place] = best.result;
      parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(place) + 1);
    }
    ids.insert(ids.end(), parts.begin(), parts.end());
  }

 private:
  struct Merge {
    std::size_t rank = 0;
    std::int32_t result = 0;
  };
  static std::uint64_t key(std::int32_t first, std::int32_t second) {
    return static_cast<std::uint64_t>(first) << 32U | static_cast<std::uint32_t>(second);
  }
  std::int32_t require(const std::string& text) const {
    const auto id = find(text);
    if (!id) throw InputError("the vocabulary lacks the token \"" + text + "\"");
    return *id;
  }

  std::vector<std::pair<std::string, std::string>> merges_;
  std::array<std::int32_t, 256> bytes_{};
  std::unordered_map<std::uint64_t, Merge> ranks_;
};

}  // namespace

std::string_view specialTokenText(std::int32_t id) {
  return kSpecialTexts.at(static_cast<std::size_t>(id));
}

std::shared_ptr<const Tokenizer> makeTokenizer(
    TokenizerKind kind, std::vector<std::string> tokens,
    std::vector<std::pair<std::string, std::string>> merges) {
  for (std::size_t id = 0; id < kSpecialTexts.size(); ++id)
    if (tokens.size() <= id || tokens[id] != kSpecialTexts[id])
      throw InputError("a vocabulary must begin with [UNK], [BOS], [EOS] and [MASK]");
  if (kind == TokenizerKind::kBpe)
    return std::make_shared<BpeTokenizer>(std::move(tokens), std::move(merges));
  if (!merges.empty()) throw InputError("only a BPE tokenizer has merges");
  return std::make_shared<VocabularyTokenizer>(kind, std::move(tokens));
}

}  // namespace glassbox::text
