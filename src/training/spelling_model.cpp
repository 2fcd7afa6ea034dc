#include "training/spelling_model.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "base/error.h"
#include "compute/backend.h"
#include "model/parameters.h"
#include "model/transformer.h"
#include "text/unicode.h"
#include "training/trainer.h"

namespace glassbox::training {
namespace {

// Small and quick to learn; a constant rate, for nobody knows how long it will practise.
constexpr int kWidth = 32;
constexpr int kLayers = 1;
constexpr int kHeads = 2;
constexpr double kLearningRate = 3e-3;

using Letters = std::vector<std::string>;

/// Every letter once, in order.
Letters alphabetOf(const std::vector<std::string>& words) {
  if (words.empty()) throw InputError("there is no word to spell; write at least one");
  std::set<std::string> found;
  for (const std::string& word : words) {
    const Letters letters = lettersOf(word);
    if (letters.size() < 2 || letters.size() > SpellingModel::kLongest)
      throw InputError("'" + word + "' has " + std::to_string(letters.size()) +
                       " letters; a word to spell has 2 to " +
                       std::to_string(SpellingModel::kLongest));
    found.insert(letters.begin(), letters.end());
  }
  return {found.begin(), found.end()};
}

model::ModelConfig configOf(std::size_t letters) {
  model::ModelConfig config;
  config.vocabulary = int(letters);
  config.context = SpellingModel::kLongest;
  config.width = kWidth;
  config.layers = kLayers;
  config.heads = kHeads;
  return config;
}

TrainerSettings trainerSettings() {
  TrainerSettings settings;
  settings.schedule = Schedule::kConstant;
  settings.learningRate = kLearningRate;
  settings.warmup = 0;
  return settings;
}

}  // namespace

std::vector<std::string> lettersOf(std::string_view word) {
  Letters letters;
  while (!word.empty()) {
    const std::size_t size = text::firstCharacter(word).size;
    letters.emplace_back(word.substr(0, size));
    word.remove_prefix(size);
  }
  return letters;
}

struct SpellingModel::Implementation {
  Implementation(const std::vector<std::string>& words, std::uint64_t seed)
      : alphabet(alphabetOf(words)),
        backend(compute::makeBackend({.name = "cpu", .threads = 1})),
        transformer(configOf(alphabet.size()), *backend) {
    transformer.setParameters(
        model::initializeParameters(transformer.config(), model::Initialization::kFanIn, seed));
    trainer = std::make_unique<Trainer>(transformer, trainerSettings());
  }

  /// One row: every letter but the last is read, every one but the first is to be guessed.
  TokenBatch batchOf(const std::string& word) const {
    std::vector<std::int32_t> ids;
    for (const std::string& letter : lettersOf(word)) {
      const auto place = std::lower_bound(alphabet.begin(), alphabet.end(), letter);
      if (place == alphabet.end() || *place != letter)
        throw InputError("'" + word + "' is not one of the words to spell");
      ids.push_back(std::int32_t(place - alphabet.begin()));
    }
    if (ids.size() < 2 || ids.size() > kLongest)
      throw InputError("'" + word + "' is not one of the words to spell");
    return {.rows = 1,
            .length = int(ids.size()) - 1,
            .inputs = {ids.begin(), ids.end() - 1},
            .targets = {ids.begin() + 1, ids.end()}};
  }

  SpellingAttempt attempt(const TokenBatch& batch) {
    const std::vector<float> logits = transformer.logits(batch.inputs);
    const std::size_t count = alphabet.size();
    SpellingAttempt attempt;
    for (std::size_t place = 0; place < batch.targets.size(); ++place) {
      const float* row = logits.data() + place * count;
      const float* likeliest = std::max_element(row, row + count);
      double sum = 0;
      for (const float* one = row; one != row + count; ++one) sum += std::exp(*one - *likeliest);
      const double logProbability = row[batch.targets[place]] - *likeliest - std::log(sum);
      attempt.guesses.push_back(alphabet[std::size_t(likeliest - row)]);
      attempt.probabilities.push_back(std::exp(logProbability));
      attempt.right += likeliest - row == batch.targets[place] ? 1 : 0;
      attempt.loss -= logProbability / double(batch.targets.size());
    }
    return attempt;
  }

  Letters alphabet;
  std::unique_ptr<compute::Backend> backend;
  model::Transformer transformer;
  std::unique_ptr<Trainer> trainer;
};

SpellingModel::SpellingModel(const std::vector<std::string>& words, std::uint64_t seed)
    : implementation_(std::make_unique<Implementation>(words, seed)) {}
SpellingModel::~SpellingModel() = default;
SpellingModel::SpellingModel(SpellingModel&&) noexcept = default;
SpellingModel& SpellingModel::operator=(SpellingModel&&) noexcept = default;

SpellingAttempt SpellingModel::attempt(const std::string& word) {
  return implementation_->attempt(implementation_->batchOf(word));
}

SpellingAttempt SpellingModel::practise(const std::string& word) {
  const TokenBatch batch = implementation_->batchOf(word);
  SpellingAttempt attempt = implementation_->attempt(batch);
  implementation_->trainer->step(batch);
  return attempt;
}

int SpellingModel::letters() const { return int(implementation_->alphabet.size()); }

std::int64_t SpellingModel::weights() const {
  return implementation_->transformer.layout().total();
}

}  // namespace glassbox::training
