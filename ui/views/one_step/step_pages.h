// What the five stages show below the text: one page a stage. Window thread only.
#pragma once

#include <QStackedWidget>

#include "views/one_step/step_reading.h"

class QButtonGroup;
class QComboBox;
class QFrame;
class QLabel;
class QVBoxLayout;

namespace glassbox::plots {
class SurpriseCurve;
}

namespace glassbox::views {

class FactList;

class StepPages : public QStackedWidget {
  Q_OBJECT
 public:
  explicit StepPages(QWidget* parent = nullptr);

  /// Shows the page of the stage for one guess.
  void show(const StepReading& reading, int row, int word, StepStage stage);
  /// Writes the figure or numbers of the page that is shown.
  void exportTo(const QString& path) const;

 signals:
  /// Another single weight is wanted: its sum is not yet shown.
  void refreshWanted();

 private:
  QWidget* buildCover();
  QWidget* buildGuess();
  QWidget* buildCheck();
  QWidget* buildBlame();
  QWidget* buildNudge();
  QWidget* buildOneWeight();
  void showCover(const StepReading& reading, int row, int word);
  void showGuess(const StepReading& reading, int row, int word);
  void showCheck(const StepReading& reading, int row, int word);
  void showBlame(const StepReading& reading, int row, int word);
  void showNudge(const StepReading& reading, int row, int word);
  void showOneWeight(const StepReading& reading);
  void listWeights(const StepReading& reading);

  struct GuessList {
    QLabel* heading = nullptr;
    plots::BarList* bars = nullptr;
    QLabel* rest = nullptr;
  };
  GuessList addGuessList(QVBoxLayout* layout, QWidget* parent);
  static void fill(const GuessList& list, const StepReading& reading, int row, int word,
                   bool after);

  plots::WordFlow* given_ = nullptr;
  QLabel* coverHeading_ = nullptr;
  plots::BarList* covers_ = nullptr;
  FactList* coverFacts_ = nullptr;
  GuessList guess_;
  FactList* guessFacts_ = nullptr;
  GuessList check_;
  QLabel* formula_ = nullptr;
  plots::SurpriseCurve* curve_ = nullptr;
  plots::WeightGrid* blame_ = nullptr;
  QLabel* blameFacts_ = nullptr;
  plots::BarList* words_ = nullptr;
  plots::SurpriseCurve* moved_ = nullptr;
  FactList* nudgeFacts_ = nullptr;
  QButtonGroup* looks_ = nullptr;
  QStackedWidget* look_ = nullptr;
  GuessList after_;
  plots::WeightGrid* movement_ = nullptr;
  QLabel* movementFacts_ = nullptr;
  QComboBox* weight_ = nullptr;
  QLabel* sum_ = nullptr;
  std::uint64_t listed_ = 0;  ///< number of the trial whose weights are listed
};

}  // namespace glassbox::views
