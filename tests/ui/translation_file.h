// What a file of translations (.ts) says, and every text that a window shows.
#pragma once

#include <QAbstractButton>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSet>
#include <QTabBar>
#include <QTextDocumentFragment>
#include <QXmlStreamReader>
#include <vector>

namespace glassbox {

struct Translation {
  QString source;
  QStringList forms;  ///< one, or as many as the language has plurals
  QString state;      ///< "unfinished", "vanished"; empty: finished
};

inline std::vector<Translation> readTranslations(const QString& path) {
  std::vector<Translation> all;
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return all;
  QXmlStreamReader xml(&file);
  while (!xml.atEnd()) {
    if (xml.readNext() != QXmlStreamReader::StartElement) continue;
    const auto name = xml.name();
    if (name == QLatin1String("message")) all.emplace_back();
    else if (name == QLatin1String("source")) all.back().source = xml.readElementText();
    else if (name == QLatin1String("translation")) {
      all.back().state = xml.attributes().value(QLatin1String("type")).toString();
      while (xml.readNext() != QXmlStreamReader::EndElement ||
             xml.name() != QLatin1String("translation")) {
        if (xml.isStartElement()) all.back().forms << xml.readElementText();
        else if (xml.isCharacters() && !xml.isWhitespace())
          all.back().forms << xml.text().toString();
      }
    }
  }
  return all;
}

/// The places of a text that the program fills in, each once.
inline QSet<QString> placeholders(const QString& text) {
  static const QRegularExpression kPlace(QStringLiteral("%(?:L?\\d+|n)"));
  QSet<QString> found;
  for (auto match = kPlace.globalMatch(text); match.hasNext();) found << match.next().captured();
  return found;
}

/// Everything that a person can read in the window or hear of it, without markup.
inline QSet<QString> textsOf(const QWidget& window) {
  QSet<QString> texts;
  const auto add = [&texts](const QString& text) {
    texts << (Qt::mightBeRichText(text) ? QTextDocumentFragment::fromHtml(text).toPlainText()
                                        : text)
                 .trimmed();
  };
  for (const auto* widget : window.findChildren<QWidget*>()) {
    add(widget->toolTip());
    add(widget->accessibleName());
    add(widget->accessibleDescription());
    if (const auto* label = qobject_cast<const QLabel*>(widget)) add(label->text());
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) add(button->text());
    if (const auto* field = qobject_cast<const QLineEdit*>(widget)) add(field->placeholderText());
    if (const auto* box = qobject_cast<const QComboBox*>(widget))
      for (int i = 0; i < box->count(); ++i) add(box->itemText(i));
    if (const auto* tabs = qobject_cast<const QTabBar*>(widget))
      for (int i = 0; i < tabs->count(); ++i) add(tabs->tabText(i));
  }
  return texts;
}

}  // namespace glassbox
