#include "lesson/hand_count.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSpinBox>
#include <numeric>

#include "plots/bar_list.h"

namespace glassbox::lesson {
namespace {

constexpr int kMostHands = 999;

int sum(const std::vector<int>& hands) { return std::accumulate(hands.begin(), hands.end(), 0); }

std::vector<int> valuesOf(const std::vector<QSpinBox*>& boxes) {
  std::vector<int> values;
  for (const QSpinBox* box : boxes) values.push_back(box->value());
  return values;
}

}  // namespace

QString letterOf(int choice) { return QString(QChar(u'A' + choice)); }

HandCount::HandCount(const QStringList& choices, const Hands& hands, QWidget* parent)
    : QFrame(parent), choices_(choices), bars_(new plots::BarList(this)), total_(new QLabel(this)) {
  setObjectName(QStringLiteral("card"));
  setAccessibleName(tr("Show of hands"));
  auto* title = new QLabel(tr("Show of hands"), this);
  title->setObjectName(QStringLiteral("sectionHeading"));
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(12);
  grid->setVerticalSpacing(6);
  const QStringList columns = {tr("When asked"), tr("Asked again")};
  for (int column = 0; column < 2; ++column) {
    auto* heading = new QLabel(columns[column], this);
    heading->setObjectName(QStringLiteral("caption"));
    grid->addWidget(heading, 0, column + 1);
  }
  const auto valueAt = [](const std::vector<int>& counts, qsizetype choice) {
    return choice < qsizetype(counts.size()) ? counts[std::size_t(choice)] : 0;
  };
  for (qsizetype i = 0; i < choices_.size(); ++i) {
    const QString letter = letterOf(int(i));
    auto* name = new QLabel(letter, this);
    name->setObjectName(QStringLiteral("sectionHeading"));
    name->setToolTip(choices_[i]);
    grid->addWidget(name, int(i) + 1, 0);
    before_.push_back(addBox(grid, int(i) + 1, 1, tr("Hands for %1 when asked").arg(letter),
                             valueAt(hands.before, i)));
    after_.push_back(addBox(grid, int(i) + 1, 2, tr("Hands for %1 when asked again").arg(letter),
                            valueAt(hands.after, i)));
  }
  grid->setColumnStretch(3, 1);
  for (std::size_t i = 1; i < before_.size(); ++i) setTabOrder(before_[i - 1], before_[i]);
  setTabOrder(before_.back(), after_.front());
  for (std::size_t i = 1; i < after_.size(); ++i) setTabOrder(after_[i - 1], after_[i]);
  bars_->setAccessibleName(tr("Hands for each choice"));
  bars_->setTitles(tr("Choice"), tr("hands"));
  bars_->setToolTip(
      tr("How many are for each choice; the dashed outline is what it was when first asked"));
  total_->setObjectName(QStringLiteral("hint"));
  total_->setWordWrap(true);
  total_->setToolTip(tr("All hands counted"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(14, 12, 14, 12);
  layout->setSpacing(8);
  layout->addWidget(title);
  layout->addLayout(grid);
  layout->addWidget(bars_);
  layout->addWidget(total_);
  refresh();
}

QSpinBox* HandCount::addBox(QGridLayout* grid, int row, int column, const QString& name,
                            int value) {
  auto* box = new QSpinBox(this);
  box->setRange(0, kMostHands);
  box->setValue(value);
  box->setAccessibleName(name);
  box->setToolTip(tr("Type how many hands are up; Tab or Enter goes on"));
  box->setAlignment(Qt::AlignRight);
  connect(box->findChild<QLineEdit*>(), &QLineEdit::returnPressed, this,
          [this] { focusNextChild(); });
  connect(box, &QSpinBox::valueChanged, this, [this] {
    refresh();
    emit changed();
  });
  grid->addWidget(box, row, column);
  return box;
}

Hands HandCount::hands() const { return {valuesOf(before_), valuesOf(after_)}; }

void HandCount::setRight(int choice) {
  right_ = choice;
  refresh();
}

void HandCount::begin() {
  QSpinBox* first = sum(valuesOf(before_)) == 0 ? before_.front() : after_.front();
  first->setFocus(Qt::ShortcutFocusReason);
  first->selectAll();
}

void HandCount::refresh() {
  const Hands counted = hands();
  const bool again = sum(counted.after) > 0;
  std::vector<plots::Bar> bars;
  for (std::size_t i = 0; i < before_.size(); ++i) {
    const QLocale locale;
    const QString first = locale.toString(counted.before[i]);
    const QString now = again ? locale.toString(counted.after[i]) : first;
    plots::Bar bar{.label = letterOf(int(i)),
                   .value = double(again ? counted.after[i] : counted.before[i]),
                   .valueText = again ? tr("%1 → %2").arg(first, now) : now,
                   .marked = int(i) == right_};
    bar.detail =
        QStringLiteral("%1: %2 (%3)").arg(bar.label, choices_[qsizetype(i)], bar.valueText);
    if (bar.marked) bar.label += QStringLiteral(" ✓");
    if (again) bar.before = counted.before[i];
    bars.push_back(bar);
  }
  QStringList told;
  for (const plots::Bar& bar : bars) told << QStringLiteral("%1: %2").arg(bar.label, bar.valueText);
  bars_->setSummary(tr("Hands for each choice: %1.").arg(told.join(QStringLiteral(", "))));
  bars_->setBars(std::move(bars));
  total_->setText(again ? tr("Hands when asked: %1; asked again: %2. Dashed: as first asked.")
                              .arg(sum(counted.before))
                              .arg(sum(counted.after))
                        : tr("Hands: %1.").arg(sum(counted.before)));
}

}  // namespace glassbox::lesson
