// The activations of all layers at the kept moments of a run. Measured only while somebody looks, a
// few milliseconds at a time: the step shown first, then the newest kept one, then those in the
// widest gaps, so that a curve is soon there and grows finer. One thread at a time (the worker's).
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>

#include "live/model_history.h"
#include "live/statistics_question.h"
#include "live/viewer.h"

namespace glassbox::live {

class ActivationHistory {
 public:
  /// Null without a question. `resting`: nothing trains, so the step shown is worth its own point.
  std::shared_ptr<const StatisticsAnswer> get(const std::optional<StatisticsQuestion>& question,
                                              const Moment& moment, const ModelHistory& kept,
                                              bool mayTakeTime, bool resting);
  bool unfinished() const { return unfinished_; }
  /// Another run.
  void forget();

 private:
  /// A moment of which some rows have been read.
  struct Job {
    std::int64_t step = 0;
    insight::ActivationGatherer gatherer;
    std::size_t nextRow = 0;
  };
  std::optional<std::int64_t> nextStep(const Moment& moment, const ModelHistory& kept,
                                       bool resting) const;
  bool known(std::int64_t step) const {
    return moments_.contains(step) || unreadable_.contains(step);
  }
  void begin(std::int64_t step, const Moment& moment, const ModelHistory& kept);
  void work();
  std::shared_ptr<const StatisticsAnswer> answer(const Moment& moment,
                                                 const ModelHistory& kept) const;

  std::vector<std::vector<std::int32_t>> rows_;
  std::optional<model::Transformer> past_;
  std::optional<Job> job_;
  std::map<std::int64_t, std::shared_ptr<const ActivationMoment>> moments_;
  std::set<std::int64_t> unreadable_;  ///< kept on a disk that does not give them back
  bool unfinished_ = false;
};

}  // namespace glassbox::live
