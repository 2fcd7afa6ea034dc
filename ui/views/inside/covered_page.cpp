#include "views/inside/covered_page.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include "plots/bar_list.h"
#include "plots/chart.h"
#include "views/inside/alterations_panel.h"
#include "views/inside/inspector_column.h"
#include "views/inside/sentence_card.h"

namespace glassbox::views {
namespace {

constexpr int kGuesses = 3;
constexpr int kColumnsARow = 4;

QString firstSentence(const live::RunFacts& facts) {
  return facts.exampleSentence.empty()
             ? QStringLiteral("Anna has a little brown dog . the dog gives a loud bark .")
             : QString::fromStdString(facts.exampleSentence);
}

}  // namespace

CoveredPage::CoveredPage(QWidget* parent)
    : InsidePage(parent),
      card_(new SentenceCard(tr("Click the word to cover"), tr("Sentence"),
                             tr("Cover the word “%1”"), this)),
      seen_(new QLabel(this)),
      reading_(new QLabel(this)),
      columnBox_(new QWidget(this)),
      grid_(new QGridLayout(columnBox_)),
      chart_(new plots::Chart(this)),
      alterations_(new AlterationsPanel(this)) {
  offered_.offer({}, firstSentence({}));
  card_->setSentence(offered_.text());
  seen_->setObjectName(QStringLiteral("caption"));
  seen_->setToolTip(
      tr("Everything that the model may use for its guess. Where it guesses the next "
         "word, what the words before say is read at the last of them."));
  reading_->setObjectName(QStringLiteral("reading"));
  reading_->setToolTip(
      tr("Probability of the covered word, read out as if a layer were the last (logit lens): "
         "softmax of the scores (logits) that its numbers give"));
  for (QLabel* label : {seen_, reading_}) label->setWordWrap(true);
  grid_->setContentsMargins(0, 0, 0, 0);
  grid_->setHorizontalSpacing(16);
  grid_->setVerticalSpacing(4);
  chart_->setAccessibleName(tr("Probability of the covered word by layer"));
  chart_->setAxisTitles(tr("layer"), {});  // the legend's name of the curve says what goes up
  chart_->setToolTip(
      tr("The probability of the covered word if each layer were the last (logit lens); layer 0 is "
         "what goes in"));
  chart_->setLeastRange(0, 1);
  chart_->setValueText(percentText);
  chart_->addSeries(
      {.name = tr("probability of the covered word"), .colour = 0, .width = 2.5, .dots = true});
  chart_->setLeastHeight(80);
  auto* left = new QVBoxLayout;
  left->setContentsMargins(16, 6, 16, 6);
  left->setSpacing(6);
  left->addWidget(card_);
  left->addWidget(seen_);
  left->addWidget(reading_);
  left->addWidget(columnBox_);
  left->addWidget(chart_, 1);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addLayout(left, 1);
  layout->addWidget(new InspectorColumn(alterations_, this));
  alterations_->takeKeysOf(this);
  connect(card_, &SentenceCard::changed, this, &InsidePage::interestChanged);
  connect(alterations_, &AlterationsPanel::interestChanged, this, &InsidePage::interestChanged);
  restart();
}

QString CoveredPage::title() const { return tr("Covered word"); }

live::Interest CoveredPage::interest() const {
  const std::string sentence = card_->sentence().toStdString();
  const int position = card_->position().value_or(-1);
  live::Interest interest;
  interest.covered = live::CoveredQuestion{sentence, position, kGuesses};
  // The panel looks at the word that is covered, also where the answer has chosen it.
  const bool answered = snapshot_ != nullptr && snapshot_->covered != nullptr;
  alterations_->setPlace(sentence,
                         position < 0 && answered ? snapshot_->covered->position : position);
  alterations_->addTo(interest);
  return interest;
}

void CoveredPage::show(const std::shared_ptr<const live::Snapshot>& snapshot) {
  const bool firstAnswer = snapshot_ == nullptr || snapshot_->covered == nullptr;
  snapshot_ = snapshot;
  if (!isVisible() || snapshot->facts == nullptr) return;
  if (snapshot->facts != facts_) beginRun();
  if (snapshot->covered != nullptr) {
    showLayers(*snapshot->covered);
    if (firstAnswer) emit interestChanged();
  }
  alterations_->show(*snapshot);
}

void CoveredPage::beginRun() {
  facts_ = snapshot_->facts;
  if (offered_.offer(card_->sentence(), firstSentence(*facts_)))
    card_->setSentence(offered_.text());
  const int layers = facts_->settings.model.layers;
  chart_->setHorizontalRange({-0.15, layers + 0.15}, true);
  buildColumns(layers);
}

void CoveredPage::buildColumns(int layers) {
  if (int(columns_.size()) == layers + 1) return;
  for (Column& column : columns_)
    for (QWidget* widget :
         std::initializer_list<QWidget*>{column.heading, column.guesses, column.nearest})
      delete widget;
  columns_.clear();
  for (int layer = 0; layer <= layers; ++layer) {
    Column column{new QLabel(columnBox_), new plots::BarList(columnBox_), new QLabel(columnBox_)};
    column.heading->setObjectName(QStringLiteral("sectionHeading"));
    column.heading->setText(layer == 0 ? tr("Going in (layer 0)")
                                       : tr("After layer %1").arg(layer));
    column.heading->setToolTip(
        layer == 0 ? tr("The numbers that go into the first layer, read out as if no layer came "
                        "after")
                   : tr("What layer %1 would guess if it were the last (logit lens)").arg(layer));
    column.guesses->setToolTip(column.heading->toolTip());
    column.guesses->setObjectName(QStringLiteral("layer%1").arg(layer));
    column.guesses->setAccessibleName(tr("Guesses after layer %1").arg(layer));
    column.guesses->setTitles(tr("word"), tr("probability if this were the last layer"));
    column.guesses->setFullValue(1);
    column.guesses->setLabelShare(0.65);
    column.guesses->setRowsKept(kGuesses);
    column.nearest->setObjectName(QStringLiteral("caption"));
    column.nearest->setWordWrap(true);
    column.nearest->setToolTip(
        tr("Words that are guessed from the most similar numbers: nearest by cosine among the "
           "average states from which each word of 48 validation rows had to be guessed"));
    const int row = 3 * (layer / kColumnsARow);
    grid_->addWidget(column.heading, row, layer % kColumnsARow);
    grid_->addWidget(column.guesses, row + 1, layer % kColumnsARow, Qt::AlignTop);
    grid_->addWidget(column.nearest, row + 2, layer % kColumnsARow, Qt::AlignTop);
    columns_.push_back(column);
  }
  for (int i = 0; i < kColumnsARow; ++i)
    grid_->setColumnStretch(i, i < int(columns_.size()) ? 1 : 0);
}

void CoveredPage::showLayers(const live::CoveredAnswer& answer) {
  card_->show(*facts_, answer.tokens, answer.position);
  const bool fits = answer.layers.size() == columns_.size();
  columnBox_->setVisible(fits);
  seen_->setText(asTheModelSees(answer));
  reading_->setText(sentenceAbout(answer));
  std::vector<QPointF> right;
  for (std::size_t layer = 0; layer < answer.layers.size() && fits; ++layer) {
    showColumn(columns_[layer], int(layer), answer);
    right.emplace_back(double(layer), answer.layers[layer].right);
  }
  chart_->replace(0, right);
  chart_->setSummary(reading_->text());
}

void CoveredPage::showColumn(Column& column, int layer, const live::CoveredAnswer& answer) {
  const auto& says = answer.layers[std::size_t(layer)];
  const std::int32_t word = answer.tokens[std::size_t(answer.position)];
  std::vector<plots::Bar> bars;
  for (const auto& guess : says.guesses)
    bars.push_back(
        {.label = tokenName(*facts_, guess.token),
         .value = double(guess.probability),
         .valueText = shortPercentText(double(guess.probability)),
         .detail =
             guess.token == word
                 ? tr("%1, the word that was covered").arg(percentText(double(guess.probability)))
                 : percentText(double(guess.probability)),
         .marked = guess.token == word});
  column.guesses->setBars(std::move(bars));
  QStringList near;
  for (const auto& one : says.nearest) near << tokenName(*facts_, one.word);
  column.nearest->setText(tr("Most alike: %1").arg(near.join(QStringLiteral(" · "))));
  column.guesses->setSummary(tr("After layer %1 the covered word has a probability of %2.")
                                 .arg(layer)
                                 .arg(percentText(says.right)));
}

QString CoveredPage::asTheModelSees(const live::CoveredAnswer& answer) const {
  if (answer.position < 0) return {};
  auto tokens = answer.tokens;
  if (answer.masked) tokens[std::size_t(answer.position)] = text::kMask;
  else tokens.resize(std::size_t(answer.position));
  const QString seen = shownRow(*facts_, tokens).words.join(' ');
  if (answer.masked) return tr("What the model sees: %1").arg(seen);
  return tr("What the model sees: %1 …   It guesses the next word, so it cannot look at what comes "
            "after.")
      .arg(seen.isEmpty() ? tr("(only the beginning of a text)") : seen);
}

QString CoveredPage::sentenceAbout(const live::CoveredAnswer& answer) const {
  if (answer.position < 0) return tr("Type a sentence and click the word to cover.");
  const QString word = wordOf(*facts_, answer.tokens[std::size_t(answer.position)]);
  const QString start = answer.masked
                            ? tr("On the way in there is only “something is covered here”")
                            : tr("On the way in there is only the word before");
  return tr("%1: “%2” has a probability of %3. After the last layer it has %4. (Step %5)")
      .arg(start, word, percentText(answer.layers.front().right),
           percentText(answer.layers.back().right), QLocale().toString(qlonglong(answer.step)));
}

void CoveredPage::restart() {
  snapshot_.reset();
  facts_.reset();
  card_->clear();
  chart_->clearPoints();
  columnBox_->hide();
  alterations_->restart();
  seen_->clear();
  reading_->setText(
      tr("Click a word: it is hidden from the model, and every layer shows what it "
         "makes of the rest."));
}

QString CoveredPage::summary() const {
  return snapshot_ != nullptr && snapshot_->covered != nullptr ? reading_->text() : QString();
}

void CoveredPage::exportTo(const QString& path) const { chart_->exportTo(path); }

}  // namespace glassbox::views
