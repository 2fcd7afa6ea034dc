// The bar along the bottom, like a video player's: to start, play or pause, one step, speed, how
// far training has come, and its figures. Emits what is wanted; holds no state of the run. Window
// thread only.
#pragma once

#include <QFrame>
#include <span>

#include "live/snapshot.h"

class QComboBox;
class QToolButton;

namespace glassbox::controls {

class ReadOut;
class Timeline;

class TransportBar : public QFrame {
  Q_OBJECT
 public:
  explicit TransportBar(QWidget* parent = nullptr);

  void show(const live::Snapshot& snapshot);
  using QFrame::show;
  /// To the play button, so that Space plays.
  void takeFocus();
  void append(std::span<const live::MetricPoint> points);
  /// Another run begins.
  void clear();

 signals:
  void restartWanted();
  void playWanted();
  void pauseWanted();
  void stepWanted();
  void seekWanted(std::int64_t step);
  void newestWanted();
  /// Steps a second; 0: as fast as possible.
  void speedWanted(double stepsPerSecond);

 private:
  QWidget* buildButtons();
  void setPlaying(bool playing);
  void allow(QToolButton* button, bool allowed);

  QToolButton* restart_;
  QToolButton* play_;
  QToolButton* step_;
  QComboBox* speed_;
  Timeline* timeline_;
  ReadOut* stepValue_;
  ReadOut* lossValue_;
  ReadOut* wordsValue_;
  bool playing_ = false;
  bool refocus_ = false;  ///< the focus was on a button that had to be disabled
};

}  // namespace glassbox::controls
