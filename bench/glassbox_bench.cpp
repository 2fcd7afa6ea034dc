// Google Benchmark over the CPU engine: single operations of a width-64 and a width-256 model, and
// whole training steps of the shapes S, M and L. `--benchmark_filter=Step` runs the latter alone.
#include <benchmark/benchmark.h>

#include "base/random.h"
#include "compute/backend.h"
#include "training/benchmark.h"
#include "training/trainer.h"

namespace {

using namespace glassbox;
using compute::Backend;
using compute::Buffer;

constexpr std::int64_t kRows = 1024;

std::unique_ptr<Backend> oneThread() { return compute::makeBackend({"cpu", 1, "auto"}); }

Buffer randomMatrix(Backend& backend, std::int64_t rows, std::int64_t columns) {
  Buffer buffer(backend, rows, columns);
  Random random(1);
  std::vector<float> values(static_cast<std::size_t>(rows * columns));
  for (float& value : values) value = static_cast<float>(random.uniform() - 0.5);
  backend.upload(buffer, values);
  return buffer;
}

void setOperations(benchmark::State& state, double operations) {
  state.counters["FLOP/s"] =
      benchmark::Counter(operations, benchmark::Counter::kIsIterationInvariantRate);
}

void MatrixProduct(benchmark::State& state) {
  const auto backend = oneThread();
  const std::int64_t depth = state.range(0), columns = state.range(1);
  const Buffer in = randomMatrix(*backend, kRows, depth);
  const Buffer weight = randomMatrix(*backend, depth, columns), out(*backend, kRows, columns);
  for (auto _ : state) backend->linearForward(out, in, weight, {}, {});
  setOperations(state, 2.0 * kRows * static_cast<double>(depth * columns));
}
BENCHMARK(MatrixProduct)->Args({64, 192})->Args({64, 256})->Args({256, 768})->Args({1024, 256});

void MatrixProductWithGelu(benchmark::State& state) {
  const auto backend = oneThread();
  const std::int64_t depth = state.range(0);
  const Buffer in = randomMatrix(*backend, kRows, depth);
  const Buffer weight = randomMatrix(*backend, depth, 4 * depth);
  const Buffer sums(*backend, kRows, 4 * depth), out(*backend, kRows, 4 * depth);
  for (auto _ : state) backend->linearForward(out, in, weight, {}, sums);
  setOperations(state, 8.0 * kRows * static_cast<double>(depth * depth));
}
BENCHMARK(MatrixProductWithGelu)->Arg(64)->Arg(256);

void WeightGradient(benchmark::State& state) {
  const auto backend = oneThread();
  const std::int64_t depth = state.range(0), columns = state.range(1);
  const Buffer in = randomMatrix(*backend, kRows, depth);
  const Buffer dOut = randomMatrix(*backend, kRows, columns);
  const Buffer dWeight(*backend, depth, columns), dBias(*backend, 1, columns);
  for (auto _ : state) backend->linearBackwardWeight(dWeight, dBias, in, dOut);
  setOperations(state, 2.0 * kRows * static_cast<double>(depth * columns));
}
BENCHMARK(WeightGradient)->Args({64, 192})->Args({64, 256})->Args({256, 768})->Args({1024, 256});

compute::AttentionShape attentionShape(const benchmark::State& state) {
  return {.batch = static_cast<int>(kRows / state.range(0)),
          .time = static_cast<int>(state.range(0)),
          .heads = static_cast<int>(state.range(2)),
          .width = static_cast<int>(state.range(1)),
          .causal = true};
}

void AttentionForward(benchmark::State& state) {
  const auto backend = oneThread();
  const compute::AttentionShape shape = attentionShape(state);
  const Buffer qkv = randomMatrix(*backend, kRows, 3 * shape.width);
  const Buffer out(*backend, kRows, shape.width);
  const Buffer weights(*backend, kRows * shape.heads, shape.time);
  for (auto _ : state) backend->attentionForward(out, weights, qkv, shape);
}
BENCHMARK(AttentionForward)->Args({32, 64, 4})->Args({64, 128, 4})->Args({128, 256, 8});

void AttentionBackward(benchmark::State& state) {
  const auto backend = oneThread();
  const compute::AttentionShape shape = attentionShape(state);
  const Buffer qkv = randomMatrix(*backend, kRows, 3 * shape.width);
  const Buffer dOut = randomMatrix(*backend, kRows, shape.width);
  const Buffer out(*backend, kRows, shape.width), dQkv(*backend, kRows, 3 * shape.width);
  const Buffer weights(*backend, kRows * shape.heads, shape.time);
  backend->attentionForward(out, weights, qkv, shape);
  for (auto _ : state) backend->attentionBackward(dQkv, dOut, weights, qkv, shape);
}
BENCHMARK(AttentionBackward)->Args({32, 64, 4})->Args({64, 128, 4})->Args({128, 256, 8});

void LayerNorm(benchmark::State& state) {
  const auto backend = oneThread();
  const std::int64_t width = state.range(0);
  const Buffer residual = randomMatrix(*backend, kRows, width);
  const Buffer gain = randomMatrix(*backend, 1, width), bias = randomMatrix(*backend, 1, width);
  const Buffer out(*backend, kRows, width), mean(*backend, kRows, 1), inverse(*backend, kRows, 1);
  for (auto _ : state) backend->layerNormForward(out, mean, inverse, residual, {}, gain, bias);
}
BENCHMARK(LayerNorm)->Arg(64)->Arg(256);

void CrossEntropyWithGradient(benchmark::State& state) {
  const auto backend = oneThread();
  const Buffer logits = randomMatrix(*backend, kRows, state.range(0)), losses(*backend, kRows, 1);
  const std::vector<std::int32_t> ids(kRows, 1);
  const compute::Ids targets{backend->allocateIds(kRows), kRows};
  backend->upload(targets, ids);
  for (auto _ : state) backend->crossEntropy(losses, logits, targets, 1.0F / kRows);
  backend->release(targets.data);
}
BENCHMARK(CrossEntropyWithGradient)->Arg(512)->Arg(4096);

void AdamWStep(benchmark::State& state) {
  const auto backend = oneThread();
  const std::int64_t count = state.range(0);
  const Buffer parameters = randomMatrix(*backend, 1, count), first(*backend, 1, count);
  const Buffer second(*backend, 1, count), gradients = randomMatrix(*backend, 1, count);
  const std::vector<compute::ParameterRange> ranges = {{0, count, true}};
  compute::AdamWSettings settings{.learningRate = 1e-3F};
  for (auto _ : state) {
    backend->adamWStep(parameters, first, second, gradients, 1.0F, settings, ranges);
    ++settings.step;
  }
}
BENCHMARK(AdamWStep)->Arg(134'000)->Arg(5'800'000);

void Step(benchmark::State& state, const char* name) {
  const training::StepShape shape = training::stepShape(name);
  const auto backend = compute::makeBackend({"cpu", static_cast<int>(state.range(0)), "auto"});
  const TokenBatch batch = training::randomBatch(shape);
  model::Transformer transformer(shape.config, *backend);
  transformer.setParameters(
      model::initializeParameters(shape.config, model::Initialization::kFanIn, 1));
  training::Trainer trainer(transformer, {});
  trainer.step(batch);
  for (auto _ : state) trainer.step(batch);
  setOperations(state, shape.work());
}
BENCHMARK_CAPTURE(Step, S, "S")->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(Step, M, "M")->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(Step, L, "L")->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
