// A text as a model sees it: token ids, cut into documents and parted into training and validation.
// Immutable after construction; any thread may read it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/progress.h"
#include "text/source.h"
#include "text/story_world.h"
#include "text/tokenizer.h"

namespace glassbox::text {

/// Token ids of many documents in one vector; document i is tokens[starts[i]] …
/// tokens[starts[i+1]-1], from kBegin to kEnd.
struct TokenizedText {
  std::vector<std::int32_t> tokens;
  std::vector<std::int64_t> starts = {0};  ///< one more than there are documents

  std::int64_t documents() const { return static_cast<std::int64_t>(starts.size()) - 1; }
  std::span<const std::int32_t> document(std::int64_t index) const {
    return std::span(tokens).subspan(
        static_cast<std::size_t>(starts[static_cast<std::size_t>(index)]),
        static_cast<std::size_t>(starts[static_cast<std::size_t>(index) + 1] -
                                 starts[static_cast<std::size_t>(index)]));
  }
};

/// How rows are made of documents.
enum class Rows {
  kDocuments,  ///< a document is a row (story world); longer ones are cut
  kWindows     ///< contiguous windows over documents laid end to end (ordinary text)
};

struct Corpus {
  std::string name;         ///< "storyworld", or the file's or folder's name
  std::string fingerprint;  ///< 16 hexadecimal digits over all text, training and validation
  Rows rows = Rows::kWindows;
  std::shared_ptr<const Tokenizer> tokenizer;
  TokenizedText training;
  TokenizedText validation;
  /// Lowest mean loss any model could reach on the validation text, nats a token (next word);
  /// known for the story world only.
  std::optional<double> floor;
};

struct CorpusSettings {
  std::string source = "storyworld";  ///< "storyworld", or a path
  TokenizerTraining tokenizer = {};
  std::uint64_t seed = 1;        ///< of the story world's text
  int stories = 5400;            ///< story world: number of training stories
  int animals = 4;               ///< story world: 2 to 8
  double pages = 0.3;            ///< story world: share of picture-book pages, 0 to 1
  Ingredients ingredients = {};  ///< story world: more or less of what it is made of
  double validationShare = 0.1;  ///< of ordinary text, by whole documents or stretches
  bool operator==(const CorpusSettings&) const = default;
};

/// Reads, tokenizes and splits. A document that stands in the training text is left out of the
/// validation text. If `tokenizer` is given it is used instead of a new one. CalledOff if
/// `progress` says so.
Corpus makeCorpus(const CorpusSettings& settings,
                  std::shared_ptr<const Tokenizer> tokenizer = nullptr,
                  const Progress& progress = {});

}  // namespace glassbox::text
