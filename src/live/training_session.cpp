#include "live/training_session.h"

#include <thread>

#include "live/worker.h"

namespace glassbox::live {

struct TrainingSession::Implementation {
  Mailbox mailbox;
  std::jthread thread;
};

TrainingSession::TrainingSession(const training::RunSettings& settings, Folders folders)
    : implementation_(std::make_unique<Implementation>()) {
  implementation_->thread =
      std::jthread([&mailbox = implementation_->mailbox, settings, folders = std::move(folders)] {
        Worker(mailbox, settings, folders).work();
      });
}

TrainingSession::~TrainingSession() {
  implementation_->mailbox.stop();
  implementation_->thread.join();
}

void TrainingSession::send(Command command) { implementation_->mailbox.send(std::move(command)); }

News TrainingSession::take() { return implementation_->mailbox.take(); }

}  // namespace glassbox::live
