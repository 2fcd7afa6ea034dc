#include "quiz/duel_game.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSlider>
#include <QStyle>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "course/written.h"
#include "plots/bar_list.h"
#include "quiz/cloze_text.h"

namespace glassbox::quiz {
namespace {

constexpr int kQuestions = 10;
/// What can be said, in percent; the first place of the slider is no idea at all.
constexpr int kStops[] = {0, 2, 5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 95, 99};
constexpr int kFirstStop = 7;
constexpr double kSure = 0.75;    // of a wrong word: too sure
constexpr double kUnsure = 0.25;  // of a right word: too little

QString number(std::int64_t value) { return QLocale().toString(qlonglong(value)); }

}  // namespace

DuelGame::DuelGame(QWidget* parent) : ClozeGame(parent) { showBegin(); }

QString DuelGame::heading() const {
  switch (stage()) {
    case Stage::kBegin:
    case Stage::kWaiting:
      return tr("You against the model");
    case Stage::kResult:
      return theirs_.empty() || mine_.meanLoss() > theirs_.back().meanLoss()
                 ? tr("The model was less surprised")
                 : tr("You were less surprised");
    case Stage::kAsking:
    case Stage::kShowing:
      break;
  }
  return set().coveredWord ? tr("Which word is covered?") : tr("Which word comes next?");
}

QString DuelGame::countText(std::size_t number, std::size_t of) const {
  return tr("You against the model, sentence %1 of %2").arg(number).arg(of);
}

course::ClozeWish DuelGame::wish() {
  return {.questions = kQuestions, .overTraining = true, .seed = 0};
}

bool DuelGame::isAnswered() const { return confidence() == 0 || !guess().empty(); }

void DuelGame::follow(const RunNews& now) {
  if (now == news()) return;
  Game::follow(now);
  if (stage() == Stage::kBegin) showBegin();
}

void DuelGame::showBegin() {
  turnPage();
  auto* page = static_cast<QVBoxLayout*>(body()->layout());
  addText(QStringLiteral("lessonText"),
          tr("You read the beginning of a sentence that the model was not trained on, name the "
             "covered word and say how sure you are. The model is asked the same three times: as "
             "it was untrained, half trained and as it is now."));
  addText(QStringLiteral("lessonText"),
          tr("Two scores count: hits, and surprise (loss). Whoever is sure and right loses little; "
             "whoever is sure and wrong loses most. What you do not give to your word is spread "
             "evenly over all the others."))
      ->setToolTip(tr("Loss is −ln(the probability given to the word of the text), in nats"));
  const RunNews& run = news();
  if (run.training) {
    addText(
        QStringLiteral("hint"),
        tr("The run is being trained: step %1 of %2.").arg(number(run.step), number(run.planned)))
        ->setToolTip(tr("How far the run has come"));
  } else if (run.ready && run.step < run.planned) {
    addText(QStringLiteral("warning"),
            run.step == 0
                ? tr("The run has not been trained yet, so there is only the untrained model.")
                : tr("The run has only come to step %1 of %2, so its newest model is not yet a "
                     "trained one.")
                      .arg(number(run.step), number(run.planned)))
        ->setToolTip(tr("How far the run has come"));
    auto* train = new QPushButton(tr("Train it to step %1").arg(number(run.planned)), body());
    train->setToolTip(tr("Goes on with your run to the end of its plan"));
    connect(train, &QPushButton::clicked, this, &DuelGame::trainingWanted);
    page->addWidget(train, 0, Qt::AlignLeft);
  }
  page->addStretch(1);
  emit changed();
}

void DuelGame::clearScores() {
  mine_ = {};
  theirs_.assign(set().moments.size(), {});
}

double DuelGame::confidence() const {
  return sure_ == nullptr ? 0 : kStops[sure_->value()] / 100.0;
}

std::string DuelGame::guess() const {
  const std::string typed = field_->text().trimmed().toStdString();
  const auto& known = set().vocabulary;
  if (typed.empty()) return {};
  if (std::find(known.begin(), known.end(), typed) != known.end()) return typed;
  const auto found = std::find_if(known.begin(), known.end(), [&](const std::string& word) {
    return course::lowered(word) == course::lowered(typed);
  });
  return found == known.end() ? std::string() : *found;
}

QString DuelGame::nameOf(std::size_t moment) const {
  const std::int64_t step = set().moments[moment].step;
  if (step == 0) return tr("Untrained (step 0)");
  if (moment + 1 < set().moments.size()) return tr("Half trained (step %1)").arg(number(step));
  return step < set().plannedSteps ? tr("Newest (step %1)").arg(number(step))
                                   : tr("Trained (step %1)").arg(number(step));
}

void DuelGame::showQuestion() {
  QVBoxLayout* page = turnPage();
  sentence_ = addSentence(QStringLiteral("lessonHeading"));
  page->addSpacing(4);
  field_ = new QLineEdit(body());
  field_->setMaxLength(60);
  field_->setMaximumWidth(320);
  field_->setAccessibleName(tr("Your word"));
  field_->setPlaceholderText(tr("Your word"));
  field_->setToolTip(tr("One of the %1 words of the vocabulary; those that fit are offered as you "
                        "type")
                         .arg(number(words())));
  QStringList vocabulary;
  for (const std::string& word : set().vocabulary) vocabulary << toText(word);
  vocabulary.sort(Qt::CaseInsensitive);
  auto* completer = new QCompleter(vocabulary, field_);
  completer->setCaseSensitivity(Qt::CaseInsensitive);
  field_->setCompleter(completer);
  page->addWidget(field_);
  sureText_ = addText(QStringLiteral("lessonText"), {});
  sure_ = new QSlider(Qt::Horizontal, body());
  sure_->setRange(0, int(std::size(kStops)) - 1);
  sure_->setPageStep(2);
  sure_->setValue(kFirstStop);
  sure_->setMaximumWidth(420);
  sure_->setMinimumHeight(24);
  sure_->setAccessibleName(tr("How sure you are"));
  const QString tip =
      tr("The probability you give your word; the rest is spread evenly over all "
         "other words of the vocabulary");
  sure_->setToolTip(tip);
  sureText_->setToolTip(tip);
  page->addWidget(sure_);
  price_ = addText(QStringLiteral("hint"), {});
  price_->setToolTip(tr("−ln of the probability you would have given to the word of the text"));
  page->addStretch(1);
  connect(field_, &QLineEdit::textChanged, this, &DuelGame::refreshPrice);
  connect(field_, &QLineEdit::returnPressed, this, [this] {
    if (stage() == Stage::kAsking && mayGoOn()) goOn();
  });
  connect(sure_, &QSlider::valueChanged, this, &DuelGame::refreshPrice);
  refreshPrice();
  field_->setFocus(Qt::OtherFocusReason);
}

/// What the guess would cost, right or wrong, and whether it can be made.
void DuelGame::refreshPrice() {
  const double sure = confidence();
  const QString unknown = field_->text().trimmed().isEmpty() || !guess().empty() || sure == 0
                              ? QString()
                              : tr("The vocabulary does not have this word; choose another. ");
  if (sure == 0) {
    sureText_->setText(tr("No idea: all words alike"));
    price_->setText(tr("Costs %1, whatever comes.").arg(natsText(course::evenLoss(words()))));
  } else {
    sureText_->setText(tr("%1 sure").arg(percentText(sure)));
    price_->setText(unknown +
                    tr("If right: a loss of %1. If wrong: %2.")
                        .arg(natsText(course::lossOf(course::statedChance(true, sure, words()))),
                             natsText(course::lossOf(course::statedChance(false, sure, words())))));
  }
  price_->setObjectName(unknown.isEmpty() ? QStringLiteral("hint") : QStringLiteral("complaint"));
  price_->style()->unpolish(price_);
  price_->style()->polish(price_);
  sure_->setAccessibleDescription(sureText_->text());
  emit changed();
}

QString DuelGame::feedback(bool hit, double chance) const {
  const QString word = toText(asked().word);
  const QString loss = natsText(course::lossOf(chance));
  const double sure = confidence();
  if (sure == 0)
    return tr("The text has “%1”. Without any idea you lose %2, as much as the model before it has "
              "learned anything.")
        .arg(word, loss);
  if (hit && sure < kUnsure)
    return tr("A hit: “%1”. But a right word with little trust in it still costs %2. Say how sure "
              "you really are.")
        .arg(word, loss);
  if (hit) return tr("A hit: “%1”. It cost you %2.").arg(word, loss);
  if (sure > kSure)
    return tr("The text has “%1”. You were %2 sure of another word, and to be sure and wrong costs "
              "most: %3. Confidence is no proof, neither yours nor the model's.")
        .arg(word, percentText(sure), loss);
  return tr("The text has “%1”. It cost you %2. Not every miss costs the same: it depends on what "
            "you left for the other words.")
      .arg(word, loss);
}

void DuelGame::showAnswer() {
  const course::Cloze& cloze = asked();
  const bool even = confidence() == 0;
  const bool hit = !even && guess() == cloze.word;
  const double chance = even ? 1.0 / words() : course::statedChance(hit, confidence(), words());
  mine_.add(hit, chance);
  for (std::size_t i = 0; i < theirs_.size(); ++i) {
    const course::ClozeReading& reading = cloze.readings[i];
    theirs_[i].add(reading.likeliest.front().word == cloze.word, reading.right);
  }
  showUncovered(sentence_, cloze);
  field_->setReadOnly(true);
  field_->completer()->popup()->hide();  // not deleted: it may be the one that has just sent Enter
  sure_->setEnabled(false);
  price_->hide();
  auto* page = static_cast<QVBoxLayout*>(body()->layout());
  delete page->takeAt(page->count() - 1);  // the stretch
  auto* told = addText(QStringLiteral("feedback"), feedback(hit, chance));
  told->setProperty("good", hit);
  told->setToolTip(tr("What your guess cost"));
  told->setAccessibleName(told->text());
  told->setFocusPolicy(Qt::TabFocus);
  addText(QStringLiteral("sectionHeading"),
          tr("How much probability each gave to “%1”").arg(toText(cloze.word)));
  auto* list = barList(tr("who"), tr("probability of the word of the text"), body());
  const auto bar = [](const QString& who, double given, const QString& detail) {
    return plots::Bar{.label = who,
                      .value = given,
                      .valueText = tr("%1, loss %2")
                                       .arg(percentText(given),
                                            QLocale().toString(course::lossOf(given), 'f', 2)),
                      .detail = detail};
  };
  std::vector<plots::Bar> bars = {
      bar(tr("You"), chance, even ? tr("No idea") : tr("You named “%1”").arg(toText(guess())))};
  bars.front().marked = true;
  QStringList summary = {tr("You gave it %1").arg(percentText(chance))};
  for (std::size_t i = 0; i < theirs_.size(); ++i) {
    const course::ClozeReading& reading = cloze.readings[i];
    const auto& first = reading.likeliest.front();
    bars.push_back(bar(nameOf(i), reading.right,
                       tr("Its first guess was “%1”, with %2")
                           .arg(toText(first.word), percentText(first.chance))));
    summary << QStringLiteral("%1: %2").arg(nameOf(i), percentText(reading.right));
  }
  list->setFullValue(1);
  list->setBars(std::move(bars));
  list->setSummary(summary.join(QStringLiteral(", ")));
  page->addWidget(list);
  page->addStretch(1);
  told->setFocus(Qt::OtherFocusReason);
  emit changed();
  emit appeared(list);
}

void DuelGame::showResult() {
  auto* page = turnPage();
  addText(QStringLiteral("sectionHeading"), tr("Mean surprise (loss) a word; less is better"))
      ->setToolTip(tr("Mean of −ln(probability given to the word of the text), in nats"));
  auto* list = barList(tr("who"), tr("mean loss, nats a word"), body());
  const auto bar = [](const QString& who, const course::Tally& tally) {
    return plots::Bar{.label = who,
                      .value = tally.meanLoss(),
                      .valueText = tr("%1, hits: %2 of %3")
                                       .arg(natsText(tally.meanLoss()))
                                       .arg(tally.hits)
                                       .arg(tally.rounds),
                      .detail = tr("Mean loss and hits over these sentences")};
  };
  std::vector<plots::Bar> bars = {bar(tr("You"), mine_)};
  bars.front().marked = true;
  for (std::size_t i = 0; i < theirs_.size(); ++i) bars.push_back(bar(nameOf(i), theirs_[i]));
  const double even = course::evenLoss(words());
  bars.push_back({.label = tr("Even guessing"),
                  .value = even,
                  .valueText = natsText(even),
                  .detail = tr("All %1 words alike: ln(%1)").arg(number(words())),
                  .faint = true});
  list->setBars(std::move(bars));
  list->setSummary(
      tr("Your mean loss was %1, the newest model's %2; even guessing is %3.")
          .arg(natsText(mine_.meanLoss()), natsText(theirs_.back().meanLoss()), natsText(even)));
  page->addWidget(list);
  const course::Tally& model = theirs_.back();
  const bool moreHits = mine_.hits >= model.hits;
  const bool lessLoss = mine_.meanLoss() <= model.meanLoss();
  addText(
      QStringLiteral("lessonText"),
      moreHits && !lessLoss
          ? tr("You hit no less often, and yet lost more: hits do not ask how sure you were. "
               "The model is trained by loss alone, so it learns to say how sure it may be.")
      : !moreHits && lessLoss
          ? tr("The model hit more often, and yet lost more: it was sure where it was wrong.")
      : lessLoss
          ? tr("You brought to these sentences what you know of the world and of people; the "
               "model only has what stands in its text. Train it further, or try another round.")
          : tr("You could use what you know of the world; the model has read nothing but "
               "text of this kind, over and over. On such sentences it is hard to beat, and on "
               "others it would have no chance."));
  page->addStretch(1);
  emit changed();
  emit ended(std::exp(-mine_.meanLoss()));
}

}  // namespace glassbox::quiz
