#include "views/data/cost_page.h"

#include <QComboBox>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSlider>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "plots/chart.h"
#include "theme/wrapped_label.h"
#include "views/data/cleaning_text.h"
#include "views/data/line_list.h"
#include "views/data/side_panel.h"

namespace glassbox::views {
namespace {

using insight::Threshold;

constexpr int kControlsWidth = 320;
constexpr int kSliderHeight = 22;

/// On the axis: per cent, or how often.
double onAxis(Threshold threshold, double value) {
  return threshold == Threshold::kLongestRepeat ? value : 100 * value;
}

}  // namespace

CostPage::CostPage(QWidget* parent)
    : DataPage(parent),
      which_(new QComboBox(this)),
      slider_(new QSlider(Qt::Horizontal, this)),
      value_(new QLabel(this)),
      found_(new QLabel(this)),
      lost_(new QLabel(this)),
      foundName_(theme::wrappedLabel(QStringLiteral("caption"), {}, this)),
      lostName_(theme::wrappedLabel(QStringLiteral("caption"), {}, this)),
      measuring_(theme::wrappedLabel(QStringLiteral("hint"),
                                     tr("Cleaning the text once for each threshold…"), this)),
      chart_(new plots::Chart(this)),
      listHeading_(theme::wrappedLabel(QStringLiteral("sectionHeading"), {}, this)),
      lines_(new LineList(this)) {
  auto* right = new QVBoxLayout;
  right->setSpacing(10);
  right->addWidget(buildChart(), 5);
  right->addWidget(buildLost(), 4);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(16, 4, 16, 12);
  layout->setSpacing(10);
  layout->addWidget(buildControls());
  layout->addLayout(right, 1);
  refresh();
}

QWidget* CostPage::buildControls() {
  auto* panel = sidePanel(kControlsWidth, this);
  auto* heading = new QLabel(tr("Turn it until good text is lost"), panel);
  heading->setObjectName(QStringLiteral("sectionHeading"));
  which_->addItem(tr("Least share of letters"), int(Threshold::kFewestLetters));
  which_->addItem(tr("How alike near duplicates are"), int(Threshold::kNearDuplicate));
  which_->addItem(tr("How often a word may repeat"), int(Threshold::kLongestRepeat));
  which_->setAccessibleName(tr("Threshold"));
  which_->setToolTip(tr("The rule that is made stricter; all others stay as they are in Compare"));
  slider_->setTracking(false);
  slider_->setMinimumHeight(kSliderHeight);
  slider_->setPageStep(1);
  slider_->setAccessibleName(tr("From lenient to strict"));
  slider_->setToolTip(
      tr("The stricter the rule, the more is taken out. The same threshold as in the "
         "steps of Compare."));
  value_->setWordWrap(true);
  value_->setToolTip(tr("The threshold now"));
  auto* ends = new QHBoxLayout;
  for (const QString& end : {tr("lenient"), tr("strict")}) {
    auto* label = new QLabel(end, panel);
    label->setObjectName(QStringLiteral("caption"));
    if (ends->count() > 0) ends->addStretch(1);
    ends->addWidget(label);
  }
  for (QLabel* number : {found_, lost_}) number->setObjectName(QStringLiteral("fact"));
  auto* facts = new QGridLayout;
  facts->setHorizontalSpacing(12);
  facts->setVerticalSpacing(6);
  facts->setColumnStretch(1, 1);
  facts->addWidget(found_, 0, 0, Qt::AlignRight);
  facts->addWidget(foundName_, 0, 1);
  facts->addWidget(lost_, 1, 0, Qt::AlignRight);
  facts->addWidget(lostName_, 1, 1);
  auto* layout = new QVBoxLayout(panel);
  layout->setContentsMargins(12, 8, 12, 10);
  layout->setSpacing(6);
  layout->addWidget(heading);
  layout->addWidget(which_);
  layout->addWidget(value_);
  layout->addWidget(slider_);
  layout->addLayout(ends);
  layout->addSpacing(6);
  layout->addLayout(facts);
  layout->addStretch(1);
  layout->addWidget(theme::wrappedLabel(
      QStringLiteral("warning"),
      tr("“The cleaner, the better” is not true. A rule sees signs of dirt and not what a text is "
         "worth: a strict one also takes out verses that repeat, sums, recipes, other ways of "
         "speaking. A model cannot learn from what is gone."),
      panel));
  connect(which_, &QComboBox::currentIndexChanged, this, [this] {
    cost_.reset();
    refresh();
    emit thresholdChanged();
  });
  connect(slider_, &QSlider::valueChanged, this, &CostPage::turn);
  connect(lines_, &LineList::lineOpened, this, [this] { emit lineWanted(lines_->chosenLine()); });
  return panel;
}

QWidget* CostPage::buildChart() {
  auto* panel = new QFrame(this);
  panel->setObjectName(QStringLiteral("panel"));
  chart_->setAccessibleName(tr("What each threshold finds and loses"));
  chart_->setToolTip(tr("The text cleaned once for each point, with all else as it is set"));
  chart_->setValueText([](double value) { return QLocale().toString(value, 'f', 0); });
  chart_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
  auto* layout = new QVBoxLayout(panel);
  layout->setContentsMargins(12, 8, 12, 8);
  layout->addWidget(measuring_);
  layout->addWidget(chart_, 1);
  return panel;
}

QWidget* CostPage::buildLost() {
  auto* panel = new QFrame(this);
  panel->setObjectName(QStringLiteral("panel"));
  lines_->setAccessibleName(tr("Lines that are lost"));
  lines_->setToolTip(
      tr("Lines that these settings take out or change though they should have "
         "stayed. Judge for yourself; Enter or a double click leads to the line in "
         "Compare, where it can be taken back."));
  listHeading_->setToolTip(lines_->toolTip());
  auto* layout = new QVBoxLayout(panel);
  layout->setContentsMargins(10, 8, 2, 4);
  layout->setSpacing(4);
  layout->addWidget(listHeading_);
  layout->addWidget(lines_, 1);
  return panel;
}

QString CostPage::title() const { return tr("What it costs"); }

std::optional<Threshold> CostPage::threshold() const {
  return Threshold(which_->currentData().toInt());
}

const insight::CleaningLesson* CostPage::lesson() const {
  return studied_ != nullptr ? studied_->lesson.get() : nullptr;
}

QString CostPage::valueText(double value) const {
  switch (*threshold()) {
    case Threshold::kNearDuplicate:
      return tr("near duplicate from %1 alike").arg(percent(value));
    case Threshold::kFewestLetters:
      return tr("garbage with less than %1 letters").arg(percent(value));
    case Threshold::kLongestRepeat:
      break;
  }
  return tr("garbage if a word stands more than %1 times in a row")
      .arg(QLocale().toString(value, 'f', 0));
}

void CostPage::setStudied(std::shared_ptr<const live::CleaningStudied> studied) {
  const bool otherText =
      studied == nullptr || studied_ == nullptr || !(studied->wish.source == studied_->wish.source);
  studied_ = std::move(studied);
  if (otherText) cost_.reset();
  if (studied_ != nullptr && studied_->cost != nullptr) cost_ = studied_->cost;
  refresh();
}

/// The nearest of the values that are tried.
void CostPage::turn(int place) {
  if (lesson() == nullptr) return;
  const auto values = insight::valuesOf(*threshold());
  text::CleaningSettings changed = lesson()->settings;
  insight::setValue(changed, *threshold(), values.at(std::size_t(place)));
  value_->setText(valueText(values[std::size_t(place)]));
  if (changed != lesson()->settings) emit settingsWanted(changed);
}

void CostPage::refresh() {
  const auto values = insight::valuesOf(*threshold());
  const double now = insight::valueOf(
      lesson() != nullptr ? lesson()->settings : text::CleaningSettings(), *threshold());
  const auto nearest = std::min_element(values.begin(), values.end(), [now](double a, double b) {
    return std::abs(a - now) < std::abs(b - now);
  });
  {
    const QSignalBlocker quiet(slider_);
    slider_->setRange(0, int(values.size()) - 1);
    slider_->setValue(int(nearest - values.begin()));
  }
  slider_->setEnabled(lesson() != nullptr);
  value_->setText(valueText(now));
  refreshFacts();
  drawCurves();
  listLines();
}

void CostPage::refreshFacts() {
  const auto* now = lesson();
  if (now == nullptr) {
    for (QLabel* label : {found_, lost_, foundName_, lostName_}) label->clear();
    return;
  }
  if (now->verdict) {
    const insight::Verdict& verdict = *now->verdict;
    found_->setText(wholeNumber(verdict.found));
    foundName_->setText(tr("of %1 planted faults are found").arg(wholeNumber(verdict.faults)));
    foundName_->setToolTip(
        tr("Lines with a fault that are now as they should be: repaired, or gone"));
    lost_->setText(wholeNumber(std::int64_t(verdict.lost.size())));
    lostName_->setText(tr("of %1 good lines are lost").arg(wholeNumber(verdict.goodLines)));
    lostName_->setToolTip(
        tr("Lines that should have stayed, as they were or repaired, and are gone"));
  } else {
    const std::int64_t gone = now->flow.rawLines - now->flow.cleanLines;
    found_->setText(wholeNumber(gone));
    foundName_->setText(tr("of %1 lines are taken out").arg(wholeNumber(now->flow.rawLines)));
    foundName_->setToolTip(tr("By all steps together"));
    const bool known = cost_ != nullptr;
    lost_->setText(known ? wholeNumber(std::int64_t(cost_->beyondUsual.size()))
                         : QStringLiteral("…"));
    lostName_->setText(tr("more than with the usual settings"));
    lostName_->setToolTip(
        tr("Nobody has marked what is good in this text: judge the lines yourself"));
  }
  found_->setToolTip(foundName_->toolTip());
  lost_->setToolTip(lostName_->toolTip());
}

void CostPage::drawCurves() {
  chart_->removeSeries();
  chart_->resetZoom();
  const bool repeat = *threshold() == Threshold::kLongestRepeat;
  const bool letters = *threshold() == Threshold::kFewestLetters;
  chart_->setAxisTitles(letters  ? tr("least share of letters, % (higher is stricter)")
                        : repeat ? tr("times a word may stand in a row (lower is stricter)")
                                 : tr("near duplicates from, % alike (lower is stricter)"),
                        tr("lines"));
  chart_->setMarks({});
  chart_->setSummary(summary());
  measuring_->setVisible(lesson() != nullptr && cost_ == nullptr);
  if (lesson() == nullptr || cost_ == nullptr || cost_->threshold != *threshold()) return;
  const auto draw = [&](const plots::SeriesLook& look, std::int64_t insight::CostPoint::*value) {
    std::vector<QPointF> points;
    for (const insight::CostPoint& point : cost_->points)
      points.emplace_back(onAxis(*threshold(), point.value), double(point.*value));
    std::sort(points.begin(), points.end(),
              [](const QPointF& one, const QPointF& other) { return one.x() < other.x(); });
    chart_->replace(chart_->addSeries(look), points);
  };
  if (lesson()->verdict) {
    draw({.name = tr("good lines lost"), .colour = 1, .width = 2, .dots = true},
         &insight::CostPoint::lost);
    draw({.name = tr("faults still in the text"),
          .colour = 0,
          .width = 2,
          .dash = Qt::DashLine,
          .dots = true},
         &insight::CostPoint::missed);
  } else {
    draw({.name = tr("lines taken out"), .colour = 1, .width = 2, .dots = true},
         &insight::CostPoint::dropped);
  }
  const auto [least, most] =
      std::minmax_element(cost_->points.begin(), cost_->points.end(),
                          [](const auto& a, const auto& b) { return a.value < b.value; });
  const double from = onAxis(*threshold(), least->value);
  const double to = onAxis(*threshold(), most->value);
  const double margin = 0.04 * (to - from);
  chart_->setHorizontalRange({from - margin, to + margin}, true);
  chart_->setLeastRange(0, 5);
  chart_->setMarks({{onAxis(*threshold(), insight::valueOf(lesson()->settings, *threshold())),
                     tr("now"), true}});
}

void CostPage::listLines() {
  std::vector<std::int64_t> numbers;
  const auto* now = lesson();
  QString heading;
  if (now != nullptr && now->verdict) {
    numbers = now->verdict->lost;
    numbers.insert(numbers.end(), now->verdict->altered.begin(), now->verdict->altered.end());
    std::sort(numbers.begin(), numbers.end());
    heading =
        numbers.empty()
            ? tr("No good line is lost with these settings.")
            : tr("Good lines that are lost: %1").arg(wholeNumber(std::int64_t(numbers.size())));
  } else if (now != nullptr && cost_ != nullptr) {
    numbers = cost_->beyondUsual;
    heading = numbers.empty()
                  ? tr("These settings take out no line that stays with the usual ones.")
                  : tr("Gone now, there with the usual settings: %1")
                        .arg(wholeNumber(std::int64_t(numbers.size())));
  }
  listHeading_->setText(heading);
  lines_->setEmptyText(now == nullptr ? QString()
                                      : tr("Make the rule stricter to see what goes then."));
  std::vector<std::size_t> rows;
  for (const std::int64_t number : numbers)
    if (now != nullptr && number >= 1 && number <= std::int64_t(now->lines.size()))
      rows.push_back(std::size_t(number) - 1);
  lines_->setLines(now != nullptr ? studied_->lesson : nullptr, std::move(rows));
}

QString CostPage::summary() const {
  if (lesson() == nullptr) return {};
  const QString now = valueText(insight::valueOf(lesson()->settings, *threshold()));
  if (lesson()->verdict) {
    const insight::Verdict& verdict = *lesson()->verdict;
    return tr("With “%1” cleaning finds %2 of %3 planted faults and loses %4 of %5 good lines.")
        .arg(now, wholeNumber(verdict.found), wholeNumber(verdict.faults),
             wholeNumber(std::int64_t(verdict.lost.size())), wholeNumber(verdict.goodLines));
  }
  return tr("With “%1” cleaning takes out %2 of %3.")
      .arg(now, wholeNumber(lesson()->flow.rawLines - lesson()->flow.cleanLines),
           lineCount(lesson()->flow.rawLines));
}

void CostPage::exportTo(const QString& path) const { chart_->exportTo(path); }

}  // namespace glassbox::views
