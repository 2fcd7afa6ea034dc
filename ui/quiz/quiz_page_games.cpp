// The quiz page's other half: the games.
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

#include "quiz/game_cards.h"
#include "quiz/quiz_page.h"

namespace glassbox::quiz {
namespace {

constexpr int kWidth = 720;  // of a column that reads well
constexpr int kWholeWidth = 1600;

}  // namespace

void QuizPage::addGames(QVBoxLayout* layout, QWidget* page) {
  layout->addSpacing(8);
  auto* heading = new QLabel(tr("or a game whose questions make themselves"), page);
  heading->setObjectName(QStringLiteral("sectionHeading"));
  layout->addWidget(heading);
  auto* cards = new GameCards(records_, page);
  connect(cards, &GameCards::chosen, this, &QuizPage::play);
  layout->addWidget(cards);
}

void QuizPage::play(const std::string& game) {
  Game* made = makeGame(game, *course_);
  if (made == nullptr) return;
  leaveGame();
  place_ = -1;
  card_ = nullptr;
  lessons_.clear();
  count_ = nullptr;
  show(made);
  game_ = made;
  connectGame();
  game_->follow(news_);
  refreshGame();
  focusContent();
  readAloud();
}

void QuizPage::connectGame() {
  connect(game_, &Game::changed, this, &QuizPage::refreshGame);
  connect(game_, &Game::pageTurned, this, &QuizPage::readAloud);
  connect(game_, &Game::appeared, this, [this](QWidget* part) {
    // Its place is known only when the page has been laid out.
    QTimer::singleShot(0, part, [this, part] {
      scroll_->widget()->layout()->activate();
      scroll_->ensureWidgetVisible(part, 0, 12);
    });
  });
  connect(game_, &Game::clozesWanted, this, &QuizPage::clozesWanted);
  connect(game_, &Game::experimentWanted, this, &QuizPage::experimentWanted);
  connect(game_, &Game::trainingWanted, this, &QuizPage::trainingWanted);
  connect(game_, &Game::ended, this, [this](double score) {
    auto& record = records_[game_->id()];
    record.best = std::max(record.best, score);
    ++record.played;
    emit gameEnded(game_->id(), score);
  });
}

/// Where a page of the game has nothing to press, the button keeps the focus.
void QuizPage::goOnWithGame() {
  game_->goOn();
  if (game_ != nullptr && !game_->isAncestorOf(QApplication::focusWidget()))
    next_->setFocus(Qt::OtherFocusReason);
}

void QuizPage::refreshGame() {
  if (game_ == nullptr) return;
  setWide(game_->isWide() ? kWholeWidth : kWidth);
  heading_->setText(game_->heading());
  heading_->setToolTip(game_->place());
  heading_->show();
  where_->setText(game_->place());
  setFoot(tr("Choose again"), game_->nextText());
  next_->setEnabled(game_->mayGoOn());
  putFootLast();
}

void QuizPage::leaveGame() {
  if (game_ == nullptr) return;
  game_ = nullptr;
  emit gameLeft();
}

void QuizPage::take(const course::ClozeSet& set) {
  if (game_ != nullptr) game_->take(set);
}

void QuizPage::watch(const course::ExperimentNews& news) {
  if (game_ != nullptr) game_->watch(news);
}

void QuizPage::follow(const RunNews& news) {
  const bool other = news.ready != news_.ready || news.training != news_.training;
  news_ = news;
  if (game_ != nullptr) game_->follow(news);
  if (other) refreshGame();
}

}  // namespace glassbox::quiz
