// Where the lesson stands: to the left of the stage or folded away; and where the window has no
// room for both, because it is small or the type is large, in turn with the stage. Window thread
// only.
#pragma once

#include <QObject>

class QPushButton;
class QWidget;

namespace glassbox::app {

class LessonPlace : public QObject {
  Q_OBJECT
 public:
  /// Parts of the window, which outlive it.
  struct Parts {
    QWidget* window;
    QWidget* lesson;
    QWidget* stage;
    QPushButton* turn;  ///< takes turns; there only where they are needed
  };
  explicit LessonPlace(const Parts& parts);

  /// After the window or its type has another size.
  void arrange();
  /// Leaves the parts to somebody else, or takes them back.
  void setInCharge(bool inCharge);

  void setFolded(bool folded);
  bool isFolded() const { return folded_; }
  /// Folds or unfolds; the other of the two where they take turns.
  void toggle();
  /// Where they take turns, the lesson, or the stage.
  void bring(bool lesson);

 private:
  bool haveRoom() const;

  Parts parts_;
  bool inCharge_ = true;
  bool folded_ = false;
  bool lessonsTurn_ = false;
};

}  // namespace glassbox::app
