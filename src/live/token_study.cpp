#include "live/token_study.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "base/error.h"
#include "text/text_sample.h"

namespace glassbox::live {
namespace {

constexpr std::size_t kTrainingBytes = 200'000;
constexpr std::size_t kHeldOutBytes = 12'000;

struct Request {
  text::CorpusSettings settings;
  std::vector<std::string> vocabulary;
};

}  // namespace

struct TokenStudy::Implementation {
  std::mutex mutex;  // guards waiting and finished
  std::condition_variable_any changed;
  std::optional<Request> waiting;
  std::shared_ptr<const TokenStudied> finished;
  std::function<void()> onNews;
  std::jthread thread;  // last: it ends before the rest goes

  void work(const std::stop_token& stop) {
    while (true) {
      Request request;
      {
        std::unique_lock lock(mutex);
        if (!changed.wait(lock, stop, [&] { return waiting.has_value(); })) return;
        request = *std::exchange(waiting, std::nullopt);
      }
      auto studied = study(request, stop);
      {
        const std::lock_guard lock(mutex);
        if (studied == nullptr || waiting) continue;
        finished = std::move(studied);
      }
      if (onNews) onNews();
    }
  }

  /// Null if nobody waits for it any more.
  std::shared_ptr<const TokenStudied> study(const Request& request, const std::stop_token& stop) {
    const auto goOn = [&](double) {
      const std::lock_guard lock(mutex);
      return !stop.stop_requested() && !waiting;
    };
    auto studied = std::make_shared<TokenStudied>();
    try {
      const auto sample = text::sampleText(request.settings, kTrainingBytes, kHeldOutBytes, goOn);
      studied->lesson = std::make_shared<const insight::TokenLesson>(
          insight::makeTokenLesson(sample, request.vocabulary, goOn));
    } catch (const CalledOff&) {
      return nullptr;
    } catch (const Error& error) {
      studied->problem = error.what();
    }
    return studied;
  }
};

TokenStudy::TokenStudy(std::function<void()> onNews)
    : implementation_(std::make_unique<Implementation>()) {
  implementation_->onNews = std::move(onNews);
}

TokenStudy::~TokenStudy() = default;

void TokenStudy::ask(const text::CorpusSettings& settings, std::vector<std::string> vocabulary) {
  {
    const std::lock_guard lock(implementation_->mutex);
    implementation_->waiting = Request{settings, std::move(vocabulary)};
    implementation_->finished.reset();
  }
  implementation_->changed.notify_one();
  if (implementation_->thread.joinable()) return;
  implementation_->thread = std::jthread(
      [self = implementation_.get()](const std::stop_token& stop) { self->work(stop); });
}

std::shared_ptr<const TokenStudied> TokenStudy::take() {
  const std::lock_guard lock(implementation_->mutex);
  return std::exchange(implementation_->finished, nullptr);
}

}  // namespace glassbox::live
