// How the Tokens view puts tokens and their numbers into words. Window thread only.
#pragma once

#include <QString>
#include <vector>

#include "live/token_study.h"
#include "plots/token_boxes.h"

class QLabel;

namespace glassbox::views {

std::vector<plots::TokenBox> boxesOf(const insight::CutText& cut);
/// "Characters", "Pieces (BPE)", "Words".
QString nameOf(text::TokenizerKind kind);
/// "7.2 tokens per word"; a dash where there is no word.
QString perWordText(double tokensPerWord);
/// "36 tokens, 7.2 tokens per word, 1 unknown".
QString countText(const insight::CutText& cut);
/// What tokens per word is, for a tool tip.
QString perWordMeaning();
/// A label in small quiet type that wraps.
QLabel* makeCaption(const QString& text, const QString& meaning, QWidget* parent);

}  // namespace glassbox::views
