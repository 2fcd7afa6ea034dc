// One screen of a lesson: its text and what directs the lab, from top to bottom. Window thread
// only. Owned by the lesson column, made anew for each screen.
#pragma once

#include <QWidget>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "course/progress.h"
#include "lesson/demonstration_card.h"
#include "lesson/hand_count.h"
#include "lesson/prediction_card.h"
#include "lesson/task_row.h"

class QVBoxLayout;

namespace glassbox::plots {
class AmountBars;
}

namespace glassbox::quiz {
class QuestionCard;
}

namespace glassbox::lesson {

/// What a class has done with a lesson in front of it; nobody's own progress. Questions and
/// predictions by id.
struct Presented {
  course::LessonProgress progress;
  std::set<std::string> revealed;
  std::map<std::string, Hands> hands;
};

class LessonScreen : public QWidget {
  Q_OBJECT
 public:
  /// `progress` is read and changed as long as the screen lives.
  LessonScreen(const course::Screen& screen, course::LessonProgress& progress, Explain explain,
               QWidget* parent);
  /// In front of a class: answers are hidden until reveal(), and hands are counted.
  LessonScreen(const course::Screen& screen, Presented& presented, Explain explain,
               QWidget* parent);

  /// Ticks tasks.
  void take(const course::Facts& facts);
  /// Predictions that wait.
  std::vector<PredictionCard*> waiting() const;
  const std::vector<PredictionCard*>& predictions() const { return predictions_; }
  const std::vector<TaskRow*>& tasks() const { return tasks_; }
  const std::vector<DemonstrationCard*>& demonstrations() const { return demonstrations_; }
  const std::vector<HandCount*>& handCounts() const { return handCounts_; }
  /// Tells the next answer that is hidden; the card that did, or null if there is none.
  QWidget* reveal();
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
  LessonScreen(const course::Screen& screen, course::LessonProgress& progress, Presented* presented,
               Explain explain, QWidget* parent);
  void present(quiz::QuestionCard& card);
  HandCount* addHandCount(const std::string& id, const QStringList& choices);
  void add(const course::Text& text);
  void add(const course::Show& show);
  void add(const course::Task& task);
  void add(const course::Prediction& prediction);
  void add(const course::AskedHere& asked);
  void add(const course::Reflection& reflection);
  void add(const course::Amounts& amounts);
  void add(const course::Demonstration& demonstration);
  void connectText(LessonText* text);

  /// A question or prediction in front of a class: tells its answer if it can, and whether it did.
  struct Hidden {
    std::string id;
    QWidget* card;
    std::function<bool()> reveal;
  };

  course::LessonProgress& progress_;
  Presented* presented_;  ///< null: for one person
  Explain explain_;
  QVBoxLayout* layout_;
  std::vector<TaskRow*> tasks_;
  std::vector<PredictionCard*> predictions_;
  std::vector<DemonstrationCard*> demonstrations_;
  std::vector<HandCount*> handCounts_;
  std::vector<Hidden> hidden_;
  std::vector<std::pair<plots::AmountBars*, course::Amounts>> amounts_;
};

}  // namespace glassbox::lesson
