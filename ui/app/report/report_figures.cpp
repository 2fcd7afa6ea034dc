#include "app/report/report_figures.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRectF>
#include <algorithm>
#include <cmath>
#include <map>

#include "app/report/markup.h"
#include "plots/axis_range.h"
#include "views/loss_reading.h"
#include "views/word_choice.h"

namespace glassbox::app {
namespace {

struct Text {
  Q_DECLARE_TR_FUNCTIONS(Report)
};

constexpr int kWidth = 860;
constexpr std::size_t kMostPoints = 1200;
constexpr int kFamilies = 8;

QString svg(int height, const QString& title, const QString& description, const QString& content) {
  return element(QStringLiteral("svg"),
                 element(QStringLiteral("title"), escaped(title)) +
                     element(QStringLiteral("desc"), escaped(description)) + content,
                 QStringLiteral("xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" "
                                "viewBox=\"0 0 %1 %2\"")
                     .arg(kWidth)
                     .arg(height));
}

QString line(double x1, double y1, double x2, double y2, const QString& kind) {
  return QStringLiteral("<line x1=\"%1\" y1=\"%2\" x2=\"%3\" y2=\"%4\" class=\"%5\"/>\n")
      .arg(coordinate(x1), coordinate(y1), coordinate(x2), coordinate(y2), kind);
}

/// `anchor`: start, middle or end.
QString label(double x, double y, const QString& text, const QString& anchor,
              const QString& kind = QStringLiteral("label")) {
  return element(QStringLiteral("text"), escaped(text),
                 QStringLiteral("x=\"%1\" y=\"%2\" text-anchor=\"%3\" class=\"%4\"")
                     .arg(coordinate(x), coordinate(y), anchor, kind));
}

/// From steps and losses to places in the drawing.
struct Frame {
  static constexpr double kLeft = 56, kRight = 628, kTop = 40, kBottom = 340;
  double steps = 1;
  double lower = 0;
  double upper = 1;
  double x(double step) const { return kLeft + (kRight - kLeft) * step / steps; }
  double y(double loss) const {
    return kBottom - (kBottom - kTop) * (loss - lower) / (upper - lower);
  }
};

QString axes(const Frame& frame) {
  const QLocale locale;
  QString drawing;
  for (const double loss : roundTicks(frame.lower, frame.upper, 7)) {
    drawing +=
        line(Frame::kLeft, frame.y(loss), Frame::kRight, frame.y(loss), QStringLiteral("grid"));
    drawing += label(Frame::kLeft - 8, frame.y(loss) + 4, locale.toString(loss, 'g', 3),
                     QStringLiteral("end"));
  }
  for (const double step : roundTicks(0, frame.steps, 8))
    drawing += label(frame.x(step), Frame::kBottom + 20, locale.toString(step, 'f', 0),
                     QStringLiteral("middle"));
  drawing += label((Frame::kLeft + Frame::kRight) / 2, Frame::kBottom + 42, Text::tr("step"),
                   QStringLiteral("middle"));
  drawing += label(Frame::kLeft - 44, 16, Text::tr("surprise (loss), nats a token"),
                   QStringLiteral("start"));
  return drawing;
}

QString curve(const Frame& frame, const std::vector<QPointF>& points, const QString& kind) {
  QString places;
  const std::size_t stride = points.size() / kMostPoints + 1;
  for (std::size_t i = 0; i < points.size(); ++i)
    if (i % stride == 0 || i + 1 == points.size())
      places += QStringLiteral("%1,%2 ").arg(coordinate(frame.x(points[i].x())),
                                             coordinate(frame.y(points[i].y())));
  return QStringLiteral("<polyline points=\"%1\" class=\"%2\"/>\n").arg(places.trimmed(), kind);
}

QString references(const Frame& frame, const live::RunFacts& facts) {
  const bool words = facts.settings.corpus.tokenizer.kind == text::TokenizerKind::kWord;
  std::vector<live::RunFacts::Reference> lines = facts.references;
  std::erase_if(lines,
                [&](const auto& one) { return one.loss < frame.lower || one.loss > frame.upper; });
  std::sort(lines.begin(), lines.end(),
            [](const auto& one, const auto& other) { return one.loss > other.loss; });
  std::vector<double> wanted;
  for (const auto& one : lines) wanted.push_back(frame.y(one.loss));
  const auto places = plots::spreadLabels(wanted, 18, Frame::kTop, Frame::kBottom);
  QString drawing;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    drawing += line(Frame::kLeft, wanted[i], Frame::kRight, wanted[i], QStringLiteral("reference"));
    drawing += label(Frame::kRight + 8, places[i] + 4,
                     QStringLiteral("%1, %2").arg(views::referenceName(lines[i].id, words),
                                                  QLocale().toString(lines[i].loss, 'f', 2)),
                     QStringLiteral("start"));
  }
  return drawing;
}

QString seriesLegend() {
  const std::pair<QString, QString> entries[] = {
      {QStringLiteral("raw"), Text::tr("training, each step")},
      {QStringLiteral("mean"), Text::tr("training, mean of the last 20 steps")},
      {QStringLiteral("validation"), Text::tr("validation, unseen text")}};
  QString drawing;
  double left = 230;
  for (const auto& [kind, name] : entries) {
    drawing += line(left, 12, left + 26, 12, kind);
    drawing += label(left + 32, 16, name, QStringLiteral("start"));
    left += 60 + 6.2 * double(name.size());
  }
  return drawing;
}

/// Every family has a colour and a shape of its own; the most frequent first.
std::map<std::string, int> looksOfFamilies(const live::RunFacts& facts, const live::WordMap& map) {
  std::map<std::string, std::int64_t> counts;
  for (const std::int32_t id : map.words) {
    const live::Word& word = facts.words[std::size_t(id)];
    if (!word.family.empty()) counts[word.family] += word.count;
  }
  std::vector<std::pair<std::int64_t, std::string>> order;
  for (const auto& [family, count] : counts) order.emplace_back(-count, family);
  std::sort(order.begin(), order.end());
  std::map<std::string, int> looks;
  for (const auto& [count, family] : order) looks.emplace(family, int(looks.size()));
  return looks;
}

/// A mark of a family, or a quiet dot for words of none (-1).
QString mark(double x, double y, double size, int look, const QString& hover) {
  const QString kind =
      look < 0 ? QStringLiteral("quiet") : QStringLiteral("family%1").arg(look % kFamilies);
  const QString content =
      hover.isEmpty() ? QString() : element(QStringLiteral("title"), escaped(hover));
  const auto polygon = [&](std::initializer_list<QPointF> corners) {
    QStringList points;
    for (const QPointF& corner : corners)
      points << QStringLiteral("%1,%2").arg(coordinate(x + size * corner.x()),
                                            coordinate(y + size * corner.y()));
    return element(
        QStringLiteral("polygon"), content,
        QStringLiteral("points=\"%1\" class=\"%2\"").arg(points.join(QLatin1Char(' ')), kind));
  };
  if (look >= 0 && look % 4 == 1)
    return polygon({{-0.9, -0.9}, {0.9, -0.9}, {0.9, 0.9}, {-0.9, 0.9}});
  if (look >= 0 && look % 4 == 2) return polygon({{0, -1.1}, {1.1, 0.9}, {-1.1, 0.9}});
  if (look >= 0 && look % 4 == 3) return polygon({{0, -1.25}, {1.25, 0}, {0, 1.25}, {-1.25, 0}});
  return element(QStringLiteral("circle"), content,
                 QStringLiteral("cx=\"%1\" cy=\"%2\" r=\"%3\" class=\"%4\"")
                     .arg(coordinate(x), coordinate(y), coordinate(size), kind));
}

/// What the marks mean, in lines of the drawing's width from `top` on; says how high it is.
std::pair<QString, double> familyLegend(const std::map<std::string, int>& looks, double top) {
  std::vector<std::string> names(looks.size());
  for (const auto& [family, look] : looks) names[std::size_t(look)] = family;
  QString drawing;
  double left = 24;
  double y = top;
  for (std::size_t look = 0; look < names.size(); ++look) {
    const QString name = views::familyName(QString::fromStdString(names[look]));
    const double width = 34 + 7.0 * double(name.size());
    if (left + width > kWidth - 24) {
      left = 24;
      y += 22;
    }
    drawing += mark(left + 5, y, 4.5, int(look), {});
    drawing += label(left + 16, y + 4, name, QStringLiteral("start"));
    left += width;
  }
  return {drawing, names.empty() ? 0 : y - top + 22};
}

/// Room that a word takes when written; about right for any plain type.
QRectF roomOf(double x, double y, const QString& text, double size) {
  return {x, y - 0.6 * size, 0.58 * size * double(text.size()), 1.2 * size};
}

}  // namespace

std::vector<double> roundTicks(double lower, double upper, int count) {
  if (!(upper > lower)) return {lower};
  const double rough = (upper - lower) / count;
  const double power = std::pow(10, std::floor(std::log10(rough)));
  double step = 10 * power;
  for (const double factor : {5.0, 2.0, 1.0})
    if (factor * power >= rough) step = factor * power;
  std::vector<double> ticks;
  for (double tick = std::ceil(lower / step) * step; tick <= upper * (1 + 1e-9); tick += step)
    ticks.push_back(tick);
  return ticks;
}

QString lossFigure(const live::Report& report, const live::RunFacts& facts) {
  std::vector<QPointF> raw;
  std::vector<QPointF> mean;
  std::vector<QPointF> validation;
  views::TrailingMean smooth;
  Frame frame{.steps = double(std::max<std::int64_t>(1, report.step)), .upper = 0};
  for (const live::MetricPoint& point : report.curve) {
    const auto step = double(point.step);
    if (std::isfinite(point.trainingLoss)) {
      raw.emplace_back(step, point.trainingLoss);
      mean.emplace_back(step, smooth.add(point.trainingLoss));
    }
    if (std::isfinite(point.validationLoss)) validation.emplace_back(step, point.validationLoss);
  }
  for (const auto* points : {&raw, &validation})
    for (const QPointF& point : *points) frame.upper = std::max(frame.upper, point.y());
  frame.upper = plots::roundUp(std::max(frame.upper, 0.1));
  QString drawing = axes(frame) + references(frame, facts) + seriesLegend();
  drawing += curve(frame, raw, QStringLiteral("raw"));
  drawing += curve(frame, mean, QStringLiteral("mean"));
  drawing += curve(frame, validation, QStringLiteral("validation"));
  for (const QPointF& point : validation)
    drawing += element(
        QStringLiteral("circle"),
        element(QStringLiteral("title"), escaped(Text::tr("step %1: %2")
                                                     .arg(QLocale().toString(point.x(), 'f', 0),
                                                          QLocale().toString(point.y(), 'f', 3)))),
        QStringLiteral("cx=\"%1\" cy=\"%2\" r=\"3.5\" class=\"dot\"")
            .arg(coordinate(frame.x(point.x())), coordinate(frame.y(point.y()))));
  return svg(396, Text::tr("The loss, step by step"),
             Text::tr("Training and validation loss over %1 steps.")
                 .arg(QLocale().toString(qlonglong(report.step))),
             drawing);
}

QString wordFigure(const live::Report& report, const live::RunFacts& facts,
                   const live::WordMap& map) {
  constexpr double kHeight = 600, kMargin = 28, kLabelRoom = 70, kSize = 12;
  if (map.positions.empty()) return {};
  const auto looks = looksOfFamilies(facts, map);
  const auto [leftmost, rightmost] =
      std::minmax_element(map.positions.begin(), map.positions.end(),
                          [](const auto& one, const auto& other) { return one[0] < other[0]; });
  const auto [highest, lowest] =
      std::minmax_element(map.positions.begin(), map.positions.end(),
                          [](const auto& one, const auto& other) { return one[1] < other[1]; });
  const double wide = std::max(1e-9, double((*rightmost)[0]) - (*leftmost)[0]);
  const double high = std::max(1e-9, double((*lowest)[1]) - (*highest)[1]);
  const double scale =
      std::min((kWidth - 2 * kMargin - kLabelRoom) / wide, (kHeight - 2 * kMargin) / high);
  const double shift = (kWidth - kLabelRoom - scale * wide) / 2;  // into the middle
  const auto isPin = [&](std::int32_t word) {
    const auto& pins = report.words->neighbours;
    return std::any_of(pins.begin(), pins.end(),
                       [&](const auto& list) { return list.word == word; });
  };
  QString points;
  QString names;
  std::vector<QRectF> taken;
  for (std::size_t i = 0; i < map.words.size(); ++i) {
    const live::Word& word = facts.words[std::size_t(map.words[i])];
    const QString text = QString::fromStdString(word.text);
    const QString family = QString::fromStdString(word.family);
    const double x = shift + scale * (map.positions[i][0] - (*leftmost)[0]);
    const double y = kMargin + scale * (map.positions[i][1] - (*highest)[1]);
    const bool pinned = isPin(map.words[i]);
    points += mark(
        x, y, pinned ? 6 : 3.6, family.isEmpty() ? -1 : looks.at(word.family),
        family.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, views::familyName(family)));
    // The pins come first and so always have their names; the others where there is room.
    const QRectF room = roomOf(x + 8, y, text, pinned ? 1.3 * kSize : kSize);
    const bool free = std::none_of(taken.begin(), taken.end(),
                                   [&](const QRectF& other) { return other.intersects(room); });
    if (!pinned && !free) continue;
    taken.push_back(room);
    names += label(x + 8, y + 4, text, QStringLiteral("start"),
                   pinned ? QStringLiteral("pin") : QStringLiteral("word"));
  }
  const auto [legend, legendHeight] = familyLegend(looks, kHeight + 8);
  return svg(
      int(kHeight + legendHeight), Text::tr("The words as a map"),
      Text::tr("%1 words; those that the model treats alike lie together.").arg(map.words.size()),
      points + names + legend);
}

}  // namespace glassbox::app
