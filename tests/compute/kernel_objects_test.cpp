// Code compiled for a new processor must not be shared with the rest of the program: if a kernel's
// object file offered an inline function of the standard library, the linker might take that one
// for everybody, and the program would stop with an illegal instruction on an old processor.
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <string>
#include <vector>

namespace {

/// The lines that `nm` prints about the compute library, object file by object file.
std::vector<std::vector<std::string>> symbolsOfObjects() {
  const std::string command = "nm --demangle --defined-only " GLASSBOX_BIN_DIR
                              "/../src/compute/libglassbox_compute.a 2>/dev/null";
  std::vector<std::vector<std::string>> objects;
  FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return objects;
  std::array<char, 4096> line{};
  while (std::fgets(line.data(), static_cast<int>(line.size()), pipe) != nullptr) {
    const std::string text = line.data();
    if (text.find(".o:") != std::string::npos) objects.emplace_back();
    else if (!objects.empty()) objects.back().push_back(text);
  }
  pclose(pipe);
  return objects;
}

bool isForNewProcessors(const std::vector<std::string>& symbols) {
  for (const std::string& symbol : symbols)
    if (symbol.find("kernels_v3::") != std::string::npos ||
        symbol.find("kernels_v4::") != std::string::npos)
      return true;
  return false;
}

/// nm marks with W, V or u what the linker may share between object files.
bool isShared(const std::string& symbol) {
  return symbol.find(" W ") != std::string::npos || symbol.find(" V ") != std::string::npos ||
         symbol.find(" u ") != std::string::npos;
}

TEST(KernelObjects, ShareNoCodeWithTheRestOfTheProgram) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  GTEST_SKIP() << "the sanitizers add symbols of their own";
#endif
  int found = 0;
  for (const std::vector<std::string>& symbols : symbolsOfObjects()) {
    if (!isForNewProcessors(symbols)) continue;
    ++found;
    for (const std::string& symbol : symbols) EXPECT_FALSE(isShared(symbol)) << symbol;
  }
#if defined(__x86_64__)
  if (found == 0) GTEST_SKIP() << "nm is not installed";
#else
  GTEST_SKIP() << "this processor has one set of kernels only";
#endif
}

}  // namespace
