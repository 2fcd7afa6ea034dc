// How much of the training time may go into answering questions: a small share, so that looking
// does not slow the learning down. While nothing trains, everything is answered. The worker's.
#pragma once

#include <algorithm>
#include <chrono>

namespace glassbox::live {

class Budget {
 public:
  using Duration = std::chrono::duration<double>;
  explicit Budget(double share = 0.01) : share_(share) {}

  /// Time spent on training earns a share of it, never more than saved up for one long answer.
  void earn(Duration training) { saved_ = std::min(saved_ + share_ * training.count(), 0.05); }
  void spend(Duration answering) { saved_ -= answering.count(); }
  bool allows() const { return saved_ >= 0; }
  /// Training begins: what was spent while it rested does not count.
  void clear() { saved_ = 0; }

 private:
  double share_;
  double saved_ = 0;  ///< seconds
};

}  // namespace glassbox::live
