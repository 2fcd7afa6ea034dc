// One screen of a lesson: its text and what directs the lab, from top to bottom. Window thread
// only. Owned by the lesson column, made anew for each screen.
#pragma once

#include <QWidget>
#include <vector>

#include "course/progress.h"
#include "lesson/prediction_card.h"
#include "lesson/task_row.h"

class QVBoxLayout;

namespace glassbox::plots {
class AmountBars;
}

namespace glassbox::lesson {

class LessonScreen : public QWidget {
  Q_OBJECT
 public:
  /// `progress` is read and changed as long as the screen lives.
  LessonScreen(const course::Screen& screen, course::LessonProgress& progress, Explain explain,
               QWidget* parent);

  /// Ticks tasks.
  void take(const course::Facts& facts);
  /// Predictions that wait.
  std::vector<PredictionCard*> waiting() const;
  const std::vector<PredictionCard*>& predictions() const { return predictions_; }
  const std::vector<TaskRow*>& tasks() const { return tasks_; }
  /// For the amounts that are measured.
  void takeKnown(const course::Known& known);
  void keep(const PredictionCard& card);

 signals:
  void stageWanted(const course::Stage& stage);
  void viewWanted(const QString& view, const QString& page);
  void drillWanted();
  void glossaryWanted(const QString& id);
  void trainWanted(PredictionCard* card);
  void predictionLocked();
  void ownWordsWanted();
  void progressChanged();

 protected:
  bool event(QEvent* event) override;

 private:
  void add(const course::Text& text);
  void add(const course::Show& show);
  void add(const course::Task& task);
  void add(const course::Prediction& prediction);
  void add(const course::AskedHere& asked);
  void add(const course::Reflection& reflection);
  void add(const course::Amounts& amounts);
  void add(const course::Demonstration& demonstration);
  void connectText(LessonText* text);

  course::LessonProgress& progress_;
  Explain explain_;
  QVBoxLayout* layout_;
  std::vector<TaskRow*> tasks_;
  std::vector<PredictionCard*> predictions_;
  std::vector<std::pair<plots::AmountBars*, course::Amounts>> amounts_;
};

}  // namespace glassbox::lesson
