// How the Scale view puts counts, costs and their ranges into words: three digits that matter, with
// a unit of fitting size. Window thread only.
#pragma once

#include <QString>

#include "scaling/estimate.h"
#include "views/view.h"

class QComboBox;
class QWidget;

namespace glassbox::views {

QString inOperations(double operations);  ///< "3.14 · 10²³"
QString inTime(double seconds);
QString inDollars(double dollars);
QString inEnergy(double kilowattHours);
QString inWater(double litres);
QString inCo2(double kilograms);
QString inBytes(double bytes);

/// "2 to 5 days"; empty where the ends are the same.
QString between(const scaling::Range& range, QString (*say)(double));
/// "12 days (between 8 days and 30 days)".
QString aboutAndBetween(const scaling::Range& range, QString (*say)(double));

/// What a constant of the estimates is, its range, its source and year.
QString constantText(const char* name);
QString sourceText(const std::string& source);  ///< "Source: …"
/// The translated name of a grid, with its year.
QString gridName(const scaling::Grid& grid);

/// What is shown is reckoned from figures that others published.
View::Origin estimateOrigin();

/// Every kind of machine that the figures know; its data is the name.
QComboBox* makeDeviceChoice(QWidget* parent);
/// The longest entry is never cut.
void fitEntries(QComboBox& choice);
/// A caption above a control.
QWidget* captioned(const QString& caption, QWidget* control, QWidget* parent);

}  // namespace glassbox::views
