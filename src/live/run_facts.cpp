#include "live/run_facts.h"

#include <algorithm>

#include "insight/baselines.h"
#include "insight/text_examples.h"
#include "text/story_world.h"

namespace glassbox::live {
namespace {

std::vector<Word> wordsOf(const training::Run& run) {
  const text::Corpus& corpus = run.corpus();
  std::vector<Word> words(static_cast<std::size_t>(corpus.tokenizer->vocabulary()));
  for (std::size_t id = 0; id < words.size(); ++id)
    words[id].text = corpus.tokenizer->display(static_cast<std::int32_t>(id));
  for (const std::int32_t token : corpus.training.tokens)
    ++words[static_cast<std::size_t>(token)].count;
  if (corpus.name != "storyworld") return words;
  const text::CorpusSettings& settings = run.settings().corpus;
  const text::StoryWorld world({settings.seed, settings.animals, settings.pages, {}});
  for (Word& word : words) word.family = world.family(word.text);
  return words;
}

std::vector<RunFacts::Reference> referencesOf(const training::Run& run) {
  const auto lines = insight::measureBaselines(run.corpus(), run.settings().model.objective);
  std::vector<RunFacts::Reference> references = {{"uniform", lines.uniform},
                                                 {"unigram", lines.unigram},
                                                 {"bigram", lines.bigram},
                                                 {"trigram", lines.trigram}};
  if (lines.floor) references.push_back({"floor", *lines.floor});
  return references;
}

/// The story world, and texts of lessons that are made of it: known by its people, since a bark is
/// also a ship.
bool isOfStories(const text::Corpus& corpus) {
  constexpr const char* kWords[] = {"dog", "bark", "Anna", "Clara"};
  return corpus.name == "storyworld" || std::ranges::all_of(kWords, [&](const char* word) {
           return corpus.tokenizer->find(word).has_value();
         });
}

}  // namespace

std::shared_ptr<RunFacts> factsOf(training::Run& run) {
  auto facts = std::make_shared<RunFacts>();
  facts->settings = run.settings();
  facts->corpusName = run.corpus().name;
  facts->corpus = run.sharedCorpus();
  facts->trainingTokens = std::ssize(run.corpus().training.tokens);
  facts->parameters = run.transformer().layout().total();
  facts->engine = run.transformer().backend().description();
  facts->engineReason = run.engineReason();
  facts->words = wordsOf(run);
  facts->references = referencesOf(run);
  if (isOfStories(run.corpus())) return facts;
  auto examples = insight::examplesOf(run.corpus());
  facts->exampleSentence = std::move(examples.sentence);
  facts->sentencesForComparing = std::move(examples.forComparing);
  return facts;
}

}  // namespace glassbox::live
