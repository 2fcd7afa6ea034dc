// Asks glassbox-cli, so that a test can compare what it says with what the window shows.
#pragma once

#include <gtest/gtest.h>

#include <QProcess>
#include <nlohmann/json.hpp>

namespace glassbox {

inline nlohmann::json askProgram(const QStringList& arguments) {
  QProcess program;
  program.start(QStringLiteral(GLASSBOX_BIN_DIR "/glassbox-cli"), arguments);
  if (!program.waitForFinished(60'000)) return {};
  EXPECT_EQ(program.exitCode(), 0) << program.readAllStandardError().toStdString();
  return nlohmann::json::parse(program.readAllStandardOutput().toStdString());
}

}  // namespace glassbox
