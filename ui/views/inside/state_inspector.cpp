#include "views/inside/state_inspector.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "plots/bar_list.h"
#include "plots/value_bars.h"
#include "views/inside/attention_reading.h"
#include "views/inside/token_words.h"

namespace glassbox::views {
namespace {

constexpr std::size_t kMostLooked = 5;

QLabel* label(const QString& name, QWidget* parent) {
  auto* made = new QLabel(parent);
  made->setObjectName(name);
  made->setWordWrap(true);
  return made;
}

std::span<const float> cellOf(const std::vector<float>& values, int position, std::size_t time) {
  const std::size_t width = values.size() / time;
  return std::span(values).subspan(std::size_t(position) * width, width);
}

}  // namespace

StateInspector::StateInspector(QWidget* parent)
    : QWidget(parent),
      heading_(label(QStringLiteral("sectionHeading"), this)),
      numbers_(new plots::ValueBars(this)),
      about_(label(QStringLiteral("caption"), this)),
      guessesHeading_(label(QStringLiteral("sectionHeading"), this)),
      guesses_(new plots::BarList(this)),
      guessesNote_(label(QStringLiteral("caption"), this)),
      attentionHeading_(label(QStringLiteral("sectionHeading"), this)),
      attention_(new plots::BarList(this)),
      nearestHeading_(label(QStringLiteral("sectionHeading"), this)),
      nearest_(label(QString(), this)) {
  numbers_->setAccessibleName(tr("The numbers of the chosen word"));
  guesses_->setAccessibleName(tr("What would be guessed"));
  guesses_->setTitles(tr("word"), tr("probability if this were the last layer"));
  guesses_->setFullValue(1);
  guesses_->setRowsKept(5);
  heading_->setToolTip(tr("The tile that is chosen: a word of the sentence after a layer"));
  numbers_->setToolTip(
      tr("The numbers of the chosen tile from the first to the last, one bar each: above the line "
         "positive, below it negative"));
  guesses_->setToolTip(
      tr("Read out as if this layer were the last (logit lens): softmax of the "
         "scores (logits) that the numbers of this tile give"));
  attention_->setAccessibleName(tr("Where attention looks"));
  attention_->setTitles(tr("word"), tr("attention"));
  attention_->setFullValue(1);
  attention_->setChoosable(true);
  attention_->setRowsKept(int(kMostLooked));
  attention_->setToolTip(
      tr("Attention of the chosen word on each word: softmax of q·k ÷ √(width of a head), so that "
         "all add up to 100 %. Click a bar, or press Enter on it, to choose that word."));
  attentionHeading_->setToolTip(
      tr("Attention: how much this head mixes in from each word. The weights of a word add up to "
         "100 %. They say where the head looks, not why the model guesses what it guesses."));
  nearestHeading_->setToolTip(
      tr("Words whose average numbers after this layer, over 64 validation rows, point in the most "
         "similar direction (cosine, both centred)."));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(16, 14, 16, 14);
  layout->setSpacing(8);
  for (QWidget* widget : std::initializer_list<QWidget*>{heading_, numbers_, about_})
    layout->addWidget(widget);
  layout->addSpacing(6);
  for (QWidget* widget : std::initializer_list<QWidget*>{guessesHeading_, guesses_, guessesNote_})
    layout->addWidget(widget);
  layout->addSpacing(6);
  for (QWidget* widget : std::initializer_list<QWidget*>{attentionHeading_, attention_})
    layout->addWidget(widget);
  layout->addSpacing(6);
  for (QWidget* widget : std::initializer_list<QWidget*>{nearestHeading_, nearest_})
    layout->addWidget(widget);
  layout->addStretch(1);
  connect(attention_, &plots::BarList::barChosen, this,
          [this](int row) { emit positionChosen(looked_.at(std::size_t(row))); });
  clear();
}

void StateInspector::clear() {
  heading_->setText(tr("Click a tile to see its numbers."));
  for (QWidget* widget :
       std::initializer_list<QWidget*>{numbers_, about_, guessesHeading_, guesses_, guessesNote_,
                                       attentionHeading_, attention_, nearestHeading_, nearest_})
    widget->hide();
}

void StateInspector::show(const live::RunFacts& facts, const live::InsideAnswer& answer, int layer,
                          int position, int head, bool mlp) {
  const model::Trace& trace = *answer.trace;
  for (QWidget* widget : std::initializer_list<QWidget*>{numbers_, about_, guessesHeading_,
                                                         guesses_, nearestHeading_, nearest_})
    widget->show();
  showNumbers(facts, trace, layer, position, mlp && layer > 0);
  showGuesses(facts, answer, layer, position);
  showAttention(facts, trace, layer, position, head);
  showNearest(facts, answer);
}

void StateInspector::showNumbers(const live::RunFacts& facts, const model::Trace& trace, int layer,
                                 int position, bool mlp) {
  const QString word = wordOf(facts, trace.tokens[std::size_t(position)]);
  const QString place = layer == 0 ? tr("going in (embedding)") : tr("after layer %1").arg(layer);
  const auto& all =
      mlp ? trace.layers[std::size_t(layer - 1)].mlpActivations : trace.residualAfter(layer);
  const auto values = cellOf(all, position, std::size_t(trace.time));
  heading_->setText(mlp ? tr("“%1”, MLP of layer %2").arg(word).arg(layer)
                        : tr("“%1” %2").arg(word, place));
  numbers_->setValues({values.begin(), values.end()}, mlp ? tr("unit") : tr("number"));
  const double squares = std::inner_product(values.begin(), values.end(), values.begin(), 0.0);
  if (mlp) {
    const auto strongest = std::max_element(values.begin(), values.end());
    const auto active =
        std::count_if(values.begin(), values.end(), [](float value) { return value > 0.1F; });
    about_->setText(tr("%1 units, %2 of them above 0.1; the strongest is unit %3 with %4.")
                        .arg(values.size())
                        .arg(active)
                        .arg(strongest - values.begin() + 1)
                        .arg(QLocale().toString(double(*strongest), 'f', 2)));
    about_->setToolTip(
        tr("Activations of the MLP after GELU: what each unit answers to this word"));
  } else {
    about_->setText(tr("%1 numbers, length %2")
                        .arg(values.size())
                        .arg(QLocale().toString(std::sqrt(squares), 'f', 2)));
    about_->setToolTip(tr("The residual stream of this word; length: √(sum of squares)"));
  }
  numbers_->setSummary(heading_->text() + QStringLiteral(": ") + about_->text());
}

void StateInspector::showGuesses(const live::RunFacts& facts, const live::InsideAnswer& answer,
                                 int layer, int position) {
  const bool next = facts.settings.model.objective == Objective::kNextWord;
  const bool last = layer == answer.lens.layers;
  guessesHeading_->setText(
      last   ? (next ? tr("The model guesses next") : tr("The model guesses here"))
      : next ? tr("It would guess next")
             : tr("It would guess here"));
  guessesHeading_->setToolTip(tr("Read out as if this layer were the last (logit lens)"));
  const auto& cell = answer.lens.at(layer, position);
  const auto& tokens = answer.trace->tokens;
  const std::int32_t right = !next                               ? tokens[std::size_t(position)]
                             : position + 1 < answer.trace->time ? tokens[std::size_t(position) + 1]
                                                                 : kNoTarget;
  std::vector<plots::Bar> bars;
  for (const auto& guess : cell.guesses)
    bars.push_back(
        {.label = wordOf(facts, guess.token),
         .value = double(guess.probability),
         .valueText = percentText(double(guess.probability)),
         .detail = guess.token == right ? tr("the word that really stands there") : QString(),
         .marked = guess.token == right});
  guesses_->setBars(std::move(bars));
  guesses_->setSummary(guessesHeading_->text());
  guessesNote_->setVisible(layer == 0 && answer.tied);
  guessesNote_->setText(
      tr("Going in, the model can only read off the word itself: the same table turns words into "
         "numbers and numbers into words (tied weights)."));
}

void StateInspector::showAttention(const live::RunFacts& facts, const model::Trace& trace,
                                   int layer, int position, int head) {
  attentionHeading_->setVisible(layer > 0);
  attention_->setVisible(layer > 0);
  if (layer == 0) return;
  attentionHeading_->setText(head < 0
                                 ? tr("Looks at (layer %1, all heads)").arg(layer)
                                 : tr("Looks at (layer %1, head %2)").arg(layer).arg(head + 1));
  const std::vector<float> weights = attentionOf(trace, layer, head);
  const auto row = cellOf(weights, position, std::size_t(trace.time));
  looked_.resize(row.size());
  std::iota(looked_.begin(), looked_.end(), 0);
  std::stable_sort(looked_.begin(), looked_.end(),
                   [&](int a, int b) { return row[std::size_t(a)] > row[std::size_t(b)]; });
  looked_.resize(std::min(looked_.size(), kMostLooked));
  std::erase_if(looked_, [&](int place) { return row[std::size_t(place)] == 0; });  // later words
  std::vector<plots::Bar> bars;
  for (const int place : looked_)
    bars.push_back({.label = wordOf(facts, trace.tokens[std::size_t(place)]),
                    .value = double(row[std::size_t(place)]),
                    .valueText = percentText(double(row[std::size_t(place)])),
                    .detail = tr("word %1 of the row; click to choose it").arg(place + 1)});
  attention_->setBars(std::move(bars));
  attention_->setSummary(attentionHeading_->text());
}

void StateInspector::showNearest(const live::RunFacts& facts, const live::InsideAnswer& answer) {
  nearestHeading_->setText(tr("Closest meanings here"));
  QStringList words;
  for (const auto& one : answer.nearest)
    words << QStringLiteral("%1 (%2)").arg(wordOf(facts, one.word),
                                           QLocale().toString(double(one.score), 'f', 2));
  nearest_->setText(words.isEmpty() ? tr("being measured …") : words.join(QStringLiteral(" · ")));
  nearest_->setToolTip(nearestHeading_->toolTip());
}

}  // namespace glassbox::views
