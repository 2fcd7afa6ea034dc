#include "quiz/game_cards.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

#include "quiz/class_game.h"
#include "quiz/cloze_text.h"
#include "quiz/duel_game.h"
#include "quiz/live_game.h"
#include "quiz/own_text_game.h"
#include "quiz/sorting_game.h"

namespace glassbox::quiz {

namespace {

constexpr int kColumns = 3;

}  // namespace

GameCard::GameCard(const QString& name, const QString& sentence, const QString& best,
                   QWidget* parent)
    : QPushButton(parent) {
  setObjectName(QStringLiteral("gameCard"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(14, 9, 14, 9);
  layout->setSpacing(2);
  const auto add = [&](const QString& style, const QString& text) {
    auto* label = new QLabel(text, this);
    label->setObjectName(style);
    label->setWordWrap(true);
    label->setAttribute(Qt::WA_TransparentForMouseEvents);
    label->setToolTip(sentence);
    layout->addWidget(label);
  };
  add(QStringLiteral("entryTitle"), name);
  add(QStringLiteral("hint"), best.isEmpty() ? sentence : sentence + ' ' + best);
  layout->addStretch(1);
  setAccessibleName(name);
  setAccessibleDescription(sentence + ' ' + best);
  setToolTip(sentence);
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

QSize GameCard::sizeHint() const { return layout()->sizeHint(); }

QSize GameCard::minimumSizeHint() const { return layout()->minimumSize(); }

int GameCard::heightForWidth(int width) const { return layout()->heightForWidth(width); }

GameCards::GameCards(const std::map<std::string, course::GameRecord>& records, QWidget* parent)
    : QWidget(parent) {
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setSpacing(8);
  int place = 0;
  const auto add = [&](const std::string& game, const QString& name, const QString& sentence) {
    const auto found = records.find(game);
    const bool played = found != records.end() && found->second.best > 0;
    auto* card = new GameCard(
        name, sentence,
        played ? tr("Best so far: %1.").arg(percentText(found->second.best)) : QString(), this);
    connect(card, &QPushButton::clicked, this, [this, game] { emit chosen(game); });
    grid->addWidget(card, place / kColumns, place % kColumns);
    ++place;
  };
  add("own-text", tr("Made from your text"),
      tr("A word of any text is covered: find it among those the model would put there."));
  add("duel", tr("You against the model"),
      tr("Name the next word and say how sure you are; the model does the same."));
  add("live", tr("Live questions"),
      tr("Say what will happen and why; then the program trains, and what is measured decides."));
  add("sorting", tr("Sort them"),
      tr("Self-supervised, supervised or neither: where does the answer come from?"));
  add("class", tr("The class against the model"),
      tr("For the projector: hands up for one of four words, then the model's answer."));
}

Game* makeGame(const std::string& name, const course::Course& course) {
  if (name == "own-text") return new OwnTextGame;
  if (name == "duel") return new DuelGame;
  if (name == "live") return new LiveGame(liveQuestions());
  if (name == "sorting") return new SortingGame(course.sorting);
  if (name == "class") return new ClassGame;
  return nullptr;
}

}  // namespace glassbox::quiz
