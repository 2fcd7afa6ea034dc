// The line at the top of the window: the program's name, what is being trained, the way to the quiz
// and the menu. What it has no room for, it leaves out. Window thread only.
#pragma once

#include <QFrame>

class QLabel;
class QMenu;
class QPushButton;

namespace glassbox::controls {
class ModelChip;
}

namespace glassbox::app {

class Header : public QFrame {
  Q_OBJECT
 public:
  /// Takes the chip into itself.
  Header(controls::ModelChip* chip, QMenu* menu, QWidget* parent);

  /// Hidden until there are lessons.
  QPushButton& quiz() { return *quiz_; }
  /// Hidden while lesson and lab stand side by side (LessonPlace).
  QPushButton& turn() { return *turn_; }
  /// Where a strip may lie over the program's name, in the header's own coordinates.
  QRect roomForStrips() const;

 protected:
  bool event(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void fit();

  controls::ModelChip* chip_;
  QLabel* motto_;
  QPushButton* turn_;
  QPushButton* quiz_;
};

}  // namespace glassbox::app
