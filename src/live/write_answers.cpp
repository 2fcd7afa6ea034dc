#include "live/write_answers.h"

#include "base/error.h"
#include "insight/generation.h"
#include "insight/text_rows.h"
#include "text/splitting.h"

namespace glassbox::live {
namespace {

/// Reads the covered places of a row whose words begin after the begin token.
void readCovered(const Moment& moment, std::vector<std::int32_t> row, WriteAnswer& answer) {
  for (const auto& [word, token] : answer.question.fills) {
    const auto place = static_cast<std::size_t>(word) + 1;
    if (word >= 0 && place < row.size() && row[place] == text::kMask) row[place] = token;
  }
  const auto& config = moment.model.config();
  if (std::ssize(row) > config.context) {
    answer.refusal = "The text has " + std::to_string(row.size()) +
                     " pieces; this model sees at most " + std::to_string(config.context) + ".";
    return;
  }
  const std::vector<float> logits = moment.model.logits(row);
  const auto vocabulary = static_cast<std::size_t>(config.vocabulary);
  for (std::size_t place = 1; place < row.size(); ++place) {
    if (row[place] != text::kMask) continue;
    const auto here = std::span(logits).subspan(place * vocabulary, vocabulary);
    answer.covered.push_back({static_cast<int>(place) - 1, {here.begin(), here.end()}});
  }
}

}  // namespace

std::vector<TypedWord> typedWords(const text::Tokenizer& tokenizer, std::string_view typed) {
  std::vector<TypedWord> words;
  text::splitText(typed, tokenizer.kind(), [&](std::string_view piece) {
    const auto begin = static_cast<std::size_t>(piece.data() - typed.data());
    for (const std::int32_t token : tokenizer.encode(piece)) {
      const bool unknown = token == text::kUnknown;
      words.push_back({token, unknown ? std::string(piece) : tokenizer.display(token), begin,
                       begin + piece.size(), unknown});
    }
  });
  return words;
}

std::vector<std::int32_t> writtenTokens(const Moment& moment, const CopiedQuestion& question) {
  std::vector<std::int32_t> tokens;
  for (const TypedWord& word : typedWords(*moment.run.corpus().tokenizer, question.text))
    tokens.push_back(word.token);
  for (const auto& [word, token] : question.fills)
    if (word >= 0 && word < std::ssize(tokens)) tokens[static_cast<std::size_t>(word)] = token;
  tokens.insert(tokens.end(), question.written.begin(), question.written.end());
  return tokens;
}

WriteAnswer answerWrite(const Moment& moment, const WriteQuestion& question) {
  WriteAnswer answer;
  answer.step = moment.step;
  answer.question = question;
  const text::Tokenizer& tokenizer = *moment.run.corpus().tokenizer;
  answer.words = typedWords(tokenizer, question.text);
  const auto& config = moment.model.config();
  answer.context = config.context;
  auto row = insight::rowOfText(tokenizer, question.text, config.objective);
  try {
    if (config.causal()) {
      row.insert(row.end(), question.written.begin(), question.written.end());
      answer.logits = insight::nextLogits(moment.model, row);
    } else {
      readCovered(moment, std::move(row), answer);
    }
  } catch (const Error& error) {
    answer.refusal = error.what();
  }
  return answer;
}

ContinueAnswer answerContinue(const Moment& moment, const ContinueQuestion& question) {
  ContinueAnswer answer;
  answer.step = moment.step;
  answer.number = question.number;
  const auto prompt = insight::rowOfText(*moment.run.corpus().tokenizer, question.text,
                                         moment.model.config().objective);
  try {
    auto words = insight::writeOn(
        moment.model, prompt, question.written,
        {.sampling = question.sampling, .tokens = question.words, .seed = question.seed});
    for (auto& word : words) answer.words.push_back({word.token, std::move(word.logits)});
  } catch (const Error& error) {
    answer.refusal = error.what();
  }
  return answer;
}

}  // namespace glassbox::live
