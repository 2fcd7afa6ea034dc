// What is drawn: the words on the page, the bars of the place that is looked at, and what the
// buttons offer.
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <algorithm>

#include "plots/word_flow.h"
#include "views/copied_panel.h"
#include "views/next_word_panel.h"
#include "views/word_text.h"
#include "views/write_view.h"

namespace glassbox::views {
namespace {

constexpr std::int32_t kEnd = 2;  // every vocabulary begins with the same four
constexpr std::int32_t kMask = 3;

QString stepText(std::int64_t step) { return QLocale().toString(qlonglong(step)); }

}  // namespace

WriteView::Written WriteView::writtenWord(std::int32_t token, std::vector<float> logits,
                                          std::int64_t step, bool chosen) {
  const auto index = std::size_t(token);
  const double probability = double(insight::softmax(logits).at(index));
  const qlonglong rank = 1 + std::count_if(logits.begin(), logits.end(),
                                           [own = logits[index]](float one) { return one > own; });
  return {token, std::move(logits), step, chosen, probability, rank};
}

void WriteView::startAgain() {
  words_.clear();
  fills_.clear();
  typed_.clear();
  // Until the model has said how it reads the text.
  for (const QString& word : prompt_->text().split(' ', Qt::SkipEmptyParts))
    typed_.push_back({.text = word.toStdString()});
  if (answer_ != nullptr && answer_->question.text == prompt_->text().toStdString())
    typed_ = answer_->words;
  looked_ = hovered_ = -1;
  setMode(Mode::kResting);
}

void WriteView::changed() {
  emit interestChanged();
  refresh();
}

void WriteView::choose(int word) {
  if (shownPage() == kCopied) {
    copied_->choose(page_->words()[std::size_t(word)].group);
    return refreshPage();
  }
  if (!covers()) return look(word < int(typed_.size()) ? -1 : word);
  if (word < int(typed_.size()) && typed_[std::size_t(word)].token == kMask) return look(word);
  coverWord(word);
}

void WriteView::look(int word) {
  looked_ = word;
  page_->setCurrent(word);
  refreshPanel();
}

QString WriteView::spokenOf(const Written& word) const {
  const QString name = tokenName(*facts_, word.token);
  const QString chance = percentText(word.probability);
  const QString rank = QLocale().toString(word.rank);
  return word.chosen
             ? tr("%1: your choice; the model gave it %2, number %3 of its guesses at step %4")
                   .arg(name, chance, rank, stepText(word.step))
             : tr("%1: %2 likely, number %3 of the model's guesses at step %4")
                   .arg(name, chance, rank, stepText(word.step));
}

plots::FlowWord WriteView::writtenOnPage(const Written& word) const {
  if (word.token == kEnd)
    return {.text = tr("the model ended the story"), .note = true, .detail = spokenOf(word)};
  const ShownToken shown = shownToken(*facts_, word.token);
  return {.text = shown.text,
          .attached = shown.attached,
          .chosen = word.chosen,
          .level = word.probability,
          .detail = spokenOf(word)};
}

plots::FlowWord WriteView::typedOnPage(int word) const {
  const live::TypedWord& typed = typed_[std::size_t(word)];
  if (const Filled* filled = filledAt(word)) return writtenOnPage(filled->with);
  ShownToken shown = facts_ != nullptr ? shownPiece(*facts_, typed.text)
                                       : ShownToken{QString::fromStdString(typed.text), false};
  if (covers() && typed.token == kMask) {
    const live::CoveredPlace* place = coveredAt(word);
    if (place == nullptr)
      return {.text = QStringLiteral("?"), .covered = true, .detail = tr("a covered word")};
    const auto best = bestWord(place->logits);
    const QString guess = shownToken(*facts_, best.token).text;
    return {.text = guess + QStringLiteral("?"),
            .covered = true,
            .level = double(best.probability),
            .detail = tr("a covered word; the model's best guess is %1, %2")
                          .arg(guess, percentText(double(best.probability)))};
  }
  plots::FlowWord flow{
      .text = shown.text, .attached = shown.attached, .given = true, .faulty = typed.unknown};
  flow.detail = typed.unknown ? tr("“%1” is not in this model's vocabulary").arg(shown.text)
                : covers()    ? tr("%1: press to cover it").arg(shown.text)
                              : tr("%1: typed by you").arg(shown.text);
  return flow;
}

void WriteView::refreshPage() {
  std::vector<plots::FlowWord> words;
  for (int i = 0; i < int(typed_.size()); ++i) words.push_back(typedOnPage(i));
  for (const Written& word : words_) words.push_back(writtenOnPage(word));
  if (shownPage() == kCopied) markCopied(words);
  page_->setWords(std::move(words));
  page_->setCurrentGroup(shownPage() == kCopied ? copied_->chosen() : -1);
  page_->setCaretShown(!covers() && !ended());
  page_->setCurrent(looked_);
  page_->setSummary(summary());
}

/// The bars of a covered-word model: of the place that is looked at, else of the surest one.
void WriteView::refreshCoveredPanel() {
  const live::WriteAnswer* now = answer();
  const QString heading = tr("Covered words");
  if (now == nullptr) return;  // nothing flickers while the answer is on its way
  if (!now->refusal.empty()) return panel_->clear(heading, QString::fromStdString(now->refusal));
  const int word = hovered_ >= 0 ? hovered_ : looked_;
  const int place = word >= 0 && (filledAt(word) || coveredAt(word)) ? word : surestPlace();
  if (const Filled* filled = filledAt(place))
    return panel_->show(
        facts_,
        {tr("In place of “%1”").arg(tokenName(*facts_, filled->with.token)),
         tr("Step %1. Click the word, then a bar, to change it.").arg(stepText(filled->with.step)),
         filled->with.logits, filled->with.token});
  if (const live::CoveredPlace* covered = coveredAt(place))
    return panel_->show(facts_,
                        {tr("Covered word %1").arg(place + 1),
                         tr("Step %1. Click a bar to fill the place.").arg(stepText(now->step)),
                         covered->logits, -1});
  panel_->clear(heading, fills_.empty()
                             ? tr("Nothing is covered. Click a word on the page, or type [MASK].")
                             : tr("All places are filled. Click a filled word to see what else the "
                                  "model guessed there, or another word to cover it."));
}

void WriteView::refreshPanel() {
  panel_->setSamplingShown(!covers());
  const QString heading = tr("The next word");
  if (facts_ == nullptr)
    return panel_->clear(heading, tr("The guesses appear as soon as the model is ready."));
  if (covers()) return refreshCoveredPanel();
  const int written = (hovered_ >= 0 ? hovered_ : looked_) - int(typed_.size());
  if (written >= 0 && written < int(words_.size())) {
    const Written& there = words_[std::size_t(written)];
    return panel_->show(facts_,
                        {tr("In place of “%1”").arg(tokenName(*facts_, there.token)),
                         tr("Step %1. Click the word, then a bar: the text goes on from it.")
                             .arg(stepText(there.step)),
                         there.logits, there.token});
  }
  const live::WriteAnswer* now = answer();
  if (now == nullptr) return;  // nothing flickers while the answer is on its way
  if (!now->refusal.empty()) return panel_->clear(heading, QString::fromStdString(now->refusal));
  panel_->show(facts_, {heading, tr("Step %1. Click a word to take it.").arg(stepText(now->step)),
                        now->logits, -1});
}

void WriteView::refreshButtons() {
  const bool ready = facts_ != nullptr;
  const bool places = covers() && answer() != nullptr && !answer()->covered.empty();
  next_->setText(covers() ? tr("Fill the surest") : tr("Next word"));
  all_->setText(mode_ == Mode::kAll ? tr("Stop") : covers() ? tr("Fill all") : tr("Write it all"));
  writeOn_->setText(mode_ == Mode::kWordByWord ? tr("Stop") : tr("Write on"));
  for (QWidget* widget : std::initializer_list<QWidget*>{writeOn_, seedName_, seed_})
    widget->setVisible(!covers());
  promptName_->setText(covers() ? tr("Text") : tr("Begin with"));
  // A button that goes out hands the keyboard to the page and not to some other part of the window.
  const auto enable = [this](QPushButton* button, bool enabled) {
    if (!enabled && button->hasFocus()) page_->setFocus();
    button->setEnabled(enabled);
  };
  enable(next_, ready && mode_ == Mode::kResting && (!covers() || places));
  enable(writeOn_, ready && mode_ != Mode::kAll);
  enable(all_, ready && mode_ != Mode::kWordByWord && (!covers() || places));
  enable(again_, !words_.empty() || !fills_.empty());
}

void WriteView::refreshNote() {
  QStringList unknown;
  for (const live::TypedWord& word : typed_)
    if (word.unknown) unknown << tr("“%1”").arg(QString::fromStdString(word.text));
  QString note;
  if (facts_ != nullptr && !unknown.isEmpty())
    note = tr("%1: not among the %2 words of this model. It reads “unknown word” there.")
               .arg(unknown.join(QStringLiteral(", ")),
                    QLocale().toString(qlonglong(facts_->words.size())));
  else if (covers())
    note =
        tr("This model learned to guess covered words from both sides. It has never had to guess "
           "with nothing after the gap, so it does not write on: it fills what you cover.");
  else if (answer_ != nullptr && int(typed_.size() + words_.size()) + 1 > answer_->context)
    note = tr("The model sees only the last %1 words; what stands before them no longer counts.")
               .arg(QLocale().toString(answer_->context));
  else if (shownPage() == kText)
    note = tr("Press a word on the page to see what else the model guessed there.");
  note_->setText(note);
}

void WriteView::refresh() {
  refreshOtherPages();
  refreshPage();
  refreshPanel();
  refreshButtons();
  refreshNote();
}

}  // namespace glassbox::views
