// The one place that holds colours and type sizes. Widgets take theirs from the palette and font it
// gives the application; drawings ask for colours by role and redraw on changed().
// Window thread only. One for the program.
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QTemporaryDir>
#include <array>

namespace glassbox::theme {

enum class Mode { kSystem, kLight, kDark, kContrast };
enum class TextSize { kSmall, kNormal, kLarge, kHeading };

struct Colours {
  QColor ground;       ///< of the window
  QColor paper;        ///< of cards, fields and plots
  QColor ink;          ///< text
  QColor quietInk;     ///< lesser text, at least 4.5 : 1 on paper and ground
  QColor line;         ///< hairlines between parts, and grids
  QColor border;       ///< of buttons and cards, whose text already shows where they are
  QColor outline;      ///< of fields and boxes, at least 3 : 1 on paper
  QColor hover;        ///< of what lies under the pointer
  QColor soft;         ///< behind what is chosen
  QColor accent;       ///< the one colour that is not data
  QColor onAccent;     ///< text on it
  QColor accentHover;  ///< the accent under the pointer
  QColor good;         ///< a small mark: all is well
  QColor danger;       ///< text and marks of what went wrong
  QColor dangerSoft;   ///< behind it
  /// Families of words and runs, after Okabe and Ito, made darker or lighter where they would be
  /// too faint; their order puts the most different ones first.
  std::array<QColor, 8> data;
  QColor quietData;  ///< what is background among data
};

/// The colours of a theme, whichever is on: for what is read outside the window. kSystem: light.
Colours coloursOf(Mode mode);

/// Of a screen that shows nothing, in every theme.
QColor darkness();

class Theme : public QObject {
  Q_OBJECT
 public:
  static Theme& instance();

  const Colours& colours() const { return colours_; }
  const QFont& font(TextSize size) const { return fonts_[std::size_t(size)]; }
  bool isDark() const { return dark_; }
  bool reduceMotion() const { return reduceMotion_; }
  double scale() const { return scale_; }

  /// Gives the application its palette and font; without it widgets keep the system's.
  void apply(Mode mode);
  /// Enlarges all type; 1 is the usual size.
  void setScale(double scale);
  void setReduceMotion(bool reduce);

 signals:
  void changed();

 private:
  Theme();
  void makeFonts();
  void refresh();
  QString styleSheet() const;

  Mode mode_ = Mode::kSystem;
  bool systemIsDark_ = false;
  bool dark_ = false;
  bool reduceMotion_ = false;
  double scale_ = 1;
  Colours colours_;
  /// By TextSize; made once, since finding out what is installed takes long.
  std::array<QFont, 4> fonts_;
  /// Style sheets take pictures from files only: their icons in the colours of now.
  QTemporaryDir icons_;
};

}  // namespace glassbox::theme
