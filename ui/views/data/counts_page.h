// Raw and clean text in numbers: documents, words, different words, and how the words are spread
// (Zipf). Window thread only; see data_page.h.
#pragma once

#include "views/data/data_page.h"

class QLabel;
class QTableWidget;

namespace glassbox::plots {
class Chart;
}

namespace glassbox::views {

class CountsPage : public DataPage {
  Q_OBJECT
 public:
  explicit CountsPage(QWidget* parent = nullptr);

  QString id() const override { return QStringLiteral("statistics"); }
  QString title() const override;
  void setStudied(std::shared_ptr<const live::CleaningStudied> studied) override;
  QString summary() const override;
  void exportTo(const QString& path) const override;

 private:
  QWidget* buildTable();
  QWidget* buildChart();
  void fillTable();
  void drawCurves();
  void tellWords();

  QTableWidget* table_;
  plots::Chart* chart_;
  QLabel* words_;
  std::shared_ptr<const live::CleaningStudied> studied_;
};

}  // namespace glassbox::views
