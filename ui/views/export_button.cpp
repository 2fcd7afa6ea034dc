#include "views/export_button.h"

#include <QFileDialog>
#include <QMenu>

#include "base/error.h"
#include "theme/core_text.h"
#include "views/export_file.h"
#include "views/view.h"

namespace glassbox::views {

ExportButton::ExportButton(View* view) : QToolButton(view), view_(view) {
  setText(tr("Export"));
  setToolTip(tr("Save the figure or its numbers as a file"));
  setAccessibleName(tr("Export the figure or its numbers"));
  setPopupMode(QToolButton::InstantPopup);
  setFocusPolicy(Qt::StrongFocus);
  setMenu(new QMenu(this));
  connect(menu(), &QMenu::aboutToShow, this, &ExportButton::fillMenu);
}

/// What there is to export depends on what the view shows now.
void ExportButton::fillMenu() {
  menu()->clear();
  const QStringList formats = view_->exportFormats();
  if (formats.isEmpty()) menu()->addAction(tr("Nothing to export yet"))->setEnabled(false);
  for (const QString& suffix : formats)
    connect(menu()->addAction(exportText(suffix)), &QAction::triggered, this,
            [this, suffix] { ask(suffix); });
}

void ExportButton::ask(const QString& suffix) {
  QFileDialog* dialog = askWhereToExport(this, suffix, view_->id());
  connect(dialog, &QFileDialog::fileSelected, this, &ExportButton::write);
  dialog->open();
}

void ExportButton::write(const QString& path) {
  try {
    view_->exportTo(path);
    emit failed({});
  } catch (const Error& error) {
    emit failed(theme::inWindowLanguage(error.what()));
  }
}

}  // namespace glassbox::views
