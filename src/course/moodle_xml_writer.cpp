// The other half of moodle_xml.h: the elements in the order in which Moodle writes them.
#include <algorithm>

#include "course/moodle_xml.h"
#include "course/moodle_xml_names.h"
#include "course/written.h"

namespace glassbox::course {
namespace {

using namespace moodle;

std::string escaped(std::string_view text) {
  std::string result;
  for (const char letter : text) {
    if (letter == '&') result += "&amp;";
    else if (letter == '<') result += "&lt;";
    else if (letter == '>') result += "&gt;";
    else result += letter;
  }
  return result;
}

/// Elements one below the other, each level two spaces further in.
class Writer {
 public:
  void open(const std::string& name, const std::string& attributes = {}) {
    line("<" + name + attributes + ">");
    ++depth_;
  }
  void close(const std::string& name) {
    --depth_;
    line("</" + name + ">");
  }
  void put(const std::string& name, const std::string& content) {
    line("<" + name + ">" + escaped(content) + "</" + name + ">");
  }
  /// <name format="…"><text>…</text></name>
  void putText(const std::string& name, const std::string& content,
               const std::string& attributes = {}) {
    open(name, attributes);
    put("text", content);
    close(name);
  }
  std::string take() { return std::move(text_); }

 private:
  void line(const std::string& content) {
    text_.append(2 * depth_, ' ');
    text_ += content + "\n";
  }
  std::string text_;
  std::size_t depth_ = 0;
};

class QuestionWriter {
 public:
  QuestionWriter(Writer& out, const Question& question)
      : out_(out), question_(question), format_(" format=\"" + nameOf(question.format) + "\"") {}

  void write() {
    out_.open("question", " type=\"" + typeOf(question_.kind) + "\"");
    out_.putText("name", question_.title.empty() ? nameFor(question_) : question_.title);
    out_.putText("questiontext", question_.wholeText(), format_);
    out_.putText("generalfeedback", question_.generalFeedback, format_);
    out_.put("defaultgrade", question_.kind == QuestionKind::kDescription ? "0" : "1");
    out_.put("penalty", question_.kind == QuestionKind::kDescription ? "0" : "0.3333333");
    out_.put("hidden", "0");
    out_.put("idnumber", question_.id);
    writeAnswers();
    writeTags();
    for (const std::string& hint : question_.hints) out_.putText("hint", hint, format_);
    out_.close("question");
  }

 private:
  void writeAnswers() {
    switch (question_.kind) {
      case QuestionKind::kSingle:
      case QuestionKind::kSeveral:
        out_.put("single", question_.kind == QuestionKind::kSingle ? "true" : "false");
        out_.put("shuffleanswers", "true");
        out_.put("answernumbering", "none");
        return eachAnswer(format_);
      case QuestionKind::kTrueFalse:
        return eachAnswer(kAutomatic);
      case QuestionKind::kShort:
        out_.put("usecase", "0");
        return eachAnswer(kAutomatic);
      case QuestionKind::kNumber:
        return eachAnswer(kAutomatic);
      case QuestionKind::kMatch:
        return writePairs();
      case QuestionKind::kOrder:
        return writeOrder();
      case QuestionKind::kOpen:
        out_.put("responseformat", "editor");
        out_.put("responserequired", "1");
        out_.put("responsefieldlines", "10");
        out_.put("attachments", "0");
        return;
      case QuestionKind::kDescription:
        return;
    }
  }

  void eachAnswer(const std::string& format) {
    for (const AnswerOption& option : question_.options) {
      const bool number = question_.kind == QuestionKind::kNumber;
      out_.open("answer", " fraction=\"" + toText(option.weight) + "\"" + format);
      out_.put("text", !number ? option.text : option.anything ? "*" : toText(option.value));
      out_.putText("feedback", option.feedback, format_);
      if (number) out_.put("tolerance", toText(option.tolerance));
      out_.close("answer");
    }
  }

  void writePairs() {
    out_.put("shuffleanswers", "true");
    for (const AnswerOption& option : question_.options) {
      out_.open("subquestion", format_);
      out_.put("text", option.text);
      out_.putText("answer", option.partner);
      out_.close("subquestion");
    }
  }

  void writeOrder() {
    out_.put("layouttype", "VERTICAL");
    out_.put("selecttype", "ALL");
    out_.put("selectcount", "0");
    out_.put("gradingtype", "ABSOLUTE_POSITION");
    out_.put("showgrading", "SHOW");
    out_.put("numberingstyle", "none");
    for (std::size_t i = 0; i < question_.options.size(); ++i)
      out_.putText("answer", question_.options[i].text,
                   " fraction=\"" + std::to_string(i + 1) + ".0000000\"" + format_);
  }

  void writeTags() {
    if (question_.tags.empty() && question_.goals.empty()) return;
    out_.open("tags");
    for (const std::string& goal : question_.goals) out_.putText("tag", kGoalTag + goal);
    for (const std::string& tag : question_.tags) out_.putText("tag", tag);
    out_.close("tags");
  }

  inline static const std::string kAutomatic = " format=\"moodle_auto_format\"";
  Writer& out_;
  const Question& question_;
  std::string format_;
};

}  // namespace

std::string writeMoodleXml(const std::vector<Question>& questions) {
  Writer out;
  std::string category;
  out.open("quiz");
  for (const Question& question : questions) {
    if (question.category != category) {
      category = question.category;
      out.open("question", " type=\"category\"");
      out.putText("category", kCategoryRoot + (category.empty() ? "" : "/" + category));
      out.close("question");
    }
    QuestionWriter(out, question).write();
  }
  out.close("quiz");
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + out.take();
}

}  // namespace glassbox::course
