#include "controls/settings/own_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStandardPaths>
#include <cmath>

#include "base/files.h"

namespace glassbox::controls {
namespace {

struct Text {
  Q_DECLARE_TR_FUNCTIONS(OwnText)
};

}  // namespace

QString describeText(const text::TextFacts& facts) {
  const QLocale locale;
  const QString size = locale.formattedDataSize(qint64(facts.bytes), 1, QLocale::DataSizeSIFormat);
  if (facts.whole)
    return Text::tr("%1, %2 words, %3 different ones.")
        .arg(size, locale.toString(qlonglong(facts.words)), locale.toString(facts.differentWords));
  const double thousands = std::round(double(facts.words) / 1000) * 1000;
  return Text::tr("%1, about %2 words.").arg(size, locale.toString(thousands, 'f', 0));
}

QString warningOf(const text::TextFacts& facts) {
  if (facts.words >= text::kFewWords) return {};
  return Text::tr(
             "This is short. Below %1 words a model learns the text by heart rather than how "
             "its words are used.")
      .arg(QLocale().toString(qlonglong(text::kFewWords)));
}

QString keepPastedText(const QString& text) {
  const QByteArray bytes = text.trimmed().toUtf8() + '\n';
  Fingerprint fingerprint;
  fingerprint.add({bytes.data(), std::size_t(bytes.size())});
  const QString folder =
      QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/texts");
  makeFolder(folder.toStdString());
  const QString path = QStringLiteral("%1/pasted-%2.txt")
                           .arg(folder, QString::fromStdString(fingerprint.text()).left(8));
  writeFileAtomically(path.toStdString(), {bytes.data(), std::size_t(bytes.size())});
  return path;
}

}  // namespace glassbox::controls
