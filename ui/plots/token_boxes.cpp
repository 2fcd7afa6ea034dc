#include "plots/token_boxes.h"

#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "plots/chart_table.h"
#include "plots/figure_file.h"
#include "plots/style.h"

namespace glassbox::plots {
namespace {

constexpr double kGapX = 4;
constexpr double kGapY = 6;
constexpr double kPadding = 7;
constexpr double kMargin = 3;
constexpr int kColours = 8;

double boxHeight(const Style& style) { return QFontMetricsF(style.text).height() + 8; }

double wholeHeight(const Style& style) {
  return boxHeight(style) + QFontMetricsF(style.small).height() + 1;
}

}  // namespace

TokenBoxes::TokenBoxes(QWidget* parent) : ListPlot(Qt::Horizontal, parent) {
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  onStyleChange(this, [this] { arrange(); });
}

void TokenBoxes::setBoxes(std::vector<TokenBox> boxes) {
  if (boxes == boxes_) return;
  boxes_ = std::move(boxes);
  if (hovered() >= itemCount()) setHovered(-1);
  arrange();
}

QString TokenBoxes::numberText(const TokenBox& box) const {
  const QString number = QLocale().toString(box.number);
  return box.unknown ? QStringLiteral("[UNK] %1").arg(number) : number;
}

std::vector<QRectF> TokenBoxes::layOut(double width) const {
  const Style style = currentStyle();
  const QFontMetricsF text(style.text);
  const QFontMetricsF small(style.small);
  const double high = wholeHeight(style);
  std::vector<QRectF> places;
  double x = kMargin;
  double y = kMargin;
  for (const TokenBox& box : boxes_) {
    const double wide = std::max(text.horizontalAdvance(box.text) + 2 * kPadding,
                                 small.horizontalAdvance(numberText(box)) + 2);
    if (x > kMargin && x + wide > width - kMargin) {
      x = kMargin;
      y += high + kGapY;
    }
    places.emplace_back(x, y, wide, high);
    x += wide + kGapX;
  }
  return places;
}

void TokenBoxes::arrange() {
  places_ = layOut(width());
  // Frames around this take room that a layout does not count when it asks for a height.
  setMinimumHeight(heightForWidth(width()));
  updateGeometry();
  update();
}

int TokenBoxes::heightForWidth(int width) const {
  const auto places = layOut(width);
  const double bottom = places.empty() ? wholeHeight(currentStyle()) : places.back().bottom();
  return int(std::ceil(bottom + kMargin));
}

QSize TokenBoxes::minimumSizeHint() const {
  return {120, int(std::ceil(wholeHeight(currentStyle()) + 2 * kMargin))};
}

void TokenBoxes::paintBox(QPainter& painter, const TokenBox& box, const QRectF& place) const {
  const Style style = currentStyle();
  QRectF frame = place;
  frame.setHeight(boxHeight(style));
  frame.adjust(0.5, 0.5, -0.5, -0.5);
  const QColor colour = dataColour(box.number % kColours);
  painter.setPen(box.unknown  ? QPen(style.ink, 1.5, Qt::DashLine)
                 : box.marked ? QPen(style.accent, 2.5)
                              : QPen(mixed(style.paper, colour, 0.65), 1));
  painter.setBrush(box.unknown ? style.paper : mixed(style.paper, colour, 0.22));
  painter.drawRoundedRect(frame, 5, 5);
  if (box.unknown) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(QBrush(mixed(style.paper, style.ink, 0.22), Qt::BDiagPattern));
    painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), 4, 4);
  }
  painter.setFont(style.text);
  painter.setPen(style.ink);
  painter.drawText(frame, Qt::AlignCenter, box.text);
  painter.setFont(style.small);
  painter.setPen(box.unknown ? style.ink : style.quiet);
  const double small = QFontMetricsF(style.small).height();
  painter.drawText(QRectF(place.left() - 2, place.bottom() - small, place.width() + 4, small),
                   Qt::AlignHCenter | Qt::AlignBottom, numberText(box));
}

void TokenBoxes::paintBoxes(QPainter& painter, const std::vector<QRectF>& places) const {
  painter.setRenderHint(QPainter::Antialiasing);
  for (std::size_t i = 0; i < boxes_.size(); ++i) paintBox(painter, boxes_[i], places[i]);
}

void TokenBoxes::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintBoxes(painter, places_);
  if (hovered() >= 0) paintFocus(painter, boxRect(hovered()).adjusted(-2, -2, 2, 1), 6);
  else if (focusShown()) paintFocus(painter, wholeFrame(), 6);
}

void TokenBoxes::resizeEvent(QResizeEvent*) { arrange(); }

int TokenBoxes::itemAt(const QPointF& place) const {
  const auto under = std::find_if(places_.begin(), places_.end(),
                                  [&](const QRectF& box) { return box.contains(place); });
  return int(under - places_.begin());
}

QString TokenBoxes::spoken(int index) const {
  const TokenBox& box = boxes_[std::size_t(index)];
  const QString place = tr("Token %1 of %2").arg(index + 1).arg(boxes_.size());
  return box.unknown
             ? tr("%1: “%2” is not in the vocabulary. The model would read [UNK], number %3.")
                   .arg(place, box.text, QLocale().toString(box.number))
             : tr("%1: “%2”, number %3 (token id)")
                   .arg(place, box.text, QLocale().toString(box.number));
}

double TokenBoxes::paintUnder(QPainter& painter, QPointF corner, int width,
                              const QString& heading) const {
  const Style style = currentStyle();
  const double high = QFontMetricsF(style.text).height();
  painter.save();
  painter.translate(corner);
  painter.setFont(style.text);
  painter.setPen(style.ink);
  painter.drawText(QRectF(kMargin, 0, width, high), Qt::AlignVCenter, heading);
  painter.translate(0, high);
  paintBoxes(painter, layOut(width));
  painter.restore();
  return high + heightForWidth(width);
}

void TokenBoxes::exportTo(const QString& path) const {
  if (path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive)) {
    QByteArray csv = "token,id,unknown\r\n";
    for (const TokenBox& box : boxes_)
      csv += csvCell(box.text) + ',' + QByteArray::number(box.number) + ',' +
             (box.unknown ? "1" : "0") + "\r\n";
    return writeBytes(path, csv);
  }
  const QSize size(720, heightForWidth(720));
  writeSheet(path,
             {.size = size,
              .title = accessibleName(),
              .sentence = summary(),
              .horizontal = tr("below each token: its number (id)"),
              .paint = [&](QPainter& painter) { paintBoxes(painter, layOut(size.width())); }});
}

}  // namespace glassbox::plots
