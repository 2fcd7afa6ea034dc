#include "plots/flow_bands.h"

#include <QKeyEvent>
#include <QLinearGradient>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "plots/chart_table.h"
#include "plots/figure_file.h"
#include "plots/style.h"

namespace glassbox::plots {
namespace {

constexpr double kMargin = 12;
constexpr double kGap = 16;
constexpr double kPeel = 34;       // pixels to the right that what leaves drifts within its row
constexpr double kLeastWidth = 2;  // so that a single line is still seen
constexpr double kMostRow = 42;
constexpr double kLabelShare = 0.3;
constexpr int kFlow = 0;  // data colours
constexpr int kLeaving = 1;

QString whole(double number) { return QLocale().toString(number, 'f', 0); }

double textHeight() { return QFontMetricsF(currentStyle().text).height(); }

}  // namespace

FlowBands::FlowBands(QWidget* parent) : ListPlot(Qt::Vertical, parent) {}

void FlowBands::setFlow(FlowNames names, std::vector<FlowStage> stages) {
  names_ = std::move(names);
  stages_ = std::move(stages);
  if (hovered() >= itemCount()) setHovered(-1);
  updateGeometry();
  update();
}

QSize FlowBands::sizeHint() const {
  return {760, int((double(stages_.size()) + 3) * (textHeight() + 14))};
}

QSize FlowBands::minimumSizeHint() const {
  return {480, int((double(stages_.size()) + 3) * (textHeight() + 5))};
}

FlowBands::Geometry FlowBands::geometryFor(const QSizeF& size) const {
  const QFontMetricsF metrics(currentStyle().text);
  Geometry place;
  // A row for the headings and the source, one a stage, one for the result.
  place.row = std::min(kMostRow, size.height() / (double(stages_.size()) + 3));
  double label = 0;
  for (const FlowStage& stage : stages_)
    label = std::max(label, metrics.horizontalAdvance(stage.name));
  place.left = kMargin + std::min(label, kLabelShare * size.width()) + kGap;
  const QFontMetricsF small(currentStyle().small);
  const double column =
      std::max({small.horizontalAdvance(names_.changed), small.horizontalAdvance(names_.leaving),
                metrics.horizontalAdvance(QStringLiteral("100,000"))}) +
      kGap;
  place.leavingRight = size.width() - kMargin;
  place.changedRight = place.leavingRight - column;
  place.whole = std::max(40.0, place.changedRight - column - kPeel - place.left);
  return place;
}

double FlowBands::widthOf(double lines, const Geometry& place) const {
  if (lines <= 0 || stages_.empty() || stages_.front().in <= 0) return 0;
  return std::max(kLeastWidth, place.whole * lines / stages_.front().in);
}

QRectF FlowBands::rowRect(int stage) const {
  const Geometry place = geometryFor(size());
  return {0, (stage + 2) * place.row, double(width()), place.row};
}

int FlowBands::itemAt(const QPointF& place) const {
  const auto stage = int(std::floor(place.y() / std::max(1.0, geometryFor(size()).row))) - 2;
  return stage >= 0 && stage < int(stages_.size()) ? stage : -1;
}

void FlowBands::paintHeadings(QPainter& painter, const Geometry& place) const {
  const Style style = currentStyle();
  painter.setFont(style.small);
  painter.setPen(style.quiet);
  const auto heading = [&](double right, const QString& text) {
    painter.drawText(QRectF(right - 200, place.row, 200, place.row),
                     Qt::AlignRight | Qt::AlignVCenter, text);
  };
  heading(place.changedRight, names_.changed);
  heading(place.leavingRight, names_.leaving);
}

/// The stream before the first stage and after the last, with how much there is.
void FlowBands::paintEnds(QPainter& painter, const Geometry& place, const QSizeF& size) const {
  const Style style = currentStyle();
  const FlowStage& last = stages_.back();
  const double out = last.in - last.leaving;
  QFont bold = style.text;
  bold.setBold(true);
  const auto end = [&](double top, double high, const QString& name, double lines) {
    const double wide = widthOf(lines, place);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(style.paper, dataColour(kFlow), 0.55));
    painter.drawRect(QRectF(place.left, top, wide, high));
    painter.setFont(bold);
    painter.setPen(style.ink);
    painter.drawText(QRectF(kMargin, top, place.left - kGap - kMargin, high),
                     Qt::AlignRight | Qt::AlignVCenter, name);
    const QString number = tr("%1 %2").arg(whole(lines), names_.unit);
    const double needed = QFontMetricsF(bold).horizontalAdvance(number) + 2 * kGap;
    const QRectF room = wide >= needed ? QRectF(place.left, top, wide, high)
                                       : QRectF(place.left + wide + 8, top, size.width(), high);
    painter.drawText(room, wide >= needed ? int(Qt::AlignCenter) : int(Qt::AlignVCenter), number);
  };
  end(place.row * 0.25, place.row * 1.75, names_.source, stages_.front().in);
  end(place.row * (double(stages_.size()) + 2), place.row * 0.9, names_.result, out);
}

void FlowBands::paintStage(QPainter& painter, const Geometry& place, int index,
                           const QSizeF& size) const {
  const Style style = currentStyle();
  const FlowStage& stage = stages_[std::size_t(index)];
  const double top = (index + 2) * place.row;
  const double in = widthOf(stage.in, place);
  const double leaving = std::min(in, widthOf(stage.leaving, place));
  const double staying = in - leaving;
  if (index == hovered()) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(style.paper, style.accent, 0.09));
    painter.drawRoundedRect(QRectF(2, top, size.width() - 4, place.row), 6, 6);
  }
  painter.setPen(Qt::NoPen);
  painter.setBrush(mixed(style.paper, dataColour(kFlow), index % 2 == 0 ? 0.34 : 0.42));
  painter.drawRect(QRectF(place.left, top, staying, place.row));
  if (stage.changed > 0) {
    const QRectF part(place.left, top + 3, std::min(staying, widthOf(stage.changed, place)),
                      place.row - 6);
    painter.setBrush(mixed(style.paper, dataColour(kFlow), 0.7));
    painter.drawRect(part);
    painter.setBrush(QBrush(style.paper, Qt::BDiagPattern));
    painter.drawRect(part);
  }
  if (leaving > 0) {
    const double from = place.left + staying;
    const double bottom = top + place.row;
    QPainterPath peel(QPointF(from, top));
    peel.cubicTo(from, top + 0.6 * place.row, from + kPeel, top + 0.5 * place.row, from + kPeel,
                 bottom - 2);
    peel.lineTo(from + leaving + kPeel, bottom - 2);
    peel.cubicTo(from + leaving + kPeel, top + 0.5 * place.row, from + leaving,
                 top + 0.6 * place.row, from + leaving, top);
    peel.closeSubpath();
    QLinearGradient fade(0, top, 0, bottom);
    fade.setColorAt(0, dataColour(kLeaving));
    fade.setColorAt(1, mixed(style.paper, dataColour(kLeaving), 0.35));
    painter.setBrush(fade);
    painter.drawPath(peel);
  }
  painter.setFont(style.text);
  painter.setPen(style.ink);
  drawFitted(painter, QRectF(kMargin, top, place.left - kGap - kMargin, place.row),
             Qt::AlignRight | Qt::AlignVCenter, stage.name);
  const auto number = [&](double right, double value) {
    painter.setPen(value > 0 ? style.ink : style.quiet);
    painter.drawText(QRectF(right - 200, top, 200, place.row), Qt::AlignRight | Qt::AlignVCenter,
                     value > 0 ? whole(value) : QStringLiteral("–"));
  };
  number(place.changedRight, stage.changed);
  number(place.leavingRight, stage.leaving);
}

void FlowBands::paintAll(QPainter& painter, const QSizeF& size) const {
  if (stages_.empty()) return;
  painter.setRenderHint(QPainter::Antialiasing);
  const Geometry place = geometryFor(size);
  paintEnds(painter, place, size);
  paintHeadings(painter, place);
  for (int i = 0; i < int(stages_.size()); ++i) paintStage(painter, place, i, size);
}

void FlowBands::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintAll(painter, size());
  if (focusShown() && hovered() < 0) paintFocus(painter, wholeFrame(), 6);
}

void FlowBands::mouseReleaseEvent(QMouseEvent* event) {
  if (const int stage = itemAt(event->position()); stage >= 0) emit stageChosen(stage);
}

void FlowBands::keyPressEvent(QKeyEvent* event) {
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (enter && hovered() >= 0) emit stageChosen(hovered());
  else ListPlot::keyPressEvent(event);
}

QString FlowBands::spoken(int index) const {
  const FlowStage& stage = stages_[std::size_t(index)];
  return tr("%1: %2 in, %3 repaired, %4 taken out, %5 go on. %6")
      .arg(stage.name, whole(stage.in), whole(stage.changed), whole(stage.leaving),
           whole(stage.in - stage.leaving), stage.meaning);
}

std::vector<QRectF> FlowBands::drawnMarks() const {
  std::vector<QRectF> marks;
  for (int i = 0; i < int(stages_.size()); ++i) marks.push_back(rowRect(i));
  return marks;
}

void FlowBands::exportTo(const QString& path) const {
  if (path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive)) {
    QByteArray csv = "step,lines in,repaired,taken out,lines out\r\n";
    for (const FlowStage& stage : stages_) {
      csv += csvCell(stage.name);
      for (const double value : {stage.in, stage.changed, stage.leaving, stage.in - stage.leaving})
        csv += ',' + QByteArray::number(value, 'f', 0);
      csv += "\r\n";
    }
    return writeBytes(path, csv);
  }
  const QSize figure(820, int(kMostRow * (double(stages_.size()) + 3)));
  writeSheet(path, {.size = figure,
                    .title = accessibleName(),
                    .sentence = summary(),
                    .paint = [&](QPainter& painter) { paintAll(painter, figure); }});
}

}  // namespace glassbox::plots
