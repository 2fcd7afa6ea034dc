#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

#include "insight/align.h"
#include "insight/neighbours.h"
#include "insight/pca.h"
#include "insight/tsne.h"
#include "live/training_session.h"

namespace glassbox::live {
namespace {

constexpr int kColdIterations = 500;
constexpr int kWarmIterations = 40;

struct Request {
  std::shared_ptr<const WordAnswer> answer;
  std::vector<std::int32_t> words;
  MapKind kind = MapKind::kTsne;
};

/// The last map of one kind, from which the next one goes on.
struct Last {
  std::vector<std::int32_t> words;
  std::vector<float> positions;
};

}  // namespace

struct WordMapper::Implementation {
  std::mutex mutex;  // guards waiting, finished and generation
  std::condition_variable_any changed;
  std::optional<Request> waiting;
  std::shared_ptr<const WordMap> finished;
  std::uint64_t generation = 0;  ///< counts reset(): an older map is thrown away

  Last last[2];  // the thread's own, by kind
  std::uint64_t lastGeneration = 0;
  std::jthread thread;

  void work(const std::stop_token& stop) {
    while (true) {
      Request request;
      std::uint64_t current = 0;
      {
        std::unique_lock lock(mutex);
        if (!changed.wait(lock, stop, [&] { return waiting.has_value(); })) return;
        request = *std::exchange(waiting, std::nullopt);
        current = generation;
      }
      if (current != lastGeneration) last[0] = last[1] = {};
      lastGeneration = current;
      auto map = draw(request, stop);
      const std::lock_guard lock(mutex);
      if (current == generation && !stop.stop_requested()) finished = std::move(map);
    }
  }

  std::shared_ptr<const WordMap> draw(const Request& request, const std::stop_token& stop) {
    const WordAnswer& answer = *request.answer;
    Last& before = last[request.kind == MapKind::kTsne ? 0 : 1];
    const bool goesOn = before.words == request.words;
    const insight::WordSpace space(answer.embeddings, answer.width);
    const std::vector<float> vectors = space.unitVectorsOf(request.words);
    auto map = std::make_shared<WordMap>();
    map->step = answer.step;
    std::vector<float> positions;
    if (request.kind == MapKind::kPca) {
      auto components = insight::principalComponents(vectors, answer.width, 2);
      positions = std::move(components.positions);
      for (const double share : components.spreadKept) map->spreadKept += share;
    } else {
      insight::TsneSettings settings;
      settings.iterations = goesOn ? kWarmIterations : kColdIterations;
      const auto goOn = [&](int, std::span<const float>) { return !stop.stop_requested(); };
      positions = insight::tsne(
          vectors, answer.width, settings,
          goesOn ? std::span<const float>(before.positions) : std::span<const float>{}, goOn);
    }
    if (goesOn) positions = insight::alignedTo(positions, before.positions);
    for (std::size_t i = 0; i + 1 < positions.size(); i += 2)
      map->positions.push_back({positions[i], positions[i + 1]});
    before = {request.words, std::move(positions)};
    return map;
  }
};

WordMapper::WordMapper() : implementation_(std::make_unique<Implementation>()) {
  implementation_->thread = std::jthread(
      [self = implementation_.get()](const std::stop_token& stop) { self->work(stop); });
}

WordMapper::~WordMapper() = default;

void WordMapper::request(std::shared_ptr<const WordAnswer> answer, std::vector<std::int32_t> words,
                         MapKind kind) {
  if (!answer || answer->embeddings.empty() || words.size() < 3) return;
  {
    const std::lock_guard lock(implementation_->mutex);
    implementation_->waiting = Request{std::move(answer), std::move(words), kind};
  }
  implementation_->changed.notify_one();
}

std::shared_ptr<const WordMap> WordMapper::take() {
  const std::lock_guard lock(implementation_->mutex);
  return std::exchange(implementation_->finished, nullptr);
}

void WordMapper::reset() {
  const std::lock_guard lock(implementation_->mutex);
  ++implementation_->generation;
  implementation_->waiting.reset();
  implementation_->finished.reset();
}

}  // namespace glassbox::live
