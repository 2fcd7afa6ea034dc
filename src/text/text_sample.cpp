#include "text/text_sample.h"

#include <algorithm>
#include <unordered_set>

#include "base/error.h"
#include "base/random.h"
#include "text/source.h"
#include "text/story_world.h"

namespace glassbox::text {
namespace {

constexpr std::size_t kLeastBytes = 200;
constexpr int kHeldOutEvery = 10;  // documents

TextSample sampleStories(const CorpusSettings& settings, std::size_t trainingBytes,
                         std::size_t heldOutBytes, const Progress& progress) {
  const auto worldOf = [&](std::uint64_t seed) {
    return StoryWorld({seed, settings.animals, settings.pages, settings.ingredients});
  };
  StoryWorld read = worldOf(settings.seed);
  StoryWorld unread = worldOf(mixBits(settings.seed ^ 0x73616d706c65ULL));
  TextSample sample;
  std::unordered_set<std::string> seen;
  for (int i = 0; i < settings.stories && sample.training.size() < trainingBytes; ++i) {
    tell(progress, double(sample.training.size()) / double(trainingBytes));
    const std::string story = read.next().text;
    seen.insert(story);
    sample.training += story + '\n';
  }
  for (int i = 0; i < settings.stories && sample.heldOut.size() < heldOutBytes; ++i) {
    tell(progress, 1);
    const std::string story = unread.next().text;
    if (!seen.contains(story)) sample.heldOut += story + '\n';
  }
  return sample;
}

/// The last tenth of a text that has too few documents to hold some of them out.
void holdOutTheEnd(TextSample& sample, std::size_t heldOutBytes) {
  std::size_t cut = sample.training.size() -
                    std::min(sample.training.size() / std::size_t(kHeldOutEvery), heldOutBytes);
  while (cut > 0 && sample.training[cut - 1] != ' ' && sample.training[cut - 1] != '\n') --cut;
  sample.heldOut = sample.training.substr(cut);
  sample.training.resize(cut);
}

/// At most so many bytes, not ended inside a character.
std::string_view beginningOf(std::string_view document, std::size_t bytes) {
  if (document.size() <= bytes) return document;
  while (bytes > 0 && (static_cast<unsigned char>(document[bytes]) & 0xC0U) == 0x80U) --bytes;
  return document.substr(0, bytes);
}

TextSample sampleFile(const CorpusSettings& settings, std::size_t trainingBytes,
                      std::size_t heldOutBytes, const Progress& progress) {
  const auto source = openText(settings.source, Documents::kLines);
  TextSample sample;
  std::string document;
  for (int i = 1; sample.training.size() < trainingBytes && source->next(document); ++i) {
    tell(progress, double(sample.training.size()) / double(trainingBytes));
    const bool held = i % kHeldOutEvery == 0;
    std::string& part = held ? sample.heldOut : sample.training;
    const std::size_t most = held ? heldOutBytes : trainingBytes;
    if (part.size() >= most) continue;
    part += beginningOf(document, most - part.size());
    part += '\n';
  }
  if (sample.heldOut.size() < kLeastBytes) holdOutTheEnd(sample, heldOutBytes);
  return sample;
}

}  // namespace

TextSample sampleText(const CorpusSettings& settings, std::size_t trainingBytes,
                      std::size_t heldOutBytes, const Progress& progress) {
  TextSample sample = settings.source == "storyworld"
                          ? sampleStories(settings, trainingBytes, heldOutBytes, progress)
                          : sampleFile(settings, trainingBytes, heldOutBytes, progress);
  if (sample.training.size() < kLeastBytes || sample.heldOut.empty())
    throw InputError("the text is too short to learn pieces from");
  return sample;
}

}  // namespace glassbox::text
