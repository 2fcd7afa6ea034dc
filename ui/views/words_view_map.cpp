// The map: which words are on it, when another is drawn, and what it says of itself.
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <algorithm>
#include <numeric>

#include "plots/scatter_map.h"
#include "views/word_choice.h"
#include "views/words_near.h"
#include "views/words_view.h"

namespace glassbox::views {
namespace {

// While training, maps take a hundredth of the time of one processor, but for very large ones.
constexpr double kRestPerWork = 100;
constexpr double kLongestRest = 10;  ///< seconds

QString percent(double share) { return QLocale().toString(100 * share, 'f', 0); }

}  // namespace

live::MapKind WordsView::kind() const {
  constexpr live::MapKind kKinds[]{live::MapKind::kTsne, live::MapKind::kPca, live::MapKind::kPca3};
  return kKinds[std::clamp(kind_->currentIndex(), 0, 2)];
}

void WordsView::kindChanged() {
  map_->forgetPlaces();
  map_->resetView();
  map_->setDeep(kind() == live::MapKind::kPca3);
  spin_->setVisible(kind() == live::MapKind::kPca3);
  spreadKept_ = 0;
  requestMap();
  updateCaption();
}

void WordsView::chooseMapWords() {
  if (facts_ == nullptr) return;
  wantedWords_ = chooseWords(facts_->words, all_->isChecked());
  for (const std::int32_t pinned : pins_)
    if (std::find(wantedWords_.begin(), wantedWords_.end(), pinned) == wantedWords_.end())
      wantedWords_.push_back(pinned);
  requestMap();
}

/// Called only with places at hand, so that no word is ever shown without one.
void WordsView::putOnMap(const std::vector<std::int32_t>& words) {
  words_ = words;
  const QStringList families = familiesOf(facts_->words);
  std::vector<plots::MapWord> points;
  for (const std::int32_t id : words_) {
    const live::Word& word = *wordOf(id);
    const QString family = QString::fromStdString(word.family);
    const QString seen = tr("seen %1 times").arg(QLocale().toString(qlonglong(word.count)));
    points.push_back(
        {QString::fromStdString(word.text), int(families.indexOf(family)),
         family.isEmpty() ? seen : QStringLiteral("%1, %2").arg(familyName(family), seen)});
  }
  QStringList names;
  for (const QString& family : families) names << familyName(family);
  map_->setWords(std::move(points), names);
  showPinsOnMap();
}

void WordsView::requestMap() {
  if (!isVisible() || answer() == nullptr || answer()->embeddings.empty() || wantedWords_.empty())
    return;
  const bool lift = answer()->near == live::Near::kTogether;
  Wanted wanted{kind(), lift ? live::Near::kTable : answer()->near, answer()->layer, wantedWords_,
                answer()->step};
  if (wanted == requested_) return;
  // A later step can wait until the map before it is ready; what the person has changed cannot.
  Wanted sameButStep = requested_;
  sameButStep.step = wanted.step;
  const bool rested = snapshot_->state != live::RunState::kTraining || !sinceTaken_.isValid() ||
                      sinceTaken_.elapsed() >= restMs_;
  if (wanted == sameButStep && (ticket_ != 0 || !rested)) return;
  requested_ = std::move(wanted);
  ticket_ = mapper_.request(snapshot_->words, wantedWords_, kind());
}

void WordsView::takeMap() {
  const auto newest = mapper_.take();
  if (newest == nullptr || facts_ == nullptr) return;
  const bool current = newest->ticket == ticket_;
  if (current && newest->settled) {
    ticket_ = 0;
    restMs_ = qint64(1e3 * std::min(kRestPerWork * newest->seconds, kLongestRest));
    sinceTaken_.start();
  }
  if (newest->kind != kind() || newest->positions.empty()) return;
  if (current && (shownSpace_ != requested_.space || shownLayer_ != requested_.layer)) {
    // A trail across two spaces would be no way that a word went.
    shownSpace_ = requested_.space;
    shownLayer_ = requested_.layer;
    map_->forgetTrails();
  }
  if (newest->words != words_) putOnMap(newest->words);
  spreadKept_ = std::accumulate(newest->spreadKept.begin(), newest->spreadKept.end(), 0.0);
  map_->moveTo(newest->positions);
  showAxes(*newest);
  updateCaption();
  requestMap();  // the model may have gone on meanwhile
}

void WordsView::showAxes(const live::WordMap& map) {
  std::vector<plots::MapAxis> axes;
  for (std::size_t i = 0; i < map.axes.size(); ++i) {
    const auto& [x, y, z] = map.axes[i];
    axes.push_back(
        {QVector3D(x, y, z), tr("direction %1: %2 %").arg(i + 1).arg(percent(map.spreadKept[i]))});
  }
  map_->setAxes(std::move(axes));
}

QString WordsView::flattenedSentence() const {
  const int width = facts_->settings.model.width;
  const int dimensions = kind() == live::MapKind::kPca3 ? 3 : 2;
  const QString flattened = tr("%1 dimensions flattened to %2").arg(width).arg(dimensions);
  if (kind() == live::MapKind::kTsne)
    return tr("%1 by t-SNE: close words belong together, far distances mislead").arg(flattened);
  if (spreadKept_ <= 0) return flattened;
  const QString kept =
      tr("%1 by PCA, which keeps %2 % of the spread: directions and far distances can mislead")
          .arg(flattened, percent(spreadKept_));
  return dimensions == 2 ? kept : kept + tr("; drag to turn, or Shift and the arrow keys");
}

void WordsView::updateCaption() {
  meaning_->setText(WordsNear::meaning(near_->near(), near_->layer()));
  if (facts_ == nullptr)
    return caption_->setText(
        tr("Every word is a list of numbers (its embedding). Words with similar numbers lie close "
           "together."));
  const auto all = std::count_if(facts_->words.begin(), facts_->words.end(), [&](const auto& word) {
    return isOrdinaryWord(std::int32_t(&word - facts_->words.data()), word);
  });
  QString shown =
      tr("%1 of %2 words")
          .arg(QLocale().toString(qlonglong(words_.size())), QLocale().toString(qlonglong(all)));
  if (words_.size() < wantedWords_.size() && shownSpace_ != live::Near::kTable)
    shown += tr(" (the others do not stand in the validation text)");
  caption_->setText(words_.empty() ? flattenedSentence() + '.'
                                   : tr("%1. %2.").arg(flattenedSentence(), shown));
}

}  // namespace glassbox::views
