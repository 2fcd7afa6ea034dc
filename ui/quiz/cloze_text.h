// How a covered word, a chance and a loss are written in the games of the quiz. Window thread only.
#pragma once

#include <QString>

#include "course/cloze.h"

class QLabel;
class QVBoxLayout;
class QWidget;

namespace glassbox::plots {
class BarList;
}

namespace glassbox::quiz {

QString toText(const std::string& utf8);
/// "21.4 %", as many digits as matter.
QString percentText(double share);
/// "0.51 nats".
QString natsText(double loss);

/// The text with a gap in place of the word. A next-word model does not see what follows, so it is
/// not shown either.
void showCovered(QLabel* label, const course::Cloze& cloze, bool showsAfter);
/// The whole text, the word marked.
void showUncovered(QLabel* label, const course::Cloze& cloze);

/// Bars of the model's own first guesses with the word of the text among them, marked.
plots::BarList* guessBars(const course::Cloze& cloze, const course::ClozeReading& reading,
                          QWidget* parent);
/// A list of bars that gets as much height as it has rows.
plots::BarList* barList(const QString& labels, const QString& values, QWidget* parent);

}  // namespace glassbox::quiz
