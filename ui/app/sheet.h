// A card over the middle of the window with something to read: keys, or what this program is. Not a
// dialogue: training goes on, Esc or a press elsewhere takes it away. Window thread only.
#pragma once

#include <QFrame>

class QLabel;
class QScrollArea;

namespace glassbox::app {

class Sheet : public QFrame {
  Q_OBJECT
 public:
  explicit Sheet(QWidget* window);
  void present(const QString& title, const QString& richText);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  QLabel* title_;
  QLabel* text_;
  QScrollArea* scroll_;
};

/// The keys of the window as a table.
QString keysText();
QString aboutText();

}  // namespace glassbox::app
