// Cuts a stream of text into documents: feed it pieces, take documents.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "text/source.h"

namespace glassbox::text {

class DocumentCutter {
 public:
  explicit DocumentCutter(Documents documents) : documents_(documents) {}
  void clear();
  /// More text, valid UTF-8 with \n line ends.
  void add(std::string_view text);
  /// What has been added so far ends a document.
  void endOfFile();
  /// The next complete document without surrounding white space; false if more text is needed.
  bool take(std::string& document);

 private:
  std::size_t endOfDocument() const;

  Documents documents_;
  std::string text_;
  std::size_t from_ = 0;      ///< start of what has not been handed out
  std::size_t complete_ = 0;  ///< everything before this place belongs to ended files
};

}  // namespace glassbox::text
