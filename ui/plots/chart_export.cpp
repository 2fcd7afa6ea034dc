// The chart on paper: the figure as PNG, SVG or PDF, the numbers as CSV.
#include <QFileInfo>
#include <algorithm>

#include "plots/chart_implementation.h"
#include "plots/figure_file.h"

#include "plots/style.h"

namespace glassbox::plots {
namespace {

/// Above all else in the chart, as long as it lives.
class Title {
 public:
  Title(QCustomPlot* plot, const QString& text) : plot_(plot) {
    QFont font = currentStyle().text;
    font.setBold(true);
    text_ = new QCPTextElement(plot, text, font);
    text_->setTextColor(currentStyle().ink);
    text_->setTextFlags(Qt::AlignLeft | Qt::AlignVCenter);
    text_->setMargins(QMargins(8, 4, 8, 8));
    plot->plotLayout()->insertRow(0);
    plot->plotLayout()->addElement(0, 0, text_);
  }
  ~Title() {
    plot_->plotLayout()->remove(text_);
    plot_->plotLayout()->simplify();
  }
  Title(const Title&) = delete;
  Title& operator=(const Title&) = delete;

 private:
  QCustomPlot* plot_;
  QCPTextElement* text_;
};

}  // namespace

void Chart::exportTo(const QString& path) const {
  auto& own = *implementation_;
  if (QFileInfo(path).suffix().toLower() == QLatin1String("csv"))
    return writeBytes(path, toCsv(own.table()));
  const QSize size(std::max(900, own.plot->width()), std::max(560, own.plot->height()));
  own.prepare();
  own.cursor->setVisible(false);
  const Title title(own.plot, accessibleName());
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
