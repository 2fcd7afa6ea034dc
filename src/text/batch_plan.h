// Which rows stand together in which batch of one pass over a text: a value, made anew each pass.
#pragma once

#include <cstdint>
#include <vector>

#include "text/batches.h"

namespace glassbox::text {

/// A row: `size` ids of the text from `begin` on.
struct RowRange {
  std::int64_t begin = 0;
  std::int64_t size = 0;
};

/// Rows of one batch; all are brought to `length` ids.
struct BatchRows {
  std::int64_t length = 0;
  std::vector<RowRange> rows;
};

/// All rows of a text under these settings; windows begin at `offset`.
std::vector<RowRange> rowsOf(const TokenizedText& text, const BatchSettings& settings,
                             std::int64_t offset);

/// The batches of one pass, in the order they are trained on.
std::vector<BatchRows> planPass(const TokenizedText& text, const BatchSettings& settings,
                                std::int64_t pass);

/// Inputs and targets of these rows; `random` chooses what is covered.
TokenBatch makeBatch(const TokenizedText& text, const BatchRows& rows, int vocabulary,
                     const BatchSettings& settings, Random& random);

}  // namespace glassbox::text
