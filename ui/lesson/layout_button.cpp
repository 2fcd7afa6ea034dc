#include "lesson/layout_button.h"

#include <QLabel>
#include <QVBoxLayout>

namespace glassbox::lesson {

LayoutButton::LayoutButton(QWidget* parent) : QPushButton(parent) {
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

LayoutButton::LayoutButton(const QString& words, QWidget* parent) : LayoutButton(parent) {
  auto* label = new QLabel(words, this);
  label->setWordWrap(true);
  label->setAttribute(Qt::WA_TransparentForMouseEvents);
  auto* inside = new QVBoxLayout(this);
  inside->setContentsMargins(10, 4, 10, 4);
  inside->addWidget(label);
  setAccessibleName(words);
}

QSize LayoutButton::sizeHint() const {
  return layout() == nullptr ? QPushButton::sizeHint() : layout()->sizeHint();
}

QSize LayoutButton::minimumSizeHint() const {
  return layout() == nullptr ? QPushButton::minimumSizeHint() : layout()->minimumSize();
}

int LayoutButton::heightForWidth(int width) const {
  return layout() == nullptr ? sizeHint().height() : layout()->heightForWidth(width);
}

}  // namespace glassbox::lesson
