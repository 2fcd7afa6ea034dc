// What is this? Every control and number explains itself in its tool tip; here the same words are
// reached by keyboard: for the focused control, or for everything on screen as one text. Window
// thread only.
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

class QWidget;

namespace glassbox::app {

struct Explanation {
  QString name;  ///< of the control or number, as it is called on screen
  QString text;
};

/// Of one control; of the part it belongs to if it has none of its own. Empty text if nothing fits.
Explanation explanationOf(const QWidget& widget);
/// Shows it beside the control, as hovering would.
void explain(QWidget& widget);

/// Of everything visible, in reading order, each once.
std::vector<Explanation> explanationsIn(const QWidget& window);
/// The same as rich text for a card.
QString explanationText(const QWidget& window);

/// Names of visible controls that explain nothing: for tests.
QStringList unexplainedControls(const QWidget& window);
/// Visible texts with numbers that neither they nor what they stand in explain: for tests.
QStringList unexplainedNumbers(const QWidget& window);

}  // namespace glassbox::app
