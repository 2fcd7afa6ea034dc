// Streams do their work when somebody waits for it, as late as can be. A recorded step is played in
// an order that its dependencies allow, a different one each time; in every third, kernels that do
// not wait for each other are under way together, a block of this one and a block of that.
#include "streams.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "blocks.h"

namespace glassbox::emulator {
namespace {

std::vector<Stream*> streams;  // all that there are

enum class Order { kAsideLast, kAsideFirst, kTogether };

/// A recorded step while it is played.
class Play {
 public:
  Play(const Graph& graph, Order order)
      : graph_(graph), order_(order), missing_(graph.nodes.size()), followers_(graph.nodes.size()) {
    for (std::size_t node = 0; node < graph.nodes.size(); ++node) {
      missing_[node] = graph.nodes[node].after.size();
      for (const std::size_t before : graph.nodes[node].after) followers_[before].push_back(node);
      if (missing_[node] == 0) ready_.insert(node);
    }
  }

  /// Does a part of it; what went wrong, or nothing.
  std::string goOn() {
    const bool begins = order_ == Order::kTogether ? random() % 4 != 0 : running_.empty();
    if (running_.empty() || (begins && !ready_.empty())) {
      begin(chosen());
      return {};
    }
    const std::size_t which = nextRunning();
    std::string fault = running_[which].blocks.runNext();
    if (running_[which].blocks.isDone()) {
      const std::size_t node = running_[which].node;
      running_.erase(running_.begin() + static_cast<std::ptrdiff_t>(which));
      end(node);
    }
    return fault;
  }
  bool isDone() const { return ready_.empty() && running_.empty(); }

 private:
  struct Running {
    std::size_t node;
    Blocks blocks;
  };

  std::size_t chosen() const {
    std::vector<std::size_t> candidates;
    for (const std::size_t node : ready_)
      if (order_ == Order::kTogether || graph_.nodes[node].aside == (order_ == Order::kAsideFirst))
        candidates.push_back(node);
    if (candidates.empty()) candidates.assign(ready_.begin(), ready_.end());
    return candidates[random() % candidates.size()];
  }
  /// What runs aside has its turn seldom, so that much of it comes together.
  std::size_t nextRunning() const {
    if (random() % 16 != 0)
      for (std::size_t i = 0; i < running_.size(); ++i)
        if (!graph_.nodes[running_[i].node].aside) return i;
    return random() % running_.size();
  }
  void begin(std::size_t node) {
    ready_.erase(node);
    const Work& work = graph_.nodes[node].work;
    if (work.launch != nullptr) {
      running_.push_back({node, Blocks(*work.launch)});
      return;
    }
    work.other();
    end(node);
  }
  void end(std::size_t node) {
    for (const std::size_t follower : followers_[node])
      if (--missing_[follower] == 0) ready_.insert(follower);
  }

  const Graph& graph_;
  Order order_;
  std::vector<std::size_t> missing_;  ///< how many nodes each still waits for
  std::vector<std::vector<std::size_t>> followers_;
  std::set<std::size_t> ready_;
  std::vector<Running> running_;
};

void play(const Graph& graph) {
  static unsigned played = 0;
  constexpr std::array kOrders{Order::kAsideLast, Order::kAsideFirst, Order::kTogether};
  Play all(graph, kOrders[played++ % kOrders.size()]);
  while (!all.isDone() && !isLost())
    if (const std::string fault = all.goOn(); !fault.empty()) lost(fault);
}

void run(const Work& work) {
  if (work.launch == nullptr) return work.other();
  Blocks blocks(*work.launch);
  while (!blocks.isDone() && !isLost())
    if (const std::string fault = blocks.runNext(); !fault.empty()) lost(fault);
}

/// Does what was put into it as far as there.
cudaError_t finish(Stream& stream, std::size_t place) {
  while (stream.done < place && !stream.waiting.empty()) {
    const Work work = std::move(stream.waiting.front());
    stream.waiting.pop_front();
    ++stream.done;
    if (!isLost()) run(work);
  }
  return isLost() ? cudaErrorLaunchFailure : cudaSuccess;
}

std::size_t end(const Stream& stream) { return stream.done + stream.waiting.size(); }

cudaError_t finish(Stream& stream) { return finish(stream, end(stream)); }

void put(Stream& stream, Work work) {
  if (stream.recording == nullptr) {
    stream.waiting.push_back(std::move(work));
    return;
  }
  stream.recording->nodes.push_back({std::move(work), stream.newest, !stream.began});
  stream.newest = {stream.recording->nodes.size() - 1};
}

void addTo(std::vector<std::size_t>& nodes, const std::vector<std::size_t>& more) {
  for (const std::size_t node : more)
    if (std::find(nodes.begin(), nodes.end(), node) == nodes.end()) nodes.push_back(node);
}

/// Whether everything recorded in the other streams comes before what the first one waits for.
bool isJoined(const Graph& graph, const std::vector<std::size_t>& newest) {
  std::vector<bool> seen(graph.nodes.size());
  std::vector<std::size_t> open = newest;
  while (!open.empty()) {
    const std::size_t node = open.back();
    open.pop_back();
    if (seen[node]) continue;
    seen[node] = true;
    addTo(open, graph.nodes[node].after);
  }
  return std::find(seen.begin(), seen.end(), false) == seen.end();
}

}  // namespace

cudaError_t finishAll() {
  for (Stream* stream : streams) finish(*stream);
  return isLost() ? cudaErrorLaunchFailure : cudaSuccess;
}

void launch(const Launch& launch, cudaStream_t stream) {
  if (isAllowed(launch)) put(*stream, {std::make_shared<const Launch>(launch), {}});
}

}  // namespace glassbox::emulator

using namespace glassbox::emulator;  // NOLINT: this is the file that implements the C interface

cudaError_t cudaStreamCreateWithFlags(cudaStream_t* stream, unsigned) {
  *stream = new Stream;
  streams.push_back(*stream);
  return cudaSuccess;
}

cudaError_t cudaStreamDestroy(cudaStream_t stream) {
  const cudaError_t error = finish(*stream);
  streams.erase(std::find(streams.begin(), streams.end(), stream));
  delete stream;
  return error;
}

cudaError_t cudaStreamSynchronize(cudaStream_t stream) {
  if (stream->recording != nullptr) return failed(cudaErrorStreamCaptureUnsupported);
  return finish(*stream);
}

cudaError_t cudaMemsetAsync(void* memory, int value, std::size_t bytes, cudaStream_t stream) {
  put(*stream, {nullptr, [=] { std::memset(memory, value, bytes); }});
  return cudaSuccess;
}

cudaError_t cudaMemcpyAsync(void* to, const void* from, std::size_t bytes, cudaMemcpyKind,
                            cudaStream_t stream) {
  put(*stream, {nullptr, [=] { std::memcpy(to, from, bytes); }});
  return cudaSuccess;
}

cudaError_t cudaEventCreateWithFlags(cudaEvent_t* event, unsigned) {
  *event = new Event;
  return cudaSuccess;
}

cudaError_t cudaEventDestroy(cudaEvent_t event) {
  delete event;
  return cudaSuccess;
}

cudaError_t cudaEventRecord(cudaEvent_t event, cudaStream_t stream) {
  *event = {};
  if (stream->recording != nullptr) {
    event->graph = stream->recording.get();
    event->recorded = stream->newest;
  } else {
    event->stream = stream;
    event->place = end(*stream);
  }
  return cudaSuccess;
}

cudaError_t cudaEventQuery(cudaEvent_t event) {
  if (event->stream == nullptr) return failed(cudaErrorInvalidValue);
  if (!std::exchange(event->asked, true)) return cudaErrorNotReady;
  return finish(*event->stream, event->place);
}

cudaError_t cudaEventSynchronize(cudaEvent_t event) {
  if (event->stream == nullptr) return failed(cudaErrorInvalidValue);
  return finish(*event->stream, event->place);
}

cudaError_t cudaStreamWaitEvent(cudaStream_t stream, cudaEvent_t event, unsigned) {
  if (event->stream != nullptr) {
    if (stream->recording != nullptr) return failed(cudaErrorNotSupported);
    put(*stream,
        {nullptr, [other = event->stream, place = event->place] { finish(*other, place); }});
    return cudaSuccess;
  }
  if (event->graph == nullptr) return failed(cudaErrorInvalidValue);
  if (stream->recording == nullptr) {
    // Waiting for an event of a recording makes a stream part of it.
    for (const Stream* other : streams)
      if (other->recording.get() == event->graph) stream->recording = other->recording;
    if (stream->recording == nullptr) return failed(cudaErrorInvalidValue);
  }
  if (stream->recording.get() != event->graph) return failed(cudaErrorInvalidValue);
  addTo(stream->newest, event->recorded);
  return cudaSuccess;
}

cudaError_t cudaStreamBeginCapture(cudaStream_t stream, cudaStreamCaptureMode) {
  if (stream->recording != nullptr) return failed(cudaErrorStreamCaptureUnsupported);
  stream->recording = std::make_shared<Graph>();
  stream->began = true;
  stream->newest.clear();
  return cudaSuccess;
}

cudaError_t cudaStreamEndCapture(cudaStream_t stream, cudaGraph_t* graph) {
  *graph = nullptr;
  if (stream->recording == nullptr || !stream->began) return failed(cudaErrorInvalidValue);
  const std::shared_ptr<Graph> recorded = stream->recording;
  const bool joined = isJoined(*recorded, stream->newest);
  for (Stream* other : streams) {
    if (other->recording != recorded) continue;
    other->recording = nullptr;
    other->began = false;
    other->newest.clear();
  }
  if (!joined) return failed(cudaErrorStreamCaptureUnjoined);
  *graph = new Graph(*recorded);
  return cudaSuccess;
}

cudaError_t cudaGraphGetNodes(cudaGraph_t graph, cudaGraphNode_t*, std::size_t* count) {
  *count = graph->nodes.size();
  return cudaSuccess;
}

cudaError_t cudaGraphInstantiate(cudaGraphExec_t* playable, cudaGraph_t graph, unsigned long long) {
  *playable = new Playable{std::make_shared<const Graph>(*graph)};
  return cudaSuccess;
}

cudaError_t cudaGraphDestroy(cudaGraph_t graph) {
  delete graph;
  return cudaSuccess;
}

cudaError_t cudaGraphExecDestroy(cudaGraphExec_t playable) {
  delete playable;
  return cudaSuccess;
}

cudaError_t cudaGraphLaunch(cudaGraphExec_t playable, cudaStream_t stream) {
  if (stream->recording != nullptr) return failed(cudaErrorNotSupported);
  put(*stream, {nullptr, [graph = playable->graph] { play(*graph); }});
  return cudaSuccess;
}
