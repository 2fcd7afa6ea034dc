// glassbox: the window. Exit 0 done, 1 the work failed, 2 bad usage or bad input.
#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <cstdio>

#include "app/ending.h"
#include "app/lesson_director.h"
#include "app/main_window.h"
#include "app/options.h"
#include "app/presentation.h"
#include "app/tour.h"
#include "base/error.h"
#include "compute/backend.h"
#include "theme/language.h"
#include "theme/theme.h"

namespace {

using namespace glassbox;

theme::Mode themeOf(const app::Options& options) {
  if (options.theme == QLatin1String("light")) return theme::Mode::kLight;
  if (options.theme == QLatin1String("dark")) return theme::Mode::kDark;
  if (options.theme == QLatin1String("contrast")) return theme::Mode::kContrast;
  if (options.theme == QLatin1String("system")) return theme::Mode::kSystem;
  return app::rememberedTheme();
}

/// A tour needs no screen; on a machine without one it must not ask for it either.
void chooseScreen(const app::Options& options) {
  const bool none =
      qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
  if (!qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) return;
  if (!options.tour.isEmpty()) qputenv("QT_QPA_PLATFORM", "offscreen");
  else if (none)
    throw InputError(
        "window: there is no display; use glassbox --tour DIR for pictures without one");
}

/// A card that was asked for and cannot be used is told of at once, before a window opens.
void requireEngine(const app::Options& options) {
  const compute::BackendSettings& wanted = options.run.backend;
  if (wanted.name == "cuda" || wanted.precision != "fp32") compute::makeBackend(wanted);
}

/// The lessons that came with the program, installed or in its source folder, and one's own.
app::CoursePlaces coursePlaces(const app::Options& options, const QString& data) {
  const QString here = QCoreApplication::applicationDirPath();
  app::CoursePlaces places;
  for (const QString& folder : {here + QStringLiteral("/../share/glassbox/lessons"),
                                here + QStringLiteral("/../../../lessons")})
    if (places.folders.empty() && QFileInfo(folder).isDir())
      places.folders.emplace_back(QDir::cleanPath(folder).toStdString());
  places.folders.emplace_back((data + QStringLiteral("/lessons")).toStdString());
  places.learners = (data + QStringLiteral("/learner")).toStdString();
  places.quizzes = (data + QStringLiteral("/quizzes")).toStdString();
  places.language = theme::language().toStdString();
  places.lesson = options.lesson;
  places.keepsFirstRun = !options.open.isEmpty();
  return places;
}

int runWindow(const app::Options& options) {
  const QString data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
  const QString autosave = data + QStringLiteral("/runs/last");
  const QString cache = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
  app::SessionDriver driver(options.run,
                            {.autosave = autosave.toStdString(), .cache = cache.toStdString()});
  if (!options.open.isEmpty()) driver.open(options.open);
  app::MainWindow window(driver, coursePlaces(options, data));
  window.open();
  app::closeWhenToldTo(window);
  if (options.present) window.presentation().setOn(true);
  return QApplication::exec();
}

int run(int argc, char** argv) {
  QStringList arguments;
  for (int i = 0; i < argc; ++i) arguments << QString::fromLocal8Bit(argv[i]);
  const app::Options options = app::parseOptions(arguments);
  if (options.help || options.version) {
    const QCoreApplication core(argc, argv);
    const QString text =
        options.help ? app::helpText() : QStringLiteral("glassbox " GLASSBOX_VERSION "\n");
    std::fputs(qPrintable(text), stdout);
    return 0;
  }
  requireEngine(options);
  chooseScreen(options);
  QApplication application(argc, argv);
  QApplication::setApplicationName(QStringLiteral("glassbox"));
  theme::useLanguage(options.language.isEmpty() ? theme::rememberedLanguage() : options.language);
  theme::Theme::instance().apply(themeOf(options));
  if (options.tour.isEmpty()) return runWindow(options);
  app::makeTour(options.run, options.open, options.tour);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const Error& error) {
    std::fprintf(stderr, "glassbox: %s\n", error.what());
    return error.fault() == Fault::kInput ? 2 : 1;
  }
}
