// The emulator finds what it is there to find: kernels with one fault each (emulator/trial).
#ifdef GLASSBOX_EMULATED_CUDA
#include <gtest/gtest.h>

#include <dlfcn.h>

#include <string>

namespace glassbox::compute {
namespace {

std::string tried(const char* name, const char* file = "/emulator_trial.so") {
  void* const library = dlopen((std::string(GLASSBOX_EMULATED_CUDA) + file).c_str(), RTLD_NOW);
  if (library == nullptr) return dlerror();
  return reinterpret_cast<const char* (*)(const char*)>(dlsym(library, "emulatorTrial"))(name);
}

bool says(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST(Emulator, RunsWhatIsRight) {
  EXPECT_EQ(tried("barrier"), "2.000000");
  EXPECT_EQ(tried("copy waited for"), "1.000000");
  EXPECT_EQ(tried("recorded with a wait"), "2.000000");
}

TEST(Emulator, LooksAtElevenBitsOfAFactor) {
  // 8·(1 + 2^-10)·(1 + 2^-11), of which the last digit is not seen.
  EXPECT_EQ(tried("tf32"), "8.007812");
}

TEST(Emulator, ShowsMemoryThatNobodyHasWritten) {
  EXPECT_EQ(tried("unwritten shared memory"), "-nan");
  EXPECT_PRED2(says, tried("no barrier"), "nan");
  EXPECT_PRED2(says, tried("copy not waited for"), "nan");
}

TEST(Emulator, NamesBarriersThatNotAllReach) {
  EXPECT_PRED2(says, tried("ended thread"),
               "have ended or wait somewhere else than at __syncthreads");
  EXPECT_PRED2(says, tried("missing lane"), "lanes __shfl_xor_sync names have ended");
  EXPECT_PRED2(says, tried("different functions"), " of other lanes of the warp");
}

TEST(Emulator, RefusesWhatACardRefuses) {
  EXPECT_PRED2(says, tried("too much shared memory"), "more or fewer");
  EXPECT_PRED2(says, tried("no blocks"), "more or fewer");
  EXPECT_PRED2(says, tried("recorded and not joined"), "does not wait for");
}

TEST(Emulator, PlaysWhatDoesNotWaitInBothOrders) {
  const std::string seen = tried("recorded without a wait");
  EXPECT_TRUE(seen == "1.000000 and 2.000000" || seen == "2.000000 and 1.000000") << seen;
}

#ifdef GLASSBOX_WATCHED_CUDA
std::string watched(const char* name) { return tried(name, "/watched_trial.so"); }

TEST(WatchedEmulator, LetsPassWhatBarriersKeepApart) {
  EXPECT_EQ(watched("barrier"), "2.000000");
  EXPECT_EQ(watched("two turns"), "2.000000");
  EXPECT_EQ(watched("warp"), "1.000000");
  EXPECT_EQ(watched("one reader writes later"), "1.000000");
  EXPECT_EQ(watched("copy after reading"), "1.000000");
  EXPECT_EQ(watched("copy waited for"), "1.000000");
}

TEST(WatchedEmulator, FindsThreadsThatUseTheSameSharedMemory) {
  for (const char* race :
       {"no barrier", "warp without a meeting", "two turns in one", "copy while reading"})
    EXPECT_PRED2(says, watched(race), "that another") << race;
  EXPECT_PRED2(says, watched("one reader writes"), "without a barrier");
  EXPECT_PRED2(says, watched("one place"), "two threads write the same shared memory");
}

TEST(WatchedEmulator, NamesTheThread) {
  EXPECT_PRED2(says, watched("no barrier"), "without a barrier between them: thread (");
}
#endif

}  // namespace
}  // namespace glassbox::compute
#endif
