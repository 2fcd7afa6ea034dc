#include "formats/tokenizer_json.h"

#include <nlohmann/json.hpp>

#include "base/error.h"

namespace glassbox::formats {
namespace {

using nlohmann::json;
using text::TokenizerKind;

// A word is a run of letters, digits and apostrophes; every other visible sign stands alone.
constexpr const char* kWordPattern = "[\\p{L}\\p{M}\\p{N}']+|[^\\s\\p{L}\\p{M}\\p{N}']";
constexpr const char* kCharacterPattern = "[\\s\\S]";

json addedTokens() {
  json tokens = json::array();
  for (std::int32_t id = 0; id < text::kSpecialTokens; ++id)
    tokens.push_back({{"id", id},
                      {"content", text::specialTokenText(id)},
                      {"single_word", false},
                      {"lstrip", false},
                      {"rstrip", false},
                      {"normalized", false},
                      {"special", true}});
  return tokens;
}

json vocabularyOf(const text::Tokenizer& tokenizer) {
  json vocabulary = json::object();
  for (std::int32_t id = 0; id < tokenizer.vocabulary(); ++id) vocabulary[tokenizer.token(id)] = id;
  return vocabulary;
}

json split(const char* pattern) {
  return {{"type", "Split"},
          {"pattern", {{"Regex", pattern}}},
          {"behavior", "Removed"},
          {"invert", true}};
}

json byteLevel() {
  return {{"type", "ByteLevel"},
          {"add_prefix_space", false},
          {"trim_offsets", true},
          {"use_regex", true}};
}

json bpeModel(const text::Tokenizer& tokenizer) {
  json merges = json::array();
  for (const auto& [first, second] : tokenizer.merges()) merges.push_back(first + " " + second);
  return {{"type", "BPE"},
          {"dropout", nullptr},
          {"unk_token", nullptr},
          {"continuing_subword_prefix", nullptr},
          {"end_of_word_suffix", nullptr},
          {"fuse_unk", false},
          {"byte_fallback", false},
          {"ignore_merges", false},
          {"vocab", vocabularyOf(tokenizer)},
          {"merges", merges}};
}

[[noreturn]] void refuse(std::string_view name, const std::string& why) {
  throw InputError("cannot read " + std::string(name) + ": " + why);
}

std::vector<std::string> tokensById(const json& file, std::string_view name) {
  const json& vocabulary = file.at("model").at("vocab");
  if (!vocabulary.is_object()) refuse(name, "it has no vocabulary");
  std::vector<std::string> tokens;
  const auto place = [&](const std::string& token, const json& number) {
    if (!number.is_number_unsigned()) refuse(name, "a token's number is no whole number from 0 up");
    const auto id = number.get<std::uint64_t>();
    if (id >= vocabulary.size() + 1000) refuse(name, "its token numbers have gaps");
    if (id >= tokens.size()) tokens.resize(id + 1);
    if (!tokens[id].empty() && tokens[id] != token)
      refuse(name, "two tokens have the number " + std::to_string(id));
    tokens[id] = token;
  };
  for (const auto& [token, id] : vocabulary.items()) place(token, id);
  for (const json& added : file.value("added_tokens", json::array()))
    place(added.at("content").get<std::string>(), added.at("id"));
  for (const std::string& token : tokens)
    if (token.empty()) refuse(name, "its token numbers have gaps");
  return tokens;
}

/// Both spellings: ["a", "b"] and "a b".
std::vector<std::pair<std::string, std::string>> mergesOf(const json& model,
                                                          std::string_view name) {
  std::vector<std::pair<std::string, std::string>> merges;
  for (const json& merge : model.at("merges")) {
    if (merge.is_array() && merge.size() == 2) {
      merges.emplace_back(merge[0].get<std::string>(), merge[1].get<std::string>());
      continue;
    }
    const auto both = merge.get<std::string>();
    const std::size_t space = both.find(' ');
    if (space == std::string::npos) refuse(name, "the merge \"" + both + "\" has no second part");
    merges.emplace_back(both.substr(0, space), both.substr(space + 1));
  }
  return merges;
}

TokenizerKind kindOf(const json& file, std::string_view name) {
  const std::string type = file.at("model").at("type").get<std::string>();
  if (type == "BPE") return TokenizerKind::kBpe;
  if (type != "WordLevel")
    refuse(name, "it is a tokenizer of type " + type + "; WordLevel and BPE can be read");
  const json& pattern = file.at("pre_tokenizer").at("pattern").at("Regex");
  if (pattern == kWordPattern) return TokenizerKind::kWord;
  if (pattern == kCharacterPattern) return TokenizerKind::kCharacter;
  refuse(name, "it splits text in a way that we cannot repeat");
}

}  // namespace

std::string toTokenizerJson(const text::Tokenizer& tokenizer) {
  json file = {{"version", "1.0"},
               {"truncation", nullptr},
               {"padding", nullptr},
               {"added_tokens", addedTokens()},
               {"normalizer", nullptr}};
  if (tokenizer.kind() == TokenizerKind::kBpe) {
    file["pre_tokenizer"] = file["post_processor"] = file["decoder"] = byteLevel();
    file["model"] = bpeModel(tokenizer);
  } else {
    const bool words = tokenizer.kind() == TokenizerKind::kWord;
    file["pre_tokenizer"] = split(words ? kWordPattern : kCharacterPattern);
    file["post_processor"] = nullptr;
    file["decoder"] = words ? json(nullptr) : json({{"type", "Fuse"}});
    file["model"] = {
        {"type", "WordLevel"}, {"vocab", vocabularyOf(tokenizer)}, {"unk_token", "[UNK]"}};
  }
  return file.dump(1, ' ', false, json::error_handler_t::replace) + "\n";
}

std::shared_ptr<const text::Tokenizer> fromTokenizerJson(std::string_view content,
                                                         std::string_view name) {
  try {
    const json file = json::parse(content);
    const TokenizerKind kind = kindOf(file, name);
    std::vector<std::string> tokens = tokensById(file, name);
    for (std::int32_t id = 0; id < text::kSpecialTokens; ++id)
      if (std::ssize(tokens) <= id ||
          tokens[static_cast<std::size_t>(id)] != text::specialTokenText(id))
        refuse(name, "its first four tokens are not [UNK], [BOS], [EOS] and [MASK]");
    auto merges = kind == TokenizerKind::kBpe ? mergesOf(file.at("model"), name)
                                              : std::vector<std::pair<std::string, std::string>>{};
    return text::makeTokenizer(kind, std::move(tokens), std::move(merges));
  } catch (const json::exception&) {
    refuse(name, "it is damaged or no tokenizer.json");
  }
}

}  // namespace glassbox::formats
