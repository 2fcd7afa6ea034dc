// How long work tells how far it has come and learns that nobody waits for it any more. Whatever
// thread does the work calls; an empty Progress is told nothing.
#pragma once

#include <functional>
#include <utility>

#include "base/error.h"

namespace glassbox {

/// Told the share that is done, 0 … 1, never falling. False calls the work off.
using Progress = std::function<bool(double share)>;

/// The work was called off by the one who asked for it.
class CalledOff : public Error {
 public:
  CalledOff() : Error("called off") {}
};

/// Throws CalledOff if nobody waits any more.
inline void tell(const Progress& progress, double share) {
  if (progress && !progress(share)) throw CalledOff();
}

/// For a part of the work, which takes the whole from one share to another.
inline Progress part(const Progress& whole, double from, double to) {
  if (!whole) return {};
  return [whole, from, to](double share) { return whole(from + (to - from) * share); };
}

}  // namespace glassbox
