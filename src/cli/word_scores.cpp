#include "cli/word_scores.h"

#include "base/error.h"
#include "insight/together.h"
#include "insight/word_vectors.h"
#include "text/story_world.h"

namespace glassbox::cli {
namespace {

std::vector<std::string> familiesOf(const std::filesystem::path& folder,
                                    const text::Tokenizer& tokenizer) {
  const text::CorpusSettings settings = loadSettings(folder).corpus;
  if (settings.source != "storyworld")
    throw InputError(
        "cannot leave out words of the same kind: only the story world knows the kinds of its "
        "words");
  const text::StoryWorld world({settings.seed, settings.animals, settings.pages});
  std::vector<std::string> families;
  for (std::int32_t id = 0; id < tokenizer.vocabulary(); ++id)
    families.push_back(world.family(tokenizer.token(id)));
  return families;
}

}  // namespace

WordScores::WordScores(const std::filesystem::path& folder, LoadedModel& model,
                       const std::string& space, const std::vector<std::int32_t>& words,
                       bool excludeKind) {
  using Kind = insight::SpaceName::Kind;
  const auto place = insight::parseSpace(space, model.folder.config.layers);
  insight::TokenMask mask = insight::wordMask(model.tokenizer());
  if (place.kind == Kind::kTogether) {
    name_ = "lift";
    const text::Corpus corpus = loadCorpus(folder, model);
    scores_ =
        insight::measureLifts(*model.transformer, corpus.validation, corpus.rows, words).lifts;
  } else if (place.kind == Kind::kLayer) {
    const text::Corpus corpus = loadCorpus(folder, model);
    const auto vectors =
        insight::vectorsInUse(*model.transformer, corpus.validation, corpus.rows, 0);
    mask = insight::onlySeen(mask, vectors.counts);
    const auto layer = vectors.space(place.layer);
    for (const auto word : words) scores_.push_back(layer.cosines(word));
  } else {
    const insight::WordSpace table(insight::tokenTable(*model.transformer),
                                   model.folder.config.width);
    for (const auto word : words) scores_.push_back(table.cosines(word));
  }
  const auto families =
      excludeKind ? familiesOf(folder, model.tokenizer()) : std::vector<std::string>{};
  for (const auto word : words)
    masks_.push_back(excludeKind ? insight::withoutKind(mask, families, word) : mask);
}

}  // namespace glassbox::cli
