#include "text/corpus.h"

#include <algorithm>
#include <filesystem>
#include <unordered_set>

#include "base/error.h"
#include "base/files.h"
#include "base/random.h"

namespace glassbox::text {
namespace {

void append(TokenizedText& text, const Tokenizer& tokenizer, std::string_view document) {
  text.tokens.push_back(kBegin);
  const auto ids = tokenizer.encode(document);
  text.tokens.insert(text.tokens.end(), ids.begin(), ids.end());
  text.tokens.push_back(kEnd);
  text.starts.push_back(static_cast<std::int64_t>(text.tokens.size()));
}

std::vector<Story> takeStories(StoryWorld& world, int count, const Progress& progress) {
  std::vector<Story> stories;
  stories.reserve(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) {
    tell(progress, static_cast<double>(i) / count);
    stories.push_back(world.next());
  }
  return stories;
}

void appendAll(TokenizedText& text, const Tokenizer& tokenizer, const std::vector<Story>& stories,
               const Progress& progress) {
  for (const Story& story : stories) {
    tell(progress, static_cast<double>(text.documents()) / static_cast<double>(stories.size()));
    append(text, tokenizer, story.text);
  }
}

StoryWorldSettings worldOf(const CorpusSettings& settings, std::uint64_t seed) {
  return {seed, settings.animals, settings.pages, settings.ingredients};
}

Corpus storyWorldCorpus(const CorpusSettings& settings, std::shared_ptr<const Tokenizer> tokenizer,
                        const Progress& progress) {
  if (settings.stories < 1) throw InputError("the story world needs at least 1 story");
  StoryWorld training(worldOf(settings, settings.seed));
  // Its own seed: no training run ever reads these stories.
  StoryWorld validation(worldOf(settings, mixBits(settings.seed ^ 0x76616c6964ULL)));

  Corpus corpus;
  corpus.name = "storyworld";
  corpus.rows = Rows::kDocuments;
  Fingerprint fingerprint;
  std::unordered_set<std::string> seen;
  std::string all;
  const std::vector<Story> stories =
      takeStories(training, settings.stories, part(progress, 0, 0.4));
  for (const Story& story : stories) {
    seen.insert(story.text);
    fingerprint.add(story.text);
    all += story.text + "\n";
  }
  if (!tokenizer) {
    const auto source = textFromString(std::move(all), Documents::kLines);
    tokenizer = trainTokenizer(*source, settings.tokenizer, part(progress, 0.4, 0.7));
  }
  corpus.tokenizer = tokenizer;
  appendAll(corpus.training, *tokenizer, stories, part(progress, 0.7, 1));

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

Corpus fileCorpus(const CorpusSettings& settings, std::shared_ptr<const Tokenizer> tokenizer,
                  const Progress& progress) {
  const std::filesystem::path path(settings.source);
  const auto source = openDocuments(path);
  Corpus corpus;
  corpus.name =
      path.filename().empty() ? path.parent_path().filename().string() : path.filename().string();
  corpus.rows = Rows::kWindows;
  const double learned = tokenizer ? 0 : 0.5;
  if (!tokenizer) {
    tokenizer = trainTokenizer(*source, settings.tokenizer, part(progress, 0, learned));
    source->rewind();
  }
  corpus.tokenizer = tokenizer;
  Fingerprint fingerprint;
  std::string document;
  const Progress cutting = part(progress, learned, 1);
  while (source->next(document)) {
    tell(cutting, shareRead(*source));
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

Corpus makeCorpus(const CorpusSettings& settings, std::shared_ptr<const Tokenizer> tokenizer,
                  const Progress& progress) {
  return settings.source == "storyworld"
             ? storyWorldCorpus(settings, std::move(tokenizer), progress)
             : fileCorpus(settings, std::move(tokenizer), progress);
}

}  // namespace glassbox::text
