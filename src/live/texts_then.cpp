#include "live/texts_then.h"

#include <algorithm>
#include <limits>

#include "base/error.h"
#include "insight/generation.h"
#include "insight/text_rows.h"

namespace glassbox::live {
namespace {

constexpr std::size_t kMostSamples = 400;

double lossAt(const training::Run& run, std::int64_t step) {
  const auto& steps = run.history().steps;
  const auto found = std::lower_bound(
      steps.begin(), steps.end(), step,
      [](const auto& result, std::int64_t wanted) { return result.step < wanted; });
  return found != steps.end() && found->step == step ? found->loss
                                                     : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace

TextThen writeThen(const training::Run& run, model::Transformer& model, std::int64_t step,
                   const TextWish& wish) {
  TextThen then{.step = step, .loss = lossAt(run, step), .wish = wish, .tokens = {}};
  const auto& config = model.config();
  const auto row = insight::rowOfText(*run.corpus().tokenizer, wish.text, config.objective);
  try {
    if (config.causal()) {
      const auto words = insight::writeOn(
          model, row, {}, {.sampling = wish.sampling, .tokens = wish.words, .seed = wish.seed});
      for (const auto& word : words) then.tokens.push_back(word.token);
      then.ended = !then.tokens.empty() && then.tokens.back() == text::kEnd;
      if (then.ended) then.tokens.pop_back();
    } else {
      const auto filled = insight::fillSurestFirst(model, row);
      std::copy_if(filled.begin(), filled.end(), std::back_inserter(then.tokens),
                   [](std::int32_t token) { return token != text::kBegin && token != text::kEnd; });
    }
  } catch (const Error&) {
    then.tokens.clear();  // the view says at the prompt why it cannot be read
  }
  return then;
}

std::shared_ptr<const EarlierAnswer> EarlierTexts::get(
    const std::optional<EarlierQuestion>& question, const Moment& moment, const ModelHistory& kept,
    bool mayTakeTime) {
  unfinished_ = false;
  if (!question) return nullptr;
  if (question->wish != wish_) texts_.clear();
  wish_ = question->wish;
  const auto missing = [&] {
    return std::find_if(question->steps.begin(), question->steps.end(),
                        [&](std::int64_t step) { return !texts_.contains(step); });
  };
  if (mayTakeTime && missing() != question->steps.end()) writeOne(*missing(), moment, kept);
  unfinished_ = missing() != question->steps.end();
  auto answer = std::make_shared<EarlierAnswer>();
  answer->question = *question;
  for (const std::int64_t step : question->steps)
    if (const auto found = texts_.find(step); found != texts_.end())
      answer->texts.push_back(found->second);
  return answer;
}

void EarlierTexts::writeOne(std::int64_t step, const Moment& moment, const ModelHistory& kept) {
  try {
    if (!past_) past_.emplace(moment.model.config(), moment.model.backend());
    if (step == moment.run.step()) {
      texts_[step] = writeThen(moment.run, moment.run.transformer(), step, wish_);
      return;
    }
    const auto state = kept.nearest(step);
    if (state == nullptr) throw Error("no moment of the run is kept");
    past_->setParameters(state->parameters);
    texts_[step] = writeThen(moment.run, *past_, state->step, wish_);
  } catch (const Error&) {
    texts_[step] = {.step = step, .loss = lossAt(moment.run, step), .wish = wish_, .tokens = {}};
  }
}

void TextSamples::ask(const TextWish& wish, training::Run& run, bool training) {
  if (wish_ == wish) return;
  wish_ = wish;
  if (answer_ == nullptr) answer_ = std::make_shared<const SamplesAnswer>();
  if (!training) write(run);
}

void TextSamples::take(training::Run& run) {
  if (!wish_ || !budget_.allows()) return;
  const auto start = std::chrono::steady_clock::now();
  write(run);
  budget_.spend(std::chrono::steady_clock::now() - start);
}

/// Of too many every other one goes, so that those that stay are spread over the run.
void TextSamples::write(training::Run& run) {
  auto next = std::make_shared<SamplesAnswer>(*answer_);
  std::erase_if(next->texts, [&](const TextThen& text) {
    return text.step == run.step() && text.wish == *wish_;
  });
  next->texts.push_back(writeThen(run, run.transformer(), run.step(), *wish_));
  if (next->texts.size() > kMostSamples)
    std::erase_if(next->texts, [i = 0](const TextThen&) mutable { return i++ % 2 == 1; });
  answer_ = std::move(next);
}

}  // namespace glassbox::live
