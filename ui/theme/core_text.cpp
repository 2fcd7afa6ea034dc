#include "theme/core_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <optional>
#include <vector>

#include "theme/core_sentences.h"
#include "theme/language.h"

namespace glassbox::theme {
namespace {

constexpr const char* kContext = "glassbox::theme::core";
constexpr int kSentencePlace = 8;
constexpr int kListPlace = 9;

/// What may stand within a sentence that is quoted: only what is translated, or anything.
enum class Quoted { kTranslated, kAny };

/// A sentence with places to fill in.
struct Form {
  const char* sentence;
  QRegularExpression pattern;
  std::vector<int> places;  ///< 1 to 9, as they follow in the English sentence
  qsizetype literal = 0;    ///< letters that are not filled in
  bool open = false;        ///< begins with a name
};

std::optional<QString> translated(const QString& sentence, Quoted quoted);

/// %1 to %9; %50 is no place but a weight in GIFT.
const QRegularExpression& place() {
  static const QRegularExpression one(QStringLiteral("%([1-9])(?!\\d)"));
  return one;
}

QString groupFor(int number) {
  return number == kListPlace ? QStringLiteral("([^ ]+(?:, [^ ]+)*(?: or [^ ]+)?)")
                              : QStringLiteral("(.*?)");
}

Form formOf(const char* sentence) {
  const QString text = QString::fromUtf8(sentence);
  Form form{.sentence = sentence, .pattern = {}, .places = {}, .open = text.startsWith("%1")};
  QString pattern;
  qsizetype from = 0;
  for (auto all = place().globalMatch(text); all.hasNext();) {
    const QRegularExpressionMatch one = all.next();
    pattern += QRegularExpression::escape(text.mid(from, one.capturedStart() - from));
    form.places.push_back(one.captured(1).toInt());
    pattern += groupFor(form.places.back());
    from = one.capturedEnd();
  }
  pattern += QRegularExpression::escape(text.mid(from));
  form.literal = text.size() - 2 * qsizetype(form.places.size());
  form.pattern = QRegularExpression(QRegularExpression::anchoredPattern(pattern),
                                    QRegularExpression::DotMatchesEverythingOption);
  return form;
}

/// The most literal first, so that 'it is damaged: %8' does not hide what says more.
const std::vector<Form>& forms() {
  static const std::vector<Form> all = [] {
    std::vector<Form> made;
    for (const auto sentences : {courseSentences(), runSentences(), borrowedSentences()})
      for (const char* sentence : sentences) made.push_back(formOf(sentence));
    std::stable_sort(made.begin(), made.end(),
                     [](const Form& a, const Form& b) { return a.literal > b.literal; });
    return made;
  }();
  return all;
}

QString listInWindowLanguage(QString names) {
  static constexpr const char* kOr = QT_TRANSLATE_NOOP("glassbox::theme::core", " or ");
  const qsizetype last = names.lastIndexOf(QLatin1String(kOr));
  return last < 0 ? names : names.replace(last, 4, QCoreApplication::translate(kContext, kOr));
}

std::optional<QString> filled(const Form& form, const QRegularExpressionMatch& match,
                              Quoted quoted) {
  QStringList values(kListPlace + 1);
  for (std::size_t i = 0; i < form.places.size(); ++i) {
    QString& value = values[form.places[i]];
    value = match.captured(int(i) + 1);
    if (form.places[i] == kListPlace) value = listInWindowLanguage(value);
    if (form.places[i] != kSentencePlace) continue;
    const auto inner = translated(value, quoted);
    if (!inner && quoted == Quoted::kTranslated) return std::nullopt;
    value = inner.value_or(value);
  }
  const QString pattern = QCoreApplication::translate(kContext, form.sentence);
  QString text;
  qsizetype from = 0;  // in one go: a value may hold a % of its own
  for (auto all = place().globalMatch(pattern); all.hasNext();) {
    const QRegularExpressionMatch one = all.next();
    text += pattern.mid(from, one.capturedStart() - from) + values[one.captured(1).toInt()];
    from = one.capturedEnd();
  }
  return text + pattern.mid(from);
}

std::optional<QString> byForm(const QString& sentence, bool open, Quoted quoted) {
  for (const Form& form : forms()) {
    if (form.open != open) continue;
    const auto match = form.pattern.match(sentence);
    if (match.hasMatch()) return filled(form, match, quoted);
  }
  return std::nullopt;
}

/// 'header: …', 'lr 3: …': names of a place, then what is wrong there.
std::optional<QString> afterItsPlace(const QString& sentence, Quoted quoted) {
  for (auto at = sentence.indexOf(": "); at >= 0; at = sentence.indexOf(": ", at + 1))
    if (const auto why = translated(sentence.mid(at + 2), quoted))
      return sentence.left(at + 2) + *why;
  return std::nullopt;
}

std::optional<QString> translated(const QString& sentence, Quoted quoted) {
  if (auto text = byForm(sentence, false, quoted)) return text;
  if (auto text = afterItsPlace(sentence, quoted)) return text;
  return byForm(sentence, true, quoted);
}

}  // namespace

QString inWindowLanguage(const std::string& sentence) {
  const QString english = QString::fromStdString(sentence);
  if (language() == QLatin1String("en") || sentence.empty()) return english;
  if (const auto text = translated(english, Quoted::kTranslated)) return *text;
  return translated(english, Quoted::kAny).value_or(english);
}

bool isTranslatable(const std::string& sentence) {
  return translated(QString::fromStdString(sentence), Quoted::kTranslated).has_value();
}

}  // namespace glassbox::theme
