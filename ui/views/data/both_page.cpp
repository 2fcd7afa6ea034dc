#include "views/data/both_page.h"

#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "plots/chart.h"
#include "theme/core_text.h"
#include "theme/wrapped_label.h"
#include "views/data/cleaning_text.h"
#include "views/data/side_panel.h"

namespace glassbox::views {
namespace {

constexpr int kControlsWidth = 330;
constexpr double kHardly = 0.03;  // nats a token; see docs/measurements.md, "Dirty against clean"
constexpr std::int64_t kFewTokens = 10'000;  // below, both learn their text by heart

QString nats(double loss) { return QLocale().toString(loss, 'f', 3); }

std::vector<QPointF> pointsOf(const std::vector<live::PairPoint>& curve) {
  std::vector<QPointF> points;
  for (const live::PairPoint& point : curve) points.emplace_back(double(point.step), point.loss);
  return points;
}

/// The loss on text that is not trained on has risen again.
bool byHeart(const std::vector<live::PairPoint>& heldOut) {
  constexpr double kRise = 0.1;  // nats a token
  const auto lowest = std::min_element(
      heldOut.begin(), heldOut.end(), [](const live::PairPoint& one, const live::PairPoint& other) {
        return one.loss < other.loss;
      });
  return heldOut.back().loss > lowest->loss + kRise;
}

enum Row { kWords, kTokens, kRead, kLoss, kRows };

void buildTable(QTableWidget& table) {
  table.setObjectName(QStringLiteral("counts"));
  table.setAccessibleName(BothPage::tr("What both models are given, and their loss"));
  table.setToolTip(
      BothPage::tr("Words of the texts; tokens that are left to train on after some were held out; "
                   "tokens read so far, at most; and the loss on the held-out clean text, nats a "
                   "token"));
  table.setColumnCount(3);
  table.setRowCount(kRows);
  table.setHorizontalHeaderLabels({QString(), BothPage::tr("Raw"), BothPage::tr("Clean")});
  table.horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  table.horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
  table.horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
  table.verticalHeader()->hide();
  table.verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  table.setEditTriggers(QAbstractItemView::NoEditTriggers);
  table.setSelectionBehavior(QAbstractItemView::SelectRows);
  table.setSelectionMode(QAbstractItemView::SingleSelection);
  table.setShowGrid(false);
  table.setTabKeyNavigation(false);
  table.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  table.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  table.setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
  table.setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  const QString names[] = {BothPage::tr("Words in the text"), BothPage::tr("Training tokens"),
                           BothPage::tr("Tokens read"), BothPage::tr("Loss on clean text")};
  for (int row = 0; row < kRows; ++row) {
    table.setItem(row, 0, new QTableWidgetItem(names[row]));
    for (const int column : {1, 2}) {
      auto* item = new QTableWidgetItem;
      item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
      table.setItem(row, column, item);
    }
  }
}

}  // namespace

BothPage::BothPage(QWidget* parent)
    : DataPage(parent),
      steps_(new QComboBox(this)),
      start_(new QPushButton(this)),
      stories_(new QPushButton(tr("Take the stories full of faults"), this)),
      progress_(new QProgressBar(this)),
      table_(new QTableWidget(this)),
      hint_(theme::wrappedLabel(QStringLiteral("warning"), {}, this)),
      outcome_(theme::wrappedLabel(QStringLiteral("reading"), {}, this)),
      chart_(new plots::Chart(this)),
      pair_(
          [this] { QMetaObject::invokeMethod(this, &BothPage::takeNews, Qt::QueuedConnection); }) {
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(16, 4, 16, 12);
  layout->setSpacing(10);
  layout->addWidget(buildControls());
  layout->addWidget(buildChart(), 1);
  refresh();
}

QWidget* BothPage::buildControls() {
  auto* panel = sidePanel(kControlsWidth, this);
  auto* heading = new QLabel(tr("Two models, equal work"), panel);
  heading->setObjectName(QStringLiteral("sectionHeading"));
  auto* about = theme::wrappedLabel(
      QStringLiteral("caption"),
      tr("Two models like the one of your run begin with the same weights. One reads the raw text, "
         "the other the clean one: as many steps, as many words a step, cut into the same tokens. "
         "Both are judged on the same clean text, which neither has read."),
      panel);
  auto* stepsName = new QLabel(tr("Steps of each"), panel);
  for (const int steps : {50, 100, 200, 400}) steps_->addItem(QLocale().toString(steps), steps);
  steps_->setCurrentIndex(2);
  steps_->setAccessibleName(stepsName->text());
  steps_->setToolTip(tr("So many training steps are taken by each of the two models"));
  stepsName->setBuddy(steps_);
  start_->setObjectName(QStringLiteral("primary"));
  stories_->setToolTip(
      tr("Chooses the stories with planted faults: long enough to learn from, and "
         "clean stories to judge by are known"));
  progress_->setObjectName(QStringLiteral("progress"));
  progress_->setAccessibleName(tr("How far both have come"));
  progress_->setToolTip(tr("Steps taken of those planned"));
  progress_->setTextVisible(false);
  buildTable(*table_);
  hint_->setToolTip(tr("A short text is soon known by heart, clean or not"));
  auto* controls = new QHBoxLayout;
  controls->setSpacing(8);
  controls->addWidget(stepsName);
  controls->addWidget(steps_);
  controls->addStretch(1);
  auto* layout = new QVBoxLayout(panel);
  layout->setContentsMargins(12, 8, 12, 10);
  layout->setSpacing(8);
  layout->addWidget(heading);
  layout->addWidget(about);
  layout->addLayout(controls);
  layout->addWidget(start_, 0, Qt::AlignLeft);
  layout->addWidget(progress_);
  layout->addWidget(table_);
  layout->addWidget(hint_);
  layout->addWidget(stories_, 0, Qt::AlignLeft);
  layout->addStretch(1);
  connect(start_, &QPushButton::clicked, this, &BothPage::startOrStop);
  connect(stories_, &QPushButton::clicked, this, &BothPage::storiesWanted);
  return panel;
}

QWidget* BothPage::buildChart() {
  auto* panel = new QFrame(this);
  panel->setObjectName(QStringLiteral("panel"));
  outcome_->setToolTip(
      tr("Loss: mean of −ln(probability of the right token) on the held-out clean "
         "text, nats a token. Lower is better."));
  chart_->setAccessibleName(tr("Loss on the same clean text, trained on raw and on clean text"));
  chart_->setToolTip(
      tr("How much the held-out clean text surprises each of the two models (loss), "
         "step by step. Equal ratios take equal heights."));
  chart_->setAxisTitles(tr("step"), tr("surprise on clean text (loss), nats a token"));
  chart_->setValueText(nats);
  chart_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
  raw_ = chart_->addSeries({.name = tr("trained on the raw text"),
                            .colour = 1,
                            .width = 2,
                            .dash = Qt::DashLine,
                            .dots = true});
  clean_ = chart_->addSeries(
      {.name = tr("trained on the clean text"), .colour = 0, .width = 2, .dots = true});
  auto* layout = new QVBoxLayout(panel);
  layout->setContentsMargins(12, 8, 12, 8);
  layout->setSpacing(6);
  layout->addWidget(outcome_);
  layout->addWidget(chart_, 1);
  layout->addWidget(theme::wrappedLabel(
      QStringLiteral("caption"),
      tr("Both curves are also in the view Loss, beside your run. Your run is judged on another "
         "text: compare these two with each other."),
      panel));
  return panel;
}

QString BothPage::title() const { return tr("Train on both"); }

void BothPage::setStudied(std::shared_ptr<const live::CleaningStudied> studied) {
  studied_ = std::move(studied);
  refresh();
}

void BothPage::setRun(std::shared_ptr<const live::RunFacts> facts) {
  facts_ = std::move(facts);
  refresh();
}

bool BothPage::isRunning() const {
  return news_ != nullptr && !news_->done && news_->problem.empty();
}

void BothPage::startOrStop() {
  if (isRunning()) {
    stopped_ = true;
    pair_.cancel();
    return;
  }
  stopped_ = false;
  pair_.start({.lesson = studied_->lesson,
               .settings = facts_->settings,
               .steps = steps_->currentData().toLongLong()});
  auto begun = std::make_shared<live::PairNews>();
  begun->steps = steps_->currentData().toLongLong();
  news_ = std::move(begun);
  draw();
  refresh();
}

void BothPage::takeNews() {
  const auto news = pair_.take();
  if (news == nullptr) return;
  news_ = news;
  draw();
  refresh();
  emit progressed(news_);
}

void BothPage::draw() {
  // Late differences are small; an axis without a curve would reach far down.
  chart_->setLogarithmic(!news_->raw.heldOut.empty());
  chart_->setHorizontalRange({0, double(std::max<std::int64_t>(1, news_->steps))}, true);
  chart_->replace(raw_, pointsOf(news_->raw.heldOut));
  chart_->replace(clean_, pointsOf(news_->clean.heldOut));
  chart_->setSummary(outcome());
}

void BothPage::fillTable() {
  const auto set = [this](Row row, const QString& raw, const QString& clean) {
    table_->item(row, 1)->setText(raw);
    table_->item(row, 2)->setText(clean);
  };
  const QString none = QStringLiteral("–");
  for (int row = 0; row < kRows; ++row) set(Row(row), none, none);
  if (studied_ != nullptr && studied_->lesson != nullptr)
    set(kWords, wholeNumber(studied_->lesson->raw.words),
        wholeNumber(studied_->lesson->clean.words));
  if (news_ == nullptr || news_->vocabulary == 0) return;
  set(kTokens, wholeNumber(news_->raw.trainingTokens), wholeNumber(news_->clean.trainingTokens));
  const QString read = wholeNumber(news_->step * news_->tokensPerStep);
  set(kRead, read, read);
  if (!news_->raw.heldOut.empty() && !news_->clean.heldOut.empty())
    set(kLoss, nats(news_->raw.heldOut.back().loss), nats(news_->clean.heldOut.back().loss));
}

QString BothPage::outcome() const {
  if (news_ == nullptr)
    return tr("Press “Train both”: the two curves grow here, on the same clean text.");
  if (!news_->problem.empty())
    return tr("Both could not be trained: %1").arg(theme::inWindowLanguage(news_->problem));
  if (news_->raw.heldOut.empty() || news_->clean.heldOut.empty())
    return tr("Cutting both texts into tokens…");
  const double raw = news_->raw.heldOut.back().loss;
  const double clean = news_->clean.heldOut.back().loss;
  const QString step = wholeNumber(news_->raw.heldOut.back().step);
  const QString numbers = tr("At step %1 the clean text surprises the model that read raw text by "
                             "%2 nats a token, the other by %3.")
                              .arg(step, nats(raw), nats(clean));
  if (!news_->done || news_->raw.heldOut.back().step == 0) return numbers;
  // Of the numbers as they are written, so that it can be checked.
  if (byHeart(news_->raw.heldOut) && byHeart(news_->clean.heldOut))
    return numbers + ' ' +
           tr("Both know their short text by heart (overfitting): the held-out text surprised them "
              "less before. So the difference says little.");
  const QString difference =
      nats(std::abs(std::round(1000 * raw) - std::round(1000 * clean)) / 1000);
  const QString told =
      std::abs(raw - clean) < kHardly
          ? tr("The two hardly differ, by %1 nats a token: the order of reading alone may do that.")
                .arg(difference)
      : raw > clean
          ? tr("Here the dirt costs %1 nats a token.").arg(difference)
          : tr("Here cleaning costs %1 nats a token: the clean text taught less.").arg(difference);
  return (stopped_ ? tr("Stopped early.") + ' ' : QString()) + numbers + ' ' + told;
}

void BothPage::refresh() {
  const bool running = isRunning();
  const bool ready = studied_ != nullptr && studied_->lesson != nullptr && facts_ != nullptr;
  start_->setText(running ? tr("Stop") : tr("Train both"));
  start_->setToolTip(running
                         ? tr("Ends after the step that is being taken; what was measured stays")
                         : tr("Trains both models now; your run stays as it is"));
  start_->setEnabled(running || ready);
  steps_->setEnabled(!running);
  progress_->setVisible(running);
  if (news_ != nullptr) {
    progress_->setRange(0, int(news_->steps));
    progress_->setValue(int(news_->step));
  }
  fillTable();
  const bool few = ready && studied_->lesson->clean.words < kFewTokens && !running;
  hint_->setText(tr("This text is short: %1 words. What both learn from so little says little.")
                     .arg(ready ? wholeNumber(studied_->lesson->clean.words) : QString()));
  hint_->setVisible(few);
  stories_->setVisible(few);
  outcome_->setText(outcome());
}

QString BothPage::summary() const { return outcome(); }

void BothPage::exportTo(const QString& path) const { chart_->exportTo(path); }

}  // namespace glassbox::views
