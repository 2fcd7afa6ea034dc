#include "views/run_list.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include "plots/style.h"

namespace glassbox::views {
namespace {

constexpr QSize kSwatch(26, 14);

/// A piece of the curve's line.
QIcon swatch(const ListedRun& run, double ratio) {
  QPixmap picture(kSwatch * ratio);
  picture.setDevicePixelRatio(ratio);
  picture.fill(Qt::transparent);
  QPainter painter(&picture);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(plots::dataColour(run.colour), 2.5, run.dash, Qt::FlatCap));
  const double middle = kSwatch.height() / 2.0;
  painter.drawLine(QPointF(1, middle), QPointF(kSwatch.width() - 1, middle));
  return QIcon(picture);
}

}  // namespace

RunList::RunList(QWidget* parent)
    : QWidget(parent),
      list_(new QListWidget(this)),
      rename_(new QToolButton(this)),
      delete_(new QToolButton(this)) {
  auto* heading = new QLabel(tr("Runs compared"), this);
  heading->setObjectName(QStringLiteral("sectionHeading"));
  heading->setBuddy(list_);
  list_->setObjectName(QStringLiteral("runs"));
  list_->setAccessibleName(tr("Runs of this session"));
  list_->setToolTip(
      tr("Space hides or shows a curve, F2 renames it, Delete takes it away. What is told of a run "
         "is what it has otherwise than the one before."));
  list_->setIconSize(kSwatch);
  list_->setWordWrap(true);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
  list_->installEventFilter(this);
  rename_->setText(tr("Rename"));
  rename_->setToolTip(tr("Give the chosen run another name (F2)"));
  delete_->setText(tr("Delete"));
  delete_->setToolTip(
      tr("Take the curve of the chosen run away for good (Delete). The run that is "
         "being trained cannot be deleted."));
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(8);
  buttons->addWidget(rename_);
  buttons->addWidget(delete_);
  buttons->addStretch(1);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(8);
  layout->addWidget(heading);
  layout->addWidget(list_, 1);
  layout->addLayout(buttons);
  connect(list_, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
    if (!filling_) itemChanged(*item);
  });
  connect(list_, &QListWidget::currentRowChanged, this, &RunList::updateButtons);
  connect(rename_, &QToolButton::clicked, this, [this] {
    if (auto* item = list_->currentItem()) list_->editItem(item);
  });
  connect(delete_, &QToolButton::clicked, this, &RunList::deleteChosen);
  plots::onStyleChange(this, [this] { fill(); });
  updateButtons();
}

void RunList::setRuns(const std::vector<ListedRun>& runs) {
  if (runs == runs_) return;
  runs_ = runs;
  fill();
}

void RunList::fill() {
  filling_ = true;
  while (list_->count() > int(runs_.size())) delete list_->takeItem(list_->count() - 1);
  while (list_->count() < int(runs_.size())) list_->addItem(QString());
  for (int row = 0; row < list_->count(); ++row)
    fillItem(*list_->item(row), runs_[std::size_t(row)]);
  filling_ = false;
  updateButtons();
}

void RunList::fillItem(QListWidgetItem& item, const ListedRun& run) {
  item.setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable |
                Qt::ItemIsEditable);
  item.setCheckState(run.shown ? Qt::Checked : Qt::Unchecked);
  item.setText(run.name);
  item.setIcon(swatch(run, devicePixelRatioF()));
  QFont font = list_->font();
  font.setBold(run.current);
  item.setFont(font);
  item.setToolTip(run.current ? tr("%1. This run is being trained now.").arg(run.name) : run.name);
  item.setData(Qt::AccessibleTextRole,
               run.current ? tr("%1, the current run").arg(run.name) : run.name);
}

void RunList::itemChanged(const QListWidgetItem& item) {
  const auto row = std::size_t(list_->row(&item));
  if (row >= runs_.size()) return;
  const ListedRun run = runs_[row];
  const bool shown = item.checkState() == Qt::Checked;
  const QString name = item.text().trimmed();
  if (name.isEmpty()) fill();
  else if (name != run.name) emit renamed(run.number, name);
  if (shown != run.shown) emit shownChanged(run.number, shown);
}

const ListedRun* RunList::chosen() const {
  const int row = list_->currentRow();
  return row >= 0 && row < int(runs_.size()) ? &runs_[std::size_t(row)] : nullptr;
}

void RunList::deleteChosen() {
  const ListedRun* run = chosen();
  if (run != nullptr && !run->current) emit deleteWanted(run->number);
}

void RunList::updateButtons() {
  rename_->setEnabled(chosen() != nullptr);
  delete_->setEnabled(chosen() != nullptr && !chosen()->current);
}

bool RunList::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress &&
      static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete) {
    deleteChosen();
    return true;
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace glassbox::views
