#include "views/words_inspector.h"

#include <QLabel>
#include <QLocale>
#include <QTabBar>
#include <QVBoxLayout>
#include <algorithm>

#include "plots/chart.h"
#include "plots/style.h"
#include "theme/theme.h"
#include "views/neighbour_list.h"

namespace glassbox::views {
namespace {

constexpr int kCurvesHeight = 176;
constexpr Qt::PenStyle kDashes[]{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};

QLabel* makeHeading(QWidget* parent) {
  auto* label = new QLabel(parent);
  label->setObjectName(QStringLiteral("sectionHeading"));
  label->setWordWrap(true);
  return label;
}

std::vector<QPointF> curvePoints(std::span<const std::int64_t> steps,
                                 std::span<const float> values) {
  std::vector<QPointF> points;
  for (std::size_t i = 0; i < std::min(steps.size(), values.size()); ++i)
    points.emplace_back(double(steps[i]), double(values[i]));
  return points;
}

QString cosineText(double cosine) { return QLocale().toString(cosine, 'f', 2); }

}  // namespace

WordsInspector::WordsInspector(QWidget* parent)
    : QWidget(parent),
      tabs_(new QTabBar(this)),
      heading_(makeHeading(this)),
      neighbours_(new NeighbourList(this)),
      curvesHeading_(makeHeading(this)),
      curves_(new plots::Chart(this, plots::Chart::Legend::kBelow)) {
  tabs_->setObjectName(QStringLiteral("pins"));
  tabs_->setAccessibleName(tr("Pinned words"));
  tabs_->setTabsClosable(true);
  tabs_->setExpanding(false);
  tabs_->setDrawBase(false);
  tabs_->setElideMode(Qt::ElideRight);
  neighbours_->setAccessibleName(tr("Nearest words"));
  curvesHeading_->setText(tr("How close, over training"));
  curves_->setAccessibleName(tr("Closeness of pinned words over training"));
  curves_->setAxisTitles(tr("step"), tr("cosine"));
  curves_->setLeastRange(0, 1);
  const auto adapt = [this] {
    curves_->setFixedHeight(int(kCurvesHeight * theme::Theme::instance().scale()));
  };
  adapt();
  plots::onStyleChange(this, adapt);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(16, 12, 16, 12);
  layout->setSpacing(6);
  layout->addWidget(tabs_);
  layout->addWidget(heading_);
  layout->addWidget(neighbours_);
  layout->addSpacing(8);
  layout->addWidget(curvesHeading_);
  layout->addWidget(curves_);
  layout->addStretch(1);
  connect(tabs_, &QTabBar::currentChanged, this, &WordsInspector::pinSelected);
  connect(tabs_, &QTabBar::tabCloseRequested, this, &WordsInspector::pinRemoved);
  connect(neighbours_, &NeighbourList::wordHovered, this, &WordsInspector::wordHovered);
  connect(neighbours_, &NeighbourList::wordChosen, this, &WordsInspector::wordChosen);
  clear();
}

void WordsInspector::clear() {
  pins_.clear();
  words_.clear();
  selected_ = -1;
  const QSignalBlocker quiet(tabs_);
  while (tabs_->count() > 0) tabs_->removeTab(0);
  tabs_->hide();
  neighbours_->setNeighbours({});
  curvePairs_.clear();
  curves_->removeSeries();
  curves_->clearPoints();
  curves_->hide();
  curvesHeading_->hide();
  heading_->setText(tr("Click a word on the map, or find one below it, to see what is near it."));
}

void WordsInspector::setPins(std::span<const std::int32_t> pins, int selected,
                             const live::RunFacts& facts) {
  if (pins.empty()) return clear();
  pins_.assign(pins.begin(), pins.end());
  words_ = facts.words;
  selected_ = selected;
  const QSignalBlocker quiet(tabs_);
  while (tabs_->count() > 0) tabs_->removeTab(0);
  for (const std::int32_t pin : pins_) {
    tabs_->addTab(word(pin));
    if (auto* close = tabs_->tabButton(tabs_->count() - 1, QTabBar::RightSide))
      close->setToolTip(tr("Unpin %1").arg(word(pin)));
  }
  tabs_->setCurrentIndex(selected_);
  tabs_->show();
  const bool several = pins_.size() > 1;
  curves_->setVisible(several);
  curvesHeading_->setVisible(several);
}

QString WordsInspector::word(std::int32_t id) const {
  const auto index = std::size_t(id);
  return index < words_.size() ? QString::fromStdString(words_[index].text) : QString();
}

void WordsInspector::show(const live::WordAnswer& answer) {
  if (selected_ < 0) return;
  showNeighbours(answer);
  showCurves(answer);
}

void WordsInspector::showNeighbours(const live::WordAnswer& answer) {
  const std::int32_t pin = pins_[std::size_t(selected_)];
  heading_->setText(
      tr("Nearest to “%1” at step %2").arg(word(pin), QLocale().toString(qlonglong(answer.step))));
  const auto list = std::find_if(answer.neighbours.begin(), answer.neighbours.end(),
                                 [&](const auto& entry) { return entry.word == pin; });
  std::vector<Neighbour> rows;
  if (list != answer.neighbours.end())
    for (const auto& entry : list->entries)
      rows.push_back({entry.word, word(entry.word), entry.cosine});
  neighbours_->setNeighbours(std::move(rows));
}

void WordsInspector::showCurves(const live::WordAnswer& answer) {
  std::vector<std::pair<std::int32_t, std::int32_t>> pairs;
  for (const auto& curve : answer.closeness) pairs.emplace_back(curve.first, curve.second);
  if (pairs != curvePairs_ || curves_->seriesCount() == 0) {
    curvePairs_ = pairs;
    curves_->removeSeries();
    curves_->addBand(tr("random pairs"));
    for (std::size_t i = 0; i < pairs.size(); ++i)
      curves_->addSeries(
          {.name = QStringLiteral("%1 – %2").arg(word(pairs[i].first), word(pairs[i].second)),
           .colour = i == 0   ? 1
                     : i == 1 ? 0
                              : int(i),
           .width = 2,
           .dash = kDashes[i % std::size(kDashes)],
           .dots = false});
  }
  curves_->replaceBand(0, curvePoints(answer.bandSteps, answer.bandLow),
                       curvePoints(answer.bandSteps, answer.bandHigh));
  QStringList sentences;
  for (std::size_t i = 0; i < answer.closeness.size(); ++i) {
    const auto& curve = answer.closeness[i];
    curves_->replace(int(i) + 1, curvePoints(curve.steps, curve.cosines));
    if (!curve.cosines.empty())
      sentences << tr("%1 and %2: cosine %3, %4 at the start.")
                       .arg(word(curve.first), word(curve.second),
                            cosineText(double(curve.cosines.back())),
                            cosineText(double(curve.cosines.front())));
  }
  curves_->setSummary(sentences.join(' '));
}

QString WordsInspector::summary() const { return curves_->summary(); }

}  // namespace glassbox::views
