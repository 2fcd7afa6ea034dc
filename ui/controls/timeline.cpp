#include "controls/timeline.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "theme/theme.h"

namespace glassbox::controls {
namespace {

constexpr std::size_t kMostPoints = 600;
constexpr double kTrack = 4;

}  // namespace

Timeline::Timeline(QWidget* parent) : QProgressBar(parent) {
  setAccessibleName(tr("Progress of training"));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setRange(0, 1000);
  setTextVisible(false);
}

void Timeline::setProgress(std::int64_t step, std::int64_t planned) {
  if (step == step_ && planned == planned_) return;
  step_ = step;
  planned_ = planned;
  setValue(planned > 0 ? int(1000 * std::min(step, planned) / planned) : 0);
  update();
}

void Timeline::append(std::span<const live::MetricPoint> points) {
  for (const live::MetricPoint& point : points) {
    if (!std::isfinite(point.trainingLoss) || point.step % stride_ != 0) continue;
    losses_.push_back({point.step, point.trainingLoss});
    if (losses_.size() < kMostPoints) continue;
    stride_ *= 2;
    std::erase_if(losses_, [this](const Point& old) { return old.step % stride_ != 0; });
  }
  if (!points.empty()) update();
}

void Timeline::clear() {
  losses_.clear();
  stride_ = 1;
  setProgress(0, planned_);
  update();
}

QSize Timeline::sizeHint() const { return {480, 34 + fontMetrics().height()}; }

QSize Timeline::minimumSizeHint() const { return {160, sizeHint().height()}; }

void Timeline::paintEvent(QPaintEvent*) {
  const theme::Colours& colours = theme::Theme::instance().colours();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QFont small = theme::Theme::instance().font(theme::TextSize::kSmall);
  const double text = QFontMetricsF(small).height();
  const double middle = height() - text - 6;
  const double radius = 7;
  const double length = width() - 2 * radius;
  const double reached =
      planned_ > 0 ? radius + length * double(std::min(step_, planned_)) / double(planned_)
                   : radius;

  paintLoss(painter, QRectF(radius, 2, length, middle - 12));
  painter.setPen(QPen(colours.border, kTrack, Qt::SolidLine, Qt::RoundCap));
  painter.drawLine(QPointF(radius, middle), QPointF(width() - radius, middle));
  painter.setPen(QPen(colours.accent, kTrack, Qt::SolidLine, Qt::RoundCap));
  painter.drawLine(QPointF(radius, middle), QPointF(reached, middle));
  painter.setPen(Qt::NoPen);
  painter.setBrush(colours.accent);
  painter.drawEllipse(QPointF(reached, middle), radius - 1.5, radius - 1.5);

  painter.setFont(small);
  painter.setPen(colours.quietInk);
  const QRectF below(radius, height() - text, length, text);
  painter.drawText(below, Qt::AlignLeft, QLocale().toString(0));
  if (planned_ > 0)
    painter.drawText(below, Qt::AlignRight, QLocale().toString(qlonglong(planned_)));
}

void Timeline::paintLoss(QPainter& painter, const QRectF& place) const {
  if (losses_.size() < 2 || planned_ <= 0) return;
  double highest = 0;
  for (const Point& point : losses_) highest = std::max(highest, point.loss);
  const double end = double(std::max(planned_, losses_.back().step));
  QPainterPath path;
  for (const Point& point : losses_) {
    const QPointF spot(place.left() + place.width() * double(point.step) / end,
                       place.bottom() - place.height() * point.loss / highest);
    if (path.elementCount() == 0) path.moveTo(spot);
    else path.lineTo(spot);
  }
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(theme::Theme::instance().colours().quietData, 1.25));
  painter.drawPath(path);
}

}  // namespace glassbox::controls
