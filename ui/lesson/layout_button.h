// A button as large as what is laid out in it, so that its words may take several lines. Window
// thread only.
#pragma once

#include <QPushButton>

namespace glassbox::lesson {

class LayoutButton : public QPushButton {
  Q_OBJECT
 public:
  explicit LayoutButton(QWidget* parent);
  /// With words that wrap; they are its accessible name too.
  LayoutButton(const QString& words, QWidget* parent);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;
};

}  // namespace glassbox::lesson
