// What the course and the window say of the model: it predicts and guesses, it does not think or
// know; words stand earlier and later, not to the left and right. Sentences about exactly this
// mistake, about people, or about the screen are named here one by one.
#include <gtest/gtest.h>

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include "translation_file.h"

using namespace glassbox;

namespace {

struct Allowed {
  const char* part;  ///< of the sentence
  const char* why;
};

const Allowed kEnglish[] = {
    {"you know what an insult is", "people"},
    {"how does one know beforehand", "people"},
    {"Who thinks that it will be faster", "the class"},
    {"that nobody knows yet", "people"},
    {"That it understood the question", "the mistake itself, as a wrong answer"},
    {"that the model is thinking of clouds", "the mistake itself, as a wrong answer"},
    {"They want to be understood", "people"},
    {"can be understood more exactly", "people"},
    {"how well a step knows the direction", "a step of the optimizer, not the model"},
    {"A computer knows no chance", "computers"},
    {"to the right name", "the name that is not wrong"},
    {"to the right one", "the one that is not wrong"},
    {"on the right side", "the side that is not wrong"},
    {"dog and bark on the right", "the screen"},
    {"the bars on the right", "the screen"},
    {"is ready on the right", "the screen"},
    {"at the top right", "the screen"},
    {"Left arrow", "a key"},
    {"left and right arrow", "a key"},
    {"arrow keys left and right", "a key"},
    {"from left to right", "how to draw a curve"},
};

const Allowed kGerman[] = {
    {"was eine Beleidigung ist, weißt du", "people"},
    {"wie weiß man vorher", "people"},
    {"dass das Modell an Wolken denkt", "the mistake itself, as a wrong answer"},
    {"Wer glaubt, dass es schneller geht", "the class"},
    {"was du von der Welt und von Menschen weißt", "people"},
    {"was du von der Welt weißt", "people"},
    {"Pfeil links und rechts", "a key"},
    {"Seht euch rechts die Kurve", "the screen"},
    {"seht ihr euch rechts die Balken", "the screen"},
    {"Rechts steht ein Sprachmodell", "the screen"},
    {"oben rechts", "the screen"},
    {"Pfeil links", "a key"},
    {"Pfeil rechts", "a key"},
    {"Pfeiltasten links und rechts", "a key"},
    {"von links nach rechts", "how to draw a curve"},
};

/// "right" as the opposite of wrong is meant nearly everywhere, so the side is found by what stands
/// around it.
const QString kEnglishWords = QStringLiteral(
    R"(\b(thinks|thinking|knows|knew|understands|understood|believes)\b|)"
    R"(\b(on|to|at) the (left|right)\b|\b(top|bottom) (left|right)\b|\bleft and right\b|)"
    R"(\b(left|right)wards?\b|\bfrom left\b|\b(left|right) (column|side of)\b|\b[Ll]eft arrow)");
const QString kGermanWords = QStringLiteral(
    R"(\b(denkt|dachte|weiß|weißt|wusste|versteht|verstand|glaubt)\b|\b(links|rechts)\b|)"
    R"(\blinke[nrms]?\b|\brechte[nrms]? (Seite|Spalte|Rand)\b)");

template <std::size_t N>
bool isAllowed(const QString& text, qsizetype place, const Allowed (&list)[N]) {
  for (const Allowed& one : list) {
    const QString part = QString::fromUtf8(one.part);
    for (qsizetype at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1))
      if (place >= at && place < at + part.size()) return true;
  }
  return false;
}

template <std::size_t N>
QStringList faults(const QString& text, const QString& words, const Allowed (&list)[N]) {
  QStringList found;
  const QRegularExpression pattern(words, QRegularExpression::CaseInsensitiveOption |
                                              QRegularExpression::UseUnicodePropertiesOption);
  for (auto match = pattern.globalMatch(text); match.hasNext();) {
    const auto one = match.next();
    if (!isAllowed(text, one.capturedStart(), list))
      found << text.mid(std::max<qsizetype>(0, one.capturedStart() - 40), 100).simplified();
  }
  return found;
}

QString contentOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

}  // namespace

TEST(Wording, LessonsDoNotLetTheModelThink) {
  QDirIterator files(QStringLiteral(GLASSBOX_SOURCE_DIR "/lessons"),
                     {"lesson*.md", "quiz*.gift", "glossary*.md"}, QDir::Files,
                     QDirIterator::Subdirectories);
  int seen = 0;
  while (files.hasNext()) {
    const QString path = files.next();
    const bool german = path.contains(QStringLiteral(".de."));
    const QString text = contentOf(path);
    const QStringList found =
        german ? faults(text, kGermanWords, kGerman) : faults(text, kEnglishWords, kEnglish);
    EXPECT_EQ(found.join('\n').toStdString(), "") << path.toStdString();
    ++seen;
  }
  EXPECT_GE(seen, 42);
}

TEST(Wording, TheWindowDoesNotLetTheModelThink) {
  const auto messages = readTranslations(
      QStringLiteral(GLASSBOX_SOURCE_DIR "/resources/translations/glassbox_de.ts"));
  EXPECT_GT(messages.size(), 500U);
  for (const auto& message : messages) {
    EXPECT_EQ(faults(message.source, kEnglishWords, kEnglish).join('\n').toStdString(), "");
    for (const QString& form : message.forms)
      EXPECT_EQ(faults(form, kGermanWords, kGerman).join('\n').toStdString(), "");
  }
}

TEST(Wording, AForbiddenWordIsFound) {
  EXPECT_EQ(faults(QStringLiteral("The model knows the word."), kEnglishWords, kEnglish).size(), 1);
  EXPECT_EQ(faults(QStringLiteral("Das Modell weiß es."), kGermanWords, kGerman).size(), 1);
  EXPECT_EQ(faults(QStringLiteral("words to the left of it"), kEnglishWords, kEnglish).size(), 1);
  EXPECT_EQ(faults(QStringLiteral("the right word"), kEnglishWords, kEnglish).size(), 0);
}
