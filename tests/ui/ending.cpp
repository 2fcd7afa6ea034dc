// A logout or Ctrl C: the program saves and ends as by its own button.
#include <gtest/gtest.h>

#include <QFile>
#include <QProcess>
#include <QTest>
#include <csignal>

#include "scratch_folder.h"

namespace glassbox {
namespace {

class Ending : public testing::TestWithParam<int> {};

/// Whether the process does something of its own with the signal.
bool catches(qint64 process, int signal) {
  QFile status(QStringLiteral("/proc/%1/status").arg(process));
  if (!status.open(QIODevice::ReadOnly)) return false;
  for (const QByteArray& line : status.readAll().split('\n'))
    if (line.startsWith("SigCgt:"))
      return (line.mid(7).trimmed().toULongLong(nullptr, 16) >> (signal - 1) & 1) != 0;
  return false;
}

TEST_P(Ending, IsAsByTheWindowsOwnButton) {
  const ScratchFolder home;
  const auto place = [&home](const char* name) {
    return QString::fromStdString((home / name).string());
  };
  QProcess program;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
  environment.insert(QStringLiteral("XDG_CONFIG_HOME"), place("config"));
  environment.insert(QStringLiteral("XDG_DATA_HOME"), place("data"));
  environment.insert(QStringLiteral("XDG_CACHE_HOME"), place("cache"));
  program.setProcessEnvironment(environment);
  program.start(QStringLiteral(GLASSBOX_BIN_DIR "/glassbox"), {});
  ASSERT_TRUE(program.waitForStarted());
  ASSERT_TRUE(QTest::qWaitFor([&] { return catches(program.processId(), GetParam()); }, 60'000));
  ::kill(pid_t(program.processId()), GetParam());
  ASSERT_TRUE(program.waitForFinished(20'000));
  EXPECT_EQ(program.exitStatus(), QProcess::NormalExit);
  EXPECT_EQ(program.exitCode(), 0) << program.readAllStandardError().toStdString();
  EXPECT_TRUE(std::filesystem::exists(home / "config")) << "how the window was left is remembered";
}

INSTANTIATE_TEST_SUITE_P(Signals, Ending, testing::Values(SIGTERM, SIGINT));

}  // namespace
}  // namespace glassbox
