// Raw and clean text line beside line, with the steps that made the difference and every single
// decision to be taken back. Window thread only; see data_page.h.
#pragma once

#include "views/data/data_page.h"

class QComboBox;
class QLabel;

namespace glassbox::views {

class DecisionCard;
class LineList;
class StepPanel;

class LinesPage : public DataPage {
  Q_OBJECT
 public:
  explicit LinesPage(QWidget* parent = nullptr);

  QString id() const override { return QStringLiteral("compare"); }
  QString title() const override;
  void setStudied(std::shared_ptr<const live::CleaningStudied> studied) override;
  QString summary() const override;
  void exportTo(const QString& path) const override;
  /// Only lines on which this step decided.
  void showStep(const std::string& step);
  /// Among all lines.
  void showLine(std::int64_t number);

 private:
  QWidget* buildText();
  QWidget* buildLegend(QWidget* parent);
  void fillFilter();
  void showLines();
  std::vector<std::size_t> wantedLines() const;
  void undo(const std::string& decision, bool undo);

  StepPanel* steps_;
  QComboBox* filter_;
  QLabel* count_;
  LineList* lines_;
  DecisionCard* card_;
  std::shared_ptr<const live::CleaningStudied> studied_;
};

}  // namespace glassbox::views
