#include "views/export_file.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QRegularExpression>

namespace glassbox::views {
namespace {

struct Text {
  Q_DECLARE_TR_FUNCTIONS(Export)
};

/// "Loss curve" becomes "loss-curve".
QString fileName(const QString& subject) {
  static const QRegularExpression kNoLetters(QStringLiteral("[^\\p{L}\\d]+"));
  QString name = subject.toLower().replace(kNoLetters, QStringLiteral("-"));
  while (name.startsWith('-')) name.remove(0, 1);
  while (name.endsWith('-')) name.chop(1);
  return name;
}

}  // namespace

QString exportText(const QString& suffix) {
  if (suffix == QLatin1String("csv")) return Text::tr("Numbers as CSV…");
  if (suffix == QLatin1String("txt")) return Text::tr("Text as TXT…");
  return Text::tr("Figure as %1…").arg(suffix.toUpper());
}

QFileDialog* askWhereToExport(QWidget* parent, const QString& suffix, const QString& subject) {
  auto* dialog = new QFileDialog(parent, Text::tr("Export"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(suffix);
  dialog->setNameFilter(QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix));
  dialog->selectFile(QStringLiteral("glassbox-%1.%2").arg(fileName(subject), suffix));
  return dialog;
}

}  // namespace glassbox::views
