#include "views/loss_reader.h"

#include <algorithm>
#include <cmath>

namespace glassbox::views {
namespace {

// Blocks: enough for a trend, few enough to be smooth.
constexpr std::size_t kMostBlocks = 48;
constexpr std::size_t kFewestBlocks = 4;
constexpr std::size_t kTrendBlocks = 8;  // at least, once there are so many

// An explosion: so many steps in a row above half as much again, and at least one nat more.
constexpr int kWildSteps = 5;
constexpr double kWildFactor = 1.5;
constexpr double kWildRise = 1.0;
constexpr double kCalmAgain = 1.2;

// By heart: two validations in a row above the best by this share, while training fell by that.
constexpr double kWorse = 1.03;
constexpr double kTrainingFell = 0.98;

// Crawling: so little of the start is gone after so many steps.
constexpr std::int64_t kCrawlSteps = 60;
constexpr double kCrawlShare = 0.08;

// A fall counts if it is so many standard errors and this share of the level; to count again after
// standing still it must be twice as clear.
constexpr double kClearErrors = 2;
constexpr double kClearShare = 0.01;
constexpr double kFastShare = 0.10;
constexpr double kFastOfWhole = 0.15;

}  // namespace

void LossReader::add(const live::MetricPoint& point) {
  if (std::isfinite(point.trainingLoss)) addTraining(point);
  if (std::isfinite(point.validationLoss)) addValidation(point);
}

void LossReader::addTraining(const live::MetricPoint& point) {
  lastRate_ = point.learningRate;
  reading_.learningRate = std::max(reading_.learningRate, point.learningRate);
  if (std::isnan(reading_.first)) {
    reading_.first = reading_.level = reading_.lowestLevel = calm_ = point.trainingLoss;
    reading_.trend = LossTrend::kStarting;
    reading_.step = point.step;
  }
  watchForExplosion(point);
  open_.sum += point.trainingLoss;
  open_.lastStep = point.step;
  if (++open_.count == blockSize_) closeBlock();
}

/// Does not wait for the end of a block: an explosion is to be seen at once.
void LossReader::watchForExplosion(const live::MetricPoint& point) {
  const bool wild = point.trainingLoss > std::max(kWildFactor * calm_, calm_ + kWildRise);
  if (!wild) {
    wild_ = 0;
    return;
  }
  if (wild_++ == 0) wildSince_ = point.step;
  if (wild_ < kWildSteps) return;
  reading_.level = point.trainingLoss;
  reading_.step = point.step;
  if (reading_.trend == LossTrend::kExploded) return;
  reading_.trend = LossTrend::kExploded;
  reading_.since = wildSince_;
}

void LossReader::closeBlock() {
  blocks_.push_back(open_);
  open_ = {};
  if (blocks_.size() == kMostBlocks) {
    for (std::size_t i = 0; i < kMostBlocks / 2; ++i) {
      const Block& second = blocks_[2 * i + 1];
      blocks_[i] = {second.lastStep, blocks_[2 * i].sum + second.sum,
                    blocks_[2 * i].count + second.count};
    }
    blocks_.resize(kMostBlocks / 2);
    blockSize_ *= 2;
  }
  const double mean = blocks_.back().mean();
  reading_.step = blocks_.back().lastStep;
  reading_.level = blocks_.size() < 2 ? mean : (mean + (blocks_.end() - 2)->mean()) / 2;
  reading_.lowestLevel = std::min(reading_.lowestLevel, mean);
  calm_ = std::min(calm_, mean);
  judge();
  rateBefore_ = lastRate_;
}

void LossReader::addValidation(const live::MetricPoint& point) {
  reading_.validation = point.validationLoss;
  reading_.validationStep = point.step;
  if (reading_.validations++ == 0) reading_.firstValidation = point.validationLoss;
  if (!(point.validationLoss >= reading_.bestValidation)) {
    reading_.bestValidation = point.validationLoss;
    reading_.bestValidationStep = point.step;
    levelAtBest_ = reading_.level;
  }
  worse_ = point.validationLoss > kWorse * reading_.bestValidation ? worse_ + 1 : 0;
  if (isByHeart() != (reading_.trend == LossTrend::kByHeart)) judge();
}

void LossReader::judge() {
  if (reading_.trend == LossTrend::kNotStarted) return;
  if (reading_.trend == LossTrend::kExploded && reading_.level > kCalmAgain * calm_) return;
  if (isByHeart()) {
    reading_.trend = LossTrend::kByHeart;
    reading_.since = reading_.bestValidationStep;
    return;
  }
  if (blocks_.size() < kFewestBlocks) {
    reading_.trend = LossTrend::kStarting;
    return;
  }
  if (isCrawling()) {
    reading_.trend = LossTrend::kCrawling;
    return;
  }
  const Trend trend = newestTrend();
  // Two verdicts in a row are needed to change between falling and standing still.
  const bool still = isStill(trend);
  const bool wasStill = reading_.trend == LossTrend::kStalled;
  otherVerdicts_ = still != wasStill ? otherVerdicts_ + 1 : 0;
  const bool nowStill = otherVerdicts_ >= 2 ? still : wasStill;
  if (nowStill && !wasStill) reading_.since = stillSince(trend.noise);
  if (nowStill) reading_.trend = LossTrend::kStalled;
  else if (still && reading_.trend == LossTrend::kFallingFast) return;
  else reading_.trend = isFast(trend) ? LossTrend::kFallingFast : LossTrend::kFalling;
}

/// Once said it stays said until validation is nearly as good as it was at its best.
bool LossReader::isByHeart() const {
  if (reading_.trend == LossTrend::kByHeart) return worse_ > 0;
  return worse_ >= 2 && reading_.level < kTrainingFell * levelAtBest_;
}

/// Only after the learning rate has come to its height: the first steps are slow on purpose.
bool LossReader::isCrawling() const {
  const bool warmingUp = lastRate_ > 1.05 * rateBefore_;
  const double share = (reading_.first - reading_.level) / reading_.first;
  const double limit = reading_.trend == LossTrend::kCrawling ? 1.25 * kCrawlShare : kCrawlShare;
  return reading_.step >= kCrawlSteps && !warmingUp && std::abs(share) < limit;
}

bool LossReader::isStill(const Trend& trend) const {
  const double doubt = reading_.trend == LossTrend::kStalled ? 2 : 1;
  return trend.fall < doubt * kClearErrors * trend.error ||
         trend.fall < doubt * kClearShare * reading_.level;
}

bool LossReader::isFast(const Trend& trend) const {
  const double ease = reading_.trend == LossTrend::kFallingFast ? 0.7 : 1;
  return trend.fall > ease * kFastShare * reading_.level &&
         trend.fall > ease * kFastOfWhole * (reading_.first - reading_.level);
}

/// Least squares over the newest third of the curve.
LossReader::Trend LossReader::newestTrend() const {
  const std::size_t count = std::min(blocks_.size(), std::max(kTrendBlocks, blocks_.size() / 3));
  const auto begin = blocks_.end() - std::ptrdiff_t(count);
  const double middle = double(count - 1) / 2;
  double mean = 0;
  for (std::size_t i = 0; i < count; ++i) mean += begin[std::ptrdiff_t(i)].mean() / double(count);
  double products = 0;
  double squares = 0;
  for (std::size_t i = 0; i < count; ++i) {
    products += (double(i) - middle) * (begin[std::ptrdiff_t(i)].mean() - mean);
    squares += (double(i) - middle) * (double(i) - middle);
  }
  const double slope = products / squares;
  double rest = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const double line = mean + slope * (double(i) - middle);
    rest += std::pow(begin[std::ptrdiff_t(i)].mean() - line, 2);
  }
  const double noise = std::sqrt(rest / double(count - 2));
  const double length = double(count - 1);
  return {-slope * length, noise / std::sqrt(squares) * length, noise};
}

/// The earliest step below whose level no later block lies by more than noise.
std::int64_t LossReader::stillSince(double noise) const {
  const double tolerance = std::max(2 * noise, kClearShare * reading_.level);
  double lowestLater = std::numeric_limits<double>::infinity();
  std::int64_t since = blocks_.back().lastStep;
  for (auto block = blocks_.rbegin(); block != blocks_.rend(); ++block) {
    if (lowestLater < block->mean() - tolerance) break;
    since = block->lastStep;
    lowestLater = std::min(lowestLater, block->mean());
  }
  return since;
}

}  // namespace glassbox::views
