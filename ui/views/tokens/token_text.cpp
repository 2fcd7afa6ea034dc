#include "views/tokens/token_text.h"

#include <QCoreApplication>
#include <QLabel>
#include <QLocale>
#include <cmath>

namespace glassbox::views {
namespace {

QString said(const char* text) {
  return QCoreApplication::translate("glassbox::views::TokensView", text);
}

}  // namespace

std::vector<plots::TokenBox> boxesOf(const insight::CutText& cut) {
  std::vector<plots::TokenBox> boxes;
  for (const insight::CutToken& token : cut.tokens)
    boxes.push_back({QString::fromStdString(token.text), token.id, token.unknown, false});
  return boxes;
}

QString nameOf(text::TokenizerKind kind) {
  if (kind == text::TokenizerKind::kCharacter)
    return said(QT_TRANSLATE_NOOP("glassbox::views::TokensView", "Characters"));
  if (kind == text::TokenizerKind::kBpe)
    return said(QT_TRANSLATE_NOOP("glassbox::views::TokensView", "Pieces (BPE)"));
  return said(QT_TRANSLATE_NOOP("glassbox::views::TokensView", "Words"));
}

QString perWordText(double tokensPerWord) {
  return said(QT_TRANSLATE_NOOP("glassbox::views::TokensView", "%1 tokens per word"))
      .arg(std::isfinite(tokensPerWord) ? QLocale().toString(tokensPerWord, 'f', 2)
                                        : QStringLiteral("–"));
}

QString countText(const insight::CutText& cut) {
  const int tokens = int(cut.tokens.size());
  QString text = (tokens == 1 ? said(QT_TRANSLATE_NOOP("glassbox::views::TokensView", "1 token"))
                              : said(QT_TRANSLATE_NOOP("glassbox::views::TokensView", "%1 tokens"))
                                    .arg(QLocale().toString(tokens)));
  text += QStringLiteral(" · ") + perWordText(cut.tokensPerWord());
  if (cut.unknown > 0)
    text += QStringLiteral(" · ") +
            said(QT_TRANSLATE_NOOP("glassbox::views::TokensView", "%1 unknown [UNK]"))
                .arg(QLocale().toString(cut.unknown));
  return text;
}

QString perWordMeaning() {
  return said(QT_TRANSLATE_NOOP(
      "glassbox::views::TokensView",
      "Tokens per word: the number of tokens divided by the number of words, where a word is a "
      "run of letters or digits. Fewer means that more text fits into what the model sees at once "
      "(context)."));
}

QLabel* makeCaption(const QString& text, const QString& meaning, QWidget* parent) {
  auto* label = new QLabel(text, parent);
  label->setObjectName(QStringLiteral("caption"));
  label->setWordWrap(true);
  label->setToolTip(meaning);
  return label;
}

}  // namespace glassbox::views
