#include "plots/surprise_curve.h"

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

constexpr double kLeastProbability = 1e-6;  // below it the curve is drawn at the top
constexpr double kAxisStep = 2;             // nats
constexpr double kDot = 5.5;
constexpr int kCurveSteps = 240;

double lossOf(double probability) {
  return -std::log(std::clamp(probability, kLeastProbability, 1.0));
}

QString number(double value, int digits) { return QLocale().toString(value, 'f', digits); }

}  // namespace

SurpriseCurve::SurpriseCurve(QWidget* parent) : QWidget(parent) {
  installPlotAccessibility();
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  onStyleChange(this, [this] { update(); });
}

void SurpriseCurve::setPoints(std::vector<CurvePoint> points) {
  points_ = std::move(points);
  update();
}

void SurpriseCurve::setReference(std::optional<double> loss, const QString& name) {
  reference_ = loss;
  referenceName_ = name;
  update();
}

double SurpriseCurve::highestLoss() const {
  double highest = reference_.value_or(0);
  for (const CurvePoint& point : points_) highest = std::max(highest, lossOf(point.probability));
  return kAxisStep * std::ceil(std::max(highest + 0.5, 4.0) / kAxisStep);
}

QRectF SurpriseCurve::area(QSize size) const {
  const QFontMetricsF metrics(currentStyle().small);
  const double left = metrics.height() + metrics.horizontalAdvance(QStringLiteral("00")) + 12;
  return {left, 8, std::max(40.0, size.width() - left - 10),
          std::max(40.0, size.height() - 2 * metrics.height() - 16)};
}

QPointF SurpriseCurve::placeIn(const QRectF& area, double probability) const {
  const double p = std::clamp(probability, 0.0, 1.0);
  return {area.left() + p * area.width(),
          area.bottom() - std::min(1.0, lossOf(p) / highestLoss()) * area.height()};
}

QPointF SurpriseCurve::placeOf(double probability) const {
  return placeIn(area(size()), probability);
}

void SurpriseCurve::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintAll(painter, size());
  paintCursor(painter);
  if (!focusShown_) return;
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(currentStyle().accent, 1.5));
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
}

void SurpriseCurve::paintAll(QPainter& painter, QSize size) const {
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF inside = area(size);
  paintAxes(painter, inside);
  const double smallest = std::exp(-highestLoss());
  QPainterPath curve(placeIn(inside, smallest));
  // Even steps of the loss: the steep end needs the points.
  for (int i = 1; i <= kCurveSteps; ++i)
    curve.lineTo(placeIn(inside, std::exp(-highestLoss() * (1 - double(i) / kCurveSteps))));
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(currentStyle().quiet, 2));
  painter.drawPath(curve);
  paintPoints(painter, inside);
}

void SurpriseCurve::paintAxes(QPainter& painter, const QRectF& area) const {
  const Style style = currentStyle();
  const QFontMetricsF metrics(style.small);
  painter.setFont(style.small);
  for (double loss = 0; loss <= highestLoss() + 1e-9; loss += kAxisStep) {
    const double y = area.bottom() - loss / highestLoss() * area.height();
    painter.setPen(QPen(style.line, 1));
    painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    painter.setPen(style.quiet);
    painter.drawText(QRectF(0, y - metrics.height() / 2, area.left() - 6, metrics.height()),
                     Qt::AlignRight | Qt::AlignVCenter, number(loss, 0));
  }
  const double below = area.bottom() + 4;
  const QRectF foot(area.left(), below, area.width(), metrics.height());
  painter.drawText(foot, Qt::AlignLeft, tr("0 %"));
  painter.drawText(foot, Qt::AlignHCenter, tr("50 %"));
  painter.drawText(foot, Qt::AlignRight, tr("100 %"));
  painter.drawText(foot.translated(0, metrics.height()), Qt::AlignHCenter,
                   tr("probability of the right word"));
  painter.save();
  painter.translate(metrics.height() / 2, area.center().y());
  painter.rotate(-90);
  painter.drawText(
      QRectF(-area.height() / 2, -metrics.height() / 2, area.height(), metrics.height()),
      Qt::AlignCenter, tr("loss, nats"));
  painter.restore();
  if (!reference_) return;
  const double y = area.bottom() - *reference_ / highestLoss() * area.height();
  painter.setPen(QPen(style.quiet, 1.25, Qt::DashLine));
  painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
  painter.setPen(style.quiet);
  painter.drawText(
      QRectF(area.left(), y - metrics.height() - 1, area.width() - 2, metrics.height()),
      Qt::AlignRight, referenceName_);
}

void SurpriseCurve::paintPoints(QPainter& painter, const QRectF& area) const {
  const Style style = currentStyle();
  QFont font = style.small;
  font.setBold(true);
  painter.setFont(font);
  const QFontMetricsF metrics(font);
  std::vector<const CurvePoint*> downward;  // from the unlikeliest, which lies highest
  for (const CurvePoint& point : points_) downward.push_back(&point);
  std::stable_sort(downward.begin(), downward.end(), [](const auto* left, const auto* right) {
    return left->probability < right->probability;
  });
  double belowLast = area.top();     // labels to the right of their points go down,
  double aboveLast = area.bottom();  // those above the flat end of the curve go up
  const double high = metrics.height();
  for (const CurvePoint* point : downward) {
    const QPointF place = placeIn(area, point->probability);
    const double wide = metrics.horizontalAdvance(point->label) + 2;
    QRectF text(place.x() + 14, std::max(place.y() - high / 2, belowLast), wide, high);
    const bool beside = text.right() <= area.right() + 8 && text.bottom() <= area.bottom();
    if (beside) belowLast = text.bottom();
    else {
      text.moveTo(area.right() - wide, std::min(place.y() - 2.2 * high, aboveLast - high));
      aboveLast = text.top();
      painter.setPen(QPen(style.quiet, 1));
      painter.drawLine(place,
                       QPointF(std::clamp(place.x(), text.left(), text.right()), text.bottom()));
    }
    const QColor colour = dataColour(point->colour);
    painter.setBrush(point->hollow ? style.paper : colour);
    painter.setPen(QPen(colour, 2.25));
    painter.drawEllipse(place, kDot, kDot);
    painter.fillRect(text, style.paper);  // no line goes through the words
    painter.setPen(style.ink);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft, point->label);
  }
}

void SurpriseCurve::paintCursor(QPainter& painter) const {
  if (!cursor_) return;
  const Style style = currentStyle();
  const QRectF inside = area(size());
  const QPointF place = placeIn(inside, *cursor_);
  painter.setPen(QPen(style.accent, 1, Qt::DotLine));
  painter.drawLine(QPointF(place.x(), place.y()), QPointF(place.x(), inside.bottom()));
  painter.drawLine(QPointF(inside.left(), place.y()), place);
  painter.setFont(style.small);
  painter.setPen(style.accent);
  const QFontMetricsF metrics(style.small);
  const double wide = metrics.horizontalAdvance(spokenValue());
  const double x = std::clamp(place.x() + 8, inside.left(), inside.right() - wide);
  painter.drawText(QPointF(x, inside.bottom() - 6), spokenValue());
}

QString SurpriseCurve::spokenValue() const {
  if (!cursor_) return {};
  return tr("−ln(%1 %) = %2")
      .arg(number(100 * *cursor_, *cursor_ < 0.1 ? 1 : 0), number(lossOf(*cursor_), 2));
}

void SurpriseCurve::setCursorAt(std::optional<double> probability) {
  if (probability) probability = std::clamp(*probability, 0.001, 1.0);
  cursor_ = probability;
  update();
}

void SurpriseCurve::mouseMoveEvent(QMouseEvent* event) {
  const QRectF inside = area(size());
  if (!inside.adjusted(-2, -8, 2, 8).contains(event->position())) return setCursorAt({});
  setCursorAt((event->position().x() - inside.left()) / inside.width());
}

void SurpriseCurve::leaveEvent(QEvent*) { setCursorAt({}); }

void SurpriseCurve::keyPressEvent(QKeyEvent* event) {
  const bool back = event->key() == Qt::Key_Left;
  if (!back && event->key() != Qt::Key_Right) return QWidget::keyPressEvent(event);
  const double start = points_.empty() ? 0.5 : points_.front().probability;
  setCursorAt(cursor_ ? *cursor_ + (back ? -0.01 : 0.01) : start);
  announceValue(this, spokenValue());
}

void SurpriseCurve::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  focusShown_ = cameByKeyboard(*event);
  update();
}

void SurpriseCurve::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  focusShown_ = false;
  setCursorAt({});
}

std::vector<QRectF> SurpriseCurve::drawnMarks() const {
  std::vector<QRectF> marks;
  for (const CurvePoint& point : points_) {
    const QPointF place = placeOf(point.probability);
    marks.emplace_back(place.x() - kDot, place.y() - kDot, 2 * kDot, 2 * kDot);
  }
  return marks;
}

void SurpriseCurve::exportTo(const QString& path) const {
  if (path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive)) {
    QByteArray csv = "point,probability,loss\r\n";
    for (const CurvePoint& point : points_)
      csv += '"' + point.label.toUtf8().replace('"', "\"\"") + "\"," +
             QByteArray::number(point.probability, 'g', 9) + ',' +
             QByteArray::number(-std::log(point.probability), 'g', 9) + "\r\n";
    return writeBytes(path, csv);
  }
  const QSize size(520, 320);
  writeSheet(path, {.size = size,
                    .title = accessibleName(),
                    .sentence = summary_,
                    .paint = [&](QPainter& painter) { paintAll(painter, size); }});
}

}  // namespace glassbox::plots
