#include "app/tour.h"

#include <QApplication>
#include <QBuffer>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QStandardPaths>
#include <QTimer>
#include <cstdio>
#include <string>

#include "app/main_window.h"
#include "app/session_driver.h"
#include "app/stage.h"
#include "base/error.h"
#include "base/files.h"
#include "theme/theme.h"

namespace glassbox::app {
namespace {

constexpr QSize kPicture(1440, 900);
constexpr int kProgressEvery = 100;  ///< steps
constexpr int kSettleMs = 2500;      ///< for the map to be drawn and to come to rest

std::string csvNumber(double value) { return std::isfinite(value) ? std::to_string(value) : ""; }

std::string toCsv(const std::vector<live::MetricPoint>& points) {
  std::string csv = "step,training_loss,validation_loss,learning_rate,gradient_norm\n";
  for (const live::MetricPoint& point : points)
    csv += std::to_string(point.step) + ',' + csvNumber(point.trainingLoss) + ',' +
           csvNumber(point.validationLoss) + ',' + csvNumber(point.learningRate) + ',' +
           csvNumber(point.gradientNorm) + '\n';
  return csv;
}

void wait(int milliseconds) {
  QEventLoop loop;
  QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
  loop.exec();
}

/// Plays to the end of the plan; gathers the metrics on the way.
std::vector<live::MetricPoint> train(SessionDriver& driver) {
  std::vector<live::MetricPoint> points;
  QEventLoop loop;
  QString fault;
  std::int64_t told = -kProgressEvery;
  const auto gather =
      QObject::connect(&driver, &SessionDriver::metricsArrived, &loop,
                       [&points](const std::vector<live::MetricPoint>& arrived) {
                         points.insert(points.end(), arrived.begin(), arrived.end());
                       });
  QObject::connect(&driver, &SessionDriver::snapshotArrived, &loop,
                   [&](const std::shared_ptr<const live::Snapshot>& snapshot) {
                     if (snapshot->state == live::RunState::kStopped) {
                       fault = QString::fromStdString(snapshot->message);
                       loop.quit();
                     }
                     if (snapshot->state == live::RunState::kFinished) loop.quit();
                     if (snapshot->step == 0 || snapshot->step < told + kProgressEvery) return;
                     told = snapshot->step;
                     std::fprintf(stderr, "step %lld of %lld, loss %.3f\n",
                                  static_cast<long long>(snapshot->step),
                                  static_cast<long long>(snapshot->plannedSteps), snapshot->loss);
                   });
  QObject::connect(&driver, &SessionDriver::failed, &loop, [&](const QString& sentence) {
    fault = sentence;
    loop.quit();
  });
  driver.play();
  loop.exec();
  if (!fault.isEmpty()) throw Error(fault.toStdString());
  return points;
}

void savePicture(QWidget& window, const QString& path) {
  QByteArray png;
  QBuffer buffer(&png);
  buffer.open(QIODevice::WriteOnly);
  if (!window.grab().save(&buffer, "PNG"))
    throw Error("cannot make the picture " + path.toStdString());
  writeFileAtomically(path.toStdString(),
                      std::string_view(png.constData(), std::size_t(png.size())));
}

}  // namespace

void makeTour(const training::RunSettings& settings, const QString& open, const QString& folder) {
  makeFolder(folder.toStdString());
  const QString cache = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
  SessionDriver driver(settings, {.cache = cache.toStdString()});
  if (!open.isEmpty()) driver.open(open);
  MainWindow window(driver);
  window.resize(kPicture);
  window.QWidget::show();
  const std::vector<live::MetricPoint> points = train(driver);
  wait(100);  // for what the last step still has to say
  const QDir target(folder);
  for (const views::View* view : window.stage().views()) {
    window.stage().showView(view->id());
    wait(kSettleMs);
    for (const auto& [mode, name] :
         {std::pair(theme::Mode::kLight, "light"), std::pair(theme::Mode::kDark, "dark")}) {
      theme::Theme::instance().apply(mode);
      wait(200);
      savePicture(window, target.filePath(QStringLiteral("%1-%2.png").arg(view->id(), name)));
    }
  }
  writeFileAtomically(target.filePath(QStringLiteral("loss.csv")).toStdString(), toCsv(points));
  std::printf("%s\n", qPrintable(target.absolutePath()));
}

}  // namespace glassbox::app
