// What a report of a run is made of: everything that is told of it, measured at one moment. Plain
// values.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "live/word_question.h"
#include "training/run.h"

namespace glassbox::live {

struct MetricPoint;

struct ReportWish {
  std::uint64_t number = 0;             ///< tells one wish from the next
  std::vector<std::int32_t> pins = {};  ///< words whose nearest words are told; empty: some
  int words = 220;                      ///< on the map, the most frequent ones
  int samples = 4;
};

/// A piece of unseen text, and what the model makes of its beginning or of its covered words.
struct ReportSample {
  std::string given;
  std::string written;
  std::string original;
};

struct Report {
  std::uint64_t number = 0;        ///< of the wish
  std::int64_t step = 0;           ///< of the model that is told of
  training::RunSettings settings;  ///< with the trainer's settings of now
  std::string fingerprint;         ///< of the text
  std::int64_t validationTokens = 0;
  std::vector<MetricPoint> curve;  ///< up to the step
  std::vector<ReportSample> samples;
  std::vector<std::int32_t> mapWords;       ///< those for the map; the pins are among them
  std::shared_ptr<const WordAnswer> words;  ///< vectors of the table, and the nearest to the pins
};

}  // namespace glassbox::live
