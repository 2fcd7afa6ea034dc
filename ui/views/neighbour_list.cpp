#include "views/neighbour_list.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>

#include "plots/style.h"

namespace glassbox::views {
namespace {

constexpr int kRowHeight = 24;
constexpr int kBarHeight = 7;

/// A bar from zero with the number at the right; what is below zero has no bar.
class BarDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override {
    QStyledItemDelegate::paint(painter, option, QModelIndex());
    const plots::Style style = plots::currentStyle();
    const double cosine = index.data(Qt::UserRole).toDouble();
    const QString number = index.data().toString();
    const QFontMetrics metrics(option.font);
    const int room = metrics.horizontalAdvance(QStringLiteral("−0.00")) + 8;
    const QRectF bar(option.rect.left(), option.rect.center().y() - kBarHeight / 2.0 + 0.5,
                     std::max(0.0, cosine) * (option.rect.width() - room), kBarHeight);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(style.accent);
    painter->drawRoundedRect(bar, std::min(3.5, bar.width() / 2), 3.5);
    painter->setPen(style.quiet);
    painter->drawText(option.rect, Qt::AlignRight | Qt::AlignVCenter, number);
    painter->restore();
  }
};

}  // namespace

void NeighbourModel::setNeighbours(std::vector<Neighbour> neighbours) {
  const bool sameSize = neighbours.size() == neighbours_.size();
  if (!sameSize) beginResetModel();
  neighbours_ = std::move(neighbours);
  if (!sameSize) return endResetModel();
  if (!neighbours_.empty()) emit dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
}

int NeighbourModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(neighbours_.size());
}

int NeighbourModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : kColumns;
}

QVariant NeighbourModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const Neighbour& neighbour = neighbours_[std::size_t(index.row())];
  if (role == Qt::UserRole) return double(neighbour.cosine);
  if (role == Qt::TextAlignmentRole)
    return int((index.column() == kWord ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  if (role == Qt::ForegroundRole && index.column() == kRank) return plots::currentStyle().quiet;
  if (role == Qt::ToolTipRole)
    return tr("Cosine %1: 1 means the same direction, 0 nothing in common")
        .arg(QLocale().toString(double(neighbour.cosine), 'f', 3));
  if (role != Qt::DisplayRole) return {};
  if (index.column() == kRank) return index.row() + 1;
  if (index.column() == kWord) return neighbour.word;
  return QLocale().toString(double(neighbour.cosine), 'f', 2);
}

QVariant NeighbourModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (role != Qt::DisplayRole || orientation != Qt::Horizontal) return {};
  if (section == kRank) return tr("Rank");
  return section == kWord ? tr("Word") : tr("Closeness (cosine)");
}

NeighbourList::NeighbourList(QWidget* parent)
    : QTableView(parent), model_(new NeighbourModel(this)) {
  setModel(model_);
  setObjectName(QStringLiteral("neighbours"));
  setItemDelegateForColumn(NeighbourModel::kCosine, new BarDelegate(this));
  setFrameShape(QFrame::NoFrame);
  setShowGrid(false);
  setSelectionBehavior(QAbstractItemView::SelectRows);
  setSelectionMode(QAbstractItemView::SingleSelection);
  setTabKeyNavigation(false);
  setMouseTracking(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  verticalHeader()->hide();
  horizontalHeader()->hide();
  horizontalHeader()->setMinimumSectionSize(20);
  horizontalHeader()->setSectionResizeMode(NeighbourModel::kRank, QHeaderView::Fixed);
  horizontalHeader()->setSectionResizeMode(NeighbourModel::kWord, QHeaderView::Fixed);
  horizontalHeader()->setSectionResizeMode(NeighbourModel::kCosine, QHeaderView::Stretch);
  measure();
  plots::onStyleChange(this, [this] { measure(); });
  const auto idAt = [this](const QModelIndex& index) {
    return model_->neighbours()[std::size_t(index.row())].id;
  };
  connect(this, &QTableView::entered, this,
          [=, this](const auto& i) { emit wordHovered(idAt(i)); });
  connect(this, &QTableView::clicked, this, [=, this](const auto& i) { emit wordChosen(idAt(i)); });
  connect(this, &QTableView::activated, this, [=, this](const QModelIndex& index) {
    // Enter; a click has been told already.
    if (hasFocus() && QGuiApplication::mouseButtons() == Qt::NoButton) emit wordChosen(idAt(index));
  });
}

void NeighbourList::measure() {
  const QFontMetrics metrics(plots::currentStyle().text);
  verticalHeader()->setMinimumSectionSize(kRowHeight);
  verticalHeader()->setDefaultSectionSize(std::max(kRowHeight, metrics.height() + 6));
  setColumnWidth(NeighbourModel::kRank, metrics.horizontalAdvance(QStringLiteral("10")) + 8);
  setColumnWidth(NeighbourModel::kWord, metrics.horizontalAdvance(QStringLiteral("kkkkkkkkkk")));
  updateGeometry();
}

void NeighbourList::setNeighbours(std::vector<Neighbour> neighbours) {
  model_->setNeighbours(std::move(neighbours));
  if (model_->rowCount() <= mostRows_) return;
  mostRows_ = model_->rowCount();
  updateGeometry();
}

QSize NeighbourList::sizeHint() const {
  return {240, mostRows_ * verticalHeader()->defaultSectionSize() + 2};
}

QSize NeighbourList::minimumSizeHint() const { return {160, sizeHint().height()}; }

void NeighbourList::leaveEvent(QEvent* event) {
  QTableView::leaveEvent(event);
  emit wordHovered(-1);
}

}  // namespace glassbox::views
