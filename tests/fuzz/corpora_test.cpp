// The seed corpora of the fuzzers as plain tests, so that every build reads them; each file is also
// cut and bent in simple ways.
#include <gtest/gtest.h>

#include <filesystem>

#include "base/files.h"
#include "base/random.h"
#include "targets.h"

namespace glassbox::fuzz {
namespace {

struct Target {
  const char* folder;
  void (*read)(std::string_view);
};

class Corpora : public testing::TestWithParam<Target> {};

TEST_P(Corpora, AreReadOrRefused) {
  int files = 0;
  const auto folder =
      std::filesystem::path(GLASSBOX_SOURCE_DIR) / "tests" / "fuzz" / "corpus" / GetParam().folder;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string bytes = readFile(entry.path());
    EXPECT_NO_THROW(GetParam().read(bytes)) << entry.path();
    Random random(1);
    for (int i = 0; i < 200; ++i) {
      std::string bent =
          bytes.substr(0, random.below(static_cast<std::uint32_t>(bytes.size() + 1)));
      for (int changes = 0; changes < 3 && !bent.empty(); ++changes)
        bent[random.below(static_cast<std::uint32_t>(bent.size()))] =
            static_cast<char>(random.below(256));
      EXPECT_NO_THROW(GetParam().read(bent)) << entry.path() << " bent " << i;
    }
    ++files;
  }
  EXPECT_GT(files, 0);
}

INSTANTIATE_TEST_SUITE_P(All, Corpora,
                         testing::Values(Target{"safetensors", readSafetensors},
                                         Target{"tokenizer_json", readTokenizerJson},
                                         Target{"run_settings", readRunSettings},
                                         Target{"story_grammar", readStoryGrammar},
                                         Target{"text_encoding", readTextEncoding},
                                         Target{"model_config", readModelConfig},
                                         Target{"cleaning", cleanAnyText}, Target{"quiz", readQuiz},
                                         Target{"moodle_xml", readMoodleXml},
                                         Target{"lesson", readLesson}),
                         [](const auto& one) { return std::string(one.param.folder); });

}  // namespace
}  // namespace glassbox::fuzz
