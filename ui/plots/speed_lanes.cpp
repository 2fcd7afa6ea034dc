#include "plots/speed_lanes.h"

#include <QLocale>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "plots/axis_range.h"
#include "plots/chart_table.h"
#include "plots/figure_file.h"
#include "plots/style.h"

namespace glassbox::plots {
namespace {

constexpr double kSampleWidth = 26;
constexpr double kGap = 8;
constexpr double kBetween = 14;  ///< lanes
constexpr double kLarge = 1.75;  ///< figures against the usual type
constexpr int kDigits = 4;       ///< that matter
constexpr double kTick = 4;
constexpr double kShrinkAt = 0.65;  ///< of the scale: a shorter one fits, and it will not tremble

}  // namespace

SpeedLanes::SpeedLanes(QWidget* parent) : ListPlot(Qt::Vertical, parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QString SpeedLanes::figureOf(double speed) {
  if (!(speed > 0)) return QStringLiteral("–");
  const double unit = std::pow(10, std::floor(std::log10(speed)) + 1 - kDigits);
  const double rounded = std::round(speed / unit) * unit;
  return QLocale().toString(rounded, 'f', speed < 100 ? 1 : 0);
}

void SpeedLanes::setLanes(std::vector<SpeedLane> lanes) {
  const bool taller = lanes.size() != lanes_.size();
  lanes_ = std::move(lanes);
  double fastest = 0;
  for (const SpeedLane& lane : lanes_) fastest = std::max(fastest, lane.speed);
  const double wanted = roundUp(fastest);
  if (wanted > full_ || fastest < kShrinkAt * full_) full_ = wanted;
  if (hovered() >= itemCount()) setHovered(-1);
  if (taller) updateGeometry();
  update();
}

void SpeedLanes::setUnit(const QString& unit) {
  unit_ = unit;
  update();
}

QFont SpeedLanes::large() const {
  QFont font = currentStyle().text;
  font.setPixelSize(int(std::lround(QFontInfo(font).pixelSize() * kLarge)));
  font.setWeight(QFont::DemiBold);
  return font;
}

double SpeedLanes::nameHeight() const { return QFontMetricsF(currentStyle().text).height() + 2; }
double SpeedLanes::barHeight() const { return QFontMetricsF(large()).height(); }
double SpeedLanes::laneHeight() const { return nameHeight() + barHeight() + kBetween; }
double SpeedLanes::axisHeight() const {
  return kTick + QFontMetricsF(currentStyle().small).height() + 2;
}

/// So wide that the scale keeps its length while the figures change.
double SpeedLanes::figureWidth() const {
  const QFontMetricsF metrics(large());
  double widest = metrics.horizontalAdvance(figureOf(88'888));
  for (const SpeedLane& lane : lanes_)
    widest = std::max(widest, metrics.horizontalAdvance(figureOf(lane.speed)));
  return widest;
}

QRectF SpeedLanes::barIn(int lane, double width) const {
  const double unit = QFontMetricsF(currentStyle().small).horizontalAdvance(unit_);
  const double room = std::max(20.0, width - figureWidth() - unit - 3 * kGap);
  const double speed = lanes_[std::size_t(lane)].speed;
  const double length = full_ > 0 ? room * speed / full_ : 0;
  return {0, lane * laneHeight() + nameHeight() + 3, std::max(speed > 0 ? 2.0 : 0.0, length),
          barHeight() - 6};
}

QRectF SpeedLanes::sampleIn(int lane) const {
  return {0, lane * laneHeight() + nameHeight() / 2 - 2, kSampleWidth, 4};
}

void SpeedLanes::paintLane(QPainter& painter, int index, double width) const {
  const Style style = currentStyle();
  const SpeedLane& lane = lanes_[std::size_t(index)];
  const QColor colour = dataColour(lane.colour);
  const QRectF sample = sampleIn(index);
  painter.setPen(QPen(colour, 3, lane.dashed ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap));
  painter.drawLine(QPointF(sample.left(), sample.center().y()),
                   QPointF(sample.right(), sample.center().y()));
  QFont bold = style.text;
  bold.setWeight(QFont::DemiBold);
  const QRectF line(0, index * laneHeight(), width, nameHeight());
  const double nameWidth =
      std::min(QFontMetricsF(bold).horizontalAdvance(lane.name) + 1, width - kSampleWidth - kGap);
  painter.setFont(bold);
  painter.setPen(style.ink);
  drawFitted(painter, QRectF(kSampleWidth + kGap, line.top(), nameWidth, line.height()),
             Qt::AlignVCenter | Qt::AlignLeft, lane.name);
  const double used = kSampleWidth + kGap + nameWidth + 2 * kGap;
  painter.setFont(style.small);
  painter.setPen(style.quiet);
  if (used < width)
    drawFitted(painter, line.adjusted(used, 0, 0, 0), Qt::AlignVCenter | Qt::AlignRight, lane.note);
  const QRectF bar = barIn(index, width);
  if (!(lane.speed > 0)) {
    painter.setFont(style.text);
    painter.setPen(style.quiet);
    painter.drawText(QRectF(0, bar.top() - 3, width, barHeight()), Qt::AlignVCenter | Qt::AlignLeft,
                     tr("not measured yet"));
    return;
  }
  painter.setPen(QPen(colour, 1.5));
  painter.setBrush(lane.dashed ? mixed(style.paper, colour, 0.25) : colour);
  painter.drawRect(bar);
  if (lane.dashed) painter.fillRect(bar, QBrush(colour, Qt::BDiagPattern));
  painter.setFont(large());
  painter.setPen(style.ink);
  const QString figure = figureOf(lane.speed);
  const QRectF place(bar.right() + kGap, bar.top() - 3, width, barHeight());
  painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft, figure);
  const double unitLeft =
      place.left() + QFontMetricsF(large()).horizontalAdvance(figure) + 0.8 * kGap;
  painter.setFont(style.small);
  painter.setPen(style.quiet);
  painter.drawText(QRectF(unitLeft, place.top() + 2, width, barHeight()),
                   Qt::AlignVCenter | Qt::AlignLeft, unit_);
}

/// On paper: the line on which the bars are measured, below them.
void SpeedLanes::paintAxis(QPainter& painter, double width) const {
  if (!(full_ > 0)) return;
  const Style style = currentStyle();
  const double y = double(lanes_.size()) * laneHeight() - kBetween / 2;
  const double unit = QFontMetricsF(style.small).horizontalAdvance(unit_);
  const double room = std::max(20.0, width - figureWidth() - unit - 3 * kGap);
  painter.setFont(style.small);
  const double high = QFontMetricsF(style.small).height();
  for (const double share : {0.0, 0.5, 1.0}) {
    const double x = share * room;
    const QString text = QLocale().toString(share * full_, 'g', 6);
    const double wide = QFontMetricsF(style.small).horizontalAdvance(text) + 2;
    painter.setPen(QPen(style.line, 1));
    painter.drawLine(QPointF(x, 0), QPointF(x, y + kTick));
    painter.setPen(style.quiet);
    painter.drawText(QRectF(std::max(0.0, x - wide / 2), y + kTick, wide, high), Qt::AlignCenter,
                     text);
  }
  painter.setPen(QPen(style.line, 1));
  painter.drawLine(QPointF(0, y), QPointF(room, y));
}

void SpeedLanes::paintAll(QPainter& painter, double width) const {
  painter.setRenderHint(QPainter::Antialiasing);
  for (int i = 0; i < int(lanes_.size()); ++i) paintLane(painter, i, width);
}

void SpeedLanes::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  if (hovered() >= 0) {
    const Style style = currentStyle();
    painter.setPen(focusShown() ? QPen(style.accent, 1.5) : QPen(Qt::NoPen));
    painter.setBrush(mixed(style.paper, style.accent, 0.1));
    painter.drawRoundedRect(
        QRectF(0, hovered() * laneHeight() - 2, width(), laneHeight() - kBetween / 2 + 2)
            .adjusted(1, 1, -1, -1),
        5, 5);
  }
  paintAll(painter, width());
  if (focusShown() && hovered() < 0) paintFocus(painter, wholeFrame(), 5);
}

int SpeedLanes::itemAt(const QPointF& place) const {
  return int(std::floor(place.y() / laneHeight()));
}

QString SpeedLanes::spoken(int index) const {
  const SpeedLane& lane = lanes_[std::size_t(index)];
  const QString speed = lane.speed > 0 ? QStringLiteral("%1 %2").arg(figureOf(lane.speed), unit_)
                                       : tr("not measured yet");
  const QString said = tr("%1: %2").arg(lane.name, speed);
  return lane.note.isEmpty() ? said : tr("%1 (%2)").arg(said, lane.note);
}

void SpeedLanes::showToolTip(const QPoint& globalPlace) {
  const QString detail = lanes_[std::size_t(hovered())].detail;
  QToolTip::showText(globalPlace, detail.isEmpty() ? spokenValue() : spokenValue() + '\n' + detail,
                     this);
}

std::vector<QRectF> SpeedLanes::drawnMarks() const {
  std::vector<QRectF> marks;
  for (int i = 0; i < int(lanes_.size()); ++i)
    marks.push_back(lanes_[std::size_t(i)].speed > 0 ? barRect(i) : sampleIn(i));
  return marks;
}

QSize SpeedLanes::sizeHint() const {
  const double lanes = double(std::max<std::size_t>(2, lanes_.size()));
  return {420, int(std::ceil(lanes * laneHeight() - kBetween / 2))};
}

QSize SpeedLanes::minimumSizeHint() const {
  return {grownWithType({280, 0}).width(), sizeHint().height()};
}

void SpeedLanes::exportTo(const QString& path) const {
  if (path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive)) {
    QByteArray csv = "name," + csvCell(unit_) + ",note\r\n";
    for (const SpeedLane& lane : lanes_)
      csv += csvCell(lane.name) + ',' + QByteArray::number(lane.speed, 'g', 9) + ',' +
             csvCell(lane.note) + "\r\n";
    return writeBytes(path, csv);
  }
  const QSize size(720, sizeHint().height() + int(std::ceil(axisHeight())));
  writeSheet(path, {.size = size,
                    .title = accessibleName(),
                    .sentence = summary(),
                    .horizontal = unit_,
                    .paint = [&](QPainter& painter) {
                      paintAxis(painter, size.width());
                      paintAll(painter, size.width());
                    }});
}

}  // namespace glassbox::plots
