// Lets the loss be heard while the run trains; silent while it rests. Window thread only; one for
// the window.
#pragma once

#include <QObject>

#include "app/session_driver.h"
#include "sound/tone_player.h"

namespace glassbox::app {

class LossSound : public QObject {
  Q_OBJECT
 public:
  /// The driver must outlive it.
  explicit LossSound(SessionDriver& driver, QObject* parent = nullptr);
  /// One sentence why nothing can be heard, or nothing.
  QString setOn(bool on);
  bool isOn() const { return player_.isOpen(); }

 private:
  void follow();

  SessionDriver& driver_;
  sound::TonePlayer player_;
  double loss_ = 0;  ///< of the newest step
};

}  // namespace glassbox::app
