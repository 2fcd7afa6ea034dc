#include "live/model_history.h"

#include <algorithm>
#include <cstring>
#include <numeric>
#include <string_view>

#include "base/error.h"
#include "base/files.h"
#include "compute/device_error.h"

namespace glassbox::live {
namespace {

std::size_t bytesOf(const training::TrainerState& state) {
  return sizeof(float) *
         (state.parameters.size() + state.firstMoment.size() + state.secondMoment.size());
}

void append(std::string& bytes, const std::vector<float>& values) {
  const auto count = static_cast<std::uint64_t>(values.size());
  bytes.append(reinterpret_cast<const char*>(&count), sizeof count);
  bytes.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(float));
}

/// The next vector of a file that append() wrote.
std::vector<float> take(std::string_view& bytes) {
  std::uint64_t count = 0;
  if (bytes.size() < sizeof count) throw Error("a kept moment of the run is incomplete");
  std::memcpy(&count, bytes.data(), sizeof count);
  bytes.remove_prefix(sizeof count);
  if (bytes.size() / sizeof(float) < count) throw Error("a kept moment of the run is incomplete");
  std::vector<float> values(count);
  std::memcpy(values.data(), bytes.data(), count * sizeof(float));
  bytes.remove_prefix(count * sizeof(float));
  return values;
}

}  // namespace

ModelHistory::ModelHistory(const std::filesystem::path& folder) : ModelHistory(folder, Limits()) {}

ModelHistory::ModelHistory(const std::filesystem::path& folder, Limits limits)
    : folder_(folder), limits_(limits) {
  if (!folder_.empty()) removeAbandonedFolders(folder_);
}

void ModelHistory::keep(training::TrainerState state) {
  const std::int64_t step = state.step;
  const std::size_t bytes = bytesOf(state);
  moments_.push_back(
      {step, bytes, std::make_shared<const training::TrainerState>(std::move(state))});
  makeRoom();
  next_ = after(step);
}

void ModelHistory::keep(training::ArrivingState state) {
  settle();
  next_ = after(state.step);
  arriving_ = std::move(state);
  keepArrived();
}

bool ModelHistory::keepArrived() {
  try {
    if (!arriving_ || !arriving_->isThere()) return false;
  } catch (const compute::DeviceError&) {
    // settle() drops it.
  }
  settle();
  return true;
}

void ModelHistory::settle() {
  if (!arriving_) return;
  training::ArrivingState arriving = std::move(*arriving_);
  arriving_.reset();
  try {
    keep(arriving.take());
  } catch (const compute::DeviceError&) {
    // The run finds out by itself, with its next step.
  }
}

std::int64_t ModelHistory::after(std::int64_t step) const {
  return step + std::max<std::int64_t>(1, step / density_);
}

std::vector<std::int64_t> ModelHistory::steps() const {
  std::vector<std::int64_t> steps;
  for (const Kept& kept : moments_) steps.push_back(kept.step);
  return steps;
}

ModelHistory::Moment ModelHistory::nearest(std::int64_t step) const {
  if (moments_.empty()) return nullptr;
  const auto closest = std::min_element(
      moments_.begin(), moments_.end(), [step](const Kept& first, const Kept& second) {
        return std::abs(first.step - step) < std::abs(second.step - step);
      });
  return closest->state != nullptr ? closest->state : read(*closest);
}

std::filesystem::path ModelHistory::fileOf(std::int64_t step) const {
  return ours_->path() / std::to_string(step);
}

ModelHistory::Moment ModelHistory::read(const Kept& kept) const {
  const std::string content = readFile(fileOf(kept.step), limits_.diskBytes);
  std::string_view rest = content;
  auto state = std::make_shared<training::TrainerState>();
  state->step = kept.step;
  state->parameters = take(rest);
  state->firstMoment = take(rest);
  state->secondMoment = take(rest);
  return state;
}

/// Memory first, then disk, then fewer moments.
void ModelHistory::makeRoom() {
  const auto held = [this](bool inMemory) {
    return std::accumulate(moments_.begin(), moments_.end(), std::size_t{0},
                           [inMemory](std::size_t sum, const Kept& kept) {
                             return sum + ((kept.state != nullptr) == inMemory ? kept.bytes : 0);
                           });
  };
  while (moments_.size() > 2 && held(true) > limits_.memoryBytes)
    if (held(false) + moments_.back().bytes > limits_.diskBytes || !spillOldest()) thin();
}

/// Whether the disk has so much to spare.
bool ModelHistory::hasDisk(std::size_t bytes) const {
  std::error_code unknown;
  const auto disk = std::filesystem::space(ours_->path(), unknown);
  return !unknown && disk.available > limits_.leftFreeBytes + bytes;
}

/// False if there is no folder or it cannot be written.
bool ModelHistory::spillOldest() {
  if (folder_.empty()) return false;
  const auto oldest = std::find_if(moments_.begin(), moments_.end(),
                                   [](const Kept& kept) { return kept.state != nullptr; });
  std::string bytes;
  bytes.reserve(oldest->bytes + 3 * sizeof(std::uint64_t));
  append(bytes, oldest->state->parameters);
  append(bytes, oldest->state->firstMoment);
  append(bytes, oldest->state->secondMoment);
  try {
    if (!ours_) ours_.emplace(folder_);
    if (!hasDisk(bytes.size())) return false;
    writeCacheFile(fileOf(oldest->step), bytes);
  } catch (const Error&) {
    return false;
  }
  oldest->state.reset();
  return true;
}

/// Every other moment goes, but for the first and the newest.
void ModelHistory::thin() {
  std::vector<Kept> stay;
  for (std::size_t i = 0; i < moments_.size(); ++i) {
    if (i % 2 == 0 || i + 1 == moments_.size()) stay.push_back(std::move(moments_[i]));
    else drop(moments_[i]);
  }
  moments_ = std::move(stay);
  density_ = std::max<std::int64_t>(1, density_ / 2);
}

void ModelHistory::drop(const Kept& kept) const {
  std::error_code ignored;
  if (kept.state == nullptr) std::filesystem::remove(fileOf(kept.step), ignored);
}

}  // namespace glassbox::live
