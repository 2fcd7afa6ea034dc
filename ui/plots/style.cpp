#include "plots/style.h"

#include <QApplication>
#include <QPalette>
#include <array>

namespace glassbox::plots {

Style currentStyle() {
  const QPalette palette = QApplication::palette();
  Style s;
  s.paper = palette.color(QPalette::Base);
  s.ink = palette.color(QPalette::Text);
  s.quiet = palette.color(QPalette::PlaceholderText);
  s.line = palette.color(QPalette::Midlight);
  s.accent = palette.color(QPalette::Highlight);
  s.text = QApplication::font();
  s.small = s.text;
  s.small.setPixelSize(13);
  return s;
}

QColor dataColour(int index) {
  static const std::array<QColor, 8> colours{"#0072b2", "#d55e00", "#009e73", "#cc79a7",
                                             "#e69f00", "#56b4e9", "#7a4e9e", "#8a8f98"};
  if (index < 0) return {"#9aa3af"};
  return colours[std::size_t(index) % colours.size()];
}

void onStyleChange(QObject*, std::function<void()>) {}

}  // namespace glassbox::plots
