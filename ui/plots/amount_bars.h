// Amounts that differ by many powers of ten side by side: bars along a logarithmic axis, each with
// its name, its number in words and its source. Window thread only. Owned by its parent.
#pragma once

#include <vector>

#include "plots/list_plot.h"

namespace glassbox::plots {

struct Amount {
  QString name;
  double value = 0;  ///< above 0; 0: not known yet
  QString source;
  bool ours = false;  ///< measured here and now: in the first data colour
};

class AmountBars : public ListPlot {
  Q_OBJECT
 public:
  explicit AmountBars(QWidget* parent = nullptr);

  void setAmounts(std::vector<Amount> amounts, const QString& unit);
  const std::vector<Amount>& amounts() const { return amounts_; }
  QRectF barRect(int index) const { return barIn(size(), index); }

  QString summary() const override;
  std::vector<QRectF> drawnMarks() const override;
  void exportTo(const QString& path) const override;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;
  /// What the axis says; it takes several lines where it has to.
  QString axisText() const;

 protected:
  int itemCount() const override { return int(amounts_.size()); }
  int itemAt(const QPointF& place) const override;
  QString spoken(int index) const override;
  void paintEvent(QPaintEvent* event) override;

 private:
  double nameRoom(double width, int index) const;
  /// Of the row, and below the last one.
  double rowTop(double width, int index) const;
  QString valueText(int index) const;
  int firstPower() const;
  int lastPower() const;
  QRectF barIn(const QSizeF& size, int index) const;
  void paintBars(QPainter& painter, const QSizeF& size) const;

  std::vector<Amount> amounts_;
  QString unit_;
};

/// 15000000000000 as "15 trillion"; three digits that matter.
QString inWords(double number);

/// "10¹²".
QString powerOfTen(int exponent);

}  // namespace glassbox::plots
