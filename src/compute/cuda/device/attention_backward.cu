// The way back through attention in one kernel, a block a head.
#include "attention_backward.cuh"

#include "sequence_run.cuh"

namespace glassbox::cuda {
namespace {

template <Precision kPrecision, bool kShared>
__global__ void __launch_bounds__(kMostThreads)
    attentionGradientKernel(const __grid_constant__ AttentionTask task) {
  if (!kComputed<kPrecision>) return;
  GLASSBOX_SHARED_MEMORY(shared);
  goBackThroughHead<WholeBlock, kPrecision, kShared>(task, static_cast<int>(blockIdx.x), shared);
}

}  // namespace

void attentionBackward(GlassboxCuda& device, Matrix dQkv, Matrix dOut, Matrix probabilities,
                       Matrix qkv, const GlassboxCudaAttention& shape) {
  AttentionTask task = taskOf(shape);
  const std::size_t floats =
      std::size_t{4} * inputFloats(task.time, task.depth) + stripFloats(task.time);
  SequenceRun& run = device.sequenceRun();
  const bool collected = run.takesAttention(task, shape.batch, floats);
  qkv = run.read(qkv);
  dOut = run.read(dOut);
  dQkv = run.written(dQkv);
  task.qkv = qkv.data;
  task.probabilities = run.read(probabilities).data;
  task.dOut = dOut.data;
  task.dQkv = dQkv.data;
  if (collected) return run.add(task);
  const std::size_t bytes = sizeof(float) * floats;
  const auto blocks = static_cast<unsigned>(shape.batch * shape.heads);
  const int threads = threadsFor(task.time);
  device.run(Lane::kMain, {dOut, probabilities, qkv}, {dQkv}, [&](cudaStream_t stream) {
    const bool fits = bytes <= device.sharedMemory();
    if (!fits) task.scratch = device.scratch<float>(std::size_t{blocks} * task.time * task.time);
    withPrecision(device.precision(), [&](auto precision) {
      constexpr Precision kPrecision = decltype(precision)::value;
      if (fits)
        launchAllowed<attentionGradientKernel<kPrecision, true>>(blocks, threads, bytes, stream,
                                                                 task);
      else
        launchAllowed<attentionGradientKernel<kPrecision, false>>(blocks, threads, 0, stream, task);
    });
  });
}

}  // namespace glassbox::cuda
