// What screen readers are told of plain boxes: by itself Qt calls every QFrame a window of its own
// (AT-SPI's 'frame') and a window made of a plain QWidget a piece of some other. Orca then looks
// for the focus in the wrong window and says nothing. The window's thread.
#pragma once

class QWidget;

namespace glassbox::access {

/// From now on boxes are groups and windows are windows. What a screen reader is told of a widget
/// is settled when it first asks, so a window calls this before it makes any: with its parent,
/// which is given back.
QWidget* withSpokenRoles(QWidget* parent);

}  // namespace glassbox::access
