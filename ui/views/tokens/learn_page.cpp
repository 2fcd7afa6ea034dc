#include "views/tokens/learn_page.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSlider>
#include <QVBoxLayout>
#include <algorithm>

#include "plots/bar_list.h"
#include "plots/chart.h"
#include "plots/token_boxes.h"
#include "views/tokens/token_text.h"

namespace glassbox::views {
namespace {

constexpr int kSliderHeight = 22;  // the whole handle
constexpr int kPaceMs = 700;       // a merge to look at

QString whole(qlonglong number) { return QLocale().toString(number); }

QString shown(const std::string& token) { return QString::fromStdString(token); }

}  // namespace

LearnPage::LearnPage(QWidget* parent)
    : TokenPage(parent),
      earlier_(new QPushButton(tr("Merge before"), this)),
      play_(new QPushButton(tr("Play"), this)),
      next_(new QPushButton(tr("Next merge"), this)),
      slider_(new QSlider(Qt::Horizontal, this)),
      state_(new QLabel(this)),
      pair_(new QLabel(this)),
      rivals_(new plots::BarList(this)),
      chart_(new plots::Chart(this)),
      count_(new QLabel(this)),
      line_(new plots::TokenBoxes(this)) {
  auto* middle = new QHBoxLayout;
  middle->setSpacing(10);
  middle->addWidget(buildPairs(), 2);
  middle->addWidget(buildChart(), 3);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(16, 8, 16, 12);
  layout->setSpacing(10);
  layout->addWidget(buildControls());
  layout->addLayout(middle, 1);
  layout->addWidget(buildLine());
  pace_.setInterval(kPaceMs);
  connect(&pace_, &QTimer::timeout, this, [this] {
    slider_->setValue(slider_->value() + 1);
    if (slider_->value() == slider_->maximum()) playOrPause();
  });
  refresh();
}

QWidget* LearnPage::buildControls() {
  auto* row = new QWidget(this);
  earlier_->setToolTip(tr("One merge back"));
  play_->setToolTip(tr("Merge after merge, at a pace to read along"));
  next_->setToolTip(tr("Joins the most frequent pair everywhere in the text"));
  next_->setObjectName(QStringLiteral("primary"));
  slider_->setMinimumHeight(kSliderHeight);
  slider_->setAccessibleName(tr("Merges done"));
  slider_->setToolTip(tr("Merges done so far: every merge adds one token to the vocabulary"));
  state_->setObjectName(QStringLiteral("sectionHeading"));
  state_->setToolTip(
      tr("Vocabulary: 4 special tokens, 256 bytes, and one token for each merge. Bytes are what "
         "every text consists of in a computer, so nothing is ever unknown."));
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(8);
  for (QPushButton* button : {earlier_, play_, next_}) layout->addWidget(button);
  layout->addWidget(slider_, 1);
  layout->addSpacing(4);
  layout->addWidget(state_);
  const auto go = [this](int by) {
    if (pace_.isActive()) playOrPause();
    slider_->setValue(slider_->value() + by);
  };
  connect(earlier_, &QPushButton::clicked, this, [go] { go(-1); });
  connect(next_, &QPushButton::clicked, this, [go] { go(1); });
  connect(play_, &QPushButton::clicked, this, &LearnPage::playOrPause);
  connect(slider_, &QSlider::valueChanged, this, &LearnPage::refresh);
  return row;
}

QWidget* LearnPage::buildPairs() {
  auto* card = new QFrame(this);
  card->setObjectName(QStringLiteral("panel"));
  auto* heading = new QLabel(tr("Which pair stands together most often?"), card);
  heading->setObjectName(QStringLiteral("sectionHeading"));
  heading->setWordWrap(true);
  const QString meaning =
      tr("Counted over the part of the run's text that is learned from: how often two tokens "
         "stand next to each other inside a word. The most frequent pair is joined next.");
  heading->setToolTip(meaning);
  rivals_->setTitles(tr("pair"), tr("times side by side"));
  rivals_->setAccessibleName(tr("The most frequent pairs of tokens"));
  rivals_->setToolTip(meaning);
  rivals_->setRowsKept(insight::kRivals);
  rivals_->setEmptyText(tr("No merge is left to show."));
  pair_->setWordWrap(true);
  pair_->setToolTip(meaning);
  auto* layout = new QVBoxLayout(card);
  layout->setContentsMargins(12, 8, 12, 8);
  layout->setSpacing(6);
  layout->addWidget(heading);
  layout->addWidget(rivals_);
  layout->addWidget(pair_);
  layout->addStretch(1);
  return card;
}

QWidget* LearnPage::buildChart() {
  auto* card = new QFrame(this);
  card->setObjectName(QStringLiteral("panel"));
  chart_->setAccessibleName(tr("Vocabulary and tokens per word"));
  chart_->setToolTip(
      tr("Tokens per word on a part of the text that the pieces were not learned from, encoded "
         "with the first merges only: tokens divided by words"));
  // It takes the room that the pairs and the line leave.
  chart_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
  chart_->setLeastHeight(190);
  auto* layout = new QVBoxLayout(card);
  layout->setContentsMargins(8, 8, 8, 4);
  layout->addWidget(chart_);
  return card;
}

QWidget* LearnPage::buildLine() {
  auto* card = new QFrame(this);
  card->setObjectName(QStringLiteral("panel"));
  auto* heading = new QLabel(tr("A line of the text, written with these tokens"), card);
  heading->setObjectName(QStringLiteral("sectionHeading"));
  heading->setToolTip(tr("It comes from the part of the text that is not learned from"));
  count_->setToolTip(perWordMeaning());
  line_->setAccessibleName(tr("The line in tokens"));
  line_->setToolTip(tr("Framed: where the last merge has joined two tokens"));
  auto* top = new QHBoxLayout;
  top->addWidget(heading);
  top->addStretch(1);
  top->addWidget(count_);
  auto* layout = new QVBoxLayout(card);
  layout->setContentsMargins(12, 8, 12, 8);
  layout->setSpacing(4);
  layout->addLayout(top);
  layout->addWidget(line_);
  return card;
}

QString LearnPage::title() const { return tr("Learn the pieces (BPE)"); }

int LearnPage::merges() const { return slider_->value(); }

void LearnPage::setLesson(std::shared_ptr<const insight::TokenLesson> lesson,
                          text::TokenizerKind /*own*/) {
  pace_.stop();
  lesson_ = std::move(lesson);
  slider_->setRange(0, lesson_ == nullptr ? 0 : int(lesson_->steps.size()));
  slider_->setValue(0);
  drawCurve();
  refresh();
}

void LearnPage::playOrPause() {
  if (pace_.isActive()) {
    pace_.stop();
  } else {
    if (slider_->value() == slider_->maximum()) slider_->setValue(0);
    pace_.start();
  }
  refresh();
}

void LearnPage::drawCurve() {
  chart_->removeSeries();
  chart_->setReferences({});
  chart_->setAxisTitles(tr("vocabulary (different tokens)"), tr("tokens per word"));
  if (lesson_ == nullptr) return;
  const int curve = chart_->addSeries({.name = tr("Pieces (BPE)"), .width = 2.5, .dots = true});
  std::vector<QPointF> points;
  for (const auto& point : lesson_->curve)
    points.emplace_back(point.vocabulary, point.tokensPerWord);
  const double first = points.front().x();
  const double last = std::max(points.back().x(), first + 1);
  const double margin = 0.03 * (last - first);
  chart_->setHorizontalRange({first - margin, last + margin}, true);
  chart_->replace(curve, points);
  chart_->setReferences(
      {{tr("characters"), lesson_->charactersPerWord}, {tr("words"), lesson_->wordsPerWord}});
  chart_->setSummary(
      tr("With %1 tokens in the vocabulary a word takes %2 tokens on average, with %3 it takes %4.")
          .arg(whole(lesson_->curve.front().vocabulary),
               QLocale().toString(lesson_->curve.front().tokensPerWord, 'f', 2),
               whole(lesson_->curve.back().vocabulary),
               QLocale().toString(lesson_->curve.back().tokensPerWord, 'f', 2)));
}

void LearnPage::refresh() {
  const int done = slider_->value();
  play_->setText(pace_.isActive() ? tr("Pause") : tr("Play"));
  play_->setEnabled(lesson_ != nullptr);
  slider_->setEnabled(lesson_ != nullptr);
  earlier_->setEnabled(done > 0);
  next_->setEnabled(done < slider_->maximum());
  if (lesson_ == nullptr) {
    state_->clear();
    pair_->clear();
    count_->clear();
    rivals_->setBars({});
    line_->setBoxes({});
    chart_->setMarks({});
    return;
  }
  const auto vocabulary =
      done == 0 ? text::kSpecialTokens + 256 : int(lesson_->steps[std::size_t(done) - 1].id) + 1;
  state_->setText(tr("Merge %1 of %2 · vocabulary %3")
                      .arg(whole(done), whole(slider_->maximum()), whole(vocabulary)));
  chart_->setMarks({{double(vocabulary), tr("here"), true}});
  refreshPairs(done);
  refreshLine(done);
}

void LearnPage::refreshPairs(int done) {
  if (done >= int(lesson_->steps.size())) {
    rivals_->setBars({});
    rivals_->setSummary({});
    pair_->setText(tr("These are all the merges shown here."));
    return;
  }
  const insight::MergeStep& step = lesson_->steps[std::size_t(done)];
  std::vector<plots::Bar> bars;
  for (const insight::PairCount& rival : step.rivals)
    bars.push_back({.label = QStringLiteral("%1 + %2").arg(shown(rival.first), shown(rival.second)),
                    .value = double(rival.count),
                    .valueText = whole(rival.count),
                    .detail = tr("“%1” is followed by “%2” %3 times")
                                  .arg(shown(rival.first), shown(rival.second), whole(rival.count)),
                    .marked = bars.empty()});
  rivals_->setBars(std::move(bars));
  const insight::PairCount& best = step.rivals.front();
  pair_->setText(tr("“%1” and “%2” stand together %3 times, more often than any other pair. The "
                    "next merge makes them the token “%4”, number %5.")
                     .arg(shown(best.first), shown(best.second), whole(best.count),
                          shown(step.joined), whole(step.id)));
  rivals_->setSummary(pair_->text());
}

void LearnPage::refreshLine(int done) {
  const auto pieces = insight::withFirstMerges(*lesson_->pieces, std::size_t(done));
  const auto cut = insight::cutApart(*pieces, lesson_->line);
  auto boxes = boxesOf(cut);
  const int last = done == 0 ? -1 : int(lesson_->steps[std::size_t(done) - 1].id);
  for (plots::TokenBox& box : boxes) box.marked = box.number == last;
  line_->setBoxes(std::move(boxes));
  count_->setText(countText(cut));
  line_->setSummary(tr("The line takes %1.").arg(countText(cut)));
}

QString LearnPage::summary() const {
  if (lesson_ == nullptr) return {};
  return QStringList{state_->text() + '.', pair_->text(), line_->summary(), chart_->summary()}.join(
      ' ');
}

void LearnPage::exportTo(const QString& path) const { chart_->exportTo(path); }

void LearnPage::hideEvent(QHideEvent* event) {
  TokenPage::hideEvent(event);
  if (pace_.isActive()) playOrPause();
}

}  // namespace glassbox::views
