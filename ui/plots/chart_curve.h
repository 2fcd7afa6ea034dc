// A curve of the chart and its symbol: the short piece of it, dashes, dots and all, that stands
// beside its name in the legend and on the cursor's card.
// Private to ui/plots: includes QCustomPlot. Owned by the QCustomPlot it is made for.
#pragma once

#include <qcustomplot.h>

namespace glassbox::plots {

/// Width of a symbol in pixels: enough for a whole dash on both sides of a dot.
constexpr int kSymbolWidth = 28;

/// Draws the symbol into `room`, around its centre. The dashes are laid so that neither a dot nor
/// the ends of the room hide what distinguishes them.
void drawSymbol(QCPPainter& painter, const QRectF& room, const QPen& line,
                const QCPScatterStyle& dots);

class Curve : public QCPGraph {
  Q_OBJECT
 public:
  using QCPGraph::QCPGraph;

 protected:
  void drawLegendIcon(QCPPainter* painter, const QRectF& rect) const override;
};

}  // namespace glassbox::plots
