#include "app/report/markup.h"

#include <algorithm>

namespace glassbox::app {

QString escaped(const QString& text) {
  QString allowed;
  for (const char32_t sign : text.toStdU32String()) {
    const bool fine = sign == '\t' || sign == '\n' || (sign >= 0x20 && sign < 0xD800) ||
                      (sign > 0xDFFF && sign < 0xFFFE) || sign > 0xFFFF;
    if (fine) allowed += QString::fromUcs4(&sign, 1);
  }
  return allowed.toHtmlEscaped();
}

QString element(const QString& name, const QString& content, const QString& attributes) {
  const QString space = attributes.isEmpty() ? QString() : QStringLiteral(" ");
  return QLatin1Char('<') + name + space + attributes + QLatin1Char('>') + content +
         QStringLiteral("</") + name + QStringLiteral(">\n");
}

QString table(const QStringList& heading, const QList<QStringList>& rows,
              const QString& attributes) {
  QString content;
  if (!heading.isEmpty()) {
    QString cells;
    for (const QString& cell : heading)
      cells += element(QStringLiteral("th"), cell, QStringLiteral("scope=\"col\""));
    content += element(QStringLiteral("thead"), element(QStringLiteral("tr"), cells));
  }
  QString lines;
  for (const QStringList& row : rows) {
    QString cells;
    for (int i = 0; i < row.size(); ++i)
      cells += i == 0 ? element(QStringLiteral("th"), row[i], QStringLiteral("scope=\"row\""))
                      : element(QStringLiteral("td"), row[i]);
    lines += element(QStringLiteral("tr"), cells);
  }
  return element(QStringLiteral("table"), content + element(QStringLiteral("tbody"), lines),
                 attributes);
}

QString coordinate(double value) { return QString::number(value, 'f', 1); }

}  // namespace glassbox::app
