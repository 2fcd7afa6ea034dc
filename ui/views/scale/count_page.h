// What a model is made of and what training it costs, as a table with ranges and sources, and as
// bars beside the best known models, from the learner's own to the largest. Window thread only; see
// scale_page.h.
#pragma once

#include <array>
#include <vector>

#include "views/scale/scale_page.h"
#include "views/scale/scale_subject.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;
class QTableWidget;

namespace glassbox::plots {
class RangeRows;
struct RangeRow;
}  // namespace glassbox::plots

namespace glassbox::views {

class CountPage : public ScalePage {
  Q_OBJECT
 public:
  explicit CountPage(QWidget* parent = nullptr);

  QString id() const override { return QStringLiteral("count"); }
  QString title() const override;
  View::Origin origin() const override;
  using ScalePage::show;
  void show(const std::shared_ptr<const live::Snapshot>& snapshot) override;
  QString summary() const override;
  void tellFacts(course::Facts& facts) const override;
  void exportTo(const QString& path) const override;

  QTableWidget* table() const { return table_; }
  plots::RangeRows* bars() const { return bars_; }

 private:
  enum Compared { kWeights, kOperations, kTime, kEnergy, kMoney, kCo2, kCo2ByGrid };
  enum Number { kLayers, kWidth, kHeads, kContext, kVocabulary, kNumbers };
  QWidget* buildChoices();
  QWidget* buildNumbers();
  QWidget* buildTable();
  QWidget* buildBars();
  void explainRow(int row);
  void chooseModel();
  void changeNumbers();
  void writeNumbers();
  void refresh();
  scaling::Question question() const;

  void fillTable();
  void addHeading(const QString& text);
  void addRow(const QString& what, const QString& about, const QString& range,
              const QString& meaning);
  void addWeights();
  void addOperations();
  void addMemory();
  void addCosts(const scaling::Question& question);
  void addOwnTime();

  void fillBars();
  plots::RangeRow barFor(scaling::Question asked, const QString& name, const QString& detail,
                         bool marked) const;
  std::vector<plots::RangeRow> barsOfModels() const;
  void fillGrids();

  QComboBox* model_;
  QComboBox* device_;
  QSpinBox* count_;
  QComboBox* grid_;
  QCheckBox* water_;
  std::array<QSpinBox*, kNumbers> numbers_{};
  QLineEdit* tokens_;
  QTableWidget* table_;
  QComboBox* compared_;
  plots::RangeRows* bars_;
  QLabel* note_;
  Subject subject_;
  std::shared_ptr<const live::Snapshot> snapshot_;
  QString state_;         ///< what of the run was drawn last
  double reached_ = 0;    ///< operations a second in the learner's run
  bool writing_ = false;  ///< the numbers change because we say so, not the person
};

}  // namespace glassbox::views
