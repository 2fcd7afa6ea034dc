#include "views/next_word_panel.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>
#include <algorithm>

#include "base/error.h"
#include "plots/bar_list.h"
#include "plots/style.h"
#include "theme/core_text.h"
#include "views/sampling_controls.h"
#include "views/word_text.h"

namespace glassbox::views {
namespace {

constexpr int kBars = 9;

QString valueText(double before, double after) {
  const QString was = percentText(before);
  if (after == 0) return NextWordPanel::tr("%1 cut").arg(was);
  const QString is = percentText(after);
  return was == is ? is : QStringLiteral("%1 → %2").arg(was, is);
}

}  // namespace

NextWordPanel::NextWordPanel(QWidget* parent)
    : QWidget(parent),
      heading_(new QLabel(this)),
      caption_(new QLabel(this)),
      bars_(new plots::BarList(this)),
      left_(new QLabel(this)),
      controls_(new SamplingControls(this)) {
  heading_->setObjectName(QStringLiteral("sectionHeading"));
  heading_->setWordWrap(true);
  for (QLabel* quiet : {caption_, left_}) {
    quiet->setObjectName(QStringLiteral("caption"));
    quiet->setWordWrap(true);
  }
  bars_->setAccessibleName(tr("Likeliest words"));
  bars_->setTitles(tr("word"), tr("probability"));
  bars_->setFullValue(1);
  bars_->setRowsKept(kBars);
  bars_->setChoosable(true);
  bars_->setToolTip(
      tr("The likeliest words for this place. Probability: e to a word's score (logit), divided by "
         "the sum over all words (softmax), so that all add up to 100 %. Click a bar, or press "
         "Enter on it, to take that word."));
  heading_->setToolTip(tr("The place in the text that the bars are about"));
  caption_->setToolTip(tr(
      "Which word stands there, the probability that the model gave it, and the step of training "
      "of the model that was asked"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(16, 12, 16, 12);
  layout->setSpacing(6);
  layout->addWidget(heading_);
  layout->addWidget(caption_);
  layout->addWidget(bars_);
  layout->addWidget(left_);
  layout->addSpacing(6);
  layout->addWidget(controls_);
  layout->addStretch(1);
  // Room for two lines, so that the bars do not jump from place to place.
  const auto adapt = [this] {
    caption_->setMinimumHeight(2 * QFontMetrics(plots::currentStyle().small).lineSpacing());
  };
  adapt();
  plots::onStyleChange(this, adapt);
  caption_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
  connect(controls_, &SamplingControls::samplingChanged, this, &NextWordPanel::refresh);
  connect(bars_, &plots::BarList::barChosen, this, [this](int row) {
    if (row < int(tokens_.size())) emit wordTaken(tokens_[std::size_t(row)]);
  });
}

void NextWordPanel::setSamplingShown(bool shown) {
  controls_->setVisible(shown);
  left_->setVisible(shown);
}

insight::SamplingSettings NextWordPanel::sampling() const {
  return controls_->isVisibleTo(this) ? controls_->sampling() : insight::SamplingSettings{};
}

void NextWordPanel::show(std::shared_ptr<const live::RunFacts> facts, Place place) {
  facts_ = std::move(facts);
  place_ = std::move(place);
  heading_->setText(place_.heading);
  caption_->setText(place_.caption);
  refresh();
}

void NextWordPanel::clear(const QString& heading, const QString& why) {
  place_ = {};
  tokens_.clear();
  heading_->setText(heading);
  caption_->clear();
  left_->clear();
  bars_->setBars({});
  bars_->setEmptyText(why);
  bars_->setSummary({});
}

void NextWordPanel::refresh() {
  if (place_.logits.empty()) return;
  std::vector<float> before;
  std::vector<float> after;
  try {
    after = insight::nextDistribution(place_.logits, sampling());
    before = insight::softmax(place_.logits);
  } catch (const Error& error) {
    return clear(heading_->text(), theme::inWindowLanguage(error.what()));
  }
  std::vector<plots::Bar> bars;
  tokens_.clear();
  for (const insight::Guess& guess : insight::likeliest(before, kBars)) {
    const double was = double(guess.probability);
    const double is = double(after[std::size_t(guess.token)]);
    tokens_.push_back(guess.token);
    bars.push_back({.label = tokenName(*facts_, guess.token),
                    .value = is,
                    .valueText = valueText(was, is),
                    .detail = tr("The model itself: %1. After the sliders: %2.")
                                  .arg(percentText(was), percentText(is)),
                    .marked = guess.token == place_.taken,
                    .faint = is == 0});
    if (percentText(was) != percentText(is)) bars.back().before = was;
  }
  const auto possible = std::count_if(after.begin(), after.end(), [](float p) { return p > 0; });
  left_->setText((tokensAreWords(*facts_) ? tr("%1 of %2 words can be drawn.")
                                          : tr("%1 of %2 pieces of words can be drawn."))
                     .arg(QLocale().toString(qlonglong(possible)),
                          QLocale().toString(qlonglong(after.size()))));
  left_->setToolTip(
      tr("Dashed outline: as the model says. Full bar: what a word is drawn from, after the "
         "sliders. “Cut”: can no longer be drawn. A full column would be 100 %."));
  bars_->setBars(std::move(bars));
  bars_->setSummary(summary());
}

QString NextWordPanel::summary() const {
  const auto& bars = bars_->bars();
  if (bars.empty()) return {};
  QStringList said;
  for (std::size_t i = 0; i < std::min<std::size_t>(3, bars.size()); ++i)
    said << QStringLiteral("%1 %2").arg(bars[i].label, bars[i].valueText);
  return tr("%1: %2.").arg(heading_->text(), said.join(QStringLiteral(", ")));
}

}  // namespace glassbox::views
