#include "access/tab_order.h"

#include <QWidget>
#include <vector>

namespace glassbox::access {
namespace {

/// What takes the Tab key in it, in its present order.
std::vector<QWidget*> stopsIn(QWidget& content) {
  std::vector<QWidget*> stops;
  for (QWidget* one = content.nextInFocusChain(); one != &content; one = one->nextInFocusChain())
    if (content.isAncestorOf(one) && (one->focusPolicy() & Qt::TabFocus) != 0) stops.push_back(one);
  return stops;
}

}  // namespace

void putBetween(QWidget* before, QWidget& content, std::initializer_list<QWidget*> after) {
  std::vector<QWidget*> order = stopsIn(content);
  order.insert(order.begin(), &content);  // from where Tab goes on if the focus is put on it
  if (before != nullptr) order.insert(order.begin(), before);
  order.insert(order.end(), after);
  for (std::size_t i = 1; i < order.size(); ++i) QWidget::setTabOrder(order[i - 1], order[i]);
}

bool focusFirst(QWidget& content) {
  for (QWidget* stop : stopsIn(content)) {
    if (!stop->isVisibleTo(content.parentWidget()) || !stop->isEnabled()) continue;
    stop->setFocus(Qt::OtherFocusReason);
    return true;
  }
  return false;
}

}  // namespace glassbox::access
