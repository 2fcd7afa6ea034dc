// The other pages: what of the text is copied, and how the model wrote at earlier steps.
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSpinBox>
#include <QTabBar>
#include <algorithm>

#include "plots/word_flow.h"
#include "views/copied_panel.h"
#include "views/earlier_page.h"
#include "views/next_word_panel.h"
#include "views/word_text.h"
#include "views/write_view.h"

namespace glassbox::views {
namespace {

/// The marks of the page, explained by themselves.
std::vector<plots::FlowWord> legendWords() {
  const auto say = [](const QString& text) { return plots::FlowWord{.text = text, .given = true}; };
  return {say(WriteView::tr("The longer the line, the likelier the word:")),
          {.text = WriteView::tr("unlikely"), .level = 0.04},
          {.text = WriteView::tr("one in two"), .level = 0.5},
          {.text = WriteView::tr("certain"), .level = 1},
          {.text = WriteView::tr("your choice"), .chosen = true, .level = 0.3}};
}

std::vector<plots::FlowWord> copiedLegend() {
  return {{.text = WriteView::tr("stands word for word in the training text"), .group = 0},
          {.text = WriteView::tr("typed by you"), .given = true},
          {.text = WriteView::tr("new")}};
}

}  // namespace

void WriteView::buildPages() {
  pages_->setObjectName(QStringLiteral("pins"));
  pages_->setAccessibleName(tr("Pages"));
  pages_->setDrawBase(false);
  pages_->setExpanding(false);
  pages_->addTab(tr("The text"));
  pages_->addTab(tr("Is it copied?"));
  pages_->addTab(tr("Earlier steps"));
  pages_->setTabToolTip(kText, tr("How likely the model found every word"));
  pages_->setTabToolTip(kCopied, tr("What stands word for word in the training text"));
  pages_->setTabToolTip(kEarlier, tr("What the same beginning gave at earlier steps"));
  connect(pages_, &QTabBar::currentChanged, this, &WriteView::turnPage);
  connect(copied_, &CopiedPanel::leastRunChanged, this, &WriteView::refresh);
  connect(earlier_, &EarlierPage::greedyChanged, this, &WriteView::changed);
  turnPage();
}

WriteView::Page WriteView::shownPage() const { return Page(pages_->currentIndex()); }

QString WriteView::page() const {
  if (shownPage() == kText) return words_.empty() ? QStringLiteral("text") : pages().front();
  return pages().value(shownPage());
}

void WriteView::tellFacts(course::Facts& facts) const {
  const QStringList typed = prompt_->text().split(' ', Qt::SkipEmptyParts);
  facts.words["prompt"] = typed.join(' ').toStdString();
  facts.numbers["typed"] = double(typed.size());
  facts.numbers["wrote"] = double(covers() ? fills_.size() : written().size());
  if (!words_.empty()) facts.numbers["wrote-at"] = double(words_.back().step);
  else if (!fills_.empty()) facts.numbers["wrote-at"] = double(fills_.back().with.step);
}

bool WriteView::carryOut(const QString& key, const QString& value) {
  if (key != QStringLiteral("write")) return false;
  prompt_->setText(value);
  return true;
}

QStringList WriteView::pages() const {
  return {QStringLiteral("written"), QStringLiteral("copied"), QStringLiteral("earlier")};
}

/// All but what it begins with need a text: it is written as the button does.
void WriteView::turnTo(const QString& page) {
  const auto place = pages().indexOf(page);
  if (place < 0) startAgain();
  else if (words_.empty() && !covers()) setMode(Mode::kAll);
  pages_->setCurrentIndex(std::max<int>(0, int(place)));
}

void WriteView::turnPage() {
  const Page page = shownPage();
  // What is hidden must not hand the keyboard to some other part of the window.
  const QWidget* focused = focusWidget();
  if (focused != nullptr && focused != prompt_ && focused->hasFocus()) pages_->setFocus();
  card_->setVisible(page != kEarlier);
  buttons_->setVisible(page != kEarlier);
  earlier_->setVisible(page == kEarlier);
  panelSide_->setVisible(page == kText);
  copiedSide_->setVisible(page == kCopied);
  legend_->setWords(page == kCopied ? copiedLegend() : legendWords());
  if (page == kEarlier) setMode(Mode::kResting);
  earlierAsked_ = earlierQuestion();
  look(-1);
  changed();
}

live::TextWish WriteView::wish() const {
  live::TextWish wish;
  wish.text = prompt_->text().toStdString();
  wish.sampling = panel_->sampling();
  wish.seed = std::uint64_t(seed_->value());
  if (!earlier_->greedy()) return wish;
  wish.sampling = {.temperature = 0};
  wish.seed = 0;
  return wish;
}

/// The newest model joins the others while the run rests.
live::EarlierQuestion WriteView::earlierQuestion() const {
  live::EarlierQuestion question{wish(), {}};
  if (snapshot_ == nullptr || snapshot_->keptSteps == nullptr) return question;
  question.steps = stepsToCompare(*snapshot_->keptSteps);
  const bool resting = snapshot_->state != live::RunState::kTraining;
  if (resting && (question.steps.empty() || snapshot_->newestStep > question.steps.back()))
    question.steps.push_back(snapshot_->newestStep);
  return question;
}

live::CopiedQuestion WriteView::copiedQuestion() const {
  live::WriteQuestion asked = question();
  return {std::move(asked.text), std::move(asked.written), std::move(asked.fills)};
}

/// Each word belongs to the longest stretch that goes over it, or to the chosen one.
void WriteView::markCopied(std::vector<plots::FlowWord>& words) const {
  const auto runs = copied_->runs();
  std::vector<int> length(words.size(), 0);
  for (plots::FlowWord& word : words) {
    word.level = -1;
    word.chosen = false;
    if (!word.note) word.detail = tr("%1: part of no stretch that counts").arg(word.text);
  }
  for (int run = 0; run < int(runs.size()); ++run) {
    const insight::VerbatimRun& one = runs[std::size_t(run)].run;
    const int weight = run == copied_->chosen() ? insight::VerbatimIndex::kLongest : one.length;
    const int end = std::min(one.begin + one.length, int(words.size()));
    for (int i = one.begin; i < end; ++i) {
      if (weight <= length[std::size_t(i)]) continue;
      length[std::size_t(i)] = weight;
      words[std::size_t(i)].group = run;
      words[std::size_t(i)].detail =
          tr("part of %1 words in a row that stand in the training text (%2 times)")
              .arg(one.length)
              .arg(runs[std::size_t(run)].count);
    }
  }
}

void WriteView::refreshOtherPages() {
  if (facts_ == nullptr || snapshot_ == nullptr) return;
  if (shownPage() == kCopied) {
    const auto& came = snapshot_->copied;
    const live::CopiedQuestion asked = copiedQuestion();
    if (came != nullptr && came->question == asked) copied_->show(facts_, came);
    else if (!copied_->fits(asked)) copied_->clear();
  }
  if (shownPage() == kEarlier) earlier_->show(facts_, snapshot_->earlier, snapshot_->samples);
}

}  // namespace glassbox::views
