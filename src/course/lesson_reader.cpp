#include "course/lesson_reader.h"

#include <algorithm>
#include <cmath>

#include "course/block_reader.h"

namespace glassbox::course {
namespace {

constexpr std::size_t kMostBytes = 256U << 10U;
constexpr std::size_t kManyWords = 150;  ///< on one screen

/// The letters of a fence at the front of a line: "```"; empty if there is none.
std::string_view fenceOf(std::string_view line) {
  const auto end = std::min(line.find_first_not_of('`'), line.size());
  return end < 3 ? std::string_view() : line.substr(0, end);
}

class LessonReader {
 public:
  LessonReader(std::string_view text, std::string_view file)
      : faults_(std::string(file)), context_{.faults = faults_} {
    int number = 0;
    for (const auto line : linesOf(text)) lines_.push_back({line, ++number});
  }

  LessonReading read() {
    readHeader();
    lesson_.screens.emplace_back();
    while (at_ < lines_.size()) readLine();
    closeScreen();
    if (lesson_.screens.empty()) faults_.error(0, "the lesson has no text");
    checkQuestions();
    return {std::move(lesson_), faults_.take(), std::move(context_.glossaryUses)};
  }

 private:
  void readHeader() {
    while (at_ < lines_.size() && !trimmed(lines_[at_].text).empty()) ++at_;
    KeyReader keys(readKeyLines(std::span(lines_).first(at_), faults_), "header", 1, faults_);
    lesson_.title = keys.one("title", true);
    lesson_.number = int(keys.number("number", true, 1, 99));
    lesson_.minutes = int(keys.number("minutes", true, 1, 90));
    lesson_.summary = keys.one("summary", true);
    lesson_.ai4k12 = keys.one("ai4k12", true);
    lesson_.csta = keys.one("csta", true);
    readGoals(keys);
    lesson_.stage = takeStage(keys, keys.rest());
  }

  void readGoals(KeyReader& keys) {
    const auto lines = keys.all("goal");
    for (const KeyLine& line : lines) {
      const auto space = line.value.find(' ');
      const std::string id = line.value.substr(0, space);
      const bool known = std::any_of(lesson_.goals.begin(), lesson_.goals.end(),
                                     [&](const Goal& goal) { return goal.id == id; });
      if (!isId(id) || space == std::string::npos)
        keys.fault(line.line, "write: goal: the-id What one can do afterwards");
      else if (known) keys.fault(line.line, "the goal '" + id + "' is there already");
      else lesson_.goals.push_back({id, std::string(trimmed(line.value.substr(space)))});
    }
    if (lines.empty() || lines.size() > 5) keys.fault(1, "it needs one to five lines 'goal'");
  }

  void readLine() {
    const auto& [line, number] = lines_[at_];
    if (const auto fence = fenceOf(line); !fence.empty()) return readFence(fence);
    ++at_;
    if (line.starts_with("## ")) {
      closeScreen();
      lesson_.screens.push_back({.heading = std::string(trimmed(line.substr(3))), .blocks = {}});
      screenLine_ = number;
      return;
    }
    if (line.starts_with("# ") || line.starts_with("###"))
      faults_.error(number, "only '## ' begins a screen; there are no other headings");
    if (trimmed(line).starts_with("|")) faults_.error(number, "no tables here");
    checkText(line, number, context_);
    text_ += std::string(line) + "\n";
  }

  void readFence(std::string_view fence) {
    const int number = lines_[at_].number;
    const std::string name(trimmed(lines_[at_].text.substr(fence.size())));
    const std::size_t first = ++at_;
    while (at_ < lines_.size() && !(fenceOf(lines_[at_].text).size() >= fence.size() &&
                                    trimmed(lines_[at_].text) == fenceOf(lines_[at_].text)))
      ++at_;
    if (at_ == lines_.size())
      faults_.error(number, "this block is not closed by " + std::string(fence));
    const auto inside = std::span(lines_).subspan(first, at_ - first);
    at_ = std::min(at_ + 1, lines_.size());
    const auto& names = blockNames();
    if (name.empty() || name == "text") return keepCode(inside);
    if (std::find(names.begin(), names.end(), name) == names.end())
      return faults_.error(number, "there is no block '" + name + "'; known are " + listed(names));
    closeText();
    readBlock(name, inside, number, context_, lesson_.screens.back(), lesson_);
  }

  void keepCode(std::span<const NumberedLine> lines) {
    text_ += "```\n";
    for (const auto& line : lines) text_ += std::string(line.text) + "\n";
    text_ += "```\n";
  }

  void closeText() {
    const auto text = trimmed(text_);
    words_ += wordsOf(text).size();
    if (!text.empty()) lesson_.screens.back().blocks.emplace_back(Text{std::string(text)});
    text_.clear();
  }

  void closeScreen() {
    closeText();
    Screen& screen = lesson_.screens.back();
    if (screen.blocks.empty()) {
      if (!screen.heading.empty()) faults_.error(screenLine_, "this screen is empty");
      lesson_.screens.pop_back();
    } else if (words_ > kManyWords) {
      faults_.warning(screenLine_, "this screen has " + std::to_string(words_) +
                                       " words; about 90 fit without scrolling");
    }
    words_ = 0;
  }

  void checkQuestions() {
    for (const Screen& screen : lesson_.screens)
      for (const Block& block : screen.blocks)
        if (const auto* asked = std::get_if<AskedHere>(&block)) checkQuestion(asked->question);
  }

  void checkQuestion(const Question& question) {
    if (question.id.empty())
      return faults_.error(question.line, "question: it needs an id: // [id:…] [goal:…]");
    if (!isId(question.id))
      faults_.error(question.line, "an id has small letters, digits and hyphens only");
    if (!context_.ids.insert(question.id).second)
      faults_.error(question.line, "the id '" + question.id + "' is there already");
  }

  Faults faults_;
  BlockContext context_;
  std::vector<NumberedLine> lines_;
  std::size_t at_ = 0;
  Lesson lesson_;
  std::string text_;
  std::size_t words_ = 0;
  int screenLine_ = 1;
};

}  // namespace

LessonReading readLesson(std::string_view text, std::string_view file) {
  LessonReading reading;
  Faults faults{std::string(file)};
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  if (text.size() > kMostBytes) faults.error(0, "a lesson may have at most 256 kB");
  else if (!isPlainText(text))
    faults.error(0, "this is no text in UTF-8, or it has control characters in it");
  else return LessonReader(text, file).read();
  reading.diagnostics = faults.take();
  return reading;
}

}  // namespace glassbox::course
