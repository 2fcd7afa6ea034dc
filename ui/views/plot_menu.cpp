#include "views/plot_menu.h"

#include <QContextMenuEvent>
#include <QFileDialog>
#include <QKeyEvent>
#include <QMenu>
#include <QPointer>

#include "base/error.h"
#include "plots/exportable.h"
#include "theme/core_text.h"
#include "views/export_file.h"
#include "views/table_sheet.h"

namespace glassbox::views {
namespace {

bool asksForMenu(const QKeyEvent& event) {
  return event.key() == Qt::Key_Menu ||
         (event.key() == Qt::Key_F10 && event.modifiers() == Qt::ShiftModifier);
}

}  // namespace

PlotMenu::PlotMenu(QWidget* window) : QObject(window), window_(window) {
  window->installEventFilter(this);
}

/// What a plot has no use for comes to the window.
bool PlotMenu::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::ContextMenu) {
    const auto* asked = static_cast<QContextMenuEvent*>(event);
    const bool byKey = asked->reason() == QContextMenuEvent::Keyboard;
    QWidget* widget = byKey ? window_->focusWidget()
                            : window_->childAt(window_->mapFromGlobal(asked->globalPos()));
    if (open(widget, asked->globalPos())) return true;
  }
  if (event->type() == QEvent::KeyPress && asksForMenu(*static_cast<QKeyEvent*>(event))) {
    QWidget* widget = window_->focusWidget();
    if (widget != nullptr && open(widget, widget->mapToGlobal(widget->rect().center())))
      return true;
  }
  return QObject::eventFilter(watched, event);
}

const plots::Exportable* PlotMenu::exportable(const QWidget* widget) const {
  const auto offered = offered_.find(widget);
  return offered != offered_.end() ? offered->second
                                   : dynamic_cast<const plots::Exportable*>(widget);
}

bool PlotMenu::open(QWidget* widget, QPoint place) {
  while (widget != nullptr && exportable(widget) == nullptr) widget = widget->parentWidget();
  if (widget == nullptr) return false;
  auto* menu = new QMenu(window_);
  menu->setObjectName(QStringLiteral("plotMenu"));
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->setAccessibleName(tr("Export this plot"));
  menu->addAction(tr("Export this plot"))->setEnabled(false);
  for (const char* suffix : {"png", "svg", "pdf", "csv"}) {
    const QString kind = QString::fromLatin1(suffix);
    connect(menu->addAction(exportText(kind)), &QAction::triggered, this,
            [this, plot = QPointer(widget), kind] {
              if (plot != nullptr) ask(plot, kind);
            });
  }
  menu->addSeparator();
  connect(menu->addAction(tr("Numbers as a table")), &QAction::triggered, this,
          [this, plot = QPointer(widget)] {
            if (plot != nullptr) tabulate(plot);
          });
  menu->popup(place);
  return true;
}

void PlotMenu::ask(QWidget* plot, const QString& suffix) {
  QFileDialog* dialog = askWhereToExport(window_, suffix, plot->accessibleName());
  connect(dialog, &QFileDialog::fileSelected, plot,
          [this, plot](const QString& path) { write(*plot, path); });
  dialog->open();
}

void PlotMenu::tabulate(QWidget* plot) {
  try {
    if (table_ == nullptr) table_ = new TableSheet(window_);
    table_->present(plot->accessibleName(), numbersOf(*exportable(plot)), plot);
  } catch (const Error& error) {
    emit failed(theme::inWindowLanguage(error.what()));
  }
}

void PlotMenu::write(const QWidget& plot, const QString& path) {
  try {
    exportable(&plot)->exportTo(path);
    emit written(path);
  } catch (const Error& error) {
    emit failed(theme::inWindowLanguage(error.what()));
  }
}

}  // namespace glassbox::views
