// The window in front of a class: large type, the lesson as slides beside the live view, keys of a
// clicker, black-out, pointer spot. The run and the views go on as they were; when it ends, the
// window is as before. Window thread only; one for the window.
#pragma once

#include <QByteArray>
#include <QObject>

class QSplitter;
class QWidget;

namespace glassbox::lesson {
class LessonColumn;
}

namespace glassbox::present {
class BlackOut;
class KeyLine;
class PointerSpot;
}  // namespace glassbox::present

namespace glassbox::app {

class Presentation : public QObject {
  Q_OBJECT
 public:
  /// Parts of the window, which outlive it.
  struct Parts {
    QWidget* window;
    QWidget* header;      ///< put away
    QSplitter* splitter;  ///< its first part is the column
    QWidget* column;
    present::KeyLine* keys;
  };
  explicit Presentation(const Parts& parts);

  bool isOn() const { return on_; }
  void setOn(bool on);
  /// Type is so much larger than usual in a window of this width.
  static double scaleFor(int width);

 signals:
  /// It has begun or ended: the window may arrange its parts again.
  void changed();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  bool takeKey(int key);
  void arrange();
  lesson::LessonColumn* lessons() const;

  Parts parts_;
  present::BlackOut* black_;
  present::PointerSpot* spot_;
  bool on_ = false;
  struct {
    double scale = 1;
    Qt::WindowStates window;
    QByteArray splitter;
  } before_;
  double given_ = 0;  ///< scale it gave the type; another one now is the person's own wish
};

}  // namespace glassbox::app
