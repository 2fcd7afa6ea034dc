#include "views/word_choice.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>
#include <tuple>

namespace glassbox::views {
namespace {

constexpr std::int32_t kSpecialTokens = 4;  // every vocabulary begins with them
constexpr qsizetype kContentLength = 4;     // letters; without families, length has to tell

bool isContentWord(const live::Word& word) {
  return !word.family.empty() || QString::fromStdString(word.text).size() >= kContentLength;
}

struct Text {
  Q_DECLARE_TR_FUNCTIONS(Families)
};

}  // namespace

bool isOrdinaryWord(std::int32_t id, const live::Word& word) {
  if (id < kSpecialTokens) return false;
  const QString text = QString::fromStdString(word.text);
  return std::any_of(text.begin(), text.end(), [](QChar letter) { return letter.isLetter(); });
}

std::vector<std::int32_t> chooseWords(std::span<const live::Word> words, bool all) {
  std::vector<std::int32_t> ids;
  for (std::int32_t id = 0; id < std::int32_t(words.size()); ++id) {
    const live::Word& word = words[std::size_t(id)];
    if (isOrdinaryWord(id, word) && (all || isContentWord(word))) ids.push_back(id);
  }
  const auto rank = [&](std::int32_t id) {
    const live::Word& word = words[std::size_t(id)];
    return std::tuple(word.family.empty(), -word.count, id);
  };
  std::sort(ids.begin(), ids.end(), [&](auto a, auto b) { return rank(a) < rank(b); });
  ids.resize(std::min(ids.size(), all ? kMostWordsOnMap : kWordsOnMap));
  return ids;
}

QStringList familiesOf(std::span<const live::Word> words) {
  std::map<std::string, std::int64_t> counts;
  for (const live::Word& word : words)
    if (!word.family.empty()) counts[word.family] += word.count;
  std::vector<std::pair<std::string, std::int64_t>> order(counts.begin(), counts.end());
  std::stable_sort(order.begin(), order.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  QStringList families;
  for (const auto& entry : order) families << QString::fromStdString(entry.first);
  return families;
}

QString familyName(const QString& family) {
  static const char* const kNames[] = {
      QT_TRANSLATE_NOOP("Families", "animal"),  QT_TRANSLATE_NOOP("Families", "sound"),
      QT_TRANSLATE_NOOP("Families", "person"),  QT_TRANSLATE_NOOP("Families", "school"),
      QT_TRANSLATE_NOOP("Families", "colour"),  QT_TRANSLATE_NOOP("Families", "action"),
      QT_TRANSLATE_NOOP("Families", "tree"),    QT_TRANSLATE_NOOP("Families", "vehicle"),
      QT_TRANSLATE_NOOP("Families", "weather"), QT_TRANSLATE_NOOP("Families", "home"),
      QT_TRANSLATE_NOOP("Families", "place"),   QT_TRANSLATE_NOOP("Families", "food"),
      QT_TRANSLATE_NOOP("Families", "family"),  QT_TRANSLATE_NOOP("Families", "feeling"),
      QT_TRANSLATE_NOOP("Families", "time")};
  for (const char* name : kNames)
    if (family == QLatin1String(name)) return Text::tr(name);
  return family;
}

std::optional<std::int32_t> findWord(std::span<const live::Word> words, std::string_view text) {
  for (std::size_t id = 0; id < words.size(); ++id)
    if (words[id].text == text) return std::int32_t(id);
  return std::nullopt;
}

}  // namespace glassbox::views
