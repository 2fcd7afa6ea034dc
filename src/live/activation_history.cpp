#include "live/activation_history.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "base/error.h"
#include "live/validation_rows.h"

namespace glassbox::live {
namespace {

constexpr std::int64_t kRows = 32;
constexpr std::chrono::milliseconds kPortion{6};

}  // namespace

void ActivationHistory::forget() { *this = ActivationHistory(); }

std::shared_ptr<const StatisticsAnswer> ActivationHistory::get(
    const std::optional<StatisticsQuestion>& question, const Moment& moment,
    const ModelHistory& kept, bool mayTakeTime, bool resting) {
  unfinished_ = false;
  if (!question) return nullptr;
  if (rows_.empty()) rows_ = validationTexts(moment.run, kRows);
  if (mayTakeTime) {
    if (!job_)
      if (const auto step = nextStep(moment, kept, resting)) begin(*step, moment, kept);
    if (job_) work();
  }
  unfinished_ = job_.has_value() || nextStep(moment, kept, resting).has_value();
  return answer(moment, kept);
}

std::optional<std::int64_t> ActivationHistory::nextStep(const Moment& moment,
                                                        const ModelHistory& kept,
                                                        bool resting) const {
  if (resting && !known(moment.step)) return moment.step;
  const std::vector<std::int64_t> steps = kept.steps();
  if (steps.empty()) return std::nullopt;
  if (!known(steps.back())) return steps.back();
  if (!known(steps.front())) return steps.front();
  // The middle of the longest stretch of kept steps that have no point yet.
  std::size_t longest = 0;
  std::size_t middle = 0;
  for (std::size_t begin = 0; begin < steps.size();) {
    std::size_t end = begin;
    while (end < steps.size() && !known(steps[end])) ++end;
    if (end - begin > longest) {
      longest = end - begin;
      middle = begin + longest / 2;
    }
    begin = end + 1;
  }
  if (longest == 0) return std::nullopt;
  return steps[middle];
}

void ActivationHistory::begin(std::int64_t step, const Moment& moment, const ModelHistory& kept) {
  try {
    if (!past_) past_.emplace(moment.model.config(), moment.model.backend());
    if (step == moment.step) {
      past_->setParameters(moment.model.parameters());
    } else {
      const auto state = kept.nearest(step);
      past_->setParameters(state->parameters);
    }
    job_ = Job{.step = step, .gatherer = {}, .nextRow = 0};
  } catch (const Error&) {
    unreadable_.insert(step);
  }
}

void ActivationHistory::work() {
  const auto end = std::chrono::steady_clock::now() + kPortion;
  while (job_->nextRow < rows_.size()) {
    job_->gatherer.add(past_->trace(rows_[job_->nextRow++]));
    if (std::chrono::steady_clock::now() >= end) break;
  }
  if (job_->nextRow < rows_.size()) return;
  moments_[job_->step] = std::make_shared<const ActivationMoment>(
      ActivationMoment{job_->step, job_->gatherer.result()});
  job_.reset();
}

std::shared_ptr<const StatisticsAnswer> ActivationHistory::answer(const Moment& moment,
                                                                  const ModelHistory& kept) const {
  auto answer = std::make_shared<StatisticsAnswer>();
  answer->step = moment.step;
  answer->rows = std::ssize(rows_);
  for (const auto& [step, one] : moments_) {
    answer->moments.push_back(one);
    if (answer->present == nullptr ||
        std::abs(step - moment.step) <= std::abs(answer->present->step - moment.step))
      answer->present = one;
  }
  for (const std::int64_t step : kept.steps()) answer->missing += known(step) ? 0 : 1;
  return answer;
}

}  // namespace glassbox::live
