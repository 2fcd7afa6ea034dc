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

/// The sentence with which an engine of that precision is refused.
std::string refusal(const std::string& name, const std::string& precision) {
  try {
    makeBackend({.name = name, .precision = precision});
  } catch (const InputError& error) {
    return error.what();
  }
  return "accepted";
}

TEST(CudaModule, OnlyACardRounds) {
  for (const std::string name : {"cpu", "reference"}) {
    EXPECT_EQ(makeBackend({.name = name, .precision = "fp32"})->name(), name);
    EXPECT_EQ(refusal(name, "bf16"), "The engine \"" + name +
                                         "\" computes in fp32 only, not in \"bf16\"; tf32 and bf16 "
                                         "need the engine \"cuda\".");
  }
  for (const std::string name : {"auto", "cuda"}) {
    EXPECT_EQ(refusal(name, "fp16"),
              "There is no precision called \"fp16\"; use \"fp32\", \"tf32\" or \"bf16\".");
    if (const std::string reason = reasonAgainstCuda(); !reason.empty()) {
      EXPECT_EQ(refusal(name, "tf32"),
                "Nothing here computes in tf32: " + reason + "; use \"fp32\".");
    }
  }
}

TEST(CudaModule, EnginesFromOutsideHaveANameToo) {
  addEngine("borrowed", [](const BackendSettings&) { return makeBackend({"reference"}); });
  EXPECT_EQ(makeBackend({"borrowed"})->name(), "reference");
}

}  // namespace
}  // namespace glassbox::compute
