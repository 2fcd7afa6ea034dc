#include "views/inside/compare_page.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "plots/chart.h"
#include "theme/core_text.h"
#include "views/inside/inspector_column.h"
#include "views/inside/senses_panel.h"
#include "views/inside/sentence_card.h"
#include "views/inside/word_chips.h"

namespace glassbox::views {
namespace {

constexpr std::size_t kMostSentences = 3;
constexpr Qt::PenStyle kDashes[]{Qt::SolidLine, Qt::DashLine, Qt::DotLine};

std::vector<QPointF> byLayer(const std::vector<double>& values) {
  std::vector<QPointF> points;
  for (std::size_t layer = 0; layer < values.size(); ++layer)
    points.emplace_back(double(layer), values[layer]);
  return points;
}

std::vector<QPointF> edgeOf(const std::vector<insight::Band>& bands, float insight::Band::*edge) {
  std::vector<QPointF> points;
  for (std::size_t layer = 0; layer < bands.size(); ++layer)
    points.emplace_back(double(layer), double(bands[layer].*edge));
  return points;
}

QString distanceText(double distance) { return QLocale().toString(distance, 'f', 2); }

// In a text of one's own, what holds the same word. In ours, as it tells them, and each with its
// bark at the 13th place, so that all three go in alike.
QStringList firstSentences(const live::RunFacts& facts) {
  QStringList own;
  for (const std::string& one : facts.sentencesForComparing) own << QString::fromStdString(one);
  if (own.size() >= 2) return own;
  return {QStringLiteral("Clara has a little brown dog . the dog gives a loud bark ."),
          QStringLiteral("Anna and her mother are in the forest . a piece of bark falls "
                         "from the oak ."),
          QStringLiteral("Ben has a clever black dog . the dog gives a short bark .")};
}

}  // namespace

ComparePage::ComparePage(QWidget* parent)
    : InsidePage(parent),
      chart_(new plots::Chart(this)),
      reading_(new QLabel(this)),
      hint_(new QLabel(this)),
      centred_(new QCheckBox(tr("Leave out what all words share"), this)),
      senses_(new SensesPanel(this)) {
  reading_->setObjectName(QStringLiteral("reading"));
  reading_->setWordWrap(true);
  reading_->setToolTip(
      tr("Distance: 1 − cosine of the two lists of numbers. 0: the same direction; 1: nothing in "
         "common. Random pairs: the 10th to the 90th percentile."));
  chart_->setAccessibleName(tr("How far apart each layer puts the two words"));
  chart_->setLeastRange(0, 1);
  chart_->setLeastHeight(140);
  chart_->setToolTip(
      tr("Cosine distance of the two lists of numbers (residual states) after each "
         "layer: 1 − cos(a − m, b − m), where m is the mean of the layer"));
  auto* left = new QVBoxLayout;
  left->setContentsMargins(16, 12, 16, 12);
  left->setSpacing(10);
  left->addWidget(buildCards());
  left->addWidget(reading_);
  left->addWidget(chart_, 1);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addLayout(left, 1);
  layout->addWidget(new InspectorColumn(buildInspector(), this));
  for (const QString& sentence : firstSentences({}).mid(0, 2)) {
    addCard(sentence);
    offered_.emplace_back().offer({}, sentence);
  }
  restart();
}

QWidget* ComparePage::buildCards() {
  auto* row = new QWidget(this);
  cardRow_ = new QHBoxLayout(row);
  cardRow_->setContentsMargins(0, 0, 0, 0);
  cardRow_->setSpacing(10);
  return row;
}

QWidget* ComparePage::buildInspector() {
  auto* inspector = new QWidget(this);
  add_ = new QPushButton(tr("Add a third sentence"), inspector);
  add_->setObjectName(QStringLiteral("addSentence"));
  add_->setToolTip(
      tr("With two dog barks and a tree's you see whether the layers only tell "
         "sentences apart, or meanings"));
  connect(add_, &QPushButton::clicked, this, [this] {
    addCard(firstSentences(facts_ == nullptr ? live::RunFacts() : *facts_).value(2));
    cardsChanged();
  });
  centred_->setChecked(true);
  centred_->setToolTip(
      tr("All words of a layer have much in common, so their plain distances are small whatever "
         "they mean. With this on, the mean of the layer is taken away first (centring): 0 is the "
         "same direction, 1 as unlike as chance, 2 opposite."));
  connect(centred_, &QCheckBox::toggled, this, [this] {
    chart_->resetZoom();
    if (snapshot_ != nullptr) show(snapshot_);
  });
  auto* about = new QLabel(
      tr("Layer 0 is what goes in: the word's own numbers plus those of its place in the "
         "sentence, so the same word at another place is already a little apart."),
      inspector);
  about->setToolTip(
      tr("Going in, a word's numbers are its row of the embedding table plus the row of its place "
         "(position embedding)"));
  hint_->setToolTip(
      tr("A next-word model reads only what stands before a word (causal mask), a covered-word "
         "model both sides"));
  for (QLabel* label : {about, hint_}) {
    label->setObjectName(QStringLiteral("caption"));
    label->setWordWrap(true);
  }
  connect(senses_, &SensesPanel::interestChanged, this, &InsidePage::interestChanged);
  auto* layout = new QVBoxLayout(inspector);
  layout->setContentsMargins(16, 12, 16, 12);
  layout->setSpacing(10);
  layout->addWidget(add_);
  layout->addWidget(centred_);
  layout->addWidget(about);
  layout->addSpacing(8);
  layout->addWidget(senses_);
  layout->addWidget(hint_);
  layout->addStretch(1);
  return inspector;
}

SentenceCard* ComparePage::addCard(const QString& sentence) {
  auto* card =
      new SentenceCard(QString::number(cards_.size() + 1), tr("Sentence %1").arg(cards_.size() + 1),
                       tr("Compare the word “%1”"), this);
  card->setSentence(sentence);
  card->setRemovable(cards_.size() >= 2);
  cardRow_->addWidget(card, 1);
  cards_.push_back(card);
  connect(card, &SentenceCard::changed, this, &ComparePage::cardsChanged);
  connect(card, &SentenceCard::removeWanted, this, [this, card] { removeCard(card); });
  return card;
}

void ComparePage::removeCard(SentenceCard* card) {
  std::erase(cards_, card);
  card->hide();
  card->deleteLater();
  cardsChanged();
}

void ComparePage::cardsChanged() {
  add_->setVisible(cards_.size() < kMostSentences);
  emit interestChanged();
}

QString ComparePage::title() const { return tr("Two sentences"); }

live::Interest ComparePage::interest() const {
  live::CompareQuestion question;
  for (const SentenceCard* card : cards_)
    question.words.push_back({card->sentence().toStdString(), card->position().value_or(-1)});
  live::Interest interest;
  interest.compare = std::move(question);
  interest.senses = senses_->question();
  return interest;
}

const live::CompareAnswer* ComparePage::answer() const {
  if (snapshot_ == nullptr || snapshot_->compare == nullptr) return nullptr;
  return snapshot_->compare->rows.size() == cards_.size() ? snapshot_->compare.get() : nullptr;
}

void ComparePage::show(const std::shared_ptr<const live::Snapshot>& snapshot) {
  snapshot_ = snapshot;
  if (!isVisible() || snapshot->facts == nullptr) return;
  if (snapshot->facts != facts_) beginRun();
  if (const auto* now = answer()) {
    showCards(*now);
    showCurves(*now);
    reading_->setText(sentenceAbout(*now));
    chart_->setSummary(reading_->text());
  }
  senses_->show(snapshot->senses.get());
}

void ComparePage::beginRun() {
  facts_ = snapshot_->facts;
  offerSentences();
  const int layers = facts_->settings.model.layers;
  chart_->setHorizontalRange({-0.15, layers + 0.15}, true);
  senses_->beginRun(*facts_);
  const bool covered = facts_->settings.model.objective == Objective::kCoveredWord;
  hint_->setText(
      covered ? tr("This model guesses covered words and reads both sides of a word, so its layers "
                   "can use everything around it.")
              : tr("This model guesses the next word, so a word cannot use what comes after it. "
                   "In our measurements such models do not tell the two barks apart any better "
                   "after layer 1. The lesson is clearest with a model that guesses covered words: "
                   "press the model's name above and start a covered-word run."));
}

void ComparePage::offerSentences() {
  const QStringList sentences = firstSentences(*facts_);
  bool other = false;
  for (std::size_t i = 0; i < offered_.size(); ++i) {
    if (!offered_[i].offer(cards_[i]->sentence(), sentences[qsizetype(i)])) continue;
    cards_[i]->setSentence(offered_[i].text());
    other = true;
  }
  if (other) emit interestChanged();
}

void ComparePage::showCards(const live::CompareAnswer& answer) {
  for (std::size_t i = 0; i < cards_.size(); ++i)
    cards_[i]->show(*facts_, answer.rows[i].tokens, answer.rows[i].position);
}

QString ComparePage::pairName(const live::CompareAnswer::Pair& pair) const {
  const auto numbered = [this](int card) {
    return QStringLiteral("%1 %2").arg(cards_[std::size_t(card)]->chosenWord()).arg(card + 1);
  };
  return QStringLiteral("%1 – %2").arg(numbered(pair.first), numbered(pair.second));
}

void ComparePage::showCurves(const live::CompareAnswer& answer) {
  const bool centred = centred_->isChecked();
  chart_->setAxisTitles(tr("layer"), tr("distance (1 − cosine)"));
  if (curves_ != answer.pairs.size() || chart_->seriesCount() == 0) {
    curves_ = answer.pairs.size();
    chart_->removeSeries();
    chart_->addBand(tr("most random pairs of words"));
    for (std::size_t i = 0; i < curves_; ++i) chart_->addSeries({});
  }
  const auto& band = centred ? answer.centredBand : answer.plainBand;
  chart_->replaceBand(0, edgeOf(band, &insight::Band::low), edgeOf(band, &insight::Band::high));
  for (std::size_t i = 0; i < curves_; ++i) {
    const auto& pair = answer.pairs[i];
    chart_->setSeriesLook(int(i) + 1, {.name = pairName(pair),
                                       .colour = i == 0   ? 1
                                                 : i == 1 ? 0
                                                          : int(i),
                                       .width = 2.5,
                                       .dash = kDashes[i % std::size(kDashes)],
                                       .dots = true});
    chart_->replace(int(i) + 1, byLayer(centred ? pair.centred : pair.plain));
  }
}

QString ComparePage::sentenceAbout(const live::CompareAnswer& answer) const {
  if (!answer.problem.empty()) return theme::inWindowLanguage(answer.problem);
  if (answer.pairs.empty()) return tr("Type sentences and click the word to compare in each.");
  const bool centred = centred_->isChecked();
  QStringList parts;
  for (const auto& pair : answer.pairs) {
    const auto& values = centred ? pair.centred : pair.plain;
    parts << tr("%1: %2 apart going in, %3 at the end.")
                 .arg(pairName(pair), distanceText(values.front()), distanceText(values.back()));
  }
  const insight::Band last = (centred ? answer.centredBand : answer.plainBand).back();
  parts << tr("Most random pairs of words end %1 to %2 apart (step %3).")
               .arg(distanceText(double(last.low)), distanceText(double(last.high)),
                    QLocale().toString(qlonglong(answer.step)));
  return parts.join(QStringLiteral("   "));
}

void ComparePage::restart() {
  snapshot_.reset();
  facts_.reset();
  for (SentenceCard* card : cards_) card->clear();
  chart_->clearPoints();
  senses_->clear();
  reading_->setText(
      tr("Click the word to compare in each sentence. The curve shows how far apart "
         "every layer puts the two."));
}

QString ComparePage::summary() const { return answer() != nullptr ? reading_->text() : QString(); }

void ComparePage::exportTo(const QString& path) const { chart_->exportTo(path); }

}  // namespace glassbox::views
