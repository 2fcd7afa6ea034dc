#include "theme/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <algorithm>
#include <cmath>

namespace glassbox::theme {
namespace {

constexpr double kLeastScale = 0.8;
constexpr double kMostScale = 2.5;

Colours lightColours() {
  return {.ground = "#f4f5f7",
          .paper = "#ffffff",
          .ink = "#1c2430",
          .quietInk = "#667085",
          .line = "#e1e4e9",
          .accent = "#0b62c4",
          .onAccent = "#ffffff",
          .data = {"#0072b2", "#d55e00", "#009e73", "#cc79a7", "#d08f00", "#3f9fd8", "#9a8c00",
                   "#4a5160"},
          .quietData = "#9aa3af"};
}

Colours darkColours() {
  return {.ground = "#14181f",
          .paper = "#1b212a",
          .ink = "#e6eaf0",
          .quietInk = "#9aa5b4",
          .line = "#2f3743",
          .accent = "#5aa5f5",
          .onAccent = "#0d1117",
          .data = {"#3b9ae1", "#f0803c", "#2fc296", "#dd93bb", "#f0b12e", "#7cc8f2", "#f0e442",
                   "#c3cad4"},
          .quietData = "#737d8c"};
}

int pixelSize(TextSize size) {
  switch (size) {
    case TextSize::kSmall:
      return 13;
    case TextSize::kNormal:
      return 14;
    case TextSize::kLarge:
      return 15;
    case TextSize::kHeading:
      return 21;
  }
  return 14;
}

QPalette toPalette(const Colours& colours) {
  QPalette palette;
  palette.setColor(QPalette::Window, colours.ground);
  palette.setColor(QPalette::WindowText, colours.ink);
  palette.setColor(QPalette::Base, colours.paper);
  palette.setColor(QPalette::AlternateBase, colours.ground);
  palette.setColor(QPalette::Text, colours.ink);
  palette.setColor(QPalette::PlaceholderText, colours.quietInk);
  palette.setColor(QPalette::Button, colours.paper);
  palette.setColor(QPalette::ButtonText, colours.ink);
  palette.setColor(QPalette::ToolTipBase, colours.paper);
  palette.setColor(QPalette::ToolTipText, colours.ink);
  palette.setColor(QPalette::Highlight, colours.accent);
  palette.setColor(QPalette::HighlightedText, colours.onAccent);
  palette.setColor(QPalette::Link, colours.accent);
  palette.setColor(QPalette::Midlight, colours.line);
  palette.setColor(QPalette::Mid, colours.line);
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    palette.setColor(QPalette::Disabled, role, colours.quietInk);
  return palette;
}

}  // namespace

Theme& Theme::instance() {
  static Theme theme;
  return theme;
}

Theme::Theme() : systemIsDark_(QApplication::palette().color(QPalette::Window).lightness() < 128) {
  dark_ = systemIsDark_;
  colours_ = dark_ ? darkColours() : lightColours();
}

QFont Theme::font(TextSize size) const {
  QFont font = QApplication::font();
  if (QFontDatabase::hasFamily(QStringLiteral("Inter"))) font.setFamily(QStringLiteral("Inter"));
  font.setPixelSize(int(std::lround(pixelSize(size) * scale_)));
  if (size == TextSize::kHeading) font.setWeight(QFont::DemiBold);
  return font;
}

void Theme::apply(Mode mode) {
  mode_ = mode;
  dark_ = mode == Mode::kDark || (mode == Mode::kSystem && systemIsDark_);
  colours_ = dark_ ? darkColours() : lightColours();
  refresh();
}

void Theme::setScale(double scale) {
  scale_ = std::clamp(scale, kLeastScale, kMostScale);
  refresh();
}

void Theme::setReduceMotion(bool reduce) {
  reduceMotion_ = reduce;
  emit changed();
}

void Theme::refresh() {
  QApplication::setPalette(toPalette(colours_));
  QApplication::setFont(font(TextSize::kNormal));
  emit changed();
}

}  // namespace glassbox::theme
