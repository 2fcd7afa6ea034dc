// Says something that happened without moving the focus, for those who hear the window instead of
// seeing it. The window's thread.
#pragma once

class QString;
class QWidget;

namespace glassbox::access {

/// Whether a screen reader or the like is running.
bool isHeard();

/// A screen reader speaks the sentence; nothing happens where none is running. `near` is any widget
/// of the window.
void announce(const QWidget& near, const QString& sentence);

}  // namespace glassbox::access
