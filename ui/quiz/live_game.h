// Live questions: one says what will happen and why, the program trains twice, as it is and with
// the change, and what is measured decides about both. Window thread only.
#pragma once

#include <map>

#include "quiz/game.h"
#include "quiz/live_questions.h"

class QProgressBar;

namespace glassbox::plots {
class Chart;
}

namespace glassbox::quiz {

class ChoiceRow;

class LiveGame : public Game {
  Q_OBJECT
 public:
  explicit LiveGame(std::vector<LiveQuestion> questions, QWidget* parent = nullptr);

  std::string id() const override { return "live"; }
  QString heading() const override;
  QString place() const override;
  QString nextText() const override;
  bool mayGoOn() const override;
  void goOn() override;
  bool isWide() const override { return stage_ == Stage::kRunning || stage_ == Stage::kJudged; }
  void watch(const course::ExperimentNews& news) override;
  void follow(const RunNews& news) override;

  static constexpr std::int64_t kSteps = 150;
  /// Null unless one is shown.
  const LiveQuestion* question() const;
  /// Of the experiment last judged.
  const course::CurveVerdict& verdict() const { return verdict_; }
  /// Of the question that was judged: one point for what happens, one for the reason.
  int points() const { return points_.contains(index_) ? points_.at(index_) : 0; }

 private:
  enum class Stage { kList, kAsking, kRunning, kJudged, kResult };

  void showList();
  void showQuestion(int index);
  std::vector<ChoiceRow*> addChoices(const QString& asked, const QStringList& texts);
  void lock();
  void showRun(const QString& choice, const QString& reason);
  plots::Chart* buildChart();
  void draw(const course::ExperimentNews& news);
  void judge(const course::ExperimentNews& news);
  QString toldVerdict(bool right) const;
  QString toldReason(bool fits) const;
  void showResult();
  bool isOffered(const LiveQuestion& question) const;
  bool allAnswered() const;

  std::vector<LiveQuestion> questions_;
  Stage stage_ = Stage::kList;
  int index_ = -1;
  std::map<int, int> points_;  ///< by question
  std::uint64_t experiment_ = 0;
  course::CurveVerdict verdict_;
  std::vector<ChoiceRow*> choices_;
  std::vector<ChoiceRow*> reasons_;
  int choice_ = -1;  ///< locked
  int reason_ = -1;
  plots::Chart* chart_ = nullptr;
  int baselineSeries_ = 0;
  int changedSeries_ = 0;
  QLabel* state_ = nullptr;
  QProgressBar* progress_ = nullptr;
};

}  // namespace glassbox::quiz
