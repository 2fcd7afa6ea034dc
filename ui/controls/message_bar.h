// What happened, why, and the way back, in place of a dialogue. Window thread only.
#pragma once

#include <QFrame>

class QLabel;
class QTimer;

namespace glassbox::controls {

class MessageBar : public QFrame {
  Q_OBJECT
 public:
  explicit MessageBar(QWidget* parent = nullptr);
  /// Stays until dismissed or replaced.
  void showError(const QString& sentence);
  /// Goes by itself after some seconds.
  void showNote(const QString& sentence);
  QString text() const;
  /// A card over something else instead of a line of the window.
  void setFloating(bool floating);

 signals:
  /// It has its text, and is not to be seen yet unless it was before.
  void aboutToShow();

 private:
  void show(const QString& sentence, bool serious);
  void mark(const char* property, bool value);
  QLabel* icon_;
  QLabel* text_;
  QTimer* timer_;
};

}  // namespace glassbox::controls
