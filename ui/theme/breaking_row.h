// A row of widgets that goes on in a second one where the first is full, as words do: controls of a
// view stay whole in a narrow window and with large type. Window thread only.
#pragma once

#include <QLayout>
#include <vector>

namespace glassbox::theme {

class BreakingRow : public QLayout {
  Q_OBJECT
 public:
  explicit BreakingRow(QWidget* parent = nullptr);
  ~BreakingRow() override;

  using QLayout::addWidget;
  /// Room that is left over in its line goes to widgets by their stretch.
  void addWidget(QWidget* widget, int stretch);
  void insertWidget(int index, QWidget* widget);
  /// Pushes what follows in the same line to its end.
  void addStretch(int stretch = 1);

  void addItem(QLayoutItem* item) override;
  int count() const override { return int(entries_.size()); }
  QLayoutItem* itemAt(int index) const override;
  QLayoutItem* takeAt(int index) override;
  Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;
  int minimumHeightForWidth(int width) const override { return heightForWidth(width); }
  QSize sizeHint() const override;
  QSize minimumSize() const override;
  void setGeometry(const QRect& rect) override;

 private:
  struct Entry {
    QLayoutItem* item;
    int stretch;
  };
  struct Line {
    std::vector<Entry> entries;
    int width = 0;  ///< the least that they need
    int height = 0;
  };
  std::vector<Line> lines(int width) const;
  void placeLine(const Line& line, const QRect& room) const;

  std::vector<Entry> entries_;
};

}  // namespace glassbox::theme
