// How a report looks: one style sheet in the colours of the theme, light and dark.
#pragma once

#include <QString>

namespace glassbox::app {

QString reportStyle();

}  // namespace glassbox::app
