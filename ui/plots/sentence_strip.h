// A text in one line, every word in a box of its own with a bar under it: how likely it was, how
// much it surprised. One word is chosen; longer texts scroll so that it stays in sight.
//
// Window thread only. Owned by its parent. Knows nothing of what the bars mean.
#pragma once

#include <QString>
#include <QWidget>
#include <optional>
#include <vector>

#include "plots/accessible_plot.h"

namespace glassbox::plots {

struct StripWord {
  QString text = {};
  bool choosable = false;
  bool covered = false;               ///< dashed box: its place is to be guessed
  bool quiet = false;                 ///< not read here: quiet ink
  QString note = {};                  ///< a few words under the box, if there is no bar
  std::optional<double> value = {};   ///< length of the bar; nothing: no bar
  QString valueText = {};             ///< under the bar
  std::optional<double> before = {};  ///< outline of the value it had
  QString detail = {};                ///< under the pointer, and read out
};

class SentenceStrip : public QWidget, public AccessiblePlot {
  Q_OBJECT
 public:
  explicit SentenceStrip(QWidget* parent = nullptr);

  void setWords(std::vector<StripWord> words);
  const std::vector<StripWord>& words() const { return words_; }
  /// A bar of this value fills its height; 0: the largest does.
  void setFullValue(double value);
  /// Index of the theme's data colours.
  void setBarColour(int colour);
  void setChosen(int word);
  int chosen() const { return chosen_; }
  void setSummary(const QString& sentence) { summary_ = sentence; }
  /// What the bars are, for the table.
  void setValueTitle(const QString& title) { valueTitle_ = title; }
  /// The box of a word, in widget coordinates; may lie outside when scrolled away.
  QRectF boxRect(int word) const;
  QRectF barRect(int word) const;
  /// Whether the whole text is in sight.
  bool fits() const;
  void exportTo(const QString& path) const override;

  QString summary() const override { return summary_; }
  QString spokenValue() const override;
  std::vector<QRectF> drawnMarks() const override;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 signals:
  void wordChosen(int word);

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  void layOut();
  double boxHeight() const;
  double full() const;
  double widthNeeded() const;
  void scrollTo(double offset);
  void bringToSight(int word);
  int wordAt(const QPointF& place) const;
  void chooseNext(int direction);
  /// Words `begin` to `end` of a figure, which leaves out `offset` on the left.
  struct Line {
    std::size_t begin = 0;
    std::size_t end = 0;
    double offset = 0;
    double width = 0;
  };
  std::vector<Line> linesWithin(double most) const;
  void paintWords(QPainter& painter, double offset, std::size_t begin, std::size_t end) const;
  void paintBox(QPainter& painter, std::size_t word, const QRectF& box) const;
  void paintUnder(QPainter& painter, std::size_t word, const QRectF& box) const;
  void paintEnds(QPainter& painter) const;
  QRectF barOf(const QRectF& box, double value) const;

  std::vector<StripWord> words_;
  std::vector<QRectF> boxes_;  ///< before scrolling
  double full_ = 0;
  int colour_ = 1;
  int chosen_ = -1;
  int hovered_ = -1;
  double offset_ = 0;
  bool focusShown_ = false;
  QString summary_;
  QString valueTitle_;
};

}  // namespace glassbox::plots
