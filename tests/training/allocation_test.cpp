// Counts every allocation of this program, to see that a training step makes none.
#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <new>

#include "base/random.h"
#include "training/trainer.h"

namespace {

std::atomic<long> allocations = 0;

void* allocate(std::size_t size, std::size_t alignment) {
  ++allocations;
  // aligned_alloc wants a multiple of the alignment.
  const std::size_t rounded = (size + alignment - 1) / alignment * alignment;
  void* memory = std::aligned_alloc(alignment, rounded == 0 ? alignment : rounded);
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}

}  // namespace

// GCC takes these for a mismatch once a sanitizer brings operators of its own.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpragmas"
#pragma GCC diagnostic ignored "-Wunknown-warning-option"
#pragma GCC diagnostic ignored "-Wmismatched-new-delete"
// All forms that the library's defaults do not already lead to these.
void* operator new(std::size_t size) { return allocate(size, alignof(std::max_align_t)); }
void* operator new(std::size_t size, std::align_val_t alignment) {
  return allocate(size, static_cast<std::size_t>(alignment));
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete(void* memory, std::align_val_t) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept { std::free(memory); }
#pragma GCC diagnostic pop

namespace glassbox::training {
namespace {

class Allocation : public testing::TestWithParam<Objective> {};

TEST_P(Allocation, HappensInTheFirstStepOnly) {
  const model::ModelConfig config{.vocabulary = 30,
                                  .context = 10,
                                  .width = 16,
                                  .layers = 2,
                                  .heads = 2,
                                  .dropout = 0.1F,
                                  .objective = GetParam()};
  const auto backend = compute::makeBackend({.name = "cpu", .threads = 2});
  model::Transformer transformer(config, *backend);
  transformer.setParameters(initializeParameters(config, model::Initialization::kFanIn, 1));
  Trainer trainer(transformer, {});
  std::vector<TokenBatch> batches;
  Random random(1);
  for (const int length : {4, 10, 7, 9}) {
    TokenBatch batch{3, length, {}, {}};
    for (int i = 0; i < 3 * length; ++i) {
      batch.inputs.push_back(static_cast<std::int32_t>(random.below(30)));
      batch.targets.push_back(random.below(2) == 0 ? kNoTarget : batch.inputs.back());
    }
    batches.push_back(batch);
  }
  // Longer rows come later: the first step has to make room for them.
  trainer.step(batches[0]);
  const long before = allocations;
  for (const TokenBatch& batch : batches) trainer.step(batch);
  EXPECT_EQ(allocations - before, 0);
  // The counter counts.
  transformer.parameters();
  EXPECT_GT(allocations - before, 0);
}

INSTANTIATE_TEST_SUITE_P(Objectives, Allocation,
                         testing::Values(Objective::kNextWord, Objective::kCoveredWord),
                         [](const auto& parameter) {
                           return parameter.param == Objective::kNextWord ? "NextWord"
                                                                          : "CoveredWord";
                         });

}  // namespace
}  // namespace glassbox::training
