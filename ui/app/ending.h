// Being told to end from outside: by a logout, by Ctrl C in a terminal. Window thread only.
#pragma once

class QWidget;

namespace glassbox::app {

/// The window closes as by its own button, so that the run and all that was done is saved. A second
/// such signal ends the program at once.
void closeWhenToldTo(QWidget& window);

}  // namespace glassbox::app
