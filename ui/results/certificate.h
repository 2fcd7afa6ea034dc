// One page that says what somebody has done in the course: name, lessons, score by learning goal,
// date. Drawn for paper; claims nothing that was not counted. Window thread only.
#pragma once

#include <QDate>
#include <QString>

#include "course/results.h"
#include "plots/figure_file.h"

class QPainter;

namespace glassbox::results {

struct Certificate {
  course::PersonResult person;
  QDate date;
};

/// Its size in points; A4 upright.
inline constexpr double kPageWidth = 595;
inline constexpr double kPageHeight = 842;

/// Onto a page of that size, in ink on white whatever the theme.
void draw(QPainter& painter, const Certificate& certificate);

/// What the page says, as text for those who do not see it.
QString spoken(const Certificate& certificate);

/// As a page to write to a file or to print.
plots::Figure figureOf(const Certificate& certificate);

}  // namespace glassbox::results
