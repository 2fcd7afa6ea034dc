#include "live/pair_training.h"

#include <algorithm>
#include <chrono>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <utility>

#include "base/error.h"

namespace glassbox::live {
namespace {

constexpr std::int64_t kEvaluations = 20;
constexpr std::chrono::milliseconds kTellEvery(100);

std::vector<std::string> documentsOf(const std::string& text, text::Documents kind) {
  const auto source = text::textFromString(text, kind);
  std::vector<std::string> documents;
  std::string document;
  while (source->next(document)) documents.push_back(document);
  return documents;
}

text::TokenizedText tokenized(const std::vector<std::string>& documents,
                              const text::Tokenizer& tokenizer) {
  text::TokenizedText text;
  for (const std::string& document : documents) {
    text.tokens.push_back(text::kBegin);
    const auto ids = tokenizer.encode(document);
    text.tokens.insert(text.tokens.end(), ids.begin(), ids.end());
    text.tokens.push_back(text::kEnd);
    text.starts.push_back(std::int64_t(text.tokens.size()));
  }
  return text;
}

struct Pair {
  std::shared_ptr<const text::Corpus> raw;
  std::shared_ptr<const text::Corpus> clean;
};

/// One tokenizer, learned from both texts, cuts all three.
Pair makeCorpora(const insight::CleaningLesson& lesson, const text::TokenizerTraining& training,
                 const Progress& progress) {
  const insight::TrialTexts texts = insight::partForTrial(lesson);
  const auto both = text::textFromString(texts.raw + '\n' + texts.clean, text::Documents::kLines);
  const auto tokenizer = text::trainTokenizer(*both, training, part(progress, 0, 0.8));
  const bool paragraphs = documentsOf(texts.raw, text::Documents::kParagraphs).size() >= 2;
  const auto kind = paragraphs ? text::Documents::kParagraphs : text::Documents::kLines;
  const auto corpusOf = [&](const std::string& text, const char* name) {
    auto corpus = std::make_shared<text::Corpus>();
    corpus->name = name;
    corpus->rows = text::Rows::kWindows;
    corpus->tokenizer = tokenizer;
    corpus->training = tokenized(documentsOf(text, kind), *tokenizer);
    corpus->validation = tokenized(documentsOf(texts.heldOut, kind), *tokenizer);
    tell(progress, 0.9);
    return corpus;
  };
  return {corpusOf(texts.raw, "raw"), corpusOf(texts.clean, "clean")};
}

training::RunSettings settingsOf(const PairWish& wish) {
  training::RunSettings settings = wish.settings;
  settings.trainer.steps = wish.steps;
  settings.evaluateEvery = std::max<std::int64_t>(1, wish.steps / kEvaluations);
  settings.model.vocabulary = 0;
  return settings;
}

/// Takes over what a run has measured since the last time.
void takeOver(const training::History& history, PairCurve& curve) {
  for (std::size_t i = curve.training.size(); i < history.steps.size(); ++i)
    curve.training.push_back({history.steps[i].step, history.steps[i].loss});
  for (std::size_t i = curve.heldOut.size(); i < history.evaluations.size(); ++i)
    curve.heldOut.push_back({history.evaluations[i].step, history.evaluations[i].loss});
}

}  // namespace

struct PairTraining::Implementation {
  std::mutex mutex;  // guards finished
  std::shared_ptr<const PairNews> finished;
  std::function<void()> onNews;
  std::uint64_t started = 0;
  std::jthread thread;  // last: it ends before the rest goes

  void publish(const PairNews& news) {
    {
      const std::lock_guard lock(mutex);
      finished = std::make_shared<const PairNews>(news);
    }
    if (onNews) onNews();
  }

  void work(const PairWish& wish, std::uint64_t number, const std::stop_token& stop) {
    PairNews news;
    news.number = number;
    news.steps = wish.steps;
    try {
      train(wish, news, stop);
      news.done = true;
    } catch (const CalledOff&) {
      news.done = true;
    } catch (const Error& error) {
      news.problem = error.what();
    }
    publish(news);
  }

  void train(const PairWish& wish, PairNews& news, const std::stop_token& stop) {
    const auto goOn = [&](double) { return !stop.stop_requested(); };
    publish(news);
    const training::RunSettings settings = settingsOf(wish);
    const Pair corpora = makeCorpora(*wish.lesson, settings.corpus.tokenizer, goOn);
    training::Run raw(settings, corpora.raw);
    training::Run clean(settings, corpora.clean);
    news.raw.trainingTokens = std::int64_t(corpora.raw->training.tokens.size());
    news.clean.trainingTokens = std::int64_t(corpora.clean->training.tokens.size());
    news.heldOutTokens = std::int64_t(corpora.raw->validation.tokens.size());
    news.vocabulary = corpora.raw->tokenizer->vocabulary();
    news.tokensPerStep = std::int64_t(settings.batch) * settings.model.context;
    auto told = std::chrono::steady_clock::now();
    for (std::int64_t step = 1; step <= wish.steps; ++step) {
      for (training::Run* run : {&raw, &clean}) {
        tell(goOn, 0);
        if (!run->advance().finite) throw Error(run->explanation());
      }
      takeOver(raw.history(), news.raw);
      takeOver(clean.history(), news.clean);
      news.step = step;
      if (const auto now = std::chrono::steady_clock::now(); now - told >= kTellEvery) {
        told = now;
        publish(news);
      }
    }
  }
};

PairTraining::PairTraining(std::function<void()> onNews)
    : implementation_(std::make_unique<Implementation>()) {
  implementation_->onNews = std::move(onNews);
}

PairTraining::~PairTraining() = default;

void PairTraining::start(PairWish wish) {
  implementation_->thread = {};  // ends the one before within a step
  take();                        // what it told last
  const std::uint64_t number = ++implementation_->started;
  implementation_->thread =
      std::jthread([self = implementation_.get(), wish = std::move(wish),
                    number](const std::stop_token& stop) { self->work(wish, number, stop); });
}

void PairTraining::cancel() { implementation_->thread.request_stop(); }

std::shared_ptr<const PairNews> PairTraining::take() {
  const std::lock_guard lock(implementation_->mutex);
  return std::exchange(implementation_->finished, nullptr);
}

}  // namespace glassbox::live
