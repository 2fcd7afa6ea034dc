// A short stretch of the text of a run, for looking at how text is cut: some to learn from and
// some, held out, to measure on. Reads no more of a file than it needs. Any thread.
#pragma once

#include <cstddef>
#include <string>

#include "base/progress.h"
#include "text/corpus.h"

namespace glassbox::text {

struct TextSample {
  std::string training;  ///< documents, one a line or several
  std::string heldOut;   ///< other documents; not the run's own validation text
};

/// About `trainingBytes` and `heldOutBytes`, less where the text has less. InputError if there is
/// no text there or too little, CalledOff if `progress` says so.
TextSample sampleText(const CorpusSettings& settings, std::size_t trainingBytes,
                      std::size_t heldOutBytes, const Progress& progress = {});

}  // namespace glassbox::text
