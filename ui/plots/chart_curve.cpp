#include "plots/chart_curve.h"

#include <cmath>

namespace glassbox::plots {
namespace {

/// Where in the pattern the middle of a symbol lies, in widths of the pen: a dot of the chart lies
/// on the first dash; without one the last, shortest part of the pattern is in the middle.
double middleOf(const QList<qreal>& pattern, bool dotted) {
  const qsizetype part = dotted ? 0 : pattern.size() - 2;
  double before = 0;
  for (qsizetype i = 0; i < part; ++i) before += pattern[i];
  return before + pattern[part] / 2;
}

QPen laidAround(QPen line, double halfWidth, bool dotted) {
  const QList<qreal> pattern = line.dashPattern();
  if (line.style() == Qt::SolidLine || pattern.isEmpty() || line.widthF() <= 0) return line;
  double period = 0;
  for (const qreal part : pattern) period += part;
  const double begin = middleOf(pattern, dotted) - halfWidth / line.widthF();
  line.setDashOffset(begin - period * std::floor(begin / period));
  line.setCapStyle(Qt::FlatCap);
  return line;
}

}  // namespace

void drawSymbol(QCPPainter& painter, const QRectF& room, const QPen& line,
                const QCPScatterStyle& dots) {
  painter.setAntialiasing(true);
  if (line.style() != Qt::NoPen) {
    painter.setPen(laidAround(line, room.width() / 2, !dots.isNone()));
    painter.drawLine(QLineF(room.left(), room.center().y(), room.right(), room.center().y()));
  }
  if (dots.isNone()) return;
  dots.applyTo(&painter, line);
  dots.drawShape(&painter, room.center());
}

void Curve::drawLegendIcon(QCPPainter* painter, const QRectF& rect) const {
  // A band has no line: a piece of its area.
  if (mBrush.style() != Qt::NoBrush) return QCPGraph::drawLegendIcon(painter, rect);
  drawSymbol(*painter, rect, mPen, mScatterStyle);
}

}  // namespace glassbox::plots
