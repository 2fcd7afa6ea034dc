// One sentence to be typed and, below it, its words as the model reads them, one of them chosen.
// Window thread only. Owned by its parent.
#pragma once

#include <QFrame>
#include <optional>

#include "live/snapshot.h"
#include "views/inside/token_words.h"

class QLabel;
class QLineEdit;
class QToolButton;

namespace glassbox::views {

class WordChips;

class SentenceCard : public QFrame {
  Q_OBJECT
 public:
  /// `chips`: what choosing a word does, "Compare the word %1".
  /// `name`: what assistive technology calls the field.
  SentenceCard(const QString& heading, const QString& name, const QString& chips,
               QWidget* parent = nullptr);

  QString sentence() const;
  void setSentence(const QString& sentence);
  /// Place of the chosen word in the row of the model; none while the answer may choose.
  std::optional<int> position() const { return position_; }
  void setRemovable(bool removable);

  /// The row as the model read it, and the place of the chosen word (−1: none).
  void show(const live::RunFacts& facts, std::span<const std::int32_t> tokens, int position);
  /// The chosen word; empty while nothing has been read.
  QString chosenWord() const;
  void clear();
  WordChips* chips() const { return chips_; }

 signals:
  /// The sentence or its chosen word is another.
  void changed();
  void removeWanted();

 private:
  QLineEdit* field_;
  WordChips* chips_;
  QLabel* note_;
  QToolButton* remove_;
  ShownRow row_;
  std::optional<int> position_;
};

}  // namespace glassbox::views
