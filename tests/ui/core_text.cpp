// Sentences of src in a German window: what they name stays, what they say is translated.
#include "theme/core_text.h"

#include <gtest/gtest.h>

#include <QDirIterator>
#include <QFile>
#include <QLabel>
#include <QRegularExpression>

#include "controls/model_chip.h"
#include "course/gift.h"
#include "german_core.h"
#include "live/snapshot.h"
#include "quiz/import_page.h"
#include "theme/core_sentences.h"

namespace glassbox {
namespace {

using CoreText = GermanCore;

/// The sources of the program but for the list itself, with string literals joined as a compiler
/// joins them.
QString sources() {
  QString all;
  for (const char* folder : {"/src", "/ui"}) {
    QDirIterator files(QStringLiteral(GLASSBOX_SOURCE_DIR) + folder,
                       {"*.cpp", "*.cu", "*.cuh", "*.h"}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
      QFile file(files.next());
      if (file.fileName().contains(QLatin1String("core_sentences"))) continue;
      EXPECT_TRUE(file.open(QIODevice::ReadOnly));
      all += QString::fromUtf8(file.readAll());
    }
  }
  static const QRegularExpression joint(QStringLiteral("(?<!\\\\)\"\\s+\""));
  return all.remove(joint).replace(QLatin1String("\\\""), QLatin1String("\""));
}

/// Whether it stands there as one string, or put together from strings that follow each other.
bool standsIn(const QString& source, const QString& piece, bool atQuote = false) {
  const auto has = [&](const QString& text, const QStringList& ends) {
    const QStringList begins = atQuote ? QStringList{"\"", "\" "} : QStringList{""};
    for (const QString& begin : begins)
      for (const QString& end : ends)
        if (source.contains(begin + text + end, Qt::CaseInsensitive)) return true;
    return false;
  };
  if (has(piece, {""})) return true;
  for (qsizetype at = piece.indexOf(' '); at > 0; at = piece.indexOf(' ', at + 1))
    if (has(piece.first(at), {"\"", " \""}) && standsIn(source, piece.mid(at + 1), true))
      return true;
  return false;
}

// When a sentence of src is written anew, its entry here must follow, else it is English again.
TEST(CoreSentences, StandInTheSources) {
  const QString source = sources();
  static const QRegularExpression place(QStringLiteral("%[1-9](?!\\d)"));
  for (const auto sentences : {theme::courseSentences(), theme::runSentences()})
    for (const char* sentence : sentences)
      for (const QString& piece : QString::fromUtf8(sentence).split(place)) {
        QString written = piece.trimmed();
        if (written.endsWith('.')) written.chop(1);  // put after a reason that has none
        written.replace('\\', QLatin1String("\\\\"));
        EXPECT_TRUE(standsIn(source, written)) << sentence;
      }
}

TEST_F(CoreText, KeepsWhatASentenceNames) {
  EXPECT_EQ(german("cannot read /home/a b/my 'own' text.txt: the file is empty"),
            "/home/a b/my 'own' text.txt kann nicht gelesen werden: die Datei ist leer");
  EXPECT_EQ(german("the width 50 cannot be shared equally among 3 heads"),
            "die Breite 50 lässt sich nicht gleichmäßig auf 3 Köpfe verteilen");
  EXPECT_EQ(german("the goal 'the loss or %1 or \"%8\"' is there already"),
            "das Ziel „the loss or %1 or \"%8\"“ gibt es schon");
  EXPECT_EQ(german("cannot write /cats or dogs.txt: Permission denied"),
            "/cats or dogs.txt kann nicht geschrieben werden: du hast nicht das Recht dazu");
}

TEST_F(CoreText, FindsSentencesWithinSentences) {
  EXPECT_EQ(german("cannot go on from /runs/a b: it is damaged: its checksum is wrong"),
            "von /runs/a b aus kann es nicht weitergehen: die Datei ist beschädigt: ihre "
            "Prüfsumme stimmt nicht");
  EXPECT_EQ(german("predict: 'kind' must be choose, number or order"),
            "predict: „kind“ muss choose, number oder order sein");
  EXPECT_EQ(german("an answer is empty (question left out)"),
            "eine Antwort ist leer (Frage ausgelassen)");
  EXPECT_EQ(german("lr fast: it must be a number"), "lr fast: es muss eine Zahl sein");
}

TEST_F(CoreText, LeavesAloneWhatItDoesNotKnow) {
  for (const std::string sentence : {"", "the cat sleeps .", "a: b: c", "100 % of %1"}) {
    EXPECT_FALSE(theme::isTranslatable(sentence)) << sentence;
    EXPECT_EQ(german(sentence), sentence);
  }
  // What it quotes is not known: the rest is still German.
  EXPECT_EQ(german("cannot read a.txt: Stale file handle"),
            "a.txt kann nicht gelesen werden: Stale file handle");
  theme::useLanguage(QStringLiteral("en"));
  EXPECT_EQ(german("the file is empty"), "the file is empty");
}

TEST_F(CoreText, IsGermanWhereTheWindowShowsIt) {
  quiz::ImportPage page;
  page.show(QStringLiteral("own.gift"), course::readGift("\nEmpty? {=a ~}\n", "own.gift"));
  QStringList told;
  for (const QLabel* label : page.findChildren<QLabel*>()) told << label->text();
  EXPECT_TRUE(told.contains(QStringLiteral("Zeile 2: eine Antwort ist leer (Frage ausgelassen)")))
      << told.join('\n').toStdString();

  controls::ModelChip chip;
  auto facts = std::make_shared<live::RunFacts>();
  facts->engineReason =
      "The CPU computes, because a step takes 3 ms on the graphics card and 2 ms "
      "on the CPU.";
  live::Snapshot snapshot;
  snapshot.facts = facts;
  chip.show(snapshot);
  EXPECT_TRUE(
      chip.toolTip().endsWith(QStringLiteral("weil ein Schritt auf der Grafikkarte 3 ms und "
                                             "auf dem Prozessor 2 ms dauert.")))
      << chip.toolTip().toStdString();
}

}  // namespace
}  // namespace glassbox
