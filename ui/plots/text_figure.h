// Texts as a figure: one below the other, each beside what it is. Window thread only.
#pragma once

#include <QString>
#include <vector>

namespace glassbox::plots {

struct FigureText {
  QString name;  ///< in the left column
  QString text;  ///< wrapped in the right one
};

/// png, svg or pdf by the suffix of `path`; see writeSheet().
void writeTexts(const QString& path, const QString& title, const std::vector<FigureText>& texts);

}  // namespace glassbox::plots
