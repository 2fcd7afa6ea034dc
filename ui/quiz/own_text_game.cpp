#include "quiz/own_text_game.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QVBoxLayout>

#include "plots/bar_list.h"
#include "quiz/choice_row.h"
#include "quiz/cloze_text.h"

namespace glassbox::quiz {

OwnTextGame::OwnTextGame(QWidget* parent) : ClozeGame(parent) { showBegin(); }

QString OwnTextGame::heading() const {
  switch (stage()) {
    case Stage::kAsking:
    case Stage::kShowing:
      return tr("Which word is covered?");
    case Stage::kResult:
      return tr("%1 of %2 right").arg(mine_.hits).arg(mine_.rounds);
    case Stage::kBegin:
    case Stage::kWaiting:
      break;
  }
  return tr("Made from your text");
}

QString OwnTextGame::countText(std::size_t number, std::size_t of) const {
  return tr("Made from your text, question %1 of %2").arg(number).arg(of);
}

bool OwnTextGame::mayBegin() const {
  return news().ready && (fromRun_->isChecked() || !field_->toPlainText().trimmed().isEmpty());
}

void OwnTextGame::showBegin() {
  QVBoxLayout* page = turnPage();
  addText(QStringLiteral("lessonText"),
          tr("One word is covered. You choose the real one among others, and those others are the "
             "words that the model, as it is now, finds likely there. Nobody wrote these questions "
             "and nobody wrote their answers."));
  fromRun_ =
      new QRadioButton(tr("Sentences from the run's text that it was not trained on"), body());
  fromRun_->setToolTip(tr("From the part of the text that is kept out of training"));
  auto* mine = new QRadioButton(tr("A text of my own"), body());
  mine->setToolTip(tr("Type or paste any text; it stays on this computer"));
  field_ = new QPlainTextEdit(typed_, body());
  field_->setObjectName(QStringLiteral("ownWords"));
  field_->setAccessibleName(tr("Your text"));
  field_->setPlaceholderText(tr("Type or paste a text here"));
  field_->setToolTip(
      tr("Words that the model's vocabulary does not have can be read but not asked for"));
  field_->setTabChangesFocus(true);
  field_->setFixedHeight(6 * fontMetrics().lineSpacing() + 20);
  page->addWidget(fromRun_);
  page->addWidget(mine);
  page->addWidget(field_);
  page->addStretch(1);
  (own_ ? mine : fromRun_)->setChecked(true);
  field_->setVisible(own_);
  connect(mine, &QRadioButton::toggled, this, [this](bool on) {
    own_ = on;
    field_->setVisible(on);
    if (on) field_->setFocus(Qt::OtherFocusReason);
    emit changed();
  });
  connect(field_, &QPlainTextEdit::textChanged, this, [this] {
    typed_ = field_->toPlainText();
    emit changed();
  });
  (own_ ? mine : fromRun_)->setFocus(Qt::OtherFocusReason);
  emit changed();
}

course::ClozeWish OwnTextGame::wish() {
  return {.text = own_ ? typed_.toStdString() : std::string(), .seed = 0};
}

void OwnTextGame::showWaiting() {
  turnPage();
  addText(QStringLiteral("hint"), tr("The model is looking for words that would fit as well …"));
  static_cast<QVBoxLayout*>(body()->layout())->addStretch(1);
}

void OwnTextGame::showNothingToAsk() {
  showBegin();
  auto* page = static_cast<QVBoxLayout*>(body()->layout());
  delete page->takeAt(page->count() - 1);  // the stretch
  addText(
      QStringLiteral("complaint"),
      tr("No word of this text can be asked for: the model's vocabulary has none of them, or the "
         "sentences are too short. Try other words."));
  page->addStretch(1);
}

void OwnTextGame::clearScores() { mine_ = models_ = {}; }

void OwnTextGame::showQuestion() {
  const course::Cloze& cloze = asked();
  QVBoxLayout* page = turnPage();
  sentence_ = addSentence(QStringLiteral("lessonHeading"));
  page->addSpacing(4);
  rows_.clear();
  for (const std::string& choice : cloze.choices) {
    auto* row = new ChoiceRow(toText(choice), Qt::PlainText, true, body());
    connect(row, &ChoiceRow::changed, this, [this, row] {
      for (ChoiceRow* other : rows_)
        if (other != row) other->setChosen(false);
      emit changed();
    });
    rows_.push_back(row);
    page->addWidget(row);
  }
  page->addStretch(1);
  emit changed();
  rows_.front()->button()->setFocus(Qt::OtherFocusReason);
}

int OwnTextGame::chosen() const {
  for (std::size_t i = 0; i < rows_.size(); ++i)
    if (rows_[i]->isChosen()) return int(i);
  return -1;
}

QString OwnTextGame::feedback(int chosen) const {
  const course::Cloze& cloze = asked();
  const course::ClozeReading& reading = cloze.readings.front();
  const QString word = toText(cloze.word);
  if (chosen == cloze.rightChoice)
    return tr("Right: the text has “%1”. The text was the answer key, for you as for the model.")
        .arg(word);
  const QString other = toText(cloze.choices[std::size_t(chosen)]);
  const int first = course::likeliestOf(reading.choices);
  if (first == chosen)
    return tr("The text has “%1”. You chose what the model finds likeliest too. But likely is not "
              "the same as what stands there: the text was the answer key, for you as for the "
              "model, and from this difference it learns.")
        .arg(word);
  return tr("The text has “%1”. “%2” may make a sentence as well, but nobody judges whether a "
            "sentence is good: the text was the answer key, for you as for the model.")
      .arg(word, other);
}

void OwnTextGame::showAnswer() {
  const int given = chosen();
  const course::Cloze& cloze = asked();
  const course::ClozeReading& reading = cloze.readings.front();
  mine_.add(given == cloze.rightChoice, given == cloze.rightChoice ? 1 : 0);
  models_.add(reading.likeliest.front().word == cloze.word, reading.right);
  showUncovered(sentence_, cloze);
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    rows_[i]->button()->setEnabled(false);
    const bool right = int(i) == cloze.rightChoice;
    if (right) rows_[i]->setVerdict(tr("in the text"), true);
    else if (int(i) == given) rows_[i]->setVerdict(tr("wrong"), false);
  }
  auto* page = static_cast<QVBoxLayout*>(body()->layout());
  delete page->takeAt(page->count() - 1);  // the stretch
  auto* told = addText(QStringLiteral("feedback"), feedback(given));
  told->setProperty("good", given == cloze.rightChoice);
  told->setToolTip(tr("What your answer shows"));
  told->setAccessibleName(told->text());
  told->setFocusPolicy(Qt::TabFocus);
  auto* heading = addText(QStringLiteral("sectionHeading"),
                          tr("What the model guessed, at step %1")
                              .arg(QLocale().toString(qlonglong(set().moments.front().step))));
  heading->setToolTip(tr("Its own probabilities for the covered word, over its whole vocabulary"));
  auto* bars = guessBars(cloze, reading, body());
  page->addWidget(bars);
  page->addStretch(1);
  told->setFocus(Qt::OtherFocusReason);
  emit changed();
  emit appeared(bars);
}

void OwnTextGame::showResult() {
  auto* page = turnPage();
  const int questions = mine_.rounds;
  addText(QStringLiteral("lessonText"),
          tr("The model's first guess was the word of the text in %1 of %2. It had no choices to "
             "pick from: it chose among all %3 words of its vocabulary.")
              .arg(models_.hits)
              .arg(questions)
              .arg(QLocale().toString(qlonglong(set().vocabulary.size()))))
      ->setToolTip(tr("How often the model's likeliest word was the covered one"));
  addText(QStringLiteral("lessonText"),
          tr("Who wrote these questions? Nobody. Cover a word of any text, and question and answer "
             "are there. That is self-supervised learning: the model makes its exercises in the "
             "same way, thousands of times."));
  page->addStretch(1);
  emit changed();
  emit ended(mine_.share());
}

}  // namespace glassbox::quiz
