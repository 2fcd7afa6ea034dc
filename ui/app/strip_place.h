// Where the window's strips appear: over its name in the header, or before a class over the line of
// keys, so that nothing moves when they come and go. One that has no room there gets a line of its
// own. Window thread only.
#pragma once

#include <QObject>
#include <vector>

class QVBoxLayout;

namespace glassbox::controls {
class Strip;
}

namespace glassbox::present {
class KeyLine;
}

namespace glassbox::app {

class Header;

class StripPlace : public QObject {
 public:
  /// Of two strips at once the one that came last lies above, but never over an error. `layout` is
  /// the window's, with the header on top.
  StripPlace(std::vector<controls::Strip*> strips, Header* header, present::KeyLine* keys,
             QVBoxLayout* layout);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void bring(controls::Strip* strip);
  void arrange(controls::Strip* strip);
  void arrangeAll();
  QRect room() const;

  std::vector<controls::Strip*> strips_;
  Header* header_;
  present::KeyLine* keys_;
  QVBoxLayout* layout_;
};

}  // namespace glassbox::app
