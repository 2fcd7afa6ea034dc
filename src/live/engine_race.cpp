#include "live/engine_race.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "base/error.h"
#include "text/batches.h"

namespace glassbox::live {
namespace {

using Clock = std::chrono::steady_clock;
using Tell = Background<RaceState>::Tell;

constexpr double kFirstTurn = 0.05;  ///< seconds; turns grow, so that a short race has several
constexpr double kLongestTurn = 0.25;
constexpr std::chrono::milliseconds kTellEvery(100);
constexpr int kStepsToWarmUp = 2;        ///< the first makes room, on a card the second records
constexpr int kStepsToRecord = 300;      ///< for batches of other lengths, which are recorded anew
constexpr double kLeastRatio = 1.05;     ///< less is within noise on any computer
constexpr std::size_t kEnoughTurns = 4;  ///< to know how much the speed changes between them
constexpr double kUnknownSpread = 0.05;  ///< of the mean, with fewer turns

/// One engine with a model of its own.
class Lane {
 public:
  Lane(const RaceEngine& engine, const training::RunSettings& settings, const text::Corpus& corpus)
      : backend_(compute::makeBackend(engine.settings)),
        transformer_(settings.model, *backend_),
        trainer_(transformer_, settings.trainer),
        batches_(corpus.training, settings.model.vocabulary,
                 training::batchSettings(settings, corpus.rows)) {
    transformer_.setParameters(
        model::initializeParameters(settings.model, settings.initialization, settings.seed));
  }

  /// Steps that leave no trace, so that the clock does not count what happens only once.
  template <typename CheckStop>
  void warmUp(std::int64_t steps, const CheckStop& checkStop) {
    const training::TrainerState fresh = trainer_.state();
    for (int i = 0; i < kStepsToWarmUp; ++i) trainer_.step(batches_.at(0));
    if (backend_->launchesOfStep() > 0)
      for (std::int64_t i = 1; i < std::min<std::int64_t>(steps, kStepsToRecord); ++i) {
        checkStop();
        trainer_.step(batches_.at(i));
        if (backend_->launchesOfStep() == 0) trainer_.step(batches_.at(i));  // now it is recorded
      }
    trainer_.restore(fresh);
  }

  void takeStep(Racer& racer) {
    const Clock::time_point begin = Clock::now();
    const training::StepResult result = trainer_.step(batches_.at(trainer_.stepsDone()));
    racer.seconds += std::chrono::duration<double>(Clock::now() - begin).count();
    if (!result.finite)
      throw Error("The race ended at step " + std::to_string(result.step) +
                  ": the loss of this model is no longer a finite number.");
    racer.tokens += result.tokens;
    racer.points.push_back({result.loss, racer.seconds});
  }

 private:
  std::unique_ptr<compute::Backend> backend_;
  model::Transformer transformer_;
  training::Trainer trainer_;
  text::Batches batches_;
};

/// What the state of everybody lacks of the race's own.
void takeOver(const Racer& from, Racer& to) {
  to.points.insert(to.points.end(), from.points.begin() + std::ssize(to.points), from.points.end());
  to.turnRates.insert(to.turnRates.end(), from.turnRates.begin() + std::ssize(to.turnRates),
                      from.turnRates.end());
  to.tokens = from.tokens;
  to.seconds = from.seconds;
}

class Race {
 public:
  Race(const RaceWish& wish, const std::stop_token& stop, const Tell& tell)
      : wish_(wish), stop_(stop), tell_(tell) {}

  void run() {
    const auto corpus = wish_.corpus != nullptr ? wish_.corpus : readText();
    training::RunSettings settings = wish_.settings;
    settings.model.vocabulary = corpus->tokenizer->vocabulary();
    settings.trainer.seed = settings.seed;
    std::array<Lane, 2> lanes = {Lane(wish_.engines[0], settings, *corpus),
                                 Lane(wish_.engines[1], settings, *corpus)};
    for (Lane& lane : lanes) {
      checkStop();
      lane.warmUp(wish_.steps, [this] { checkStop(); });
    }
    for (double until = kFirstTurn; !isDone(racers_[0]) || !isDone(racers_[1]);
         until += std::min(kLongestTurn, kFirstTurn + until / 4))
      for (std::size_t i = 0; i < lanes.size(); ++i) takeTurn(lanes[i], racers_[i], until);
  }

  /// Tells what was measured since the last time.
  void publish() {
    tell_([this](RaceState& state) {
      for (std::size_t i = 0; i < racers_.size(); ++i) takeOver(racers_[i], state.racers[i]);
    });
  }

 private:
  std::shared_ptr<const text::Corpus> readText() {
    return std::make_shared<const text::Corpus>(text::makeCorpus(
        wish_.settings.corpus, nullptr, [this](double) { return !stop_.stop_requested(); }));
  }

  bool isDone(const Racer& racer) const {
    return std::ssize(racer.points) >= wish_.steps || racer.seconds >= wish_.seconds;
  }

  /// Until its clock shows so many seconds. Telling is not on the clock.
  void takeTurn(Lane& lane, Racer& racer, double until) {
    const std::int64_t tokens = racer.tokens;
    const double seconds = racer.seconds;
    while (racer.seconds < until && !isDone(racer)) {
      checkStop();
      lane.takeStep(racer);
      if (const auto now = Clock::now(); now - told_ >= kTellEvery) {
        told_ = now;
        publish();
      }
    }
    if (racer.tokens > tokens)
      racer.turnRates.push_back(double(racer.tokens - tokens) / (racer.seconds - seconds));
  }

  void checkStop() const {
    if (stop_.stop_requested()) throw CalledOff();
  }

  const RaceWish& wish_;
  const std::stop_token& stop_;
  const Tell& tell_;
  std::array<Racer, 2> racers_;
  Clock::time_point told_ = Clock::now();
};

/// How sure the mean speed is, as a share of it: the standard error over the turns.
double uncertainty(const Racer& racer) {
  const std::vector<double>& rates = racer.turnRates;
  if (rates.size() < kEnoughTurns) return kUnknownSpread;
  double mean = 0;
  for (const double rate : rates) mean += rate / double(rates.size());
  double squares = 0;
  for (const double rate : rates) squares += (rate - mean) * (rate - mean);
  return std::sqrt(squares / double(rates.size() - 1) / double(rates.size())) / mean;
}

}  // namespace

std::int64_t commonSteps(const RaceState& state) {
  return std::min(std::ssize(state.racers[0].points), std::ssize(state.racers[1].points));
}

double largestDifference(const RaceState& state) {
  double largest = 0;
  for (std::size_t i = 0; i < std::size_t(commonSteps(state)); ++i) {
    const double first = state.racers[0].points[i].loss;
    const double second = state.racers[1].points[i].loss;
    const double larger = std::max(std::abs(first), std::abs(second));
    if (larger > 0) largest = std::max(largest, std::abs(first - second) / larger);
  }
  return largest;
}

RaceVerdict judge(const RaceState& state) {
  const double first = state.racers[0].tokensPerSecond();
  const double second = state.racers[1].tokensPerSecond();
  if (first <= 0 || second <= 0) return {};
  const double sure = std::hypot(uncertainty(state.racers[0]), uncertainty(state.racers[1]));
  RaceVerdict verdict{.measured = true, .faster = first >= second ? 0 : 1};
  verdict.ratio = std::max(first, second) / std::min(first, second);
  verdict.tooShort =
      std::min(state.racers[0].turnRates.size(), state.racers[1].turnRates.size()) < kEnoughTurns;
  verdict.aboutEqual = std::log(verdict.ratio) < std::max(std::log(kLeastRatio), 3 * sure);
  return verdict;
}

void EngineRace::start(RaceWish wish) {
  work_.start([wish = std::move(wish)](const std::stop_token& stop, const Tell& tell) {
    tell([&](RaceState& state) {
      state.engines = wish.engines;
      state.steps = wish.steps;
      state.seconds = wish.seconds;
    });
    Race race(wish, stop, tell);
    try {
      race.run();
    } catch (const CalledOff&) {
      tell([](RaceState& state) { state.calledOff = true; });
    } catch (const std::exception& error) {
      tell([&](RaceState& state) { state.problem = error.what(); });
    }
    race.publish();
  });
}

}  // namespace glassbox::live
