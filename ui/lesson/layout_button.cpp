#include "lesson/layout_button.h"

#include <QBoxLayout>
#include <QLabel>

#include "theme/icons.h"
#include "theme/theme.h"

namespace glassbox::lesson {

LayoutButton::LayoutButton(QWidget* parent) : QPushButton(parent) {
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

LayoutButton::LayoutButton(const QString& words, QWidget* parent) : LayoutButton(parent) {
  auto* inside = new QHBoxLayout(this);
  inside->setContentsMargins(10, 4, 10, 4);
  addWords(words);
}

LayoutButton::LayoutButton(const QString& icon, const QString& words, QWidget* parent)
    : LayoutButton(parent) {
  auto* mark = new QLabel(this);
  mark->setAttribute(Qt::WA_TransparentForMouseEvents);
  const auto draw = [mark, icon] {
    const QSize size = QSize(16, 16) * theme::Theme::instance().scale();
    mark->setPixmap(
        theme::icon(icon, &theme::Colours::accent).pixmap(size, mark->devicePixelRatioF()));
  };
  draw();
  connect(&theme::Theme::instance(), &theme::Theme::changed, mark, draw);
  auto* inside = new QHBoxLayout(this);
  inside->setContentsMargins(12, 6, 12, 6);
  inside->setSpacing(6);
  inside->addWidget(mark);
  addWords(words);
}

void LayoutButton::addWords(const QString& words) {
  words_ = new QLabel(words, this);
  words_->setWordWrap(true);
  words_->setAttribute(Qt::WA_TransparentForMouseEvents);
  static_cast<QBoxLayout*>(layout())->addWidget(words_, 1);
  setAccessibleName(words);
}

QSize LayoutButton::sizeHint() const {
  if (layout() == nullptr) return QPushButton::sizeHint();
  if (words_ == nullptr) return layout()->sizeHint();
  words_->ensurePolished();
  const int line = words_->fontMetrics().horizontalAdvance(words_->text()) + 2;
  const int width = layout()->minimumSize().width() - words_->minimumSizeHint().width() + line;
  return {width, heightForWidth(width)};
}

QSize LayoutButton::minimumSizeHint() const {
  return layout() == nullptr ? QPushButton::minimumSizeHint() : layout()->minimumSize();
}

int LayoutButton::heightForWidth(int width) const {
  return layout() == nullptr ? sizeHint().height() : layout()->heightForWidth(width);
}

}  // namespace glassbox::lesson
