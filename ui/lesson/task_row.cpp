#include "lesson/task_row.h"

#include <QHBoxLayout>
#include <QPainter>

#include "access/announce.h"
#include "theme/theme.h"

namespace glassbox::lesson {
namespace {

constexpr int kBox = 17;
constexpr int kGap = 10;

int boxSize() { return int(kBox * theme::Theme::instance().scale()); }

}  // namespace

TaskRow::TaskRow(const course::Task& task, bool done, Explain explain, QWidget* parent)
    : QWidget(parent),
      task_(task),
      text_(new LessonText(QString::fromStdString(task.text), std::move(explain), this)),
      done_(done) {
  setObjectName(QStringLiteral("task"));
  setToolTip(tr("A task: the box ticks itself when it has really happened"));
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(boxSize() + kGap, 0, 0, 0);
  layout->addWidget(text_);
  tell();
}

bool TaskRow::take(const course::Facts& facts) {
  if (done_) return false;
  while (next_ < task_.done.size() && course::holds(task_.done[next_], facts)) ++next_;
  done_ = next_ == task_.done.size();
  if (!done_) return false;
  tell();
  update();
  access::announce(*this, accessibleName());
  return true;
}

void TaskRow::tell() {
  const QString text = text_->accessibleName();
  setAccessibleName(done_ ? tr("Task, done: %1").arg(text) : tr("Task, to do: %1").arg(text));
}

void TaskRow::paintEvent(QPaintEvent*) {
  const theme::Colours& colours = theme::Theme::instance().colours();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const double size = boxSize();
  const double line = text_->fontMetrics().height() * 1.4;
  const QRectF box(0.75, (line - size) / 2 + 0.75, size - 1.5, size - 1.5);
  const double radius = size / 4;
  if (!done_) {
    painter.setPen(QPen(colours.outline, 1.5));
    painter.setBrush(colours.paper);
    painter.drawRoundedRect(box, radius, radius);
    return;
  }
  painter.setPen(Qt::NoPen);
  painter.setBrush(colours.good);
  painter.drawRoundedRect(box, radius, radius);
  painter.setPen(QPen(colours.paper, size / 9, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawPolyline(QPolygonF{{box.left() + size * 0.24, box.top() + size * 0.48},
                                 {box.left() + size * 0.41, box.top() + size * 0.64},
                                 {box.left() + size * 0.70, box.top() + size * 0.30}});
}

}  // namespace glassbox::lesson
