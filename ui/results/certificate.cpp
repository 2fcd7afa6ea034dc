#include "results/certificate.h"

#include <QLocale>
#include <QPaintDevice>
#include <QPainter>

#include "results/results_page.h"
#include "theme/theme.h"

namespace glassbox::results {
namespace {

using course::GoalScore;
using course::LessonResult;

constexpr double kMargin = 54;
constexpr double kGap = 26;      ///< between the columns
constexpr double kDot = 5;       ///< a question
constexpr double kTop = 262;     ///< where the lessons begin
constexpr double kBottom = 756;  ///< and where they must end

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

/// Draws downwards in ink of the light theme; `y` is where the next line begins.
class Pen {
 public:
  explicit Pen(QPainter& painter)
      : painter_(painter), colours_(theme::coloursOf(theme::Mode::kLight)) {}

  const theme::Colours& colours() const { return colours_; }

  void setFont(double points, QFont::Weight weight = QFont::Normal) {
    QFont font = theme::Theme::instance().font(theme::TextSize::kNormal);
    font.setPixelSize(std::max(1, int(points * kFine)));
    font.setWeight(weight);
    font_ = font;
  }
  /// Wrapped into the width; returns the height it took.
  double put(double x, double y, double width, const QString& words, const QColor& colour) {
    // Drawn in a finer grid than points, so that sizes such as 8.5 are kept.
    painter_.save();
    painter_.translate(x, y);
    painter_.scale(1 / kFine, 1 / kFine);
    painter_.setFont(font_);
    painter_.setPen(colour);
    const QRectF room(0, 0, width * kFine, 4000);
    QRectF taken;
    painter_.drawText(room, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, words, &taken);
    painter_.restore();
    return taken.height() / kFine;
  }
  double heightOf(double width, const QString& words) const {
    const QRectF room(0, 0, width * kFine, 4000);
    return QFontMetricsF(font_)
               .boundingRect(room, Qt::AlignLeft | Qt::TextWordWrap, words)
               .height() /
           kFine;
  }
  void line(double x, double y, double width, const QColor& colour, double thick) {
    painter_.fillRect(QRectF(x, y, width, thick), colour);
  }
  /// A filled dot: right; a ring: answered, not right.
  void dot(double x, double y, bool right) {
    painter_.setPen(::QPen(colours_.accent, 0.9));
    painter_.setBrush(right ? QBrush(colours_.accent) : QBrush(Qt::NoBrush));
    painter_.drawEllipse(QRectF(x, y, kDot, kDot));
  }
  void tick(double x, double y) {
    ::QPen pen(colours_.good, 1.6);
    pen.setCapStyle(Qt::RoundCap);
    pen.setJoinStyle(Qt::RoundJoin);
    painter_.setPen(pen);
    painter_.setBrush(Qt::NoBrush);
    painter_.drawPolyline(QPolygonF({{x, y + 4.5}, {x + 3, y + 7.5}, {x + 8.5, y + 1}}));
  }

 private:
  static constexpr double kFine = 10;
  QPainter& painter_;
  theme::Colours colours_;
  QFont font_;
};

QString sentence(const Certificate& certificate) {
  const auto& person = certificate.person;
  return ResultsPage::tr(
             "has read %1 of the %2 lessons of “How language models learn” to the end, a "
             "course in which one trains a small language model oneself and looks inside.")
      .arg(person.finished())
      .arg(person.lessons.size());
}

QString counts(const Certificate& certificate) {
  const auto& person = certificate.person;
  return ResultsPage::
      tr("Tasks done: %1 of %2    Guesses that the model answered: %3 of %4    Questions right: "
         "%5 of %6 answered")
          .arg(person.tasks().done)
          .arg(person.tasks().of)
          .arg(person.guesses().done)
          .arg(person.guesses().of)
          .arg(person.questions().done)
          .arg(person.questions().of);
}

/// A lesson with its goals; with `dry` only the height.
double putLesson(Pen& pen, const Certificate& certificate, const LessonResult& lesson, double x,
                 double y, double width, double size, bool dry) {
  const auto& colours = pen.colours();
  constexpr double kIndent = 15;
  const double begin = y;
  pen.setFont(size * 1.2, QFont::DemiBold);
  const QString title = QStringLiteral("%1  %2").arg(lesson.lesson).arg(text(lesson.title));
  if (!dry && lesson.finished) pen.tick(x, y + size * 0.2);
  const double inside = width - kIndent;
  y += dry ? pen.heightOf(inside, title)
           : pen.put(x + kIndent, y, inside, title,
                     lesson.finished ? colours.ink : colours.quietInk);
  y += 2;
  pen.setFont(size);
  for (const GoalScore& goal : certificate.person.goals) {
    if (goal.lesson != lesson.lesson) continue;
    const double room = inside - 44;
    const double height = dry ? pen.heightOf(room, text(goal.goal))
                              : pen.put(x + kIndent, y, room, text(goal.goal), colours.quietInk);
    for (int i = 0; i < goal.asked && !dry; ++i) {
      constexpr int kInRow = 5;
      pen.dot(x + width - (kInRow - i % kInRow) * (kDot + 2.5),
              y + size * 0.35 + (i / kInRow) * (kDot + 2), i < goal.right);
    }
    y += std::max(height, goal.asked > 5 ? size * 0.35 + 2 * (kDot + 2) : 0) + size * 0.25;
  }
  return y - begin + size * 0.9;
}

/// Both columns; the larger of their heights.
double putLessons(Pen& pen, const Certificate& certificate, double size, bool dry) {
  const auto& lessons = certificate.person.lessons;
  const double width = (kPageWidth - 2 * kMargin - kGap) / 2;
  const std::size_t first = (lessons.size() + 1) / 2;
  double ends[2] = {kTop, kTop};
  for (std::size_t i = 0; i < lessons.size(); ++i) {
    double& y = ends[i < first ? 0 : 1];
    const double x = kMargin + (i < first ? 0 : width + kGap);
    y += putLesson(pen, certificate, lessons[i], x, y, width, size, dry);
  }
  return std::max(ends[0], ends[1]) - kTop;
}

}  // namespace

void draw(QPainter& painter, const Certificate& certificate) {
  painter.setRenderHint(QPainter::Antialiasing);
  Pen pen(painter);
  const auto& colours = pen.colours();
  const double width = kPageWidth - 2 * kMargin;
  painter.fillRect(QRectF(0, 0, kPageWidth, kPageHeight), colours.paper);
  pen.line(0, 0, kPageWidth, colours.accent, 8);
  pen.setFont(13, QFont::Bold);
  pen.put(kMargin, 46, width, ResultsPage::tr("Glassbox"), colours.ink);
  pen.setFont(10);
  pen.put(kMargin, 64, width, ResultsPage::tr("How language models learn"), colours.quietInk);
  const QString name =
      certificate.person.name.empty() ? QStringLiteral(" ") : text(certificate.person.name);
  double size = 34;
  for (pen.setFont(size, QFont::Bold); size > 14 && pen.heightOf(width, name) > 1.7 * size;)
    pen.setFont(--size, QFont::Bold);
  pen.put(kMargin, 108, width, name, colours.ink);
  if (certificate.person.name.empty()) pen.line(kMargin, 148, 260, colours.outline, 0.8);
  pen.setFont(12.5);
  pen.put(kMargin, 160, width, sentence(certificate), colours.ink);
  pen.setFont(8.5);
  pen.put(kMargin, 216, width, counts(certificate), colours.quietInk);
  pen.line(kMargin, 240, width, colours.line, 1);
  double lessons = 9;
  while (lessons > 5 && putLessons(pen, certificate, lessons, true) > kBottom - kTop)
    lessons -= 0.25;
  putLessons(pen, certificate, lessons, false);
  pen.line(kMargin, 772, width, colours.line, 1);
  pen.setFont(10, QFont::DemiBold);
  pen.put(kMargin, 784, width, QLocale().toString(certificate.date, QLocale::LongFormat),
          colours.ink);
  pen.setFont(7.5);
  pen.put(
      kMargin + 214, 784, width - 214,
      ResultsPage::tr(
          "A tick: read to the end. A dot: a question answered, filled if the answer was right. "
          "Counted by the program on the learner's computer; it is no examination."),
      colours.quietInk);
}

QString spoken(const Certificate& certificate) {
  QStringList said{text(certificate.person.name) + ' ' + sentence(certificate),
                   counts(certificate)};
  for (const GoalScore& goal : certificate.person.goals)
    if (goal.asked > 0)
      said << ResultsPage::tr("%1: %2 of %3 right")
                  .arg(text(goal.goal))
                  .arg(goal.right)
                  .arg(goal.asked);
  return said.join(QStringLiteral("\n"));
}

plots::Figure figureOf(const Certificate& certificate) {
  constexpr double kPixels = 96.0 / 72.0;
  return {.size = QSize(qRound(kPageWidth * kPixels), qRound(kPageHeight * kPixels)),
          .title = ResultsPage::tr("Glassbox: certificate"),
          .sentence = spoken(certificate),
          .paint = [certificate](QPaintDevice& device) {
            QPainter painter(&device);
            painter.scale(kPixels, kPixels);
            draw(painter, certificate);
          }};
}

}  // namespace glassbox::results
