// Answers to what the Words view asks. The embedding table is answered at once; what must be read
// from the text is read in portions, so that no snapshot waits for it. The worker's.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "live/closeness_history.h"
#include "live/snapshot.h"
#include "live/viewer.h"
#include "live/word_reading.h"

namespace glassbox::live {

class WordAnswers {
 public:
  /// `mayTakeTime`: false if only what the person has asked anew may be worked on. `resting`:
  /// nothing trains, so a reading of a model that is shown no longer is given up.
  struct Pace {
    bool mayTakeTime = true;
    bool resting = true;
  };
  std::shared_ptr<const WordAnswer> get(const std::optional<WordQuestion>& question,
                                        const Moment& moment, const RunFacts& facts,
                                        const ClosenessHistory& closeness, Pace pace);
  /// A text is still being read, so a later answer will say more.
  bool unfinished() const { return reading_.has_value(); }
  void forget();

 private:
  void readOn(const ReadingWish& wish, const Moment& moment, Pace pace);

  std::optional<WordQuestion> question_;  ///< of answer_
  std::int64_t step_ = 0;                 ///< of the model that answer_ was measured on
  std::shared_ptr<const WordAnswer> answer_;
  std::optional<ReadingWish> wish_;
  std::optional<WordReading> reading_;
  std::optional<FinishedReading> finished_;  ///< the last one for wish_
  std::string problem_;                      ///< why wish_ cannot be read
};

}  // namespace glassbox::live
