#include "live/mailbox.h"

namespace glassbox::live {

void Mailbox::send(Command command) {
  {
    const std::lock_guard lock(mutex_);
    if (std::holds_alternative<CancelPreparing>(command)) ++cancels_;
    commands_.push_back(std::move(command));
  }
  changed_.notify_one();
}

News Mailbox::take() {
  News news;
  {
    const std::lock_guard lock(mutex_);
    news.run = news_.run;
    std::swap(news, news_);
    news_.run = news.run;
    wanted_ = true;
  }
  changed_.notify_one();
  return news;
}

void Mailbox::stop() {
  stopping_ = true;
  { const std::lock_guard lock(mutex_); }  // so that a worker about to wait sees it
  changed_.notify_one();
}

std::vector<Command> Mailbox::commands() {
  const std::lock_guard lock(mutex_);
  return std::exchange(commands_, {});
}

bool Mailbox::commandsWait() {
  const std::lock_guard lock(mutex_);
  return !commands_.empty();
}

void Mailbox::publish(std::shared_ptr<const Snapshot> snapshot) {
  const std::lock_guard lock(mutex_);
  news_.snapshot = std::move(snapshot);
  wanted_ = false;
}

void Mailbox::report(const MetricPoint& point) {
  const std::lock_guard lock(mutex_);
  news_.metrics.push_back(point);
}

void Mailbox::report(Event event) {
  const std::lock_guard lock(mutex_);
  news_.events.push_back(std::move(event));
}

void Mailbox::beginRun() {
  const std::lock_guard lock(mutex_);
  ++news_.run;
  news_.metrics.clear();
  news_.snapshot.reset();  // of the old run
}

void Mailbox::waitUntil(std::chrono::steady_clock::time_point moment) {
  std::unique_lock lock(mutex_);
  changed_.wait_until(lock, moment, [&] { return stopping_ || !commands_.empty(); });
}

}  // namespace glassbox::live
