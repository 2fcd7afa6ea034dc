// A soft ring around the mouse pointer that a class can follow from the last row. It takes no
// clicks. Window thread only. Owned by the window.
#pragma once

#include <QTimer>
#include <QWidget>

namespace glassbox::present {

class PointerSpot : public QWidget {
  Q_OBJECT
 public:
  explicit PointerSpot(QWidget* window);
  void setOn(bool on);
  bool isOn() const { return follow_.isActive(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void follow();

  QTimer follow_;  ///< most widgets do not tell where the mouse is
};

}  // namespace glassbox::present
