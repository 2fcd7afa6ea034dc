#include "theme/breaking_row.h"

#include <QWidget>
#include <algorithm>

namespace glassbox::theme {
namespace {

bool isSpacer(QLayoutItem& item) { return item.spacerItem() != nullptr; }

}  // namespace

BreakingRow::BreakingRow(QWidget* parent) : QLayout(parent) { setContentsMargins(0, 0, 0, 0); }

BreakingRow::~BreakingRow() {
  for (const Entry& entry : entries_) delete entry.item;
}

void BreakingRow::addWidget(QWidget* widget, int stretch) {
  QLayout::addWidget(widget);
  entries_.back().stretch = stretch;
}

void BreakingRow::insertWidget(int index, QWidget* widget) {
  QLayout::addWidget(widget);
  std::rotate(entries_.begin() + index, entries_.end() - 1, entries_.end());
  invalidate();
}

void BreakingRow::addStretch(int stretch) {
  addItem(new QSpacerItem(0, 0, QSizePolicy::Expanding, QSizePolicy::Minimum));
  entries_.back().stretch = stretch;
}

void BreakingRow::addItem(QLayoutItem* item) {
  entries_.push_back({item, 0});
  invalidate();
}

QLayoutItem* BreakingRow::itemAt(int index) const {
  return index >= 0 && index < count() ? entries_[std::size_t(index)].item : nullptr;
}

QLayoutItem* BreakingRow::takeAt(int index) {
  QLayoutItem* item = itemAt(index);
  if (item != nullptr) entries_.erase(entries_.begin() + index);
  return item;
}

std::vector<BreakingRow::Line> BreakingRow::lines(int width) const {
  std::vector<Line> all;
  for (const Entry& entry : entries_) {
    if (!isSpacer(*entry.item) && entry.item->isEmpty()) continue;
    const QSize least = entry.item->minimumSize();
    const bool starts = all.empty() || (!isSpacer(*entry.item) && all.back().width > 0 &&
                                        all.back().width + spacing() + least.width() > width);
    if (starts) all.emplace_back();
    Line& line = all.back();
    line.entries.push_back(entry);
    if (isSpacer(*entry.item)) continue;
    line.width += least.width() + (line.width > 0 ? spacing() : 0);
    line.height = std::max({line.height, least.height(), entry.item->sizeHint().height()});
  }
  return all;
}

int BreakingRow::heightForWidth(int width) const {
  const QMargins around = contentsMargins();
  int height = around.top() + around.bottom();
  const auto all = lines(width - around.left() - around.right());
  for (const Line& line : all) height += line.height;
  return height + std::max(0, int(all.size()) - 1) * spacing();
}

QSize BreakingRow::sizeHint() const {
  const QMargins around = contentsMargins();
  QSize size(around.left() + around.right() - spacing(), 0);
  for (const Entry& entry : entries_)
    if (!isSpacer(*entry.item) && !entry.item->isEmpty()) {
      size.rwidth() += entry.item->sizeHint().width() + spacing();
      size.setHeight(std::max(size.height(), entry.item->sizeHint().height()));
    }
  return size + QSize(0, around.top() + around.bottom());
}

QSize BreakingRow::minimumSize() const {
  const QMargins around = contentsMargins();
  QSize size;
  for (const Entry& entry : entries_)
    if (!entry.item->isEmpty()) size = size.expandedTo(entry.item->minimumSize());
  return size + QSize(around.left() + around.right(), around.top() + around.bottom());
}

void BreakingRow::setGeometry(const QRect& rect) {
  QLayout::setGeometry(rect);
  const QRect inside = rect.marginsRemoved(contentsMargins());
  int y = inside.top();
  for (const Line& line : lines(inside.width())) {
    placeLine(line, QRect(inside.left(), y, inside.width(), line.height));
    y += line.height + spacing();
  }
}

/// First everybody gets what is needed, then as far as there is room what is wished; what is left
/// goes where it is wanted most.
void BreakingRow::placeLine(const Line& line, const QRect& room) const {
  int wished = 0;
  int stretches = 0;
  int widest = 0;
  bool allStretch = true;
  for (const Entry& entry : line.entries) {
    if (!isSpacer(*entry.item))
      wished += std::max(0, entry.item->sizeHint().width() - entry.item->minimumSize().width());
    stretches += entry.stretch;
    widest = std::max(widest, entry.item->minimumSize().width());
    allStretch = allStretch && entry.stretch > 0;
  }
  // Where all want the same, all are alike.
  const int alike = (room.width() - spacing() * (int(line.entries.size()) - 1)) /
                    std::max(1, int(line.entries.size()));
  const bool even = allStretch && alike >= widest;
  const int left = std::max(0, room.width() - line.width);
  const double granted = wished > 0 ? std::min(1.0, double(left) / wished) : 0;
  const int over = std::max(0, left - int(granted * wished));
  const bool mirrored = parentWidget() != nullptr && parentWidget()->isRightToLeft();
  int x = room.left();
  for (const Entry& entry : line.entries) {
    const int share = stretches > 0 ? over * entry.stretch / stretches : 0;
    if (isSpacer(*entry.item)) {
      x += share;
      continue;
    }
    const int least = entry.item->minimumSize().width();
    const int wish = std::max(0, entry.item->sizeHint().width() - least);
    const int width = even ? alike : std::min(room.width(), least + int(granted * wish) + share);
    const QRect place(mirrored ? room.right() + 1 - (x - room.left()) - width : x, room.top(),
                      width, line.height);
    entry.item->setGeometry(place);
    x += width + spacing();
  }
}

}  // namespace glassbox::theme
