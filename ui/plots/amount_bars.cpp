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
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
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

double AmountBars::rowHeight() const {
  return QFontMetricsF(currentStyle().text).height() + kBarHeight + 12;
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

QSize AmountBars::sizeHint() const {
  const double axis = QFontMetricsF(currentStyle().small).height() * 2 + 6;
  return {280, int(rowHeight() * double(amounts_.size()) + axis)};
}

QSize AmountBars::minimumSizeHint() const { return {200, sizeHint().height()}; }

QRectF AmountBars::barIn(const QSizeF& size, int index) const {
  const Amount& amount = amounts_[std::size_t(index)];
  const double first = firstPower();
  const double span = std::max(1.0, lastPower() - first);
  const double share = amount.value > 0 ? (std::log10(amount.value) - first) / span : 0;
  const double top = rowHeight() * index + QFontMetricsF(currentStyle().text).height() + 4;
  return {0, top, std::max(2.0, (size.width() - 12) * std::clamp(share, 0.0, 1.0)), kBarHeight};
}

QString AmountBars::spoken(int index) const {
  const Amount& amount = amounts_[std::size_t(index)];
  const QString value =
      amount.value > 0 ? inWords(amount.value) + ' ' + unit_ : tr("not known yet");
  const QString said = tr("%1: %2").arg(amount.name, value);
  return amount.source.isEmpty() ? said : said + ' ' + tr("(%1)").arg(amount.source);
}

void AmountBars::paintBars(QPainter& painter, const QSizeF& size) const {
  painter.setRenderHint(QPainter::Antialiasing);
  const Style style = currentStyle();
  const double first = firstPower();
  const double span = std::max(1.0, lastPower() - first);
  const double bottom = rowHeight() * double(amounts_.size());
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
  painter.drawText(QRectF(0, bottom + small, size.width(), small), Qt::AlignLeft,
                   tr("%1, each line ten times as many").arg(unit_));
  for (int i = 0; i < int(amounts_.size()); ++i) {
    const Amount& amount = amounts_[std::size_t(i)];
    const QFontMetricsF metrics(style.text);
    const QRectF row(0, rowHeight() * i, size.width(), metrics.height());
    const QString value = amount.value > 0 ? inWords(amount.value) : tr("not known yet");
    painter.setFont(style.text);
    painter.setPen(style.ink);
    const double room = size.width() - metrics.horizontalAdvance(value) - 8;
    painter.drawText(row, Qt::AlignLeft, metrics.elidedText(amount.name, Qt::ElideRight, room));
    painter.drawText(row, Qt::AlignRight, value);
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

int AmountBars::itemAt(const QPointF& place) const { return int(place.y() / rowHeight()); }

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
  const QSize size(720, sizeHint().height());
  writeSheet(path, {.size = size,
                    .title = accessibleName(),
                    .sentence = summary(),
                    .paint = [&](QPainter& painter) { paintBars(painter, size); }});
}

}  // namespace glassbox::plots
