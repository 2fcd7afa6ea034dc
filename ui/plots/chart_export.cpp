// The chart on paper: the figure as PNG, SVG or PDF, the numbers as CSV.
#include <QFileInfo>
#include <algorithm>

#include "plots/chart_implementation.h"
#include "plots/figure_file.h"

namespace glassbox::plots {

void Chart::exportTo(const QString& path) const {
  auto& own = *implementation_;
  if (QFileInfo(path).suffix().toLower() == QLatin1String("csv"))
    return writeBytes(path, toCsv(own.table()));
  const QSize size(std::max(900, own.plot->width()), std::max(560, own.plot->height()));
  own.prepare();
  own.cursor->setVisible(false);
  const auto paint = [&](QPaintDevice& device) {
    QCPPainter painter;
    painter.begin(&device);
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    own.plot->toPainter(&painter, size.width(), size.height());
  };
  try {
    writeFigure(path, {size, accessibleName(), summary(), paint});
  } catch (...) {
    own.cursor->setVisible(true);
    throw;
  }
  own.cursor->setVisible(true);
  own.changed();
}

}  // namespace glassbox::plots
