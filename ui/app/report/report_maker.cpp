#include "app/report/report_maker.h"

#include "app/report/report_html.h"
#include "base/error.h"
#include "plots/figure_file.h"
#include "theme/core_text.h"

namespace glassbox::app {
namespace {

constexpr int kPollMs = 40;

}  // namespace

ReportMaker::ReportMaker(SessionDriver& driver, QObject* parent)
    : QObject(parent), driver_(driver) {
  poll_.setInterval(kPollMs);
  connect(&poll_, &QTimer::timeout, this, &ReportMaker::takeMap);
  connect(&driver_, &SessionDriver::snapshotArrived, this, &ReportMaker::take);
  // The run that was asked is gone, or could not tell.
  const auto giveUp = [this] {
    if (report_ == nullptr) cancel();
  };
  connect(&driver_, &SessionDriver::runStarted, this, giveUp);
  connect(&driver_, &SessionDriver::failed, this, giveUp);
}

void ReportMaker::make(const QString& path, const QStringList& pins) {
  cancel();
  const auto& snapshot = driver_.snapshot();
  if (snapshot == nullptr || snapshot->facts == nullptr)
    return emit failed(tr("There is no run to report of yet."));
  path_ = path;
  live::ReportWish wish{.number = ++number_};
  const auto& words = snapshot->facts->words;
  for (const QString& pin : pins)
    for (std::size_t id = 0; id < words.size(); ++id)
      if (words[id].text == pin.toStdString()) wish.pins.push_back(std::int32_t(id));
  emit progressed(tr("Report: letting the model write …"));
  driver_.send(live::TellReport{.wish = wish});
}

void ReportMaker::take(const std::shared_ptr<const live::Snapshot>& snapshot) {
  if (!isWorking() || report_ != nullptr || snapshot->report == nullptr ||
      snapshot->report->number != number_)
    return;
  report_ = snapshot->report;
  facts_ = snapshot->facts;
  mapper_.reset();
  ticket_ = mapper_.request(report_->words, report_->mapWords, live::MapKind::kTsne);
  if (ticket_ == 0) return write(nullptr);
  emit progressed(tr("Report: drawing the map of words …"));
  poll_.start();
}

void ReportMaker::takeMap() {
  const auto map = mapper_.take();
  if (map != nullptr && map->ticket == ticket_ && map->settled) write(map);
}

void ReportMaker::write(std::shared_ptr<const live::WordMap> map) {
  const QString path = path_;
  try {
    const QString page =
        reportHtml({report_, facts_, std::move(map), QDateTime::currentDateTime()});
    plots::writeBytes(path, page.toUtf8());
    end();
    emit written(path);
  } catch (const Error& error) {
    end();
    emit failed(theme::inWindowLanguage(error.what()));
  }
}

void ReportMaker::cancel() {
  if (isWorking()) end();
}

void ReportMaker::end() {
  poll_.stop();
  mapper_.reset();
  path_.clear();
  report_.reset();
  facts_.reset();
  emit progressed({});
}

}  // namespace glassbox::app
