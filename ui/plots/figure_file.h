// Writes a drawing as a file: the one place that knows PNG, SVG and PDF. Window thread only.
#pragma once

#include <QSize>
#include <QString>
#include <functional>

class QPaintDevice;
class QPainter;

namespace glassbox::plots {

struct Figure {
  QSize size;        ///< in pixels of 1/96 inch
  QString title;     ///< kept in the file
  QString sentence;  ///< what it shows, kept in SVG for those who do not see it
  std::function<void(QPaintDevice&)> paint;
};

/// png (at twice the pixels), svg or pdf by the suffix of `path`, written atomically. InputError
/// for other suffixes, Error if the file cannot be written.
void writeFigure(const QString& path, const Figure& figure);

/// A drawing that stands on a ground, under its title, with the names of its axes where it does not
/// write them itself.
struct Sheet {
  QSize size;  ///< of the drawing alone, in pixels of 1/96 inch
  QString title;
  QString sentence;
  QString vertical = {};    ///< above the left edge of the drawing
  QString horizontal = {};  ///< below the drawing
  std::function<void(QPainter&)> paint;
};

/// As writeFigure().
void writeSheet(const QString& path, const Sheet& sheet);

/// Whole bytes, atomically; Error if the file cannot be written.
void writeBytes(const QString& path, const QByteArray& bytes);

}  // namespace glassbox::plots
