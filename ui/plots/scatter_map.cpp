#include "plots/scatter_map.h"

#include <QFileInfo>
#include <QFontMetricsF>
#include <QHash>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "plots/chart_table.h"
#include "plots/figure_file.h"
#include "plots/style.h"

namespace glassbox::plots {
namespace {

constexpr int kFrameMs = 16;
constexpr int kSparingFrameMs = 50;
constexpr int kShortestGlideMs = 120;
constexpr int kLongestGlideMs = 1200;
constexpr std::size_t kMostMoments = 400;
constexpr double kRoom = 1.12;      // around the outermost points
constexpr double kTooEmpty = 0.55;  // of the width: below it the map comes closer
constexpr double kMostZoom = 40;
constexpr double kMargin = 28;

template <typename Place>
Place between(const Place& a, const Place& b, double share) {
  return a + (b - a) * float(share);
}

QRectF between(const QRectF& a, const QRectF& b, double share) {
  return {between(a.topLeft(), b.topLeft(), share),
          between(a.bottomRight(), b.bottomRight(), share)};
}

const QVector3D kNowhere(NAN, NAN, NAN);

bool isSomewhere(const QVector3D& place) { return !std::isnan(place.x()); }

/// The places of these words among others: `at` says where each stood, −1: nowhere.
std::vector<QVector3D> picked(const std::vector<QVector3D>& places, const std::vector<int>& at) {
  std::vector<QVector3D> result;
  for (const int index : at) result.push_back(index < 0 ? kNowhere : places[std::size_t(index)]);
  return result;
}

QRectF withRoom(const QRectF& bounds) {
  const double width = std::max(bounds.width() * kRoom, 1e-6);
  const double height = std::max(bounds.height() * kRoom, 1e-6);
  return {bounds.center().x() - width / 2, bounds.center().y() - height / 2, width, height};
}

}  // namespace

ScatterMap::ScatterMap(QWidget* parent) : QWidget(parent) {
  installPlotAccessibility();
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setAttribute(Qt::WA_OpaquePaintEvent);
  timer_.setTimerType(Qt::PreciseTimer);
  timer_.setInterval(kFrameMs);
  connect(&timer_, &QTimer::timeout, this, [this] {
    const int passed = int(sinceLastFrame_.restart());
    advanceGlide(passed);
    advanceSpin(passed);
  });
  onStyleChange(this, [this] {
    stamps_.clear();
    measure();
    updateTimer();
    update();
  });
}

void ScatterMap::setSparing(bool sparing) {
  sparing_ = sparing;
  const int interval = sparing ? kSparingFrameMs : kFrameMs;
  if (timer_.interval() != interval) timer_.setInterval(interval);
}

void ScatterMap::setWords(std::vector<MapWord> words, const QStringList& families) {
  QHash<QString, int> before;
  for (int i = 0; i < int(current_.size()); ++i) before.insert(words_[std::size_t(i)].text, i);
  std::vector<int> at;
  for (const MapWord& word : words) at.push_back(before.value(word.text, -1));
  const auto known = [](int index) { return index >= 0; };
  std::vector<LabelSide> sides(words.size(), LabelSide::kRight);
  for (std::size_t i = 0; i < at.size(); ++i)
    if (known(at[i])) sides[i] = lastSides_[std::size_t(at[i])];
  const bool anyKnown = std::any_of(at.begin(), at.end(), known);
  auto former = anyKnown ? picked(current_, at) : std::vector<QVector3D>();
  std::vector<std::vector<QVector3D>> history;
  if (anyKnown)
    for (const auto& moment : history_) history.push_back(picked(moment, at));
  const QRectF fit = fit_;
  const QRectF fitTo = fitTo_;
  words_ = std::move(words);
  families_ = families;
  pins_.clear();
  links_.clear();
  setHovered(-1);
  forgetPlaces();
  lastSides_ = std::move(sides);
  measure();
  if (!anyKnown) return;
  former_ = std::move(former);
  history_ = std::move(history);
  fit_ = fit;
  fitTo_ = fitTo;
}

void ScatterMap::forgetPlaces() {
  from_.clear();
  to_.clear();
  current_.clear();
  former_.clear();
  history_.clear();
  axes_.clear();
  fit_ = fitFrom_ = fitTo_ = QRectF();
  endGlide();
  update();
}

void ScatterMap::measure() {
  const QFont small = currentStyle().small;
  QFont bold = small;
  bold.setWeight(QFont::DemiBold);
  const QFontMetricsF metrics(bold);
  naming_ = {};
  nameSizes_.clear();
  names_.clear();
  for (const MapWord& word : words_) {
    nameSizes_.emplace_back(metrics.horizontalAdvance(word.text) + 2, metrics.height());
    names_.emplace_back(word.text);
    names_.back().setTextFormat(Qt::PlainText);
    names_.back().setPerformanceHint(QStaticText::AggressiveCaching);
    names_.back().prepare({}, small);
  }
}

void ScatterMap::moveTo(std::span<const std::array<float, 3>> positions) {
  if (positions.size() != words_.size() || positions.empty()) return;
  to_.clear();
  for (const auto& place : positions) to_.emplace_back(place[0], place[1], place[2]);
  if (history_.size() >= kMostMoments) {
    // Half of the older moments go; the trail keeps its shape.
    std::vector<std::vector<QVector3D>> kept;
    for (std::size_t i = 0; i < history_.size(); i += 2) kept.push_back(std::move(history_[i]));
    history_ = std::move(kept);
  }
  history_.push_back(to_);
  startGlide(boundsOf(to_));
  update();
}

void ScatterMap::startGlide(const QRectF& bounds) {
  const bool first = current_.empty() && former_.empty();
  from_ = first ? to_ : current_.empty() ? std::move(former_) : current_;
  former_.clear();
  for (std::size_t i = 0; i < from_.size(); ++i)
    if (!isSomewhere(from_[i])) from_[i] = to_[i];
  const QRectF wanted = withRoom(bounds);
  fitFrom_ = first ? wanted : fit_;
  const bool leaves = !fitTo_.contains(bounds);
  const bool tooEmpty =
      bounds.width() < kTooEmpty * fitTo_.width() && bounds.height() < kTooEmpty * fitTo_.height();
  if (first || leaves || tooEmpty) fitTo_ = wanted;
  glideMs_ = sinceLastMove_.isValid()
                 ? std::clamp(int(sinceLastMove_.elapsed()), kShortestGlideMs, kLongestGlideMs)
                 : kLongestGlideMs;
  sinceLastMove_.start();
  if (first || currentStyle().reduceMotion) return endGlide();
  share_ = 0;
  current_ = from_;
  fit_ = fitFrom_;
  updateTimer();
}

void ScatterMap::advanceGlide(int milliseconds) {
  if (share_ >= 1) return;
  share_ += double(milliseconds) / std::max(1, glideMs_);
  if (share_ >= 1) return endGlide();
  for (std::size_t i = 0; i < current_.size(); ++i) current_[i] = between(from_[i], to_[i], share_);
  fit_ = between(fitFrom_, fitTo_, share_);
  update();
}

void ScatterMap::endGlide() {
  share_ = 1;
  current_ = to_;
  fit_ = fitTo_;
  updateTimer();
  update();
}

void ScatterMap::setPins(const std::vector<int>& words) {
  pins_ = words;
  update();
}

void ScatterMap::setLinks(const std::vector<MapLink>& links) {
  links_ = links;
  update();
}

void ScatterMap::setTrailsShown(bool shown) {
  trailsShown_ = shown;
  update();
}

void ScatterMap::setEmptyText(const QString& text) {
  emptyText_ = text;
  update();
}

void ScatterMap::highlight(int word) { setHovered(word); }

void ScatterMap::resetView() {
  zoom_ = 1;
  pan_ = {};
  turn_ = {};
  update();
}

void ScatterMap::zoomBy(double factor, QPointF around) {
  // The place under the pointer stays under it.
  const QPointF centre = sheetFor(size()).pixel(fit_.center()) - pan_;
  const double before = zoom_;
  zoom_ = std::clamp(zoom_ * factor, 1 / kMostZoom, kMostZoom);
  pan_ = around - centre - (around - centre - pan_) * (zoom_ / before);
  update();
}

std::vector<QVector3D> ScatterMap::trail(int word) const {
  std::vector<QVector3D> places;
  for (const auto& moment : history_)
    if (isSomewhere(moment[std::size_t(word)])) places.push_back(moment[std::size_t(word)]);
  return places;
}

std::vector<std::pair<int, QRectF>> ScatterMap::labels() const { return drawnLabels_; }

bool ScatterMap::isPinned(int word) const {
  return std::find(pins_.begin(), pins_.end(), word) != pins_.end();
}

void ScatterMap::setHovered(int word) {
  if (word == hovered_) return;
  hovered_ = word;
  updateTimer();
  update();
  emit hoverChanged(word);
}

ScatterMap::Sheet ScatterMap::sheetFor(const QSizeF& size) const {
  Sheet sheet;
  sheet.size = size;
  sheet.legend = layOutLegend(size, nullptr);
  const QRectF area =
      QRectF(QPointF(), size).adjusted(kMargin, kMargin, -kMargin, -kMargin - sheet.legend);
  if (fit_.isEmpty()) return sheet;
  sheet.scale =
      zoom_ * std::max(1e-6, std::min(area.width() / fit_.width(), area.height() / fit_.height()));
  sheet.origin = area.center() + pan_ - fit_.center() * sheet.scale;
  return sheet;
}

QPointF ScatterMap::pixelOf(int word) const { return sheetFor(size()).pixel(position(word)); }

QString ScatterMap::spokenValue() const {
  if (hovered_ < 0) return {};
  const MapWord& word = words_[std::size_t(hovered_)];
  return word.detail.isEmpty() ? word.text : QStringLiteral("%1, %2").arg(word.text, word.detail);
}

void ScatterMap::exportTo(const QString& path) const {
  if (QFileInfo(path).suffix().toLower() == QLatin1String("csv")) {
    QByteArray text = deep_ ? "word,family,x,y,z\r\n" : "word,family,x,y\r\n";
    const auto number = [](float value) { return ',' + QByteArray::number(value, 'g', 7); };
    for (std::size_t i = 0; i < current_.size(); ++i)
      text += csvCell(words_[i].text) + ',' + csvCell(families_.value(words_[i].family)) +
              number(to_[i].x()) + number(to_[i].y()) + (deep_ ? number(to_[i].z()) : "") + "\r\n";
    return writeBytes(path, text);
  }
  writeSheet(path,
             {.size = size(),
              .title = accessibleName(),
              .sentence = summary_,
              .horizontal = axes_.empty() ? tr("places on the map: without unit, nearness counts")
                                          : tr("directions of most spread, through the middle"),
              .paint = [this](QPainter& painter) {
                painter.setClipRect(rect());
                paintScene(painter, size());
              }});
}

std::vector<QRectF> ScatterMap::drawnMarks() const {
  std::vector<QRectF> marks;
  if (zoom_ != 1 || !pan_.isNull()) return marks;  // the person decides what is in sight
  for (int word = 0; word < int(current_.size()); ++word)
    marks.emplace_back(pixelOf(word) - QPointF(3, 3), QSizeF(6, 6));
  return marks;
}

}  // namespace glassbox::plots
