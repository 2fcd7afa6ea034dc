#include "controls/strip.h"

#include <QStyle>

namespace glassbox::controls {

Strip::Strip(QWidget* parent) : QFrame(parent) { setObjectName(QStringLiteral("strip")); }

void Strip::setFloating(bool floating) { mark("floating", floating); }

void Strip::setSerious(bool serious) { mark("serious", serious); }

void Strip::setVisible(bool visible) {
  if (visible && isHidden()) emit aboutToShow();
  QFrame::setVisible(visible);
}

void Strip::mark(const char* property, bool value) {
  if (this->property(property) == QVariant(value)) return;
  setProperty(property, value);
  style()->unpolish(this);
  style()->polish(this);
}

}  // namespace glassbox::controls
