// Our icons: SVGs of one stroke width, drawn in a colour of the theme at the moment of painting, so
// that they follow a change of theme by themselves and are crisp on every screen. Window thread
// only.
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

class QAbstractButton;

namespace glassbox::theme {

struct Colours;

/// The icon resources/icons/<name>.svg in the given role of the theme's colours.
QIcon icon(const QString& name, QColor Colours::*role);

/// Gives it to the button, `size` pixels high at the usual size of type and growing with it.
void setIcon(QAbstractButton& button, const QString& name, QColor Colours::*role, int size = 16);

/// The same drawing as SVG text in one colour.
QByteArray recolouredSvg(const QString& name, const QColor& colour);

}  // namespace glassbox::theme
