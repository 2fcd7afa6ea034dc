// Where a line of text may not end. No state.
#pragma once

#include <QString>

namespace glassbox::theme {

/// Numbers whole and with their percent sign: "9 700", "20 %" with spaces that do not break.
QString withWholeNumbers(QString text);

}  // namespace glassbox::theme
