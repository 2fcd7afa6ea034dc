#include "theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QPalette>
#include <QRegularExpression>
#include <QStyleFactory>
#include <algorithm>
#include <cmath>
#include <utility>

#include "theme/icons.h"

// In the global namespace, as the macro demands: a static library's resources must be named once.
static void registerResources() { Q_INIT_RESOURCE(theme); }

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
          .border = "#d0d5dd",
          .outline = "#858e9c",
          .hover = "#eef1f5",
          .soft = "#e6eef8",
          .accent = "#0b62c4",
          .onAccent = "#ffffff",
          .accentHover = "#0a55aa",
          .good = "#00875a",
          .danger = "#b3261e",
          .dangerSoft = "#fdecea",
          .data = {"#0072b2", "#d55e00", "#009e73", "#c4689b", "#bd8100", "#3394ce", "#9a8c00",
                   "#4a5160"},
          .quietData = "#858e9c"};
}

Colours darkColours() {
  return {.ground = "#14181f",
          .paper = "#1b212a",
          .ink = "#e6eaf0",
          .quietInk = "#9aa5b4",
          .line = "#2f3743",
          .border = "#3d4756",
          .outline = "#717d8e",
          .hover = "#252d38",
          .soft = "#24364c",
          .accent = "#5aa5f5",
          .onAccent = "#0d1117",
          .accentHover = "#7ab7f8",
          .good = "#2fc296",
          .danger = "#ff8a80",
          .dangerSoft = "#3d2323",
          .data = {"#3b9ae1", "#f0803c", "#2fc296", "#dd93bb", "#f0b12e", "#7cc8f2", "#f0e442",
                   "#c3cad4"},
          .quietData = "#737d8c"};
}

/// White on black: text at least 7 : 1 on every ground, lines around everything.
Colours contrastColours() {
  return {.ground = "#000000",
          .paper = "#000000",
          .ink = "#ffffff",
          .quietInk = "#dcdcdc",
          .line = "#8c8c8c",
          .border = "#ffffff",
          .outline = "#ffffff",
          .hover = "#1c1c1c",
          .soft = "#0d2b45",
          .accent = "#7cd4ff",
          .onAccent = "#000000",
          .accentHover = "#b5e7ff",
          .good = "#5df2a0",
          .danger = "#ffb0a8",
          .dangerSoft = "#3c0505",
          .data = {"#56b4e9", "#ff9e4a", "#3ddc97", "#ff9fd0", "#ffd24a", "#a6e1ff", "#f7f060",
                   "#ffffff"},
          .quietData = "#b4b4b4"};
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

/// Fills in the sizes that grow with the type: of rows, since a minimum in the sheet is all that a
/// layout respects, and of boxes and marks. @18px is 18 at the usual size, always even so that
/// marks have a middle; @18/2px is half of it, @18-2px it without two pixels of border.
void sizeWithType(QString& sheet, double scale) {
  static const QRegularExpression kSize(QStringLiteral("@(\\d+)(/2)?(?:-(\\d+))?px"));
  for (QRegularExpressionMatch found = kSize.match(sheet); found.hasMatch();
       found = kSize.match(sheet, found.capturedStart())) {
    const long half = std::lround(found.captured(1).toInt() * scale / 2);
    const long whole = found.capturedLength(2) > 0 ? half : 2 * half;
    sheet.replace(found.capturedStart(), found.capturedLength(),
                  QStringLiteral("%1px").arg(whole - found.captured(3).toInt()));
  }
}

}  // namespace

Colours coloursOf(Mode mode) {
  return mode == Mode::kContrast ? contrastColours()
         : mode == Mode::kDark   ? darkColours()
                                 : lightColours();
}

QColor darkness() { return Qt::black; }

Theme& Theme::instance() {
  static Theme theme;
  return theme;
}

Theme::Theme() : systemIsDark_(QApplication::palette().color(QPalette::Window).lightness() < 128) {
  registerResources();
  dark_ = systemIsDark_;
  colours_ = dark_ ? darkColours() : lightColours();
  makeFonts();
}

void Theme::makeFonts() {
  QFont common = QApplication::font();
  if (QFontDatabase::hasFamily(QStringLiteral("Inter"))) common.setFamily(QStringLiteral("Inter"));
  for (const TextSize size :
       {TextSize::kSmall, TextSize::kNormal, TextSize::kLarge, TextSize::kHeading}) {
    QFont& font = fonts_[std::size_t(size)] = common;
    font.setPixelSize(int(std::lround(pixelSize(size) * scale_)));
    if (size == TextSize::kHeading) font.setWeight(QFont::DemiBold);
  }
}

void Theme::apply(Mode mode) {
  if (qApp->styleSheet().isEmpty())
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
  mode_ = mode;
  dark_ =
      mode == Mode::kDark || mode == Mode::kContrast || (mode == Mode::kSystem && systemIsDark_);
  colours_ = coloursOf(mode == Mode::kContrast ? mode : dark_ ? Mode::kDark : Mode::kLight);
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

QString Theme::styleSheet() const {
  const auto write = [this](const QString& file, const QString& icon, const QColor& colour) {
    QFile out(icons_.filePath(file));
    if (out.open(QIODevice::WriteOnly)) out.write(recolouredSvg(icon, colour));
  };
  write(QStringLiteral("chevron.svg"), QStringLiteral("chevron"), colours_.quietInk);
  write(QStringLiteral("close.svg"), QStringLiteral("close"), colours_.quietInk);
  write(QStringLiteral("check.svg"), QStringLiteral("check"), colours_.onAccent);
  write(QStringLiteral("tick.svg"), QStringLiteral("check"), colours_.accent);

  QFile file(QStringLiteral(":/theme/style.qss"));
  if (!file.open(QIODevice::ReadOnly)) return {};
  QString sheet = QString::fromUtf8(file.readAll());
  // Longer names first, so that $ink does not eat the start of another.
  const std::pair<const char*, QColor> names[] = {{"$accentHover", colours_.accentHover},
                                                  {"$accent", colours_.accent},
                                                  {"$onAccent", colours_.onAccent},
                                                  {"$dangerSoft", colours_.dangerSoft},
                                                  {"$danger", colours_.danger},
                                                  {"$quietInk", colours_.quietInk},
                                                  {"$ground", colours_.ground},
                                                  {"$paper", colours_.paper},
                                                  {"$ink", colours_.ink},
                                                  {"$line", colours_.line},
                                                  {"$border", colours_.border},
                                                  {"$outline", colours_.outline},
                                                  {"$good", colours_.good},
                                                  {"$hover", colours_.hover},
                                                  {"$soft", colours_.soft}};
  for (const auto& [name, colour] : names) sheet.replace(QLatin1String(name), colour.name());
  const std::pair<const char*, TextSize> sizes[] = {{"$small", TextSize::kSmall},
                                                    {"$normal", TextSize::kNormal},
                                                    {"$large", TextSize::kLarge},
                                                    {"$heading", TextSize::kHeading}};
  for (const auto& [name, size] : sizes)
    sheet.replace(QLatin1String(name), QString::number(font(size).pixelSize()));
  sizeWithType(sheet, scale_);
  return sheet.replace(QLatin1String("$icons"), icons_.path());
}

void Theme::refresh() {
  makeFonts();
  QApplication::setPalette(toPalette(colours_));
  QApplication::setFont(font(TextSize::kNormal));
  qApp->setStyleSheet(styleSheet());
  emit changed();
}

}  // namespace glassbox::theme
