// The command line from outside: one small run and every question to it, and what bad input gets.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

#include "run_program.h"

namespace glassbox {
namespace {

using nlohmann::json;
namespace fs = std::filesystem;

constexpr const char* kSmallRun = "train --preset tiny --steps 40 --seed 3 --eval-every 20 ";

void write(const std::string& name, const std::string& content) {
  std::ofstream(scratch() / name, std::ios::binary) << content;
}

/// A trained model in scratch()/model, made once.
const Outcome& trained() {
  static const Outcome outcome = run(
      std::string(kSmallRun) + "--out model --log log.jsonl --record-batches batches.jsonl --json");
  return outcome;
}

std::vector<json> linesOf(const std::string& name) {
  std::vector<json> lines;
  std::ifstream stream(scratch() / name);
  for (std::string line; std::getline(stream, line);) lines.push_back(json::parse(line));
  return lines;
}

TEST(CommandLine, TrainsAndLogsEveryStep) {
  ASSERT_EQ(trained().code, 0) << trained().err;
  EXPECT_EQ(json::parse(trained().out).at("step"), 40);
  const auto log = linesOf("log.jsonl");
  EXPECT_EQ(log.front().at("event"), "start");
  for (const char* name : {"uniform", "unigram", "bigram", "trigram", "floor"})
    EXPECT_TRUE(log.front().at("baselines").at(name).is_number());
  EXPECT_EQ(log.back().at("event"), "end");
  const auto steps = std::count_if(log.begin(), log.end(),
                                   [](const json& line) { return line.at("event") == "step"; });
  EXPECT_EQ(steps, 40);
  for (const auto& line : log) {
    if (line.at("event") != "step") continue;
    for (const char* name : {"loss", "lr", "grad_norm", "tokens", "seconds"})
      EXPECT_TRUE(line.at(name).is_number());
  }
  EXPECT_LT(log.back().at("val_loss").get<double>(), 4.5);
}

TEST(CommandLine, RecordsWhatEveryStepRead) {
  ASSERT_EQ(trained().code, 0);
  const auto batches = linesOf("batches.jsonl");
  ASSERT_EQ(batches.size(), 40U);
  for (const auto& batch : batches) {
    EXPECT_EQ(batch.at("inputs").size(), batch.at("targets").size());
    EXPECT_EQ(batch.at("inputs")[0].size(), batch.at("targets")[0].size());
    for (const char* name : {"step", "lr", "beta1", "beta2", "epsilon", "weight_decay", "clip"})
      EXPECT_TRUE(batch.at(name).is_number());
  }
}

TEST(CommandLine, AnswersQuestionsToAModel) {
  ASSERT_EQ(trained().code, 0);
  write("text.txt", "the dog barks .\nthe cat meows .\n");
  const Outcome neighbors = run("neighbors --model model dog cat --top 4 --json");
  ASSERT_EQ(neighbors.code, 0) << neighbors.err;
  EXPECT_EQ(json::parse(neighbors.out).at("neighbors").at("dog").size(), 4U);
  for (const char* space : {"layer:0", "layer:2", "together"}) {
    const Outcome similarity =
        run("similarity --model model dog barks --json --space " + std::string(space));
    ASSERT_EQ(similarity.code, 0) << similarity.err;
    EXPECT_GE(json::parse(similarity.out).at("rank").get<int>(), 1);
  }
  const Outcome eval = run("eval --model model --text text.txt --per-token --json");
  ASSERT_EQ(eval.code, 0) << eval.err;
  const json evaluation = json::parse(eval.out);
  double sum = 0;
  int count = 0;
  for (std::size_t i = 0; i < evaluation.at("tokens").size(); ++i) {
    EXPECT_EQ(evaluation.at("losses")[i].size() + 1, evaluation.at("tokens")[i].size());
    for (const auto& loss : evaluation.at("losses")[i]) sum += loss.get<double>(), ++count;
  }
  EXPECT_NEAR(sum / count, evaluation.at("loss").get<double>(), 1e-5);
  EXPECT_NEAR(std::exp(evaluation.at("loss").get<double>()),
              evaluation.at("perplexity").get<double>(), 1e-3);
}

TEST(CommandLine, ShowsEveryLayer) {
  ASSERT_EQ(trained().code, 0);
  const Outcome inspect = run("inspect --model model --text 'the dog barks' --json");
  ASSERT_EQ(inspect.code, 0) << inspect.err;
  const json seen = json::parse(inspect.out);
  ASSERT_EQ(seen.at("tokens").size(), 4U);  // with the begin token
  ASSERT_EQ(seen.at("layers").size(), 3U);
  const json& block = seen.at("layers")[1];
  EXPECT_EQ(block.at("residual").size(), 4U);
  EXPECT_EQ(block.at("attention").size(), 4U);
  EXPECT_EQ(block.at("mlp")[0].size(), 128U);
  double row = 0;
  for (const auto& weight : block.at("attention")[0][2]) row += weight.get<double>();
  EXPECT_NEAR(row, 1, 1e-5);
}

TEST(CommandLine, WritesTheSameTextForTheSameSeed) {
  ASSERT_EQ(trained().code, 0);
  const std::string arguments =
      "generate --model model --prompt 'the dog' --tokens 12 --temperature 0.8 --top-k 20 --top-p "
      "0.9 --seed ";
  EXPECT_EQ(run(arguments + "5").out, run(arguments + "5").out);
  EXPECT_NE(run(arguments + "5").out, run(arguments + "6").out);
}

TEST(CommandLine, FillsCoveredWords) {
  ASSERT_EQ(run("train --preset tiny --steps 10 --objective masked --out covered").code, 0);
  const Outcome fill = run("fill --model covered --text 'the dog began to [MASK]' --json");
  ASSERT_EQ(fill.code, 0) << fill.err;
  EXPECT_EQ(json::parse(fill.out).at("masks")[0].at("guesses").size(), 5U);
}

TEST(CommandLine, SameSeedSameBitsForAnyThreadsAndAfterAnInterruption) {
  ASSERT_EQ(trained().code, 0);
  ASSERT_EQ(run(std::string(kSmallRun) + "--threads 2 --out two").code, 0);
  const std::string straight = readFile(scratch() / "model" / "model.safetensors");
  EXPECT_EQ(readFile(scratch() / "two" / "model.safetensors"), straight);
  const std::string part = "'" GLASSBOX_BIN_DIR "/glassbox-cli' " + std::string(kSmallRun);
  // Killed at no particular moment; what was saved last goes on.
  const std::string killed = "cd '" + scratch().string() + "' && (" + part +
                             "--save-every 1 --out part >/dev/null 2>&1 & p=$!; "
                             "while [ ! -e part/state.safetensors ]; do sleep 0.01; done; sleep "
                             "0.05; kill -9 $p; wait $p 2>/dev/null)";
  (void)std::system(killed.c_str());
  const Outcome resumed = run("train --resume part --out part");
  ASSERT_EQ(resumed.code, 0) << resumed.err;
  EXPECT_EQ(readFile(scratch() / "part" / "model.safetensors"), straight);
}

TEST(CommandLine, ExportsWhatOthersRead) {
  ASSERT_EQ(trained().code, 0);
  for (const auto& [format, file] :
       {std::pair("huggingface", "model.safetensors"), std::pair("projector", "tensors.tsv"),
        std::pair("projector", "metadata.tsv"), std::pair("csv", "metrics.csv"),
        std::pair("tfevents", "events.out.tfevents.0000000000.local")}) {
    const Outcome outcome =
        run(std::string("export --model model --out exported --format ") + format);
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    EXPECT_GT(fs::file_size(scratch() / "exported" / file), 100U);
  }
  EXPECT_EQ(readFile(scratch() / "exported" / "model.safetensors"),
            readFile(scratch() / "model" / "model.safetensors"));
}

TEST(CommandLine, WritesStoriesAndTokens) {
  ASSERT_EQ(run("corpus storyworld --sentences 50 --seed 4 --out stories.txt").code, 0);
  const Outcome tokens =
      run("tokenize --corpus stories.txt --tokenizer bpe --vocab 300 --text 'the dog' --json");
  ASSERT_EQ(tokens.code, 0) << tokens.err;
  EXPECT_EQ(json::parse(tokens.out).at("ids").size(), json::parse(tokens.out).at("tokens").size());
}

TEST(CommandLine, TellsOfOtherThingsIfAsked) {
  const Outcome trainedWithout =
      run("train --preset tiny --steps 2 --stories 200 --animals 3 --pages 0.1 --ingredient dogs=0 "
          "--ingredient trees=3 --out nodogs --json");
  ASSERT_EQ(trainedWithout.code, 0) << trainedWithout.err;
  const auto saved = json::parse(readFile(scratch() / "nodogs" / "glassbox.json"));
  const json corpus = saved.at("settings").at("corpus");
  EXPECT_EQ(corpus.at("ingredients"), json({{"dogs", 0.0}, {"trees", 3.0}}));
  EXPECT_EQ(corpus.at("stories"), 200);
  EXPECT_EQ(corpus.at("animals"), 3);
  EXPECT_EQ(run("train --resume nodogs --out nodogs").code, 0);
  ASSERT_EQ(run("corpus storyworld --sentences 400 --ingredient dogs=0 --out told.txt").code, 0);
  const std::string told = readFile(scratch() / "told.txt");
  EXPECT_EQ(told.find(" dog "), std::string::npos);
  EXPECT_NE(told.find(" cat "), std::string::npos);
}

TEST(CommandLine, ExplainsItself) {
  for (const char* arguments :
       {"--help", "--version", "train --help", "neighbors --help", "corpus storyworld --help"}) {
    const Outcome outcome = run(arguments);
    EXPECT_EQ(outcome.code, 0) << arguments;
    EXPECT_FALSE(outcome.out.empty()) << arguments;
  }
}

class BadInput : public testing::TestWithParam<const char*> {};

TEST_P(BadInput, GetsOneSentenceAndExitCode2) {
  ASSERT_EQ(trained().code, 0);
  write("empty.txt", "");
  write("binary.txt", std::string("\0\1\2\3\4\5\6\7ELF\0", 12));
  fs::create_directories(scratch() / "hollow");
  for (const char* folder : {"cut", "broken", "other"})
    fs::copy(scratch() / "model", scratch() / folder,
             fs::copy_options::recursive | fs::copy_options::overwrite_existing);
  fs::resize_file(scratch() / "cut" / "model.safetensors", 5000);
  fs::resize_file(scratch() / "cut" / "state.safetensors", 5000);
  write("broken/config.json", "{\"model_type\": ");
  write("other/config.json", "{\"model_type\": \"llama\"}");
  const Outcome outcome = run(GetParam());
  EXPECT_EQ(outcome.code, 2) << outcome.err;
  EXPECT_EQ(outcome.errorLines(), 1) << outcome.err;
  EXPECT_TRUE(outcome.err.starts_with("glassbox-cli: ")) << outcome.err;
  EXPECT_FALSE(fs::exists(scratch() / "never"));
}

INSTANTIATE_TEST_SUITE_P(
    All, BadInput,
    testing::Values(
        "", "dance", "train --no-such-option", "train --steps", "train --steps many --out never",
        "train --steps -5 --out never", "train --lr -1 --out never",
        "train --width 30 --heads 4 --out never", "train --preset huge --out never",
        "train --corpus missing.txt --out never", "train --corpus empty.txt --out never",
        "train --corpus binary.txt --out never", "train --ingredient dogs --out never",
        "train --ingredient unicorns=2 --out never", "train --ingredient dogs=99 --out never",
        "train --animals 12 --out never", "train --corpus hollow --out never",
        "train --backend cuda --out never", "train --backend cpu --precision tf32 --out never",
        "train --precision fp16 --out never", "bench --precision bf16",
        "train --resume hollow --out never", "train --resume cut --out never",
        "train --init missing --out never", "train --tokenizer syllable --out never",
        "generate --model missing --prompt x", "generate --model hollow --prompt x",
        "generate --model broken --prompt x", "generate --model other --prompt x",
        "generate --model cut --prompt x", "generate --model model --prompt dog --temperature -1",
        "neighbors --model model", "neighbors --model model unheardof",
        "neighbors --model model dog --space layer:9", "neighbors --model model dog --space nearby",
        "similarity --model model dog", "fill --model model --text 'the [MASK] .'",
        "eval --model model --text missing.txt", "export --model model --format onnx --out never",
        "bench --shape XL", "clean", "clean --in missing.txt --out never",
        "clean --in binary.txt --out never", "clean --in log.jsonl --out never --disable polish",
        "estimate", "estimate --params 0 --tokens 3",
        "estimate --params 1e9 --tokens 1e9 --device abacus", "ladder --steps 0"));

TEST(CommandLine, SaysWhenAFolderCannotBeWritten) {
  write("in-the-way", "a file");
  const Outcome outcome = run("train --preset tiny --steps 1 --out in-the-way");
  EXPECT_EQ(outcome.code, 1);
  EXPECT_EQ(outcome.errorLines(), 1) << outcome.err;
  EXPECT_EQ(readFile(scratch() / "in-the-way"), "a file");
}

}  // namespace
}  // namespace glassbox
