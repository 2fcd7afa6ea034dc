#include "quiz/order_list.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>
#include <utility>

#include "theme/icons.h"
#include "theme/theme.h"

namespace glassbox::quiz {

OrderList::OrderList(const QStringList& texts, std::vector<int> begin, QWidget* parent)
    : QWidget(parent), texts_(texts), order_(std::move(begin)), layout_(new QVBoxLayout(this)) {
  layout_->setContentsMargins(0, 0, 0, 0);
  layout_->setSpacing(4);
  build();
}

void OrderList::build() {
  for (QWidget* row : rows_) row->deleteLater();
  rows_.clear();
  const auto button = [this](QWidget* row, int place, int by) {
    auto* made = new QToolButton(row);
    made->setObjectName(QStringLiteral("quiet"));
    theme::setIcon(*made, by < 0 ? QStringLiteral("up") : QStringLiteral("chevron"),
                   &theme::Colours::ink);
    const QString text = texts_[order_[std::size_t(place)]];
    made->setAccessibleName(by < 0 ? tr("Move up: %1").arg(text) : tr("Move down: %1").arg(text));
    made->setToolTip(by < 0 ? tr("Move up") : tr("Move down"));
    made->setEnabled(isEnabled() && place + by >= 0 && place + by < int(order_.size()));
    made->installEventFilter(this);
    made->setProperty("place", place);
    connect(made, &QToolButton::clicked, this, [this, place, by] { move(place, by); });
    return made;
  };
  for (int place = 0; place < int(order_.size()); ++place) {
    auto* row = new QFrame(this);
    row->setObjectName(QStringLiteral("orderRow"));
    auto* text = new QLabel(texts_[order_[std::size_t(place)]], row);
    text->setObjectName(QStringLiteral("lessonText"));
    text->setWordWrap(true);
    auto* number = new QLabel(QString::number(place + 1), row);
    number->setObjectName(QStringLiteral("hint"));
    number->setToolTip(tr("The place in the order"));
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(8, 2, 2, 2);
    layout->setSpacing(4);
    layout->addWidget(number);
    layout->addSpacing(4);
    layout->addWidget(text, 1);
    if (std::size_t(place) < verdicts_.size()) {
      auto* verdict =
          new QLabel(verdicts_[std::size_t(place)] ? tr("right") : tr("elsewhere"), row);
      verdict->setObjectName(QStringLiteral("verdict"));
      verdict->setProperty("good", bool(verdicts_[std::size_t(place)]));
      layout->addWidget(verdict);
    }
    layout->addWidget(button(row, place, -1));
    layout->addWidget(button(row, place, 1));
    layout_->addWidget(row);
    rows_.push_back(row);
  }
}

void OrderList::setOrder(const std::vector<int>& order) {
  order_ = order;
  build();
}

void OrderList::setVerdicts(const std::vector<bool>& good) {
  verdicts_ = good;
  build();
}

void OrderList::move(int place, int by) {
  const int other = place + by;
  if (other < 0 || other >= int(order_.size())) return;
  std::swap(order_[std::size_t(place)], order_[std::size_t(other)]);
  build();
  const auto buttons = rows_[std::size_t(other)]->findChildren<QToolButton*>();
  QToolButton* next = buttons[by < 0 ? 0 : 1];
  (next->isEnabled() ? next : buttons[by < 0 ? 1 : 0])->setFocus(Qt::OtherFocusReason);
  emit changed();
}

bool OrderList::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
  const int key = static_cast<QKeyEvent*>(event)->key();
  if (key != Qt::Key_Up && key != Qt::Key_Down) return QWidget::eventFilter(watched, event);
  move(watched->property("place").toInt(), key == Qt::Key_Up ? -1 : 1);
  return true;
}

}  // namespace glassbox::quiz
