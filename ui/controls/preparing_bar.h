// How far the preparing of a text has come, with the way to call it off. Shows itself only when it
// takes longer than a moment. Window thread only.
#pragma once

#include <QElapsedTimer>
#include <QFrame>

#include "live/snapshot.h"

class QLabel;
class QProgressBar;

namespace glassbox::controls {

class PreparingBar : public QFrame {
  Q_OBJECT
 public:
  explicit PreparingBar(QWidget* parent = nullptr);
  void show(const live::Snapshot& snapshot);
  using QFrame::show;

 signals:
  void cancelWanted();

 private:
  QLabel* text_;
  QProgressBar* bar_;
  QElapsedTimer since_;
};

}  // namespace glassbox::controls
