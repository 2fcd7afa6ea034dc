// Attention of every head of every row of the batch in one kernel.
#include "attention_forward.cuh"

#include "sequence_run.cuh"

namespace glassbox::cuda {
namespace {

template <Precision kPrecision, bool kShared>
__global__ void __launch_bounds__(kMostThreads)
    attentionKernel(const __grid_constant__ AttentionTask task) {
  if (!kComputed<kPrecision>) return;
  GLASSBOX_SHARED_MEMORY(shared);
  attendHead<WholeBlock, kPrecision, kShared>(task, static_cast<int>(blockIdx.x), shared);
}

}  // namespace

void attentionForward(GlassboxCuda& device, Matrix out, Matrix probabilities, Matrix qkv,
                      const GlassboxCudaAttention& shape) {
  AttentionTask task = taskOf(shape);
  const std::size_t floats =
      std::size_t{3} * inputFloats(task.time, task.depth) + stripFloats(task.time);
  SequenceRun& run = device.sequenceRun();
  const bool collected = run.takesAttention(task, shape.batch, floats);
  qkv = run.read(qkv);
  out = run.written(out);
  task.qkv = qkv.data;
  task.probabilities = run.written(probabilities).data;
  task.out = out.data;
  if (collected) return run.add(task);
  const std::size_t bytes = sizeof(float) * floats;
  const auto blocks = static_cast<unsigned>(shape.batch * shape.heads);
  const int threads = threadsFor(task.time);
  device.run(Lane::kMain, {qkv}, {out, probabilities}, [&](cudaStream_t stream) {
    withPrecision(device.precision(), [&](auto precision) {
      constexpr Precision kPrecision = decltype(precision)::value;
      if (bytes > device.sharedMemory())
        launchAllowed<attentionKernel<kPrecision, false>>(blocks, threads, 0, stream, task);
      else launchAllowed<attentionKernel<kPrecision, true>>(blocks, threads, bytes, stream, task);
    });
  });
}

}  // namespace glassbox::cuda
