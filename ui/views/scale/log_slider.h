// A slider over many powers of ten, with its name and its value in words. Window thread only.
#pragma once

#include <QWidget>

class QLabel;
class QSlider;

namespace glassbox::views {

class LogSlider : public QWidget {
  Q_OBJECT
 public:
  /// From `least` to `most`, both above 0; `say` writes the value. With `whole` only whole numbers.
  LogSlider(const QString& name, const QString& meaning, double least, double most, bool whole,
            QString (*say)(double), QWidget* parent = nullptr);

  double value() const;
  void setValue(double value);
  QSlider* slider() const { return slider_; }

 signals:
  void changed();

 private:
  double fromPlace(int place) const;
  void tell();

  double least_;
  double most_;
  bool whole_;
  QString (*say_)(double);
  double value_;
  QSlider* slider_;
  QLabel* text_;
};

}  // namespace glassbox::views
