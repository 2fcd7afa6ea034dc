// A dark cover over the whole window, so that a class looks at the person and not at the screen.
// What lies below goes on. Window thread only. Owned by the window.
#pragma once

#include <QWidget>

namespace glassbox::present {

class BlackOut : public QWidget {
  Q_OBJECT
 public:
  explicit BlackOut(QWidget* window);
  void setDark(bool dark);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
};

}  // namespace glassbox::present
