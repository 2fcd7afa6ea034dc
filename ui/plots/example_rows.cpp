#include "plots/example_rows.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "plots/chart_table.h"
#include "plots/figure_file.h"
#include "plots/style.h"

namespace glassbox::plots {
namespace {

constexpr double kPadding = 7;
constexpr double kGap = 3;
constexpr double kMargin = 4;
constexpr double kArrowRoom = 34;
constexpr double kLeastType = 0.6;  // of the usual size, for long sentences
constexpr double kBarShare = 0.32;  // of a row's height

double rowHeight() { return std::ceil(QFontMetricsF(currentStyle().text).height() + 10); }

double headingHeight() { return std::ceil(QFontMetricsF(currentStyle().small).height() + 8); }

}  // namespace

ExampleRows::ExampleRows(QWidget* parent) : ListPlot(Qt::Vertical, parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ExampleRows::setExamples(const QStringList& words, std::vector<int> places, bool laterHidden) {
  words_ = words;
  places_ = std::move(places);
  laterHidden_ = laterHidden;
  shown_ = int(places_.size());
  setHovered(-1);
  updateGeometry();
  update();
}

void ExampleRows::setRowsShown(int rows) {
  shown_ = rows;
  update();
}

int ExampleRows::rowsShown() const { return std::min(shown_, int(places_.size())); }

int ExampleRows::wholeHeight() const {
  return int(2 * headingHeight() + rowHeight() * double(std::max<std::size_t>(1, places_.size())));
}

QRectF ExampleRows::rowRect(int row) const {
  return {0, headingHeight() + row * rowHeight(), double(width()), rowHeight()};
}

QString ExampleRows::readIn(int row) const {
  const int place = places_.at(std::size_t(row));
  QStringList read = laterHidden_ ? words_.mid(0, place) : words_;
  if (laterHidden_) read << QStringLiteral("▢");
  else read[place] = QStringLiteral("▢");
  return read.join(' ');
}

ExampleRows::Columns ExampleRows::columnsFor(double width) const {
  const Style style = currentStyle();
  Columns columns;
  columns.font = style.text;
  const QFontMetricsF usual(style.text);
  double words = 0;
  double widest = usual.horizontalAdvance(tr("to be guessed"));
  for (const QString& word : words_) {
    words += usual.horizontalAdvance(word) + 2 * kPadding + kGap;
    widest = std::max(widest, usual.horizontalAdvance(word));
  }
  const double room = width - widest - kArrowRoom - 2 * kMargin - kPadding;
  const double factor = words > room ? std::max(kLeastType, room / std::max(1.0, words)) : 1;
  columns.font.setPixelSize(std::max(6, int(std::floor(factor * style.text.pixelSize()))));
  const QFontMetricsF metrics(columns.font);
  double x = kMargin;
  for (const QString& word : words_) {
    columns.left.push_back(x);
    columns.width.push_back(metrics.horizontalAdvance(word) + 2 * kPadding * factor);
    x += columns.width.back() + kGap * factor;
  }
  columns.end = x;
  return columns;
}

void ExampleRows::paintHeadings(QPainter& painter, const Columns& columns, double width) const {
  const Style style = currentStyle();
  painter.setFont(style.small);
  painter.setPen(style.quiet);
  const double high = headingHeight();
  painter.drawText(QRectF(kMargin + kPadding, 0, columns.end, high), Qt::AlignVCenter,
                   tr("what is read"));
  const double left = columns.end + kArrowRoom;
  painter.drawText(QRectF(left, 0, width - left, high), Qt::AlignVCenter, tr("to be guessed"));
}

void ExampleRows::paintRow(QPainter& painter, const Columns& columns, int row, double width) const {
  const Style style = currentStyle();
  const double top = headingHeight() + row * rowHeight();
  const int place = places_[std::size_t(row)];
  if (row == hovered()) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(style.paper, style.accent, 0.09));
    painter.drawRoundedRect(QRectF(0, top, width, rowHeight()), 6, 6);
  }
  painter.setFont(columns.font);
  for (int i = 0; i < int(words_.size()); ++i) {
    const QRectF box(columns.left[std::size_t(i)], top + 3, columns.width[std::size_t(i)],
                     rowHeight() - 6);
    if (laterHidden_ && i > place) {
      const double bar = kBarShare * rowHeight();
      painter.setPen(Qt::NoPen);
      painter.setBrush(style.line);
      painter.drawRoundedRect(
          QRectF(box.left() + 3, box.center().y() - bar / 2, box.width() - 6, bar), 3, 3);
      continue;
    }
    if (i == place) {
      painter.setPen(QPen(style.accent, 1.5));
      painter.setBrush(mixed(style.paper, style.accent, 0.16));
      painter.drawRoundedRect(box, 5, 5);
    }
    painter.setPen(i == place ? style.accent : style.ink);
    painter.drawText(box, Qt::AlignCenter, words_[i]);
  }
  const QRectF arrow(columns.end, top, kArrowRoom, rowHeight());
  painter.setFont(style.text);
  painter.setPen(style.quiet);
  painter.drawText(arrow, Qt::AlignCenter, QStringLiteral("→"));
  QFont bold = style.text;
  bold.setBold(true);
  painter.setFont(bold);
  painter.setPen(style.accent);
  painter.drawText(QRectF(arrow.right(), top, width - arrow.right(), rowHeight()), Qt::AlignVCenter,
                   words_[place]);
}

void ExampleRows::paintLegend(QPainter& painter, double width) const {
  const Style style = currentStyle();
  const double top = headingHeight() + rowHeight() * double(places_.size());
  const double high = headingHeight();
  double x = kMargin;
  painter.setFont(style.small);
  const QFontMetricsF metrics(style.small);
  const auto name = [&](const QString& text) {
    painter.setPen(style.quiet);
    painter.drawText(QRectF(x, top, width - x, high), Qt::AlignVCenter, text);
    x += metrics.horizontalAdvance(text) + 18;
  };
  painter.setPen(QPen(style.accent, 1.5));
  painter.setBrush(mixed(style.paper, style.accent, 0.16));
  painter.drawRoundedRect(QRectF(x + 1, top + high / 2 - 5, 18, 11), 3, 3);
  x += 26;
  name(laterHidden_ ? tr("answer: the next word of the text")
                    : tr("answer: the covered word of the text"));
  if (!laterHidden_) return;
  painter.setPen(Qt::NoPen);
  painter.setBrush(style.line);
  painter.drawRoundedRect(QRectF(x + 1, top + high / 2 - 4, 18, 8), 3, 3);
  x += 26;
  name(tr("later, not read"));
}

void ExampleRows::paintAll(QPainter& painter, double width) const {
  painter.setRenderHint(QPainter::Antialiasing);
  if (places_.empty()) return;
  const Columns columns = columnsFor(width);
  paintHeadings(painter, columns, width);
  for (int row = 0; row < rowsShown(); ++row) paintRow(painter, columns, row, width);
  paintLegend(painter, width);
}

void ExampleRows::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintAll(painter, width());
  if (focusShown() && hovered() < 0) paintFocus(painter, wholeFrame(), 6);
}

int ExampleRows::itemAt(const QPointF& place) const {
  return int(std::floor((place.y() - headingHeight()) / rowHeight()));
}

QString ExampleRows::spoken(int row) const {
  return tr("Example %1 of %2. Read: %3. To be guessed: %4.")
      .arg(row + 1)
      .arg(places_.size())
      .arg(readIn(row), answerOf(row));
}

std::vector<QRectF> ExampleRows::drawnMarks() const {
  std::vector<QRectF> marks;
  for (int row = 0; row < rowsShown(); ++row) marks.push_back(rowRect(row));
  return marks;
}

void ExampleRows::exportTo(const QString& path) const {
  if (path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive)) {
    QByteArray csv = "read,to be guessed\r\n";
    for (int row = 0; row < int(places_.size()); ++row)
      csv += csvCell(readIn(row)) + ',' + csvCell(answerOf(row)) + "\r\n";
    return writeBytes(path, csv);
  }
  const QSize size(720, wholeHeight());
  writeSheet(path, {.size = size,
                    .title = accessibleName(),
                    .sentence = summary(),
                    .paint = [&](QPainter& painter) { paintAll(painter, size.width()); }});
}

}  // namespace glassbox::plots
