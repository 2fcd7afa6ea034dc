#include "plots/amount_bars.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "plots/chart_table.h"
#include "plots/figure_file.h"
#include "plots/style.h"

namespace glassbox::plots {
namespace {

constexpr double kBarHeight = 10;

double wrappedHeight(const QFontMetricsF& metrics, double width, const QString& text) {
  return metrics.boundingRect(QRectF(0, 0, width, 1000), Qt::TextWordWrap, text).height();
}

}  // namespace

QString powerOfTen(int exponent) {
  static const QString raised = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
  QString text = QStringLiteral("10");
  for (const QChar digit : QString::number(exponent))
    text += digit == '-' ? QChar(0x207B) : raised[digit.digitValue()];
  return text;
}

QString inWords(double number) {
  const auto say = [](double value) {
    return value >= 100 ? QLocale().toString(qlonglong(std::llround(value)))
                        : QLocale().toString(value, 'g', 3);
  };
  struct Named {
    double unit;
    const char* one;
    const char* more;
  };
  static constexpr Named kNamed[] = {
      {1e12, QT_TRANSLATE_NOOP("glassbox::plots::AmountBars", "1 trillion"),
       QT_TRANSLATE_NOOP("glassbox::plots::AmountBars", "%1 trillion")},
      {1e9, QT_TRANSLATE_NOOP("glassbox::plots::AmountBars", "1 billion"),
       QT_TRANSLATE_NOOP("glassbox::plots::AmountBars", "%1 billion")},
      {1e6, QT_TRANSLATE_NOOP("glassbox::plots::AmountBars", "1 million"),
       QT_TRANSLATE_NOOP("glassbox::plots::AmountBars", "%1 million")}};
  for (const Named& named : kNamed) {
    if (number < named.unit) continue;
    const QString digits = say(number / named.unit);
    const auto translated = [](const char* text) {
      return QCoreApplication::translate("glassbox::plots::AmountBars", text);
    };
    return digits == QStringLiteral("1") ? translated(named.one)
                                         : translated(named.more).arg(digits);
  }
  return say(number);
}

AmountBars::AmountBars(QWidget* parent) : ListPlot(Qt::Vertical, parent) {
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  setAccessibleName(tr("Amounts side by side"));
  setToolTip(tr("Bars along a logarithmic axis: from one line to the next is ten times as much"));
}

void AmountBars::setAmounts(std::vector<Amount> amounts, const QString& unit) {
  amounts_ = std::move(amounts);
  unit_ = unit;
  setHovered(-1);
  updateGeometry();
  update();
}

/// What its number leaves for the name.
double AmountBars::nameRoom(double width, int index) const {
  const double number = QFontMetricsF(currentStyle().text).horizontalAdvance(valueText(index));
  return std::max(60.0, width - number - 8);
}

double AmountBars::rowTop(double width, int index) const {
  const QFontMetricsF metrics(currentStyle().text);
  double top = 0;
  for (int i = 0; i < index; ++i)
    top +=
        wrappedHeight(metrics, nameRoom(width, i), amounts_[std::size_t(i)].name) + kBarHeight + 12;
  return top;
}

QString AmountBars::valueText(int index) const {
  const double value = amounts_[std::size_t(index)].value;
  return value > 0 ? inWords(value) : tr("not known yet");
}

int AmountBars::firstPower() const {
  double least = 1e30;
  for (const Amount& one : amounts_)
    if (one.value > 0) least = std::min(least, one.value);
  return least > 1e29 ? 0 : std::max(0, int(std::floor(std::log10(least))) - 1);
}

int AmountBars::lastPower() const {
  double most = 10;
  for (const Amount& one : amounts_) most = std::max(most, one.value);
  return int(std::ceil(std::log10(most) - 1e-9));
}

QString AmountBars::axisText() const { return tr("%1, each line ten times as many").arg(unit_); }

int AmountBars::heightForWidth(int width) const {
  const QFontMetricsF small(currentStyle().small);
  return int(std::ceil(rowTop(width, itemCount()) + small.height() +
                       wrappedHeight(small, width, axisText()) + 6));
}

QSize AmountBars::sizeHint() const { return {280, heightForWidth(280)}; }

QSize AmountBars::minimumSizeHint() const { return {200, heightForWidth(400)}; }

QRectF AmountBars::barIn(const QSizeF& size, int index) const {
  const Amount& amount = amounts_[std::size_t(index)];
  const double first = firstPower();
  const double span = std::max(1.0, lastPower() - first);
  const double share = amount.value > 0 ? (std::log10(amount.value) - first) / span : 0;
  const double top = rowTop(size.width(), index + 1) - kBarHeight - 8;
  return {0, top, std::max(2.0, (size.width() - 12) * std::clamp(share, 0.0, 1.0)), kBarHeight};
}

QString AmountBars::spoken(int index) const {
  const Amount& amount = amounts_[std::size_t(index)];
  const QString value = amount.value > 0 ? valueText(index) + ' ' + unit_ : valueText(index);
  const QString said = tr("%1: %2").arg(amount.name, value);
  return amount.source.isEmpty() ? said : said + ' ' + tr("(%1)").arg(amount.source);
}

void AmountBars::paintBars(QPainter& painter, const QSizeF& size) const {
  painter.setRenderHint(QPainter::Antialiasing);
  const Style style = currentStyle();
  const double first = firstPower();
  const double span = std::max(1.0, lastPower() - first);
  const double bottom = rowTop(size.width(), itemCount());
  const double small = QFontMetricsF(style.small).height();
  painter.setFont(style.small);
  for (int at = int(first); at <= lastPower(); ++at) {
    const double x = (size.width() - 12) * (at - first) / span;
    painter.setPen(QPen(style.line, 1));
    painter.drawLine(QPointF(x, 0), QPointF(x, bottom));
    if ((at - int(first)) % 3 != 0) continue;
    painter.setPen(style.quiet);
    const double width = QFontMetricsF(style.small).horizontalAdvance(powerOfTen(at)) + 2;
    painter.drawText(
        QRectF(std::clamp(x - width / 2, 0.0, size.width() - width), bottom, width, small),
        Qt::AlignCenter, powerOfTen(at));
  }
  painter.setPen(style.quiet);
  painter.drawText(QRectF(0, bottom + small, size.width(), size.height() - bottom - small),
                   Qt::TextWordWrap, axisText());
  for (int i = 0; i < int(amounts_.size()); ++i) {
    const Amount& amount = amounts_[std::size_t(i)];
    const double top = rowTop(size.width(), i);
    const double height = barIn(size, i).top() - top;
    painter.setFont(style.text);
    painter.setPen(style.ink);
    painter.drawText(QRectF(0, top, nameRoom(size.width(), i), height), Qt::TextWordWrap,
                     amount.name);
    painter.drawText(QRectF(0, top, size.width(), height - 4), Qt::AlignRight | Qt::AlignBottom,
                     valueText(i));
    painter.setPen(Qt::NoPen);
    painter.setBrush(i == hovered() ? style.ink : dataColour(amount.ours ? 1 : 0));
    painter.drawRoundedRect(barIn(size, i), 3, 3);
  }
}

void AmountBars::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintBars(painter, size());
  if (focusShown()) paintFocus(painter, wholeFrame(), 5);
}

int AmountBars::itemAt(const QPointF& place) const {
  int index = 0;
  while (index < itemCount() && place.y() >= rowTop(width(), index + 1)) ++index;
  return index;
}

QString AmountBars::summary() const {
  QStringList lines;
  for (int i = 0; i < itemCount(); ++i) lines << spoken(i);
  return lines.join(QStringLiteral("; ")) + '.';
}

std::vector<QRectF> AmountBars::drawnMarks() const {
  std::vector<QRectF> marks;
  for (int i = 0; i < int(amounts_.size()); ++i) marks.push_back(barRect(i));
  return marks;
}

void AmountBars::exportTo(const QString& path) const {
  if (path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive)) {
    QByteArray csv = "name," + csvCell(unit_) + ",source\r\n";
    for (const Amount& one : amounts_)
      csv += csvCell(one.name) + ',' + QByteArray::number(one.value, 'g', 12) + ',' +
             csvCell(one.source) + "\r\n";
    return writeBytes(path, csv);
  }
  const QSize size(720, heightForWidth(720));
  writeSheet(path, {.size = size,
                    .title = accessibleName(),
                    .sentence = summary(),
                    .paint = [&](QPainter& painter) { paintBars(painter, size); }});
}

}  // namespace glassbox::plots
