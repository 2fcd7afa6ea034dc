// The worker's fourth part: what a person takes away of a run.
#include "live/report_answers.h"
#include "live/worker.h"
#include "training/python_export.h"

namespace glassbox::live {

void Worker::obey(const Save& command) {
  if (!run_) return;
  takeAway(Event::Kind::kSaved, command.folder, [&] { run_->save(command.folder); });
}

void Worker::obey(const ExportModel& command) {
  if (!run_) return;
  takeAway(Event::Kind::kExported, command.folder, [&] {
    const Moment moment = viewer_.moment(*run_);
    training::exportForPython(command.folder, moment.model, run_->corpus(), moment.step);
  });
}

void Worker::obey(const TellReport& command) {
  if (!run_) return;
  try {
    report_ = tellReport(viewer_.moment(*run_), *facts_, command.wish);
  } catch (const std::exception& error) {
    mailbox_.report(Event{Event::Kind::kError, error.what(), run_->step()});
  }
}

/// Does it and tells where it lies, or why it could not be done.
void Worker::takeAway(Event::Kind done, const std::filesystem::path& folder,
                      const std::function<void()>& write) {
  try {
    write();
    mailbox_.report(Event{done, folder.string(), viewer_.moment(*run_).step});
  } catch (const std::exception& error) {
    mailbox_.report(Event{Event::Kind::kError, error.what(), run_->step()});
  }
}

}  // namespace glassbox::live
