#include "live/cleaning_study.h"

#include <condition_variable>
#include <fstream>
#include <mutex>
#include <thread>
#include <utility>

#include "base/error.h"
#include "text/source.h"
#include "text/story_world.h"

namespace glassbox::live {
namespace {

using insight::RawText;
using Kind = CleaningSource::Kind;

constexpr int kDirtyStories = 2900;  // about 12,000 sentences, as was measured
constexpr std::uint64_t kDirtySeed = 1;

/// No half line at the end of a beginning.
void cutAtLine(std::string& bytes) {
  const std::size_t end = bytes.rfind('\n');
  if (end != std::string::npos) bytes.resize(end + 1);
  else bytes.resize(bytes.size() - bytes.size() % 4);  // whole characters of UTF-16 too
}

RawText readBeginning(const std::filesystem::path& path) {
  RawText raw;
  for (const auto& file : text::textFilesAt(path)) {
    raw.wholeBytes += std::int64_t(std::filesystem::file_size(file));
    if (raw.bytes.size() >= kMostCleanedBytes) continue;
    std::ifstream stream(file, std::ios::binary);
    if (!raw.bytes.empty()) raw.bytes += '\n';
    const std::size_t from = raw.bytes.size();
    raw.bytes.resize(kMostCleanedBytes);
    stream.read(raw.bytes.data() + from, std::streamsize(kMostCleanedBytes - from));
    raw.bytes.resize(from + std::size_t(stream.gcount()));
    if (stream.bad()) throw InputError("cannot read " + file.string());
  }
  if (raw.bytes.empty()) throw InputError(path.string() + " is empty");
  if (raw.wholeBytes > std::int64_t(raw.bytes.size())) cutAtLine(raw.bytes);
  return raw;
}

RawText storiesOf(const text::CorpusSettings& settings) {
  RawText raw;
  text::StoryWorld world({settings.seed, settings.animals, settings.pages, settings.ingredients});
  for (int i = 0; i < settings.stories; ++i) {
    const std::string story = world.next().text + '\n';
    raw.wholeBytes += std::int64_t(story.size());
    if (raw.bytes.size() + story.size() <= kMostCleanedBytes) raw.bytes += story;
  }
  return raw;
}

RawText read(const CleaningSource& source) {
  switch (source.kind) {
    case Kind::kSample:
      return {.bytes = std::string(text::dirtySample()), .faults = text::dirtySampleFaults()};
    case Kind::kStories: {
      text::DirtyStories made = text::makeDirtyStories(kDirtyStories, kDirtySeed);
      return {.bytes = std::move(made.text),
              .faults = std::move(made.faults),
              .heldOut = std::move(made.heldOut)};
    }
    case Kind::kCorpus:
      return source.corpus.source == "storyworld" ? storiesOf(source.corpus)
                                                  : readBeginning(source.corpus.source);
    case Kind::kFile:
      return readBeginning(source.text);
    case Kind::kText:
      break;
  }
  return {.bytes = source.text.substr(0, kMostCleanedBytes),
          .wholeBytes = std::int64_t(source.text.size())};
}

}  // namespace

struct CleaningStudy::Implementation {
  std::mutex mutex;  // guards waiting and finished
  std::condition_variable_any changed;
  std::optional<CleaningWish> waiting;
  std::shared_ptr<const CleaningStudied> finished;
  std::function<void()> onNews;
  // The thread's own: the text last read, and the lesson last made.
  CleaningSource readSource;
  std::optional<RawText> raw;
  CleaningStudied last;
  std::jthread thread;  // last: it ends before the rest goes

  void work(const std::stop_token& stop) {
    while (true) {
      CleaningWish wish;
      {
        std::unique_lock lock(mutex);
        if (!changed.wait(lock, stop, [&] { return waiting.has_value(); })) return;
        wish = *std::exchange(waiting, std::nullopt);
      }
      try {
        study(wish, [&](double) {
          const std::lock_guard lock(mutex);
          return !stop.stop_requested() && !waiting;
        });
      } catch (const CalledOff&) {
      } catch (const Error& error) {
        last = {.wish = wish, .lesson = nullptr, .cost = nullptr, .problem = error.what()};
        publish();
      }
    }
  }

  void study(const CleaningWish& wish, const Progress& goOn) {
    if (!raw || readSource != wish.source) {
      raw.reset();
      raw = read(wish.source);
      readSource = wish.source;
    }
    if (last.lesson == nullptr || last.wish.source != wish.source ||
        last.wish.settings != wish.settings) {
      auto lesson = std::make_shared<const insight::CleaningLesson>(
          insight::makeCleaningLesson(*raw, wish.settings, goOn));
      last = {.wish = wish, .lesson = std::move(lesson), .cost = nullptr, .problem = {}};
      last.wish.cost.reset();
      publish();
    }
    if (!wish.cost || last.wish.cost == wish.cost) return;
    auto cost = std::make_shared<const insight::CleaningCost>(
        insight::measureCost(*raw, wish.settings, *wish.cost, goOn));
    last.cost = std::move(cost);
    last.wish = wish;
    publish();
  }

  void publish() {
    {
      const std::lock_guard lock(mutex);
      finished = std::make_shared<const CleaningStudied>(last);
    }
    if (onNews) onNews();
  }
};

CleaningStudy::CleaningStudy(std::function<void()> onNews)
    : implementation_(std::make_unique<Implementation>()) {
  implementation_->onNews = std::move(onNews);
}

CleaningStudy::~CleaningStudy() = default;

void CleaningStudy::ask(CleaningWish wish) {
  {
    const std::lock_guard lock(implementation_->mutex);
    implementation_->waiting = std::move(wish);
  }
  implementation_->changed.notify_one();
  if (implementation_->thread.joinable()) return;
  implementation_->thread = std::jthread(
      [self = implementation_.get()](const std::stop_token& stop) { self->work(stop); });
}

std::shared_ptr<const CleaningStudied> CleaningStudy::take() {
  const std::lock_guard lock(implementation_->mutex);
  return std::exchange(implementation_->finished, nullptr);
}

}  // namespace glassbox::live
