#include "course/gift.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

#include "course/gift_blocks.h"
#include "course/gift_text.h"
#include "course/html_text.h"
#include "course/written.h"

namespace glassbox::course {
namespace {

using gift::Block;
using gift::withoutArrows;

/// Runs of white space as one space, also at the ends.
std::string collapsed(std::string_view text) {
  std::string result;
  for (const char letter : text) {
    const bool white = letter == ' ' || letter == '\t' || letter == '\n';
    if (!white) result += letter;
    else if (!result.ends_with(' ')) result += ' ';
  }
  return result;
}

/// Takes `%50%` off the front.
std::optional<double> takeWeight(std::string_view& text) {
  if (!text.starts_with('%')) return {};
  const auto end = text.find('%', 1);
  if (end == std::string_view::npos) return {};
  const auto number = numberOf(text.substr(1, end - 1));
  if (!number || std::abs(*number) > 100) return {};
  text = trimmed(text.substr(end + 1));
  return number;
}

/// One block into one question; nothing, and a fault, if that cannot be.
class BlockReader {
 public:
  BlockReader(const Block& block, Faults& faults) : block_(block), faults_(faults) {}

  std::optional<Question> read() {
    question_.line = block_.line;
    question_.id = block_.id;
    question_.goals = block_.goals;
    question_.tags = block_.tags;
    question_.hints = block_.hints;
    if (block_.text.size() > kMostQuestionBytes)
      return fail(0, "the question is longer than 64 kB; is an empty line missing?");
    const std::string whole = gift::hidden(block_.text);
    std::string_view rest = trimmed(whole);
    if (!takeTitle(rest)) return fail(0, "the title begins with '::' but does not end with '::'");
    bool html = false;
    question_.format = gift::takeFormat(rest, TextFormat::kMoodle, html);
    html_ = html;
    return readBody(rest);
  }

 private:
  std::optional<Question> fail(std::size_t offset, const std::string& message) {
    faults_.error(block_.lineAt(offset), message + " (question left out)");
    return {};
  }
  void warn(const std::string& message) { faults_.warning(block_.line, message); }

  bool takeTitle(std::string_view& rest) {
    if (!rest.starts_with("::")) return true;
    const auto end = rest.find("::", 2);
    if (end == std::string_view::npos) return false;
    question_.title = plain(rest.substr(2, end - 2));
    rest = trimmed(rest.substr(end + 2));
    return true;
  }

  /// A piece of text as a person reads it.
  std::string plain(std::string_view piece) { return gift::shown(simplified(piece)); }
  std::string content(std::string_view piece) {
    bool html = html_;
    gift::takeFormat(piece, question_.format, html);
    return read(piece, html);
  }
  std::string read(std::string_view piece, bool html) {
    const std::string text = plain(piece);
    if (!html) return text;
    hadHtml_ = true;
    return textOfHtml(text).text;
  }

  std::optional<Question> readBody(std::string_view body) {
    const auto open = body.find('{');
    const auto close = body.find('}');
    if (open == std::string_view::npos && close == std::string_view::npos) {
      question_.kind = QuestionKind::kDescription;
      question_.text = read(body, html_);
      if (question_.text.empty()) return fail(0, "there is no text here but its format");
      return finish();
    }
    if (open == std::string_view::npos || close == std::string_view::npos || close < open)
      return fail(block_.text.size(),
                  "one of '{' and '}' is missing; write \\{ for the sign itself");
    if (body.find('{', close) != std::string_view::npos)
      warn(
          "a second '{': only the first pair of braces holds answers; write \\{ for the sign "
          "itself");
    takeText(body.substr(0, open), body.substr(close + 1));
    if (question_.text.empty() && !question_.hasGap)
      return fail(0, "there is no question before '{'");
    std::string_view answers = body.substr(open + 1, close - open - 1);
    if (const auto general = answers.rfind("####"); general != std::string_view::npos) {
      question_.generalFeedback = content(answers.substr(general + 4));
      answers = answers.substr(0, general);
    }
    return readAnswers(trimmed(answers));
  }

  void takeText(std::string_view before, std::string_view after) {
    question_.hasGap = !trimmed(after).empty();
    if (!question_.hasGap) {
      question_.text = read(before, html_);
      return;
    }
    const auto part = [&](std::string_view piece) {
      const std::string text = gift::shown(collapsed(piece));
      hadHtml_ = hadHtml_ || html_;
      return html_ ? textOfHtml(text).text : text;
    };
    question_.text = part(before);
    question_.text.erase(0, question_.text.find_first_not_of(' '));
    question_.afterGap = part(after);
    question_.afterGap.erase(question_.afterGap.find_last_not_of(' ') + 1);
  }

  /// The order of these questions is Moodle's and decides what a block is.
  std::optional<Question> readAnswers(std::string_view answers) {
    const auto has = [&](std::string_view sign) { return answers.find(sign) != answers.npos; };
    if (answers.empty()) {
      question_.kind = QuestionKind::kOpen;
      return finish();
    }
    if (answers.starts_with('#')) return readNumber(answers.substr(1));
    if (has("~")) return readChoice(answers);
    if (has("=") && has("->")) return readMatch(answers);
    const auto word = trimmed(answers.substr(0, answers.find('#')));
    if (word == "T" || word == "TRUE" || word == "F" || word == "FALSE")
      return readTrueFalse(answers, word.starts_with('T'));
    if (lowered(word) == "true" || lowered(word) == "false")
      warn("read as a short answer: a true or false question says TRUE or FALSE in capitals");
    return readShort(answers);
  }

  AnswerOption option(std::string_view written, double weight) {
    const auto hash = written.find('#');
    AnswerOption result{.text = content(written.substr(0, hash)), .weight = weight};
    if (hash != std::string_view::npos) result.feedback = content(written.substr(hash + 1));
    return result;
  }

  double accepted(double weight) {
    const double near = moodleWeight(weight);
    if (std::abs(near - weight) > 0.01)
      warn("the weight " + toText(weight) + " % is none that Moodle accepts; taken as " +
           toText(near) + " %");
    return near;
  }

  std::optional<Question> readChoice(std::string_view answers) {
    question_.kind = answers.find('=') == std::string_view::npos ? QuestionKind::kSeveral
                                                                 : QuestionKind::kSingle;
    if (answers.front() != '=' && answers.front() != '~')
      warn("the first answer has neither '=' nor '~' before it; taken as a wrong one");
    std::size_t at = answers.find_first_of("=~") == 0 ? 0 : std::string_view::npos;
    while (true) {
      const char sign = at == std::string_view::npos ? '~' : answers[at];
      const std::size_t start = at == std::string_view::npos ? 0 : at + 1;
      const auto end = std::min(answers.find_first_of("=~", start), answers.size());
      std::string_view piece = trimmed(answers.substr(start, end - start));
      // Moodle leaves a weight after '=' in the text.
      const auto weight = sign == '~' ? takeWeight(piece) : std::nullopt;
      question_.options.push_back(option(piece, sign == '=' ? 100 : accepted(weight.value_or(0))));
      if (end == answers.size()) break;
      at = end;
    }
    if (question_.options.size() < 2) return fail(0, "a choice needs two answers or more");
    double sum = 0;
    for (const auto& one : question_.options) {
      if (one.text.empty()) return fail(0, "an answer is empty");
      sum += std::max(0.0, one.weight);
    }
    if (sum == 0)
      return fail(0, "no answer is right: write = before it, or a weight such as ~%50%");
    if (question_.kind == QuestionKind::kSeveral && std::abs(sum - 100) > 1)
      warn("the weights of the right answers make " + toText(sum) + " % and not 100 %");
    return finish();
  }

  std::optional<Question> readMatch(std::string_view answers) {
    question_.kind = QuestionKind::kMatch;
    if (!answers.starts_with('=')) return fail(0, "something stands before the first pair");
    for (const std::string& piece : split(answers.substr(1), "=")) {
      const auto arrow = piece.find("->");
      if (arrow == std::string::npos)
        return fail(0,
                    "one of the pairs has no '->' (an arrow in a text makes it a match question; "
                    "write the arrow as \\=> or with the sign →)");
      const std::string_view whole = piece;
      question_.options.push_back({.text = withoutArrows(content(whole.substr(0, arrow))),
                                   .partner = withoutArrows(content(whole.substr(arrow + 2)))});
      if (question_.options.back().partner.empty()) return fail(0, "a pair has nothing after '->'");
    }
    if (question_.options.size() < 2) return fail(0, "a match needs two pairs or more");
    return block_.order ? readOrder() : finish();
  }

  /// A match with 1, 2, 3 … on the one side.
  std::optional<Question> readOrder() {
    question_.kind = QuestionKind::kOrder;
    std::vector<AnswerOption> sorted(question_.options.size());
    for (auto& one : question_.options) {
      const auto place = numberOf(one.text);
      const auto most = static_cast<double>(sorted.size());
      if (!place || *place < 1 || *place > most || *place != std::floor(*place) ||
          !sorted[static_cast<std::size_t>(*place) - 1].text.empty())
        return fail(0, "an order needs =1 -> …, =2 -> … and so on, each number once");
      sorted[static_cast<std::size_t>(*place) - 1].text = std::move(one.partner);
    }
    question_.options = std::move(sorted);
    return finish();
  }

  std::optional<Question> readTrueFalse(std::string_view answers, bool isTrue) {
    question_.kind = QuestionKind::kTrueFalse;
    const auto parts = split(answers, "#");
    const auto feedback = [&](std::size_t i) {
      return i < parts.size() ? content(parts[i]) : std::string();
    };
    const std::string ifWrong = feedback(1);
    const std::string ifRight = feedback(2);
    question_.options = {
        {.text = "true", .weight = isTrue ? 100.0 : 0.0, .feedback = isTrue ? ifRight : ifWrong},
        {.text = "false", .weight = isTrue ? 0.0 : 100.0, .feedback = isTrue ? ifWrong : ifRight}};
    return finish();
  }

  std::optional<Question> readShort(std::string_view answers) {
    question_.kind = QuestionKind::kShort;
    if (answers.starts_with('=')) answers.remove_prefix(1);
    for (const std::string& written : split(answers, "=")) {
      std::string_view piece = trimmed(written);
      const double weight = accepted(takeWeight(piece).value_or(100));
      AnswerOption one = option(piece, weight);
      one.text = withoutArrows(one.text);
      one.feedback = withoutArrows(one.feedback);
      question_.options.push_back(std::move(one));
      if (question_.options.back().text.empty()) return fail(0, "an answer is empty");
    }
    return finish();
  }

  std::optional<Question> readNumber(std::string_view answers) {
    question_.kind = QuestionKind::kNumber;
    const auto wrong = answers.find('~');
    const std::string_view right = trimmed(answers.substr(0, wrong));
    for (const std::string& written :
         split(right.starts_with('=') ? right.substr(1) : right, "=")) {
      std::string_view piece = trimmed(written);
      const double weight = accepted(takeWeight(piece).value_or(100));
      AnswerOption range = option(piece, weight);
      if (!readRange(range))
        return fail(0, "'" + range.text + "' is no number: write 3.14, 3.14:0.01 or 3..4");
      question_.options.push_back(std::move(range));
    }
    if (wrong != std::string_view::npos) {
      AnswerOption rest = option(answers.substr(wrong + 1), 0);
      rest.anything = true;
      rest.text.clear();
      question_.options.push_back(std::move(rest));
    }
    return finish();
  }

  /// `1..2`, `1.5:0.5` or `1.5`; ".." is looked for first.
  static bool readRange(AnswerOption& range) {
    const std::string text = std::exchange(range.text, {});
    const auto dots = text.find("..");
    const auto colon = text.find(':');
    const std::string_view whole = text;
    if (dots != std::string::npos) {
      const auto low = typedNumber(whole.substr(0, dots));
      const auto high = typedNumber(whole.substr(dots + 2));
      if (low && high && *low <= *high) {
        range.value = (*low + *high) / 2;
        range.tolerance = (*high - *low) / 2;
        return true;
      }
    } else {
      const auto value = typedNumber(whole.substr(0, colon));
      const auto tolerance =
          colon == std::string::npos ? std::optional(0.0) : typedNumber(whole.substr(colon + 1));
      if (value && tolerance && *tolerance >= 0) {
        range.value = *value;
        range.tolerance = *tolerance;
        return true;
      }
    }
    range.text = text;
    return false;
  }

  std::optional<Question> finish() {
    if (block_.order && question_.kind != QuestionKind::kOrder)
      warn("[order] says an order, but the answers are no pairs =1 -> …");
    if (hadHtml_) warn("HTML is read as plain text, without its mark-up");
    return std::move(question_);
  }

  const Block& block_;
  Faults& faults_;
  Question question_;
  bool html_ = false;
  bool hadHtml_ = false;
};

/// With line ends of one kind, and without the invisible byte order marks that files which were
/// joined carry inside too.
std::string cleaned(std::string_view bytes) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  std::string text;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (bytes.substr(at).starts_with(kMark)) at += kMark.size() - 1;
    else if (bytes[at] != '\r') text += bytes[at];
    else if (!bytes.substr(at).starts_with("\r\n")) text += '\n';
  }
  return text;
}

}  // namespace

QuizReading readGift(std::string_view bytes, std::string_view file, int firstLine) {
  QuizReading reading;
  Faults faults{std::string(file)};
  if (bytes.size() > kMostQuizBytes) faults.error(0, "a quiz may have at most 5 MB");
  else if (!isPlainText(bytes))
    faults.error(0, "this is no text in UTF-8, or it has control characters in it");
  else {
    const std::string text = cleaned(bytes);
    std::string category;
    for (const Block& block : gift::blocksOf(text, firstLine, faults)) {
      constexpr std::string_view kCategory = "$CATEGORY:";
      if (trimmed(block.text).starts_with(kCategory)) {
        category = simplified(trimmed(block.text).substr(kCategory.size()));
        if (block.lines.size() > 1)
          faults.warning(block.line,
                         "a category takes its whole block; put an empty line after it");
        continue;
      }
      if (auto question = BlockReader(block, faults).read()) {
        question->category = category;
        reading.questions.push_back(std::move(*question));
      } else {
        ++reading.skipped;
      }
    }
  }
  reading.diagnostics = faults.take();
  return reading;
}

double moodleWeight(double weight) {
  constexpr std::array kAccepted = {100.0,    90.0,     83.33333, 80.0,     75.0, 70.0, 66.66667,
                                    60.0,     50.0,     40.0,     33.33333, 30.0, 25.0, 20.0,
                                    16.66667, 14.28571, 12.5,     11.11111, 10.0, 5.0,  0.0};
  double nearest = 0;
  for (const double one : kAccepted)
    if (std::abs(one - std::abs(weight)) < std::abs(nearest - std::abs(weight))) nearest = one;
  return weight < 0 ? -nearest : nearest;
}

}  // namespace glassbox::course
