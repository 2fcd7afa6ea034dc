#include "plots/figure_print.h"

#include <QPageSize>
#include <QPrintDialog>
#include <QPrinter>
#include <memory>

namespace glassbox::plots {

void printFigure(const Figure& figure, QWidget* window) {
  constexpr int kPixelsPerInch = 96;  // those of a figure
  const auto printer = std::make_shared<QPrinter>(QPrinter::ScreenResolution);
  printer->setResolution(kPixelsPerInch);
  printer->setFullPage(true);
  printer->setPageSize(QPageSize(QSizeF(figure.size) / kPixelsPerInch, QPageSize::Inch));
  printer->setPageMargins(QMarginsF());
  printer->setDocName(figure.title);
  auto* dialog = new QPrintDialog(printer.get(), window);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  QObject::connect(dialog, &QDialog::accepted, dialog,
                   [printer, figure] { figure.paint(*printer); });
  dialog->open();
}

}  // namespace glassbox::plots
