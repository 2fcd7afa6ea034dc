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
#include "theme/theme.h"
#include "views/export_button.h"
#include "views/word_choice.h"
#include "views/words_inspector.h"

namespace glassbox::views {
namespace {

constexpr int kInspectorWidth = 284;
constexpr double kMostWidening = 1.5;  // larger type may take this much of the map's room
constexpr int kPollMs = 30;
// A map may take a third of the time: the rest is the training's.
constexpr int kRestPerWork = 2;

}  // namespace

WordsView::WordsView(QWidget* parent)
    : View(parent),
      map_(new plots::ScatterMap(this)),
      inspector_(new WordsInspector(this)),
      caption_(new QLabel(this)),
      complaint_(new QLabel(this)) {
  caption_->setObjectName(QStringLiteral("caption"));
  caption_->setWordWrap(true);
  complaint_->setObjectName(QStringLiteral("complaint"));
  complaint_->setWordWrap(true);
  complaint_->hide();
  auto* left = new QVBoxLayout;
  left->setContentsMargins(16, 12, 16, 12);
  left->setSpacing(8);
  left->addWidget(caption_);
  left->addWidget(map_, 1);
  left->addWidget(complaint_);
  left->addWidget(buildControls());
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addLayout(left, 1);
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
  layout->addWidget(scroll);
  buildMap();
  poll_.setInterval(kPollMs);
  connect(&poll_, &QTimer::timeout, this, [this] {
    takeMap();
    requestMap();
  });
  updateCaption();
}

WordsView::~WordsView() = default;

void WordsView::buildMap() {
  map_->setAccessibleName(tr("Map of the words"));
  map_->setEmptyText(tr("The map appears as soon as the model is ready."));
  connect(map_, &plots::ScatterMap::wordChosen, this,
          [this](int word) { togglePin(words_[std::size_t(word)]); });
  connect(inspector_, &WordsInspector::pinSelected, this, [this](int index) {
    selected_ = index;
    pinsChanged();
  });
  connect(inspector_, &WordsInspector::pinRemoved, this,
          [this](int index) { unpinIndex(std::size_t(index)); });
  connect(inspector_, &WordsInspector::wordChosen, this, &WordsView::pinId);
  connect(inspector_, &WordsInspector::wordHovered, this,
          [this](int id) { map_->highlight(id < 0 ? -1 : onMap(id)); });
}

QWidget* WordsView::buildControls() {
  auto* row = new QWidget(this);
  search_ = new QLineEdit(row);
  search_->setPlaceholderText(tr("Find a word…"));
  search_->setAccessibleName(tr("Find a word and pin it"));
  search_->setClearButtonEnabled(true);
  search_->setMinimumWidth(110);
  search_->setMaximumWidth(240);
  completer_ = new QCompleter(new QStringListModel(this), this);
  completer_->setCaseSensitivity(Qt::CaseInsensitive);
  completer_->setFilterMode(Qt::MatchContains);
  search_->setCompleter(completer_);
  connect(search_, &QLineEdit::returnPressed, this, &WordsView::findTyped);
  connect(completer_, qOverload<const QString&>(&QCompleter::activated), this,
          &WordsView::findTyped, Qt::QueuedConnection);
  kind_ = new QComboBox(row);
  kind_->addItem(tr("t-SNE"));
  kind_->addItem(tr("PCA"));
  kind_->setAccessibleName(tr("How the map is flattened"));
  kind_->setToolTip(tr("t-SNE keeps neighbours together; PCA keeps the directions of most spread"));
  connect(kind_, &QComboBox::currentIndexChanged, this, [this] {
    map_->forgetPlaces();
    spreadKept_ = 0;
    mappedStep_ = -1;
    restMs_ = 0;
    waiting_ = false;
    requestMap();
    updateCaption();
  });
  all_ = new QCheckBox(tr("All words"), row);
  all_->setToolTip(tr("Also words without a family and short ones such as “the”"));
  connect(all_, &QCheckBox::toggled, this, &WordsView::chooseMapWords);
  trails_ = new QCheckBox(tr("Trails"), row);
  trails_->setToolTip(tr("The way of the pinned words since the map was opened"));
  trails_->setChecked(true);
  connect(trails_, &QCheckBox::toggled, map_, &plots::ScatterMap::setTrailsShown);
  auto* reset = new QPushButton(tr("Reset"), row);
  reset->setToolTip(tr("Show the whole map again"));
  connect(reset, &QPushButton::clicked, map_, &plots::ScatterMap::resetView);
  auto* exporter = new ExportButton(this);
  connect(exporter, &ExportButton::failed, complaint_, [this](const QString& sentence) {
    complaint_->setText(sentence);
    complaint_->setVisible(!sentence.isEmpty());
  });
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(12);
  layout->addWidget(search_, 4);
  for (QWidget* widget : std::initializer_list<QWidget*>{kind_, all_, trails_})
    layout->addWidget(widget);
  layout->addStretch(1);
  layout->addWidget(reset);
  layout->addWidget(exporter);
  return row;
}

QString WordsView::title() const { return tr("Words"); }

QString WordsView::id() const { return QStringLiteral("words"); }

const live::WordAnswer* WordsView::answer() const {
  return snapshot_ == nullptr ? nullptr : snapshot_->words.get();
}

live::MapKind WordsView::kind() const {
  return kind_->currentIndex() == 0 ? live::MapKind::kTsne : live::MapKind::kPca;
}

live::Interest WordsView::interest() const {
  live::WordQuestion question;
  question.pins = pins_;
  for (std::size_t i = 0; i < pins_.size(); ++i)
    if (int(i) != selected_) question.pairs.emplace_back(pins_[std::size_t(selected_)], pins_[i]);
  return {.words = std::move(question)};
}

void WordsView::show(const std::shared_ptr<const live::Snapshot>& snapshot) {
  snapshot_ = snapshot;
  if (!isVisible() || snapshot->facts == nullptr) return;
  if (snapshot->facts != facts_) beginRun();
  if (answer() != nullptr) inspector_->show(*answer());
  showLinks();
  map_->setSummary(summary());
  requestMap();
}

void WordsView::beginRun() {
  facts_ = snapshot_->facts;
  QStringList names;
  for (std::size_t id = 0; id < facts_->words.size(); ++id)
    if (isOrdinaryWord(std::int32_t(id), facts_->words[id]))
      names << QString::fromStdString(facts_->words[id].text);
  names.sort();
  static_cast<QStringListModel*>(completer_->model())->setStringList(names);
  pins_.clear();
  for (const char* word : {"dog", "bark"})
    if (const auto id = findWord(facts_->words, word)) pins_.push_back(*id);
  selected_ = pins_.empty() ? -1 : 0;
  chooseMapWords();
  pinsChanged();
  updateCaption();
}

void WordsView::chooseMapWords() {
  if (facts_ == nullptr) return;
  words_ = chooseWords(facts_->words, all_->isChecked());
  for (const std::int32_t pinned : pins_)
    if (onMap(pinned) < 0) words_.push_back(pinned);
  const QStringList families = familiesOf(facts_->words);
  std::vector<plots::MapWord> points;
  for (const std::int32_t id : words_) {
    const live::Word& word = *wordOf(id);
    const QString family = QString::fromStdString(word.family);
    const QString seen = tr("seen %1 times").arg(QLocale().toString(qlonglong(word.count)));
    points.push_back({QString::fromStdString(word.text), int(families.indexOf(family)),
                      family.isEmpty() ? seen : QStringLiteral("%1, %2").arg(family, seen)});
  }
  map_->setWords(std::move(points), families);
  mapper_.reset();
  mappedStep_ = -1;
  waiting_ = false;
  restMs_ = 0;
  showPinsOnMap();
  requestMap();
}

void WordsView::restart() {
  snapshot_.reset();
  facts_.reset();
  pins_.clear();
  words_.clear();
  selected_ = -1;
  map_->setWords({}, {});
  inspector_->clear();
  mapper_.reset();
  mappedStep_ = -1;
  waiting_ = false;
  updateCaption();
}

void WordsView::requestMap() {
  const bool rested = !sinceTaken_.isValid() || sinceTaken_.elapsed() >= restMs_;
  if (!isVisible() || waiting_ || !rested || answer() == nullptr || words_.empty() ||
      answer()->step == mappedStep_)
    return;
  mappedStep_ = answer()->step;
  waiting_ = true;
  sinceRequest_.start();
  mapper_.request(snapshot_->words, words_, kind());
}

void WordsView::takeMap() {
  const auto newest = mapper_.take();
  if (newest == nullptr) return;
  waiting_ = false;
  restMs_ = kRestPerWork * sinceRequest_.elapsed();
  sinceTaken_.start();
  // A map asked for before the words or the kind changed does not fit any more.
  if (newest->positions.size() != words_.size() || newest->step != mappedStep_) return;
  spreadKept_ = newest->spreadKept;
  map_->moveTo(newest->positions);
  updateCaption();
}

void WordsView::updateCaption() {
  if (facts_ == nullptr)
    return caption_->setText(
        tr("Every word is a list of numbers (its "
           "embedding). Words with similar numbers lie "
           "close together."));
  const int width = facts_->settings.model.width;
  const QString flattened = tr("%1 dimensions flattened to 2").arg(width);
  if (kind() == live::MapKind::kTsne)
    caption_->setText(
        tr("%1 by t-SNE: close words belong together, far distances mislead").arg(flattened));
  else if (spreadKept_ > 0)
    caption_->setText(tr("%1 by PCA, which keeps %2 % of the spread: directions and far distances "
                         "can mislead")
                          .arg(flattened, QLocale().toString(100 * spreadKept_, 'f', 0)));
  else caption_->setText(flattened);
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
  poll_.start();
  if (snapshot_ != nullptr) show(snapshot_);
}

void WordsView::hideEvent(QHideEvent* event) {
  View::hideEvent(event);
  poll_.stop();
}

}  // namespace glassbox::views
