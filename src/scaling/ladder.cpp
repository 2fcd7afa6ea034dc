#include "scaling/ladder.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <numeric>
#include <thread>

#include "base/error.h"
#include "scaling/model_shape.h"
#include "training/cost.h"

namespace glassbox::scaling {
namespace {

using Corpora = std::vector<std::shared_ptr<const text::Corpus>>;

/// One model of one seed.
struct Job {
  std::size_t rung = 0;
  std::size_t seed = 0;
  double work = 0;  ///< operations
};

training::RunSettings settingsOf(const LadderSettings& ladder, const RungSize& size,
                                 std::uint64_t seed) {
  training::RunSettings run = ladder.base;
  run.model.layers = size.layers;
  run.model.heads = size.heads;
  run.model.width = size.width;
  run.trainer.steps = ladder.steps;
  run.batch = ladder.batch;
  run.corpus.stories = static_cast<int>(ladder.steps * ladder.batch);
  run.evaluateEvery = 0;
  run.seed = run.corpus.seed = run.trainer.seed = seed;
  run.backend = {.name = "cpu", .threads = 1, .instructionSet = ladder.base.backend.instructionSet};
  return run;
}

void check(const LadderSettings& settings) {
  if (settings.rungs.size() < 3) throw InputError("a ladder needs at least three rungs");
  if (settings.seeds.empty()) throw InputError("a ladder needs at least one seed");
  if (settings.steps < 1 || settings.batch < 1)
    throw InputError("a ladder needs at least one step and one row a step");
  if (settings.steps * settings.batch > 10'000'000)
    throw InputError("a ladder cannot read more than 10 million stories");
  if (settings.base.corpus.source != "storyworld" || !settings.base.model.causal())
    throw InputError("the lowest possible loss is known for next words of the story world only");
  double before = 0;
  std::vector<RungSize> all = settings.rungs;
  all.push_back(settings.largest);
  for (const RungSize& size : all) {
    if (size.layers < 1 || size.heads < 1 || size.width < 1 || size.width % size.heads != 0)
      throw InputError("the width of a rung must be a multiple of its heads");
    const double weights = weightsOfBody(settings, size);
    if (weights <= before) throw InputError("every rung of a ladder must be larger than the last");
    before = weights;
  }
}

/// What several threads share: which job is next, how much has been done, whether to stop.
struct Crew {
  std::vector<Job> jobs;
  std::atomic<std::size_t> next = 0;
  std::atomic<bool> stop = false;
  std::mutex mutex;  ///< guards what follows
  std::condition_variable changed;
  double done = 0;  ///< operations
  std::size_t left = 0;
  std::vector<Job> finished;
  std::exception_ptr failure;
};

struct Trained {
  double loss = 0;
  std::int64_t tokens = 0;
};

Trained train(const LadderSettings& ladder, const RungSize& size, std::uint64_t seed,
              std::shared_ptr<const text::Corpus> corpus, double work, Crew& crew) {
  training::Run run(settingsOf(ladder, size, seed), std::move(corpus));
  Trained trained;
  const double share = work / static_cast<double>(ladder.steps);
  for (std::int64_t step = 0; step < ladder.steps; ++step) {
    if (crew.stop) throw CalledOff();
    const training::StepResult result = run.advance();
    if (!result.finite) throw Error(run.explanation());
    trained.tokens += result.tokens;
    const std::lock_guard lock(crew.mutex);
    crew.done += share;
    crew.changed.notify_one();
  }
  trained.loss = run.evaluate(0).loss;
  return trained;
}

/// What is known of a size before it is trained; its operations are those of one token.
Rung planned(const LadderSettings& settings, const text::Corpus& corpus, const RungSize& size) {
  training::RunSettings run = settingsOf(settings, size, settings.seeds[0]);
  run.model.vocabulary = corpus.tokenizer->vocabulary();
  const double rowLength =
      static_cast<double>(corpus.training.tokens.size()) /
      static_cast<double>(std::max<std::int64_t>(1, corpus.training.documents()));
  const WeightCount count = countWeights(shapeOf(run.model));
  Rung rung;
  rung.size = size;
  rung.weights = static_cast<double>(count.total());
  rung.body = static_cast<double>(count.withoutTables());
  rung.operations = training::workPerToken(run.model, rowLength);
  return rung;
}

/// Trains every size with every seed; calls `finished` from here as rungs are complete, in order.
class Training {
 public:
  Training(const LadderSettings& settings, const Corpora& corpora)
      : settings_(settings), corpora_(corpora) {}

  std::vector<Rung> run(const std::vector<RungSize>& sizes,
                        const std::function<void(const Rung&)>& finished,
                        const Progress& progress) {
    prepare(sizes);
    const double all = std::accumulate(crew_.jobs.begin(), crew_.jobs.end(), 0.0,
                                       [](double sum, const Job& job) { return sum + job.work; });
    const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
    const auto wanted =
        static_cast<std::size_t>(settings_.jobs > 0 ? settings_.jobs : static_cast<int>(cores));
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < std::min(wanted, crew_.jobs.size()); ++i)
      threads.emplace_back([this] { work(); });
    try {
      watch(all, finished, progress);
    } catch (...) {
      crew_.stop = true;
      throw;
    }
    return std::move(rungs_);
  }

 private:
  void prepare(const std::vector<RungSize>& sizes) {
    for (std::size_t rung = 0; rung < sizes.size(); ++rung) {
      rungs_.push_back(planned(settings_, *corpora_[0], sizes[rung]));
      rungs_.back().losses.resize(settings_.seeds.size());
      const double work = rungs_.back().operations * static_cast<double>(settings_.steps);
      for (std::size_t seed = 0; seed < settings_.seeds.size(); ++seed)
        crew_.jobs.push_back({rung, seed, work});
    }
    tokens_.resize(rungs_.size());
    crew_.left = crew_.jobs.size();
  }

  void work() {
    try {
      for (std::size_t at = crew_.next++; at < crew_.jobs.size() && !crew_.stop;
           at = crew_.next++) {
        const Job job = crew_.jobs[at];
        const Trained trained = train(settings_, rungs_[job.rung].size, settings_.seeds[job.seed],
                                      corpora_[job.seed], job.work, crew_);
        const std::lock_guard lock(crew_.mutex);
        rungs_[job.rung].losses[job.seed] = trained.loss;
        tokens_[job.rung] += trained.tokens;
        crew_.finished.push_back(job);
        --crew_.left;
        crew_.changed.notify_one();
      }
    } catch (...) {
      const std::lock_guard lock(crew_.mutex);
      if (!crew_.failure) crew_.failure = std::current_exception();
      crew_.stop = true;
      crew_.changed.notify_one();
    }
  }

  void watch(double all, const std::function<void(const Rung&)>& finished,
             const Progress& progress) {
    std::vector<std::size_t> seedsDone(rungs_.size(), 0);
    for (bool over = false; !over;) {
      std::vector<Job> news;
      double done = 0;
      {
        std::unique_lock lock(crew_.mutex);
        crew_.changed.wait_for(lock, std::chrono::milliseconds(100));
        if (crew_.failure) std::rethrow_exception(crew_.failure);
        news = std::exchange(crew_.finished, {});
        done = crew_.done;
        over = crew_.left == 0;
      }
      for (const Job& job : news)
        if (++seedsDone[job.rung] == settings_.seeds.size()) finished(complete(job.rung));
      tell(progress, std::min(1.0, done / all));
    }
  }

  /// All its seeds are trained, so no other thread touches it any more.
  const Rung& complete(std::size_t index) {
    Rung& rung = rungs_[index];
    const auto seeds = static_cast<double>(rung.losses.size());
    rung.loss = std::accumulate(rung.losses.begin(), rung.losses.end(), 0.0) / seeds;
    rung.tokens = tokens_[index] / static_cast<std::int64_t>(rung.losses.size());
    rung.operations *= static_cast<double>(rung.tokens);
    return rung;
  }

  const LadderSettings& settings_;
  const Corpora& corpora_;
  Crew crew_;
  std::vector<Rung> rungs_;
  std::vector<std::int64_t> tokens_;  ///< read by all seeds of a rung
};

}  // namespace

double weightsOfBody(const LadderSettings& ladder, const RungSize& size) {
  return static_cast<double>(
      countWeights(shapeOf(settingsOf(ladder, size, 1).model)).withoutTables());
}

LadderResult climb(const LadderSettings& settings,
                   const std::function<void(const LadderEvent&)>& told, const Progress& progress) {
  check(settings);
  constexpr double kTextsTake = 0.02;
  Corpora corpora;
  LadderResult result;
  const auto seeds = static_cast<double>(settings.seeds.size());
  for (const std::uint64_t seed : settings.seeds) {
    const auto made = static_cast<double>(corpora.size());
    corpora.push_back(std::make_shared<const text::Corpus>(text::makeCorpus(
        settingsOf(settings, settings.largest, seed).corpus, {},
        part(progress, kTextsTake * made / seeds, kTextsTake * (made + 1) / seeds))));
    result.floor += *corpora.back()->floor / seeds;
  }
  double body = weightsOfBody(settings, settings.largest);
  double rungs = 0;
  for (const RungSize& size : settings.rungs) rungs += weightsOfBody(settings, size);
  const double split = kTextsTake + (1 - kTextsTake) * rungs / (rungs + body);

  result.rungs = Training(settings, corpora)
                     .run(
                         settings.rungs,
                         [&](const Rung& rung) {
                           if (told) told({LadderEvent::Kind::kRung, rung, {}});
                         },
                         part(progress, kTextsTake, split));
  std::vector<Point> points;
  for (const Rung& rung : result.rungs) points.push_back({rung.body, rung.loss});
  result.known = fitAbove(result.floor, points);
  result.free = fitFree(points);
  result.predicted = result.known.at(body);
  result.predictedFree = result.free.at(body);
  result.largest = planned(settings, *corpora[0], settings.largest);
  result.largest.tokens = result.rungs.back().tokens;
  result.largest.operations *= static_cast<double>(result.largest.tokens);
  if (told) told({LadderEvent::Kind::kPrediction, {}, result});
  result.largest = Training(settings, corpora)
                       .run(
                           {settings.largest}, [](const Rung&) {}, part(progress, split, 1))[0];
  if (told) told({LadderEvent::Kind::kLargest, result.largest, {}});
  return result;
}

}  // namespace glassbox::scaling
