#include "access/spoken_roles.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QWidget>

namespace glassbox::access {
namespace {

class BoxInterface : public QAccessibleWidget {
 public:
  BoxInterface(QWidget* widget, QAccessible::Role inside)
      : QAccessibleWidget(widget, inside), inside_(inside) {}

  // Asked anew each time: a widget can become a window and cease to be one.
  QAccessible::Role role() const override {
    return widget()->isWindow() ? QAccessible::Window : inside_;
  }

 private:
  QAccessible::Role inside_;
};

/// Qt asks with the name of the widget's class, then of each it comes from, until it gets an
/// answer: so only boxes that nothing more particular is known of are asked for by these names.
QAccessibleInterface* makeInterface(const QString& className, QObject* object) {
  auto* widget = qobject_cast<QWidget*>(object);
  if (widget == nullptr) return nullptr;
  if (className == QLatin1String("QFrame")) return new BoxInterface(widget, QAccessible::Grouping);
  if (className == QLatin1String("QWidget")) return new BoxInterface(widget, QAccessible::Client);
  return nullptr;
}

}  // namespace

QWidget* withSpokenRoles(QWidget* parent) {
  static const bool installed = [] {
    QAccessible::installFactory(makeInterface);
    return true;
  }();
  (void)installed;
  return parent;
}

}  // namespace glassbox::access
