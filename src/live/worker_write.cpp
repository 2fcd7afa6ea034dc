// What the worker tells the Write view.
#include "live/worker.h"
#include "live/write_answers.h"

namespace glassbox::live {

void Worker::answerWriting(Snapshot& snapshot, const Moment& moment, bool mayTakeTime) {
  snapshot.write = write_.get(interest_.write, moment.step, mayTakeTime,
                              [&](const auto& question) { return answerWrite(moment, question); });
  // A text once written stays, whatever the model learns meanwhile.
  constexpr std::int64_t kWhateverStep = 0;
  snapshot.continuation =
      continuation_.get(interest_.continuation, kWhateverStep, mayTakeTime,
                        [&](const auto& question) { return answerContinue(moment, question); });
  snapshot.earlier = earlier_.get(interest_.earlier, moment, *history_, mayTakeTime);
  unfinished_ = unfinished_ || earlier_.unfinished();
  if (interest_.samples)
    samples_.ask(interest_.samples->wish, *run_, state_ == RunState::kTraining);
  snapshot.samples = samples_.answer();
  answerCopied(snapshot, moment);
}

/// The search has a thread of its own; its news make another snapshot.
void Worker::answerCopied(Snapshot& snapshot, const Moment& moment) {
  if (!interest_.copied) return;
  if (!copied_) copied_.emplace();
  if (copiedAsked_ != interest_.copied) {
    copiedAsked_ = interest_.copied;
    auto tokens = writtenTokens(moment, *copiedAsked_);
    const int given = moment.model.config().causal()
                          ? static_cast<int>(tokens.size() - copiedAsked_->written.size())
                          : 0;
    copied_->ask(moment.run.sharedCorpus(), *copiedAsked_, std::move(tokens), given);
  }
  snapshot.copied = copied_->newest();
}

void Worker::forgetWriting() {
  write_.forget();
  continuation_.forget();
  earlier_.forget();
  samples_.forget();
  copied_.reset();
  copiedAsked_.reset();
}

}  // namespace glassbox::live
