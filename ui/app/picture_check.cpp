#include "app/picture_check.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QTabBar>
#include <cmath>

#include "plots/accessible_plot.h"

namespace glassbox::app {
namespace {

constexpr int kTolerance = 1;         ///< pixels
constexpr int kLeastDifference = 24;  ///< of a colour channel, to count as drawn

/// A sentence may be longer than its field; a number may not.
bool isNumber(const QLineEdit& field) {
  bool number = false;
  QLocale().toDouble(field.text(), &number);
  return number;
}

QString shorten(const QString& text) {
  return text.size() > 40 ? text.left(39) + QChar(0x2026) : text;
}

bool isScrolled(const QWidget* widget) {
  for (const QWidget* parent = widget->parentWidget(); parent != nullptr;
       parent = parent->parentWidget())
    if (qobject_cast<const QAbstractScrollArea*>(parent) != nullptr) return true;
  return false;
}

bool hasRoom(const QLabel& label) {
  if (label.text().isEmpty()) return true;
  if (label.wordWrap()) return label.heightForWidth(label.width()) <= label.height() + kTolerance;
  const QSize needed = label.sizeHint();
  return needed.width() <= label.width() + kTolerance &&
         needed.height() <= label.height() + kTolerance;
}

bool hasRoom(const QAbstractButton& button) {
  return button.text().isEmpty() || button.sizeHint().width() <= button.width() + kTolerance;
}

bool hasRoom(const QLineEdit& field) {
  constexpr int kAround = 22;  // pixels of padding and cursor
  return field.hasFocus() ||
         field.fontMetrics().horizontalAdvance(field.text()) + kAround <= field.width();
}

bool hasRoom(const QTabBar& tabs) { return tabs.sizeHint().width() <= tabs.width() + kTolerance; }

/// The text that lacks room in this widget; empty if none does.
QString crampedText(const QWidget* widget) {
  if (const auto* label = qobject_cast<const QLabel*>(widget))
    return hasRoom(*label) ? QString() : label->text();
  if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
    return hasRoom(*button) ? QString() : button->text();
  if (const auto* field = qobject_cast<const QLineEdit*>(widget))
    return hasRoom(*field) || !isNumber(*field) ? QString() : field->text();
  if (const auto* tabs = qobject_cast<const QTabBar*>(widget))
    return hasRoom(*tabs) ? QString() : tabs->accessibleName();
  return {};
}

bool sticksOut(const QWidget* widget) {
  const QWidget* parent = widget->parentWidget();
  return parent != nullptr && !widget->isWindow() && !widget->geometry().isEmpty() &&
         !parent->rect()
              .adjusted(-kTolerance, -kTolerance, kTolerance, kTolerance)
              .contains(widget->geometry());
}

QString nameOf(const QWidget* widget) {
  return !widget->accessibleName().isEmpty() ? widget->accessibleName()
         : !widget->objectName().isEmpty()   ? widget->objectName()
                                           : QString::fromLatin1(widget->metaObject()->className());
}

int difference(QRgb first, QRgb second) {
  return std::max({std::abs(qRed(first) - qRed(second)), std::abs(qGreen(first) - qGreen(second)),
                   std::abs(qBlue(first) - qBlue(second))});
}

/// Whether not all pixels of the place and its nearest surroundings are alike.
bool somethingDrawn(const QImage& picture, const QRect& place) {
  const QRect inside = place.adjusted(-2, -2, 2, 2).intersected(picture.rect());
  if (inside.isEmpty()) return false;
  const QRgb first = picture.pixel(inside.topLeft());
  for (int y = inside.top(); y <= inside.bottom(); ++y)
    for (int x = inside.left(); x <= inside.right(); ++x)
      if (difference(first, picture.pixel(x, y)) >= kLeastDifference) return true;
  return false;
}

}  // namespace

QStringList clippedParts(const QWidget& window) {
  QStringList faults;
  for (const QWidget* widget : window.findChildren<QWidget*>()) {
    if (!widget->isVisible()) continue;
    if (const QString text = crampedText(widget); !text.isEmpty())
      faults << QStringLiteral("no room for the text \u201c%1\u201d").arg(shorten(text));
    if (sticksOut(widget) && !isScrolled(widget))
      faults << QStringLiteral("%1 sticks out of its place").arg(nameOf(widget));
  }
  return faults;
}

std::vector<QRect> filledRows(const QAbstractItemView& table) {
  std::vector<QRect> rows;
  for (int row = 0; table.model() != nullptr && row < table.model()->rowCount(); ++row) {
    const QRect place = table.visualRect(table.model()->index(row, 0));
    if (table.viewport()->rect().intersects(place)) rows.push_back(place);
  }
  return rows;
}

QStringList missingMarks(const QWidget& window, const QWidget& view, const QImage& picture) {
  QStringList faults;
  std::size_t marks = 0;
  const double scale = double(picture.width()) / window.width();
  for (const QWidget* widget : view.findChildren<QWidget*>()) {
    const auto* plot = dynamic_cast<const plots::AccessiblePlot*>(widget);
    if (plot == nullptr || !widget->isVisible()) continue;
    for (const QRectF& mark : plot->drawnMarks()) {
      ++marks;
      const QString place = QStringLiteral("%1, at %2 %3: ")
                                .arg(nameOf(widget))
                                .arg(std::lround(mark.center().x()))
                                .arg(std::lround(mark.center().y()));
      if (!QRectF(widget->rect()).contains(mark.center()))
        faults << place + QStringLiteral("drawn outside of the plot");
      const QPointF corner = widget->mapTo(&window, mark.topLeft());
      const QRectF inPicture(corner * scale, mark.size() * scale);
      if (!isScrolled(widget) && !somethingDrawn(picture, inPicture.toAlignedRect()))
        faults << place + QStringLiteral("nothing to be seen in the picture");
    }
  }
  for (const QAbstractItemView* table : view.findChildren<QAbstractItemView*>())
    if (table->isVisible()) marks += filledRows(*table).size();
  if (marks == 0) faults << QStringLiteral("the view says that it has drawn nothing");
  return faults;
}

}  // namespace glassbox::app
