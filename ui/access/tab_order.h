// Where the Tab key goes among widgets that come and go: new ones are last in a window, whatever
// they stand between. The window's thread.
#pragma once

#include <initializer_list>

class QWidget;

namespace glassbox::access {

/// The Tab key comes to what `content` holds after `before` (null: wherever it is), and then to
/// `after`, one by one.
void putBetween(QWidget* before, QWidget& content, std::initializer_list<QWidget*> after);

/// Gives the focus to the first thing in `content` to press or fill in; false if there is none.
bool focusFirst(QWidget& content);

}  // namespace glassbox::access
