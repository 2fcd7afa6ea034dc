#include "views/scale/ladder_plot.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

#include "plots/amount_bars.h"
#include "plots/chart.h"
#include "views/scale/scale_text.h"

namespace glassbox::views {
namespace {

struct Text {
  Q_DECLARE_TR_FUNCTIONS(LadderPlot)
};

enum Series { kKnown, kFree, kPredicted, kSeeds, kMeans, kLargest };
constexpr int kPieces = 60;  ///< of a curve

double placeOf(const scaling::Rung& rung, LadderAxis axis) {
  return axis == LadderAxis::kSize ? rung.body : rung.operations;
}

/// Of a law from end to end; also at the places of the points, so that both are read together.
std::vector<QPointF> curve(const scaling::PowerLaw& law, std::vector<double> places, double end) {
  const double from = places.front();
  for (int i = 0; i <= kPieces; ++i)
    places.push_back(from * std::pow(end / from, double(i) / kPieces));
  std::sort(places.begin(), places.end());
  std::vector<QPointF> points;
  for (const double place : places) points.emplace_back(place, law.at(place));
  return points;
}

}  // namespace

void prepareLadderPlot(plots::Chart& chart, LadderAxis axis) {
  chart.setLogarithmic(true);
  chart.setHorizontalLogarithmic();
  chart.setAxisTitles(axis == LadderAxis::kSize
                          ? Text::tr("weights, without the tables at both ends")
                          : Text::tr("operations of the training"),
                      Text::tr("loss on new text, nats a token"));
  chart.setHorizontalText(axis == LadderAxis::kSize ? plots::inWords : inOperations);
  chart.setValueText([](double loss) { return QLocale().toString(loss, 'f', 3); });
  chart.addSeries({.name = Text::tr("curve, floor known"), .colour = 0, .width = 2});
  chart.addSeries(
      {.name = Text::tr("curve, floor unknown"), .colour = 3, .width = 2, .dash = Qt::DashLine});
  chart.addSeries({.name = Text::tr("predicted"),
                   .colour = 0,
                   .dash = Qt::NoPen,
                   .dots = true,
                   .hollow = true});
  chart.addSeries({.name = Text::tr("each seed"),
                   .colour = plots::SeriesLook::kQuiet,
                   .dash = Qt::NoPen,
                   .dots = true});
  chart.addSeries(
      {.name = Text::tr("mean of the seeds"), .colour = 0, .dash = Qt::NoPen, .dots = true});
  chart.addSeries(
      {.name = Text::tr("as it came out"), .colour = 1, .dash = Qt::NoPen, .dots = true});
}

void drawLadder(plots::Chart& chart, LadderAxis axis, const live::LadderState& state) {
  std::vector<QPointF> means;
  std::vector<QPointF> seeds;
  std::vector<QPointF> top;
  std::vector<scaling::Point> points;
  std::vector<double> places;
  for (const scaling::Rung& rung : state.rungs) {
    const double x = placeOf(rung, axis);
    means.emplace_back(x, rung.loss);
    points.push_back({x, rung.loss});
    places.push_back(x);
    for (const double loss : rung.losses) seeds.emplace_back(x, loss);
  }
  if (state.result) {
    top.emplace_back(placeOf(state.result->largest, axis), state.result->largest.loss);
    for (const double loss : state.result->largest.losses) seeds.emplace_back(top[0].x(), loss);
  }
  std::vector<QPointF> known;
  std::vector<QPointF> free;
  std::vector<QPointF> predicted;
  std::vector<plots::ReferenceLine> floor;
  if (state.predicted) {
    const bool bySize = axis == LadderAxis::kSize;
    const scaling::LadderResult& result = *state.predicted;
    const double end = placeOf(state.result ? state.result->largest : result.largest, axis);
    const auto above = bySize ? result.known : scaling::fitAbove(result.floor, points);
    const auto found = bySize ? result.free : scaling::fitFree(points);
    places.push_back(end);
    known = curve(above, places, 1.3 * end);
    free = curve(found, places, 1.3 * end);
    predicted = {{end, above.at(end)}};
    floor = {{Text::tr("lowest possible"), result.floor}};
  }
  chart.replace(kKnown, known);
  chart.replace(kFree, free);
  chart.replace(kPredicted, predicted);
  chart.replace(kSeeds, seeds);
  chart.replace(kMeans, means);
  chart.replace(kLargest, top);
  chart.setReferences(floor);
}

}  // namespace glassbox::views
