#include "views/scale/count_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QScrollArea>
#include <QSpinBox>
#include <QStyle>
#include <QTableWidget>
#include <cmath>

#include "live/own_rate.h"
#include "plots/amount_bars.h"
#include "plots/chart_table.h"
#include "plots/figure_file.h"
#include "plots/range_rows.h"
#include "theme/breaking_row.h"
#include "theme/wrapped_label.h"
#include "views/scale/scale_text.h"

namespace glassbox::views {
namespace {

constexpr int kOurs = -1;  ///< data of the choice of models; else the place in the figures
constexpr int kOwnNumbers = -2;
constexpr int kMostMachines = 1'000'000;

struct Limits {
  int least;
  int most;
  int width;
};
constexpr Limits kLimits[] = {
    {1, 1000, 64}, {1, 200'000, 84}, {1, 1000, 64}, {1, 1'000'000, 92}, {2, 2'000'000, 92}};

QString tokensText(double tokens) { return QLocale().toString(tokens, 'f', 0); }

}  // namespace

CountPage::CountPage(QWidget* parent)
    : ScalePage(parent),
      model_(new QComboBox(this)),
      device_(makeDeviceChoice(this)),
      count_(new QSpinBox(this)),
      grid_(new QComboBox(this)),
      water_(new QCheckBox(tr("Water too"), this)),
      tokens_(new QLineEdit(this)),
      table_(new QTableWidget(this)),
      compared_(new QComboBox(this)),
      bars_(new plots::RangeRows(plots::RangeRows::Shape::kBars, this)),
      note_(theme::wrappedLabel(QStringLiteral("caption"), {}, this)) {
  auto* middle = new QHBoxLayout;
  middle->setSpacing(10);
  middle->addWidget(buildTable(), 11);
  middle->addWidget(buildBars(), 9);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(16, 6, 16, 10);
  layout->setSpacing(8);
  layout->addWidget(buildChoices());
  layout->addWidget(buildNumbers());
  layout->addLayout(middle, 1);
  layout->addWidget(note_);
  note_->setText(
      tr("Estimates from published figures: every row tells its source and year when "
         "you point at it. None of these costs is known exactly, so each has a range."));
  note_->setToolTip(note_->text());
  chooseModel();
}

QString CountPage::title() const { return tr("Count"); }

View::Origin CountPage::origin() const { return estimateOrigin(); }

QWidget* CountPage::buildChoices() {
  auto* holder = new QWidget(this);
  model_->addItem(tr("Your model now"), kOurs);
  const auto& models = scaling::figures().models;
  for (std::size_t i = 0; i < models.size(); ++i)
    if (subjectOf(models[i]))
      model_->addItem(
          QStringLiteral("%1 (%2)").arg(QString::fromStdString(models[i].name)).arg(models[i].year),
          int(i));
  model_->addItem(tr("Own numbers"), kOwnNumbers);
  model_->setAccessibleName(tr("Model to count"));
  model_->setToolTip(
      tr("Whose weights and costs are counted: the model of your run, a published "
         "one, or one with the numbers below"));
  device_->setAccessibleName(tr("Machine that trains"));
  device_->setToolTip(tr("The kind of graphics card or chip that the training is counted for"));
  count_->setRange(0, kMostMachines);
  count_->setSpecialValueText(tr("fewest that hold it"));
  count_->setAccessibleName(tr("Number of machines"));
  count_->setToolTip(
      tr("How many machines work at the same time. Twice as many halve the days, "
         "not the cost. 0: as few as can hold weights, gradients and optimizer."));
  for (const scaling::Grid& grid : scaling::figures().grids)
    grid_->addItem(gridName(grid), QString::fromStdString(grid.name));
  grid_->setAccessibleName(tr("Where the electricity comes from"));
  grid_->setToolTip(tr("How much CO₂ a kilowatt hour stands for depends on the country"));
  water_->setToolTip(tr("Adds the water that cools the machines"));
  auto* row = new theme::BreakingRow(holder);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(12);
  row->addWidget(captioned(tr("Model"), model_, holder));
  row->addWidget(captioned(tr("Machines"), device_, holder));
  row->addWidget(captioned(tr("How many"), count_, holder));
  row->addWidget(captioned(tr("Electricity"), grid_, holder));
  connect(model_, &QComboBox::currentIndexChanged, this, &CountPage::chooseModel);
  connect(count_, &QSpinBox::valueChanged, this, &CountPage::refresh);
  connect(water_, &QCheckBox::toggled, this, &CountPage::refresh);
  for (QComboBox* box : {device_, grid_})
    connect(box, &QComboBox::currentIndexChanged, this, &CountPage::refresh);
  return holder;
}

QWidget* CountPage::buildNumbers() {
  auto* holder = new QWidget(this);
  auto* row = new theme::BreakingRow(holder);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(12);
  const std::array<std::pair<QString, QString>, kNumbers> names = {{
      {tr("Layers"), tr("How many blocks of attention and feed-forward stand one after the other")},
      {tr("Width"), tr("How many numbers stand for a token between the layers (embedding size)")},
      {tr("Heads"),
       tr("Parts of attention that look side by side; the width is shared among them")},
      {tr("Context"), tr("Tokens in a row that the model reads at once")},
      {tr("Vocabulary"), tr("Different tokens that it can read and write")},
  }};
  for (std::size_t i = 0; i < kNumbers; ++i) {
    auto* field = numbers_[i] = new QSpinBox(holder);
    field->setRange(kLimits[i].least, kLimits[i].most);
    field->setGroupSeparatorShown(true);
    field->setMinimumWidth(kLimits[i].width);
    field->setAccessibleName(names[i].first);
    field->setToolTip(names[i].second);
    row->addWidget(captioned(names[i].first, field, holder));
    connect(field, &QSpinBox::valueChanged, this, &CountPage::changeNumbers);
  }
  tokens_->setAccessibleName(tr("Tokens read in training"));
  tokens_->setToolTip(tr("How much text the training reads, in tokens: 300e9 is 300 billion"));
  tokens_->setMinimumWidth(180);
  row->addWidget(captioned(tr("Tokens of text"), tokens_, holder));
  row->addWidget(captioned(tr("Cooling"), water_, holder));
  connect(tokens_, &QLineEdit::editingFinished, this, &CountPage::changeNumbers);
  return holder;
}

QWidget* CountPage::buildTable() {
  auto* card = new QFrame(this);
  card->setObjectName(QStringLiteral("panel"));
  table_->setObjectName(QStringLiteral("costs"));
  table_->setColumnCount(3);
  table_->setHorizontalHeaderLabels({tr("What"), tr("About"), tr("Range")});
  table_->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
  table_->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
  table_->horizontalHeader()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
  table_->horizontalHeader()->setHighlightSections(false);
  table_->verticalHeader()->hide();
  table_->verticalHeader()->setMinimumSectionSize(10);
  table_->setWordWrap(false);
  for (int column = 0; column < 3; ++column)
    table_->horizontalHeaderItem(column)->setTextAlignment(
        (column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  table_->setShowGrid(false);
  table_->setFrameShape(QFrame::NoFrame);
  table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->setSelectionMode(QAbstractItemView::SingleSelection);
  table_->setTabKeyNavigation(false);
  table_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  table_->setAccessibleName(tr("What the model is made of and what its training costs"));
  explainRow(-1);
  connect(table_, &QTableWidget::currentCellChanged, this, &CountPage::explainRow);
  // Both cards fill the room that there is, and scroll inside.
  table_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
  table_->setMinimumHeight(220);
  auto* layout = new QVBoxLayout(card);
  layout->setContentsMargins(6, 6, 6, 6);
  layout->addWidget(table_);
  return card;
}

QWidget* CountPage::buildBars() {
  auto* card = new QFrame(this);
  card->setObjectName(QStringLiteral("panel"));
  for (const QString& name :
       {tr("Weights"), tr("Operations of the training"), tr("Time on one machine"),
        tr("Electricity"), tr("Money"), tr("CO₂"), tr("CO₂ of this model by country")})
    compared_->addItem(name);
  fitEntries(*compared_);
  compared_->setCurrentIndex(kOperations);
  compared_->setAccessibleName(tr("What the bars compare"));
  compared_->setToolTip(tr("What the bars compare, from your model to the largest one known"));
  bars_->setAccessibleName(tr("From your model to the largest"));
  bars_->setToolTip(
      tr("Bars along a logarithmic axis: each line is ten times as much as the one "
         "before. The thin line is the range of the estimate."));
  bars_->setEmptyText(tr("Nothing is known to compare."));
  auto* area = new QScrollArea(card);
  area->setFrameShape(QFrame::NoFrame);
  area->setWidgetResizable(true);
  area->setFocusPolicy(Qt::NoFocus);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
  auto* inner = new QWidget(area);
  auto* innerLayout = new QVBoxLayout(inner);
  innerLayout->setContentsMargins(0, 0, 4, 0);
  innerLayout->addWidget(bars_);
  innerLayout->addStretch(1);
  area->setWidget(inner);
  area->viewport()->setAutoFillBackground(false);
  inner->setAutoFillBackground(false);
  auto* layout = new QVBoxLayout(card);
  layout->setContentsMargins(12, 8, 8, 8);
  layout->setSpacing(6);
  layout->addWidget(compared_, 0, Qt::AlignLeft);
  layout->addWidget(area, 1);
  connect(compared_, &QComboBox::currentIndexChanged, this, &CountPage::fillBars);
  return card;
}

void CountPage::show(const std::shared_ptr<const live::Snapshot>& snapshot) {
  const bool ready = snapshot != nullptr && snapshot->facts != nullptr;
  snapshot_ = ready ? snapshot : nullptr;
  const live::OwnRate rate = ready ? live::ownRate(*snapshot) : live::OwnRate();
  // Two digits: the rate trembles with every step, and the table should not.
  const QString state = QStringLiteral("%1 %2 %3")
                            .arg(ready ? snapshot->facts->number : 0)
                            .arg(rate.tokens, 0, 'g', 3)
                            .arg(rate.operationsPerSecond, 0, 'g', 2);
  if (state == state_) return;
  state_ = state;
  reached_ = rate.operationsPerSecond;
  if (model_->currentData().toInt() == kOurs) chooseModel();
  else refresh();
}

void CountPage::chooseModel() {
  const int chosen = model_->currentData().toInt();
  if (chosen == kOurs) {
    subject_ = snapshot_ == nullptr ? Subject() : ourSubject(*snapshot_);
    subject_.name = tr("Your model");
  } else if (chosen >= 0) {
    subject_ = *subjectOf(scaling::figures().models[std::size_t(chosen)]);
  }
  writeNumbers();
  refresh();
}

void CountPage::writeNumbers() {
  writing_ = true;
  const std::int64_t values[] = {subject_.shape.layers, subject_.shape.width, subject_.shape.heads,
                                 std::llround(subject_.context()), subject_.shape.vocabulary};
  for (std::size_t i = 0; i < kNumbers; ++i) numbers_[i]->setValue(int(values[i]));
  const QString tokens = tokensText(subject_.tokens);
  if (!tokens_->hasFocus() || !subject_.ours) tokens_->setText(tokens);
  writing_ = false;
}

/// A person has written a number: from now on they are their own.
void CountPage::changeNumbers() {
  if (writing_) return;
  bool good = false;
  const double written = QLocale().toDouble(tokens_->text(), &good);
  const double tokens = good ? written : tokens_->text().toDouble(&good);
  tokens_->setProperty("faulty", !(good && tokens > 0));
  tokens_->style()->unpolish(tokens_);
  tokens_->style()->polish(tokens_);
  scaling::ModelShape shape = subject_.shape;
  shape.layers = numbers_[kLayers]->value();
  shape.width = numbers_[kWidth]->value();
  shape.heads = numbers_[kHeads]->value();
  shape.vocabulary = numbers_[kVocabulary]->value();
  const double row = numbers_[kContext]->value();
  const double read = good && tokens > 0 ? tokens : subject_.tokens;
  if (shape == subject_.shape && std::llround(subject_.context()) == std::llround(row) &&
      tokensText(subject_.tokens) == tokensText(read))
    return;
  if (shape.width != subject_.shape.width) shape.feedForward = 0;
  if (shape.heads != subject_.shape.heads) shape.keyHeads = 0;
  if (shape.positions > 0) shape.positions = numbers_[kContext]->value();
  subject_ = subjectOf(shape, row, read);
  subject_.name = tr("Own numbers");
  const QSignalBlocker quiet(model_);
  model_->setCurrentIndex(model_->findData(kOwnNumbers));
  refresh();
}

scaling::Question CountPage::question() const {
  scaling::Question asked = questionFor(subject_);
  asked.device = device_->currentData().toString().toStdString();
  asked.grid = grid_->currentData().toString().toStdString();
  if (count_->value() > 0) asked.count = count_->value();
  return asked;
}

void CountPage::refresh() {
  fillTable();
  fillBars();
}

QString CountPage::summary() const {
  if (!(subject_.tokens > 0)) return tr("Your model is not there yet: its run is prepared.");
  const scaling::Estimate cost = scaling::estimate(question());
  return tr("%1 has %2 weights. Its training takes %3 operations, on %4 of the chosen machines "
            "%5, and costs about %6 (%7).")
             .arg(subject_.name, plots::inWords(subject_.weights()),
                  inOperations(subject_.operations()), QLocale().toString(qlonglong(cost.count)),
                  aboutAndBetween(cost.days * 86400, inTime), inDollars(cost.dollars.typical),
                  between(cost.dollars, inDollars)) +
         ' ' + bars_->summary();
}

/// The bars as a figure, the table as numbers.
void CountPage::tellFacts(course::Facts& facts) const {
  facts.numbers["counted"] = subject_.weights();
}

void CountPage::exportTo(const QString& path) const {
  if (!path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive)) return bars_->exportTo(path);
  QByteArray csv = "what,about,range,meaning\r\n";
  for (int row = 0; row < table_->rowCount(); ++row) {
    QByteArrayList cells;
    for (int column = 0; column < 3; ++column) {
      const QTableWidgetItem* item = table_->item(row, column);
      cells << plots::csvCell(item == nullptr ? QString() : item->text().trimmed());
    }
    cells << plots::csvCell(table_->item(row, 0)->toolTip());
    csv += cells.join(',') + "\r\n";
  }
  plots::writeBytes(path, csv);
}

/// By keyboard too the row that is chosen tells its formula and source (Shift F1).
void CountPage::explainRow(int row) {
  const QTableWidgetItem* item = table_->item(row, 0);
  const QString meaning = item == nullptr ? QString() : item->toolTip();
  table_->setToolTip(
      meaning.isEmpty() ? tr("Point at a row for its formula, its source and the year") : meaning);
}

}  // namespace glassbox::views
