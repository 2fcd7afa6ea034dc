// The same model trained twice side by side, on a text as it was and on the same text cleaned, each
// with equal work, and judged on the same held-out clean text: same weights at the start, same cut
// into tokens, same number of rows a step. In a thread of its own, beside the learner's run.
//
// For one thread, the window's. Only a start while another pair is trained waits, for the step that
// is being taken.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "insight/cleaning_lesson.h"
#include "training/run.h"

namespace glassbox::live {

struct PairWish {
  std::shared_ptr<const insight::CleaningLesson> lesson;
  training::RunSettings settings;  ///< model, optimizer, batch and seed; the text is the lesson's
  std::int64_t steps = 200;        ///< of each of the two
};

struct PairPoint {
  std::int64_t step = 0;
  double loss = 0;  ///< nats a token
};

struct PairCurve {
  std::vector<PairPoint> training;  ///< each step, on its own text
  std::vector<PairPoint> heldOut;   ///< on the same clean text as the other's, from step 0
  std::int64_t trainingTokens = 0;
};

/// How far both have come; also what the Loss view draws of them.
struct PairNews {
  std::uint64_t number = 0;  ///< of the pair, from 1
  std::int64_t step = 0;     ///< that both have taken
  std::int64_t steps = 0;
  PairCurve raw;
  PairCurve clean;
  std::int64_t heldOutTokens = 0;
  int vocabulary = 0;              ///< of the tokenizer that both share
  std::int64_t tokensPerStep = 0;  ///< at most, the same for both
  bool done = false;
  std::string problem;  ///< one sentence, else empty
};

class PairTraining {
 public:
  /// `onNews` is called in the thread whenever take() has something new.
  explicit PairTraining(std::function<void()> onNews = {});
  /// Calls off what is being trained.
  ~PairTraining();

  /// Begins at once; a pair that was being trained is called off.
  void start(PairWish wish);
  /// Ends after the step that is being taken; what was measured stays.
  void cancel();
  /// What has come since the last call, or null.
  std::shared_ptr<const PairNews> take();

 private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace glassbox::live
