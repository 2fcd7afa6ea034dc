#include "views/table_sheet.h"

#include <QFile>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "plots/exportable.h"
#include "theme/icons.h"
#include "theme/theme.h"

namespace glassbox::views {
namespace {

constexpr int kMostRows = 5000;  ///< more cannot be read one by one; the file has all

/// CSV as RFC 4180 has it.
std::vector<QStringList> parse(const QString& csv) {
  std::vector<QStringList> rows;
  QStringList row;
  QString cell;
  bool quoted = false;
  for (qsizetype i = 0; i < csv.size(); ++i) {
    const QChar sign = csv[i];
    const bool twice = quoted && sign == '"' && i + 1 < csv.size() && csv[i + 1] == '"';
    if (twice) {
      cell += sign;
      ++i;
    } else if (sign == '"') {
      quoted = !quoted;
    } else if (quoted || (sign != ',' && sign != '\n' && sign != '\r')) {
      cell += sign;
    } else if (sign != '\r') {
      row << std::exchange(cell, {});
      if (sign == '\n') rows.push_back(std::exchange(row, {}));
    }
  }
  return rows;
}

/// As people write them, with as many digits as matter.
QString readable(const QString& cell, bool isNumber) {
  if (!isNumber) return cell;
  const double value = cell.toDouble();
  const bool whole = std::abs(value) < 1e9 && value == std::round(value);
  return whole ? QLocale().toString(qlonglong(value)) : QLocale().toString(value, 'g', 5);
}

}  // namespace

std::vector<QStringList> numbersOf(const plots::Exportable& plot) {
  const QTemporaryDir folder;
  const QString path = folder.filePath(QStringLiteral("numbers.csv"));
  plot.exportTo(path);
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return {};
  return parse(QString::fromUtf8(file.readAll()));
}

TableSheet::TableSheet(QWidget* window)
    : QFrame(window),
      title_(new QLabel(this)),
      note_(new QLabel(this)),
      table_(new QTableWidget(this)) {
  setObjectName(QStringLiteral("panel"));
  setAttribute(Qt::WA_StyledBackground);
  title_->setObjectName(QStringLiteral("lessonHeading"));
  title_->setWordWrap(true);
  note_->setWordWrap(true);
  auto* close = new QToolButton(this);
  close->setObjectName(QStringLiteral("quiet"));
  theme::setIcon(*close, QStringLiteral("close"), &theme::Colours::ink);
  close->setAccessibleName(tr("Close the table"));
  close->setToolTip(tr("Close the table (Esc)"));
  close->setFocusPolicy(Qt::StrongFocus);
  connect(close, &QToolButton::clicked, this, &TableSheet::leave);
  table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->verticalHeader()->hide();
  table_->setTabKeyNavigation(false);
  table_->setToolTip(tr("The numbers that the plot shows; the arrow keys go from cell to cell"));
  auto* top = new QHBoxLayout;
  top->addWidget(title_, 1);
  top->addWidget(close, 0, Qt::AlignTop);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(20, 16, 16, 16);
  layout->addLayout(top);
  layout->addWidget(note_);
  layout->addWidget(table_, 1);
  hide();
}

void TableSheet::present(const QString& title, const std::vector<QStringList>& rows,
                         QWidget* from) {
  from_ = from;
  title_->setText(title);
  setAccessibleName(title);
  table_->setAccessibleName(title);
  fill(rows);
  place();
  show();
  raise();
  table_->setFocus();
}

void TableSheet::fill(const std::vector<QStringList>& rows) {
  const int all = std::max(0, int(rows.size()) - 1);
  const int count = std::min(kMostRows, all);
  note_->setVisible(count < all);
  note_->setText(tr("The first %1 of %2 rows. The file of the numbers has all.")
                     .arg(QLocale().toString(count), QLocale().toString(all)));
  table_->clear();
  table_->setRowCount(count);
  table_->setColumnCount(rows.empty() ? 0 : int(rows.front().size()));
  if (!rows.empty()) table_->setHorizontalHeaderLabels(rows.front());
  for (int row = 0; row < count; ++row) {
    const QStringList& cells = rows[std::size_t(row) + 1];
    for (int column = 0; column < std::min(table_->columnCount(), int(cells.size())); ++column) {
      bool number = false;
      (void)cells[column].toDouble(&number);
      auto* cell = new QTableWidgetItem(readable(cells[column], number));
      cell->setTextAlignment(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft));
      table_->setItem(row, column, cell);
    }
  }
  table_->resizeColumnsToContents();
  if (count > 0) table_->setCurrentCell(0, 0);
}

void TableSheet::place() {
  const QSize room = parentWidget()->size() - QSize(48, 48);
  const double scale = theme::Theme::instance().scale();
  const int wanted = table_->horizontalHeader()->length() + 72;
  resize(std::min(std::max(wanted, int(420 * scale)), room.width()),
         std::min(int(560 * scale), room.height()));
  move((parentWidget()->width() - width()) / 2, (parentWidget()->height() - height()) / 2);
}

void TableSheet::leave() {
  hide();
  if (from_ != nullptr) from_->setFocus();
}

/// While the table is there, no key is a shortcut of the window below it.
bool TableSheet::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride) event->accept();
  return QFrame::event(event);
}

void TableSheet::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) leave();
  event->accept();
}

}  // namespace glassbox::views
