// Beside the text: how much of it stands word for word in the training text, how that compares with
// texts that were never trained on, and where the chosen stretch comes from.
// Window thread only. Owned by its parent. Holds no text: it is given answers.
#pragma once

#include <QWidget>
#include <memory>
#include <vector>

#include "live/snapshot.h"

class QLabel;
class QSpinBox;

namespace glassbox::plots {
class BarList;
}

namespace glassbox::views {

class CopiedPanel : public QWidget {
  Q_OBJECT
 public:
  explicit CopiedPanel(QWidget* parent = nullptr);

  void show(std::shared_ptr<const live::RunFacts> facts,
            std::shared_ptr<const live::CopiedAnswer> answer);
  using QWidget::show;
  void clear();
  /// What is shown is still true of a text that has only grown since.
  bool fits(const live::CopiedQuestion& question) const;

  /// Shorter runs do not count as copied.
  int leastRun() const;
  /// Of the answer shown, those that count; earliest first.
  std::vector<live::CopiedRun> runs() const;
  /// The run whose places are listed; −1: none.
  void choose(int run);
  int chosen() const { return chosen_; }
  QString summary() const;

 signals:
  /// Other runs count than before.
  void leastRunChanged();

 private:
  void refresh();
  void showShares();
  void showPlaces();
  QString words(std::span<const std::int32_t> tokens) const;
  bool ready() const { return answer_ != nullptr && answer_->built >= 1; }

  QLabel* state_;
  QLabel* verdict_;
  plots::BarList* shares_;
  plots::BarList* longest_;
  QLabel* caution_;
  QSpinBox* least_;
  QLabel* placesHeading_;
  QLabel* places_;
  std::shared_ptr<const live::RunFacts> facts_;
  std::shared_ptr<const live::CopiedAnswer> answer_;
  int chosen_ = -1;
};

}  // namespace glassbox::views
