// A drawing on paper: asks for the printer beside the window and prints. Window thread only.
#pragma once

#include "plots/figure_file.h"

class QWidget;

namespace glassbox::plots {

/// The drawing fills the page, whose size is the figure's.
void printFigure(const Figure& figure, QWidget* window);

}  // namespace glassbox::plots
