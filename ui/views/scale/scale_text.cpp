#include "views/scale/scale_text.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <span>

#include "plots/amount_bars.h"
#include "theme/wrapped_label.h"

namespace glassbox::views {
namespace {

QString said(const char* text) {
  return QCoreApplication::translate("glassbox::views::ScaleView", text);
}

struct Unit {
  double from;  ///< used for figures of at least this many of the smallest unit
  double size;
  const char* text;
};

/// Three digits are more than estimates deserve.
QString threeDigits(double value) {
  if (value < 100) return plots::inWords(value);
  const double unit = std::pow(10, std::floor(std::log10(value)) - 2);
  return plots::inWords(std::round(value / unit) * unit);
}

/// `units` fall in size; the last one takes what is left.
QString inUnits(double value, std::span<const Unit> units) {
  for (const Unit& unit : units)
    if (value >= unit.from) return said(unit.text).arg(threeDigits(value / unit.size));
  const Unit& least = units.back();
  return said(least.text).arg(QLocale().toString(value / least.size, 'g', 2));
}

struct Meaning {
  const char* constant;
  const char* text;
};

}  // namespace

QString inOperations(double operations) {
  if (operations < 1e6) return plots::inWords(operations);
  const int power = int(std::floor(std::log10(operations) + 1e-9));
  return QStringLiteral("%1 · %2").arg(QLocale().toString(operations / std::pow(10, power), 'f', 2),
                                       plots::powerOfTen(power));
}

QString inTime(double seconds) {
  constexpr double kMinute = 60;
  constexpr double kHour = 60 * kMinute;
  constexpr double kDay = 24 * kHour;
  constexpr double kYear = 365.25 * kDay;
  static constexpr Unit kUnits[] = {
      {2 * kYear, kYear, QT_TRANSLATE_NOOP("glassbox::views::ScaleView", "%1 years")},
      {2 * kDay, kDay, QT_TRANSLATE_NOOP("glassbox::views::ScaleView", "%1 days")},
      {2 * kHour, kHour, QT_TRANSLATE_NOOP("glassbox::views::ScaleView", "%1 h")},
      {2 * kMinute, kMinute, QT_TRANSLATE_NOOP("glassbox::views::ScaleView", "%1 min")},
      {1, 1, QT_TRANSLATE_NOOP("glassbox::views::ScaleView", "%1 s")},
      {1e-3, 1e-3, QT_TRANSLATE_NOOP("glassbox::views::ScaleView", "%1 ms")}};
  return inUnits(seconds, kUnits);
}

QString inDollars(double dollars) {
  if (dollars > 0 && dollars < 0.01)
    return said(QT_TRANSLATE_NOOP("glassbox::views::ScaleView", "under 1 cent"));
  if (dollars < 1)
    return said(QT_TRANSLATE_NOOP("glassbox::views::ScaleView", "%1 cents"))
        .arg(plots::inWords(100 * dollars));
  return said(QT_TRANSLATE_NOOP("glassbox::views::ScaleView", "$%1")).arg(threeDigits(dollars));
}

QString inEnergy(double kilowattHours) {
  static constexpr Unit kUnits[] = {
      {1e6, 1e6, QT_TRANSLATE_NOOP("glassbox::views::ScaleView", "%1 GWh")},
      {1e3, 1e3, QT_TRANSLATE_NOOP("glassbox::views::ScaleView", "%1 MWh")},
      {1, 1, QT_TRANSLATE_NOOP("glassbox::views::ScaleView", "%1 kWh")},
      {1e-3, 1e-3, QT_TRANSLATE_NOOP("glassbox::views::ScaleView", "%1 Wh")},
      {1e-6, 1e-6, QT_TRANSLATE_NOOP("glassbox::views::ScaleView", "%1 mWh")}};
  return inUnits(kilowattHours, kUnits);
}

QString inWater(double litres) {
  static constexpr Unit kUnits[] = {
      {1, 1, QT_TRANSLATE_NOOP("glassbox::views::ScaleView", "%1 litres")},
      {1e-3, 1e-3, QT_TRANSLATE_NOOP("glassbox::views::ScaleView", "%1 ml")}};
  return inUnits(litres, kUnits);
}

QString inCo2(double kilograms) {
  static constexpr Unit kUnits[] = {
      {1e3, 1e3, QT_TRANSLATE_NOOP("glassbox::views::ScaleView", "%1 t")},
      {1, 1, QT_TRANSLATE_NOOP("glassbox::views::ScaleView", "%1 kg")},
      {1e-3, 1e-3, QT_TRANSLATE_NOOP("glassbox::views::ScaleView", "%1 g")},
      {1e-6, 1e-6, QT_TRANSLATE_NOOP("glassbox::views::ScaleView", "%1 mg")}};
  return inUnits(kilograms, kUnits);
}

QString inBytes(double bytes) {
  static constexpr Unit kUnits[] = {
      {1e12, 1e12, QT_TRANSLATE_NOOP("glassbox::views::ScaleView", "%1 TB")},
      {1e9, 1e9, QT_TRANSLATE_NOOP("glassbox::views::ScaleView", "%1 GB")},
      {1e6, 1e6, QT_TRANSLATE_NOOP("glassbox::views::ScaleView", "%1 MB")},
      {1e3, 1e3, QT_TRANSLATE_NOOP("glassbox::views::ScaleView", "%1 kB")},
      {1, 1, QT_TRANSLATE_NOOP("glassbox::views::ScaleView", "%1 bytes")}};
  return inUnits(bytes, kUnits);
}

QString between(const scaling::Range& range, QString (*say)(double)) {
  const QString low = say(range.low);
  const QString high = say(range.high);
  return low == high
             ? QString()
             : said(QT_TRANSLATE_NOOP("glassbox::views::ScaleView", "%1 to %2")).arg(low, high);
}

QString aboutAndBetween(const scaling::Range& range, QString (*say)(double)) {
  const QString ends = between(range, say);
  return ends.isEmpty() ? say(range.typical)
                        : QStringLiteral("%1 (%2)").arg(say(range.typical), ends);
}

QString sourceText(const std::string& source) {
  return said(QT_TRANSLATE_NOOP("glassbox::views::ScaleView", "Source: %1"))
      .arg(QString::fromStdString(source));
}

QString constantText(const char* name) {
  static constexpr Meaning kMeanings[] = {
      {"utilization",
       QT_TRANSLATE_NOOP("glassbox::views::ScaleView",
                         "Share of its highest speed that a machine reaches in training "
                         "(utilization): %1, between %2 and %3.")},
      {"overhead",
       QT_TRANSLATE_NOOP("glassbox::views::ScaleView",
                         "Electricity of the building for each unit that the computers use "
                         "(PUE): %1, between %2 and %3.")},
      {"water",
       QT_TRANSLATE_NOOP("glassbox::views::ScaleView",
                         "Litres of cooling water a kilowatt hour, on site: %1, between %2 and "
                         "%3.")},
      {"electricity_price",
       QT_TRANSLATE_NOOP("glassbox::views::ScaleView",
                         "US dollars a kilowatt hour: %1, between %2 and %3.")},
      {"state_bytes",
       QT_TRANSLATE_NOOP("glassbox::views::ScaleView",
                         "Bytes a weight for weights, gradients and optimizer: %1 (%2 to "
                         "%3).")}};
  const scaling::Constant& constant = scaling::figures().constant(name);
  const auto number = [](double value) { return QLocale().toString(value, 'g', 3); };
  for (const Meaning& meaning : kMeanings)
    if (constant.name == meaning.constant)
      return said(meaning.text)
                 .arg(number(constant.value.typical), number(constant.value.low),
                      number(constant.value.high)) +
             ' ' + sourceText(constant.source);
  return sourceText(constant.source);
}

QString gridName(const scaling::Grid& grid) {
  static constexpr const char* kNames[] = {
      QT_TRANSLATE_NOOP("glassbox::views::ScaleView", "World, 2023"),
      QT_TRANSLATE_NOOP("glassbox::views::ScaleView", "European Union, 2023"),
      QT_TRANSLATE_NOOP("glassbox::views::ScaleView", "Germany, 2023"),
      QT_TRANSLATE_NOOP("glassbox::views::ScaleView", "France, 2023"),
      QT_TRANSLATE_NOOP("glassbox::views::ScaleView", "Norway, 2023"),
      QT_TRANSLATE_NOOP("glassbox::views::ScaleView", "Poland, 2023"),
      QT_TRANSLATE_NOOP("glassbox::views::ScaleView", "United Kingdom, 2023"),
      QT_TRANSLATE_NOOP("glassbox::views::ScaleView", "United States, 2023"),
      QT_TRANSLATE_NOOP("glassbox::views::ScaleView", "China, 2023"),
      QT_TRANSLATE_NOOP("glassbox::views::ScaleView", "India, 2023")};
  for (const char* name : kNames)
    if (grid.what == name) return said(name);
  return QString::fromStdString(grid.what);
}

View::Origin estimateOrigin() {
  return {
      said(QT_TRANSLATE_NOOP("glassbox::views::ScaleView", "Estimate")),
      said(QT_TRANSLATE_NOOP("glassbox::views::ScaleView",
                             "Reckoned from published figures, each with its source and year; none "
                             "of these costs is known exactly."))};
}

QComboBox* makeDeviceChoice(QWidget* parent) {
  auto* choice = new QComboBox(parent);
  for (const scaling::Device& device : scaling::figures().devices) {
    choice->addItem(QString::fromStdString(device.what), QString::fromStdString(device.name));
    choice->setItemData(choice->count() - 1, QString::fromStdString(device.source),
                        Qt::ToolTipRole);
  }
  choice->setCurrentIndex(choice->findData(QStringLiteral("A100")));
  return choice;
}

void fitEntries(QComboBox& choice) {
  qsizetype longest = 0;
  for (int i = 0; i < choice.count(); ++i) longest = std::max(longest, choice.itemText(i).size());
  choice.setMinimumContentsLength(int(longest) + 1);
}

QWidget* captioned(const QString& caption, QWidget* control, QWidget* parent) {
  auto* holder = new QWidget(parent);
  auto* label = new QLabel(caption, holder);
  label->setObjectName(QStringLiteral("caption"));
  label->setBuddy(control);
  label->setToolTip(control->toolTip());
  auto* layout = new QVBoxLayout(holder);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(2);
  layout->addWidget(label);
  layout->addWidget(control);
  return holder;
}

}  // namespace glassbox::views
