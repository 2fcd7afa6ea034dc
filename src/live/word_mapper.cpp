#include "live/word_mapper.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <condition_variable>
#include <limits>
#include <mutex>
#include <optional>
#include <span>
#include <thread>
#include <unordered_map>

#include "insight/align.h"
#include "insight/neighbours.h"
#include "insight/pca.h"
#include "insight/tsne.h"

namespace glassbox::live {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int kLeastColdIterations = 400;  // groups that were held together have to settle first
constexpr int kMostColdIterations = 1500;
constexpr int kMostWarmIterations = 300;
constexpr std::size_t kManyWords = 600;  // an iteration takes the square of the number
constexpr int kStillnessEvery = 10;      // iterations
constexpr double kStill = 1e-3;          // of the map's extent, moved in as many iterations
constexpr std::chrono::milliseconds kShowEvery(200);

struct Request {
  std::shared_ptr<const WordAnswer> answer;
  std::vector<std::int32_t> words;
  MapKind kind = MapKind::kTsne;
  std::uint64_t ticket = 0;
};

/// The last map of one kind, from which the next one goes on.
struct Last {
  std::vector<std::int32_t> words;
  std::vector<float> positions;  ///< [words, dimensions]
};

int dimensionsOf(MapKind kind) { return kind == MapKind::kPca3 ? 3 : 2; }

/// Root mean square of how far points moved, as a share of the map's extent.
double movedShare(std::span<const float> before, std::span<const float> after) {
  double moved = 0;
  double extent = 0;
  for (std::size_t i = 0; i < after.size(); ++i) {
    moved += std::pow(after[i] - before[i], 2);
    extent += std::pow(after[i], 2);
  }
  return extent > 0 ? std::sqrt(moved / extent) : 0;
}

/// Where the words stood on the last map, [words, dimensions]; no number where they did not.
std::vector<float> formerPlaces(const Last& last, std::span<const std::int32_t> words,
                                std::size_t dimensions) {
  std::unordered_map<std::int32_t, std::size_t> at;
  for (std::size_t i = 0; i < last.words.size(); ++i) at[last.words[i]] = i;
  std::vector<float> places(words.size() * dimensions, std::numeric_limits<float>::quiet_NaN());
  for (std::size_t i = 0; i < words.size(); ++i)
    if (const auto found = at.find(words[i]); found != at.end())
      std::copy_n(last.positions.begin() + std::ptrdiff_t(found->second * dimensions), dimensions,
                  places.begin() + std::ptrdiff_t(i * dimensions));
  return places;
}

/// Puts words that were not there at the place of the word most like them.
std::vector<float> withNewWords(std::vector<float> places, std::span<const float> vectors,
                                int width) {
  const auto columns = static_cast<std::size_t>(width);
  const std::vector<float> former = places;
  for (std::size_t i = 0; i < places.size() / 2; ++i) {
    if (!std::isnan(former[2 * i])) continue;
    double best = -std::numeric_limits<double>::infinity();
    for (std::size_t other = 0; other < former.size() / 2; ++other) {
      if (std::isnan(former[2 * other])) continue;
      double product = 0;
      for (std::size_t c = 0; c < columns; ++c)
        product += double(vectors[i * columns + c]) * vectors[other * columns + c];
      if (product <= best) continue;
      best = product;
      // A trace aside: points on the same spot would never part.
      places[2 * i] = former[2 * other] + 0.01F * float(i % 7);
      places[2 * i + 1] = former[2 * other + 1] + 0.01F * float(i % 5);
    }
  }
  return places;
}

std::vector<std::array<float, 3>> asPlaces(std::span<const float> positions, int dimensions) {
  std::vector<std::array<float, 3>> places;
  const auto size = static_cast<std::size_t>(dimensions);
  for (std::size_t i = 0; i + size <= positions.size(); i += size)
    places.push_back({positions[i], positions[i + 1], size == 3 ? positions[i + 2] : 0.0F});
  return places;
}

}  // namespace

struct WordMapper::Implementation {
  std::mutex mutex;  // guards what follows up to tickets
  std::condition_variable_any changed;
  std::optional<Request> waiting;
  std::shared_ptr<const WordMap> finished;
  std::uint64_t generation = 0;  ///< counts reset(): an older map is thrown away
  std::uint64_t tickets = 0;     ///< given out

  Last last[3];  // the thread's own, by kind
  std::uint64_t current = 0;
  Clock::time_point began;  // the thread's own, of the map being drawn
  std::function<void()> onNews;
  std::jthread thread;

  void work(const std::stop_token& stop) {
    while (true) {
      Request request;
      {
        std::unique_lock lock(mutex);
        if (!changed.wait(lock, stop, [&] { return waiting.has_value(); })) return;
        request = *std::exchange(waiting, std::nullopt);
        if (current != generation)
          for (Last& one : last) one = {};
        current = generation;
      }
      draw(request, stop);
    }
  }

  /// Nobody waits for this map any more.
  bool isVoid(const Request& request, const std::stop_token& stop) {
    if (stop.stop_requested()) return true;
    const std::lock_guard lock(mutex);
    return current != generation ||
           (waiting && (waiting->words != request.words || waiting->kind != request.kind));
  }

  void publish(WordMap map) {
    map.seconds = std::chrono::duration<double>(Clock::now() - began).count();
    {
      const std::lock_guard lock(mutex);
      if (current != generation) return;
      finished = std::make_shared<const WordMap>(std::move(map));
    }
    if (onNews) onNews();
  }

  void draw(Request& request, const std::stop_token& stop) {
    began = Clock::now();
    const WordAnswer& answer = *request.answer;
    if (!answer.present.empty())
      std::erase_if(request.words, [&](std::int32_t word) {
        return answer.present[static_cast<std::size_t>(word)] == 0;
      });
    const insight::WordSpace space(answer.embeddings, answer.width, answer.present);
    const std::vector<float> vectors = space.unitVectorsOf(request.words);
    WordMap map;
    map.ticket = request.ticket;
    map.kind = request.kind;
    map.step = answer.step;
    map.words = request.words;
    Last& before = last[static_cast<std::size_t>(request.kind)];
    const auto former =
        formerPlaces(before, request.words, static_cast<std::size_t>(dimensionsOf(request.kind)));
    if (request.kind == MapKind::kTsne) drawTsne(request, vectors, former, std::move(map), stop);
    else drawComponents(vectors, answer.width, former, std::move(map));
  }

  void drawComponents(std::span<const float> vectors, int width, std::span<const float> former,
                      WordMap map) {
    const int dimensions = dimensionsOf(map.kind);
    auto components = insight::principalComponents(vectors, width, dimensions);
    if (components.dimensions < dimensions) return publish(std::move(map));  // without places
    const auto turn = insight::turnOnto(components.positions, former, dimensions);
    const auto positions = turn.of(components.positions);
    map.positions = asPlaces(positions, dimensions);
    map.spreadKept = std::move(components.spreadKept);
    // The directions of most spread turn along: they are the columns of the turn.
    const auto size = static_cast<std::size_t>(dimensions);
    for (std::size_t axis = 0; axis < size; ++axis) {
      std::array<float, 3> direction{};
      for (std::size_t row = 0; row < size; ++row)
        direction[row] = static_cast<float>(turn.matrix[row * size + axis]);
      map.axes.push_back(direction);
    }
    last[static_cast<std::size_t>(map.kind)] = {map.words, positions};
    publish(std::move(map));
  }

  void drawTsne(const Request& request, std::span<const float> vectors,
                const std::vector<float>& former, WordMap map, const std::stop_token& stop) {
    const int width = request.answer->width;
    const bool cold =
        std::all_of(former.begin(), former.end(), [](float place) { return std::isnan(place); });
    insight::TsneSettings settings;
    settings.iterations = !cold                               ? kMostWarmIterations
                          : request.words.size() > kManyWords ? kLeastColdIterations
                                                              : kMostColdIterations;
    std::vector<float> still;
    auto shownAt = Clock::now();
    bool isOver = false;
    const auto goOn = [&](int iteration, std::span<const float> positions) {
      isOver = isVoid(request, stop);
      if (isOver) return false;
      if (Clock::now() - shownAt > kShowEvery) {
        shownAt = Clock::now();
        map.settled = false;
        map.positions = asPlaces(insight::alignedTo(positions, former), 2);
        publish(map);
      }
      if (iteration % kStillnessEvery != 0) return true;
      const bool moves = still.empty() || movedShare(still, positions) > kStill;
      still.assign(positions.begin(), positions.end());
      return moves || (cold && iteration < kLeastColdIterations);
    };
    const auto start = cold ? std::vector<float>() : withNewWords(former, vectors, width);
    auto positions = insight::tsne(vectors, width, settings, start, goOn);
    if (isOver) return;
    positions = insight::alignedTo(positions, former);
    map.settled = true;
    map.positions = asPlaces(positions, 2);
    last[static_cast<std::size_t>(map.kind)] = {map.words, std::move(positions)};
    publish(std::move(map));
  }
};

WordMapper::WordMapper(std::function<void()> onNews)
    : implementation_(std::make_unique<Implementation>()) {
  implementation_->onNews = std::move(onNews);
  implementation_->thread = std::jthread(
      [self = implementation_.get()](const std::stop_token& stop) { self->work(stop); });
}

WordMapper::~WordMapper() = default;

std::uint64_t WordMapper::request(std::shared_ptr<const WordAnswer> answer,
                                  std::vector<std::int32_t> words, MapKind kind) {
  if (!answer || answer->embeddings.empty() || words.size() < 3) return 0;
  std::uint64_t ticket = 0;
  {
    const std::lock_guard lock(implementation_->mutex);
    ticket = ++implementation_->tickets;
    implementation_->waiting = Request{std::move(answer), std::move(words), kind, ticket};
  }
  implementation_->changed.notify_one();
  return ticket;
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
