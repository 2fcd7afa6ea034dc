// How far the preparing of a text has come, with the way to call it off. Window thread only.
#pragma once

#include "controls/work_bar.h"
#include "live/snapshot.h"

namespace glassbox::controls {

class PreparingBar : public WorkBar {
  Q_OBJECT
 public:
  explicit PreparingBar(QWidget* parent = nullptr);
  void show(const live::Snapshot& snapshot);
};

}  // namespace glassbox::controls
