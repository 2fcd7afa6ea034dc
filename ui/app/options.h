// The command line of the window. Needs no display and no application object.
#pragma once

#include <QString>
#include <QStringList>
#include <optional>

#include "training/run.h"

namespace glassbox::app {

struct Options {
  training::RunSettings run;  ///< --seed, --backend, --precision, and a text given with --open
  QString open;               ///< a text or the folder of a saved run
  int lesson = 0;             ///< to open; 0: the one last open
  QString tour;               ///< folder for pictures; empty: no tour
  QString language;           ///< empty: as last chosen
  QString theme;              ///< light, dark, contrast, system; empty: as last chosen
  bool present = false;       ///< begin in front of a class
  bool help = false;
  bool version = false;
};

/// InputError, 'WHAT: WHY', for options that cannot be used.
Options parseOptions(const QStringList& arguments);

/// What --help prints. Needs a QCoreApplication.
QString helpText();

}  // namespace glassbox::app
