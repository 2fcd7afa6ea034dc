#include "views/words_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QStringListModel>
#include <QVBoxLayout>
#include <algorithm>

#include "plots/scatter_map.h"
#include "plots/style.h"
#include "theme/breaking_row.h"
#include "theme/theme.h"
#include "views/export_button.h"
#include "views/word_choice.h"
#include "views/words_inspector.h"
#include "views/words_near.h"

namespace glassbox::views {
namespace {

constexpr int kInspectorWidth = 320;
constexpr double kMostWidening = 1.8;  // larger type may take this much of the map's room

live::Near nearOf(const QString& page) {
  return page == QStringLiteral("use")        ? live::Near::kInUse
         : page == QStringLiteral("together") ? live::Near::kTogether
                                              : live::Near::kTable;
}

}  // namespace

WordsView::WordsView(QWidget* parent)
    : View(parent),
      map_(new plots::ScatterMap(this)),
      inspector_(new WordsInspector(this)),
      near_(new WordsNear(this)),
      meaning_(new QLabel(this)),
      caption_(new QLabel(this)),
      complaint_(new QLabel(this)),
      mapper_(
          [this] { QMetaObject::invokeMethod(this, &WordsView::takeMap, Qt::QueuedConnection); }) {
  auto* left = new QVBoxLayout;
  buildLeft(left);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addLayout(left, 1);
  layout->addWidget(buildInspector());
  buildMap();
  kindChanged();
}

WordsView::~WordsView() = default;

void WordsView::buildLeft(QVBoxLayout* left) {
  meaning_->setObjectName(QStringLiteral("meaning"));
  meaning_->setWordWrap(true);
  meaning_->setToolTip(
      tr("What “near” means for the list, and where it can for the map: chosen by the buttons "
         "above"));
  caption_->setObjectName(QStringLiteral("caption"));
  caption_->setWordWrap(true);
  caption_->setToolTip(
      tr("A list of numbers cannot be drawn on a flat sheet without loss. t-SNE keeps neighbours "
         "together; PCA keeps the directions of most spread. Share of the spread: variance along "
         "the directions drawn ÷ variance of all."));
  complaint_->setObjectName(QStringLiteral("complaint"));
  complaint_->setWordWrap(true);
  complaint_->hide();
  connect(near_, &WordsNear::changed, this, &WordsView::nearChanged);
  left->setContentsMargins(16, 12, 16, 12);
  left->setSpacing(8);
  left->addWidget(near_);
  left->addWidget(meaning_);
  left->addWidget(map_, 1);
  left->addWidget(caption_);
  left->addWidget(complaint_);
  left->addWidget(buildControls());
}

QWidget* WordsView::buildInspector() {
  auto* scroll = new QScrollArea(this);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setWidgetResizable(true);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setWidget(inspector_);
  const auto adapt = [scroll] {
    const double scale = std::clamp(theme::Theme::instance().scale(), 1.0, kMostWidening);
    scroll->setFixedWidth(int(kInspectorWidth * scale));
  };
  adapt();
  plots::onStyleChange(scroll, adapt);
  return scroll;
}

void WordsView::buildMap() {
  map_->setAccessibleName(tr("Map of the words"));
  map_->setToolTip(tr(
      "Every point is a word. Words for which the model keeps similar lists of numbers (embedding "
      "vectors) lie close together; the list beside the map tells the true closeness. Click a "
      "word to pin it; arrow keys go from word to word, Enter pins."));
  map_->setEmptyText(tr("The map appears as soon as the model is ready."));
  connect(map_, &plots::ScatterMap::wordChosen, this,
          [this](int word) { togglePin(words_[std::size_t(word)]); });
  connect(inspector_, &WordsInspector::pinSelected, this, &WordsView::select);
  connect(inspector_, &WordsInspector::pinRemoved, this,
          [this](int index) { unpinIndex(std::size_t(index)); });
  connect(inspector_, &WordsInspector::wordChosen, this, &WordsView::pinId);
  connect(inspector_, &WordsInspector::wordHovered, this,
          [this](int id) { map_->highlight(id < 0 ? -1 : onMap(id)); });
  connect(inspector_, &WordsInspector::withoutKindChanged, this, &View::interestChanged);
}

void WordsView::buildSearch(QWidget* row) {
  search_ = new QLineEdit(row);
  search_->setPlaceholderText(tr("Find a word…"));
  search_->setAccessibleName(tr("Find a word and pin it"));
  search_->setToolTip(tr("Type a word of the vocabulary and press Enter to pin it"));
  search_->setClearButtonEnabled(true);
  search_->setMinimumWidth(104);
  search_->setMaximumWidth(240);
  vocabulary_ = new QStringListModel(this);
  completer_ = new QCompleter(vocabulary_, this);
  completer_->setCaseSensitivity(Qt::CaseInsensitive);
  completer_->setFilterMode(Qt::MatchContains);
  search_->setCompleter(completer_);
  connect(search_, &QLineEdit::returnPressed, this, &WordsView::findTyped);
  connect(completer_, qOverload<const QString&>(&QCompleter::activated), this,
          &WordsView::findTyped, Qt::QueuedConnection);
}

void WordsView::buildMapControls(QWidget* row) {
  kind_ = new QComboBox(row);
  kind_->addItem(tr("t-SNE"));
  kind_->addItem(tr("PCA, flat"));
  kind_->addItem(tr("PCA, 3-D"));
  kind_->setAccessibleName(tr("How the map is flattened"));
  kind_->setToolTip(
      tr("t-SNE keeps neighbours together; PCA keeps the two or three directions of "
         "most spread"));
  connect(kind_, &QComboBox::currentIndexChanged, this, &WordsView::kindChanged);
  all_ = new QCheckBox(tr("All words"), row);
  all_->setToolTip(tr("Also words without a family and short ones such as “the”; at most %1")
                       .arg(QLocale().toString(qlonglong(kMostWordsOnMap))));
  connect(all_, &QCheckBox::toggled, this, &WordsView::chooseMapWords);
  trails_ = new QCheckBox(tr("Trails"), row);
  trails_->setToolTip(tr("The way of the pinned words since the map was opened"));
  trails_->setChecked(true);
  connect(trails_, &QCheckBox::toggled, map_, &plots::ScatterMap::setTrailsShown);
  spin_ = new QCheckBox(tr("Turn"), row);
  connect(spin_, &QCheckBox::toggled, map_, &plots::ScatterMap::setSpinning);
  const auto adapt = [this] {
    const bool still = plots::currentStyle().reduceMotion;
    spin_->setEnabled(!still);
    spin_->setToolTip(still ? tr("Off, because motion is reduced in the settings. Drag the map, or "
                                 "use Shift and the arrow keys")
                            : tr("Turns the map slowly; it rests while the pointer is on a word"));
  };
  adapt();
  plots::onStyleChange(spin_, adapt);
}

QWidget* WordsView::buildControls() {
  auto* row = new QWidget(this);
  buildSearch(row);
  buildMapControls(row);
  auto* reset = new QPushButton(tr("Reset"), row);
  reset->setToolTip(tr("Show the whole map again, turned back"));
  connect(reset, &QPushButton::clicked, map_, &plots::ScatterMap::resetView);
  auto* exporter = new ExportButton(this);
  connect(exporter, &ExportButton::failed, complaint_, [this](const QString& sentence) {
    complaint_->setText(sentence);
    complaint_->setVisible(!sentence.isEmpty());
  });
  auto* layout = new theme::BreakingRow(row);
  layout->setSpacing(12);
  layout->addWidget(search_, 4);
  for (QWidget* widget : std::initializer_list<QWidget*>{kind_, all_, trails_, spin_})
    layout->addWidget(widget);
  layout->addStretch(1);
  layout->addWidget(reset);
  layout->addWidget(exporter);
  return row;
}

QString WordsView::page() const {
  return near_->near() == live::Near::kTable      ? QStringLiteral("replace")
         : near_->near() == live::Near::kTogether ? QStringLiteral("together")
                                                  : QStringLiteral("use");
}

QStringList WordsView::pages() const { return {QStringLiteral("use"), QStringLiteral("together")}; }

void WordsView::turnTo(const QString& page) { near_->choose(nearOf(page)); }

QString WordsView::pageName(const QString& page) const { return WordsNear::name(nearOf(page)); }

QString WordsView::title() const { return tr("Words"); }

QString WordsView::id() const { return QStringLiteral("words"); }

const live::WordAnswer* WordsView::answer() const {
  return snapshot_ == nullptr ? nullptr : snapshot_->words.get();
}

live::Interest WordsView::interest() const {
  live::WordQuestion question;
  question.pins = pins_;
  const auto pairWith = [&](int index) {
    question.pairs.emplace_back(pins_[std::size_t(selected_)], pins_[std::size_t(index)]);
  };
  if (other_ >= 0) pairWith(other_);
  for (int i = 0; i < int(pins_.size()); ++i)
    if (i != selected_ && i != other_) pairWith(i);
  question.near = near_->near();
  question.layer = near_->layer();
  question.withoutKind = inspector_->isWithoutKind();
  return {.words = std::move(question)};
}

void WordsView::show(const std::shared_ptr<const live::Snapshot>& snapshot) {
  snapshot_ = snapshot;
  if (!isVisible() || snapshot->facts == nullptr) return;
  if (snapshot->facts != facts_) beginRun();
  if (snapshot->words != told_ || isAnswerOld() != toldAsOld_) tellAnswer();
  map_->setSummary(summary());
  map_->setSparing(snapshot->state == live::RunState::kTraining);
  requestMap();
}

/// Whether training has gone on since it was measured.
bool WordsView::isAnswerOld() const {
  return answer() != nullptr && answer()->step < snapshot_->newestStep;
}

void WordsView::tellAnswer() {
  told_ = snapshot_->words;
  toldAsOld_ = isAnswerOld();
  if (told_ != nullptr) inspector_->show(*told_, snapshot_->newestStep);
  showLinks();
}

void WordsView::beginRun() {
  facts_ = snapshot_->facts;
  vocabulary_->setStringList(words());
  near_->setModel(facts_->settings.model.layers, facts_->settings.model.objective);
  takeFirstPins();
  mapper_.reset();
  ticket_ = 0;
  requested_ = {};
  map_->setWords({}, {});
  words_.clear();
  chooseMapWords();
  pinsChanged();
  updateCaption();
}

void WordsView::nearChanged() {
  updateCaption();
  emit interestChanged();
}

void WordsView::restart() {
  snapshot_.reset();
  facts_.reset();
  told_.reset();
  pins_.clear();
  words_.clear();
  wantedWords_.clear();
  selected_ = other_ = -1;
  map_->setWords({}, {});
  inspector_->clear();
  mapper_.reset();
  ticket_ = 0;
  requested_ = {};
  updateCaption();
}

QString WordsView::summary() const {
  if (snapshot_ == nullptr || facts_ == nullptr) return {};
  const QString shown = tr("%1 words on the map at step %2.")
                            .arg(QLocale().toString(qlonglong(words_.size())),
                                 QLocale().toString(qlonglong(snapshot_->step)));
  const QString closeness = inspector_->summary();
  return closeness.isEmpty() ? shown : shown + ' ' + closeness;
}

QStringList WordsView::exportFormats() const {
  return {QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("pdf"),
          QStringLiteral("csv")};
}

void WordsView::exportTo(const QString& path) const { map_->exportTo(path); }

void WordsView::showEvent(QShowEvent* event) {
  View::showEvent(event);
  if (snapshot_ != nullptr) show(snapshot_);
}

}  // namespace glassbox::views
