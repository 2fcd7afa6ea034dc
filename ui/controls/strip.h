// A line of the window that comes and goes: a message, work that is being done, that an earlier
// step is shown. It may float over another line, so that nothing moves. Window thread only.
#pragma once

#include <QFrame>

namespace glassbox::controls {

class Strip : public QFrame {
  Q_OBJECT
 public:
  explicit Strip(QWidget* parent);
  /// A card over something else instead of a line of its own.
  void setFloating(bool floating);
  void setVisible(bool visible) override;

 signals:
  /// It has its content, and is not to be seen yet unless it was before.
  void aboutToShow();

 protected:
  /// For the style sheet.
  void mark(const char* property, bool value);
};

}  // namespace glassbox::controls
