#include "views/data/line_list.h"

#include <QKeyEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTextLayout>
#include <algorithm>
#include <cmath>

#include "plots/chart_table.h"
#include "plots/figure_file.h"
#include "plots/style.h"
#include "views/data/cleaning_text.h"

namespace glassbox::views {
namespace {

constexpr double kPadding = 4;
constexpr double kGap = 14;
constexpr int kGone = 1;  // data colours: taken out, put in
constexpr int kNew = 0;
constexpr int kMostAtOnce = 12'000;  // rows; more are laid out in portions
constexpr int kBatch = 300;

double numberWidth() {
  return QFontMetricsF(plots::currentStyle().small).horizontalAdvance(QStringLiteral("00,000"));
}

/// Signs that have no shape of their own are shown by one that has.
QString visible(const std::string& bytes) {
  QString text = QString::fromStdString(bytes);
  // Qt takes a byte order mark at the beginning away.
  if (bytes.starts_with("\xEF\xBB\xBF")) text.prepend(QChar(0xFEFF));
  for (QChar& sign : text)
    if (sign.category() == QChar::Other_Control || sign == QChar(0xFEFF) || sign == QChar(0x200B) ||
        sign == QChar(0x00AD))
      sign = QChar(0x25AF);
  return text;
}

/// Wraps pieces into this width; what is changed is marked by colour and by line.
void layOut(QTextLayout& layout, const std::vector<text::LinePiece>& pieces, double width,
            bool gone) {
  const plots::Style style = plots::currentStyle();
  QString text;
  QList<QTextLayout::FormatRange> formats;
  for (const text::LinePiece& piece : pieces) {
    const QString shown = visible(piece.text);
    if (piece.changed) {
      const QColor colour = plots::dataColour(gone ? kGone : kNew);
      QTextLayout::FormatRange range;
      range.start = int(text.size());
      range.length = int(shown.size());
      range.format.setBackground(plots::mixed(style.paper, colour, 0.2));
      range.format.setFontStrikeOut(gone);
      range.format.setFontUnderline(!gone);
      formats << range;
    }
    text += shown;
  }
  QTextOption option;
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  option.setFlags(QTextOption::IncludeTrailingSpaces);
  layout.setText(text);
  layout.setFont(style.text);
  layout.setTextOption(option);
  layout.setFormats(formats);
  layout.beginLayout();
  double y = 0;
  for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
    line.setLineWidth(std::max(20.0, width));
    line.setPosition({0, y});
    y += line.height();
  }
  layout.endLayout();
}

double heightOf(const QTextLayout& layout) {
  const double least = QFontMetricsF(plots::currentStyle().text).height();
  return std::max(least, layout.boundingRect().height());
}

class LineDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
    const auto* view = static_cast<const QListView*>(parent());
    const auto& model = static_cast<const LineModel&>(*index.model());
    const double width = view->viewport()->width();
    if (const int known = model.height(index.row()); known > 0) return {int(width), known};
    const LineColumns columns = lineColumns(width);
    const insight::CleanedLine& line = model.line(index.row());
    QTextLayout raw;
    layOut(raw, line.raw, columns.width, true);
    double height = heightOf(raw);
    if (!line.dropped) {
      QTextLayout clean;
      layOut(clean, line.clean, columns.width, false);
      height = std::max(height, heightOf(clean));
    }
    height += 2 * kPadding;
    if (!line.decisions.empty()) height += QFontMetricsF(plots::currentStyle().small).height() + 1;
    model.keepHeight(index.row(), int(std::ceil(height)));
    return {int(width), int(std::ceil(height))};
  }

  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override {
    const plots::Style style = plots::currentStyle();
    const auto& model = static_cast<const LineModel&>(*index.model());
    const insight::CleanedLine& line = model.line(index.row());
    const LineColumns columns = lineColumns(option.rect.width());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if ((option.state & QStyle::State_Selected) != 0) {
      painter->setPen(Qt::NoPen);
      painter->setBrush(plots::mixed(style.paper, style.accent, 0.1));
      painter->drawRoundedRect(QRectF(option.rect).adjusted(2, 0, -2, 0), 6, 6);
    }
    const QPointF at = option.rect.topLeft();
    const double top = at.y() + kPadding;
    painter->setFont(style.small);
    painter->setPen(style.quiet);
    painter->drawText(QRectF(at.x(), top, columns.number, QFontMetricsF(style.text).height()),
                      Qt::AlignRight | Qt::AlignVCenter, wholeNumber(line.number));
    painter->setPen(line.dropped ? style.quiet : style.ink);
    QTextLayout raw;
    layOut(raw, line.raw, columns.width, true);
    raw.draw(painter, QPointF(at.x() + columns.raw, top));
    double height = heightOf(raw);
    painter->setPen(style.ink);
    if (line.dropped) {
      QFont italic = style.text;
      italic.setItalic(true);
      painter->setFont(italic);
      painter->setPen(style.quiet);
      painter->drawText(
          QRectF(at.x() + columns.clean, top, columns.width, QFontMetricsF(italic).height()),
          Qt::AlignVCenter, LineList::tr("– taken out –"));
    } else {
      QTextLayout clean;
      layOut(clean, line.clean, columns.width, false);
      clean.draw(painter, QPointF(at.x() + columns.clean, top));
      height = std::max(height, heightOf(clean));
    }
    if (const QString why = model.reasons(index.row()); !why.isEmpty()) {
      painter->setFont(style.small);
      painter->setPen(style.quiet);
      const QRectF room(at.x() + columns.raw, top + height + 1,
                        columns.clean + columns.width - columns.raw,
                        QFontMetricsF(style.small).height());
      painter->drawText(room, Qt::AlignVCenter,
                        QFontMetricsF(style.small).elidedText(why, Qt::ElideRight, room.width()));
    }
    painter->setPen(QPen(style.line, 1));
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
  }
};

bool sameShape(const insight::CleanedLine& one, const insight::CleanedLine& other) {
  return one.raw == other.raw && one.clean == other.clean && one.dropped == other.dropped &&
         one.decisions.empty() == other.decisions.empty();
}

}  // namespace

LineColumns lineColumns(double rowWidth) {
  LineColumns columns;
  columns.number = 6 + numberWidth();
  columns.raw = columns.number + 12;
  columns.width = std::max(40.0, (rowWidth - columns.raw - kGap - 8) / 2);
  columns.clean = columns.raw + columns.width + kGap;
  return columns;
}

void LineModel::setLines(std::shared_ptr<const insight::CleaningLesson> lesson,
                         std::vector<std::size_t> rows) {
  beginResetModel();
  if (lesson != lesson_) {
    // Laying out a long text takes a moment; after one decision nearly all of it is as before.
    std::vector<int> heights(lesson != nullptr ? lesson->lines.size() : 0, 0);
    const std::size_t common = std::min(heights.size(), heights_.size());
    for (std::size_t i = 0; i < common; ++i)
      if (sameShape(lesson->lines[i], lesson_->lines[i])) heights[i] = heights_[i];
    heights_ = std::move(heights);
  }
  lesson_ = std::move(lesson);
  rows_ = std::move(rows);
  endResetModel();
}

int LineModel::height(int row) const { return heights_[rows_[std::size_t(row)]]; }

void LineModel::keepHeight(int row, int height) const {
  heights_[rows_[std::size_t(row)]] = height;
}

void LineModel::forgetHeights() { std::fill(heights_.begin(), heights_.end(), 0); }

const insight::CleanedLine& LineModel::line(int row) const {
  return lesson_->lines[rows_[std::size_t(row)]];
}

QString LineModel::reasons(int row) const {
  QStringList said;
  for (const std::size_t decision : line(row).decisions)
    said << decisionText(lesson_->decisions[decision]);
  return said.join(QStringLiteral(" · "));
}

int LineModel::rowOf(std::int64_t number) const {
  const auto after = std::upper_bound(rows_.begin(), rows_.end(), std::size_t(number) - 1);
  return int(after - rows_.begin()) - 1;
}

int LineModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(rows_.size());
}

QVariant LineModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const insight::CleanedLine& one = line(index.row());
  if (role == Qt::DisplayRole) return textOf(one.raw);
  if (role == Qt::ToolTipRole && !one.decisions.empty()) return reasons(index.row());
  if (role != Qt::AccessibleTextRole) return {};
  const QString number = wholeNumber(one.number);
  if (one.dropped)
    return tr("Line %1, taken out: %2. %3").arg(number, textOf(one.raw), reasons(index.row()));
  if (one.decisions.empty()) return tr("Line %1: %2").arg(number, textOf(one.raw));
  return tr("Line %1, raw: %2. Clean: %3. %4")
      .arg(number, textOf(one.raw), textOf(one.clean), reasons(index.row()));
}

LineList::LineList(QWidget* parent) : QListView(parent), model_(new LineModel(this)) {
  setObjectName(QStringLiteral("lines"));
  setModel(model_);
  setItemDelegate(new LineDelegate(this));
  setSelectionMode(QAbstractItemView::SingleSelection);
  setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
  setMinimumHeight(80);
  connect(this, &QListView::doubleClicked, this, &LineList::lineOpened);
  setResizeMode(QListView::Adjust);
  setBatchSize(kBatch);
  plots::onStyleChange(this, [this] {
    model_->forgetHeights();
    scheduleDelayedItemsLayout();
  });
}

void LineList::setLines(std::shared_ptr<const insight::CleaningLesson> lesson,
                        std::vector<std::size_t> rows) {
  const std::int64_t chosen = chosenLine();
  const int place = verticalScrollBar()->value();
  const bool alike = int(rows.size()) == model_->rowCount();
  setLayoutMode(rows.size() > kMostAtOnce ? QListView::Batched : QListView::SinglePass);
  // Always there with lines: the width of the text is not to depend on its height.
  setVerticalScrollBarPolicy(rows.empty() ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAlwaysOn);
  model_->setLines(std::move(lesson), std::move(rows));
  if (chosen > 0) choose(chosen);
  if (!alike) return;
  executeDelayedItemsLayout();
  verticalScrollBar()->setValue(place);
}

std::int64_t LineList::chosenLine() const {
  return currentIndex().isValid() ? model_->line(currentIndex().row()).number : 0;
}

void LineList::choose(std::int64_t number) {
  const int row = model_->rowOf(number);
  if (row >= 0) setCurrentIndex(model_->index(row, 0));
}

void LineList::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
  QListView::currentChanged(current, previous);
  if (current.isValid()) emit lineChosen(model_->line(current.row()).number);
}

void LineList::keyPressEvent(QKeyEvent* event) {
  if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid())
    return emit lineOpened();
  QListView::keyPressEvent(event);
}

void LineList::resizeEvent(QResizeEvent* event) {
  if (event->oldSize().width() != event->size().width()) model_->forgetHeights();
  QListView::resizeEvent(event);
  scheduleDelayedItemsLayout();
}

void LineList::setEmptyText(const QString& text) {
  emptyText_ = text;
  viewport()->update();
}

void LineList::paintEvent(QPaintEvent* event) {
  QListView::paintEvent(event);
  if (model_->rowCount() > 0 || emptyText_.isEmpty()) return;
  const plots::Style style = plots::currentStyle();
  QPainter painter(viewport());
  painter.setFont(style.text);
  painter.setPen(style.quiet);
  painter.drawText(QRectF(viewport()->rect()).adjusted(24, 8, -24, -8),
                   int(Qt::AlignCenter) | Qt::TextWordWrap, emptyText_);
}

void LineList::exportCsv(const QString& path) const {
  QByteArray csv = "line,raw,clean,why\r\n";
  for (int row = 0; row < model_->rowCount(); ++row) {
    const insight::CleanedLine& line = model_->line(row);
    csv += QByteArray::number(qlonglong(line.number)) + ',' + plots::csvCell(textOf(line.raw)) +
           ',' + plots::csvCell(textOf(line.clean)) + ',' + plots::csvCell(model_->reasons(row)) +
           "\r\n";
  }
  plots::writeBytes(path, csv);
}

}  // namespace glassbox::views
