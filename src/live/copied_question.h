// What the Write view may ask about the training text: what of a written text stands there word for
// word. Plain values, together with the pure functions of insight/verbatim.h that sum it up.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "insight/verbatim.h"

namespace glassbox::live {

/// Shorter runs are of no interest: word pairs stand in every text.
inline constexpr int kLeastRun = 3;

struct CopiedQuestion {
  std::string text;                                 ///< as typed
  std::vector<std::int32_t> written;                ///< what follows it
  std::vector<std::pair<int, std::int32_t>> fills;  ///< as in WriteQuestion
  bool operator==(const CopiedQuestion&) const = default;
};

/// Where a run stands in the training text, with the words around it.
struct CopiedPlace {
  std::int64_t document = 0;         ///< from 0
  std::int64_t position = 0;         ///< of the run's first word in its document, from 1
  std::vector<std::int32_t> tokens;  ///< of the document, around the run
  int begin = 0;                     ///< of the run in `tokens`
};

struct CopiedRun {
  insight::VerbatimRun run;         ///< in the tokens of the answer
  std::int64_t count = 0;           ///< how often it stands in the training text
  std::vector<CopiedPlace> places;  ///< the first few
};

struct CopiedAnswer {
  double built = 0;  ///< share of the index that is there; the rest only when it is 1
  CopiedQuestion question;
  std::vector<std::int32_t> tokens;  ///< typed and written
  int given = 0;                     ///< how many of them the person typed
  insight::RunLengths lengths;       ///< longest run from every token
  std::vector<CopiedRun> runs;       ///< of at least kLeastRun tokens, in none longer
  /// The same lengths of texts that were kept out of training.
  std::shared_ptr<const std::vector<insight::RunLengths>> heldOut;
  std::int64_t documentsRead = 0;  ///< of the training text
  std::int64_t documents = 0;
};

}  // namespace glassbox::live
