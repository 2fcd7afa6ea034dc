#include "controls/timeline.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHelpEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QToolTip>
#include <algorithm>
#include <cmath>
#include <limits>

namespace glassbox::controls {
namespace {

constexpr double kHandle = 8;  ///< radius, also the room at both ends of the track

/// A slider whose value can be read as text and set as a number.
class TimelineInterface : public QAccessibleWidget, public QAccessibleValueInterface {
 public:
  explicit TimelineInterface(Timeline* timeline)
      : QAccessibleWidget(timeline, QAccessible::Slider), timeline_(timeline) {}

  QString text(QAccessible::Text kind) const override {
    return kind == QAccessible::Value ? timeline_->spokenValue() : QAccessibleWidget::text(kind);
  }
  void* interface_cast(QAccessible::InterfaceType type) override {
    if (type == QAccessible::ValueInterface) return static_cast<QAccessibleValueInterface*>(this);
    return QAccessibleWidget::interface_cast(type);
  }
  QVariant currentValue() const override { return timeline_->value(); }
  void setCurrentValue(const QVariant& value) override { timeline_->setValue(value.toInt()); }
  QVariant maximumValue() const override { return timeline_->maximum(); }
  QVariant minimumValue() const override { return timeline_->minimum(); }
  QVariant minimumStepSize() const override { return 1; }

 private:
  Timeline* timeline_;
};

QAccessibleInterface* makeInterface(const QString&, QObject* object) {
  auto* timeline = qobject_cast<Timeline*>(object);
  return timeline != nullptr ? new TimelineInterface(timeline) : nullptr;
}

QString number(std::int64_t step) { return QLocale().toString(qlonglong(step)); }

int toInt(std::int64_t step) {
  return int(std::min<std::int64_t>(step, std::numeric_limits<int>::max()));
}

}  // namespace

Timeline::Timeline(QWidget* parent) : QAbstractSlider(parent) {
  static const bool installed = [] {
    QAccessible::installFactory(makeInterface);
    return true;
  }();
  (void)installed;
  setOrientation(Qt::Horizontal);
  setAccessibleName(tr("Timeline of training"));
  setToolTip(
      tr("The steps of this run. Drag or click to look back at the model as it was; every view "
         "follows (left and right arrow, Home, End). The curve behind is the loss."));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setCursor(Qt::PointingHandCursor);
  setRange(0, 0);
  connect(this, &QAbstractSlider::valueChanged, this, [this](int step) {
    if (!adopting_) wish(step);
  });
}

void Timeline::show(const live::Snapshot& snapshot) {
  step_ = snapshot.step;
  newest_ = snapshot.newestStep;
  planned_ = snapshot.plannedSteps;
  kept_ = snapshot.keptSteps;
  // Until the answer is there the handle stays where the person has put it.
  const bool arrived = wished_ && *wished_ == step_;
  const bool overtaken = snapshot.state == live::RunState::kTraining || --answersToWait_ <= 0;
  if (!isSliderDown() && (arrived || overtaken)) wished_.reset();
  adopt(handleStep());
  update();
}

void Timeline::append(std::span<const live::MetricPoint> points) {
  for (const live::MetricPoint& point : points) {
    if (!std::isfinite(point.trainingLoss)) continue;
    losses_.push_back({point.step, point.trainingLoss});
    highest_ = std::max(highest_, point.trainingLoss);
  }
  if (!points.empty()) update();
}

void Timeline::clear() {
  losses_.clear();
  highest_ = 0;
  kept_.reset();
  wished_.reset();
  hovered_.reset();
  step_ = newest_ = 0;
  setSliderDown(false);
  adopt(0);
  update();
}

/// Takes over what is shown, without wishing for it.
void Timeline::adopt(std::int64_t step) {
  adopting_ = true;
  setRange(0, toInt(std::max(newest_, step)));
  setValue(toInt(step));
  adopting_ = false;
}

void Timeline::wish(std::int64_t step) {
  if (step == handleStep()) return;
  wished_ = step;
  answersToWait_ = 2;  // one may be under way for an earlier wish
  adopt(step);
  update();
  if (step >= newest_) emit newestWanted();
  else emit seekWanted(step);
}

std::int64_t Timeline::end() const { return std::max({planned_, newest_, std::int64_t{1}}); }

double Timeline::pixelOf(std::int64_t step) const {
  const double length = width() - 2 * kHandle;
  return kHandle + length * double(std::clamp<std::int64_t>(step, 0, end())) / double(end());
}

std::int64_t Timeline::stepAt(double pixel) const {
  const double length = std::max(1.0, width() - 2 * kHandle);
  const auto wanted = std::int64_t(std::llround((pixel - kHandle) / length * double(end())));
  std::int64_t nearest = newest_;
  if (kept_ == nullptr) return nearest;
  for (const std::int64_t kept : *kept_)
    if (std::abs(kept - wanted) < std::abs(nearest - wanted)) nearest = kept;
  return nearest;
}

QString Timeline::textAt(std::int64_t step) const {
  const auto point =
      std::lower_bound(losses_.begin(), losses_.end(), step,
                       [](const Point& one, std::int64_t wanted) { return one.step < wanted; });
  if (point == losses_.end() || point->step != step) return tr("Step %1").arg(number(step));
  return tr("Step %1, loss %2").arg(number(step), QLocale().toString(point->loss, 'f', 2));
}

QString Timeline::spokenValue() const {
  const QString here = textAt(handleStep());
  return handleStep() == newest_ ? tr("%1, the newest").arg(here)
                                 : tr("%1, looking back from step %2").arg(here, number(newest_));
}

bool Timeline::event(QEvent* event) {
  // While the pointer is on the line, what stands there says more than what the line is.
  if (event->type() == QEvent::ToolTip && hovered_) {
    showHover(static_cast<QHelpEvent*>(event)->pos().x());
    return true;
  }
  return QAbstractSlider::event(event);
}

/// Above the line, so that it hides neither line nor curve.
void Timeline::showHover(double pixel) {
  const int above = 3 * fontMetrics().height();
  QToolTip::showText(mapToGlobal(QPoint(int(pixel), -above)), textAt(*hovered_), this);
}

void Timeline::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return QAbstractSlider::mousePressEvent(event);
  setSliderDown(true);
  // The handle is taken as it is; only beside it a press is a wish.
  const double pixel = event->position().x();
  if (std::abs(pixel - pixelOf(handleStep())) > kHandle) wish(stepAt(pixel));
}

void Timeline::mouseMoveEvent(QMouseEvent* event) {
  hovered_ = stepAt(event->position().x());
  if (isSliderDown()) wish(*hovered_);
  showHover(event->position().x());
  update();
}

void Timeline::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return QAbstractSlider::mouseReleaseEvent(event);
  setSliderDown(false);
  if (wished_ == step_) wished_.reset();
  update();
}

void Timeline::leaveEvent(QEvent* event) {
  QAbstractSlider::leaveEvent(event);
  hovered_.reset();
  update();
}

/// The keys for going through the steps are the window's, whatever has the focus.
void Timeline::keyPressEvent(QKeyEvent* event) { event->ignore(); }

void Timeline::wheelEvent(QWheelEvent* event) { event->ignore(); }

void Timeline::focusInEvent(QFocusEvent* event) {
  QAbstractSlider::focusInEvent(event);
  focusShown_ = event->reason() == Qt::TabFocusReason ||
                event->reason() == Qt::BacktabFocusReason ||
                event->reason() == Qt::ShortcutFocusReason;
  update();
}

void Timeline::focusOutEvent(QFocusEvent* event) {
  QAbstractSlider::focusOutEvent(event);
  focusShown_ = false;
  update();
}

}  // namespace glassbox::controls
