// How the window asks where a figure or its numbers are to be written. Window thread only.
#pragma once

#include <QString>

class QFileDialog;
class QWidget;

namespace glassbox::views {

/// What a menu offers for files of this suffix: "Figure as PNG…".
QString exportText(const QString& suffix);

/// Asks for a file; deletes itself. The name it suggests is made of `subject`.
QFileDialog* askWhereToExport(QWidget* parent, const QString& suffix, const QString& subject);

}  // namespace glassbox::views
