// Pinning: which words are held fast, and what follows from it on the map and beside it.
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <algorithm>

#include "plots/scatter_map.h"
#include "views/word_choice.h"
#include "views/words_inspector.h"
#include "views/words_view.h"

namespace glassbox::views {
namespace {

constexpr std::size_t kMostPins = 5;

}  // namespace

const live::Word* WordsView::wordOf(std::int32_t id) const {
  const auto index = std::size_t(id);
  return facts_ != nullptr && index < facts_->words.size() ? &facts_->words[index] : nullptr;
}

int WordsView::onMap(std::int32_t id) const {
  const auto found = std::find(words_.begin(), words_.end(), id);
  return found == words_.end() ? -1 : int(found - words_.begin());
}

bool WordsView::pin(const QString& word) {
  if (facts_ == nullptr) return false;
  const auto id = findWord(facts_->words, word.toStdString());
  if (!id || !isOrdinaryWord(*id, *wordOf(*id))) return false;
  pinId(*id);
  return true;
}

void WordsView::unpin(const QString& word) {
  for (std::size_t i = 0; i < pins_.size(); ++i)
    if (wordOf(pins_[i])->text == word.toStdString()) return unpinIndex(i);
}

QStringList WordsView::pinnedWords() const {
  QStringList words;
  for (const std::int32_t id : pins_) words << QString::fromStdString(wordOf(id)->text);
  return words;
}

QStringList WordsView::words() const {
  QStringList names;
  if (snapshot_ == nullptr || snapshot_->facts == nullptr) return names;
  const auto& words = snapshot_->facts->words;
  for (std::size_t id = 0; id < words.size(); ++id)
    if (isOrdinaryWord(std::int32_t(id), words[id]))
      names << QString::fromStdString(words[id].text);
  names.sort();
  return names;
}

void WordsView::takeFirstPins() {
  pins_.clear();
  for (const QString& word : firstPins_.mid(0, qsizetype(kMostPins)))
    if (const auto id = findWord(facts_->words, word.toStdString())) pins_.push_back(*id);
  selected_ = pins_.empty() ? -1 : 0;
  other_ = pins_.size() > 1 ? 1 : -1;
}

void WordsView::tellFacts(course::Facts& facts) const {
  facts.numbers["pins"] = double(pins_.size());
  facts.words["pinned"] = pinnedWords().join(' ').toStdString();
}

bool WordsView::carryOut(const QString& key, const QString& value) {
  if (key != QStringLiteral("pins")) return false;
  firstPins_ = value.split(' ', Qt::SkipEmptyParts);
  if (facts_ == nullptr) return true;
  takeFirstPins();
  chooseMapWords();
  pinsChanged();
  return true;
}

void WordsView::togglePin(std::int32_t id) {
  const auto found = std::find(pins_.begin(), pins_.end(), id);
  if (found == pins_.end()) pinId(id);
  else unpinIndex(std::size_t(found - pins_.begin()));
}

void WordsView::pinId(std::int32_t id) {
  const auto found = std::find(pins_.begin(), pins_.end(), id);
  if (found != pins_.end()) return select(int(found - pins_.begin()));
  if (pins_.size() == kMostPins) {
    pins_.erase(pins_.begin());
    selected_ = std::max(0, selected_ - 1);
  }
  pins_.push_back(id);
  other_ = selected_;
  selected_ = int(pins_.size()) - 1;
  if (onMap(id) < 0) chooseMapWords();
  pinsChanged();
}

/// The word that was selected before becomes the one to compare with.
void WordsView::select(int index) {
  if (index < 0 || index == selected_) return;
  other_ = selected_;
  selected_ = index;
  pinsChanged();
}

void WordsView::unpinIndex(std::size_t index) {
  pins_.erase(pins_.begin() + std::ptrdiff_t(index));
  const int pins = int(pins_.size());
  if (selected_ > int(index) || selected_ == pins) --selected_;
  if (selected_ < 0 && pins > 0) selected_ = 0;
  if (other_ > int(index)) --other_;
  if (other_ == selected_ || other_ >= pins) other_ = -1;
  if (other_ < 0 && pins > 1) other_ = selected_ == 0 ? 1 : 0;
  pinsChanged();
}

void WordsView::pinsChanged() {
  inspector_->setPins(pins_, selected_, other_, *facts_);
  tellAnswer();
  showPinsOnMap();
  emit interestChanged();
}

void WordsView::showPinsOnMap() {
  std::vector<int> onTheMap;
  for (const std::int32_t id : pins_)
    if (const int word = onMap(id); word >= 0) onTheMap.push_back(word);
  map_->setPins(onTheMap);
  showLinks();
}

/// The lines say what the answer says of the step shown, in the space of the map.
void WordsView::showLinks() {
  std::vector<plots::MapLink> links;
  if (answer() != nullptr && selected_ >= 0) {
    for (const live::PairStanding& pair : answer()->standings) {
      const bool pinned = std::find(pins_.begin(), pins_.end(), pair.second) != pins_.end();
      if (pair.first != pins_[std::size_t(selected_)] || !pinned) continue;
      const int first = onMap(pair.first);
      const int second = onMap(pair.second);
      if (first < 0 || second < 0) continue;
      links.push_back(
          {first, second, tr("cosine %1").arg(QLocale().toString(double(pair.cosine), 'f', 2))});
    }
  }
  map_->setLinks(links);
}

void WordsView::findTyped() {
  const QString typed = search_->text().trimmed();
  if (typed.isEmpty()) return;
  const bool found = pin(typed) || pin(typed.toLower());
  complaint_->setText(
      found ? QString()
            : tr("“%1” does not occur in the training text. Try another word.").arg(typed));
  complaint_->setVisible(!found);
  if (found) search_->clear();
}

}  // namespace glassbox::views
