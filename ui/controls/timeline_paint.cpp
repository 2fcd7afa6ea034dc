// How the timeline looks.
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "controls/timeline.h"
#include "theme/theme.h"

namespace glassbox::controls {
namespace {

constexpr std::size_t kMostPoints = 300;
constexpr double kTrack = 4;
constexpr double kHandle = 8;
constexpr double kMark = 3;  ///< half the height of a kept step's mark
constexpr double kClosestMarks = 5;

const theme::Colours& colours() { return theme::Theme::instance().colours(); }

QFont small() { return theme::Theme::instance().font(theme::TextSize::kSmall); }

QColor faint(QColor colour) {
  colour.setAlphaF(0.4F);
  return colour;
}

}  // namespace

QSize Timeline::sizeHint() const { return {480, 36 + QFontMetrics(small()).height()}; }

QSize Timeline::minimumSizeHint() const { return {160, sizeHint().height()}; }

double Timeline::trackY() const { return height() - QFontMetricsF(small()).height() - 8; }

void Timeline::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  paintLoss(painter, QRectF(kHandle, 2, width() - 2 * kHandle, trackY() - 12));
  paintTrack(painter);
  if (hovered_ || isSliderDown() || hasFocus()) paintMarks(painter);
  paintHandle(painter);
  paintEnds(painter);
}

/// At most kMostPoints of the curve: those whose step is a multiple of a power of two, so that the
/// same ones stay as it grows.
void Timeline::paintLoss(QPainter& painter, const QRectF& place) const {
  if (losses_.size() < 2 || highest_ <= 0) return;
  std::int64_t stride = 1;
  while (std::int64_t(losses_.size()) / stride > std::int64_t(kMostPoints)) stride *= 2;
  QPainterPath path;
  for (const Point& point : losses_) {
    if (point.step % stride != 0 && point.step != losses_.back().step) continue;
    const QPointF spot(pixelOf(point.step),
                       place.bottom() - place.height() * point.loss / highest_);
    if (path.elementCount() == 0) path.moveTo(spot);
    else path.lineTo(spot);
  }
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(colours().quietData, 1.25));
  painter.drawPath(path);
}

void Timeline::paintTrack(QPainter& painter) const {
  const double y = trackY();
  const auto line = [&](double from, double to, const QColor& colour) {
    painter.setPen(QPen(colour, kTrack, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(from, y), QPointF(to, y));
  };
  line(kHandle, width() - kHandle, colours().border);
  if (newest_ > handleStep()) line(kHandle, pixelOf(newest_), faint(colours().accent));
  line(kHandle, pixelOf(handleStep()), colours().accent);
}

void Timeline::paintMarks(QPainter& painter) const {
  if (kept_ == nullptr) return;
  painter.setPen(QPen(colours().quietInk, 1));
  const double y = trackY() + kTrack / 2 + kMark + 1;
  double last = -kClosestMarks;
  for (const std::int64_t kept : *kept_) {
    const double x = pixelOf(kept);
    if (x - last < kClosestMarks) continue;
    last = x;
    painter.drawLine(QPointF(x, y - kMark), QPointF(x, y + kMark));
  }
  if (!hovered_ || *hovered_ == handleStep()) return;
  painter.setPen(QPen(colours().accent, 1.5));
  painter.setBrush(colours().paper);
  painter.drawEllipse(QPointF(pixelOf(*hovered_), trackY()), 4.5, 4.5);
}

void Timeline::paintHandle(QPainter& painter) const {
  const QPointF centre(pixelOf(handleStep()), trackY());
  if (focusShown_) {
    painter.setPen(QPen(colours().ink, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(centre, kHandle, kHandle);
  }
  painter.setPen(QPen(colours().accent, 2.5));
  painter.setBrush(colours().paper);
  painter.drawEllipse(centre, kHandle - 2, kHandle - 2);
}

void Timeline::paintEnds(QPainter& painter) const {
  const double text = QFontMetricsF(small()).height();
  const QRectF below(kHandle - 4, height() - text, width() - 2 * kHandle + 8, text);
  painter.setFont(small());
  painter.setPen(colours().quietInk);
  painter.drawText(below, Qt::AlignLeft, QLocale().toString(0));
  if (planned_ > 0 || newest_ > 0)
    painter.drawText(below, Qt::AlignRight, QLocale().toString(qlonglong(end())));
}

}  // namespace glassbox::controls
