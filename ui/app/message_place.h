// Where the window's messages appear: over its name in the header, so that nothing moves when they
// come and go. One that has no room there, or finds no header, gets a line of its own below it.
// Window thread only.
#pragma once

#include <QObject>

class QVBoxLayout;

namespace glassbox::controls {
class MessageBar;
}

namespace glassbox::app {

class Header;

class MessagePlace : public QObject {
 public:
  /// `layout` is the window's, with the header on top.
  MessagePlace(controls::MessageBar* bar, Header* header, QVBoxLayout* layout);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void arrange();

  controls::MessageBar* bar_;
  Header* header_;
  QVBoxLayout* layout_;
};

}  // namespace glassbox::app
