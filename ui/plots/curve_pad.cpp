#include "plots/curve_pad.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "plots/figure_file.h"
#include "plots/style.h"

namespace glassbox::plots {
namespace {

constexpr int kKnots = 25;
constexpr double kKeyStep = 0.025;  // of the axis, an arrow key
const QSize kFigure(720, 400);

QString number(double value, int decimals = 1) { return QLocale().toString(value, 'f', decimals); }

QString whole(double value) { return QLocale().toString(qlonglong(std::llround(value))); }

/// The height of a curve at `x`, between its points; nothing outside them.
std::optional<double> heightAt(std::span<const QPointF> points, double x) {
  const auto right =
      std::lower_bound(points.begin(), points.end(), x,
                       [](const QPointF& point, double at) { return point.x() < at; });
  if (right == points.end()) return {};
  if (right == points.begin()) return right->x() == x ? std::optional(right->y()) : std::nullopt;
  const QPointF left = *(right - 1);
  const double share = right->x() == left.x() ? 0 : (x - left.x()) / (right->x() - left.x());
  return left.y() + share * (right->y() - left.y());
}

}  // namespace

CurvePad::CurvePad(double steps, double top, const QString& unit, QWidget* parent)
    : QWidget(parent), steps_(steps), top_(top), unit_(unit), knots_(kKnots) {
  installPlotAccessibility();
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::CrossCursor);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAccessibleName(tr("Drawing of the curve"));
  setToolTip(
      tr("Draw with the mouse, or go through the steps with the arrow keys left and right "
         "and set the height with up and down"));
  onStyleChange(this, [this] { update(); });
}

double CurvePad::stepOf(int knot) const { return steps_ * knot / (kKnots - 1); }

std::vector<QPointF> CurvePad::drawn() const {
  std::vector<QPointF> points;
  for (int knot = 0; knot < kKnots; ++knot)
    if (knots_[std::size_t(knot)]) points.emplace_back(stepOf(knot), *knots_[std::size_t(knot)]);
  return points;
}

void CurvePad::setDrawn(std::span<const QPointF> points) {
  for (int knot = 0; knot < kKnots; ++knot)
    knots_[std::size_t(knot)] = heightAt(points, stepOf(knot));
  update();
}

bool CurvePad::isWhole() const {
  return std::all_of(knots_.begin(), knots_.end(),
                     [](const std::optional<double>& knot) { return knot.has_value(); });
}

void CurvePad::clear() {
  std::fill(knots_.begin(), knots_.end(), std::nullopt);
  cursor_ = last_ = -1;
  update();
  emit changed();
}

void CurvePad::setLocked(bool locked) {
  locked_ = locked;
  setCursor(locked ? Qt::ArrowCursor : Qt::CrossCursor);
  update();
}

void CurvePad::setReal(std::vector<QPointF> points) {
  real_ = std::move(points);
  update();
}

std::optional<double> CurvePad::distance() const {
  double sum = 0;
  int count = 0;
  for (const QPointF& point : drawn()) {
    const auto real = heightAt(real_, point.x());
    if (!real) continue;
    sum += std::abs(*real - point.y());
    ++count;
  }
  if (count == 0) return {};
  return sum / count;
}

QRectF CurvePad::plotIn(const QSizeF& size) const {
  const QFontMetricsF metrics(currentStyle().small);
  const double left = metrics.horizontalAdvance(number(top_)) + 8;
  const double line = metrics.height();
  return {left, line + 4, size.width() - left - 6, size.height() - 3 * line - 8};
}

QPointF CurvePad::pixelIn(const QSizeF& size, QPointF point) const {
  const QRectF plot = plotIn(size);
  return {plot.left() + plot.width() * point.x() / steps_,
          plot.bottom() - plot.height() * std::clamp(point.y() / top_, 0.0, 1.0)};
}

void CurvePad::paintAxes(QPainter& painter, const QSizeF& size) const {
  const Style style = currentStyle();
  const QRectF plot = plotIn(size);
  const double line = QFontMetricsF(style.small).height();
  painter.setFont(style.small);
  for (int part = 0; part <= 4; ++part) {
    const double y = plot.bottom() - plot.height() * part / 4;
    painter.setPen(QPen(style.line, 1));
    painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    painter.setPen(style.quiet);
    if (part % 2 == 0)
      painter.drawText(QRectF(0, y - line / 2, plot.left() - 5, line),
                       Qt::AlignRight | Qt::AlignVCenter, number(top_ * part / 4));
  }
  painter.drawText(QRectF(plot.left(), 0, plot.width(), line), Qt::AlignLeft, unit_);
  const QRectF below(plot.left(), plot.bottom() + 3, plot.width(), line);
  painter.drawText(below, Qt::AlignLeft, whole(0));
  painter.drawText(below, Qt::AlignHCenter, tr("step"));
  painter.drawText(below, Qt::AlignRight, whole(steps_));
}

void CurvePad::paintPlot(QPainter& painter, const QSizeF& size) const {
  painter.setRenderHint(QPainter::Antialiasing);
  const Style style = currentStyle();
  paintAxes(painter, size);
  const auto path = [&](std::span<const QPointF> points) {
    QPolygonF line;
    for (const QPointF& point : points) line << pixelIn(size, point);
    return line;
  };
  const QRectF plot = plotIn(size);
  painter.save();
  painter.setClipRect(plot.adjusted(-2, -2, 2, 2));
  painter.setPen(QPen(dataColour(0), 2));
  painter.drawPolyline(path(real_));
  painter.setPen(QPen(dataColour(1), 2.5, Qt::DashLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawPolyline(path(drawn()));
  painter.restore();
  const double line = QFontMetricsF(style.small).height();
  const double y = plot.bottom() + 3 + line;
  painter.setFont(style.small);
  const auto legend = [&](double x, const QColor& colour, Qt::PenStyle dash, const QString& name) {
    painter.setPen(QPen(colour, 2.5, dash));
    painter.drawLine(QPointF(x, y + line / 2), QPointF(x + 18, y + line / 2));
    painter.setPen(style.ink);
    painter.drawText(QRectF(x + 23, y, plot.width(), line), Qt::AlignLeft, name);
    return x + 23 + QFontMetricsF(style.small).horizontalAdvance(name) + 14;
  };
  const double next = legend(plot.left(), dataColour(1), Qt::DashLine, tr("your drawing"));
  if (!real_.empty()) legend(next, dataColour(0), Qt::SolidLine, tr("the model"));
  if (drawn().empty() && !locked_) {
    painter.setPen(style.quiet);
    painter.drawText(plot, Qt::AlignCenter, tr("Draw here, from left to right"));
  }
}

void CurvePad::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintPlot(painter, size());
  const Style style = currentStyle();
  if (cursor_ >= 0 && !locked_ && hasFocus()) {
    const double height = knots_[std::size_t(cursor_)].value_or(top_ / 2);
    const QPointF at = pixelOf({stepOf(cursor_), height});
    painter.setPen(QPen(style.accent, 2));
    painter.setBrush(style.paper);
    painter.drawEllipse(at, 5, 5);
  }
  if (!focusShown_) return;
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(style.accent, 1.5));
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
}

/// Sets the knot under the pointer, and those that the pointer has passed since.
void CurvePad::put(QPointF pixel, bool begins) {
  if (locked_) return;
  const QRectF plot = plotIn(size());
  const double share = std::clamp((pixel.x() - plot.left()) / plot.width(), 0.0, 1.0);
  const int knot = int(std::lround(share * (kKnots - 1)));
  const double height = top_ * std::clamp((plot.bottom() - pixel.y()) / plot.height(), 0.0, 1.0);
  const int from = begins || last_ < 0 ? knot : last_;
  const double before = knots_[std::size_t(from)].value_or(height);
  const int distance = std::abs(knot - from);
  for (int i = 0; i <= distance; ++i) {
    const int at = from + (knot > from ? i : -i);
    const double part = distance == 0 ? 1 : double(i) / distance;
    knots_[std::size_t(at)] = before + part * (height - before);
  }
  if (distance == 0) knots_[std::size_t(knot)] = height;
  last_ = cursor_ = knot;
  update();
  emit changed();
}

void CurvePad::mousePressEvent(QMouseEvent* event) { put(event->position(), true); }

void CurvePad::mouseMoveEvent(QMouseEvent* event) {
  if ((event->buttons() & Qt::LeftButton) != 0) put(event->position(), false);
}

void CurvePad::keyPressEvent(QKeyEvent* event) {
  const int side = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
  const int up = event->key() == Qt::Key_Up ? 1 : event->key() == Qt::Key_Down ? -1 : 0;
  if ((side == 0 && up == 0) || locked_) return QWidget::keyPressEvent(event);
  const auto height = [&](int knot) -> std::optional<double>& { return knots_[std::size_t(knot)]; };
  if (cursor_ < 0) cursor_ = 0;
  else if (side != 0) {
    const auto kept = height(cursor_);
    cursor_ = std::clamp(cursor_ + side, 0, kKnots - 1);
    if (!height(cursor_)) height(cursor_) = kept;  // the line goes on level until it is moved
  }
  if (!height(cursor_)) height(cursor_) = top_ / 2;
  height(cursor_) = std::clamp(*height(cursor_) + up * kKeyStep * top_, 0.0, top_);
  update();
  emit changed();
  announceValue(this, spokenValue());
}

void CurvePad::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  focusShown_ = cameByKeyboard(*event);
  update();
}

void CurvePad::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  focusShown_ = false;
  update();
}

QString CurvePad::summary() const {
  const auto points = drawn();
  if (points.empty()) return tr("Nothing is drawn yet.");
  QString text =
      tr("Your drawing goes from %1 to %2 %3 over %4 steps.")
          .arg(number(points.front().y()), number(points.back().y()), unit_, whole(steps_));
  if (const auto apart = distance())
    text += ' ' + tr("The model's curve lies %1 away on average.").arg(number(*apart, 2));
  return text;
}

QString CurvePad::spokenValue() const {
  if (cursor_ < 0 || !knots_[std::size_t(cursor_)]) return {};
  return tr("step %1: %2 %3")
      .arg(whole(stepOf(cursor_)), number(*knots_[std::size_t(cursor_)], 2), unit_);
}

std::vector<QRectF> CurvePad::drawnMarks() const {
  std::vector<QRectF> marks;
  for (const QPointF& point : drawn())
    marks.emplace_back(pixelOf(point) - QPointF(2, 2), QSizeF(4, 4));
  return marks;
}

void CurvePad::exportTo(const QString& path) const {
  if (!path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive))
    return writeSheet(path, {.size = kFigure,
                             .title = accessibleName(),
                             .sentence = summary(),
                             .paint = [&](QPainter& painter) { paintPlot(painter, kFigure); }});
  QByteArray csv = "step,drawn,model\r\n";
  for (const QPointF& point : drawn()) {
    const auto real = heightAt(real_, point.x());
    csv += QByteArray::number(point.x()) + ',' + QByteArray::number(point.y(), 'g', 5) + ',' +
           (real ? QByteArray::number(*real, 'g', 5) : QByteArray()) + "\r\n";
  }
  writeBytes(path, csv);
}

}  // namespace glassbox::plots
