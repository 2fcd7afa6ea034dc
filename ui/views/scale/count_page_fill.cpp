// What the page Count says of the model that is chosen.
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLocale>
#include <QTableWidget>
#include <algorithm>
#include <cmath>
#include <tuple>

#include "plots/amount_bars.h"
#include "plots/range_rows.h"
#include "views/scale/count_page.h"
#include "views/scale/scale_text.h"

namespace glassbox::views {
namespace {

constexpr double kSecondsPerDay = 86400;

QString whole(double number) { return QLocale().toString(qlonglong(std::llround(number))); }

scaling::Range exactly(double value) { return {value, value, value}; }

QString shareText(double share) {
  const QString percent = QLocale().toString(std::max(0.1, 100 * share), 'f', 1);
  return share < 0.0005 ? CountPage::tr("under %1 %").arg(percent) : percent + QStringLiteral(" %");
}

}  // namespace

void CountPage::addHeading(const QString& text) {
  const int row = table_->rowCount();
  table_->insertRow(row);
  auto* item = new QTableWidgetItem(text);
  QFont bold = item->font();
  bold.setWeight(QFont::DemiBold);
  item->setFont(bold);
  item->setFlags(Qt::ItemIsEnabled);
  table_->setItem(row, 0, item);
  table_->setSpan(row, 0, 1, 3);
}

void CountPage::addRow(const QString& what, const QString& about, const QString& range,
                       const QString& meaning) {
  const int row = table_->rowCount();
  table_->insertRow(row);
  int column = 0;
  for (const QString& text : {what, about, range}) {
    auto* item = new QTableWidgetItem(text);
    item->setToolTip(meaning);
    if (column > 0) item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    table_->setItem(row, column++, item);
  }
}

void CountPage::fillTable() {
  const QSignalBlocker quiet(table_);
  const int place = table_->currentRow();
  table_->verticalHeader()->setDefaultSectionSize(table_->fontMetrics().height() + 8);
  table_->setRowCount(0);
  table_->clearSpans();
  if (!(subject_.tokens > 0)) {
    addHeading(tr("Your model is not there yet: its run is prepared."));
    return;
  }
  addCosts(question());
  addOperations();
  addWeights();
  addMemory();
  if (place >= 0 && place < table_->rowCount()) table_->setCurrentCell(place, 0);
}

void CountPage::addWeights() {
  const scaling::WeightCount count = scaling::countWeights(subject_.shape);
  addHeading(tr("Weights"));
  const QString source =
      subject_.source.isEmpty() ? QString() : ' ' + sourceText(subject_.source.toStdString());
  addRow(tr("All weights (N)"), plots::inWords(double(count.total())), {},
         tr("Counted from layers, width, heads, context and vocabulary: %1.")
                 .arg(whole(double(count.total()))) +
             source);
  const auto part = [&](const QString& name, std::int64_t weights, const QString& formula) {
    if (weights == 0) return;
    addRow(QStringLiteral("  ") + name, plots::inWords(double(weights)),
           shareText(double(weights) / double(count.total())),
           tr("%1 weights: %2. Beside it: its share of all.").arg(whole(double(weights)), formula));
  };
  part(tr("Table of words"), count.tokenTable, tr("vocabulary × width"));
  part(tr("Table of places"), count.positionTable, tr("context × width"));
  part(tr("Attention"), count.attention, tr("in every layer 4 × width², fewer with shared keys"));
  part(tr("Feed-forward (MLP)"), count.feedForward,
       tr("in every layer 8 × width², or three "
          "matrices of its own width"));
  part(tr("Norms"), count.norms, tr("two in every layer and one at the end"));
  part(tr("Table of guesses"), count.outputTable,
       tr("vocabulary × width, not shared with the "
          "table of words"));
}

void CountPage::addOperations() {
  addHeading(tr("Operations of the training"));
  addRow(tr("Text read (D)"), tr("%1 tokens").arg(plots::inWords(subject_.tokens)), {},
         subject_.ours ? tr("Planned steps × rows a step × tokens a row, as read so far")
                       : tr("Tokens that the training reads"));
  const double rule = scaling::operationsByRule(subject_.weights(), subject_.tokens);
  addRow(tr("Rule 6 · N · D"), inOperations(rule), {},
         tr("Six operations for each weight and token: two forward, four backward. Source: Kaplan "
            "et al. 2020, Scaling Laws for Neural Language Models."));
  addRow(tr("Counted exactly"), inOperations(subject_.operations()),
         tr("%1 × the rule").arg(QLocale().toString(subject_.operations() / rule, 'f', 2)),
         tr("Every multiplication and addition of the matrices and of attention over rows of %1 "
            "tokens, forward and backward. Tables that are only looked up cost nothing.")
             .arg(whole(subject_.rowLength)));
}

void CountPage::addMemory() {
  const scaling::TrainingMemory& memory = subject_.memory;
  addHeading(tr("Memory while training"));
  const QString numbers = subject_.ours ? tr("4 bytes for each number, as in this program")
                                        : constantText("state_bytes");
  addRow(tr("Weights"), inBytes(memory.weights), {}, numbers);
  addRow(tr("Gradients"), inBytes(memory.gradients), {}, numbers);
  addRow(tr("Optimizer"), inBytes(memory.optimizer), {}, numbers);
  const scaling::Range kept{subject_.leastActivations, memory.activations, memory.activations};
  addRow(subject_.ours ? tr("Activations, %1 rows").arg(whole(subject_.rows))
                       : tr("Activations, one row"),
         inBytes(kept.typical), between(kept, inBytes),
         subject_.ours
             ? tr("What a full batch keeps on its way forward for the way back")
             : tr("All kept, or only the input of each layer and the rest computed again. Source: "
                  "Korthikanti et al. 2022, Reducing Activation Recomputation."));
}

void CountPage::addCosts(const scaling::Question& asked) {
  const scaling::Estimate cost = scaling::estimate(asked);
  const scaling::Device& device = scaling::figures().device(asked.device);
  const scaling::Grid& grid = scaling::figures().grid(asked.grid);
  const auto row = [this](const QString& what, const scaling::Range& range, QString (*say)(double),
                          const QString& meaning) {
    addRow(what, say(range.typical), between(range, say), meaning);
  };
  const QString machine = sourceText(device.source);
  addHeading(tr("Training on %1 × %2")
                 .arg(whole(double(cost.count)), QString::fromStdString(device.what)));
  row(tr("Time"), cost.days * kSecondsPerDay, inTime,
      tr("Operations ÷ speed of the machines. At least %1 of them are needed to hold weights, "
         "gradients and optimizer.")
              .arg(whole(double(cost.fewestMachines))) +
          ' ' + constantText("utilization") + ' ' + machine);
  row(tr("Money (rent)"), cost.dollars, inDollars,
      tr("Hours of all machines × rent an hour, electricity included.") + ' ' + machine);
  row(tr("Electricity"), cost.kilowattHours, inEnergy,
      tr("Hours × power of the machines × the building's share.") + ' ' + constantText("overhead") +
          ' ' + machine);
  row(tr("CO₂"), cost.co2Kilograms, inCo2,
      tr("Electricity × %1 kg a kilowatt hour.")
              .arg(QLocale().toString(grid.kilogramsPerKwh, 'g', 3)) +
          ' ' + sourceText(grid.source));
  if (water_->isChecked()) row(tr("Water"), cost.litres, inWater, constantText("water"));
  addOwnTime();
}

void CountPage::addOwnTime() {
  if (!(reached_ > 0)) return;
  addHeading(tr("On this computer"));
  addRow(tr("Time at your run's pace"), inTime(subject_.operations() / reached_), {},
         tr("Measured: your run computes %1 operations a second. It counts as if this computer "
            "could hold the model and kept that pace.")
             .arg(inOperations(reached_)));
}

/// What is compared, of one model, on one machine of the chosen kind.
plots::RangeRow CountPage::barFor(scaling::Question asked, const QString& name,
                                  const QString& detail, bool marked) const {
  asked.device = device_->currentData().toString().toStdString();
  asked.grid = grid_->currentData().toString().toStdString();
  scaling::Range range;
  QString (*say)(double) = plots::inWords;
  const int kind = compared_->currentIndex();
  if (kind == kWeights) {
    range = exactly(asked.parameters);
  } else if (asked.tokens > 0) {
    const scaling::Estimate cost = scaling::estimate(asked);
    const std::tuple<scaling::Range, QString (*)(double)> answers[] = {
        {cost.exactOperations ? exactly(*cost.exactOperations) : scaling::kOfRule * cost.operations,
         inOperations},
        {cost.deviceHours * 3600, inTime},
        {cost.kilowattHours, inEnergy},
        {cost.dollars, inDollars},
        {cost.co2Kilograms, inCo2}};
    std::tie(range, say) = answers[kind - kOperations];
  }
  const QString ends = between(range, say);
  return {.label = name,
          .value = range.typical,
          .low = range.low,
          .high = range.high,
          .valueText = range.typical > 0 ? say(range.typical) : tr("not told"),
          .detail = ends.isEmpty() ? detail : tr("Range: %1.").arg(ends) + ' ' + detail,
          .marked = marked};
}

/// The model of the run, the best known ones, and the one that is counted.
std::vector<plots::RangeRow> CountPage::barsOfModels() const {
  std::vector<plots::RangeRow> rows;
  if (snapshot_ != nullptr)
    rows.push_back(barFor(questionFor(ourSubject(*snapshot_)), tr("Your model"),
                          tr("The model of your run, with all its planned steps."), true));
  bool listed = subject_.ours;
  for (const scaling::PublishedModel* model : landmarks()) {
    scaling::Question asked;
    asked.parameters = model->parameters;
    asked.tokens = model->tokens.value_or(0);
    const QString name = QString::fromStdString(model->name);
    listed = listed || name == subject_.name;
    rows.push_back(barFor(asked, name, sourceText(model->source), name == subject_.name));
  }
  if (!listed)
    rows.push_back(barFor(questionFor(subject_), subject_.name,
                          subject_.source.isEmpty() ? tr("The model that is counted in the table.")
                                                    : sourceText(subject_.source.toStdString()),
                          true));
  // What was not told comes last.
  std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
    return b.value > 0 ? a.value > 0 && a.value < b.value : a.value > 0;
  });
  return rows;
}

void CountPage::fillBars() {
  if (compared_->currentIndex() == kCo2ByGrid) return fillGrids();
  const QString titles[] = {tr("weights, each line ten times as many"),
                            tr("operations, each line ten times as many"),
                            tr("seconds on one machine of the chosen kind"),
                            tr("kilowatt hours"),
                            tr("US dollars"),
                            tr("kilograms of CO₂")};
  bars_->setAxisTitle(titles[compared_->currentIndex()]);
  auto rows = barsOfModels();
  const auto known = std::find_if(rows.rbegin(), rows.rend(),
                                  [](const plots::RangeRow& row) { return row.value > 0; });
  if (known != rows.rend())
    bars_->setSummary(tr("%1, compared: from %2 with %3 to %4 with %5.")
                          .arg(compared_->currentText(), rows.front().label, rows.front().valueText,
                               known->label, known->valueText));
  bars_->setRows(std::move(rows));
}

void CountPage::fillGrids() {
  std::vector<plots::RangeRow> rows;
  if (subject_.tokens > 0)
    for (const scaling::Grid& grid : scaling::figures().grids) {
      scaling::Question asked = question();
      asked.grid = grid.name;
      const scaling::Range co2 = scaling::estimate(asked).co2Kilograms;
      rows.push_back(
          {.label = gridName(grid),
           .value = co2.typical,
           .low = co2.low,
           .high = co2.high,
           .valueText = inCo2(co2.typical),
           .detail = tr("Range: %1.").arg(between(co2, inCo2)) + ' ' + sourceText(grid.source),
           .marked = grid.name == asked.grid &&
                     grid.name == grid_->currentData().toString().toStdString()});
    }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const auto& a, const auto& b) { return a.value < b.value; });
  if (!rows.empty())
    bars_->setSummary(tr("CO₂ of %1: from %2 (%3) to %4 (%5).")
                          .arg(subject_.name, rows.front().valueText, rows.front().label,
                               rows.back().valueText, rows.back().label));
  bars_->setAxisTitle(tr("kilograms of CO₂"));
  bars_->setRows(std::move(rows));
}

}  // namespace glassbox::views
