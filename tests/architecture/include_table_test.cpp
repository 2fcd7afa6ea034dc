// Holds the code against the table of docs/architecture.md: who includes whom, how long files are,
// where colours live.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "base/files.h"

namespace glassbox {
namespace {

namespace fs = std::filesystem;

const std::map<std::string, std::set<std::string>> kMayInclude = {
    {"base", {}},
    {"text", {"base"}},
    {"compute", {"base"}},
    {"model", {"compute", "base"}},
    {"course", {"base", "text"}},
    {"formats", {"base", "model", "text", "compute"}},
    {"training", {"model", "text", "formats", "compute", "base"}},
    {"scaling", {"training", "model", "text", "compute", "base"}},
    {"insight", {"course", "model", "text", "compute", "base"}},
    {"live", {"course", "training", "scaling", "insight", "text", "model", "base", "compute"}},
    {"cli",
     {"training", "scaling", "insight", "course", "formats", "text", "model", "compute", "base"}},
    {"access", {}},
    {"theme", {}},
    {"plots", {"theme", "base"}},
    {"controls", {"access", "theme", "live", "training", "model", "text", "compute", "base"}},
    {"quiz", {"access", "theme", "plots", "course", "base"}},
    {"lesson", {"quiz", "access", "theme", "plots", "course", "base"}},
    {"drill", {"theme", "plots", "training", "course", "base"}},
    {"results", {"theme", "plots", "course", "base"}},
    {"present", {"theme"}},
    {"sound", {}},
    {"views", {"plots", "theme", "live", "scaling", "course", "base"}},
    {"app",
     {"access", "views", "controls", "lesson", "quiz", "results", "drill", "present", "sound", "course",
      "plots", "theme", "live", "training", "text", "model", "compute", "base"}},
};

std::vector<fs::path> sources(const std::vector<std::string>& roots = {"src", "ui"}) {
  std::vector<fs::path> files;
  for (const std::string& root : roots)
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(GLASSBOX_SOURCE_DIR) / root))
      if (entry.path().extension() == ".cpp" || entry.path().extension() == ".h")
        files.push_back(entry.path());
  return files;
}

std::string folderOf(const fs::path& file) {
  const fs::path relative = fs::relative(file, GLASSBOX_SOURCE_DIR);
  return (++relative.begin())->string();
}

TEST(Architecture, EveryIncludeIsInTheTable) {
  const std::regex include(R"re(#include "([a-z_]+)/)re");
  int seen = 0;
  for (const fs::path& file : sources()) {
    const std::string folder = folderOf(file);
    ASSERT_TRUE(kMayInclude.contains(folder)) << "a folder without a line in the table: " << folder;
    const std::string content = readFile(file);
    for (auto it = std::sregex_iterator(content.begin(), content.end(), include);
         it != std::sregex_iterator(); ++it) {
      const std::string other = (*it)[1];
      if (!kMayInclude.contains(other)) continue;  // a folder inside the library
      EXPECT_TRUE(other == folder || kMayInclude.at(folder).contains(other))
          << file << " includes " << other;
      ++seen;
    }
  }
  EXPECT_GT(seen, 100);
}

TEST(Architecture, FilesStayReadable) {
  for (const fs::path& file : sources()) {
    const std::string content = readFile(file);
    EXPECT_LE(std::count(content.begin(), content.end(), '\n'), 600) << file;
  }
}

TEST(Architecture, ColoursLiveInTheThemeAlone) {
  const std::regex colour(R"re(#[0-9a-fA-F]{6}\b|QColor\([0-9])re");
  for (const fs::path& file : sources()) {
    if (folderOf(file) == "theme") continue;
    EXPECT_FALSE(std::regex_search(readFile(file), colour)) << file;
  }
}

TEST(Architecture, OnlyPlotsKnowsQCustomPlot) {
  for (const fs::path& file : sources()) {
    if (folderOf(file) == "plots") continue;
    EXPECT_EQ(readFile(file).find("qcustomplot"), std::string::npos) << file;
  }
}

// Tests run side by side: two that share a name in the temporary folder fail now and then.
TEST(Architecture, TestsKeepTheirFilesInFoldersOfTheirOwn) {
  const std::regex shared(R"re(TempDir\(\)|temp_directory_path\(\))re");
  const auto tests = sources({"tests"});
  ASSERT_GT(tests.size(), 100U);
  for (const fs::path& file : tests) {
    if (file.filename() == "scratch_folder.h" || file.filename() == fs::path(__FILE__).filename())
      continue;
    EXPECT_FALSE(std::regex_search(readFile(file), shared)) << file;
  }
}

}  // namespace
}  // namespace glassbox
