// Faults of lessons and quizzes that the readers really find: each can be said in German.
#include <gtest/gtest.h>

#include "course/gift.h"
#include "course/glossary.h"
#include "course/lesson_reader.h"
#include "course/moodle_xml.h"
#include "course/progress.h"
#include "course/sorting.h"
#include "course/spelling.h"
#include "german_core.h"

namespace glassbox {
namespace {

using CourseFaults = GermanCore;

TEST_F(CourseFaults, OfGiftAreKnown) {
  const std::string faulty[] = {"::a title {=a}",
                                "[html]",
                                "[html]{=a}",
                                "Open {=a",
                                "Two {=a} and {=b}",
                                "{=a}",
                                "So? {true}",
                                "Weight {~%31%a ~%69%b}",
                                "No sign {a =b ~c}",
                                "One {~a}",
                                "Empty {=a ~}",
                                "None right {~a ~b}",
                                "Too little {~%30%a ~%30%b ~c}",
                                "Before {x =a -> b =c -> d}",
                                "Arrow {=a -> b =c}",
                                "Half {=a -> b =c -> }",
                                "One pair {=a -> b}",
                                "// [order]\nOrder {=5 -> a =1 -> b}",
                                "// [order]\nOrder {=a =b}",
                                "Number {#abc}",
                                "[html]<b>Bold</b> {=a}",
                                "$CATEGORY: x\nQuestion {=a}",
                                "// [id:a]\n\nQuestion {=a}",
                                "Long " + std::string(70'000, 'x') + " {=a}",
                                std::string("binary \0\x01\xFF", 9),
                                std::string(6U << 20U, 'x')};
  for (const std::string& text : faulty) hear(course::readGift(text, "quiz.gift").diagnostics);
  EXPECT_GE(heard_.size(), 22U);
}

TEST_F(CourseFaults, OfMoodleXmlAreKnown) {
  const auto question = [](const std::string& type, const std::string& inside) {
    return "<quiz><question type=\"" + type + "\">" + inside + "</question></quiz>";
  };
  const std::string text = "<questiontext format=\"html\"><text>Why?</text></questiontext>";
  const auto answer = [](const std::string& share, const std::string& words) {
    return "<answer fraction=\"" + share + "\"><text>" + words + "</text></answer>";
  };
  const std::string faulty[] = {
      "<quiz></quiz>",
      "<quiz><question>",
      "<html></html>",
      "no mark-up",
      "<quiz a=></quiz>",
      "<quiz></quit>",
      "<!DOCTYPE quiz [<!ENTITY a \"b\">]><quiz></quiz>",
      std::string("\x01\xFF", 2),
      std::string(6U << 20U, 'x'),
      question("cloze", text),
      question("calculated", text),
      question("", text),
      question("essay", ""),
      question("essay", "<questiontext><text></text><file name=\"a.png\">x</file></questiontext>"),
      question("essay", text + "<graderinfo><text>Look.</text></graderinfo>"),
      question("multichoice", text + answer("100", "a")),
      question("multichoice", text + answer("100", "a") + answer("0", "")),
      question("multichoice", text + answer("31", "a") + answer("0", "b")),
      question("multichoice",
               text + "<single>false</single>" + answer("40", "a") + answer("40", "b")),
      question("multichoice", text + "<single>true</single><defaultgrade>3</defaultgrade>" +
                                  "<correctfeedback><text>Well.</text></correctfeedback>" +
                                  answer("50", "a") + answer("0", "b")),
      question("truefalse", text + answer("100", "yes") + answer("0", "no")),
      question("truefalse", text + answer("50", "true") + answer("0", "false")),
      question("shortanswer", text + answer("100", "")),
      question("shortanswer", text + answer("0", "a")),
      question("shortanswer", text + "<usecase>1</usecase>" + answer("100", "a")),
      question("numerical", text + answer("100", "many")),
      question("numerical", text + answer("0", "1")),
      question("numerical",
               text + "<units><unit><unit_name>m</unit_name></unit></units>" + answer("100", "1")),
      question("matching", text + "<subquestion><text>a</text></subquestion>"),
      question("matching", text + "<subquestion><text>a</text><answer><text>b</text></answer>"
                                  "</subquestion>"),
      question("ordering", text + answer("1", "a")),
      question("ordering", text + answer("1", "") + answer("2", "b"))};
  for (const std::string& bytes : faulty)
    hear(course::readMoodleXml(bytes, "quiz.xml").diagnostics);
  EXPECT_GE(heard_.size(), 25U);
}

TEST_F(CourseFaults, OfLessonsAreKnown) {
  const std::string header =
      "title: A test\nnumber: 7\nminutes: 8\nsummary: One.\ngoal: see See it\n\n";
  const auto block = [](const std::string& name, const std::string& lines) {
    return "```" + name + "\n" + lines + "\n```\n";
  };
  const std::string guess = "id: g\nask: Which?\n";
  const std::string faulty[] = {
      "# Heading\n",
      "| a | b |\n",
      "<b>bold</b>\n",
      "![picture](a.png)\n",
      "A [link](nowhere) and [one](view:kitchen) and [open](view:words\n",
      "A [page](view:words/kitchen)\n",
      "## Empty\n## Also empty\n",
      "```show\nview: words\n",
      block("dance", "a: b"),
      block("show", "just words"),
      block("show", ""),
      block("show", "view: kitchen\nstep: soon\nview: words\npage: kitchen\nlr: fast\nspeed: 1"),
      block("show", "ingredient: trees\nlayers: 1.5\nobjective: sideways"),
      block("show", "view:"),
      block("task", "id: A B\ntext: Do it\ndone: and"),
      block("task", "id: a\nid: b\ntext: Do it\ndone: mood = good\ndone: step\ndone: view"),
      block("task", "text: Do it\ndone: objective sideways\ndone: view kitchen"),
      block("predict", guess + "kind: choose\nchoice: a"),
      block("predict", guess + "kind: choose\njudge: loss at 20\nchoice: a\nchoice: b"),
      block("predict", guess + "kind: choose\nchoice: a\nwhen: loss at\nchoice: b\nchoice: c"),
      block("predict", guess + "kind: number\njudge: nearest dog at 20\nunit: x\nnear: much"),
      block("predict", guess + "kind: number\njudge: happiness of dog\nunit: x\nnear: 1"),
      block("predict", guess + "kind: order\norder: sideways\nitem: one\nitem: two = nearest dog"),
      block("predict", guess + "kind: curve\njudge: loss\nto: 1\ntop: 5\nrun: fast"),
      block("predict", guess + "kind: dance"),
      block("facts", "fact: loss at 20 < nearest dog at 20\nfact: loss\nfact: loss at 20 < x * 2"),
      block("facts", "fact: nearest dog at 20 < 3\nfact: loss at 20 < loss at 10 + x\nmood: good"),
      block("amounts", "title: A\nunit: u\nbar: a = 0\nbar: b = 5\nbar: c\nbar: d = what | x"),
      block("demo", "title: A\nseconds: 0\nview: words\npage: kitchen"),
      block("demo", "title: A\nseconds: 5"),
      block("reflect", "id: r\nstart: so\nspeed: 1"),
      block("question", "One {=a}\n\nTwo {=b}"),
      block("question", "One {=a"),
      block("question", "// [id:A B]\nOne {=a ~b}"),
      [] {
        std::string words;
        for (int i = 0; i < 200; ++i) words += "word ";
        return words + "\n";
      }()};
  for (const std::string& body : faulty) hear(course::readLesson(header + body, "a").diagnostics);
  hear(course::readLesson("", "lesson.md").diagnostics);
  hear(course::readLesson("title: A\nnumber: x\ngoal: see\ngoal: a b\ngoal: a c\n\nText.", "a")
           .diagnostics);
  hear(course::readLesson("title: A\nnumber: 1\n\nText.", "a").diagnostics);
  hear(course::readLesson(std::string(300'000, 'x'), "a").diagnostics);
  hear(course::readLesson(std::string("\x01\xFF", 2), "a").diagnostics);
  EXPECT_GE(heard_.size(), 60U);
}

TEST_F(CourseFaults, OfGlossarySpellingAndSortingAreKnown) {
  course::Faults glossary("glossary.md");
  course::readGlossary("## A B: name\nText.\n## a: one\n## a: two\nText.\n", glossary);
  hear(glossary.take());
  course::Faults spelling("spelling.txt");
  course::readSpelling("word: early\n## One\n## Two\nx: short\nhouse\ncat: a\ncat: b\n", spelling);
  hear(spelling.take());
  const std::string options = "{=self-supervised ~supervised ~neither####Because.}";
  const std::string right = "// [id:a]\nOne " + options + "\n\n";
  const auto sorting = course::readSorting("Nameless " + options + "\n\n" + right + right +
                                               "// [id:b]\nTwo {=a}\n\n"
                                               "// [id:c]\nTwo {=self-supervised ~b ~c}\n",
                                           "sorting.gift");
  hear(sorting.diagnostics);
  const auto other = course::readSorting(
      "// [id:z]\nOne {~self-supervised =supervised ~neither####Because.}\n", "sorting.de.gift");
  hear(course::compareSorting(sorting.examples, other.examples, "sorting.de.gift"));
  hear(course::compareSorting({sorting.examples[0], sorting.examples[0]}, other.examples,
                              "sorting.de.gift"));
  hearFrom([] { course::progressFromJson("[]"); });
  EXPECT_GE(heard_.size(), 13U);
}

}  // namespace
}  // namespace glassbox
