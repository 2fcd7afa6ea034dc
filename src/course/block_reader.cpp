#include "course/block_reader.h"

#include <algorithm>
#include <cctype>

#include "course/gift.h"

namespace glassbox::course {
namespace {

using Kind = Prediction::Kind;

class BlockReader {
 public:
  BlockReader(const std::string& name, std::span<const NumberedLine> lines, int line,
              BlockContext& context)
      : context_(context), keys_(readKeyLines(lines, context.faults), name, line, context.faults) {}

  Show show() {
    Show block{.label = text("label", true)};
    const auto rest = keys_.rest();
    block.stage = takeStage(keys_, rest);
    if (rest.empty()) keys_.fault(keys_.line(), "it sets nothing up");
    return block;
  }

  Task task() {
    Task block{.id = keys_.id(context_.ids), .text = text("text", true)};
    for (const KeyLine& line : needed("done")) {
      std::string problem;
      if (const auto condition = parseCondition(line.value, problem))
        block.done.push_back(*condition);
      else keys_.fault(line.line, problem);
    }
    keys_.finish();
    return block;
  }

  Prediction prediction() {
    Prediction block;
    block.id = keys_.id(context_.ids);
    const std::string kind = keys_.choice("kind", {"choose", "number", "order", "curve"});
    block.ask = text("ask", true);
    block.after = text("after", false);
    if (kind == "choose") choose(block);
    else if (kind == "number") number(block);
    else if (kind == "order") order(block);
    else curve(block);
    takeRun(block);
    keys_.finish();
    return block;
  }

  Reflection reflection() {
    Reflection block{.id = keys_.id(context_.ids), .ask = text("ask", true)};
    block.starts = texts("start");
    block.compare = texts("compare");
    keys_.finish();
    return block;
  }

  Amounts amounts() {
    Amounts block{.unit = keys_.one("unit", true)};
    for (const KeyLine& line : needed("bar")) {
      const auto sign = line.value.rfind(" = ");
      Amounts::Bar bar{.label = std::string(trimmed(line.value.substr(0, sign)))};
      const std::string value = sign == std::string::npos ? "" : line.value.substr(sign + 3);
      const auto mark = value.find('|');
      bar.source = mark == std::string::npos ? "" : trimmed(value.substr(mark + 1));
      const auto amount = trimmed(std::string_view(value).substr(0, mark));
      if (const auto number = numberOf(amount)) {
        bar.number = *number;
        if (*number <= 0) keys_.fault(line.line, "an amount must be more than 0");
        if (bar.source.empty())
          keys_.fault(line.line, "a number needs its source: Label = 100 | Who, when");
      } else {
        std::string problem = "write: Label = NUMBER | source";
        if (sign != std::string::npos) bar.measure = parseMeasure(amount, problem);
        if (!bar.measure) keys_.fault(line.line, problem);
      }
      block.bars.push_back(std::move(bar));
    }
    keys_.finish();
    return block;
  }

  Demonstration demonstration() {
    Demonstration block{.title = text("title", true),
                        .seconds = keys_.number("seconds", true, 1, 3600)};
    std::string view;
    bool joins = false;  // the next line belongs to the part before it
    for (const KeyLine& line : keys_.rest()) {
      const bool trains = line.key == "train";
      if (!joins || trains) block.parts.emplace_back();
      Demonstration::Part& part = block.parts.back();
      joins = line.key != "say" && !trains;
      if (line.key == "say") {
        part.say = line.value;
        checkText(line.value, line.line, context_);
        continue;
      }
      if (line.key == "page" && !view.empty()) {
        const std::string problem = problemOfPage(view, line.value);
        if (!problem.empty()) keys_.fault(line.line, problem);
      }
      if (line.key == "view") view = line.value;
      const Stage stage = takeStage(keys_, std::span(&line, 1));
      part.stage.deeds.insert(part.stage.deeds.end(), stage.deeds.begin(), stage.deeds.end());
      part.stage.run.insert(part.stage.run.end(), stage.run.begin(), stage.run.end());
    }
    if (block.parts.empty()) keys_.fault(keys_.line(), "it does nothing");
    return block;
  }

  StatedFacts facts() {
    StatedFacts block{.line = keys_.line()};
    for (const KeyLine& line : needed("fact")) {
      std::string problem;
      if (const auto claim = parseClaim(line.value, problem)) block.claims.push_back(*claim);
      else keys_.fault(line.line, problem);
    }
    block.run = runSettings(keys_.rest());
    return block;
  }

 private:
  std::string text(const char* key, bool isNeeded) {
    const std::string value = keys_.one(key, isNeeded);
    checkText(value, keys_.lineOf(key), context_);
    return value;
  }

  std::vector<std::string> texts(const char* key) {
    std::vector<std::string> found;
    for (const KeyLine& line : keys_.all(key)) {
      checkText(line.value, line.line, context_);
      found.push_back(line.value);
    }
    return found;
  }

  std::vector<KeyLine> needed(const char* key) {
    auto lines = keys_.all(key);
    if (lines.empty()) keys_.fault(keys_.line(), "'" + std::string(key) + "' is missing");
    return lines;
  }

  std::vector<Setting> runSettings(const std::vector<KeyLine>& lines) {
    std::vector<Setting> settings;
    for (const KeyLine& line : lines) {
      const Setting setting{line.key, line.value};
      const std::string problem =
          isRunKey(line.key) ? problemOf(setting) : "there is no key '" + line.key + "' here";
      if (problem.empty()) settings.push_back(setting);
      else keys_.fault(line.line, problem);
    }
    return settings;
  }

  std::optional<Measure> judge(bool isNeeded) {
    const std::string written = keys_.one("judge", isNeeded);
    if (written.empty()) return {};
    std::string problem;
    const auto measure = parseMeasure(written, problem);
    if (!measure) keys_.fault(keys_.lineOf("judge"), problem);
    return measure;
  }

  /// `choice` lines, each with the `when` line below it.
  void choose(Prediction& block) {
    const bool byWord = keys_.lineOf("judge") != keys_.line();
    block.judge = judge(false);
    if (block.judge && !block.judge->yieldsWord())
      keys_.fault(keys_.lineOf("judge"),
                  "a choice is judged by a measure that yields a word, such as nearest dog at 800; "
                  "for numbers write 'when' below each choice");
    const auto whens = keys_.all("when");
    const auto choices = keys_.all("choice");
    for (std::size_t i = 0; i < choices.size(); ++i) {
      Prediction::Choice choice{.text = choices[i].value};
      checkText(choice.text, choices[i].line, context_);
      const int next = i + 1 < choices.size() ? choices[i + 1].line : 1 << 30;
      for (const KeyLine& when : whens)
        if (when.line > choices[i].line && when.line < next) takeWhen(when, choice);
      const bool last = i + 1 == choices.size();
      if (!byWord && !choice.when && !(last && i > 0))
        keys_.fault(choices[i].line,
                    "what makes this choice right? Write 'when' below it, or "
                    "'judge' for the whole block");
      block.choices.push_back(std::move(choice));
    }
    if (choices.size() < 2 || choices.size() > 6)
      keys_.fault(keys_.line(), "it needs two to six lines 'choice'");
  }

  void takeWhen(const KeyLine& when, Prediction::Choice& choice) {
    std::string problem;
    choice.when = parseClaim(when.value, problem);
    if (!choice.when) keys_.fault(when.line, problem);
  }

  void number(Prediction& block) {
    block.kind = Kind::kNumber;
    block.judge = judge(true);
    if (block.judge && block.judge->yieldsWord())
      keys_.fault(keys_.lineOf("judge"), "'" + toText(*block.judge) + "' is a word and no number");
    block.unit = keys_.one("unit", false);
    block.near = keys_.number("near", true, 0, 1e15);
  }

  void order(Prediction& block) {
    block.kind = Kind::kOrder;
    block.smallestFirst = keys_.choice("order", {"up", "down"}) == "up";
    const auto lines = keys_.all("item");
    for (const KeyLine& line : lines) {
      const auto sign = line.value.rfind(" = ");
      std::string problem = "write: item: Text = MEASURE";
      std::optional<Measure> measure;
      if (sign != std::string::npos) measure = parseMeasure(line.value.substr(sign + 3), problem);
      if (measure && measure->yieldsWord()) problem = "an item needs a measure that is a number";
      if (!measure || measure->yieldsWord()) {
        keys_.fault(line.line, problem);
        continue;
      }
      block.items.push_back({std::string(trimmed(line.value.substr(0, sign))), *measure});
    }
    if (lines.size() < 3 || lines.size() > 6)
      keys_.fault(keys_.line(), "it needs three to six lines 'item'");
  }

  void curve(Prediction& block) {
    const std::string of = keys_.choice("judge", {"loss", "validation-loss"});
    const auto to = std::int64_t(keys_.number("to", true, 10, 1e5));
    block.judge = Measure{
        .kind = of == "loss" ? Measure::Kind::kLoss : Measure::Kind::kValidationLoss, .step = to};
    block.top = keys_.number("top", true, 0.1, 100);
    block.kind = Kind::kCurve;
  }

  /// One line of run keys with commas: "lr 0.1, steps 200".
  void takeRun(Prediction& block) {
    const std::string written = keys_.one("run", false);
    if (written.empty()) return;
    std::vector<KeyLine> lines;
    for (const std::string& piece : split(written, ",")) {
      const auto words = wordsOf(piece);
      if (words.size() != 2) {
        keys_.fault(keys_.lineOf("run"), "write: run: lr 0.1, steps 200");
        return;
      }
      lines.push_back({words[0], words[1], keys_.lineOf("run")});
    }
    block.run = runSettings(lines);
  }

  BlockContext& context_;
  KeyReader keys_;
};

void readQuestion(std::span<const NumberedLine> lines, int line, BlockContext& context,
                  Screen& screen) {
  std::string text;
  for (const auto& one : lines) text += std::string(one.text) + "\n";
  QuizReading reading = readGift(text, context.faults.file(), line + 1);
  for (const Diagnostic& one : reading.diagnostics) {
    if (one.severity == Diagnostic::Severity::kError) context.faults.error(one.line, one.message);
    else context.faults.warning(one.line, one.message);
  }
  if (reading.questions.size() + static_cast<std::size_t>(reading.skipped) != 1)
    context.faults.error(line, "question: the block must hold exactly one question");
  if (reading.questions.empty()) return;
  screen.blocks.emplace_back(AskedHere{std::move(reading.questions.front())});
}

}  // namespace

const std::vector<std::string>& blockNames() {
  static const std::vector<std::string> names = {"show",    "task",    "predict", "question",
                                                 "reflect", "amounts", "demo",    "facts"};
  return names;
}

void readBlock(const std::string& name, std::span<const NumberedLine> lines, int line,
               BlockContext& context, Screen& screen, Lesson& lesson) {
  if (name == "question") return readQuestion(lines, line, context, screen);
  BlockReader reader(name, lines, line, context);
  if (name == "show") screen.blocks.emplace_back(reader.show());
  else if (name == "task") screen.blocks.emplace_back(reader.task());
  else if (name == "predict") screen.blocks.emplace_back(reader.prediction());
  else if (name == "reflect") screen.blocks.emplace_back(reader.reflection());
  else if (name == "amounts") screen.blocks.emplace_back(reader.amounts());
  else if (name == "demo") screen.blocks.emplace_back(reader.demonstration());
  else lesson.facts.push_back(reader.facts());
}

Stage takeStage(KeyReader& keys, std::span<const KeyLine> lines) {
  Stage stage;
  for (const KeyLine& line : lines) {
    const Setting setting{line.key, line.value};
    const std::string problem = problemOf(setting);
    if (!problem.empty()) keys.fault(line.line, problem);
    else if (isStageKey(line.key)) stage.deeds.push_back(setting);
    else stage.run.push_back(setting);
  }
  const std::string page = stage.deed("page");
  const std::string problem = page.empty() ? "" : problemOfPage(stage.deed("view"), page);
  for (const KeyLine& line : lines)
    if (line.key == "page" && !problem.empty()) keys.fault(line.line, problem);
  return stage;
}

void checkText(std::string_view text, int line, BlockContext& context) {
  const auto problemOfLink = [&](std::string_view target) -> std::string {
    if (target.starts_with("https://")) return {};
    if (target.starts_with("glossary:")) {
      context.glossaryUses.emplace_back(target.substr(9), line);
      return {};
    }
    if (target == "drill:spelling") return {};
    if (!target.starts_with("view:"))
      return "a link begins with glossary:, view: or https://, or is drill:spelling, not '" +
             std::string(target) + "'";
    const auto names = split(target.substr(5), "/");
    const std::string problem = problemOf({"view", names[0]});
    return problem.empty() && names.size() > 1 ? problemOfPage(names[0], names[1]) : problem;
  };
  bool code = false;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (text[i] == '`') code = !code;
    if (code) continue;
    const auto next = static_cast<unsigned char>(text[i + 1]);
    const bool escaped = i > 0 && text[i - 1] == '\\';
    if (text[i] == '<' && !escaped && (std::isalpha(next) != 0 || next == '/' || next == '!'))
      context.faults.error(line, "no HTML here; write \\< for the sign itself");
    if (text[i] == '!' && next == '[') context.faults.error(line, "no pictures here");
    if (text[i] != ']' || next != '(') continue;
    const auto end = text.find(')', i);
    const std::string problem = end == std::string_view::npos
                                    ? "a link whose ( has no )"
                                    : problemOfLink(trimmed(text.substr(i + 2, end - i - 2)));
    if (!problem.empty()) context.faults.error(line, problem);
  }
}

}  // namespace glassbox::course
