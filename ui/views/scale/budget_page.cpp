#include "views/scale/budget_page.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "plots/amount_bars.h"
#include "plots/chart.h"
#include "plots/range_rows.h"
#include "theme/wrapped_label.h"
#include "views/scale/log_slider.h"
#include "views/scale/scale_text.h"

namespace glassbox::views {
namespace {

using scaling::Tradeoff;

constexpr double kSecondsPerDay = 86400;
constexpr double kLeastSize = 1e6;
constexpr double kMostSize = 1e13;
constexpr double kLeastText = 1e7;
constexpr double kMostText = 1e14;

/// Means of somebody, to begin with.
struct Task {
  double dollars;
  double days;
  double kilowattHours;
};
constexpr Task kTasks[] = {{500, 14, 300}, {50'000, 30, 30'000}, {2e6, 60, 1e6}, {1e8, 100, 5e7}};

QString inDays(double days) { return inTime(days * kSecondsPerDay); }

bool has(const scaling::Outcome& outcome, Tradeoff tradeoff) {
  const auto& all = outcome.tradeoffs;
  return std::find(all.begin(), all.end(), tradeoff) != all.end();
}

QVBoxLayout* cardLayout(QFrame* card, const QString& heading) {
  card->setObjectName(QStringLiteral("panel"));
  auto* layout = new QVBoxLayout(card);
  layout->setContentsMargins(14, 8, 14, 10);
  layout->setSpacing(5);
  auto* name = new QLabel(heading, card);
  name->setObjectName(QStringLiteral("sectionHeading"));
  layout->addWidget(name);
  return layout;
}

}  // namespace

BudgetPage::BudgetPage(QWidget* parent)
    : ScalePage(parent),
      task_(new QComboBox(this)),
      money_(new LogSlider(tr("Money"), tr("What may be spent on rented machines, in US dollars"),
                           100, 1e9, false, inDollars, this)),
      days_(new LogSlider(tr("Time"), tr("Until the model must be ready"), 1, 1000, false, inDays,
                          this)),
      electricity_(new LogSlider(tr("Electricity"),
                                 tr("What may be drawn in all, with the building"), 10, 1e9, false,
                                 inEnergy, this)),
      size_(new LogSlider(tr("Size, in weights"), tr("How many weights the model has (parameters)"),
                          kLeastSize, kMostSize, false, plots::inWords, this)),
      tokens_(new LogSlider(tr("Text, in tokens"), tr("How much text it reads, each token once"),
                            kLeastText, kMostText, false, plots::inWords, this)),
      count_(new LogSlider(tr("How many machines"),
                           tr("They share the work: twice as many take "
                              "half the time for the same money"),
                           1, 100'000, true, plots::inWords, this)),
      device_(makeDeviceChoice(this)),
      best_(new QPushButton(tr("Show the best choice"), this)),
      verdict_(theme::wrappedLabel(QStringLiteral("cardHeading"), {}, this)),
      reasons_(theme::wrappedLabel({}, {}, this)),
      used_(new plots::RangeRows(plots::RangeRows::Shape::kBars, this)),
      chart_(new plots::Chart(this)) {
  auto* left = new QVBoxLayout;
  left->setSpacing(8);
  left->addWidget(buildMeans());
  left->addWidget(buildChoice());
  left->addStretch(1);
  auto* right = new QVBoxLayout;
  right->setSpacing(8);
  right->addWidget(buildVerdict());
  right->addWidget(buildChart(), 1);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(16, 6, 16, 12);
  layout->setSpacing(10);
  layout->addLayout(left, 2);
  layout->addLayout(right, 3);
  for (LogSlider* slider : {money_, days_, electricity_, size_, tokens_, count_})
    connect(slider, &LogSlider::changed, this, &BudgetPage::refresh);
  connect(device_, &QComboBox::currentIndexChanged, this, &BudgetPage::refresh);
  connect(task_, &QComboBox::currentIndexChanged, this, &BudgetPage::takeTask);
  connect(best_, &QPushButton::clicked, this, &BudgetPage::showBest);
  setting_ = true;
  size_->setValue(1e9);
  tokens_->setValue(1e9);
  count_->setValue(4);
  setting_ = false;
  takeTask();
}

QString BudgetPage::title() const { return tr("Budget game"); }

View::Origin BudgetPage::origin() const { return estimateOrigin(); }

QWidget* BudgetPage::buildMeans() {
  auto* card = new QFrame(this);
  auto* layout = cardLayout(card, tr("What you have"));
  for (const QString& name :
       {tr("A school class"), tr("A university"), tr("A company"), tr("A large laboratory")})
    task_->addItem(name);
  task_->setAccessibleName(tr("Who trains"));
  task_->setToolTip(tr("Invented budgets to begin with; the sliders change them"));
  layout->addWidget(task_);
  for (LogSlider* slider : {money_, days_, electricity_}) layout->addWidget(slider);
  return card;
}

QWidget* BudgetPage::buildChoice() {
  auto* card = new QFrame(this);
  auto* layout = cardLayout(card, tr("What you choose"));
  for (LogSlider* slider : {size_, tokens_}) layout->addWidget(slider);
  device_->setAccessibleName(tr("Machine that trains"));
  device_->setToolTip(tr("The kind of graphics card or chip that is rented"));
  layout->addWidget(device_);
  layout->addWidget(count_);
  best_->setToolTip(
      tr("Sets size, text and number of machines to the lowest loss that this budget "
         "can buy on machines of this kind"));
  layout->addWidget(best_);
  return card;
}

QWidget* BudgetPage::buildVerdict() {
  auto* card = new QFrame(this);
  card->setObjectName(QStringLiteral("panel"));
  used_->setAccessibleName(tr("Shares of the budget that are used"));
  used_->setToolTip(
      tr("How much of each of your means the training takes, with the range of the "
         "estimate. The strong line is all of it."));
  used_->setReference(1);
  used_->setAxisTitle(tr("share of what you have; the strong line, 1, is all of it"));
  const QString meaning =
      tr("Judged by the typical estimate. The law: loss = floor + A ÷ weights^α + B ÷ tokens^β.") +
      ' ' + sourceText(scaling::figures().lossLaws.front().source);
  for (QLabel* label : {verdict_, reasons_}) label->setToolTip(meaning);
  auto* layout = new QVBoxLayout(card);
  layout->setContentsMargins(14, 10, 14, 8);
  layout->setSpacing(6);
  layout->addWidget(verdict_);
  layout->addWidget(reasons_);
  layout->addWidget(used_);
  return card;
}

QWidget* BudgetPage::buildChart() {
  auto* card = new QFrame(this);
  card->setObjectName(QStringLiteral("panel"));
  chart_->setHorizontalLogarithmic();
  chart_->setLogarithmic(true);
  chart_->setAxisTitles(tr("weights"), tr("loss by the law"));
  chart_->setHorizontalText(plots::inWords);
  chart_->setAccessibleName(tr("The same work, spent on size or on text"));
  chart_->setToolTip(
      tr("With the operations of your choice: a larger model reads less text. At "
         "the lowest place of the curve both are in balance (compute-optimal)."));
  chart_->addSeries({.name = tr("same work, other size"), .colour = 0, .width = 2});
  chart_->addSeries(
      {.name = tr("best"), .colour = 2, .dash = Qt::NoPen, .dots = true, .hollow = true});
  chart_->addSeries({.name = tr("your choice"), .colour = 1, .dash = Qt::NoPen, .dots = true});
  chart_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
  chart_->setLeastHeight(170);
  auto* layout = new QVBoxLayout(card);
  layout->setContentsMargins(8, 6, 8, 4);
  layout->addWidget(chart_);
  return card;
}

void BudgetPage::takeTask() {
  const Task& task = kTasks[task_->currentIndex()];
  setting_ = true;
  money_->setValue(task.dollars);
  days_->setValue(task.days);
  electricity_->setValue(task.kilowattHours);
  setting_ = false;
  refresh();
}

scaling::Budget BudgetPage::budget() const {
  scaling::Budget budget;
  budget.dollars = money_->value();
  budget.days = days_->value();
  budget.kilowattHours = electricity_->value();
  return budget;
}

scaling::Choice BudgetPage::choice() const {
  return {.parameters = size_->value(),
          .tokens = tokens_->value(),
          .device = device_->currentData().toString().toStdString(),
          .count = std::llround(count_->value())};
}

void BudgetPage::showBest() {
  const auto best = scaling::bestChoice(budget(), choice().device);
  if (!best) return;
  setting_ = true;
  size_->setValue(best->parameters);
  tokens_->setValue(best->tokens);
  count_->setValue(double(best->count));
  setting_ = false;
  refresh();
}

void BudgetPage::refresh() {
  if (setting_) return;
  const scaling::Budget means = budget();
  const scaling::Choice chosen = choice();
  outcome_ = scaling::play(means, chosen);
  best_->setEnabled(scaling::bestChoice(means, chosen.device).has_value());
  verdict_->setText((outcome_.feasible ? tr("It can be done.") : tr("It cannot be done.")) + ' ' +
                    tr("Loss by the law: %1.").arg(lossText(chosen.parameters, chosen.tokens)));
  QStringList sentences;
  for (const Tradeoff tradeoff : outcome_.tradeoffs) sentences << wordsFor(tradeoff);
  const bool balanced = !has(outcome_, Tradeoff::kTooLarge) && !has(outcome_, Tradeoff::kTooSmall);
  if (balanced)
    sentences << tr("Size and text are in balance: little would be gained by the other.");
  const scaling::Estimate& cost = outcome_.cost;
  if (outcome_.feasible && (cost.dollars.high > means.dollars || cost.days.high > means.days ||
                            cost.kilowattHours.high > means.kilowattHours))
    sentences << tr("It may still fail: the ranges reach beyond what you have.");
  sentences << bestText();
  sentences.removeAll(QString());
  reasons_->setText(sentences.join('\n'));
  refreshUsed(means);
  refreshChart(chosen);
}

QString BudgetPage::lossText(double parameters, double tokens) const {
  double least = 1e9;
  double most = 0;
  for (const scaling::LossLaw& law : scaling::figures().lossLaws) {
    const double loss = scaling::lossBy(law, parameters, tokens);
    least = std::min(least, loss);
    most = std::max(most, loss);
  }
  const QLocale locale;
  return tr("%1 (%2 to %3 by two fits)")
      .arg(locale.toString(outcome_.loss, 'f', 2), locale.toString(least, 'f', 2),
           locale.toString(most, 'f', 2));
}

QString BudgetPage::bestText() const {
  const auto best = scaling::bestChoice(budget(), choice().device);
  if (!best) return tr("Not even the smallest model can be trained with so little.");
  const double loss =
      scaling::lossBy(scaling::figures().lossLaws.front(), best->parameters, best->tokens);
  return tr("The best for this budget: %1 weights, %2 tokens, on %3 × %4, loss %5.")
      .arg(plots::inWords(best->parameters), plots::inWords(best->tokens),
           plots::inWords(double(best->count)), device_->currentText(),
           QLocale().toString(loss, 'f', 2));
}

QString BudgetPage::wordsFor(Tradeoff tradeoff) const {
  const scaling::Estimate& cost = outcome_.cost;
  const QLocale locale;
  const auto swap = [&](const QString& text) {
    return text.arg(plots::inWords(outcome_.bestParameters), plots::inWords(outcome_.bestTokens),
                    locale.toString(outcome_.bestLoss, 'f', 2),
                    locale.toString(outcome_.loss, 'f', 2));
  };
  switch (tradeoff) {
    case Tradeoff::kOverMoney:
      return tr("Too dear: about %1 (%2), and you have %3.")
          .arg(inDollars(cost.dollars.typical), between(cost.dollars, inDollars),
               inDollars(money_->value()));
    case Tradeoff::kOverTime:
      return tr("Too slow: about %1 (%2), and you have %3. More machines are quicker.")
          .arg(inDays(cost.days.typical), between(cost.days, inDays), inDays(days_->value()));
    case Tradeoff::kOverElectricity:
      return tr("Too much electricity: about %1 (%2), and you have %3.")
          .arg(inEnergy(cost.kilowattHours.typical), between(cost.kilowattHours, inEnergy),
               inEnergy(electricity_->value()));
    case Tradeoff::kDoesNotFit:
      return tr("The machines cannot hold the model: at least %1 are needed.")
          .arg(plots::inWords(double(cost.fewestMachines)));
    case Tradeoff::kNotEnoughText:
      return tr("There is not so much text.");
    case Tradeoff::kTooManyMachines:
      return tr("So many machines cannot be rented.");
    case Tradeoff::kTooLarge:
      return swap(
          tr("Traded away: the model is too large for so little text. The same work, spent "
             "on %1 weights and %2 tokens, promises %3 in place of %4."));
    case Tradeoff::kTooSmall:
      return swap(
          tr("Traded away: the model is too small for so much text. The same work, spent "
             "on %1 weights and %2 tokens, promises %3 in place of %4. But a small model "
             "is cheaper to use afterwards."));
    case Tradeoff::kMeansLeft:
      return tr("More than half of everything is left: a larger model or more text is possible.");
  }
  return {};
}

void BudgetPage::refreshUsed(const scaling::Budget& means) {
  std::vector<plots::RangeRow> rows;
  const auto add = [&](const QString& name, const scaling::Range& cost, double have,
                       QString (*say)(double), Tradeoff over) {
    rows.push_back({.label = name,
                    .value = cost.typical / have,
                    .low = cost.low / have,
                    .high = cost.high / have,
                    .valueText = tr("%1 of %2").arg(say(cost.typical), say(have)),
                    .detail = tr("Range: %1.").arg(between(cost, say)),
                    .marked = has(outcome_, over)});
  };
  add(tr("Money"), outcome_.cost.dollars, means.dollars, inDollars, Tradeoff::kOverMoney);
  add(tr("Time"), outcome_.cost.days, means.days, inDays, Tradeoff::kOverTime);
  add(tr("Electricity"), outcome_.cost.kilowattHours, means.kilowattHours, inEnergy,
      Tradeoff::kOverElectricity);
  used_->setRows(std::move(rows));
  used_->setSummary(verdict_->text());
}

void BudgetPage::refreshChart(const scaling::Choice& chosen) {
  const scaling::LossLaw& law = scaling::figures().lossLaws.front();
  const double products = chosen.parameters * chosen.tokens;
  std::vector<QPointF> curve;
  constexpr int kPieces = 60;
  const double from = std::min(chosen.parameters, outcome_.bestParameters) / 30;
  const double to = std::max(chosen.parameters, outcome_.bestParameters) * 30;
  std::vector<double> places{chosen.parameters, outcome_.bestParameters};
  for (int i = 0; i <= kPieces; ++i)
    places.push_back(from * std::pow(to / from, double(i) / kPieces));
  std::sort(places.begin(), places.end());
  for (const double size : places)
    curve.emplace_back(size, scaling::lossBy(law, size, products / size));
  chart_->setHorizontalRange({from, to}, false);
  chart_->clearPoints();
  chart_->replace(0, curve);
  chart_->replace(1, std::vector{QPointF(outcome_.bestParameters, outcome_.bestLoss)});
  chart_->replace(2, std::vector{QPointF(chosen.parameters, outcome_.loss)});
  chart_->setSummary(tr("With the same work the lowest loss, %1, is at %2 weights; yours is %3 at "
                        "%4 weights.")
                         .arg(QLocale().toString(outcome_.bestLoss, 'f', 2),
                              plots::inWords(outcome_.bestParameters),
                              QLocale().toString(outcome_.loss, 'f', 2),
                              plots::inWords(chosen.parameters)));
}

QString BudgetPage::summary() const {
  return verdict_->text() + ' ' + reasons_->text().replace('\n', ' ') + ' ' + chart_->summary();
}

void BudgetPage::tellFacts(course::Facts& facts) const {
  facts.numbers["budget"] = money_->value();
  facts.numbers["affordable"] = outcome_.feasible ? 1 : 0;
  facts.numbers["budget-loss"] = outcome_.loss;
}

void BudgetPage::exportTo(const QString& path) const { chart_->exportTo(path); }

}  // namespace glassbox::views
