// What the worker tells the Write view.
#include "live/worker.h"
#include "live/write_answers.h"

namespace glassbox::live {

void Worker::answerWriting(Snapshot& snapshot, const Moment& moment, bool mayTakeTime) {
  snapshot.write = write_.get(interest_.write, moment.step, mayTakeTime, [&](const auto& question) {
    return answerWrite(moment, question);
  });
  // A text once written stays, whatever the model learns meanwhile.
  constexpr std::int64_t kWhateverStep = 0;
  snapshot.continuation =
      continuation_.get(interest_.continuation, kWhateverStep, mayTakeTime,
                        [&](const auto& question) { return answerContinue(moment, question); });
}

void Worker::forgetWriting() {
  write_.forget();
  continuation_.forget();
}

}  // namespace glassbox::live
