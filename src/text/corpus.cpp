#include "text/corpus.h"

#include <algorithm>
#include <filesystem>
#include <unordered_set>

#include "base/error.h"
#include "base/files.h"
#include "base/random.h"
#include "text/story_world.h"

namespace glassbox::text {
namespace {

void append(TokenizedText& text, const Tokenizer& tokenizer, std::string_view document) {
  text.tokens.push_back(kBegin);
  const auto ids = tokenizer.encode(document);
  text.tokens.insert(text.tokens.end(), ids.begin(), ids.end());
  text.tokens.push_back(kEnd);
  text.starts.push_back(static_cast<std::int64_t>(text.tokens.size()));
}

Corpus storyWorldCorpus(const CorpusSettings& settings,
                        std::shared_ptr<const Tokenizer> tokenizer) {
  if (settings.stories < 1) throw InputError("the story world needs at least 1 story");
  StoryWorld training({settings.seed, settings.animals, settings.pages});
  // Its own seed: no training run ever reads these stories.
  StoryWorld validation(
      {mixBits(settings.seed ^ 0x76616c6964ULL), settings.animals, settings.pages});

  Corpus corpus;
  corpus.name = "storyworld";
  corpus.rows = Rows::kDocuments;
  Fingerprint fingerprint;
  std::unordered_set<std::string> seen;
  std::string all;
  const std::vector<Story> stories = training.take(settings.stories);
  for (const Story& story : stories) {
    seen.insert(story.text);
    fingerprint.add(story.text);
    all += story.text + "\n";
  }
  if (!tokenizer) {
    const auto source = textFromString(std::move(all), Documents::kLines);
    tokenizer = trainTokenizer(*source, settings.tokenizer);
  }
  corpus.tokenizer = tokenizer;
  for (const Story& story : stories) append(corpus.training, *tokenizer, story.text);

  double logProbability = 0;
  std::int64_t predictions = 0;
  for (const Story& story : validation.take(std::max(200, settings.stories / 10))) {
    if (!seen.insert(story.text).second) continue;
    fingerprint.add(story.text);
    append(corpus.validation, *tokenizer, story.text);
    logProbability += story.logProbability;
    predictions += std::ssize(corpus.validation.document(corpus.validation.documents() - 1)) - 1;
  }
  if (predictions == 0)
    throw InputError("every validation story stands in the training text too; use fewer stories");
  // Only whole words carry the grammar's probability; other tokens would need their own count.
  if (tokenizer->kind() == TokenizerKind::kWord)
    corpus.floor = -logProbability / static_cast<double>(predictions);
  corpus.fingerprint = fingerprint.text();
  return corpus;
}

/// Paragraphs where the text has any, else lines.
std::unique_ptr<TextSource> openDocuments(const std::filesystem::path& path) {
  auto source = openText(path, Documents::kParagraphs);
  std::string document;
  int documents = 0;
  while (documents < 2 && source->next(document)) ++documents;
  source->rewind();
  return documents >= 2 ? std::move(source) : openText(path, Documents::kLines);
}

bool isValidation(std::string_view document, double share) {
  Fingerprint fingerprint;
  fingerprint.add(document);
  // Equal documents fall on the same side: nothing leaks from training to validation.
  return static_cast<double>(mixBits(fingerprint.value()) >> 11U) * 0x1p-53 < share;
}

/// A text of too few documents is parted by stretches: its last tokens are for validation.
void splitByStretch(Corpus& corpus, double share) {
  std::vector<std::int32_t> joined = std::move(corpus.training.tokens);
  joined.insert(joined.end(), corpus.validation.tokens.begin(), corpus.validation.tokens.end());
  const auto total = static_cast<std::int64_t>(joined.size());
  const auto cut =
      static_cast<std::int64_t>(static_cast<double>(total) * (1.0 - std::max(share, 0.05)));
  corpus.training = {{joined.begin(), joined.begin() + cut}, {0, cut}};
  corpus.validation = {{joined.begin() + cut, joined.end()}, {0, total - cut}};
}

Corpus fileCorpus(const CorpusSettings& settings, std::shared_ptr<const Tokenizer> tokenizer) {
  const std::filesystem::path path(settings.source);
  const auto source = openDocuments(path);
  Corpus corpus;
  corpus.name =
      path.filename().empty() ? path.parent_path().filename().string() : path.filename().string();
  corpus.rows = Rows::kWindows;
  if (!tokenizer) {
    tokenizer = trainTokenizer(*source, settings.tokenizer);
    source->rewind();
  }
  corpus.tokenizer = tokenizer;
  Fingerprint fingerprint;
  std::string document;
  while (source->next(document)) {
    fingerprint.add(document);
    append(isValidation(document, settings.validationShare) ? corpus.validation : corpus.training,
           *tokenizer, document);
  }
  corpus.fingerprint = fingerprint.text();
  constexpr std::int64_t kFewestDocuments = 20;
  const std::int64_t documents = corpus.training.documents() + corpus.validation.documents();
  if (documents < kFewestDocuments || corpus.training.documents() == 0 ||
      corpus.validation.documents() == 0)
    splitByStretch(corpus, settings.validationShare);
  if (corpus.training.tokens.size() < 20 || corpus.validation.tokens.size() < 2)
    throw InputError(
        "cannot train on " + settings.source + ": it has only " +
        std::to_string(corpus.training.tokens.size() + corpus.validation.tokens.size()) +
        " tokens; choose a longer text");
  return corpus;
}

}  // namespace

Corpus makeCorpus(const CorpusSettings& settings, std::shared_ptr<const Tokenizer> tokenizer) {
  return settings.source == "storyworld" ? storyWorldCorpus(settings, std::move(tokenizer))
                                         : fileCorpus(settings, std::move(tokenizer));
}

}  // namespace glassbox::text
