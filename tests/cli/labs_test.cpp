// clean, estimate and ladder from outside.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "run_program.h"

namespace glassbox {
namespace {

using nlohmann::json;
namespace fs = std::filesystem;

const std::string kDirty = std::string(GLASSBOX_SOURCE_DIR) + "/resources/cleaning/dirty.txt";

TEST(CommandLineLabs, CleansATextAndReportsEverything) {
  const Outcome outcome =
      run("clean --in '" + kDirty + "' --out clean.txt --report report.json --json");
  ASSERT_EQ(outcome.code, 0) << outcome.err;
  const json report = json::parse(readFile(scratch() / "report.json"));
  const json flow = json::parse(outcome.out);
  EXPECT_EQ(flow.at("steps"), report.at("steps"));
  std::int64_t dropped = 0;
  std::set<std::string> ids;
  for (const json& one : report.at("decisions")) {
    for (const char* name : {"id", "file", "step", "action", "before", "reason"})
      EXPECT_TRUE(one.at(name).is_string()) << name;
    EXPECT_GE(one.at("line").get<int>(), 1);
    dropped += one.at("action") == "drop" ? 1 : 0;
    EXPECT_TRUE(ids.insert(one.at("id").get<std::string>()).second);
  }
  const auto raw = flow.at("raw").at("lines").get<std::int64_t>();
  EXPECT_EQ(flow.at("clean").at("lines").get<std::int64_t>(), raw - dropped);
  const std::string clean = readFile(scratch() / "clean.txt");
  EXPECT_EQ(std::count(clean.begin(), clean.end(), '\n'), raw - dropped);
  // What is clean stays as it is.
  ASSERT_EQ(run("clean --in clean.txt --out again.txt").code, 0);
  EXPECT_EQ(readFile(scratch() / "again.txt"), clean);
}

TEST(CommandLineLabs, LeavesStepsAndDecisionsOut) {
  std::ofstream(scratch() / "few.txt") << "teh dog is at home .\nteh cat is at home .\n";
  ASSERT_EQ(run("clean --in few.txt --out o.txt --disable slips near-duplicates").code, 0);
  EXPECT_EQ(readFile(scratch() / "o.txt"), readFile(scratch() / "few.txt"));
  ASSERT_EQ(run("clean --in few.txt --out o.txt --except slips:2").code, 0);
  EXPECT_EQ(readFile(scratch() / "o.txt"), "the dog is at home .\nteh cat is at home .\n");
  std::ofstream(scratch() / "mine.txt") << "cat\n";
  ASSERT_EQ(run("clean --in few.txt --out o.txt --steps inappropriate --words mine.txt").code, 0);
  EXPECT_EQ(readFile(scratch() / "o.txt"), "teh dog is at home .\n");
  EXPECT_NE(run("clean --list").out.find("near-duplicates"), std::string::npos);
}

TEST(CommandLineLabs, EstimatesTheBill) {
  const Outcome outcome = run("estimate --params 175e9 --tokens 300e9 --json");
  ASSERT_EQ(outcome.code, 0) << outcome.err;
  const json bill = json::parse(outcome.out);
  EXPECT_DOUBLE_EQ(bill.at("operations").get<double>(), 3.15e23);
  for (const char* name : {"device_hours", "days", "dollars", "kwh", "water_litres", "co2_kg"}) {
    EXPECT_LE(bill.at(name).at("low").get<double>(), bill.at(name).at("typical").get<double>());
    EXPECT_LE(bill.at(name).at("typical").get<double>(), bill.at(name).at("high").get<double>());
  }
  const json half = json::parse(run("estimate --params 175e9 --tokens 300e9 --json --device H100 "
                                    "--count 512 --utilization 0.4 --price 2")
                                    .out);
  EXPECT_EQ(half.at("count"), 512);
  EXPECT_EQ(half.at("dollars").at("low"), half.at("dollars").at("high"));
  const json published = json::parse(run("estimate --published --json").out).at("published");
  EXPECT_GE(published.size(), 25U);
}

TEST(CommandLineLabs, ClimbsALadder) {
  const Outcome outcome = run("ladder --steps 12 --seeds 3 --json");
  ASSERT_EQ(outcome.code, 0) << outcome.err;
  const json ladder = json::parse(outcome.out);
  EXPECT_GE(ladder.at("rungs").size(), 3U);
  EXPECT_TRUE(ladder.at("predicted").is_number());
  const double miss =
      ladder.at("predicted").get<double>() / ladder.at("largest").at("loss").get<double>() - 1;
  EXPECT_NEAR(ladder.at("miss").get<double>(), miss, 1e-9);
}

}  // namespace
}  // namespace glassbox
