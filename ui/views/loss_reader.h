// What a loss curve is doing: falling, standing still, exploding … Read from its numbers as they
// come, in blocks of steps, so that noise from one step to the next never changes the verdict; and
// one verdict gives way to another only on clear signs. Pure; one thread at a time.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "live/snapshot.h"

namespace glassbox::views {

enum class LossTrend {
  kNotStarted,
  kStarting,     ///< too few steps for a verdict
  kFallingFast,  ///< a good part of the whole fall is recent
  kFalling,
  kStalled,   ///< no real fall since `since`
  kByHeart,   ///< validation rises while training falls; `since`: best validation
  kExploded,  ///< far above where it was since `since`
  kCrawling   ///< hardly below its start after many steps
};

/// A verdict and its numbers; all in nats a token, NaN where there is none.
struct LossReading {
  static constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
  LossTrend trend = LossTrend::kNotStarted;
  std::int64_t since = 0;      ///< see LossTrend
  std::int64_t step = 0;       ///< up to which the curve was read
  double first = kNone;        ///< training loss of the first step
  double level = kNone;        ///< training loss now, mean of the last two blocks
  double lowestLevel = kNone;  ///< lowest mean of a block so far
  double learningRate = 0;     ///< the highest so far
  int validations = 0;
  double firstValidation = kNone;
  double validation = kNone;  ///< the newest
  std::int64_t validationStep = 0;
  double bestValidation = kNone;
  std::int64_t bestValidationStep = 0;
};

class LossReader {
 public:
  /// Points in the order of their steps.
  void add(const live::MetricPoint& point);
  const LossReading& reading() const { return reading_; }

 private:
  struct Block {
    std::int64_t lastStep = 0;
    double sum = 0;
    int count = 0;
    double mean() const { return sum / count; }
  };
  /// The straight line through the newest blocks.
  struct Trend {
    double fall = 0;   ///< from their beginning to their end
    double error = 0;  ///< standard error of `fall`
    double noise = 0;  ///< of one block around the line
  };

  void addTraining(const live::MetricPoint& point);
  void addValidation(const live::MetricPoint& point);
  void watchForExplosion(const live::MetricPoint& point);
  void closeBlock();
  void judge();
  bool isByHeart() const;
  bool isCrawling() const;
  bool isStill(const Trend& trend) const;
  bool isFast(const Trend& trend) const;
  Trend newestTrend() const;
  std::int64_t stillSince(double noise) const;

  std::vector<Block> blocks_;  ///< whole ones, all of the same size
  Block open_;
  int blockSize_ = 5;
  LossReading reading_;
  double lastRate_ = 0;
  double rateBefore_ = 0;  ///< at the end of the block before
  double calm_ = 0;        ///< lowest level from which an explosion is measured
  int wild_ = 0;           ///< points in a row far above it
  std::int64_t wildSince_ = 0;
  double levelAtBest_ = LossReading::kNone;  ///< training, when validation was best
  int worse_ = 0;                            ///< validations in a row clearly above the best
  int otherVerdicts_ = 0;                    ///< in a row that speak against the trend that is told
};

}  // namespace glassbox::views
