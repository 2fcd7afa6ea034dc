// A button as large as what is laid out in it, so that its words may take several lines. Window
// thread only.
#pragma once

#include <QPushButton>

class QLabel;

namespace glassbox::lesson {

class LayoutButton : public QPushButton {
  Q_OBJECT
 public:
  explicit LayoutButton(QWidget* parent);
  /// With words that wrap where they find no room on one line; they are its accessible name too.
  LayoutButton(const QString& words, QWidget* parent);
  /// The same, no wider than its words, behind an icon of the theme in its accent colour.
  LayoutButton(const QString& icon, const QString& words, QWidget* parent);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;

 private:
  void addWords(const QString& words);

  QLabel* words_ = nullptr;
};

}  // namespace glassbox::lesson
