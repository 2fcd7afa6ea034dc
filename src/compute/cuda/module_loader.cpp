#include "compute/cuda/module_loader.h"

#include <dlfcn.h>

#include <cstdlib>

namespace glassbox::compute {
namespace {

namespace fs = std::filesystem;

fs::path moduleFile() {
  if (const char* wanted = std::getenv("GLASSBOX_CUDA_MODULE")) return wanted;
  std::error_code error;
  const fs::path folder = fs::read_symlink("/proc/self/exe", error).parent_path();
  const fs::path installed = folder / GLASSBOX_MODULE_FOLDER / "glassbox_cuda.so";
  return fs::exists(installed, error) ? installed : folder / "glassbox_cuda.so";
}

}  // namespace

LoadedModule loadCudaModule(const fs::path& file) {
  std::error_code error;
  if (!fs::exists(file, error))
    return {nullptr, "its module is not there (" + file.string() +
                         "; it is built where NVIDIA's compiler nvcc is installed)"};
  void* library = dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr)
    return {nullptr, std::string("its module cannot be opened (") + dlerror() + ")"};
  const auto entry = reinterpret_cast<GlassboxCudaEntry>(dlsym(library, GLASSBOX_CUDA_ENTRY));
  if (entry == nullptr) {
    dlclose(library);
    return {nullptr, file.string() + " is not its module"};
  }
  const GlassboxCudaModule* functions = entry();
  if (functions->version != GLASSBOX_CUDA_VERSION) {
    dlclose(library);
    return {nullptr,
            file.string() + " belongs to another version of Glassbox; build both together"};
  }
  return {functions, {}};
}

const LoadedModule& cudaModule() {
  static const LoadedModule module = loadCudaModule(moduleFile());
  return module;
}

}  // namespace glassbox::compute
