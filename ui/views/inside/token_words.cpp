#include "views/inside/token_words.h"

#include <QLocale>
#include <cmath>

namespace glassbox::views {

QString wordOf(const live::RunFacts& facts, std::int32_t token) {
  const auto index = std::size_t(token);
  return token >= 0 && index < facts.words.size() ? QString::fromStdString(facts.words[index].text)
                                                  : QString();
}

ShownRow shownRow(const live::RunFacts& facts, std::span<const std::int32_t> tokens) {
  ShownRow row;
  if (!tokens.empty() && tokens.front() == text::kBegin) {
    row.offset = 1;
    tokens = tokens.subspan(1);
  }
  if (!tokens.empty() && tokens.back() == text::kEnd) tokens = tokens.first(tokens.size() - 1);
  for (const std::int32_t token : tokens) row.words << wordOf(facts, token);
  return row;
}

QString shortPercentText(double share) {
  if (!std::isfinite(share)) return QStringLiteral("–");
  if (share > 0 && share < 0.01) return QStringLiteral("< 1 %");
  return QStringLiteral("%1 %").arg(QLocale().toString(100 * share, 'f', 0));
}

QString lossText3(double nats) {
  return std::isfinite(nats) ? QLocale().toString(nats, 'f', 3) : QStringLiteral("–");
}

}  // namespace glassbox::views
