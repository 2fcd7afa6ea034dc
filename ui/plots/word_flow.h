// A text set like a page, word after word, in which every word can say something: a line under it
// as long as its probability, a shaded ground for words that belong together, a box for a covered
// place. Words are found by pointer and by keyboard.
//
// Window thread only. Owned by its parent. Knows nothing of what the marks mean.
#pragma once

#include <QString>
#include <vector>

#include "plots/list_plot.h"

namespace glassbox::plots {

struct FlowWord {
  QString text = {};
  bool attached = false;  ///< no space before it: a full stop
  bool given = false;     ///< was there before; in quiet ink
  bool faulty = false;    ///< a wavy line under it
  bool covered = false;   ///< in a dashed box
  bool chosen = false;    ///< a ring at the end of its line
  bool note = false;      ///< a small remark in the text and not a word of it
  double level = -1;      ///< filled part of the line under it, 0 … 1; below 0: no line
  int group = -1;         ///< neighbours of one group share a shaded ground; −1: none
  QString detail = {};    ///< under the pointer, and read out
  bool operator==(const FlowWord&) const = default;
};

class WordFlow : public ListPlot {
  Q_OBJECT
 public:
  enum class Size { kPage, kLegend };
  explicit WordFlow(QWidget* parent = nullptr, Size size = Size::kPage);

  void setWords(std::vector<FlowWord> words);
  const std::vector<FlowWord>& words() const { return words_; }
  /// A bar where the next word will stand.
  void setCaretShown(bool shown);
  /// The word whose place is looked at is framed; −1: none.
  void setCurrent(int word);
  int current() const { return current_; }
  /// The group that is looked at is framed; −1: none.
  void setCurrentGroup(int group);
  /// In widget coordinates.
  QRectF wordRect(int word) const;
  /// The page, or its words with their levels.
  void exportTo(const QString& path) const override;

  std::vector<QRectF> drawnMarks() const override;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;

 signals:
  void wordHovered(int word);  ///< −1: none
  void wordChosen(int word);   ///< clicked, or Enter on it
  /// Escape: nothing is to be looked at any more.
  void letGo();
  /// Backspace: the last word is not wanted.
  void lastRefused();

 protected:
  int itemCount() const override { return int(words_.size()); }
  int itemAt(const QPointF& place) const override;
  QString spoken(int word) const override;
  void showToolTip(const QPoint& globalPlace) override;
  void setHovered(int word) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  struct Layout {
    std::vector<QRectF> words;
    QPointF end;  ///< where the next word would begin, at the top of its line
    double height = 0;
  };
  Layout layOut(double width) const;
  QFont fontOf(const FlowWord& word) const;
  double lineHeight() const;
  void refresh();
  void moveCursor(int key);
  void paintPage(QPainter& painter, const Layout& layout) const;
  void paintGroups(QPainter& painter, const Layout& layout) const;
  void paintWord(QPainter& painter, const FlowWord& word, const QRectF& place) const;
  void paintLine(QPainter& painter, const FlowWord& word, const QRectF& place) const;
  void paintFrame(QPainter& painter, int word, bool strong) const;

  Size size_;
  std::vector<FlowWord> words_;
  Layout layout_;
  bool caret_ = false;
  int current_ = -1;
  int currentGroup_ = -1;
};

}  // namespace glassbox::plots
