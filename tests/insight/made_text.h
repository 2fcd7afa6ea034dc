// Small texts and tokenizers for the tests of insight, made by hand.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/corpus.h"

namespace glassbox::insight {

/// Words by id after the special tokens; knows nothing but lower-case words between single spaces.
class ListTokenizer : public text::Tokenizer {
 public:
  explicit ListTokenizer(std::vector<std::string> words) {
    for (std::int32_t id = 0; id < text::kSpecialTokens; ++id)
      tokens_.emplace_back(std::vector<std::string>{"[UNK]", "[BOS]", "[EOS]",
                                                    "[MASK]"}[static_cast<std::size_t>(id)]);
    tokens_.insert(tokens_.end(), words.begin(), words.end());
  }
  text::TokenizerKind kind() const override { return text::TokenizerKind::kWord; }
  int vocabulary() const override { return static_cast<int>(tokens_.size()); }
  std::vector<std::int32_t> encode(std::string_view typed) const override {
    std::vector<std::int32_t> ids;
    while (!typed.empty()) {
      const auto end = std::min(typed.find(' '), typed.size());
      ids.push_back(find(typed.substr(0, end)).value_or(text::kUnknown));
      typed.remove_prefix(std::min(end + 1, typed.size()));
    }
    return ids;
  }
  std::string decode(std::span<const std::int32_t> ids) const override {
    std::string result;
    for (const auto id : ids)
      if (id != text::kBegin && id != text::kEnd)
        result += (result.empty() ? "" : " ") + tokens_[static_cast<std::size_t>(id)];
    return result;
  }
  const std::string& token(std::int32_t id) const override {
    return tokens_[static_cast<std::size_t>(id)];
  }
  std::string display(std::int32_t id) const override { return token(id); }
  std::optional<std::int32_t> find(std::string_view token) const override {
    for (std::size_t id = 0; id < tokens_.size(); ++id)
      if (tokens_[id] == token) return static_cast<std::int32_t>(id);
    return std::nullopt;
  }

 private:
  std::vector<std::string> tokens_;
};

inline void addDocument(text::TokenizedText& text, const text::Tokenizer& tokenizer,
                        std::string_view typed) {
  text.tokens.push_back(text::kBegin);
  for (const auto id : tokenizer.encode(typed)) text.tokens.push_back(id);
  text.tokens.push_back(text::kEnd);
  text.starts.push_back(static_cast<std::int64_t>(text.tokens.size()));
}

}  // namespace glassbox::insight
