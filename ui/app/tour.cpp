#include "app/tour.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QBuffer>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QStandardPaths>
#include <QTimer>
#include <cstdio>
#include <functional>
#include <string>

#include "app/main_window.h"
#include "app/picture_check.h"
#include "app/session_driver.h"
#include "app/stage.h"
#include "base/error.h"
#include "base/files.h"
#include "plots/accessible_plot.h"
#include "theme/theme.h"

namespace glassbox::app {
namespace {

constexpr QSize kPicture(1440, 900);
constexpr int kProgressEvery = 100;  ///< steps
constexpr int kPollMs = 30;
constexpr int kMostPolls = 1000;  ///< for a view to come to rest
constexpr double kEarly = 0.15;   ///< share of the planned steps after which it is "early on"

/// One row of the index page: a view at one moment.
struct Shot {
  QString view = {};
  QString page = {};  ///< of the view; empty: what it begins with
  QString title = {};
  QString moment = {};  ///< in the names of the files; empty: the end
  QString caption = {};
  std::int64_t step = 0;
};

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

/// Trains from moment to moment and gathers the metrics on the way.
class Training {
 public:
  explicit Training(SessionDriver& driver) : driver_(driver) {
    QObject::connect(&driver, &SessionDriver::metricsArrived, &loop_,
                     [this](const std::vector<live::MetricPoint>& arrived) {
                       points_.insert(points_.end(), arrived.begin(), arrived.end());
                       tell();
                       check();
                     });
    QObject::connect(&driver, &SessionDriver::snapshotArrived, &loop_, [this] { check(); });
    QObject::connect(&driver, &SessionDriver::failed, &loop_, [this](const QString& sentence) {
      fault_ = sentence;
      loop_.quit();
    });
  }
  void prepare() {
    waitUntil([this] { return driver_.state() == live::RunState::kPaused; });
  }
  void reach(std::int64_t step) {
    driver_.trainUntil(step);
    waitUntil(
        [this, step] { return here() >= step && driver_.state() != live::RunState::kTraining; });
  }
  std::int64_t planned() const { return driver_.snapshot()->plannedSteps; }
  const std::vector<live::MetricPoint>& points() const { return points_; }

 private:
  std::int64_t here() const { return driver_.snapshot() ? driver_.snapshot()->newestStep : -1; }
  void waitUntil(std::function<bool()> done) {
    done_ = std::move(done);
    if (!done_()) loop_.exec();
    done_ = nullptr;
    if (!fault_.isEmpty()) throw Error(fault_.toStdString());
  }
  void check() {
    const auto& snapshot = driver_.snapshot();
    if (snapshot != nullptr && snapshot->state == live::RunState::kStopped) {
      fault_ = QString::fromStdString(snapshot->message);
      loop_.quit();
    }
    if (done_ && done_()) loop_.quit();
  }
  void tell() {
    const live::MetricPoint& last = points_.back();
    if (last.step < told_ + kProgressEvery) return;
    told_ = last.step;
    std::fprintf(stderr, "step %lld, loss %.3f\n", static_cast<long long>(last.step),
                 last.trainingLoss);
  }

  SessionDriver& driver_;
  QEventLoop loop_;
  std::function<bool()> done_;
  QString fault_;
  std::int64_t told_ = 0;
  std::vector<live::MetricPoint> points_;
};

void savePicture(const QPixmap& picture, const QString& path) {
  QByteArray png;
  QBuffer buffer(&png);
  buffer.open(QIODevice::WriteOnly);
  if (!picture.save(&buffer, "PNG")) throw Error("cannot make the picture " + path.toStdString());
  writeFileAtomically(path.toStdString(),
                      std::string_view(png.constData(), std::size_t(png.size())));
}

/// What a view says that it has drawn, to see whether it has come to rest.
std::vector<QRectF> marksOf(const views::View& view) {
  std::vector<QRectF> marks;
  for (const QWidget* widget : view.findChildren<QWidget*>())
    if (const auto* plot = dynamic_cast<const plots::AccessiblePlot*>(widget))
      if (widget->isVisible())
        for (const QRectF& mark : plot->drawnMarks()) marks.push_back(mark);
  for (const QAbstractItemView* table : view.findChildren<QAbstractItemView*>())
    if (table->isVisible())
      for (const QRect& row : filledRows(*table)) marks.push_back(row);
  return marks;
}

/// Until the view moves no longer and all that it asks for is answered in full.
void waitForRest(const views::View& view, const SessionDriver& driver) {
  std::vector<QRectF> before;
  int unchanged = 0;
  for (int poll = 0; poll < kMostPolls && unchanged < 3; ++poll) {
    wait(kPollMs);
    std::vector<QRectF> now = marksOf(view);
    const bool whole = !now.empty() && !driver.snapshot()->unfinished;
    unchanged = whole && now == before ? unchanged + 1 : 0;
    before = std::move(now);
  }
}

class Album {
 public:
  Album(MainWindow& window, const SessionDriver& driver, const QString& folder)
      : window_(window), driver_(driver), folder_(folder) {}

  /// Pictures of all views as they are now.
  void add(const QString& moment, std::int64_t step) {
    for (const views::View* view : window_.stage().views()) {
      window_.stage().showView(view->id());
      add({.view = view->id(), .moment = moment, .step = step}, *view);
    }
  }
  /// The same of what the views show besides what they begin with.
  void addPages(std::int64_t step) {
    for (views::View* view : window_.stage().views()) {
      window_.stage().showView(view->id());
      for (const QString& page : view->pages()) {
        view->turnTo(page);
        add({.view = view->id(), .page = page, .step = step}, *view);
      }
      view->turnTo({});
    }
  }
  void writeIndex() const;
  const QStringList& faults() const { return faults_; }

 private:
  static QString fileOf(const Shot& shot, const QString& mode) {
    QStringList parts = {shot.view, shot.page, shot.moment, mode};
    parts.removeAll(QString());
    return parts.join('-') + QStringLiteral(".png");
  }
  /// In both themes.
  void add(Shot shot, const views::View& view) {
    waitForRest(view, driver_);
    shot.title = view.title();
    shot.caption = view.summary();
    for (const auto& [mode, name] :
         {std::pair(theme::Mode::kLight, "light"), std::pair(theme::Mode::kDark, "dark")}) {
      theme::Theme::instance().apply(mode);
      waitForRest(view, driver_);
      take(view, fileOf(shot, QString::fromLatin1(name)));
    }
    shots_.push_back(std::move(shot));
  }
  void take(const views::View& view, const QString& file) {
    const QPixmap picture = window_.grab();
    for (const QString& fault :
         clippedParts(window_) + missingMarks(window_, view, picture.toImage()))
      faults_ << QStringLiteral("%1: %2").arg(file, fault);
    savePicture(picture, folder_.filePath(file));
  }

  MainWindow& window_;
  const SessionDriver& driver_;
  QDir folder_;
  std::vector<Shot> shots_;
  QStringList faults_;
};

void Album::writeIndex() const {
  QString page = QStringLiteral(
      "<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>Glassbox</title>\n"
      "<style>body{font:15px/1.5 sans-serif;max-width:1000px;margin:2em auto;padding:0 1em;"
      "color-scheme:light dark}img{max-width:100%;height:auto}figure{margin:0 0 2em}</style>\n"
      "<h1>Glassbox</h1>\n<p>Every view while the default model trains. "
      "<a href=\"loss.csv\">The loss as numbers</a></p>\n");
  for (const Shot& shot : shots_)
    page += QStringLiteral(
                "<figure><h2>%1, step %2</h2><picture><source srcset=\"%3\" "
                "media=\"(prefers-color-scheme: dark)\"><img src=\"%4\" alt=\"%5\">"
                "</picture><figcaption>%5</figcaption></figure>\n")
                .arg(shot.title.toHtmlEscaped(), QLocale().toString(qlonglong(shot.step)),
                     fileOf(shot, QStringLiteral("dark")), fileOf(shot, QStringLiteral("light")),
                     shot.caption.toHtmlEscaped());
  page += QStringLiteral("</html>\n");
  writeFileAtomically(folder_.filePath(QStringLiteral("index.html")).toStdString(),
                      page.toStdString());
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
  Training training(driver);
  Album album(window, driver, folder);
  training.prepare();
  const std::int64_t planned = training.planned();
  const auto early = std::max<std::int64_t>(1, std::int64_t(kEarly * double(planned)));
  album.add(QStringLiteral("start"), 0);
  training.reach(early);
  album.add(QStringLiteral("early"), early);
  training.reach(planned);
  album.add(QString(), planned);
  album.addPages(planned);
  album.writeIndex();
  const QDir target(folder);
  writeFileAtomically(target.filePath(QStringLiteral("loss.csv")).toStdString(),
                      toCsv(training.points()));
  std::printf("%s\n", qPrintable(target.absolutePath()));
  for (const QString& fault : album.faults()) std::fprintf(stderr, "%s\n", qPrintable(fault));
  if (!album.faults().isEmpty())
    throw Error("tour: " + std::to_string(album.faults().size()) +
                " faults in the pictures, listed above");
}

}  // namespace glassbox::app
