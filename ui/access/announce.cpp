#include "access/announce.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QWidget>

namespace glassbox::access {
namespace {

const QString kName = QStringLiteral("announcer");

class Listening : public QAccessible::ActivationObserver {
 public:
  Listening() { QAccessible::installActivationObserver(this); }
  ~Listening() override { QAccessible::removeActivationObserver(this); }
  Listening(const Listening&) = delete;
  Listening& operator=(const Listening&) = delete;
  void accessibilityActiveChanged(bool active) override { active_ = active; }
  bool active() const { return active_; }

 private:
  bool active_ = QAccessible::isActive();
};

/// AT-SPI, and Orca with it, speaks a notification when it comes to be shown. There is nothing to
/// see of this one: a point without paint.
class Announcer : public QWidget {
 public:
  explicit Announcer(QWidget* window) : QWidget(window) {
    setObjectName(kName);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setGeometry(0, 0, 1, 1);
    show();
  }
};

QAccessibleInterface* makeInterface(const QString&, QObject* object) {
  auto* announcer = dynamic_cast<Announcer*>(object);
  return announcer == nullptr ? nullptr
                              : new QAccessibleWidget(announcer, QAccessible::Notification);
}

QWidget* announcerOf(QWidget* window) {
  static const bool installed = [] {
    QAccessible::installFactory(makeInterface);
    return true;
  }();
  (void)installed;
  auto* found = window->findChild<QWidget*>(kName, Qt::FindDirectChildrenOnly);
  return found != nullptr ? found : new Announcer(window);
}

}  // namespace

bool isHeard() {
  static const Listening listening;
  return listening.active();
}

void announce(const QWidget& near, const QString& sentence) {
  if (!isHeard() || sentence.isEmpty()) return;
  QWidget* announcer = announcerOf(near.window());
  announcer->setAccessibleName(sentence.simplified());
  QAccessibleEvent shown(announcer, QAccessible::ObjectShow);
  QAccessible::updateAccessibility(&shown);
}

}  // namespace glassbox::access
