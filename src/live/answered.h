// The last answer to one kind of question, kept until the question or the model is another. The
// worker's.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

namespace glassbox::live {

template <typename Question, typename Answer>
class Answered {
 public:
  /// The answer for the model of `step` as answer(question) gives it; the kept one if nothing has
  /// changed, or if only the model has and `mayTakeTime` is false. Null without a question.
  template <typename Make>
  std::shared_ptr<const Answer> get(const std::optional<Question>& question, std::int64_t step,
                                    bool mayTakeTime, Make answer) {
    if (!question) {
      forget();
      return nullptr;
    }
    const bool sameQuestion = answer_ != nullptr && question == question_;
    if (sameQuestion && (step == step_ || !mayTakeTime)) return answer_;
    answer_ = std::make_shared<const Answer>(answer(*question));
    question_ = question;
    step_ = step;
    return answer_;
  }
  void forget() { answer_.reset(); }

 private:
  std::optional<Question> question_;
  std::int64_t step_ = 0;
  std::shared_ptr<const Answer> answer_;
};

}  // namespace glassbox::live
