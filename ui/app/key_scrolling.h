// Everything that scrolls can be scrolled by keyboard: an area that holds more than it shows takes
// the focus with Tab and moves with Page Up, Page Down, Up, Down, Home and End; and what gets the
// focus comes into view. Window thread only; one for the program's windows.
#pragma once

#include <QObject>

class QScrollArea;

namespace glassbox::app {

class KeyScrolling : public QObject {
  Q_OBJECT
 public:
  explicit KeyScrolling(QObject* parent);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void adopt(QScrollArea* area);
};

}  // namespace glassbox::app
