#include "plots/sentence_strip.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "plots/chart_table.h"
#include "plots/figure_file.h"
#include "plots/style.h"

namespace glassbox::plots {
namespace {

constexpr double kGap = 6;
constexpr double kPadding = 11;   // of a word in its box
constexpr double kLeastBox = 42;  // wide enough for a number under it
constexpr double kBoxExtra = 14;  // of the box beyond its line of text
constexpr double kBarRoom = 40;   // height of the longest bar
constexpr double kUnderGap = 6;
constexpr double kLeastBar = 2;
constexpr double kLeastSheet = 720;  // width of a figure
constexpr int kLineGap = 14;         // between its lines
constexpr double kEnd = 26;          // where more text is indicated
constexpr double kMargin = 2;        // for the lines of the outermost boxes

QFont boldText() {
  QFont font = currentStyle().text;
  font.setBold(true);
  return font;
}

QColor faded(QColor colour, double strength) {
  colour.setAlphaF(float(strength));
  return colour;
}

}  // namespace

SentenceStrip::SentenceStrip(QWidget* parent) : QWidget(parent) {
  installPlotAccessibility();
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  onStyleChange(this, [this] {
    layOut();
    updateGeometry();
  });
}

void SentenceStrip::setWords(std::vector<StripWord> words) {
  words_ = std::move(words);
  hovered_ = -1;
  if (chosen_ >= int(words_.size())) chosen_ = -1;
  layOut();
  updateGeometry();
}

void SentenceStrip::setFullValue(double value) {
  full_ = value;
  update();
}

void SentenceStrip::setBarColour(int colour) {
  colour_ = colour;
  update();
}

void SentenceStrip::setChosen(int word) {
  chosen_ = word;
  bringToSight(word);
  update();
}

double SentenceStrip::boxHeight() const {
  return QFontMetricsF(currentStyle().text).height() + kBoxExtra;
}

double SentenceStrip::full() const {
  if (full_ > 0) return full_;
  double largest = 0;
  for (const StripWord& word : words_)
    largest = std::max({largest, word.value.value_or(0), word.before.value_or(0)});
  return largest > 0 ? largest : 1;
}

void SentenceStrip::layOut() {
  const Style style = currentStyle();
  const QFontMetricsF text(boldText());
  const QFontMetricsF small(style.small);
  boxes_.clear();
  double x = kMargin;
  for (const StripWord& word : words_) {
    const double wide = std::max({kLeastBox, text.horizontalAdvance(word.text) + 2 * kPadding,
                                  small.horizontalAdvance(word.note) + 4,
                                  small.horizontalAdvance(word.valueText) + 4});
    boxes_.emplace_back(x, kMargin, wide, boxHeight());
    x += wide + kGap;
  }
  scrollTo(offset_);
  bringToSight(chosen_);
  update();
}

double SentenceStrip::widthNeeded() const {
  return boxes_.empty() ? 0 : boxes_.back().right() + kMargin;
}

bool SentenceStrip::fits() const { return widthNeeded() <= width(); }

void SentenceStrip::scrollTo(double offset) {
  offset_ = std::clamp(offset, 0.0, std::max(0.0, widthNeeded() - width()));
  update();
}

/// Scrolls no further than needed, but leaves some text on both sides.
void SentenceStrip::bringToSight(int word) {
  if (word < 0 || word >= int(boxes_.size()) || fits()) return;
  const QRectF box = boxes_[std::size_t(word)];
  const double margin = std::min(110.0, width() / 4.0);
  if (box.left() - margin < offset_) scrollTo(box.left() - margin);
  else if (box.right() + margin > offset_ + width()) scrollTo(box.right() + margin - width());
}

QRectF SentenceStrip::boxRect(int word) const {
  return boxes_.at(std::size_t(word)).translated(-offset_, 0);
}

QRectF SentenceStrip::barOf(const QRectF& box, double value) const {
  const double share = std::isfinite(value) ? std::clamp(value / full(), 0.0, 1.0) : 1.0;
  const double high = std::max(kLeastBar, share * kBarRoom);
  return {box.left() + 1, box.bottom() + kUnderGap + kBarRoom - high, box.width() - 2, high};
}

QRectF SentenceStrip::barRect(int word) const {
  return barOf(boxRect(word), words_.at(std::size_t(word)).value.value_or(0));
}

void SentenceStrip::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintWords(painter, offset_, 0, words_.size());
  if (!fits()) paintEnds(painter);
}

/// The words in lines of at most this width, as a figure on paper shows a long text.
std::vector<SentenceStrip::Line> SentenceStrip::linesWithin(double most) const {
  std::vector<Line> lines(1);
  for (std::size_t i = 0; i < boxes_.size(); ++i) {
    Line& last = lines.back();
    if (last.end > last.begin && boxes_[i].right() + kMargin - last.offset > most)
      lines.push_back({.begin = i, .end = i, .offset = boxes_[i].left() - kMargin});
    lines.back().end = i + 1;
    lines.back().width = boxes_[i].right() + kMargin - lines.back().offset;
  }
  return lines;
}

void SentenceStrip::paintWords(QPainter& painter, double offset, std::size_t begin,
                               std::size_t end) const {
  painter.setRenderHint(QPainter::Antialiasing);
  for (std::size_t i = begin; i < end; ++i) {
    const QRectF box = boxes_[i].translated(-offset, 0);
    paintBox(painter, i, box);
    paintUnder(painter, i, box);
  }
}

void SentenceStrip::paintBox(QPainter& painter, std::size_t word, const QRectF& box) const {
  const Style style = currentStyle();
  const StripWord& shown = words_[word];
  const bool chosen = int(word) == chosen_;
  const bool hovered = int(word) == hovered_ && shown.choosable;
  painter.setBrush(style.paper);
  painter.setPen(QPen(style.line, 1.25));
  painter.drawRoundedRect(box, 7, 7);
  if (chosen || hovered) painter.setBrush(faded(style.accent, chosen ? 0.12 : 0.06));
  else painter.setBrush(Qt::NoBrush);
  if (chosen || shown.covered)
    painter.setPen(
        QPen(style.accent, chosen ? 2 : 1.25, shown.covered ? Qt::DashLine : Qt::SolidLine));
  else painter.setPen(Qt::NoPen);
  painter.drawRoundedRect(box, 7, 7);
  if (chosen && focusShown_) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(style.ink, 1.5));
    painter.drawRoundedRect(box.adjusted(-1.5, -1.5, 1.5, 1.5), 8, 8);
  }
  painter.setFont(chosen ? boldText() : style.text);
  painter.setPen(chosen || shown.covered ? style.accent : shown.quiet ? style.quiet : style.ink);
  painter.drawText(box, Qt::AlignCenter, shown.text);
}

void SentenceStrip::paintUnder(QPainter& painter, std::size_t word, const QRectF& box) const {
  const Style style = currentStyle();
  const StripWord& shown = words_[word];
  painter.setFont(style.small);
  const double line = QFontMetricsF(style.small).height();
  if (!shown.value) {
    painter.setPen(int(word) == chosen_ || shown.covered ? style.accent : style.quiet);
    painter.drawText(
        QRectF(box.left() - kGap, box.bottom() + kUnderGap, box.width() + 2 * kGap, line),
        Qt::AlignCenter, shown.note);
    return;
  }
  const double strength = 0.45 + 0.55 * std::clamp(*shown.value / full(), 0.0, 1.0);
  painter.setPen(Qt::NoPen);
  painter.setBrush(faded(dataColour(colour_), std::isfinite(strength) ? strength : 1));
  painter.drawRoundedRect(barOf(box, *shown.value), 3, 3);
  if (shown.before) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(style.quiet, 1.25, Qt::DashLine));
    painter.drawRoundedRect(barOf(box, *shown.before), 3, 3);
  }
  painter.setPen(int(word) == chosen_ ? style.accent : style.quiet);
  painter.drawText(QRectF(box.left() - kGap, box.bottom() + kUnderGap + kBarRoom + 1,
                          box.width() + 2 * kGap, line),
                   Qt::AlignCenter, shown.valueText);
}

/// Text goes on beyond this end: the last words fade into the ground and an arrow says so.
void SentenceStrip::paintEnds(QPainter& painter) const {
  const QColor ground = palette().color(QPalette::Window);
  const auto paintEnd = [&](bool left) {
    const QRectF zone(left ? 0 : width() - kEnd, 0, kEnd, height());
    QLinearGradient fade(left ? zone.topLeft() : zone.topRight(),
                         left ? zone.topRight() : zone.topLeft());
    fade.setColorAt(0, ground);
    fade.setColorAt(0.6, ground);
    fade.setColorAt(1, faded(ground, 0));
    painter.fillRect(zone, fade);
    const double middle = kMargin + boxHeight() / 2;
    const double tip = left ? 6 : width() - 6;
    const double back = left ? tip + 6 : tip - 6;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(currentStyle().ink, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF({{back, middle - 6}, {tip, middle}, {back, middle + 6}}));
  };
  if (offset_ > 0) paintEnd(true);
  if (offset_ < widthNeeded() - width()) paintEnd(false);
}

int SentenceStrip::wordAt(const QPointF& place) const {
  for (int word = 0; word < int(boxes_.size()); ++word) {
    QRectF column = boxRect(word);
    column.setBottom(height());
    if (column.contains(place)) return word;
  }
  return -1;
}

void SentenceStrip::mouseMoveEvent(QMouseEvent* event) {
  const int word = wordAt(event->position());
  if (word == hovered_) return;
  hovered_ = word;
  if (word >= 0 && words_[std::size_t(word)].choosable) setCursor(Qt::PointingHandCursor);
  else unsetCursor();
  update();
}

void SentenceStrip::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  const double x = event->position().x();
  if (!fits() && x < kEnd && offset_ > 0) return scrollTo(offset_ - 0.6 * width());
  if (!fits() && x > width() - kEnd && offset_ < widthNeeded() - width())
    return scrollTo(offset_ + 0.6 * width());
  const int word = wordAt(event->position());
  if (word >= 0 && words_[std::size_t(word)].choosable) emit wordChosen(word);
}

void SentenceStrip::wheelEvent(QWheelEvent* event) {
  if (fits()) return event->ignore();
  const QPoint turned = event->angleDelta();
  scrollTo(offset_ - (std::abs(turned.x()) > std::abs(turned.y()) ? turned.x() : turned.y()));
}

void SentenceStrip::leaveEvent(QEvent*) {
  hovered_ = -1;
  update();
}

void SentenceStrip::chooseNext(int direction) {
  for (int word = chosen_ + direction; word >= 0 && word < int(words_.size()); word += direction) {
    if (!words_[std::size_t(word)].choosable) continue;
    emit wordChosen(word);
    return announceValue(this, spokenValue());
  }
}

void SentenceStrip::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Left) chooseNext(-1);
  else if (event->key() == Qt::Key_Right) chooseNext(1);
  else QWidget::keyPressEvent(event);
}

bool SentenceStrip::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const int word = wordAt(help->pos());
  if (word < 0 || words_[std::size_t(word)].detail.isEmpty()) return QWidget::event(event);
  QToolTip::showText(help->globalPos(), words_[std::size_t(word)].detail, this);
  return true;
}

void SentenceStrip::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  focusShown_ = cameByKeyboard(*event);
  update();
}

void SentenceStrip::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  focusShown_ = false;
  update();
}

void SentenceStrip::resizeEvent(QResizeEvent*) {
  scrollTo(offset_);
  bringToSight(chosen_);
}

void SentenceStrip::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange) layOut();
}

QString SentenceStrip::spokenValue() const {
  if (chosen_ < 0) return {};
  const StripWord& word = words_[std::size_t(chosen_)];
  return word.detail.isEmpty() ? word.text : word.detail;
}

std::vector<QRectF> SentenceStrip::drawnMarks() const {
  std::vector<QRectF> marks;
  for (int word = 0; word < int(boxes_.size()); ++word)
    if (const QRectF box = boxRect(word); box.left() >= kEnd && box.right() <= width() - kEnd)
      marks.push_back(box);
  return marks;
}

QSize SentenceStrip::sizeHint() const {
  const bool bars = std::any_of(words_.begin(), words_.end(),
                                [](const StripWord& word) { return word.value.has_value(); });
  const double under =
      kUnderGap + (bars ? kBarRoom + 1 : 0) + QFontMetricsF(currentStyle().small).height();
  return {640, int(std::ceil(2 * kMargin + boxHeight() + under))};
}

QSize SentenceStrip::minimumSizeHint() const { return {240, sizeHint().height()}; }

void SentenceStrip::exportTo(const QString& path) const {
  if (path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive)) {
    QByteArray csv = "word," + csvCell(valueTitle_) + "\r\n";
    for (const StripWord& word : words_)
      csv += csvCell(word.text) + ',' +
             (word.value ? QByteArray::number(*word.value, 'g', 9) : QByteArray()) + "\r\n";
    return writeBytes(path, csv);
  }
  const std::vector<Line> lines = linesWithin(std::max(kLeastSheet, double(width())));
  const int lineHeight = sizeHint().height();
  double widest = 0;
  for (const Line& line : lines) widest = std::max(widest, line.width);
  const QSize size(int(std::ceil(widest)),
                   int(lines.size()) * lineHeight + int(lines.size() - 1) * kLineGap);
  const bool bars = std::any_of(words_.begin(), words_.end(),
                                [](const StripWord& word) { return word.value.has_value(); });
  writeSheet(path, {.size = size,
                    .title = accessibleName(),
                    .sentence = summary_,
                    .horizontal = bars ? tr("words in their order; bars: %1").arg(valueTitle_)
                                       : tr("words in their order"),
                    .paint = [&](QPainter& painter) {
                      for (const Line& line : lines) {
                        paintWords(painter, line.offset, line.begin, line.end);
                        painter.translate(0, lineHeight + kLineGap);
                      }
                    }});
}

}  // namespace glassbox::plots
