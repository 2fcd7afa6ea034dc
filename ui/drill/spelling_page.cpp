#include "drill/spelling_page.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "plots/chart.h"
#include "plots/sentence_strip.h"
#include "theme/icons.h"
#include "theme/theme.h"
#include "theme/wrapped_label.h"

namespace glassbox::drill {
namespace {

using theme::wrappedLabel;

constexpr std::uint64_t kSeed = 1;
constexpr int kFewRounds = 1;
constexpr int kManyRounds = 10;

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

QFrame* card(const QString& name, QWidget* parent) {
  auto* made = new QFrame(parent);
  made->setObjectName(QStringLiteral("card"));
  made->setAccessibleName(name);
  auto* layout = new QVBoxLayout(made);
  layout->setContentsMargins(16, 12, 16, 12);
  layout->setSpacing(8);
  layout->addWidget(wrappedLabel(QStringLiteral("cardHeading"), name, made));
  return made;
}

QVBoxLayout* column(QWidget* card) { return static_cast<QVBoxLayout*>(card->layout()); }

QString percent(double share) {
  return QLocale().toString(100 * share, 'f', share < 0.1 ? 1 : 0) + SpellingPage::tr(" %");
}

std::vector<QPointF> pointsOf(const std::vector<RoundScore>& rounds) {
  std::vector<QPointF> points;
  for (const RoundScore& round : rounds)
    points.emplace_back(double(points.size() + 1), 100 * round.share());
  return points;
}

bool sameWords(const course::SpellingList& a, const course::SpellingList& b) {
  return std::equal(a.words.begin(), a.words.end(), b.words.begin(), b.words.end(),
                    [](const auto& one, const auto& other) { return one.word == other.word; });
}

}  // namespace

SpellingPage::SpellingPage(QWidget* parent) : QWidget(parent), choice_(new QComboBox(this)) {
  setObjectName(QStringLiteral("quiz"));
  setAttribute(Qt::WA_StyledBackground);
  setAccessibleName(tr("Spelling drill"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(24, 16, 24, 20);
  layout->setSpacing(12);
  buildHead(layout);
  auto* both = new QHBoxLayout;
  both->setSpacing(16);
  both->addWidget(buildYours(), 1);
  both->addWidget(buildModels(), 1);
  layout->addLayout(both);
  layout->addWidget(buildCurves(), 1);
}

void SpellingPage::buildHead(QVBoxLayout* layout) {
  choice_->setAccessibleName(tr("Words to spell"));
  choice_->setToolTip(tr("Which words you and the model practise; another list begins anew"));
  connect(choice_, &QComboBox::activated, this, &SpellingPage::choose);
  auto* close = new QToolButton(this);
  close->setObjectName(QStringLiteral("quiet"));
  theme::setIcon(*close, QStringLiteral("close"), &theme::Colours::ink);
  close->setText(tr("Back to the lab"));
  close->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  close->setToolTip(tr("Leave the spelling drill (Esc)"));
  close->setShortcut(QKeySequence(Qt::Key_Escape));
  connect(close, &QToolButton::clicked, this, &SpellingPage::closeWanted);
  auto* row = new QHBoxLayout;
  row->addWidget(wrappedLabel(QStringLiteral("lessonHeading"), tr("Spelling drill"), this), 1);
  row->addWidget(choice_);
  row->addWidget(close);
  layout->addLayout(row);
  layout->addWidget(
      wrappedLabel(QStringLiteral("hint"),
                   tr("You and a small letter model practise the same words in the same "
                      "way: guess a letter, check it, remember. The model has never seen "
                      "a word before. You are given the first letter and a clue, the model "
                      "only the letters before."),
                   this));
}

QWidget* SpellingPage::buildYours() {
  QFrame* made = card(tr("You"), this);
  where_ = wrappedLabel(QStringLiteral("hint"), {}, made);
  where_->setToolTip(tr("A round is once through all words"));
  clue_ = wrappedLabel(QStringLiteral("sectionHeading"), {}, made);
  clue_->setToolTip(tr("What the word means"));
  yours_ = new plots::SentenceStrip(made);
  yours_->setAccessibleName(tr("Letters of the word"));
  yours_->setToolTip(tr("The letters of the word; dashed: not guessed yet"));
  letter_ = new QLineEdit(made);
  letter_->setMaxLength(2);  // so that a second letter, typed fast, is not lost
  letter_->setFixedWidth(64);
  letter_->setAlignment(Qt::AlignCenter);
  letter_->setAccessibleName(tr("Your next letter"));
  letter_->setToolTip(tr("Type the letter that you think comes next"));
  verdict_ = wrappedLabel(QStringLiteral("feedback"), {}, made);
  verdict_->setToolTip(tr("Whether the last letter was right"));
  next_ = new QPushButton(tr("Next word"), made);
  next_->setObjectName(QStringLiteral("primary"));
  next_->setToolTip(tr("Go on (Enter)"));
  next_->setAutoDefault(true);
  connect(letter_, &QLineEdit::textEdited, this, &SpellingPage::take);
  connect(letter_, &QLineEdit::returnPressed, this, &SpellingPage::goOn);
  connect(next_, &QPushButton::clicked, this, &SpellingPage::goOn);
  auto* row = new QHBoxLayout;
  row->addWidget(letter_);
  row->addWidget(verdict_, 1);
  row->addWidget(next_);
  column(made)->insertWidget(1, where_);
  column(made)->addWidget(clue_);
  column(made)->addWidget(yours_);
  column(made)->addLayout(row);
  column(made)->addStretch(1);
  return made;
}

QWidget* SpellingPage::buildModels() {
  QFrame* made = card(tr("The model"), this);
  modelText_ = wrappedLabel(QStringLiteral("hint"), {}, made);
  models_ = new plots::SentenceStrip(made);
  models_->setAccessibleName(tr("The model's letters"));
  models_->setToolTip(
      tr("In each box the letter that the model found likeliest; below it the probability that it "
         "gave to the right one"));
  models_->setFullValue(1);
  models_->setBarColour(0);
  models_->setValueTitle(tr("probability of the right letter"));
  auto* once = new QPushButton(tr("1 round alone"), made);
  once->setToolTip(tr("The model goes through all words once more, without you"));
  auto* many = new QPushButton(tr("10 rounds alone"), made);
  many->setToolTip(tr("The model goes through all words ten times more, without you"));
  connect(once, &QPushButton::clicked, this, [this] { modelAlone(kFewRounds); });
  connect(many, &QPushButton::clicked, this, [this] { modelAlone(kManyRounds); });
  auto* row = new QHBoxLayout;
  row->addWidget(wrappedLabel(QStringLiteral("hint"), tr("Let it practise:"), made));
  row->addWidget(once);
  row->addWidget(many);
  row->addStretch(1);
  column(made)->addWidget(modelText_);
  column(made)->addWidget(models_);
  column(made)->addLayout(row);
  column(made)->addStretch(1);
  return made;
}

QWidget* SpellingPage::buildCurves() {
  QFrame* made = card(tr("Who gets better, and how fast?"), this);
  reading_ = wrappedLabel(QStringLiteral("reading"), {}, made);
  reading_->setToolTip(tr("What the two curves say"));
  chart_ = new plots::Chart(made);
  chart_->setAccessibleName(tr("Letters right at the first try, by round"));
  chart_->setToolTip(tr("Share of the letters that were right at the first try, round by round"));
  chart_->setAxisTitles(tr("round"), tr("right at the first try, %"));
  chart_->setValueText([](double value) { return percent(value / 100); });
  chart_->setLeastRange(0, 100);
  mineSeries_ = chart_->addSeries({.name = tr("you"), .colour = 1, .dots = true});
  modelSeries_ =
      chart_->addSeries({.name = tr("the model"), .colour = 0, .dash = Qt::DashLine, .dots = true});
  column(made)->addWidget(reading_);
  column(made)->addWidget(chart_, 1);
  return made;
}

void SpellingPage::takeFocus() { letter_->setFocus(); }

void SpellingPage::setLists(const std::vector<course::SpellingList>& lists) {
  const bool same = std::equal(lists.begin(), lists.end(), lists_.begin(), lists_.end(),
                               [](const auto& one, const auto& other) {
                                 return one.name == other.name && sameWords(one, other);
                               });
  if (same) return;
  lists_ = lists;
  choice_->clear();
  for (const course::SpellingList& list : lists_) choice_->addItem(text(list.name));
  choose(0);
}

void SpellingPage::choose(int list) {
  if (list < 0 || list >= int(lists_.size())) return;
  if (practice_ != nullptr) {
    if (sameWords(practice_->list(), lists_[std::size_t(list)])) return;
    spelledBefore_ += practice_->spelled();
  }
  practice_ = std::make_unique<SpellingPractice>(lists_[std::size_t(list)], kSeed);
  verdict_->clear();
  refresh();
  letter_->setFocus();
}

void SpellingPage::take(const QString& typed) {
  letter_->clear();
  for (const QString& letter : typed.split(QString(), Qt::SkipEmptyParts)) {
    if (practice_ == nullptr || practice_->isWordDone() || letter.trimmed().isEmpty()) continue;
    const std::string wanted = practice_->letters()[practice_->guesses().size() + 1];
    const bool right = practice_->guess(letter.toLower().toStdString());
    verdict_->setText(right ? tr("%1 is right.").arg(text(wanted))
                            : tr("Not %1. It is %2: remember it.").arg(letter, text(wanted)));
    if (practice_->isWordDone()) emit spelled(spelledBefore_ + practice_->spelled());
  }
  plots::announceValue(yours_, verdict_->text());
  refresh();
}

void SpellingPage::goOn() {
  if (practice_ == nullptr || !practice_->isWordDone()) return;
  practice_->nextWord();
  verdict_->clear();
  refresh();
  letter_->setFocus();
}

void SpellingPage::modelAlone(int rounds) {
  if (practice_ == nullptr) return;
  practice_->modelAlone(rounds);
  refresh();
}

void SpellingPage::refresh() {
  if (practice_ == nullptr) return;
  refreshYours();
  refreshModels();
  refreshCurves();
  next_->setEnabled(practice_->isWordDone());
  letter_->setReadOnly(practice_->isWordDone());
}

void SpellingPage::refreshYours() {
  where_->setText(tr("Round %1, word %2 of %3")
                      .arg(practice_->round())
                      .arg(practice_->wordNumber())
                      .arg(practice_->list().words.size()));
  clue_->setText(text(practice_->word().clue));
  const auto& letters = practice_->letters();
  const auto& guesses = practice_->guesses();
  std::vector<plots::StripWord> boxes;
  for (std::size_t place = 0; place < letters.size(); ++place) {
    const QString letter = text(letters[place]);
    if (place == 0) {
      boxes.push_back({.text = letter, .note = tr("given"), .detail = tr("%1, given").arg(letter)});
    } else if (place > guesses.size()) {
      boxes.push_back(
          {.text = QStringLiteral(" ? "), .covered = true, .detail = tr("not guessed yet")});
    } else {
      const QString guess = text(guesses[place - 1]);
      const bool right = guess == letter;
      boxes.push_back({.text = letter,
                       .note = right ? QStringLiteral("✓") : QStringLiteral("✗ ") + guess,
                       .detail = right ? tr("%1, right").arg(letter)
                                       : tr("%1; you guessed %2").arg(letter, guess)});
    }
  }
  yours_->setWords(std::move(boxes));
  yours_->setChosen(practice_->isWordDone() ? -1 : int(guesses.size()) + 1);
  yours_->setSummary(tr("%1 of %2 letters guessed.").arg(guesses.size()).arg(letters.size() - 1));
}

void SpellingPage::refreshModels() {
  const auto& letters = practice_->letters();
  const training::SpellingAttempt& attempt = practice_->attempt();
  const bool done = practice_->isWordDone();
  std::vector<plots::StripWord> boxes;
  for (std::size_t place = 0; place < letters.size(); ++place) {
    const QString letter = text(letters[place]);
    if (place == 0) {
      boxes.push_back({.text = letter, .note = tr("given"), .detail = tr("%1, given").arg(letter)});
    } else if (!done) {
      boxes.push_back({.text = QStringLiteral(" ? "),
                       .covered = true,
                       .value = 0,  // so that the row is as high as with bars
                       .detail = tr("not guessed yet")});
    } else {
      const QString guess = text(attempt.guesses[place - 1]);
      const double probability = attempt.probabilities[place - 1];
      const QString sign = guess == letter ? QStringLiteral("✓") : QStringLiteral("✗");
      boxes.push_back({.text = guess,
                       .value = probability,
                       .valueText = sign + ' ' + percent(probability),
                       .detail = tr("It guessed %1; the right letter %2 got %3.")
                                     .arg(guess, letter, percent(probability))});
    }
  }
  models_->setWords(std::move(boxes));
  const QString told =
      done
          ? tr("%1 of %2 letters right, loss %3 nats a letter. Then it took one training step.")
                .arg(attempt.right)
                .arg(attempt.guesses.size())
                .arg(QLocale().toString(attempt.loss, 'f', 2))
          : tr("It takes its turn when you have spelled the word. It has %1 weights and %2 letters "
               "to choose from.")
                .arg(QLocale().toString(practice_->model().weights()))
                .arg(practice_->model().letters());
  modelText_->setText(told);
  modelText_->setToolTip(
      tr("How the model did on this word before it learned from it. It has %1 weights and %2 "
         "letters to choose from.")
          .arg(QLocale().toString(practice_->model().weights()))
          .arg(practice_->model().letters()));
  models_->setSummary(told);
}

void SpellingPage::refreshCurves() {
  chart_->replace(mineSeries_, pointsOf(practice_->mine()));
  chart_->replace(modelSeries_, pointsOf(practice_->models()));
  chart_->setReferences(
      {{.name = tr("even guessing"), .value = 100.0 / practice_->model().letters()}});
  const auto rounds =
      std::max({practice_->mine().size(), practice_->models().size(), std::size_t(4)});
  chart_->setHorizontalRange({0.5, double(rounds) + 0.5}, true);
  const QString reading = readingOf(*practice_);
  reading_->setText(reading);
  chart_->setSummary(reading);
}

}  // namespace glassbox::drill
