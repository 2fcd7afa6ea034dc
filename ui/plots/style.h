// What plots take from the theme, gathered in one place. Window thread only.
#pragma once

#include <QColor>
#include <QFont>
#include <QSize>
#include <QString>
#include <functional>

class QObject;
class QPainter;
class QRectF;

namespace glassbox::plots {

struct Style {
  QColor paper;   ///< behind the curves
  QColor ink;     ///< main text
  QColor quiet;   ///< lesser text
  QColor line;    ///< grid and borders
  QColor accent;  ///< focus
  QFont text;
  QFont small;
  bool reduceMotion = false;
};

Style currentStyle();

/// The data colour of this index; a negative index gives the quiet grey.
QColor dataColour(int index);

/// So much of the colour over the ground: as a transparent one, but Qt fills opaque shapes at once
/// and hands larger transparent ones to a pool of threads, which takes many times as long.
QColor mixed(const QColor& ground, const QColor& colour, double share);

/// Draws one line in the painter's font; where it is too wide in smaller type, down to three
/// quarters, and only then with an ellipsis.
void drawFitted(QPainter& painter, const QRectF& room, Qt::Alignment alignment,
                const QString& text);

/// A least size that grows with the type: what is enough for the axes' usual text is not for text
/// of 250 %.
QSize grownWithType(QSize usual);

/// Calls `restyle` whenever the theme changes, as long as `receiver` lives; a widget's sizes are
/// asked for again.
void onStyleChange(QObject* receiver, std::function<void()> restyle);

}  // namespace glassbox::plots
