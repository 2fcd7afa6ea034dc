#include "compute/backend.h"

#include "base/error.h"
#include "compute/reference/reference_backend.h"

namespace glassbox::compute {

std::unique_ptr<Backend> makeBackend(const BackendSettings& settings) {
  if (settings.name == "auto" || settings.name == "cpu" || settings.name == "reference")
    return std::make_unique<ReferenceBackend>();
  if (settings.name == "cuda")
    throw InputError("The engine \"cuda\" is not part of this program; use \"cpu\" or \"auto\".");
  throw InputError("There is no engine called \"" + settings.name + "\"; use \"auto\" or \"cpu\".");
}

}  // namespace glassbox::compute
