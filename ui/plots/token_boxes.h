// A text cut into tokens: a box for each with its number below, wrapped like a text. Unknown ones
// are dashed and hatched and say so; the same number has the same colour wherever it stands.
//
// Window thread only. Owned by its parent. Knows nothing of how the text was cut.
#pragma once

#include <QString>
#include <vector>

#include "plots/list_plot.h"

namespace glassbox::plots {

struct TokenBox {
  QString text;
  int number = 0;
  bool unknown = false;  ///< the vocabulary lacks it
  bool marked = false;   ///< in a strong frame: what has just changed
  bool operator==(const TokenBox&) const = default;
};

class TokenBoxes : public ListPlot {
  Q_OBJECT
 public:
  explicit TokenBoxes(QWidget* parent = nullptr);

  void setBoxes(std::vector<TokenBox> boxes);
  const std::vector<TokenBox>& boxes() const { return boxes_; }
  /// The box with its number, in widget coordinates.
  QRectF boxRect(int box) const { return places_.at(std::size_t(box)); }

  std::vector<QRectF> drawnMarks() const override { return places_; }
  void exportTo(const QString& path) const override;
  /// Draws heading and boxes into a figure of several; returns the height they took.
  double paintUnder(QPainter& painter, QPointF corner, int width, const QString& heading) const;
  QSize sizeHint() const override { return {480, heightForWidth(480)}; }
  QSize minimumSizeHint() const override;
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;

 protected:
  int itemCount() const override { return int(boxes_.size()); }
  int itemAt(const QPointF& place) const override;
  QString spoken(int box) const override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  std::vector<QRectF> layOut(double width) const;
  QString numberText(const TokenBox& box) const;
  void paintBoxes(QPainter& painter, const std::vector<QRectF>& places) const;
  void paintBox(QPainter& painter, const TokenBox& box, const QRectF& place) const;
  void arrange();

  std::vector<TokenBox> boxes_;
  std::vector<QRectF> places_;
};

}  // namespace glassbox::plots
