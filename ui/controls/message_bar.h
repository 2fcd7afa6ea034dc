// What happened, why, and the way back, in place of a dialogue. Window thread only.
#pragma once

#include "controls/strip.h"

class QLabel;
class QTimer;

namespace glassbox::controls {

class MessageBar : public Strip {
  Q_OBJECT
 public:
  explicit MessageBar(QWidget* parent = nullptr);
  /// Stays until dismissed or replaced.
  void showError(const QString& sentence);
  /// Goes by itself after some seconds.
  void showNote(const QString& sentence);
  QString text() const;

 private:
  void show(const QString& sentence, bool serious);

  QLabel* icon_;
  QLabel* text_;
  QTimer* timer_;
};

}  // namespace glassbox::controls
