#include "views/data/cleaning_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <map>

namespace glassbox::views {
namespace {

struct Text {
  Q_DECLARE_TR_FUNCTIONS(CleaningText)
};

struct StepText {
  QString title;
  QString meaning;
};

StepText stepText(const std::string& step) {
  if (step == "encoding")
    return {
        Text::tr("Broken characters"),
        Text::tr("Repairs characters that were read in the wrong encoding and takes out control "
                 "characters.")};
  if (step == "markup")
    return {Text::tr("Web markup"),
            Text::tr("Takes out tags and writes characters such as &amp; plainly.")};
  if (step == "unicode")
    return {
        Text::tr("Unicode forms"),
        Text::tr("Leaves one way to write a character: joins accents to their letters and takes "
                 "out invisible characters.")};
  if (step == "spaces")
    return {Text::tr("White space"),
            Text::tr("Leaves one plain space between words and at most one empty line.")};
  if (step == "slips")
    return {Text::tr("Typing slips"),
            Text::tr("Puts well-known slips right that are no word of their own, such as teh.")};
  if (step == "personal")
    return {Text::tr("Personal data"),
            Text::tr("Covers e-mail and postal addresses, telephone numbers and numbers of "
                     "payment cards.")};
  if (step == "boilerplate")
    return {Text::tr("Menus, adverts"),
            Text::tr("Takes out lines that belong to a web page and not to its text.")};
  if (step == "garbage")
    return {Text::tr("Garbage"),
            Text::tr("Takes out lines with hardly any letters, endless repetition, or letters that "
                     "make no words.")};
  if (step == "language")
    return {Text::tr("Other languages"),
            Text::tr("Takes out lines that are plainly in another language than the text.")};
  if (step == "inappropriate")
    return {Text::tr("Inappropriate words"),
            Text::tr("Takes out lines with a word of a list, unless the words around it make it "
                     "harmless.")};
  if (step == "duplicates")
    return {Text::tr("Duplicates"),
            Text::tr("Takes out lines that stand there before, letter by letter.")};
  if (step == "near-duplicates")
    return {Text::tr("Near duplicates"),
            Text::tr("Takes out lines that are almost the same as an earlier one: they share most "
                     "of their stretches of five letters.")};
  return {QString::fromStdString(step), {}};
}

QString causeSentence(const text::Cause& cause, const text::Decision& decision) {
  const QString detail = QString::fromStdString(cause.detail);
  const std::string& kind = cause.kind;
  if (kind == "mojibake") return Text::tr("read in the wrong encoding: %1").arg(detail);
  if (kind == "stray-byte") return Text::tr("a byte that is no UTF-8: %1").arg(detail);
  if (kind == "byte-order-mark") return Text::tr("a byte order mark inside the text");
  if (kind == "control-character") return Text::tr("a control character: %1").arg(detail);
  if (kind == "entity") return Text::tr("written in the way of web pages: %1").arg(detail);
  if (kind == "tag") return Text::tr("markup of a web page: %1").arg(detail);
  if (kind == "only-markup") return Text::tr("nothing but markup of a web page");
  if (kind == "composed") return Text::tr("accents joined to their letters");
  if (kind == "invisible") return Text::tr("an invisible character: %1").arg(detail);
  if (kind == "ligature") return Text::tr("joined letters: %1").arg(detail);
  if (kind == "width") return Text::tr("a wide character: %1").arg(detail);
  if (kind == "spaces") return Text::tr("superfluous spaces");
  if (kind == "other-space")
    return Text::tr("another white space than the plain one: %1").arg(detail);
  if (kind == "empty-line") return Text::tr("one empty line too many");
  if (kind == "slip") return detail;
  if (kind == "e-mail") return Text::tr("an e-mail address: %1").arg(detail);
  if (kind == "phone") return Text::tr("a telephone number: %1").arg(detail);
  if (kind == "card") return Text::tr("the number of a payment card: %1").arg(detail);
  if (kind == "address") return Text::tr("a postal address: %1").arg(detail);
  if (kind == "boilerplate")
    return Text::tr("belongs to a web page and not to its text: %1").arg(detail);
  if (kind == "few-letters") return Text::tr("only %1 letters and digits").arg(detail);
  if (kind == "repetition") return Text::tr("the same again and again: %1").arg(detail);
  if (kind == "gibberish") return Text::tr("letters that make no words: %1").arg(detail);
  if (kind == "other-language") return languageName(cause.detail);
  if (kind == "word") return Text::tr("a word of the list: %1").arg(detail);
  if (kind == "duplicate") return Text::tr("the same as line %1").arg(detail);
  if (kind == "near-duplicate")
    return Text::tr("almost the same as line %1, %2 alike")
        .arg(detail, percent(std::floor(100 * decision.similarity) / 100));
  return QString::fromStdString(kind);
}

}  // namespace

QString stepTitle(const std::string& step) { return stepText(step).title; }

QString stepMeaning(const std::string& step) { return stepText(step).meaning; }

QString causeText(const text::Decision& decision) {
  constexpr int kMostCauses = 4;
  QStringList said;
  for (const text::Cause& cause : decision.causes) {
    const auto times = std::count(decision.causes.begin(), decision.causes.end(), cause);
    QString sentence = causeSentence(cause, decision);
    if (times > 1) sentence = Text::tr("%1, %2 times").arg(sentence, wholeNumber(times));
    if (!said.contains(sentence)) said << sentence;
  }
  const bool more = said.size() > kMostCauses;
  said = said.mid(0, kMostCauses);
  if (more) said << QStringLiteral("…");
  return said.join(QStringLiteral("; "));
}

QString decisionText(const text::Decision& decision) {
  const QString text = Text::tr("%1: %2").arg(stepTitle(decision.step), causeText(decision));
  return decision.undone ? Text::tr("%1 (undone)").arg(text) : text;
}

QString lineCount(std::int64_t lines) {
  return lines == 1 ? Text::tr("1 line") : Text::tr("%1 lines").arg(wholeNumber(lines));
}

QString wholeNumber(std::int64_t number) { return QLocale().toString(qlonglong(number)); }

QString percent(double share) {
  return Text::tr("%1 %").arg(QLocale().toString(100 * share, 'f', 0));
}

QString languageName(const std::string& code) {
  if (code == "en") return Text::tr("English");
  if (code == "de") return Text::tr("German");
  if (code == "fr") return Text::tr("French");
  if (code == "es") return Text::tr("Spanish");
  if (code == "it") return Text::tr("Italian");
  if (code == "nl") return Text::tr("Dutch");
  if (code == "pt") return Text::tr("Portuguese");
  if (code == "not Latin") return Text::tr("letters of another script");
  return QString::fromStdString(code);
}

QString textOf(const std::vector<text::LinePiece>& pieces) {
  QString text;
  for (const text::LinePiece& piece : pieces) text += QString::fromStdString(piece.text);
  return text;
}

}  // namespace glassbox::views
