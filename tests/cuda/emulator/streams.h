// What has been put into streams and not been done yet, and recorded steps.
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "blocks.h"

namespace glassbox::emulator {

/// A kernel, or anything else that is done at once.
struct Work {
  std::shared_ptr<const Launch> launch;
  std::function<void()> other;
};

/// What was recorded: work, each with the nodes that must be done before.
struct Graph {
  struct Node {
    Work work;
    std::vector<std::size_t> after;
    bool aside;  ///< recorded in another stream than the one that began
  };
  std::vector<Node> nodes;
};

struct Playable {
  std::shared_ptr<const Graph> graph;
};

struct Stream;

struct Event {
  const Graph* graph = nullptr;       ///< that was being recorded when it was
  std::vector<std::size_t> recorded;  ///< the nodes that it stands for
  // Outside of a recording:
  Stream* stream = nullptr;  ///< it comes when this has done all that was put into it before
  std::size_t place = 0;     ///< of it among all that was ever put into the stream
  bool asked = false;
};

struct Stream {
  std::deque<Work> waiting;
  std::size_t done = 0;  ///< of all that was ever put into it
  std::shared_ptr<Graph> recording;
  bool began = false;               ///< the recording was begun here
  std::vector<std::size_t> newest;  ///< nodes that what comes next must wait for
};

/// Whether a card would start it; if not, the error is remembered.
bool isAllowed(const Launch& launch);
/// Does all that waits in every stream; used by what waits for the whole card.
cudaError_t finishAll();
/// Remembers the error for cudaGetLastError and returns it.
cudaError_t failed(cudaError_t error);
/// A kernel broke a rule: from now on everything fails.
cudaError_t lost(const std::string& sentence);
bool isLost();

}  // namespace glassbox::emulator
