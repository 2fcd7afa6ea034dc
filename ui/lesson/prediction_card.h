// A guess that is locked before the model answers, and compared with what was measured. Window
// thread only.
#pragma once

#include <QFrame>
#include <QStringList>
#include <optional>
#include <utility>
#include <vector>

#include "course/lesson.h"
#include "course/progress.h"
#include "lesson/lesson_text.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace glassbox::plots {
class CurvePad;
}

namespace glassbox::quiz {
class ChoiceRow;
class OrderList;
}  // namespace glassbox::quiz

namespace glassbox::lesson {

/// What the card may be told of the run: where training is, and what is known of it.
struct RunReading {
  std::int64_t step = 0;  ///< of the model shown
  bool fits = false;      ///< it is the run that this prediction is about
  course::Known known;
  std::string problem = {};  ///< why something asked of the model cannot be measured
  /// The curve up to now, for those who drew one.
  std::vector<std::pair<double, double>> curve;
};

class PredictionCard : public QFrame {
  Q_OBJECT
 public:
  PredictionCard(const course::Prediction& prediction, const course::PredictionRecord* record,
                 Explain explain, QWidget* parent);

  const course::Prediction& prediction() const { return prediction_; }
  const course::PredictionRecord& record() const { return record_; }
  bool isLocked() const { return locked_; }
  bool isAnswered() const { return record_.answered; }
  /// It waits for what the model says: locked, or in front of a class.
  bool waits() const { return (locked_ || presented_) && !record_.answered; }
  /// In front of a class: the model's answer is measured but not told until it is revealed.
  void present(bool revealed);
  /// Tells the model's answer, and what was guessed is locked; false if it has not answered yet.
  bool reveal();
  bool isRevealed() const { return revealed_; }
  /// What the choices say; empty where it has none.
  QStringList offered() const;
  /// The choice that what was measured makes right; −1: none, or it is not told.
  int rightOffered() const { return revealed_ ? rightChoice() : -1; }
  /// Looks whether all is known that decides; then shows it and tells that it has.
  bool take(const RunReading& reading);
  /// What was measured agrees with the guess; nothing where no guess is right.
  std::optional<bool> agrees() const;

 signals:
  void locked();
  /// The button that makes the model answer.
  void trainWanted();

 private:
  void build(Explain explain);
  void buildGuess(QVBoxLayout* layout);
  void lock();
  void refresh();
  void tellAnswer();
  bool hasGuess() const;
  course::Known recorded() const;
  QString answerText() const;
  int rightChoice() const;
  std::vector<int> rightOrder() const;

  course::Prediction prediction_;
  course::PredictionRecord record_;
  bool locked_ = false;
  bool presented_ = false;
  bool revealed_ = false;

  std::vector<quiz::ChoiceRow*> choices_;
  QLineEdit* number_ = nullptr;
  quiz::OrderList* order_ = nullptr;
  plots::CurvePad* pad_ = nullptr;
  QLabel* state_ = nullptr;
  LessonText* after_ = nullptr;
  QPushButton* lock_ = nullptr;
  QPushButton* train_ = nullptr;
};

}  // namespace glassbox::lesson
