// What the window costs: start-up, frames while training, training speed lost to the display, going
// back in time, memory. Prints JSON. Runs on any Qt platform, also QT_QPA_PLATFORM=offscreen.
//
//   glassbox-window-bench [--seconds 18] [--view words]
//
// A frame is one turn of the window's event loop as a 60 Hz timer sees it; frames while training
// are measured view by view at full speed. Speed lost compares steps a second with nobody looking
// and with the view in sight, in turns. The processor time of the window's thread says the same
// with less noise: other programs lengthen a second, but hardly what the thread computes in it.
#include <unistd.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>
#include <string>

#include "app/main_window.h"
#include "app/stage.h"
#include "theme/theme.h"

namespace {

using namespace glassbox;
using nlohmann::ordered_json;

constexpr int kFrameMs = 16;
constexpr int kSeeks = 40;

/// Milliseconds since this process was started.
double sinceStart() {
  std::ifstream stat("/proc/self/stat");
  std::string field;
  for (int i = 0; i < 22; ++i) stat >> field;
  std::ifstream uptime("/proc/uptime");
  double up = 0;
  uptime >> up;
  return 1e3 * (up - std::stod(field) / double(::sysconf(_SC_CLK_TCK)));
}

double residentMb() {
  std::ifstream statm("/proc/self/statm");
  double pages = 0;
  statm >> pages >> pages;
  return pages * double(::sysconf(_SC_PAGESIZE)) / 1e6;
}

/// Processor time of this thread, or with CLOCK_PROCESS_CPUTIME_ID of all, in seconds.
double processorSeconds(clockid_t clock = CLOCK_THREAD_CPUTIME_ID) {
  timespec time{};
  ::clock_gettime(clock, &time);
  return double(time.tv_sec) + 1e-9 * double(time.tv_nsec);
}

double quantile(std::vector<double> values, double share) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  return values[std::min(values.size() - 1, std::size_t(share * double(values.size())))];
}

/// Runs the event loop until `done` or the time is up. It sleeps between events: to look again and
/// again would take a processor away from the training that is measured.
bool waitUntil(const std::function<bool()>& done, int mostMs = 60'000) {
  QElapsedTimer clock;
  clock.start();
  QTimer beat;  // so that the time is looked at though nothing happens
  beat.start(20);
  while (!done()) {
    if (clock.elapsed() > mostMs) return false;
    QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
  }
  return true;
}

void run(int milliseconds) {
  QEventLoop loop;
  QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
  loop.exec();
}

/// Tells when something inside a widget has been painted.
class PaintWatch : public QObject {
 public:
  explicit PaintWatch(const QWidget* part) : part_(part) { qApp->installEventFilter(this); }
  bool painted = false;

 protected:
  bool eventFilter(QObject* object, QEvent* event) override {
    const auto* widget = qobject_cast<const QWidget*>(object);
    if (event->type() == QEvent::Paint && widget != nullptr &&
        (widget == part_ || part_->isAncestorOf(widget)))
      painted = true;
    return false;
  }

 private:
  const QWidget* part_;
};

struct Frames {
  std::vector<double> intervals;
  std::int64_t steps = 0;
  double seconds = 0;
  double windowSeconds = 0;   ///< of the processor, for the window's thread
  double processSeconds = 0;  ///< the same for all threads
};

/// The step that training has come to now: the newest snapshot may be an eighth of a second old,
/// but one that answers a command is not.
std::int64_t stepNow(app::SessionDriver& driver, const live::Interest& interest) {
  const std::uint64_t before = driver.snapshot()->commandsObeyed;
  driver.setInterest(interest);
  waitUntil([&] { return driver.snapshot()->commandsObeyed > before; });
  return driver.snapshot()->newestStep;
}

/// Trains at full speed for a while and notes how long each turn of the event loop took. What comes
/// only as training begins is not part of it.
Frames trainWatching(app::SessionDriver& driver, const live::Interest& interest, int milliseconds) {
  constexpr int kBeginningMs = 300;
  Frames frames;
  QTimer beat;
  QElapsedTimer clock;
  beat.setTimerType(Qt::PreciseTimer);
  QObject::connect(&beat, &QTimer::timeout, &beat, [&] {
    if (clock.isValid()) frames.intervals.push_back(double(clock.nsecsElapsed()) * 1e-6);
    clock.start();
  });
  driver.play();
  run(kBeginningMs);
  const std::int64_t before = stepNow(driver, interest);
  const double windowBefore = processorSeconds();
  const double processBefore = processorSeconds(CLOCK_PROCESS_CPUTIME_ID);
  QElapsedTimer all;
  all.start();
  beat.start(kFrameMs);
  run(milliseconds);
  beat.stop();
  frames.steps = stepNow(driver, interest) - before;
  frames.seconds = double(all.nsecsElapsed()) * 1e-9;
  frames.windowSeconds = processorSeconds() - windowBefore;
  frames.processSeconds = processorSeconds(CLOCK_PROCESS_CPUTIME_ID) - processBefore;
  driver.pause();
  waitUntil([&] { return driver.state() != live::RunState::kTraining; });
  return frames;
}

ordered_json describe(const Frames& frames) {
  const auto late = std::count_if(frames.intervals.begin(), frames.intervals.end(),
                                  [](double ms) { return ms > 33; });
  return {{"frames", frames.intervals.size()},
          {"median_ms", quantile(frames.intervals, 0.5)},
          {"p99_ms", quantile(frames.intervals, 0.99)},
          {"max_ms", quantile(frames.intervals, 1)},
          {"over_33_ms", late}};
}

/// Milliseconds from asking for an earlier step to its picture being drawn.
ordered_json measureSeeks(app::SessionDriver& driver, app::MainWindow& window) {
  run(500);  // a view may have asked for something as the run came to rest: a step taken apart
  const auto steps = driver.snapshot()->keptSteps;
  std::vector<double> times;
  for (int i = 0; i < kSeeks; ++i) {
    const std::int64_t step = (*steps)[(std::size_t(i) * 7919U) % steps->size()];
    PaintWatch watch(&window);
    QElapsedTimer clock;
    clock.start();
    driver.seek(step);
    waitUntil([&] { return driver.snapshot()->step == step && watch.painted; }, 5000);
    times.push_back(double(clock.nsecsElapsed()) * 1e-6);
  }
  driver.seekNewest();
  waitUntil([&] { return !driver.snapshot()->lookingBack(); });
  return {{"kept_steps", steps->size()},
          {"median_ms", quantile(times, 0.5)},
          {"max_ms", quantile(times, 1)}};
}

/// Trains with and without the view in sight, in turns.
ordered_json measureView(const views::View& view, app::SessionDriver& driver,
                         app::MainWindow& window, int seconds) {
  constexpr int kTurns = 9;  // short ones, so that other programs hit both sides alike
  const int milliseconds = 500 * seconds / kTurns;
  window.stage().showView(view.id());
  run(800);  // for what the view needs once
  std::vector<double> lost;
  std::vector<double> lostProcessor;
  std::vector<double> busy;
  Frames watched;
  for (int turn = 0; turn < kTurns; ++turn) {
    window.hide();
    driver.setInterest({});
    run(100);
    const Frames alone = trainWatching(driver, {}, milliseconds);
    window.QWidget::show();
    driver.setInterest(view.interest());
    run(100);  // the first painting of a window is not part of training
    const Frames seen = trainWatching(driver, view.interest(), milliseconds);
    watched.intervals.insert(watched.intervals.end(), seen.intervals.begin(), seen.intervals.end());
    lost.push_back(1 - double(seen.steps) / seen.seconds * alone.seconds / double(alone.steps));
    lostProcessor.push_back(1 - double(seen.steps) / seen.processSeconds * alone.processSeconds /
                                    double(alone.steps));
    busy.push_back(1e3 * seen.windowSeconds / seen.seconds);
  }
  ordered_json entry = describe(watched);
  entry["training_lost"] = quantile(lost, 0.5);
  entry["processor_time_lost"] = quantile(lostProcessor, 0.5);
  entry["window_busy_ms_a_second"] = quantile(busy, 0.5);
  entry["seek"] = measureSeeks(driver, window);
  std::fprintf(stderr, "%s done\n", qPrintable(view.id()));
  return entry;
}

int measure(int seconds, const QString& only) {
  ordered_json result;
  training::RunSettings settings = training::presetSettings("small");
  settings.trainer.steps = 1'000'000;
  settings.trainer.schedule = training::Schedule::kConstant;
  app::SessionDriver driver(settings, {.cache = std::filesystem::temp_directory_path()});
  app::MainWindow window(driver);
  PaintWatch first(&window);
  window.resize(1366, 768);
  window.QWidget::show();
  waitUntil([&] { return first.painted; });
  result["first_paint_ms"] = sinceStart();
  driver.play();  // carried out as soon as the run is prepared
  waitUntil([&] {
    if (driver.state() == live::RunState::kPaused) driver.play();
    return driver.snapshot() != nullptr && driver.snapshot()->newestStep >= 1;
  });
  result["first_loss_ms"] = sinceStart();
  driver.pause();
  waitUntil([&] { return driver.state() == live::RunState::kPaused; });

  for (const views::View* view : window.stage().views())
    if (only.isEmpty() || only == view->id())
      result["views"][view->id().toStdString()] = measureView(*view, driver, window, seconds);
  result["steps_trained"] = driver.snapshot()->newestStep;
  result["resident_mb"] = residentMb();
  std::printf("%s\n", result.dump(2).c_str());
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  QApplication::setApplicationName(QStringLiteral("glassbox-window-bench"));
  theme::Theme::instance().apply(theme::Mode::kLight);
  const QStringList arguments = QApplication::arguments();
  const auto option = [&](const QString& name) {
    const qsizetype at = arguments.indexOf(name);
    return at > 0 ? arguments.value(at + 1) : QString();
  };
  const int seconds = option(QStringLiteral("--seconds")).toInt();
  return measure(seconds > 0 ? seconds : 18, option(QStringLiteral("--view")));
}
