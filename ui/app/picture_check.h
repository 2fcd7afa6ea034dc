// Is the picture of a window whole? Not compared with golden pixels: what the window itself says it
// shows must be there, inside its place, and text must have the room it needs. For the tour and for
// tests of the layout. Window thread only.
#pragma once

#include <QRect>
#include <QStringList>
#include <vector>

class QAbstractItemView;
class QImage;
class QWidget;

namespace glassbox::app {

/// Visible labels, buttons and tabs whose text has not enough room, and widgets that stick out of
/// their parents (scrolled ones aside), a sentence each.
QStringList clippedParts(const QWidget& window);

/// Where the rows of a table stand that it shows, in pixels of its viewport.
std::vector<QRect> filledRows(const QAbstractItemView& table);

/// Plots whose drawn marks lie outside them or are not to be seen in `picture` (the window, grabbed
/// at any scale), and views without any mark or row of a table, a sentence each. `view` is a part
/// of the window.
QStringList missingMarks(const QWidget& window, const QWidget& view, const QImage& picture);

}  // namespace glassbox::app
