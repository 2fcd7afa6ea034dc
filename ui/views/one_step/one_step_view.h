// One real training step taken apart, in five stages: cover a word, guess it, check the guess, find
// who to blame, nudge the weights. The step is taken on trial by the worker; the run stays as it
// was until the person keeps it. Everything shown is measured, also what comes after the step.
// Window thread only; see view.h.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "views/one_step/stage_text.h"
#include "views/view.h"

class QButtonGroup;
class QLayout;
class QLabel;
class QPushButton;

namespace glassbox::theme {
class Pages;
}

namespace glassbox::plots {
class SentenceStrip;
}

namespace glassbox::views {

class StepControls;
class StepPages;
struct StepReading;

class OneStepView : public View {
  Q_OBJECT
 public:
  explicit OneStepView(QWidget* parent = nullptr);

  QString title() const override;
  QString id() const override;
  using View::show;
  void show(const std::shared_ptr<const live::Snapshot>& snapshot) override;
  void restart() override;
  QString summary() const override;
  QStringList exportFormats() const override;
  void exportTo(const QString& path) const override;
  QString page() const override;
  void tellFacts(course::Facts& facts) const override;
  QStringList pages() const override;
  void turnTo(const QString& page) override;

  /// The stage shown, 1 … 5; others are moved to the nearest.
  void setStage(int number);
  int stage() const { return int(stage_) + 1; }
  /// Takes the next step apart; pauses first and comes back to the newest model.
  void takeStep();
  /// The same step with so many times the planned learning rate.
  void tryWithLearningRateFactor(double factor);
  /// Text of the batch, from 0, and its word to guess, from 0; −1: none.
  int text() const { return row_; }
  int word() const { return word_; }
  void showText(int row);
  void chooseWord(int word);

 protected:
  void showEvent(QShowEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QWidget* buildEmpty();
  QWidget* buildStep();
  QLayout* buildChips();
  QLayout* buildHeading();
  QWidget* buildFoot();
  void ask(const training::TrialSettings& settings);
  void goOn();
  void refresh();
  void refreshChips();
  void refreshStrip(const StepReading& reading);
  /// Why no step is shown, or nothing if one is.
  std::optional<QString> refreshEmpty();
  void askOnArrival();
  bool mayAsk() const;
  const live::OneStepAnswer* answer() const;

  theme::Pages* whole_;
  QLabel* emptyText_ = nullptr;
  QPushButton* emptyButton_ = nullptr;
  QButtonGroup* chips_;
  QLabel* heading_ = nullptr;
  QLabel* barText_ = nullptr;
  QPushButton* earlierText_ = nullptr;
  QPushButton* laterText_ = nullptr;
  plots::SentenceStrip* strip_;
  StepPages* pages_;
  StepControls* controls_;
  QLabel* complaint_;
  QLabel* say_ = nullptr;
  QPushButton* back_ = nullptr;
  QPushButton* next_ = nullptr;

  std::shared_ptr<const live::Snapshot> snapshot_;
  StepStage stage_ = StepStage::kCover;
  int row_ = 0;
  int word_ = -1;
  std::uint64_t batchRun_ = 0;  ///< run and step of the batch that row and word belong to
  std::int64_t batchStep_ = -1;
  /// The step of the run that was asked for or dropped last: it is not asked for again unbidden.
  std::uint64_t askedRun_ = 0;
  std::int64_t askedStep_ = -1;
  std::int64_t droppedStep_ = -1;
  bool waiting_ = false;
};

}  // namespace glassbox::views
