// A plot of many like things - rows, bars, boxes - of which one may be under the cursor: the
// mouse's, or the one that arrow keys move. It owns that cursor with all that belongs to it: mouse,
// keys, focus, tool tip, and what screen readers are told. A child says where its things lie and
// what each of them is, and paints them. Window thread only. Owned by its parent.
#pragma once

#include <QWidget>

#include "plots/accessible_plot.h"

namespace glassbox::plots {

class ListPlot : public QWidget, public AccessiblePlot {
  Q_OBJECT
 public:
  /// Which arrow keys go from one item to the next: up and down, or left and right.
  ListPlot(Qt::Orientation keys, QWidget* parent);

  /// The item under the cursor; −1: none.
  int hovered() const { return hovered_; }
  void setSummary(const QString& sentence) { summary_ = sentence; }
  QString summary() const override { return summary_; }
  QString spokenValue() const override;

 protected:
  virtual int itemCount() const = 0;
  /// The item at a place of the widget; where there is none, any number that no item has.
  virtual int itemAt(const QPointF& place) const = 0;
  /// What the item is, in words.
  virtual QString spoken(int item) const = 0;
  /// Of the item under the cursor.
  virtual void showToolTip(const QPoint& globalPlace);
  virtual void setHovered(int item);

  /// The focus came by keyboard.
  bool focusShown() const { return focusShown_; }
  /// Around everything, just within the edge of the widget.
  QRectF wholeFrame() const { return QRectF(rect()).adjusted(1, 1, -1, -1); }
  static void paintFocus(QPainter& painter, const QRectF& frame, double radius);

  bool event(QEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  Qt::Orientation keys_;
  int hovered_ = -1;
  bool focusShown_ = false;
  QString summary_;
};

}  // namespace glassbox::plots
