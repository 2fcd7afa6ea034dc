// A stream of lines on its way from top to bottom through one stage after the other: its width is
// how many there are, what leaves peels off to the right, what is changed is hatched. The same
// number of lines is equally wide everywhere.
//
// Window thread only. Owned by its parent. Knows nothing of what flows.
#pragma once

#include <QString>
#include <vector>

#include "plots/list_plot.h"

namespace glassbox::plots {

struct FlowStage {
  QString name = {};
  double in = 0;
  double changed = 0;
  double leaving = 0;
  QString meaning = {};  ///< under the pointer
};

/// What stands above, below and beside the stream.
struct FlowNames {
  QString source = {};   ///< "raw text"
  QString result = {};   ///< "clean text"
  QString changed = {};  ///< heading of a column: "repaired"
  QString leaving = {};  ///< "taken out"
  QString unit = {};     ///< "lines"
};

class FlowBands : public ListPlot {
  Q_OBJECT
 public:
  explicit FlowBands(QWidget* parent = nullptr);

  void setFlow(FlowNames names, std::vector<FlowStage> stages);
  const std::vector<FlowStage>& stages() const { return stages_; }
  /// Of a stage, over the whole width.
  QRectF rowRect(int stage) const;

  std::vector<QRectF> drawnMarks() const override;
  void exportTo(const QString& path) const override;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 signals:
  /// Clicked, or Enter on it.
  void stageChosen(int stage);

 protected:
  int itemCount() const override { return int(stages_.size()); }
  int itemAt(const QPointF& place) const override;
  QString spoken(int stage) const override;
  void paintEvent(QPaintEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  struct Geometry {
    double row = 0;    ///< height
    double left = 0;   ///< of the stream
    double whole = 0;  ///< width of all that comes in at the top
    double changedRight = 0;
    double leavingRight = 0;
  };
  Geometry geometryFor(const QSizeF& size) const;
  double widthOf(double lines, const Geometry& place) const;
  void paintAll(QPainter& painter, const QSizeF& size) const;
  void paintStage(QPainter& painter, const Geometry& place, int stage, const QSizeF& size) const;
  void paintEnds(QPainter& painter, const Geometry& place, const QSizeF& size) const;
  void paintHeadings(QPainter& painter, const Geometry& place) const;

  FlowNames names_;
  std::vector<FlowStage> stages_;
};

}  // namespace glassbox::plots
