// The report of a run as one page: settings, curves, what the model writes, its words, and how it
// was made. Light and dark as the reader's system, printable, nothing loaded from elsewhere, no
// script. Pure but for the translation: window thread.
#pragma once

#include <QDateTime>
#include <QString>
#include <memory>

#include "live/snapshot.h"
#include "live/word_mapper.h"

namespace glassbox::app {

struct ReportData {
  std::shared_ptr<const live::Report> report;
  std::shared_ptr<const live::RunFacts> facts;
  std::shared_ptr<const live::WordMap> map;  ///< null: there are too few words
  QDateTime when;
};

QString reportHtml(const ReportData& data);

}  // namespace glassbox::app
