#include "quiz/sorting_game.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>
#include <algorithm>
#include <span>

#include "base/random.h"
#include "quiz/cloze_text.h"

namespace glassbox::quiz {
namespace {

using course::LearningKind;

constexpr std::size_t kRound = 9;
constexpr std::uint64_t kSeed = 5;  // of the order, which no kind may be read from

struct SortingText {
  Q_DECLARE_TR_FUNCTIONS(SortingText)
};

QString nameOf(LearningKind kind) {
  switch (kind) {
    case LearningKind::kSelfSupervised:
      return SortingText::tr("Self-supervised");
    case LearningKind::kSupervised:
      return SortingText::tr("Supervised");
    case LearningKind::kNeither:
      return SortingText::tr("Neither");
  }
  return {};
}

QString meaningOf(LearningKind kind) {
  switch (kind) {
    case LearningKind::kSelfSupervised:
      return SortingText::tr("It guesses, and the answer is a part of the raw data itself");
    case LearningKind::kSupervised:
      return SortingText::tr("It guesses, and people have added an answer to each example");
    case LearningKind::kNeither:
      return SortingText::tr("It does not learn, or not by comparing guesses with answers");
  }
  return {};
}

/// What is mixed up by who sorts it there.
QString misconception(LearningKind sorted, LearningKind right) {
  if (right == LearningKind::kNeither)
    return SortingText::tr(
        "Not every program learns, and not all learning compares a guess with an answer.");
  if (sorted == LearningKind::kNeither)
    return SortingText::tr(
        "It does learn: it guesses, compares with an answer, and changes a little each time.");
  if (sorted == LearningKind::kSupervised)
    return SortingText::tr(
        "Supervised would mean that people have added an answer to each example. Nobody did.");
  return SortingText::tr(
      "Self-supervised does not mean ‘by itself’ or ‘without help’: it means that the answer is a "
      "part of the raw data. Here people had to add it.");
}

}  // namespace

SortingGame::SortingGame(std::vector<course::SortExample> examples, QWidget* parent)
    : Game(parent), examples_(std::move(examples)) {
  Random(kSeed).shuffle(std::span(examples_));
  beginRound();
}

void SortingGame::beginRound() {
  round_.clear();
  sorted_.clear();
  if (examples_.empty()) return;
  // Fewer are left than a round has: from the beginning again.
  if (first_ + kRound > examples_.size()) first_ = 0;
  const std::size_t last = std::min(first_ + kRound, examples_.size());
  round_.assign(examples_.begin() + std::ptrdiff_t(first_),
                examples_.begin() + std::ptrdiff_t(last));
  first_ = last;
  showExample(0);
}

QString SortingGame::heading() const {
  return stage_ == Stage::kResult ? tr("%1 of %2 right").arg(right()).arg(round_.size())
                                  : tr("Where does the answer come from?");
}

QString SortingGame::place() const {
  return stage_ == Stage::kResult
             ? tr("Questions that make themselves")
             : tr("Sort them, example %1 of %2").arg(index_ + 1).arg(round_.size());
}

QString SortingGame::nextText() const {
  if (stage_ == Stage::kAsking) return {};
  if (stage_ == Stage::kResult) return tr("More examples");
  return index_ + 1 < round_.size() ? tr("Next") : tr("See the result");
}

void SortingGame::goOn() {
  if (stage_ == Stage::kResult) return beginRound();
  if (stage_ == Stage::kAsking) return;
  if (index_ + 1 < round_.size()) return showExample(index_ + 1);
  showResult();
}

const course::SortExample* SortingGame::example() const {
  return stage_ == Stage::kResult || round_.empty() ? nullptr : &round_[index_];
}

int SortingGame::right() const {
  int count = 0;
  for (std::size_t i = 0; i < sorted_.size(); ++i) count += sorted_[i] == round_[i].kind ? 1 : 0;
  return count;
}

void SortingGame::showExample(std::size_t index) {
  stage_ = Stage::kAsking;
  index_ = index;
  QVBoxLayout* page = turnPage();
  addText(QStringLiteral("lessonHeading"), toText(round_[index].text))
      ->setToolTip(tr("The example to be sorted"));
  page->addSpacing(6);
  kinds_.clear();
  for (int i = 0; i < course::kLearningKinds; ++i) {
    const auto kind = static_cast<LearningKind>(i);
    auto* choice = new QPushButton(QStringLiteral("%1   %2").arg(i + 1).arg(nameOf(kind)), body());
    choice->setAccessibleName(nameOf(kind));
    choice->setAccessibleDescription(meaningOf(kind));
    choice->setToolTip(tr("%1 (key %2)").arg(meaningOf(kind)).arg(i + 1));
    choice->setObjectName(QStringLiteral("sortChoice"));
    auto* hint = new QLabel(meaningOf(kind), body());
    hint->setObjectName(QStringLiteral("hint"));
    hint->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(choice);
    row->addWidget(hint, 1);
    page->addLayout(row);
    connect(choice, &QPushButton::clicked, this, [this, kind] { sort(kind); });
    kinds_.push_back(choice);
  }
  int widest = 0;
  for (QPushButton* choice : kinds_) widest = std::max(widest, choice->sizeHint().width());
  for (QPushButton* choice : kinds_) choice->setMinimumWidth(widest + 16);
  page->addStretch(1);
  emit changed();
  kinds_.front()->setFocus(Qt::OtherFocusReason);
}

void SortingGame::sort(LearningKind kind) {
  if (stage_ != Stage::kAsking) return;
  stage_ = Stage::kShowing;
  sorted_.push_back(kind);
  const course::SortExample& example = round_[index_];
  const bool good = kind == example.kind;
  auto* page = static_cast<QVBoxLayout*>(body()->layout());
  delete page->takeAt(page->count() - 1);  // the stretch
  auto* told = addText(QStringLiteral("feedback"),
                       good ? tr("Right: %1. %2").arg(nameOf(kind), toText(example.reason))
                            : tr("It is: %1. %2\n%3")
                                  .arg(nameOf(example.kind), misconception(kind, example.kind),
                                       toText(example.reason)));
  told->setProperty("good", good);
  told->setToolTip(tr("What your answer shows"));
  told->setAccessibleName(told->text());
  told->setFocusPolicy(Qt::TabFocus);
  page->addStretch(1);
  for (QPushButton* choice : kinds_) {
    const bool chosen = choice == kinds_[std::size_t(kind)];
    choice->setProperty("chosen", chosen);
    choice->style()->unpolish(choice);
    choice->style()->polish(choice);
    choice->setEnabled(false);
  }
  told->setFocus(Qt::OtherFocusReason);
  emit changed();
  emit appeared(told);
}

void SortingGame::keyPressEvent(QKeyEvent* event) {
  const int place = event->key() - Qt::Key_1;
  if (stage_ == Stage::kAsking && place >= 0 && place < course::kLearningKinds)
    return sort(static_cast<LearningKind>(place));
  Game::keyPressEvent(event);
}

void SortingGame::showResult() {
  stage_ = Stage::kResult;
  auto* page = turnPage();
  for (int i = 0; i < course::kLearningKinds; ++i) {
    const auto kind = static_cast<LearningKind>(i);
    if (std::none_of(round_.begin(), round_.end(),
                     [&](const auto& example) { return example.kind == kind; }))
      continue;
    addText(QStringLiteral("sectionHeading"), nameOf(kind))->setToolTip(meaningOf(kind));
    for (std::size_t k = 0; k < round_.size(); ++k) {
      if (round_[k].kind != kind) continue;
      auto* line =
          addText(QStringLiteral("lessonText"),
                  sorted_[k] == kind
                      ? tr("Right: %1").arg(toText(round_[k].text))
                      : tr("You said %1: %2").arg(nameOf(sorted_[k]), toText(round_[k].text)));
      line->setToolTip(toText(round_[k].reason));
    }
  }
  page->addStretch(1);
  emit changed();
  emit ended(round_.empty() ? 0 : double(right()) / double(round_.size()));
}

}  // namespace glassbox::quiz
