#include "text/document_cutter.h"

#include <algorithm>

namespace glassbox::text {
namespace {

constexpr std::size_t kLongestDocument = 1U << 20U;
constexpr std::string_view kSpace = " \t\n\f\v";

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

/// The end of the first empty line from `from` on, or npos: where a paragraph is over.
std::size_t emptyLine(const std::string& text, std::size_t from) {
  for (std::size_t at = text.find('\n', from); at != std::string::npos;
       at = text.find('\n', at + 1)) {
    const std::size_t next = text.find_first_not_of(" \t", at + 1);
    if (next != std::string::npos && text[next] == '\n') return next + 1;
  }
  return std::string::npos;
}

}  // namespace

void DocumentCutter::clear() {
  text_.clear();
  from_ = 0;
  complete_ = 0;
}

void DocumentCutter::add(std::string_view text) {
  text_.erase(0, from_);
  complete_ -= std::min(complete_, from_);
  from_ = 0;
  text_.append(text);
}

void DocumentCutter::endOfFile() { complete_ = text_.size(); }

/// Where the document that starts at from_ ends (text before `complete_` ends there at the latest),
/// or npos; `resume` is where the next one starts.
std::size_t DocumentCutter::endOfDocument() const {
  std::size_t end = std::string::npos;
  if (documents_ == Documents::kLines) {
    end = text_.find('\n', from_);
    if (end != std::string::npos) ++end;
  } else if (documents_ == Documents::kParagraphs) {
    end = emptyLine(text_, from_);
  }
  if (complete_ > from_) end = std::min(end, complete_);
  const std::size_t available = std::min(end, text_.size()) - from_;
  if (available > kLongestDocument) {
    // Too long to hold: cut at white space, or between two characters where there is none.
    std::size_t cut = text_.find_last_of(kSpace, from_ + kLongestDocument);
    if (cut == std::string::npos || cut <= from_) {
      cut = from_ + kLongestDocument;
      while ((static_cast<unsigned char>(text_[cut]) & 0xC0U) == 0x80U) --cut;
    }
    end = cut;
  }
  return end;
}

bool DocumentCutter::take(std::string& document) {
  while (from_ < text_.size()) {
    const std::size_t end = endOfDocument();
    if (end == std::string::npos) return false;
    const std::string_view content = trimmed(std::string_view(text_).substr(from_, end - from_));
    from_ = end;
    if (content.empty()) continue;
    document = content;
    return true;
  }
  return false;
}

}  // namespace glassbox::text
