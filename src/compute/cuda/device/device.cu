#include "device.cuh"

#include <algorithm>
#include <cstdio>
#include <cstring>

using glassbox::cuda::check;
using glassbox::cuda::Failure;
using glassbox::cuda::Lane;
using glassbox::cuda::Precision;
using glassbox::cuda::Region;

namespace glassbox::cuda {
namespace {

constexpr std::size_t kArenaBlock = std::size_t{16} << 20U;
constexpr std::size_t kAlignment = 256;
constexpr std::size_t kStaging = std::size_t{1} << 20U;
constexpr std::size_t kCounters = 1 << 18;
/// Recorded steps kept; texts have rows of a few dozen lengths.
constexpr std::size_t kMostRecorded = 256;

constexpr std::size_t kSmallUpload = 64 << 10U;

/// Reads what the host has put into pinned memory: a copy engine would take three times as long for
/// so little. Each upload has a row of blocks, so that they travel side by side; none overlaps
/// another.
__global__ void uploadKernel(const Uploads uploads) {
  const Uploads::Upload& upload = uploads.all[blockIdx.y];
  for (int word = static_cast<int>(blockIdx.x * blockDim.x + threadIdx.x); word < upload.words;
       word += static_cast<int>(gridDim.x * blockDim.x))
    upload.to[word] = upload.from[word];
}

std::size_t roundedUp(std::size_t bytes) {
  return (bytes + kAlignment - 1) / kAlignment * kAlignment;
}

}  // namespace

void check(cudaError_t error, const char* doing) {
  if (error == cudaSuccess) return;
  cudaGetLastError();  // else who asks for it next, maybe of another device, gets it again
  if (error == cudaErrorMemoryAllocation) {
    throw Failure{GLASSBOX_CUDA_NO_MEMORY,
                  std::string("the graphics card has not enough free memory (") + doing + ")"};
  }
  throw Failure{GLASSBOX_CUDA_FAILED, std::string("the graphics card failed while ") + doing +
                                          " (" + cudaGetErrorString(error) + ")"};
}

void* Arena::take(std::size_t bytes) {
  bytes = roundedUp(std::max<std::size_t>(bytes, 1));
  for (; block_ < blocks_.size(); ++block_, used_ = 0)
    if (used_ + bytes <= blocks_[block_].bytes) break;
  if (block_ == blocks_.size()) {
    Block block{nullptr, std::max(bytes, kArenaBlock)};
    check(cudaMalloc(reinterpret_cast<void**>(&block.memory), block.bytes), "working memory");
    blocks_.push_back(block);
    used_ = 0;
  }
  char* memory = blocks_[block_].memory + used_;
  used_ += bytes;
  return memory;
}

void Arena::release() {
  for (const Block& block : blocks_) cudaFree(block.memory);
  blocks_.clear();
}

}  // namespace glassbox::cuda

GlassboxCuda::GlassboxCuda(Precision precision) : precision_(precision) {
  check(cudaSetDevice(0), "opening it");
  check(cudaGetDeviceProperties(&properties_, 0), "asking what it is");
  text = std::string(properties_.name) + ", " + std::to_string(properties_.multiProcessorCount) +
         " multiprocessors";
  if (precision != Precision::kFp32) text += precision == Precision::kTf32 ? ", tf32" : ", bf16";
  for (cudaStream_t& stream : streams_)
    check(cudaStreamCreateWithFlags(&stream, cudaStreamNonBlocking), "making a stream");
  const auto take = [](auto** memory, std::size_t count) {
    check(cudaMalloc(reinterpret_cast<void**>(memory), count * sizeof(**memory)), "opening it");
    check(cudaMemset(*memory, 0, count * sizeof(**memory)), "opening it");
  };
  take(&counters_, glassbox::cuda::kCounters);
  take(&numbers_, 1);
  take(&totals_, 1);
  check(cudaHostAlloc(reinterpret_cast<void**>(&staging_), glassbox::cuda::kStaging,
                      cudaHostAllocMapped),
        "opening it");
  check(cudaHostGetDevicePointer(reinterpret_cast<void**>(&stagingOnDevice_), staging_, 0),
        "opening it");
  check(cudaHostAlloc(reinterpret_cast<void**>(&hostTotals_), sizeof(*hostTotals_),
                      cudaHostAllocMapped),
        "opening it");
  check(cudaHostGetDevicePointer(reinterpret_cast<void**>(&hostTotalsOnDevice_), hostTotals_, 0),
        "opening it");
  check(cudaDeviceSynchronize(), "opening it");
}

GlassboxCuda::~GlassboxCuda() {
  cudaDeviceSynchronize();
  forgetRecorded();
  arena_.release();
  copiesOut_.release();
  for (const cudaEvent_t event : events_) cudaEventDestroy(event);
  for (const cudaStream_t stream : streams_)
    if (stream != nullptr) cudaStreamDestroy(stream);
  cudaFree(counters_);
  cudaFree(numbers_);
  cudaFree(totals_);
  for (const Ranges& known : ranges_) cudaFree(known.onDevice);
  cudaFreeHost(staging_);
  cudaFreeHost(hostTotals_);
}

unsigned* GlassboxCuda::counters(std::size_t count) {
  if (countersUsed_ + count > glassbox::cuda::kCounters)
    throw Failure{GLASSBOX_CUDA_NO_MEMORY, "the step is too large for the graphics card's engine"};
  unsigned* taken = counters_ + countersUsed_;
  countersUsed_ += count;
  return taken;
}

int GlassboxCuda::begin(Lane lane, std::initializer_list<Region> reads,
                        std::initializer_list<Region> writes) {
  if (!recording_) {
    sendUploads();
    // One stream: what an earlier operation borrowed is free when this one runs.
    arena_.reuse();
    countersUsed_ = 0;
    return 0;
  }
  int stream = 0;
  if (lane == Lane::kAside) {
    stream = nextSide_;
    nextSide_ = nextSide_ % (kStreams - 1) + 1;
  }
  const auto meet = [](const auto& some, const auto& others) {
    for (const Region& one : some)
      for (const Region& other : others)
        if (one.overlaps(other)) return true;
    return false;
  };
  // The newest in each other stream is enough, as a stream keeps its own order.
  bool waited[kStreams] = {};
  for (auto earlier = issued_.rbegin(); earlier != issued_.rend(); ++earlier) {
    if (earlier->stream == stream || waited[earlier->stream]) continue;
    if (!meet(earlier->writes, reads) && !meet(earlier->writes, writes) &&
        !meet(earlier->reads, writes))
      continue;
    check(cudaStreamWaitEvent(streams_[stream], earlier->event, 0), "recording a step");
    waited[earlier->stream] = true;
  }
  return stream;
}

void GlassboxCuda::finish(int stream, std::initializer_list<Region> reads,
                          std::initializer_list<Region> writes) {
  if (!recording_) return;
  const cudaEvent_t event = freshEvent();
  check(cudaEventRecord(event, streams_[stream]), "recording a step");
  issued_.push_back({stream, event, reads, writes});
}

cudaEvent_t GlassboxCuda::freshEvent() {
  if (eventsUsed_ == events_.size()) {
    cudaEvent_t event = nullptr;
    check(cudaEventCreateWithFlags(&event, cudaEventDisableTiming), "recording a step");
    events_.push_back(event);
  }
  return events_[eventsUsed_++];
}

void GlassboxCuda::upload(void* to, const void* from, std::size_t bytes) {
  using glassbox::cuda::Uploads;
  if (bytes == 0) return;
  if (bytes > glassbox::cuda::kSmallUpload || bytes % 4 != 0) {
    // From ordinary memory; returns when `from` may be changed.
    sendUploads();
    check(cudaMemcpyAsync(to, from, bytes, cudaMemcpyHostToDevice, streams_[0]), "copying to it");
    check(cudaStreamSynchronize(streams_[0]), "copying to it");
    return;
  }
  if (stagingUsed_ + bytes > glassbox::cuda::kStaging) wait();
  if (uploads_.count == Uploads::kMost || isUploaded(to, bytes)) sendUploads();
  std::memcpy(staging_ + stagingUsed_, from, bytes);
  uploads_.all[uploads_.count++] = {
      static_cast<std::uint32_t*>(to),
      reinterpret_cast<const std::uint32_t*>(stagingOnDevice_ + stagingUsed_),
      static_cast<std::int32_t>(bytes / 4)};
  stagingUsed_ += (bytes + 63) / 64 * 64;
}

bool GlassboxCuda::isUploaded(const void* to, std::size_t bytes) const {
  const auto begin = [](const void* memory) { return reinterpret_cast<std::uintptr_t>(memory); };
  for (int i = 0; i < uploads_.count; ++i) {
    const auto& one = uploads_.all[i];
    if (begin(one.to) < begin(to) + bytes &&
        begin(to) < begin(one.to) + static_cast<std::size_t>(one.words) * 4)
      return true;
  }
  return false;
}

void GlassboxCuda::sendUploads() {
  if (uploads_.count == 0) return;
  const dim3 grid(16, static_cast<unsigned>(uploads_.count));
  glassbox::cuda::launchKernel(glassbox::cuda::uploadKernel, grid, 256, 0, streams_[0], uploads_);
  uploads_.count = 0;
  check(cudaGetLastError(), "copying to it");
}

void GlassboxCuda::download(void* to, const void* from, std::size_t bytes) {
  sendUploads();
  if (bytes > 0)
    check(cudaMemcpyAsync(to, from, bytes, cudaMemcpyDeviceToHost, streams_[0]), "copying from it");
  wait();
}

GlassboxCudaCopy* GlassboxCuda::beginCopyOut(const GlassboxCudaMatrix* from, std::int64_t count) {
  sendUploads();
  return copiesOut_.begin(streams_[0], from, count);
}

void GlassboxCuda::wait() {
  sendUploads();
  check(cudaStreamSynchronize(streams_[0]), "computing");
  stagingUsed_ = 0;
}

const GlassboxCudaRange* GlassboxCuda::rangesOnDevice(const GlassboxCudaRange* ranges,
                                                      std::int64_t count) {
  const auto same = [](const GlassboxCudaRange& a, const GlassboxCudaRange& b) {
    return a.offset == b.offset && a.size == b.size && a.decayed == b.decayed;
  };
  for (const Ranges& known : ranges_)
    if (std::equal(ranges, ranges + count, known.values.begin(), known.values.end(), same))
      return known.onDevice;
  Ranges fresh{{ranges, ranges + count}, nullptr};
  const std::size_t bytes = fresh.values.size() * sizeof(*ranges);
  check(cudaMalloc(reinterpret_cast<void**>(&fresh.onDevice), std::max<std::size_t>(bytes, 1)),
        "working memory");
  ranges_.push_back(fresh);
  check(cudaMemcpy(fresh.onDevice, ranges, bytes, cudaMemcpyHostToDevice), "copying to it");
  return fresh.onDevice;
}

void GlassboxCuda::forgetRecorded() {
  for (auto& [key, step] : recorded_)
    if (step.graph != nullptr) cudaGraphExecDestroy(step.graph);
  recorded_.clear();
}

bool GlassboxCuda::beginStep(std::uint64_t key, const GlassboxCudaNumbers& numbers) {
  abandonStep();
  launchesOfStep = 0;
  upload(numbers_, &numbers, sizeof numbers);
  sendUploads();
  if (key == 0) return true;
  if (recorded_.size() > glassbox::cuda::kMostRecorded) {
    wait();
    forgetRecorded();
  }
  const auto [found, first] = recorded_.try_emplace(key);
  if (found->second.graph != nullptr) {
    check(cudaGraphLaunch(found->second.graph, streams_[0]), "starting a step");
    launchesOfStep = found->second.launches;
    return false;
  }
  // The first time of its kind a step is launched operation by operation; that also loads every
  // kernel and makes room for what they borrow.
  if (!first) {
    key_ = key;
    startRecording();
  }
  return true;
}

void GlassboxCuda::startRecording() {
  check(cudaStreamBeginCapture(streams_[0], cudaStreamCaptureModeRelaxed), "recording a step");
  recording_ = true;
  arena_.reuse();
  countersUsed_ = 0;
  eventsUsed_ = 0;
  nextSide_ = 1;
  issued_.clear();
  const cudaEvent_t start = freshEvent();
  check(cudaEventRecord(start, streams_[0]), "recording a step");
  for (int i = 1; i < kStreams; ++i)
    check(cudaStreamWaitEvent(streams_[i], start, 0), "recording a step");
}

void GlassboxCuda::endStep() {
  if (!recording_) return;
  for (int i = 1; i < kStreams; ++i) {
    const cudaEvent_t end = freshEvent();
    check(cudaEventRecord(end, streams_[i]), "recording a step");
    check(cudaStreamWaitEvent(streams_[0], end, 0), "recording a step");
  }
  cudaGraph_t graph = nullptr;
  const cudaError_t ended = cudaStreamEndCapture(streams_[0], &graph);
  recording_ = false;
  issued_.clear();
  check(ended, "recording a step");
  std::size_t nodes = 0;
  cudaGraphGetNodes(graph, nullptr, &nodes);
  cudaGraphExec_t playable = nullptr;
  const cudaError_t made = cudaGraphInstantiate(&playable, graph, 0);
  cudaGraphDestroy(graph);
  check(made, "recording a step");
  recorded_[key_] = {playable, static_cast<std::int64_t>(nodes)};
  launchesOfStep = static_cast<std::int64_t>(nodes);
  check(cudaGraphLaunch(playable, streams_[0]), "starting a step");
}

void GlassboxCuda::abandonStep() noexcept {
  if (!recording_) return;
  cudaGraph_t graph = nullptr;
  cudaStreamEndCapture(streams_[0], &graph);
  if (graph != nullptr) cudaGraphDestroy(graph);
  cudaGetLastError();
  recording_ = false;
  issued_.clear();
}

GlassboxCudaOutcome GlassboxCuda::outcome() {
  wait();
  return {hostTotals_->lossSum, hostTotals_->sumOfSquares};
}
