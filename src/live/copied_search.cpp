#include "live/copied_search.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace glassbox::live {
namespace {

constexpr std::int64_t kHeldOut = 400;      // texts for comparison
constexpr std::size_t kHeldOutWords = 400;  // of each, at most
constexpr int kPlaces = 3;                  // shown of a run
constexpr std::int64_t kWordsAround = 40;

struct Request {
  std::shared_ptr<const text::Corpus> corpus;
  CopiedQuestion question;
  std::vector<std::int32_t> tokens;
  int given = 0;
};

/// A document without its begin and end tokens.
std::span<const std::int32_t> wordsOf(const text::TokenizedText& text, std::int64_t document) {
  const auto all = text.document(document);
  return all.size() < 2 ? std::span<const std::int32_t>{} : all.subspan(1, all.size() - 2);
}

CopiedPlace placeWithWords(const text::TokenizedText& text, const insight::VerbatimPlace& place,
                           int length) {
  const auto words = wordsOf(text, place.document);
  const std::int64_t at = place.position - 1;  // without the begin token
  const std::int64_t from = std::max<std::int64_t>(0, at - kWordsAround);
  const std::int64_t to = std::min(std::ssize(words), at + length + kWordsAround);
  const auto around =
      words.subspan(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from));
  return {place.document, at + 1, {around.begin(), around.end()}, static_cast<int>(at - from)};
}

}  // namespace

struct CopiedSearch::Implementation {
  mutable std::mutex mutex;  // guards waiting, newest and news
  std::condition_variable_any changed;
  std::optional<Request> waiting;
  std::shared_ptr<const CopiedAnswer> newest;
  bool news = false;

  // --- the thread's own
  std::shared_ptr<const text::Corpus> corpus;
  std::unique_ptr<insight::VerbatimIndex> index;
  std::shared_ptr<const std::vector<insight::RunLengths>> heldOut;
  std::jthread thread;

  void work(const std::stop_token& stop) {
    while (true) {
      Request request;
      {
        std::unique_lock lock(mutex);
        if (!changed.wait(lock, stop, [&] { return waiting.has_value(); })) return;
        request = *std::exchange(waiting, std::nullopt);
      }
      if (corpus != request.corpus && !build(request, stop)) continue;
      publish(search(request));
    }
  }

  void publish(CopiedAnswer answer) {
    const std::lock_guard lock(mutex);
    newest = std::make_shared<const CopiedAnswer>(std::move(answer));
    news = true;
  }

  bool build(const Request& request, const std::stop_token& stop) {
    index.reset();
    corpus = request.corpus;
    double told = -1;
    index = insight::VerbatimIndex::build(corpus->training, [&](double share) {
      if (share - told >= 0.01 && share < 1) {
        told = share;
        CopiedAnswer progress;
        progress.built = share;
        progress.question = request.question;
        publish(std::move(progress));
      }
      return !stop.stop_requested();
    });
    if (index == nullptr) {
      corpus.reset();
      return false;
    }
    heldOut = measureHeldOut();
    return true;
  }

  std::shared_ptr<const std::vector<insight::RunLengths>> measureHeldOut() const {
    auto all = std::make_shared<std::vector<insight::RunLengths>>();
    const std::int64_t documents = corpus->validation.documents();
    const std::int64_t wanted = std::min(documents, kHeldOut);
    for (std::int64_t i = 0; i < wanted; ++i) {
      const auto words = wordsOf(corpus->validation, i * documents / wanted);
      all->push_back(index->longestRuns(words.first(std::min(words.size(), kHeldOutWords))));
    }
    return all;
  }

  CopiedAnswer search(Request& request) const {
    CopiedAnswer answer;
    answer.built = 1;
    answer.question = std::move(request.question);
    answer.given = request.given;
    answer.lengths = index->longestRuns(request.tokens);
    for (const insight::VerbatimRun& run : insight::verbatimRuns(answer.lengths, kLeastRun)) {
      const auto words =
          std::span<const std::int32_t>(request.tokens)
              .subspan(static_cast<std::size_t>(run.begin), static_cast<std::size_t>(run.length));
      CopiedRun copied{run, index->count(words), {}};
      for (const auto& place : index->places(words, kPlaces))
        copied.places.push_back(placeWithWords(corpus->training, place, run.length));
      answer.runs.push_back(std::move(copied));
    }
    answer.tokens = std::move(request.tokens);
    answer.heldOut = heldOut;
    answer.documentsRead = index->documents();
    answer.documents = corpus->training.documents();
    return answer;
  }
};

CopiedSearch::CopiedSearch() : implementation_(std::make_unique<Implementation>()) {}

CopiedSearch::~CopiedSearch() = default;

void CopiedSearch::ask(std::shared_ptr<const text::Corpus> corpus, CopiedQuestion question,
                       std::vector<std::int32_t> tokens, int given) {
  {
    const std::lock_guard lock(implementation_->mutex);
    implementation_->waiting =
        Request{std::move(corpus), std::move(question), std::move(tokens), given};
  }
  implementation_->changed.notify_one();
  if (implementation_->thread.joinable()) return;
  implementation_->thread = std::jthread(
      [self = implementation_.get()](const std::stop_token& stop) { self->work(stop); });
}

std::shared_ptr<const CopiedAnswer> CopiedSearch::newest() const {
  const std::lock_guard lock(implementation_->mutex);
  return implementation_->newest;
}

bool CopiedSearch::hasNews() {
  const std::lock_guard lock(implementation_->mutex);
  return std::exchange(implementation_->news, false);
}

}  // namespace glassbox::live
