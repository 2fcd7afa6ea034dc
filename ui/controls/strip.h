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
  /// It tells of something that went wrong.
  void setSerious(bool serious);
  bool isSerious() const { return property("serious").toBool(); }
  void setVisible(bool visible) override;

 signals:
  /// It has its content, and is not to be seen yet unless it was before.
  void aboutToShow();

 private:
  /// For the style sheet.
  void mark(const char* property, bool value);
};

}  // namespace glassbox::controls
