// Takes what is dropped onto a window: a file, a folder, or a piece of text. Says so while it
// hovers. Window thread only; lives as long as the window.
#pragma once

#include <QObject>
#include <QString>

class QLabel;
class QMimeData;
class QWidget;

namespace glassbox::app {

class DropTarget : public QObject {
  Q_OBJECT
 public:
  explicit DropTarget(QWidget* window);

 signals:
  /// Of a file or folder on this computer.
  void fileDropped(const QString& path);
  void textDropped(const QString& text);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void showNote(bool shown);
  QWidget* window_;
  QLabel* note_;
};

}  // namespace glassbox::app
