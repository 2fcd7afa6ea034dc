// What the finder finds: everything with a name in the window. Window thread only.
#pragma once

#include <functional>
#include <vector>

#include "controls/finder.h"

class QMenu;

namespace glassbox::lesson {
class LessonColumn;
}

namespace glassbox::app {

class Stage;

/// Views and their pages, words of the model, lessons and words that the course explains, commands
/// of the menu that can be given now. `toLab` and `toLesson` bring the stage or the lesson in sight
/// first. The parts must outlive what was found.
std::vector<controls::Finding> findingsIn(Stage& stage, lesson::LessonColumn* column,
                                          const QMenu& menu, const std::function<void()>& toLab,
                                          const std::function<void()>& toLesson);

}  // namespace glassbox::app
