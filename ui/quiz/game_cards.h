// The games to choose from on the quiz's first page, a card each, and how each is begun. Window
// thread only.
#pragma once

#include <QPushButton>
#include <map>

#include "course/course_folder.h"
#include "course/progress.h"

namespace glassbox::quiz {

class Game;

/// One game: its name, a sentence, the best score so far.
class GameCard : public QPushButton {
  Q_OBJECT
 public:
  GameCard(const QString& name, const QString& sentence, const QString& best, QWidget* parent);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;
  int heightForWidth(int width) const override;
};

class GameCards : public QWidget {
  Q_OBJECT
 public:
  GameCards(const std::map<std::string, course::GameRecord>& records, QWidget* parent);

 signals:
  void chosen(const std::string& game);
};

/// Null for a name that no game has.
Game* makeGame(const std::string& name, const course::Course& course);

}  // namespace glassbox::quiz
