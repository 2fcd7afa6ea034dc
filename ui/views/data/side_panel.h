// A card beside the main thing of a page, as wide as its words want it, whatever the size of type.
// Window thread only.
#pragma once

#include <QFrame>

#include "theme/theme.h"

namespace glassbox::views {

/// `width` in pixels at the usual size of type.
inline void keepWidth(QWidget* panel, int width) {
  const auto fit = [panel, width] {
    panel->setFixedWidth(int(width * theme::Theme::instance().scale()));
  };
  fit();
  QObject::connect(&theme::Theme::instance(), &theme::Theme::changed, panel, fit);
}

inline QFrame* sidePanel(int width, QWidget* parent) {
  auto* panel = new QFrame(parent);
  panel->setObjectName(QStringLiteral("panel"));
  keepWidth(panel, width);
  return panel;
}

}  // namespace glassbox::views
