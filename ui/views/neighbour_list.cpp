#include "views/neighbour_list.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>
#include <cmath>

#include "plots/bar_list.h"
#include "plots/chart_table.h"
#include "plots/figure_file.h"
#include "plots/style.h"

namespace glassbox::views {
namespace {

constexpr int kRowHeight = 22;
constexpr int kBarHeight = 7;

/// A bar from zero with the number at the right; what is below zero has no bar.
class BarDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override {
    QStyledItemDelegate::paint(painter, option, QModelIndex());
    const plots::Style style = plots::currentStyle();
    const double score = index.data(NeighbourModel::kScoreRole).toDouble();
    const double full = static_cast<const NeighbourModel*>(index.model())->fullScore();
    const QString number = index.data().toString();
    const QFontMetrics metrics(option.font);
    const int room = metrics.horizontalAdvance(QStringLiteral("−0.00")) + 6;
    const QRectF bar(option.rect.left(), option.rect.center().y() - kBarHeight / 2.0 + 0.5,
                     std::clamp(score / full, 0.0, 1.0) * (option.rect.width() - room), kBarHeight);
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

QString scoreText(double score, Score kind) {
  if (kind == Score::kCosine) return QLocale().toString(score, 'f', 2);
  return QLocale().toString(score, 'f', score < 9.95 ? 1 : 0);
}

QString shareText(double percentile) {
  // One word of many is less than a hundredth: near the top the tenths count.
  const double kept = percentile > 95 ? std::floor(percentile * 10) / 10 : std::floor(percentile);
  return NeighbourList::tr("%1 %").arg(
      QLocale().toString(kept, 'f', percentile > 95 && percentile < 100 ? 1 : 0));
}

void NeighbourModel::setNeighbours(std::vector<Neighbour> neighbours, Score kind) {
  const bool sameSize = neighbours.size() == neighbours_.size();
  if (!sameSize) beginResetModel();
  neighbours_ = std::move(neighbours);
  const bool sameKind = kind_ == kind;
  kind_ = kind;
  if (!sameSize) endResetModel();
  else if (!neighbours_.empty()) emit dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
  if (!sameKind) emit headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
}

double NeighbourModel::fullScore() const {
  if (kind_ == Score::kCosine || neighbours_.empty()) return 1;
  return std::max(1.0, double(neighbours_.front().score));
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
  if (role == kScoreRole) return double(neighbour.score);
  if (role == Qt::TextAlignmentRole)
    return int((index.column() == kWord ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  if (role == Qt::ForegroundRole && index.column() != kWord) return plots::currentStyle().quiet;
  if (role == Qt::ToolTipRole) {
    const QString standing =
        (kind_ == Score::kCosine ? tr("Number %1; closer than %2 of the other words.")
                                 : tr("Number %1; more than %2 of the other words."))
            .arg(neighbour.rank)
            .arg(shareText(neighbour.percentile));
    const QString score = kind_ == Score::kCosine
                              ? tr("Cosine %1: 1 means the same direction, 0 nothing in common.")
                                    .arg(QLocale().toString(double(neighbour.score), 'f', 3))
                              : tr("%1 times as likely as usual (lift).")
                                    .arg(QLocale().toString(double(neighbour.score), 'f', 2));
    return QString(score + ' ' + standing);
  }
  if (role != Qt::DisplayRole) return {};
  switch (index.column()) {
    case kRank:
      return neighbour.rank;
    case kWord:
      return neighbour.word;
    case kScore:
      return scoreText(double(neighbour.score), kind_);
    default:
      return shareText(neighbour.percentile);
  }
}

QVariant NeighbourModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole)
    return int((section == kWord || section == kScore ? Qt::AlignLeft : Qt::AlignRight) |
               Qt::AlignVCenter);
  const bool tip = role == Qt::ToolTipRole;
  if (role != Qt::DisplayRole && !tip) return {};
  switch (section) {
    case kRank:
      return tip ? tr("Rank: 1 is nearest") : tr("#");
    case kWord:
      return tip ? tr("Click a word to pin it") : tr("Word");
    case kScore:
      if (kind_ == Score::kCosine)
        return tip ? tr("Cosine of the angle between the two words' vectors, centred over the "
                        "vocabulary: 1 the same direction, 0 nothing in common")
                   : tr("Cosine");
      return tip ? tr("How many times as likely as usual the model finds the word where the pinned "
                      "one is in view (lift); 1 is as usual")
                 : tr("Times as likely");
    default:
      return tip ? tr("Percentile: how many of the other words are further away")
                 : tr("Closer than");
  }
}

NeighbourList::NeighbourList(QWidget* parent)
    : QTableView(parent), model_(new NeighbourModel(this)) {
  setModel(model_);
  setObjectName(QStringLiteral("neighbours"));
  setItemDelegateForColumn(NeighbourModel::kScore, new BarDelegate(this));
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
  horizontalHeader()->setHighlightSections(false);
  horizontalHeader()->setSectionsClickable(false);
  horizontalHeader()->setMinimumSectionSize(20);
  horizontalHeader()->setSectionResizeMode(NeighbourModel::kRank, QHeaderView::Fixed);
  horizontalHeader()->setSectionResizeMode(NeighbourModel::kWord, QHeaderView::Fixed);
  horizontalHeader()->setSectionResizeMode(NeighbourModel::kScore, QHeaderView::Stretch);
  horizontalHeader()->setSectionResizeMode(NeighbourModel::kPercentile, QHeaderView::Fixed);
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
  verticalHeader()->setDefaultSectionSize(std::max(kRowHeight, metrics.height() + 4));
  setColumnWidth(NeighbourModel::kRank, metrics.horizontalAdvance(QStringLiteral("10")) + 8);
  setColumnWidth(NeighbourModel::kWord, metrics.horizontalAdvance(QStringLiteral("kkkkkkkkk")));
  const QFontMetrics small(plots::currentStyle().small);
  setColumnWidth(
      NeighbourModel::kPercentile,
      std::max(metrics.horizontalAdvance(QStringLiteral("99.9 %")),
               small.horizontalAdvance(
                   model_->headerData(NeighbourModel::kPercentile, Qt::Horizontal, Qt::DisplayRole)
                       .toString())) +
          6);
  updateGeometry();
}

void NeighbourList::setNeighbours(std::vector<Neighbour> neighbours, Score kind) {
  model_->setNeighbours(std::move(neighbours), kind);
  if (model_->rowCount() <= mostRows_) return;
  mostRows_ = model_->rowCount();
  updateGeometry();
}

QSize NeighbourList::sizeHint() const {
  return {240, mostRows_ * verticalHeader()->defaultSectionSize() +
                   horizontalHeader()->sizeHint().height() + 2};
}

QSize NeighbourList::minimumSizeHint() const { return {160, sizeHint().height()}; }

void NeighbourList::exportTo(const QString& path) const {
  const bool lift = model_->kind() == Score::kLift;
  if (path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive)) {
    QByteArray csv = lift ? "rank,word,lift,percentile\r\n" : "rank,word,cosine,percentile\r\n";
    for (const Neighbour& one : model_->neighbours())
      csv += QByteArray::number(one.rank) + ',' + plots::csvCell(one.word) + ',' +
             QByteArray::number(double(one.score), 'g', 9) + ',' +
             QByteArray::number(one.percentile, 'g', 9) + "\r\n";
    return plots::writeBytes(path, csv);
  }
  plots::BarList bars;
  bars.setAccessibleName(accessibleName());
  bars.setTitles(tr("word"),
                 lift ? tr("times as likely as usual (lift)") : tr("closeness (cosine)"));
  bars.setFullValue(model_->fullScore());
  std::vector<plots::Bar> rows;
  for (const Neighbour& one : model_->neighbours())
    rows.push_back({.label = one.word,
                    .value = double(one.score),
                    .valueText = scoreText(double(one.score), model_->kind())});
  bars.setBars(std::move(rows));
  bars.exportTo(path);
}

void NeighbourList::leaveEvent(QEvent* event) {
  QTableView::leaveEvent(event);
  emit wordHovered(-1);
}

}  // namespace glassbox::views
