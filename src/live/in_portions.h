// The answer to a question that takes long, made a portion at a time between steps of training, so
// that neither waits for the other. The answer says how far it is. The worker's.
#pragma once

#include <memory>
#include <optional>

#include "live/viewer.h"

namespace glassbox::live {

/// A Job is made of (moment, question) and has done(), work() for one portion, and answer().
template <typename Question, typename Answer, typename Job>
class InPortions {
 public:
  /// Another question begins anew, with the model of the moment. Null without a question.
  std::shared_ptr<const Answer> get(const std::optional<Question>& question, const Moment& moment,
                                    bool mayTakeTime) {
    if (!question) {
      forget();
      return nullptr;
    }
    if (question != question_) {
      job_.emplace(moment, *question);
      question_ = question;
      answer_ = std::make_shared<const Answer>(job_->answer());
    }
    if (job_ && !job_->done() && mayTakeTime) {
      job_->work();
      answer_ = std::make_shared<const Answer>(job_->answer());
    }
    if (job_ && job_->done()) job_.reset();
    return answer_;
  }
  bool unfinished() const { return job_.has_value(); }
  void forget() {
    question_.reset();
    job_.reset();
    answer_.reset();
  }

 private:
  std::optional<Question> question_;
  std::optional<Job> job_;  ///< only until it is done
  std::shared_ptr<const Answer> answer_;
};

}  // namespace glassbox::live
