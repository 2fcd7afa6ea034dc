// What is said where there is no graphics card to use; runs everywhere.
#include <gtest/gtest.h>

#include <dlfcn.h>

#include <cstdlib>
#include <filesystem>

#include "base/error.h"
#include "base/files.h"
#include "compute/cuda/cuda_backend.h"
#include "scratch_folder.h"

namespace glassbox::compute {
namespace {

TEST(CudaModule, SaysThatItIsNotThere) {
  const LoadedModule module = loadCudaModule("/no/such/place/glassbox_cuda.so");
  EXPECT_EQ(module.functions, nullptr);
  EXPECT_NE(module.reason.find("/no/such/place/glassbox_cuda.so"), std::string::npos);
  EXPECT_NE(module.reason.find("nvcc"), std::string::npos);
}

TEST(CudaModule, SaysThatAFileIsNoLibrary) {
  const ScratchFolder folder;
  const auto file = folder / "no-module.so";
  writeFileAtomically(file, "not a library");
  const LoadedModule module = loadCudaModule(file);
  EXPECT_EQ(module.functions, nullptr);
  EXPECT_NE(module.reason.find("cannot be opened"), std::string::npos) << module.reason;
}

TEST(CudaModule, SaysThatALibraryIsAnotherOne) {
  // The C library that this program runs with.
  Dl_info library = {};
  ASSERT_NE(dladdr(reinterpret_cast<const void*>(&std::qsort), &library), 0);
  ASSERT_TRUE(std::filesystem::exists(library.dli_fname)) << library.dli_fname;
  const LoadedModule module = loadCudaModule(library.dli_fname);
  EXPECT_EQ(module.functions, nullptr);
  EXPECT_NE(module.reason.find("is not its module"), std::string::npos) << module.reason;
}

TEST(CudaModule, EngineIsThereOrSaysWhyNot) {
  const std::string reason = reasonAgainstCuda();
  if (reason.empty()) {
    EXPECT_EQ(makeBackend({"cuda"})->name(), "cuda");
    return;
  }
  try {
    makeBackend({"cuda"});
    FAIL() << "an engine without a card";
  } catch (const InputError& error) {
    const std::string sentence = error.what();
    EXPECT_NE(sentence.find(reason), std::string::npos) << sentence;
    EXPECT_EQ(sentence.find('\n'), std::string::npos) << sentence;
    EXPECT_EQ(sentence.back(), '.') << sentence;
  }
  EXPECT_EQ(makeBackend({"auto"})->name(), "cpu");
}

TEST(CudaModule, EnginesFromOutsideHaveANameToo) {
  addEngine("borrowed", [] { return makeBackend({"reference"}); });
  EXPECT_EQ(makeBackend({"borrowed"})->name(), "reference");
}

}  // namespace
}  // namespace glassbox::compute
