// Makes the report of a run: asks the run for what is told, has the map of its words drawn, writes
// the page. Training goes on meanwhile. Window thread only; one report at a time.
#pragma once

#include <QObject>
#include <QTimer>

#include "app/session_driver.h"
#include "live/word_mapper.h"

namespace glassbox::app {

class ReportMaker : public QObject {
  Q_OBJECT
 public:
  /// The driver must outlive this.
  explicit ReportMaker(SessionDriver& driver, QObject* parent = nullptr);

  /// `pins`: words by their text whose nearest words are told. Replaces a report under way.
  void make(const QString& path, const QStringList& pins);
  void cancel();
  bool isWorking() const { return !path_.isEmpty(); }

 signals:
  /// What is being done now; empty: nothing any more.
  void progressed(const QString& what);
  void written(const QString& path);
  void failed(const QString& sentence);

 private:
  void take(const std::shared_ptr<const live::Snapshot>& snapshot);
  void takeMap();
  void write(std::shared_ptr<const live::WordMap> map);
  void end();

  SessionDriver& driver_;
  live::WordMapper mapper_;
  QTimer poll_;
  QString path_;
  std::uint64_t number_ = 0;
  std::uint64_t ticket_ = 0;
  std::shared_ptr<const live::Report> report_;
  std::shared_ptr<const live::RunFacts> facts_;
};

}  // namespace glassbox::app
