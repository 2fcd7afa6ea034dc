// What a field begins with, by the text of the run: ours for the story world, else a sentence of
// that text. What a person or a lesson wrote stays. Window thread only.
#pragma once

#include <QString>

namespace glassbox::views {

class OfferedText {
 public:
  /// Whether the field, which holds `now`, is to hold text() from now on.
  bool offer(const QString& now, const QString& next) {
    const bool untouched = now.isEmpty() || now == text_;
    const bool takes = untouched && now != next;
    if (untouched) text_ = next;
    return takes;
  }
  const QString& text() const { return text_; }

 private:
  QString text_;
};

}  // namespace glassbox::views
