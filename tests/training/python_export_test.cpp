#include "training/python_export.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/error.h"
#include "base/files.h"
#include "formats/model_folder.h"
#include "run_support.h"

namespace glassbox::training {
namespace {

TEST(PythonExport, IsTheModelWithItsTokenizerAndWordTable) {
  const ScratchFolder scratch;
  const auto folder = scratch.path() / "model";
  TrainingRun run(shortRun());
  advance(run, 3);
  exportForPython(folder, run.transformer(), run.corpus(), run.step());
  const formats::ModelFolder read = formats::readModelFolder(folder);
  EXPECT_EQ(read.parameters, run.transformer().parameters());
  EXPECT_EQ(read.config, run.transformer().config());
  ASSERT_NE(read.tokenizer, nullptr);
  EXPECT_EQ(read.tokenizer->encode("the dog"), run.corpus().tokenizer->encode("the dog"));
  const auto lines = [&](const char* name) {
    const std::string text = readFile(folder / "embeddings" / name);
    return std::count(text.begin(), text.end(), '\n');
  };
  EXPECT_EQ(lines("tensors.tsv"), run.corpus().tokenizer->vocabulary());
  EXPECT_EQ(lines("metadata.tsv"), run.corpus().tokenizer->vocabulary());
  const std::string readMe = readFile(folder / "README.txt");
  EXPECT_NE(readMe.find("after 3 steps"), std::string::npos) << readMe;
  EXPECT_NE(readMe.find("GPT2LMHeadModel.from_pretrained"), std::string::npos);
}

TEST(PythonExport, WarnsThatACoveredWordModelSeesBothSides) {
  const ScratchFolder scratch;
  TrainingRun run(shortRun(Objective::kCoveredWord));
  exportForPython(scratch.path() / "model", run.transformer(), run.corpus(), 0);
  const std::string readMe = readFile(scratch.path() / "model" / "README.txt");
  EXPECT_EQ(readMe.find("GPT2LMHeadModel"), std::string::npos);
  EXPECT_NE(readMe.find("without that mask"), std::string::npos);
}

TEST(PythonExport, SaysWhereItCannotBeWritten) {
  const ScratchFolder scratch;
  std::ofstream(scratch.path() / "file") << "in the way";
  TrainingRun run(shortRun());
  EXPECT_THROW(
      exportForPython(scratch.path() / "file" / "model", run.transformer(), run.corpus(), 0),
      Error);
}

}  // namespace
}  // namespace glassbox::training
