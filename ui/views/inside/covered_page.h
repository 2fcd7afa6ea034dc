// One word of a sentence hidden from the model, and what each layer says of it from the rest: its
// guesses, the probability of the right word, and whose places are most alike.
// Window thread only; see inside_page.h.
#pragma once

#include <vector>

#include "views/inside/inside_page.h"
#include "views/offered_text.h"

class QGridLayout;
class QLabel;

namespace glassbox::plots {
class BarList;
class Chart;
}  // namespace glassbox::plots

namespace glassbox::views {

class AlterationsPanel;
class SentenceCard;

class CoveredPage : public InsidePage {
  Q_OBJECT
 public:
  explicit CoveredPage(QWidget* parent = nullptr);

  QString id() const override { return QStringLiteral("covered"); }
  QString title() const override;
  live::Interest interest() const override;
  using InsidePage::show;
  void show(const std::shared_ptr<const live::Snapshot>& snapshot) override;
  void restart() override;
  QString summary() const override;
  void exportTo(const QString& path) const override;

 private:
  /// What one layer says.
  struct Column {
    QLabel* heading = nullptr;
    plots::BarList* guesses = nullptr;
    QLabel* nearest = nullptr;
  };
  void beginRun();
  void buildColumns(int layers);
  void showLayers(const live::CoveredAnswer& answer);
  void showColumn(Column& column, int layer, const live::CoveredAnswer& answer);
  QString asTheModelSees(const live::CoveredAnswer& answer) const;
  QString sentenceAbout(const live::CoveredAnswer& answer) const;

  SentenceCard* card_;
  OfferedText offered_;
  QLabel* seen_;
  QLabel* reading_;
  QWidget* columnBox_;
  QGridLayout* grid_;
  std::vector<Column> columns_;
  plots::Chart* chart_;
  AlterationsPanel* alterations_;
  std::shared_ptr<const live::Snapshot> snapshot_;
  std::shared_ptr<const live::RunFacts> facts_;
};

}  // namespace glassbox::views
