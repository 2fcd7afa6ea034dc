// A device that can no longer compute: its memory is used up, or it is lost. What stood on it
// cannot be read; the work can go on elsewhere, from a copy kept in ordinary memory.
#pragma once

#include "base/error.h"

namespace glassbox::compute {

class DeviceError : public Error {
 public:
  explicit DeviceError(const std::string& sentence) : Error(sentence) {}
};

}  // namespace glassbox::compute
