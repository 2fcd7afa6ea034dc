#include "plots/figure_file.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QPageSize>
#include <QPdfWriter>
#include <QSvgGenerator>

#include "base/error.h"
#include "base/files.h"

namespace glassbox::plots {
namespace {

constexpr int kPixelsPerInch = 96;
constexpr int kPngScale = 2;  // sharp on paper and on dense screens

void writePng(QIODevice& out, const Figure& figure) {
  QImage image(figure.size * kPngScale, QImage::Format_ARGB32_Premultiplied);
  image.setDevicePixelRatio(kPngScale);
  image.fill(Qt::transparent);
  image.setText(QStringLiteral("Title"), figure.title);
  image.setText(QStringLiteral("Description"), figure.sentence);
  figure.paint(image);
  image.save(&out, "PNG");
}

void writeSvg(QIODevice& out, const Figure& figure) {
  QSvgGenerator generator;
  generator.setOutputDevice(&out);
  generator.setSize(figure.size);
  generator.setViewBox(QRect(QPoint(0, 0), figure.size));
  generator.setResolution(kPixelsPerInch);
  generator.setTitle(figure.title);
  generator.setDescription(figure.sentence);
  figure.paint(generator);
}

void writePdf(QIODevice& out, const Figure& figure) {
  QPdfWriter writer(&out);
  writer.setTitle(figure.title);
  writer.setResolution(kPixelsPerInch);
  writer.setPageSize(QPageSize(QSizeF(figure.size) / kPixelsPerInch, QPageSize::Inch, QString(),
                               QPageSize::ExactMatch));
  writer.setPageMargins(QMarginsF());
  figure.paint(writer);
}

}  // namespace

void writeFigure(const QString& path, const Figure& figure) {
  const QString suffix = QFileInfo(path).suffix().toLower();
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  if (suffix == QLatin1String("png")) writePng(buffer, figure);
  else if (suffix == QLatin1String("svg")) writeSvg(buffer, figure);
  else if (suffix == QLatin1String("pdf")) writePdf(buffer, figure);
  else
    throw InputError("cannot export to " + path.toStdString() +
                     ": its ending is none of png, svg, pdf, csv");
  writeBytes(path, bytes);
}

void writeBytes(const QString& path, const QByteArray& bytes) {
  writeFileAtomically(path.toStdString(), {bytes.data(), std::size_t(bytes.size())});
}

}  // namespace glassbox::plots
