#include "plots/word_flow.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "plots/chart_table.h"
#include "plots/figure_file.h"
#include "plots/style.h"

namespace glassbox::plots {
namespace {

constexpr double kPageScale = 1.5;  // of the usual text
constexpr double kPageLine = 1.95;  // line height, of the font's own
constexpr double kLegendLine = 1.9;
constexpr double kLineThickness = 3;
constexpr double kMargin = 4;
constexpr double kRing = 3.5;

/// A small wave, as spelling checkers draw it.
void paintWave(QPainter& painter, double left, double right, double y) {
  QPainterPath wave(QPointF(left, y));
  for (double x = left, side = -1; x < right; x += 3, side = -side)
    wave.quadTo(QPointF(x + 1.5, y + 2.5 * side), QPointF(x + 3, y));
  painter.drawPath(wave);
}

}  // namespace

WordFlow::WordFlow(QWidget* parent, Size size) : ListPlot(Qt::Horizontal, parent), size_(size) {
  const bool page = size == Size::kPage;
  setMouseTracking(page);
  setFocusPolicy(page ? Qt::StrongFocus : Qt::NoFocus);
  QSizePolicy policy(QSizePolicy::Expanding, page ? QSizePolicy::Preferred : QSizePolicy::Fixed);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  onStyleChange(this, [this] { refresh(); });
}

QFont WordFlow::fontOf(const FlowWord& word) const {
  const Style style = currentStyle();
  if (size_ == Size::kLegend || word.note) return style.small;
  QFont font = style.text;
  font.setPixelSize(int(std::lround(kPageScale * font.pixelSize())));
  return font;
}

double WordFlow::lineHeight() const {
  const double factor = size_ == Size::kPage ? kPageLine : kLegendLine;
  return std::ceil(factor * QFontMetricsF(fontOf({})).height() + kLineThickness);
}

WordFlow::Layout WordFlow::layOut(double width) const {
  Layout layout;
  const double high = lineHeight();
  const double space =
      QFontMetricsF(fontOf({})).horizontalAdvance(' ') * (size_ == Size::kPage ? 1.15 : 3);
  double x = kMargin;
  double y = 0;
  for (std::size_t i = 0; i < words_.size();) {
    // What is attached to a word stays on its line.
    std::size_t after = i + 1;
    while (after < words_.size() && words_[after].attached) ++after;
    std::vector<double> widths;
    double together = 0;
    for (std::size_t k = i; k < after; ++k) {
      const double padding = words_[k].note || words_[k].covered ? 16 : 0;
      widths.push_back(QFontMetricsF(fontOf(words_[k])).horizontalAdvance(words_[k].text) +
                       padding);
      together += widths.back();
    }
    if (x > kMargin && !words_[i].attached) x += space;
    if (x > kMargin && x + together > width - kMargin) {
      x = kMargin;
      y += high;
    }
    for (; i < after; ++i) {
      const double wide = widths[widths.size() - (after - i)];
      layout.words.emplace_back(x, y, wide, high);
      x += wide;
    }
  }
  layout.end = {x > kMargin ? x + space : x, y};
  layout.height = y + high;
  return layout;
}

void WordFlow::refresh() {
  layout_ = layOut(width());
  updateGeometry();
  update();
}

void WordFlow::setWords(std::vector<FlowWord> words) {
  if (words == words_) return;
  words_ = std::move(words);
  const int count = int(words_.size());
  if (current_ >= count) current_ = -1;
  if (hovered() >= count) setHovered(-1);
  refresh();
}

void WordFlow::setCaretShown(bool shown) {
  caret_ = shown;
  update();
}

void WordFlow::setCurrent(int word) {
  current_ = word;
  update();
}

void WordFlow::setCurrentGroup(int group) {
  currentGroup_ = group;
  update();
}

QRectF WordFlow::wordRect(int word) const { return layout_.words.at(std::size_t(word)); }

QSize WordFlow::sizeHint() const { return {480, heightForWidth(std::max(width(), 200))}; }

QSize WordFlow::minimumSizeHint() const { return {160, int(lineHeight())}; }

int WordFlow::heightForWidth(int width) const { return int(std::ceil(layOut(width).height)); }

void WordFlow::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintPage(painter, layout_);
  if (current_ >= 0) paintFrame(painter, current_, true);
  if (hovered() >= 0 && hovered() != current_) paintFrame(painter, hovered(), focusShown());
  if (focusShown() && hovered() < 0) paintFocus(painter, wholeFrame(), 6);
}

void WordFlow::paintPage(QPainter& painter, const Layout& layout) const {
  painter.setRenderHint(QPainter::Antialiasing);
  paintGroups(painter, layout);
  for (std::size_t i = 0; i < words_.size(); ++i) paintWord(painter, words_[i], layout.words[i]);
  if (!caret_) return;
  const double high = QFontMetricsF(fontOf({})).height();
  painter.setPen(Qt::NoPen);
  painter.setBrush(currentStyle().accent);
  painter.drawRoundedRect(
      QRectF(layout.end.x(), layout.end.y() + (lineHeight() - high) / 2 - 2, 2.5, high), 1, 1);
}

/// Words of one group that stand side by side have one ground.
void WordFlow::paintGroups(QPainter& painter, const Layout& layout) const {
  const Style style = currentStyle();
  for (std::size_t i = 0; i < words_.size();) {
    const int group = words_[i].group;
    QRectF ground = layout.words[i];
    std::size_t after = i + 1;
    while (after < words_.size() && words_[after].group == group &&
           layout.words[after].top() == ground.top())
      ground = ground.united(layout.words[after++]);
    i = after;
    if (group < 0) continue;
    const double inset = 0.17 * ground.height();
    ground.adjust(-4, inset, 4, -inset);
    QColor fill = dataColour(1);
    fill.setAlphaF(group == currentGroup_ ? 0.30F : 0.16F);
    painter.setBrush(fill);
    painter.setPen(group == currentGroup_ ? QPen(style.accent, 1.75) : QPen(Qt::NoPen));
    painter.drawRoundedRect(ground, 6, 6);
  }
}

void WordFlow::paintWord(QPainter& painter, const FlowWord& word, const QRectF& place) const {
  const Style style = currentStyle();
  const QFont font = fontOf(word);
  painter.setFont(font);
  const double high = QFontMetricsF(font).height();
  const QRectF text(place.left(), place.center().y() - high / 2 - 2, place.width(), high);
  if (word.covered || word.note) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(word.covered ? QPen(style.accent, 1.5, Qt::DashLine) : QPen(style.line, 1));
    painter.drawRoundedRect(text.adjusted(1, -2, -1, 2), 6, 6);
  }
  painter.setPen(word.covered ? style.accent : word.given || word.note ? style.quiet : style.ink);
  painter.drawText(text, Qt::AlignCenter, word.text);
  paintLine(painter, word, place);
}

void WordFlow::paintLine(QPainter& painter, const FlowWord& word, const QRectF& place) const {
  const Style style = currentStyle();
  const double y = place.center().y() + QFontMetricsF(fontOf(word)).height() / 2 + 2;
  if (word.faulty) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(dataColour(1), 1.5));
    paintWave(painter, place.left(), place.right(), y);
  }
  if (word.level < 0) return;
  const QRectF track(place.left(), y, place.width(), kLineThickness);
  painter.setPen(Qt::NoPen);
  painter.setBrush(style.line);
  painter.drawRoundedRect(track, 1.5, 1.5);
  QRectF filled = track;
  filled.setWidth(std::clamp(word.level, 0.0, 1.0) * track.width());
  painter.setBrush(dataColour(0));
  painter.drawRoundedRect(filled, 1.5, 1.5);
  if (!word.chosen) return;
  painter.setBrush(style.paper);
  painter.setPen(QPen(style.accent, 1.5));
  painter.drawEllipse(QPointF(track.right(), track.center().y()), kRing, kRing);
}

void WordFlow::paintFrame(QPainter& painter, int word, bool strong) const {
  const Style style = currentStyle();
  const QRectF place = wordRect(word);
  const double inset = 0.12 * place.height();
  QColor ground = style.accent;
  ground.setAlphaF(0.08F);
  painter.setBrush(ground);
  painter.setPen(strong ? QPen(style.accent, 1.5) : QPen(Qt::NoPen));
  painter.drawRoundedRect(place.adjusted(-4, inset, 4, -inset + 2), 6, 6);
}

QString WordFlow::spoken(int index) const {
  const FlowWord& word = words_[std::size_t(index)];
  return word.detail.isEmpty() ? word.text : word.detail;
}

std::vector<QRectF> WordFlow::drawnMarks() const {
  std::vector<QRectF> marks;
  for (std::size_t i = 0; i < words_.size(); ++i)
    if (!words_[i].text.isEmpty()) marks.push_back(layout_.words[i]);
  return marks;
}

void WordFlow::exportTo(const QString& path) const {
  if (path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive)) {
    QByteArray csv = "word,probability\r\n";
    for (const FlowWord& word : words_)
      if (!word.note)
        csv += csvCell(word.text) + ',' +
               (word.level < 0 ? QByteArray() : QByteArray::number(word.level, 'g', 9)) + "\r\n";
    return writeBytes(path, csv);
  }
  const QSize size(720, heightForWidth(720));
  const bool levels = std::any_of(words_.begin(), words_.end(),
                                  [](const FlowWord& word) { return word.level >= 0; });
  writeSheet(path, {.size = size,
                    .title = accessibleName(),
                    .sentence = summary(),
                    .horizontal = levels ? tr("line under a word: its probability, 100 % where it "
                                              "is filled to the end")
                                         : QString(),
                    .paint = [&](QPainter& painter) { paintPage(painter, layOut(size.width())); }});
}

}  // namespace glassbox::plots
