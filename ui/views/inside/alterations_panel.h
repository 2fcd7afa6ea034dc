// What if? Switches for the parts of a copy of the model, and what the copy then guesses and loses.
// The run's own model is never touched. A page puts it beside its sentence, tells it the place it
// looks at and lets it have its keys: Ctrl+Z takes the last change back, Esc all of them.
// Window thread only. Owned by its page.
#pragma once

#include <QWidget>

#include "live/snapshot.h"
#include "views/inside/alteration_list.h"

class QGridLayout;
class QLabel;
class QPushButton;
class QShortcut;
class QToolButton;

namespace glassbox::plots {
class BarList;
}

namespace glassbox::views {

class PartSwitches;
class SingleChange;
class SurveyPanel;

class AlterationsPanel : public QWidget {
  Q_OBJECT
 public:
  explicit AlterationsPanel(QWidget* parent = nullptr);

  /// Ctrl+Z and Esc work while the focus is anywhere in this page.
  void takeKeysOf(QWidget* page);
  /// What the copy is asked about; see live::WhatIfQuestion. Does not signal.
  void setPlace(const std::string& sentence, int position);
  /// Adds what the panel needs in a snapshot.
  void addTo(live::Interest& interest) const;
  void show(const live::Snapshot& snapshot);
  using QWidget::show;
  void restart();

  const AlterationList& alterations() const { return alterations_; }

 signals:
  void interestChanged();

 private:
  QWidget* buildResult();
  void change(const std::function<void(AlterationList&)>& deed);
  void showState();
  void showResult(const live::WhatIfAnswer& answer);
  void showGuesses(const live::WhatIfAnswer& answer);

  AlterationList alterations_;
  std::string sentence_;
  int position_ = -1;
  PartSwitches* switches_;
  QToolButton* more_;
  SingleChange* single_;
  QLabel* banner_;
  QPushButton* undo_;
  QPushButton* back_;
  QWidget* result_ = nullptr;
  std::vector<QLabel*> numbers_;  ///< [sentence, validation] · [before, after, difference]
  QLabel* validationName_ = nullptr;
  QLabel* guessesHeading_ = nullptr;
  plots::BarList* guesses_ = nullptr;
  QLabel* complaint_;
  SurveyPanel* survey_;
  QShortcut* undoKey_ = nullptr;
  QShortcut* backKey_ = nullptr;
  std::shared_ptr<const live::RunFacts> facts_;
};

}  // namespace glassbox::views
