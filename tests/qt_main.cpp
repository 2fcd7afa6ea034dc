// The main of every test program with widgets: offscreen, with settings and data in a folder of
// its own, so that a test never touches the settings of the person who runs it.
#include <QApplication>
#include <QTemporaryDir>
#include <gtest/gtest.h>

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  QTemporaryDir home;
  for (const char* name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
    qputenv(name, home.filePath(QString::fromLatin1(name)).toUtf8());
  QApplication application(argc, argv);
  QApplication::setApplicationName(QStringLiteral("glassbox"));
  QApplication::setOrganizationName(QStringLiteral("glassbox"));
  return RUN_ALL_TESTS();
}
