#include "controls/preparing_bar.h"

#include <QLocale>
#include <cmath>

namespace glassbox::controls {

PreparingBar::PreparingBar(QWidget* parent) : WorkBar(tr("Preparing the text"), parent) {}

void PreparingBar::show(const live::Snapshot& snapshot) {
  if (snapshot.state != live::RunState::kPreparing || snapshot.preparing.empty()) return end();
  const QString name = snapshot.preparing == "storyworld"
                           ? tr("the story world")
                           : QString::fromStdString(snapshot.preparing);
  const int percent = int(std::floor(100 * snapshot.preparedShare));
  setWork(tr("Preparing %1: %2 %").arg(name, QLocale().toString(percent)), snapshot.preparedShare);
}

}  // namespace glassbox::controls
