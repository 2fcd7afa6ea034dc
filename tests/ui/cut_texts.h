// Texts of a window that do not have the room they need.
#pragma once

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QStringList>
#include <QStyle>
#include <QStyleOptionComboBox>

namespace glassbox {

inline bool isCut(const QLabel& label) {
  if (label.text().isEmpty() || !label.pixmap(Qt::ReturnByValue).isNull()) return false;
  if (label.wordWrap()) return label.heightForWidth(label.width()) > label.height() + 1;
  return label.sizeHint().width() > label.width() + 1 ||
         label.sizeHint().height() > label.height() + 1;
}

inline bool isCut(const QAbstractButton& button) {
  constexpr int kEdge = 2;
  const QSize text = button.fontMetrics().size(Qt::TextShowMnemonic, button.text());
  const int icon = button.icon().isNull() ? 0 : button.iconSize().width();
  return text.width() + icon + 2 * kEdge > button.width() || text.height() > button.height();
}

/// What is chosen in it; its other entries have a list of their own.
inline bool isCut(const QComboBox& box) {
  QStyleOptionComboBox option;
  option.initFrom(&box);
  const QRect field =
      box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box);
  return box.fontMetrics().horizontalAdvance(box.currentText()) > field.width() + 1;
}

/// Reaches over the edge of what it stands in.
inline bool reachesOver(const QWidget& widget) {
  const QWidget* parent = widget.parentWidget();
  return parent != nullptr && !widget.isWindow() &&
         (widget.x() < -1 || widget.x() + widget.width() > parent->width() + 1);
}

/// Words of the labels, buttons and boxes that are seen and cut.
inline QStringList cutTexts(const QWidget& part) {
  QStringList found;
  const auto add = [&found](const QWidget& widget, const QString& text, bool cut) {
    if (cut || reachesOver(widget))
      found << QStringLiteral("“%1” (%2, %3×%4)")
                   .arg(text.left(70), widget.metaObject()->className())
                   .arg(widget.width())
                   .arg(widget.height());
  };
  for (const auto* label : part.findChildren<QLabel*>())
    if (label->isVisible()) add(*label, label->text(), isCut(*label));
  for (const auto* button : part.findChildren<QAbstractButton*>())
    if (button->isVisible()) add(*button, button->text(), isCut(*button));
  for (const auto* box : part.findChildren<QComboBox*>())
    if (box->isVisible()) add(*box, box->currentText(), isCut(*box));
  return found;
}

}  // namespace glassbox
