// A text that wraps, by its name in the style sheet. Window thread only.
#pragma once

#include <QLabel>

namespace glassbox::theme {

inline QLabel* wrappedLabel(const QString& name, const QString& words, QWidget* parent) {
  auto* made = new QLabel(words, parent);
  made->setObjectName(name);
  made->setWordWrap(true);
  return made;
}

}  // namespace glassbox::theme
