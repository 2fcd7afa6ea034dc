#include "cli/line_file.h"

#include <cerrno>
#include <cstring>

#include "base/error.h"
#include "cli/loaded_model.h"

namespace glassbox::cli {

void LineFile::write(const nlohmann::ordered_json& json) {
  if (path_.empty()) return;
  if (!stream_.is_open()) stream_.open(path_, std::ios::binary | std::ios::trunc);
  stream_ << dump(json) << "\n" << std::flush;
  if (!stream_) throw Error("cannot write " + path_.string() + ": " + std::strerror(errno));
}

}  // namespace glassbox::cli
