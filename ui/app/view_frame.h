// The room of one view on the stage. A view fits what it shows into that room; where even the least
// it needs is more, because the type is large or the window small, the frame scrolls, by mouse and
// by keyboard (KeyScrolling). Window thread only. Owned by the stage.
#pragma once

#include <QScrollArea>

namespace glassbox::app {

class ViewFrame : public QScrollArea {
  Q_OBJECT
 public:
  explicit ViewFrame(QWidget* view, QWidget* parent);
  QSize minimumSizeHint() const override;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void fit();
};

}  // namespace glassbox::app
