#include "course/moodle_xml.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <utility>

#include "course/html_text.h"
#include "course/moodle_xml_names.h"
#include "course/written.h"

namespace glassbox::course {
namespace {

using namespace moodle;
using pugi::xml_node;

constexpr std::string_view kGap = "_____";

/// Where elements stand in the file.
class Lines {
 public:
  explicit Lines(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at)
      if (text[at] == '\n') ends_.push_back(std::ptrdiff_t(at));
  }
  int at(std::ptrdiff_t offset) const {
    return int(std::lower_bound(ends_.begin(), ends_.end(), offset) - ends_.begin()) + 1;
  }
  int of(const xml_node& node) const { return at(node.offset_debug()); }

 private:
  std::vector<std::ptrdiff_t> ends_;
};

/// What is true of many questions of a file is told once, with how many.
class Notes {
 public:
  void add(const std::string& note, int line) {
    auto& [first, questions, last] = notes_[note];
    if (questions == 0) first = line;
    if (last != line) ++questions;
    last = line;
  }
  void tell(Faults& faults) const {
    for (const auto& [note, where] : notes_)
      faults.warning(where.first,
                     note + (where.questions == 1 ? ""
                                                  : " (" + std::to_string(where.questions) +
                                                        " questions; this is the first)"));
  }

 private:
  struct Where {
    int first = 0;
    int questions = 0;
    int last = 0;
  };
  std::map<std::string, Where> notes_;
};

/// What an entity may have smuggled in is left out.
std::string plain(std::string_view text) {
  std::string result = plainTextOf(text);
  std::erase(result, '\r');
  return std::string(trimmed(result));
}

std::string simpleText(const xml_node& parent) {
  return simplified(plain(parent.child("text").text().get()));
}

/// One element `question` into one question; nothing, and a fault, if that cannot be.
class QuestionReader {
 public:
  QuestionReader(const xml_node& node, const Lines& lines, Faults& faults, Notes& notes)
      : node_(node), lines_(lines), faults_(faults), notes_(notes) {}

  std::optional<Question> read() {
    question_.line = lines_.of(node_);
    const std::string type = node_.attribute("type").value();
    const auto kind = kindOf(type);
    if (!kind) return failType(type);
    question_.kind = *kind;
    readHead();
    if (question_.text.empty() && !question_.hasGap)
      return fail(node_.child("questiontext").child("file").empty()
                      ? "it has no text"
                      : "it has no text, only a picture or another file");
    noteWhatIsLeft();
    return readAnswers();
  }

 private:
  std::optional<Question> fail(const std::string& why) {
    faults_.error(question_.line, why + " (question left out)");
    return {};
  }
  std::optional<Question> failType(const std::string& type) {
    if (type == "cloze" || type == "multianswer")
      return fail(
          "a cloze question has its answers inside its text, several in one; make a question of "
          "each gap");
    return fail(type.empty() ? "the type of the question is missing"
                             : "questions of the type '" + type + "' are not read");
  }
  void note(const std::string& what) { notes_.add(what, question_.line); }

  std::optional<QuestionKind> kindOf(const std::string& type) const {
    if (type == "multichoice") {
      const std::string single = lowered(trimmed(node_.child("single").text().get()));
      return single == "false" || single == "0" ? QuestionKind::kSeveral : QuestionKind::kSingle;
    }
    for (const auto kind : {QuestionKind::kTrueFalse, QuestionKind::kShort, QuestionKind::kNumber,
                            QuestionKind::kMatch, QuestionKind::kOrder, QuestionKind::kOpen,
                            QuestionKind::kDescription})
      if (typeOf(kind) == type) return kind;
    return {};
  }

  /// HTML as plain text; everything else as it is.
  std::string content(const xml_node& parent) {
    const std::string_view written = parent.child("text").text().get();
    const std::string format = parent.attribute("format").value();
    if (!parent.child("file").empty()) notePictures();
    // Without a format Moodle takes the text for HTML.
    if (format != "html" && !format.empty()) return plain(written);
    HtmlText html = textOfHtml(written);
    if (html.hadMarkup) note("HTML is read as plain text, without its mark-up");
    if (html.hadPictures) notePictures();
    return plain(html.text);
  }
  void notePictures() {
    note("pictures, sound and other files are not taken; their descriptions stand in brackets");
  }

  static TextFormat formatOf(const xml_node& node) {
    const std::string format = node.attribute("format").value();
    return format == "moodle_auto_format" ? TextFormat::kMoodle
           : format == "markdown"         ? TextFormat::kMarkdown
                                          : TextFormat::kPlain;
  }

  void readHead() {
    const xml_node asked = node_.child("questiontext");
    question_.title = simpleText(node_.child("name"));
    question_.id = simplified(plain(node_.child("idnumber").text().get()));
    question_.format = formatOf(asked);
    question_.text = content(asked);
    question_.generalFeedback = content(node_.child("generalfeedback"));
    for (const xml_node& tag : node_.child("tags").children("tag")) {
      const std::string text = simpleText(tag);
      if (text.starts_with(kGoalTag)) question_.goals.push_back(text.substr(kGoalTag.size()));
      else if (!text.empty()) question_.tags.push_back(text);
    }
    for (const xml_node& hint : node_.children("hint"))
      if (std::string text = content(hint); !text.empty()) question_.hints.push_back(text);
    if (question_.kind != QuestionKind::kDescription) splitAtGap();
    if (question_.title == nameFor(question_)) question_.title.clear();
  }

  /// Moodle shows the field for a short answer where five underscores stand.
  void splitAtGap() {
    const std::string whole = question_.text;
    const auto begin = whole.find(kGap);
    if (begin == std::string::npos) return;
    const auto end = std::min(whole.find_first_not_of('_', begin), whole.size());
    if (end == whole.size() || whole.find(kGap, end) != std::string::npos) return;
    question_.text = whole.substr(0, begin);
    question_.afterGap = whole.substr(end);
    question_.hasGap = true;
  }

  void noteWhatIsLeft() {
    const auto filled = [&](const char* name) { return !simpleText(node_.child(name)).empty(); };
    if (filled("correctfeedback") || filled("partiallycorrectfeedback") ||
        filled("incorrectfeedback"))
      note("words for any right or wrong answer are not taken, only those of the single answers");
    const auto grade = numberOf(trimmed(node_.child("defaultgrade").text().as_string("1")));
    if (question_.kind != QuestionKind::kDescription && grade && *grade != 1)
      note("every question counts the same here; its marks are not taken");
    const std::string usecase = node_.child("usecase").text().get();
    if (trimmed(usecase) == "1") note("upper and lower case are not told apart here");
    if (!node_.child("units").empty() || !node_.child("unit").empty())
      note("units are not taken: the answer is the number alone");
    if (filled("graderinfo")) note("notes for those who grade are not taken");
  }

  std::optional<Question> readAnswers() {
    switch (question_.kind) {
      case QuestionKind::kSingle:
      case QuestionKind::kSeveral:
        return readChoice();
      case QuestionKind::kTrueFalse:
        return readTrueFalse();
      case QuestionKind::kShort:
        return readShort();
      case QuestionKind::kNumber:
        return readNumber();
      case QuestionKind::kMatch:
        return readPairs();
      case QuestionKind::kOrder:
        return readOrder();
      case QuestionKind::kOpen:
      case QuestionKind::kDescription:
        return std::move(question_);
    }
    return {};
  }

  AnswerOption option(const xml_node& answer, bool simple) {
    AnswerOption result;
    result.text = simple ? simpleText(answer) : content(answer);
    const auto written = numberOf(trimmed(answer.attribute("fraction").value())).value_or(0);
    const double weight = std::clamp(written, -100.0, 100.0);
    result.weight = moodleWeight(weight);
    if (std::abs(result.weight - written) > 0.01)
      faults_.warning(lines_.of(answer), "the weight " + toText(written) +
                                             " % is none that Moodle accepts; taken as " +
                                             toText(result.weight) + " %");
    result.feedback = content(answer.child("feedback"));
    return result;
  }

  static double rightShare(const Question& question) {
    double sum = 0;
    for (const auto& one : question.options) sum += std::max(0.0, one.weight);
    return sum;
  }

  std::optional<Question> readChoice() {
    for (const xml_node& answer : node_.children("answer"))
      question_.options.push_back(option(answer, false));
    if (question_.options.size() < 2) return fail("a choice needs two answers or more");
    for (const AnswerOption& one : question_.options)
      if (one.text.empty()) return fail("an answer has no text, or only a picture");
    const double sum = rightShare(question_);
    const bool several = question_.kind == QuestionKind::kSeveral;
    const bool anyWhole =
        std::ranges::any_of(question_.options, [](const auto& one) { return one.weight == 100; });
    if (sum == 0 || (!several && !anyWhole)) return fail("no answer has the full score of 100 %");
    if (several && std::abs(sum - 100) > 1)
      faults_.warning(question_.line,
                      "the weights of the right answers make " + toText(sum) + " % and not 100 %");
    return std::move(question_);
  }

  std::optional<Question> readTrueFalse() {
    question_.options = {{.text = "true"}, {.text = "false"}};
    bool seen[2] = {};
    for (const xml_node& answer : node_.children("answer")) {
      AnswerOption one = option(answer, true);
      const std::string word = lowered(one.text);
      if (word != "true" && word != "false")
        return fail("the answers of a true or false question are 'true' and 'false'");
      const std::size_t place = word == "true" ? 0 : 1;
      seen[place] = true;
      question_.options[place].weight = one.weight == 100 ? 100 : 0;
      question_.options[place].feedback = one.feedback;
    }
    const bool one = question_.options[0].weight != question_.options[1].weight;
    if (!seen[0] || !seen[1] || !one)
      return fail("one of 'true' and 'false' must have 100 % and the other 0 %");
    return std::move(question_);
  }

  std::optional<Question> readShort() {
    for (const xml_node& answer : node_.children("answer")) {
      question_.options.push_back(option(answer, true));
      if (question_.options.back().text.empty()) return fail("an answer is empty");
    }
    if (rightShare(question_) == 0) return fail("no answer is right");
    return std::move(question_);
  }

  std::optional<Question> readNumber() {
    std::optional<AnswerOption> rest;
    for (const xml_node& answer : node_.children("answer")) {
      AnswerOption one = option(answer, true);
      const std::string written = std::exchange(one.text, {});
      if (written == "*") {
        one.anything = true;
        one.weight = 0;
        if (!rest) rest = std::move(one);
        continue;
      }
      const auto value = typedNumber(written);
      const std::string within = answer.child("tolerance").text().as_string("0");
      if (!value) return fail("'" + written + "' is no number");
      one.value = *value;
      one.tolerance = std::abs(typedNumber(within).value_or(0));
      question_.options.push_back(std::move(one));
    }
    if (rest) question_.options.push_back(std::move(*rest));
    if (rightShare(question_) == 0) return fail("no answer is right");
    return std::move(question_);
  }

  std::optional<Question> readPairs() {
    for (const xml_node& pair : node_.children("subquestion")) {
      question_.options.push_back(
          {.text = content(pair), .partner = simpleText(pair.child("answer"))});
      if (question_.options.back().partner.empty()) return fail("a pair has no second half");
    }
    if (question_.options.size() < 2) return fail("a match needs two pairs or more");
    return std::move(question_);
  }

  /// By their fractions, 1 the first; where all are the same, as they stand.
  std::optional<Question> readOrder() {
    std::vector<std::pair<double, AnswerOption>> items;
    for (const xml_node& answer : node_.children("answer")) {
      const double place = numberOf(trimmed(answer.attribute("fraction").value())).value_or(0);
      items.push_back({place, {.text = content(answer)}});
      if (items.back().second.text.empty()) return fail("an item has no text, or only a picture");
    }
    if (items.size() < 2) return fail("an order needs two items or more");
    std::ranges::stable_sort(items, {}, [](const auto& one) { return one.first; });
    for (auto& [place, item] : items) question_.options.push_back(std::move(item));
    return std::move(question_);
  }

  const xml_node& node_;
  const Lines& lines_;
  Faults& faults_;
  Notes& notes_;
  Question question_;
};

/// "$course$/top/A/B" as "A/B".
std::string categoryOf(const xml_node& node) {
  std::string path = simpleText(node.child("category"));
  if (path.starts_with('$')) path = path.substr(std::min(path.find('$', 1), path.size() - 1) + 1);
  if (path.starts_with('/')) path.erase(0, 1);
  if (path == "top") path.clear();
  if (path.starts_with("top/")) path.erase(0, 4);
  return path;
}

void readAll(const xml_node& quiz, const Lines& lines, Faults& faults, QuizReading& reading) {
  Notes notes;
  std::string category;
  for (const xml_node& node : quiz.children("question")) {
    if (std::strcmp(node.attribute("type").value(), "category") == 0) {
      category = categoryOf(node);
      continue;
    }
    if (auto question = QuestionReader(node, lines, faults, notes).read()) {
      question->category = category;
      reading.questions.push_back(std::move(*question));
    } else {
      ++reading.skipped;
    }
  }
  notes.tell(faults);
  if (reading.questions.empty() && reading.skipped == 0)
    faults.warning(lines.of(quiz), "there is no question in it");
}

}  // namespace

std::string moodle::nameFor(const Question& question) {
  constexpr std::size_t kMost = 48;
  const std::string whole = simplified(question.wholeText());
  std::string name;
  for (const std::string& word : wordsOf(whole)) {
    if (!name.empty() && characters(name) + characters(word) + 1 > kMost) return name + " …";
    name += (name.empty() ? "" : " ") + word;
  }
  return name;
}

QuizReading readMoodleXml(std::string_view bytes, std::string_view file) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  const std::string_view text = bytes.starts_with(kMark) ? bytes.substr(kMark.size()) : bytes;
  QuizReading reading;
  Faults faults{std::string(file)};
  pugi::xml_document document;
  const Lines lines(text);
  if (bytes.size() > kMostQuizBytes) {
    faults.error(0, "a quiz may have at most 5 MB");
  } else if (!isPlainText(text)) {
    faults.error(0, "this is no text in UTF-8, or it has control characters in it");
  } else if (const auto parsed = document.load_buffer(text.data(), text.size(),
                                                      pugi::parse_default | pugi::parse_doctype,
                                                      pugi::encoding_utf8);
             !parsed) {
    faults.error(lines.at(parsed.offset),
                 std::string("this is no well-formed XML: ") + parsed.description());
  } else if (std::ranges::any_of(document.children(), [](const xml_node& node) {
               return node.type() == pugi::node_doctype;
             })) {
    faults.error(1, "a document type or entities of a file's own are not read");
  } else if (const xml_node quiz = document.child("quiz"); !quiz) {
    faults.error(1, "this is no Moodle XML: there is no element 'quiz'");
  } else {
    readAll(quiz, lines, faults, reading);
  }
  reading.diagnostics = faults.take();
  return reading;
}

}  // namespace glassbox::course
