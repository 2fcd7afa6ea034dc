// Colours for numbers: blue to orange around zero for signed values, cividis (Nuñez, Anderton and
// Renslow 2018, read off at nine places) for magnitudes. Window thread only.
#pragma once

#include <QColor>

namespace glassbox::theme {

/// −1 … 1, outside of it the ends; 0 is the paper.
QColor signedColour(double value);
/// 0 … 1, outside of it the ends; lighter is more.
QColor magnitudeColour(double value);
/// Black or white, whichever is read better on this ground.
QColor textOn(const QColor& ground);

}  // namespace glassbox::theme
