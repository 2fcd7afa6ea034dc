#include "views/word_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace glassbox::views {
namespace {

constexpr std::int32_t kUnknown = 0;  // every vocabulary begins with the same four
constexpr std::int32_t kEnd = 2;
constexpr QChar kSpaceSign(0x2423);

struct Text {
  Q_DECLARE_TR_FUNCTIONS(WordText)
};

}  // namespace

QString percentText(double share) {
  const double percent = 100 * share;
  const QLocale locale;
  if (share > 0 && percent < 0.1) return QStringLiteral("< %1 %").arg(locale.toString(0.1, 'f', 1));
  const bool whole = percent >= 9.95 || percent == 0;
  return QStringLiteral("%1 %").arg(locale.toString(percent, 'f', whole ? 0 : 1));
}

bool tokensAreWords(const live::RunFacts& facts) {
  return facts.settings.corpus.tokenizer.kind == text::TokenizerKind::kWord;
}

ShownToken shownPiece(const live::RunFacts& facts, const std::string& piece) {
  QString text = QString::fromStdString(piece);
  if (tokensAreWords(facts)) {
    const bool closing = text.size() == 1 && QStringLiteral(".,!?;:").contains(text.front());
    return {text, closing};
  }
  const bool spaced = text.startsWith(kSpaceSign) || text.startsWith(' ');
  if (spaced && text.size() > 1) text.remove(0, 1);
  return {text, !spaced};
}

ShownToken shownToken(const live::RunFacts& facts, std::int32_t token) {
  const auto index = std::size_t(token);
  return index < facts.words.size() ? shownPiece(facts, facts.words[index].text) : ShownToken{};
}

QString tokenName(const live::RunFacts& facts, std::int32_t token) {
  if (token == kEnd) return Text::tr("(the end)");
  if (token == kUnknown) return Text::tr("(unknown word)");
  const auto index = std::size_t(token);
  return index < facts.words.size() ? QString::fromStdString(facts.words[index].text) : QString();
}

}  // namespace glassbox::views
