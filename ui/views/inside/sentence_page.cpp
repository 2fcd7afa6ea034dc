#include "views/inside/sentence_page.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "plots/heat_matrix.h"
#include "plots/layer_grid.h"
#include "views/inside/alterations_panel.h"
#include "views/inside/attention_reading.h"
#include "views/inside/inspector_column.h"
#include "views/inside/state_inspector.h"
#include "views/inside/token_words.h"

namespace glassbox::views {
namespace {

constexpr int kMostTyped = 400;  ///< characters

QString withLastWordCovered(const QString& sentence) {
  QStringList words = sentence.split(' ', Qt::SkipEmptyParts);
  for (auto word = words.rbegin(); word != words.rend(); ++word) {
    if (std::none_of(word->begin(), word->end(), [](QChar one) { return one.isLetter(); }))
      continue;
    *word = QStringLiteral("[MASK]");
    break;
  }
  return words.join(' ');
}

// As the picture-book pages tell it, so that the model has seen such sentences; to guess its last
// word it must look back at the bark.
QString firstSentence(const live::RunFacts& facts) {
  const bool covers = facts.settings.model.objective == Objective::kCoveredWord;
  if (!facts.exampleSentence.empty()) {
    const QString sentence = QString::fromStdString(facts.exampleSentence);
    return covers ? withLastWordCovered(sentence) : sentence;
  }
  return covers ? QStringLiteral("the word bark goes with the word [MASK] .")
                : QStringLiteral("the word bark goes with the word dog .");
}

QStringList wordsOf(const live::RunFacts& facts, const model::Trace& trace) {
  QStringList words;
  for (const std::int32_t token : trace.tokens) words << wordOf(facts, token);
  return words;
}

/// Not punctuation, not [EOS].
bool isWord(const QString& text) {
  return !text.startsWith('[') &&
         std::any_of(text.begin(), text.end(), [](QChar one) { return one.isLetter(); });
}

/// Where there is most to see at first: the covered word, or the word before the last one of the
/// sentence, whose guess can be judged.
int tellingPlace(const live::RunFacts& facts, const model::Trace& trace) {
  const auto covered = std::find(trace.tokens.begin(), trace.tokens.end(), text::kMask);
  if (covered != trace.tokens.end()) return int(covered - trace.tokens.begin());
  int last = trace.time - 1;
  while (last > 1 && !isWord(wordOf(facts, trace.tokens[std::size_t(last)]))) --last;
  return std::max(0, facts.settings.model.causal() ? last - 1 : last);
}

}  // namespace

SentencePage::SentencePage(QWidget* parent)
    : InsidePage(parent),
      caption_(new QLabel(this)),
      middle_(new QStackedWidget(this)),
      grid_(new plots::LayerGrid(this)),
      matrix_(new plots::HeatMatrix(this)),
      note_(new QLabel(this)),
      sentence_(new QLineEdit(this)),
      picture_(new QComboBox(this)),
      layerChoice_(new QComboBox(this)),
      head_(new QComboBox(this)),
      inspector_(new StateInspector(this)),
      alterations_(new AlterationsPanel(this)) {
  caption_->setObjectName(QStringLiteral("caption"));
  note_->setObjectName(QStringLiteral("complaint"));
  for (QLabel* text : {caption_, note_}) text->setWordWrap(true);
  grid_->setAccessibleName(tr("The sentence through the layers"));
  matrix_->setAccessibleName(tr("Attention as a table of shades"));
  grid_->setToolTip(tr(
      "A column is a word, a row a layer, a tile the list of numbers that the word carries there, "
      "one small square a number. Click a tile, or go with the arrow keys, to see it in full."));
  matrix_->setToolTip(
      tr("How much each word (row) mixes in from each other word (column): softmax of "
         "q·k ÷ √(width of a head). A row adds up to 100 %."));
  caption_->setToolTip(
      tr("What the picture shows, and the step of training of the model that was measured"));
  matrix_->setTitles(tr("this word looks …"), tr("… at this word"), tr("attention"));
  auto* scroll = new QScrollArea(this);
  scroll->setWidgetResizable(true);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setWidget(grid_);
  middle_->addWidget(scroll);
  middle_->addWidget(matrix_);
  auto* left = new QVBoxLayout;
  left->setContentsMargins(16, 4, 16, 12);
  left->setSpacing(8);
  left->addWidget(caption_);
  left->addWidget(middle_, 1);
  left->addWidget(note_);
  left->addWidget(buildControls());
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addLayout(left, 1);
  layout->addWidget(new InspectorColumn(buildInspector(), this));
  alterations_->takeKeysOf(this);
  connect(grid_, &plots::LayerGrid::cellChosen, this, &SentencePage::chooseState);
  connect(matrix_, &plots::HeatMatrix::cellChosen, this,
          [this](int row, int) { chooseState(layer_, row); });
  connect(alterations_, &AlterationsPanel::interestChanged, this, &InsidePage::interestChanged);
  connect(inspector_, &StateInspector::positionChosen, this,
          [this](int position) { chooseState(layer_, position); });
  restart();
}

QWidget* SentencePage::buildControls() {
  auto* row = new QWidget(this);
  sentence_->setMaxLength(kMostTyped);
  sentence_->setPlaceholderText(tr("Type a sentence of your own …"));
  sentence_->setAccessibleName(tr("Sentence"));
  sentence_->setToolTip(tr("The sentence that the model reads; change it as you like"));
  picture_->setAccessibleName(tr("What is drawn"));
  picture_->setToolTip(
      tr("The numbers of every word after each layer (residual stream), what the units of each MLP "
         "answer (activations), or where the heads of one layer look (attention)"));
  picture_->addItem(tr("Numbers of each word"), int(Picture::kResidual));
  picture_->addItem(tr("Units of the MLP"), int(Picture::kMlp));
  picture_->addItem(tr("Attention as a table"), int(Picture::kAttention));
  head_->setAccessibleName(tr("Attention head"));
  head_->setToolTip(tr("Each layer has several heads; each looks at the words in its own way"));
  connect(sentence_, &QLineEdit::textEdited, this, [this] {
    position_ = -1;
    emit interestChanged();
  });
  layerChoice_->setAccessibleName(tr("Layer"));
  layerChoice_->setToolTip(tr("The layer whose attention the table shows"));
  layerChoice_->hide();
  connect(layerChoice_, &QComboBox::currentIndexChanged, this,
          [this](int index) { chooseState(index + 1, position_); });
  connect(picture_, &QComboBox::currentIndexChanged, this, &SentencePage::pictureChanged);
  connect(head_, &QComboBox::currentIndexChanged, this, &SentencePage::showAnswer);
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(12);
  layout->addWidget(sentence_, 1);
  layout->addWidget(layerChoice_);
  layout->addWidget(head_);
  layout->addWidget(picture_);
  return row;
}

/// Beside the sentence either the state that is chosen, or switches for the parts of the model.
QWidget* SentencePage::buildInspector() {
  auto* inspector = new QWidget(this);
  auto* state = new QPushButton(tr("This word"), inspector);
  auto* whatIf = new QPushButton(tr("What if?"), inspector);
  state->setToolTip(tr("The numbers, guesses and attention of the tile that is chosen"));
  whatIf->setToolTip(tr("Switch parts of a copy of the model off and see what it guesses then"));
  auto* row = new QHBoxLayout;
  row->setContentsMargins(14, 12, 14, 0);
  row->setSpacing(8);
  for (QPushButton* button : {state, whatIf}) {
    button->setObjectName(QStringLiteral("page"));
    button->setCheckable(true);
    button->setAutoExclusive(true);
    row->addWidget(button, 1);
  }
  auto* layout = new QVBoxLayout(inspector);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addLayout(row);
  layout->addWidget(inspector_, 1);
  layout->addWidget(alterations_, 1);
  connect(whatIf, &QPushButton::toggled, this, [this](bool shown) {
    alterations_->setVisible(shown);
    inspector_->setVisible(!shown);
  });
  alterations_->hide();
  state->setChecked(true);
  return inspector;
}

QString SentencePage::title() const { return tr("One sentence"); }

live::Interest SentencePage::interest() const {
  live::Interest interest;
  if (facts_ == nullptr) return interest;  // the first sentence depends on the run
  interest.inside = live::InsideQuestion{
      .sentence = sentence_->text().toStdString(), .layer = layer_, .position = position_};
  alterations_->setPlace(interest.inside->sentence, guessedPosition());
  alterations_->addTo(interest);
  return interest;
}

QString SentencePage::sentence() const { return sentence_->text(); }

void SentencePage::setSentence(const QString& sentence) {
  sentence_->setText(sentence);
  position_ = -1;
  emit interestChanged();
}

void SentencePage::setPicture(Picture picture) {
  picture_->setCurrentIndex(picture_->findData(int(picture)));
}

void SentencePage::setHead(int head) { head_->setCurrentIndex(head + 1); }

void SentencePage::chooseState(int layer, int position) {
  layer_ = layer;
  position_ = position;
  grid_->setSelected(layer_, position_);
  showAnswer();
  emit interestChanged();
}

SentencePage::Picture SentencePage::picture() const {
  return Picture(picture_->currentData().toInt());
}

int SentencePage::head() const { return head_->currentIndex() - 1; }

/// Where the word stands that the chosen state guesses; see live::WhatIfQuestion.
int SentencePage::guessedPosition() const {
  if (position_ < 0 || facts_ == nullptr) return -1;
  return facts_->settings.model.objective == Objective::kNextWord ? position_ + 1 : position_;
}

const live::InsideAnswer* SentencePage::answer() const {
  return snapshot_ == nullptr ? nullptr : snapshot_->inside.get();
}

void SentencePage::show(const std::shared_ptr<const live::Snapshot>& snapshot) {
  const live::InsideAnswer* before = answer();
  snapshot_ = snapshot;
  if (!isVisible() || snapshot->facts == nullptr) return;
  alterations_->show(*snapshot);
  if (snapshot->facts != facts_) beginRun();
  else if (answer() == before) return;
  showAnswer();
}

void SentencePage::beginRun() {
  facts_ = snapshot_->facts;
  const model::ModelConfig& model = facts_->settings.model;
  if (offered_.offer(sentence_->text(), firstSentence(*facts_))) {
    sentence_->setText(offered_.text());
    sentence_->setCursorPosition(0);  // its beginning is seen where the field is short
    position_ = -1;
  }
  const QSignalBlocker quiet(head_);
  const QSignalBlocker quietToo(layerChoice_);
  const int before = head_->currentIndex();
  head_->clear();
  head_->addItem(tr("All heads (mean)"));
  for (int i = 1; i <= model.heads; ++i) head_->addItem(tr("Head %1").arg(i));
  head_->setCurrentIndex(before >= 0 && before <= model.heads ? before : 0);
  layerChoice_->clear();
  for (int i = 1; i <= model.layers; ++i) layerChoice_->addItem(tr("Layer %1").arg(i));
  layer_ = layer_ < 0 ? model.layers : std::min(layer_, model.layers);
  emit interestChanged();
}

void SentencePage::pictureChanged() {
  const bool table = picture() == Picture::kAttention;
  middle_->setCurrentIndex(table ? 1 : 0);
  layerChoice_->setVisible(table);
  showAnswer();
}

void SentencePage::showAnswer() {
  const live::InsideAnswer* now = answer();
  if (now == nullptr || now->trace == nullptr || facts_ == nullptr) return;
  const model::Trace& trace = *now->trace;
  if (position_ < 0 || position_ >= trace.time) {
    position_ = tellingPlace(*facts_, trace);
    emit interestChanged();
  }
  showGrid(*now);
  showArcs(*now);
  showMatrix(*now);
  showNote(*now);
  inspector_->show(*facts_, *now, layer_, position_, head(), picture() == Picture::kMlp);
}

void SentencePage::showGrid(const live::InsideAnswer& answer) {
  const model::Trace& trace = *answer.trace;
  const bool mlp = picture() == Picture::kMlp;
  plots::LayerGridContent content;
  content.words = wordsOf(*facts_, trace);
  const int layers = int(trace.layers.size());
  // The embedding has no MLP: its row stays without tiles, so that rows keep their place.
  for (int layer = 0; layer <= layers; ++layer) {
    content.rows << (layer == 0 ? tr("Embedding") : tr("Layer %1").arg(layer));
    if (!mlp) content.values.push_back(trace.residualAfter(layer));
    else if (layer > 0)
      content.values.push_back(trace.layers[std::size_t(layer - 1)].mlpActivations);
    else content.values.emplace_back();
    QStringList captions;
    for (int t = 0; t < trace.time; ++t)
      captions << wordOf(*facts_, answer.lens.at(layer, t).guesses.front().token) + '?';
    content.captions.push_back(std::move(captions));
  }
  content.resultName = tr("Final guess");
  for (int t = 0; t < trace.time; ++t) {
    const auto& guess = answer.lens.at(layers, t).guesses.front();
    content.results << wordOf(*facts_, guess.token);
    content.resultDetails << percentText(double(guess.probability));
  }
  grid_->setContent(std::move(content));
  grid_->setSelected(layer_, position_);
  grid_->setSummary(summary());
  const QString numbers =
      mlp ? tr("Tiles: the %1 units of each MLP after GELU").arg(4 * trace.width)
          : tr("Tiles: the %1 numbers of each word (residual stream)").arg(trace.width);
  caption_->setText(
      tr("%1, blue below zero, orange above. Below each: what that layer would guess. "
         "Arcs: where the chosen word looks (attention). Step %2.")
          .arg(numbers, QLocale().toString(qlonglong(answer.step))));
}

void SentencePage::showArcs(const live::InsideAnswer& answer) {
  if (layer_ < 1) return grid_->setArcs(-1, {});
  const auto weights = attentionOf(*answer.trace, layer_, head());
  const int time = answer.trace->time;
  std::vector<plots::GridArc> arcs;
  for (int to = 0; to < time; ++to)
    arcs.push_back({position_, to, double(weights[std::size_t(position_ * time + to)])});
  grid_->setArcs(layer_, std::move(arcs));
}

void SentencePage::showMatrix(const live::InsideAnswer& answer) {
  const model::Trace& trace = *answer.trace;
  const int layer = std::max(1, layer_);
  const QSignalBlocker quiet(layerChoice_);
  layerChoice_->setCurrentIndex(layer - 1);
  const bool causal = facts_->settings.model.causal();
  std::vector<std::uint8_t> possible;
  for (int from = 0; from < trace.time && causal; ++from)
    for (int to = 0; to < trace.time; ++to) possible.push_back(to <= from ? 1 : 0);
  matrix_->setValues(wordsOf(*facts_, trace), attentionOf(trace, layer, head()),
                     std::move(possible));
  if (picture() != Picture::kAttention) return;
  caption_->setText(tr("Layer %1, %2: how much each word (row) looks at each other (column), in "
                       "percent. Attention says where a head looks; it does not explain the "
                       "guess. Step %3.")
                        .arg(layer)
                        .arg(head() < 0 ? tr("mean of all heads") : tr("head %1").arg(head() + 1))
                        .arg(QLocale().toString(qlonglong(answer.step))));
  matrix_->setSummary(caption_->text());
}

/// What was typed but could not be read as typed.
void SentencePage::showNote(const live::InsideAnswer& answer) {
  QStringList notes;
  for (const std::string& word : answer.unknown)
    notes << tr("“%1” does not occur in the training text; the model reads it as [UNK].")
                 .arg(QString::fromStdString(word));
  if (answer.leftOut > 0)
    notes << tr("The model reads at most %1 words at once; the last %2 are left out.")
                 .arg(answer.trace->time)
                 .arg(answer.leftOut);
  note_->setText(notes.join(' '));
  note_->setVisible(!notes.isEmpty());
}

void SentencePage::restart() {
  snapshot_.reset();
  facts_.reset();
  position_ = -1;
  grid_->setContent({});
  grid_->setEmptyText(tr("The sentence appears here as soon as the model is ready."));
  caption_->setText(
      tr("A sentence enters at the bottom as a list of numbers a word; each layer rewrites them."));
  note_->hide();
  inspector_->clear();
  alterations_->restart();
}

QString SentencePage::summary() const {
  const live::InsideAnswer* now = answer();
  if (now == nullptr || now->trace == nullptr || facts_ == nullptr || position_ < 0 ||
      position_ >= now->trace->time)
    return {};
  const auto& first = now->lens.at(0, position_).guesses.front();
  const auto& last = now->lens.at(now->lens.layers, position_).guesses.front();
  return tr("At “%1” the input alone would guess “%2”; after the last layer the guess is “%3” with "
            "%4 (step %5).")
      .arg(wordOf(*facts_, now->trace->tokens[std::size_t(position_)]),
           wordOf(*facts_, first.token), wordOf(*facts_, last.token),
           percentText(double(last.probability)), QLocale().toString(qlonglong(now->step)));
}

void SentencePage::exportTo(const QString& path) const {
  if (picture() == Picture::kAttention) matrix_->exportTo(path);
  else grid_->exportTo(path);
}

}  // namespace glassbox::views
