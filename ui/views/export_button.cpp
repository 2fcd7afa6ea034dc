#include "views/export_button.h"

#include <QFileDialog>
#include <QMenu>

#include "base/error.h"
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
  for (const QString& suffix : formats) {
    const QString text = suffix == QLatin1String("csv") ? tr("Numbers as CSV…")
                         : suffix == QLatin1String("txt")
                             ? tr("Text as TXT…")
                             : tr("Figure as %1…").arg(suffix.toUpper());
    connect(menu()->addAction(text), &QAction::triggered, this, [this, suffix] { ask(suffix); });
  }
}

void ExportButton::ask(const QString& suffix) {
  auto* dialog = new QFileDialog(this, tr("Export"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(suffix);
  dialog->setNameFilter(QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix));
  dialog->selectFile(QStringLiteral("glassbox-%1.%2").arg(view_->id(), suffix));
  connect(dialog, &QFileDialog::fileSelected, this, &ExportButton::write);
  dialog->open();
}

void ExportButton::write(const QString& path) {
  try {
    view_->exportTo(path);
    emit failed({});
  } catch (const Error& error) {
    emit failed(QString::fromStdString(error.what()));
  }
}

}  // namespace glassbox::views
