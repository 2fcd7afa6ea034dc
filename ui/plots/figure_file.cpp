#include "plots/figure_file.h"

#include <QBuffer>
#include <QFileInfo>
#include <QFontMetricsF>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <algorithm>
#include <cmath>

#include "base/error.h"
#include "base/files.h"
#include "plots/style.h"

namespace glassbox::plots {
namespace {

constexpr int kPixelsPerInch = 96;
constexpr int kPngScale = 2;  // sharp on paper and on dense screens
constexpr double kSheetMargin = 16;
constexpr double kSheetGap = 6;

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

/// Where the parts of a sheet lie, one below the other.
struct SheetPlan {
  QFont titleFont;
  QRectF title;
  QRectF vertical;
  QRectF drawing;
  QRectF horizontal;
  QSize size;
};

SheetPlan planOf(const Sheet& sheet) {
  const Style style = currentStyle();
  SheetPlan plan;
  plan.titleFont = style.text;
  plan.titleFont.setBold(true);
  const QFontMetricsF small(style.small);
  const auto wide = [&](const QString& text, const QFont& font) {
    return QFontMetricsF(font).horizontalAdvance(text) + 1;
  };
  const double width =
      std::max({double(sheet.size.width()), wide(sheet.title, plan.titleFont),
                wide(sheet.vertical, style.small), wide(sheet.horizontal, style.small)});
  double y = kSheetMargin;
  const auto place = [&](double height) {
    const QRectF box(kSheetMargin, y, width, height);
    if (height > 0) y += height + kSheetGap;
    return box;
  };
  plan.title = place(sheet.title.isEmpty() ? 0 : QFontMetricsF(plan.titleFont).height());
  plan.vertical = place(sheet.vertical.isEmpty() ? 0 : small.height());
  plan.drawing = place(sheet.size.height());
  plan.horizontal = place(sheet.horizontal.isEmpty() ? 0 : small.height());
  plan.size =
      QSize(int(std::ceil(width + 2 * kSheetMargin)), int(std::ceil(y - kSheetGap + kSheetMargin)));
  return plan;
}

void paintSheet(QPaintDevice& device, const Sheet& sheet, const SheetPlan& plan) {
  const Style style = currentStyle();
  QPainter painter(&device);
  painter.fillRect(QRect({}, plan.size), style.paper);
  painter.setFont(plan.titleFont);
  painter.setPen(style.ink);
  painter.drawText(plan.title, Qt::AlignLeft | Qt::AlignVCenter, sheet.title);
  painter.setFont(style.small);
  painter.setPen(style.quiet);
  painter.drawText(plan.vertical, Qt::AlignLeft | Qt::AlignVCenter, sheet.vertical);
  painter.drawText(plan.horizontal, Qt::AlignLeft | Qt::AlignVCenter, sheet.horizontal);
  painter.translate(plan.drawing.topLeft());
  sheet.paint(painter);
}

}  // namespace

void writeSheet(const QString& path, const Sheet& sheet) {
  const SheetPlan plan = planOf(sheet);
  writeFigure(path, {plan.size, sheet.title, sheet.sentence,
                     [&](QPaintDevice& device) { paintSheet(device, sheet, plan); }});
}

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
