// Writes a drawing as a file: the one place that knows PNG, SVG and PDF. Window thread only.
#pragma once

#include <QSize>
#include <QString>
#include <functional>

class QPaintDevice;

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

/// Whole bytes, atomically; Error if the file cannot be written.
void writeBytes(const QString& path, const QByteArray& bytes);

}  // namespace glassbox::plots
