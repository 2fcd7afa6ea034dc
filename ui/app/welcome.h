// The column on the left: what this is and what to try first. Window thread only.
#pragma once

#include <QFrame>

namespace glassbox::app {

class Welcome : public QFrame {
  Q_OBJECT
 public:
  explicit Welcome(QWidget* parent = nullptr);
};

}  // namespace glassbox::app
