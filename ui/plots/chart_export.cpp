// The chart on paper: the figure as PNG, SVG or PDF, the numbers as CSV.
#include <QBuffer>
#include <QFileInfo>
#include <QPageSize>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <algorithm>

#include "base/error.h"
#include "base/files.h"
#include "plots/chart_implementation.h"

namespace glassbox::plots {
namespace {

constexpr int kPixelsPerInch = 96;
constexpr double kPngScale = 2;  // sharp on paper and on dense screens

QByteArray pngOf(QCustomPlot& plot, QSize size) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  plot.toPixmap(size.width(), size.height(), kPngScale).save(&buffer, "PNG");
  return bytes;
}

void paintVectors(QCustomPlot& plot, QPaintDevice& device, QSize size) {
  QCPPainter painter;
  painter.begin(&device);
  painter.setMode(QCPPainter::pmVectorized);
  painter.setMode(QCPPainter::pmNoCaching);
  plot.toPainter(&painter, size.width(), size.height());
  painter.end();
}

QByteArray svgOf(QCustomPlot& plot, QSize size, const QString& title, const QString& sentence) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QSvgGenerator generator;
  generator.setOutputDevice(&buffer);
  generator.setSize(size);
  generator.setViewBox(QRect(QPoint(0, 0), size));
  generator.setTitle(title);
  generator.setDescription(sentence);
  paintVectors(plot, generator, size);
  return bytes;
}

QByteArray pdfOf(QCustomPlot& plot, QSize size, const QString& title) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter writer(&buffer);
  writer.setTitle(title);
  writer.setResolution(kPixelsPerInch);
  writer.setPageMargins(QMarginsF());
  writer.setPageSize(
      QPageSize(QSizeF(size) / kPixelsPerInch, QPageSize::Inch, QString(), QPageSize::ExactMatch));
  paintVectors(plot, writer, size);
  return bytes;
}

}  // namespace

void Chart::exportTo(const QString& path) const {
  auto& own = *implementation_;
  const QString suffix = QFileInfo(path).suffix().toLower();
  const QSize size(std::max(900, own.plot->width()), std::max(560, own.plot->height()));
  if (own.following) own.follow();
  own.plot->axisRect()->setMinimumMargins(
      QMargins(8, 8, std::max(16, own.references->marginWidth()), 8));
  own.cursor->setVisible(false);
  QByteArray bytes;
  if (suffix == QLatin1String("png")) bytes = pngOf(*own.plot, size);
  else if (suffix == QLatin1String("svg"))
    bytes = svgOf(*own.plot, size, accessibleName(), summary());
  else if (suffix == QLatin1String("pdf")) bytes = pdfOf(*own.plot, size, accessibleName());
  else if (suffix == QLatin1String("csv")) bytes = toCsv(own.table());
  own.cursor->setVisible(true);
  own.changed();
  if (bytes.isEmpty())
    throw InputError("cannot export to " + path.toStdString() +
                     ": its ending is none of png, svg, pdf, csv");
  writeFileAtomically(path.toStdString(), {bytes.data(), std::size_t(bytes.size())});
}

}  // namespace glassbox::plots
