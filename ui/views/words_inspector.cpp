#include "views/words_inspector.h"

#include <QCheckBox>
#include <QLabel>
#include <QLocale>
#include <QTabBar>
#include <QVBoxLayout>
#include <algorithm>

#include "plots/chart.h"
#include "plots/style.h"
#include "theme/theme.h"
#include "views/neighbour_list.h"
#include "views/word_sentences.h"

namespace glassbox::views {
namespace {

constexpr int kCurvesHeight = 176;
constexpr Qt::PenStyle kDashes[]{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};

QLabel* makeLabel(QWidget* parent, const char* name) {
  auto* label = new QLabel(parent);
  label->setObjectName(QLatin1String(name));
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

/// The point of the curve that belongs to a step: the last one not later.
QPointF pointAt(const std::vector<QPointF>& curve, std::int64_t step) {
  QPointF found = curve.front();
  for (const QPointF& point : curve)
    if (point.x() <= double(step)) found = point;
  return found;
}

}  // namespace

WordsInspector::WordsInspector(QWidget* parent)
    : QWidget(parent),
      tabs_(new QTabBar(this)),
      heading_(makeLabel(this, "sectionHeading")),
      neighbours_(new NeighbourList(this)),
      withoutKind_(new QCheckBox(tr("Only words of another kind"), this)),
      standing_(makeLabel(this, "standing")),
      randomPairs_(makeLabel(this, "caption")),
      curvesHeading_(makeLabel(this, "sectionHeading")),
      curves_(new plots::Chart(this, plots::Chart::Legend::kBelow)),
      curvesNote_(makeLabel(this, "caption")) {
  tabs_->setObjectName(QStringLiteral("pins"));
  tabs_->setAccessibleName(tr("Pinned words"));
  tabs_->setToolTip(tr("The pinned words; the list is of the one selected"));
  tabs_->setTabsClosable(true);
  tabs_->setExpanding(false);
  tabs_->setDrawBase(false);
  tabs_->setElideMode(Qt::ElideRight);
  neighbours_->setAccessibleName(tr("Nearest words"));
  neighbours_->setToolTip(
      tr("Words by how near they are to the pinned one, nearest first: rank, word, closeness "
         "(cosine, a·b ÷ (|a| |b|), or lift) and the share of all words that are further away. "
         "Enter or a click pins a word."));
  heading_->setToolTip(
      tr("The pinned word, the kind of near chosen above the map, and the step of training at "
         "which it was measured"));
  withoutKind_->setToolTip(
      tr("Leaves out words of the selected word's own family, e.g. the other "
         "animals, so that what is near across families comes into sight"));
  standing_->setToolTip(
      tr("Rank and percentile of each word among all words of the vocabulary, "
         "ranked by how close they are to the other"));
  randomPairs_->setToolTip(
      tr("From 2,000 pairs drawn at random: the 10th and the 90th percentile "
         "of their cosine. A cosine inside this range says nothing."));
  curvesHeading_->setText(tr("How close in the embedding table, over training"));
  curvesNote_->setToolTip(
      tr("From 2,000 pairs of words drawn at random at each kept step: between the 10th and the "
         "90th percentile of their cosine lie 8 of 10 pairs"));
  curves_->setAccessibleName(tr("Closeness of pinned words over training"));
  curves_->setToolTip(
      tr("Cosine of two words' rows of the embedding table at the kept steps of "
         "this run. Grey: where 8 of 10 random pairs of words lie"));
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
  layout->addWidget(withoutKind_);
  layout->addWidget(randomPairs_);
  layout->addSpacing(4);
  layout->addWidget(standing_);
  layout->addSpacing(8);
  layout->addWidget(curvesHeading_);
  layout->addWidget(curves_);
  layout->addWidget(curvesNote_);
  layout->addStretch(1);
  connect(tabs_, &QTabBar::currentChanged, this, &WordsInspector::pinSelected);
  connect(tabs_, &QTabBar::tabCloseRequested, this, &WordsInspector::pinRemoved);
  connect(neighbours_, &NeighbourList::wordHovered, this, &WordsInspector::wordHovered);
  connect(neighbours_, &NeighbourList::wordChosen, this, &WordsInspector::wordChosen);
  connect(withoutKind_, &QCheckBox::toggled, this, &WordsInspector::withoutKindChanged);
  clear();
}

void WordsInspector::clear() {
  pins_.clear();
  words_.clear();
  selected_ = other_ = -1;
  const QSignalBlocker quiet(tabs_);
  while (tabs_->count() > 0) tabs_->removeTab(0);
  neighbours_->setNeighbours({});
  curvePairs_.clear();
  curves_->removeSeries();
  curves_->clearPoints();
  for (QWidget* part :
       std::initializer_list<QWidget*>{tabs_, neighbours_, withoutKind_, standing_, randomPairs_,
                                       curves_, curvesHeading_, curvesNote_})
    part->hide();
  heading_->setText(tr("Click a word on the map, or find one below it, to see what is near it."));
}

void WordsInspector::setPins(std::span<const std::int32_t> pins, int selected, int other,
                             const live::RunFacts& facts) {
  if (pins.empty()) return clear();
  pins_.assign(pins.begin(), pins.end());
  words_ = facts.words;
  selected_ = selected;
  other_ = other;
  const QSignalBlocker quiet(tabs_);
  while (tabs_->count() > 0) tabs_->removeTab(0);
  for (const std::int32_t pin : pins_) {
    tabs_->addTab(word(pin));
    if (auto* close = tabs_->tabButton(tabs_->count() - 1, QTabBar::RightSide))
      close->setToolTip(tr("Unpin %1").arg(word(pin)));
  }
  tabs_->setCurrentIndex(selected_);
  tabs_->show();
  neighbours_->show();
  withoutKind_->setVisible(std::any_of(words_.begin(), words_.end(),
                                       [](const auto& one) { return !one.family.empty(); }));
  const bool several = pins_.size() > 1;
  for (QWidget* part :
       std::initializer_list<QWidget*>{curves_, curvesHeading_, curvesNote_, standing_})
    part->setVisible(several);
}

bool WordsInspector::isWithoutKind() const { return withoutKind_->isChecked(); }

QString WordsInspector::word(std::int32_t id) const {
  const auto index = std::size_t(id);
  return index < words_.size() ? QString::fromStdString(words_[index].text) : QString();
}

void WordsInspector::show(const live::WordAnswer& answer, std::int64_t newestStep) {
  if (selected_ < 0) return;
  showNeighbours(answer);
  showStanding(answer);
  showCurves(answer, newestStep);
}

void WordsInspector::showNeighbours(const live::WordAnswer& answer) {
  const std::int32_t pin = pins_[std::size_t(selected_)];
  if (!answer.problem.empty() || answer.shareRead < 1) {
    heading_->setText(waitingSentence(answer));
    neighbours_->setNeighbours({});
    return randomPairs_->hide();
  }
  heading_->setText(listHeading(answer, word(pin)));
  const auto list = std::find_if(answer.neighbours.begin(), answer.neighbours.end(),
                                 [&](const auto& entry) { return entry.word == pin; });
  std::vector<Neighbour> rows;
  if (list != answer.neighbours.end())
    for (const auto& entry : list->entries)
      rows.push_back({entry.word, word(entry.word), entry.score, entry.rank, entry.percentile});
  const bool lift = answer.near == live::Near::kTogether;
  neighbours_->setNeighbours(std::move(rows), lift ? Score::kLift : Score::kCosine);
  randomPairs_->setText(bandSentence(answer));
  randomPairs_->setVisible(!randomPairs_->text().isEmpty());
}

void WordsInspector::showStanding(const live::WordAnswer& answer) {
  QString sentences;
  for (const live::PairStanding& pair : answer.standings)
    if (other_ >= 0 && pair.first == pins_[std::size_t(selected_)] &&
        pair.second == pins_[std::size_t(other_)])
      sentences = standingSentences(answer.near, pair, word(pair.first), word(pair.second));
  standing_->setText(sentences);
  standing_->setVisible(!sentences.isEmpty());
}

/// One series a pair, the selected pair's first; the last series marks the step shown.
void WordsInspector::layOutCurves(const live::WordAnswer& answer) {
  std::vector<std::pair<std::int32_t, std::int32_t>> pairs;
  for (const auto& curve : answer.closeness) pairs.emplace_back(curve.first, curve.second);
  if (pairs == curvePairs_ && curves_->seriesCount() > 0) return;
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
  curves_->addSeries({.name = tr("step shown"),
                      .colour = plots::SeriesLook::kQuiet,
                      .width = 2,
                      .dash = Qt::SolidLine,
                      .dots = true});
}

void WordsInspector::showCurves(const live::WordAnswer& answer, std::int64_t newestStep) {
  layOutCurves(answer);
  curves_->replaceBand(0, curvePoints(answer.bandSteps, answer.bandLow),
                       curvePoints(answer.bandSteps, answer.bandHigh));
  QStringList sentences;
  std::vector<QPointF> shown;
  for (std::size_t i = 0; i < answer.closeness.size(); ++i) {
    const auto& curve = answer.closeness[i];
    const auto points = curvePoints(curve.steps, curve.cosines);
    curves_->replace(int(i) + 1, points);
    if (points.empty()) continue;
    const QPointF now = pointAt(points, answer.step);
    if (shown.empty() && answer.step < newestStep) shown.push_back(now);
    sentences << tr("%1 and %2: cosine %3 at step %4, %5 at the start.")
                     .arg(word(curve.first), word(curve.second), scoreText(now.y(), Score::kCosine),
                          QLocale().toString(qlonglong(now.x())),
                          scoreText(points.front().y(), Score::kCosine));
  }
  const int mark = int(answer.closeness.size()) + 1;
  curves_->replace(mark, shown);
  curves_->setSeriesShown(mark, !shown.empty());
  curves_->setSummary(sentences.join(' '));
  curvesNote_->setText(curvesNote(answer.near));
}

QString WordsInspector::summary() const {
  QStringList sentences{standing_->text(), curves_->summary()};
  sentences.removeAll(QString());
  return sentences.join(' ').replace('\n', ' ');
}

}  // namespace glassbox::views
