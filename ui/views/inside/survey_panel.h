// Which part matters most? The loss without each head and each MLP, measured one after the other
// when a person asks for it. Window thread only. Owned by its panel.
#pragma once

#include <QWidget>
#include <optional>

#include "live/what_if_question.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace glassbox::plots {
class BarList;
}

namespace glassbox::views {

class SurveyPanel : public QWidget {
  Q_OBJECT
 public:
  explicit SurveyPanel(QWidget* parent = nullptr);
  /// Null: none yet.
  void show(const live::SurveyAnswer* answer);
  using QWidget::show;
  void clear();
  std::optional<live::SurveyQuestion> question() const { return asked_; }
  plots::BarList* bars() const { return bars_; }

 signals:
  void interestChanged();
  /// A bar was chosen.
  void partChosen(const insight::Alteration& part);

 private:
  void showBars(const live::SurveyAnswer& answer);

  QPushButton* measure_;
  QProgressBar* progress_;
  QLabel* reading_;
  plots::BarList* bars_;
  int requests_ = 0;
  std::optional<live::SurveyQuestion> asked_;
  std::vector<insight::Alteration> parts_;
  std::size_t shownParts_ = 0;
};

}  // namespace glassbox::views
