#include "theme/line_breaks.h"

#include <QRegularExpression>

namespace glassbox::theme {

QString withWholeNumbers(QString text) {
  static const QRegularExpression kInNumber(QStringLiteral("(?<=\\d) (?=%|\\d{3}(?!\\d))"));
  return text.replace(kInNumber, QString(QChar::Nbsp));
}

}  // namespace glassbox::theme
