// A number that changes all the time, under its name: every digit has a place of its own, so that
// neither the figures nor what stands beside them ever moves. Window thread only.
#pragma once

#include <QLabel>

namespace glassbox::controls {

class ReadOut : public QWidget {
  Q_OBJECT
 public:
  /// `widest` is the longest text that ever appears, e.g. "888,888".
  ReadOut(const QString& name, const QString& widest, QWidget* parent = nullptr);
  void setValue(const QString& value);
  QString value() const { return value_->text(); }

 private:
  QLabel* value_;
};

}  // namespace glassbox::controls
