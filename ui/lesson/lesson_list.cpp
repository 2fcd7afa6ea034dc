#include "lesson/lesson_list.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace glassbox::lesson {
namespace {

QString stateOf(const course::Lesson& lesson, const course::LessonProgress* progress) {
  int tasks = 0;
  for (const auto& screen : lesson.screens)
    for (const auto& block : screen.blocks)
      tasks += std::holds_alternative<course::Task>(block) ? 1 : 0;
  const int done = progress == nullptr ? 0 : int(progress->tasks.size());
  if (progress == nullptr) return LessonList::tr("%1 min").arg(lesson.minutes);
  const QString counted = LessonList::tr("%1 of %2 tasks done").arg(done).arg(tasks);
  return progress->finished ? LessonList::tr("read to the end, %1").arg(counted) : counted;
}

}  // namespace

LessonEntry::LessonEntry(const course::Lesson& lesson, const course::LessonProgress* progress,
                         QWidget* parent)
    : LayoutButton(parent) {
  setObjectName(QStringLiteral("lessonEntry"));
  const QString title = QString::fromStdString(lesson.title);
  auto* number = new QLabel(QString::number(lesson.number), this);
  number->setObjectName(QStringLiteral("entryNumber"));
  auto* name = new QLabel(title, this);
  name->setObjectName(QStringLiteral("entryTitle"));
  name->setWordWrap(true);
  auto* state = new QLabel(stateOf(lesson, progress), this);
  state->setObjectName(QStringLiteral("hint"));
  state->setWordWrap(true);
  for (QLabel* label : {number, name, state}) {
    label->setAttribute(Qt::WA_TransparentForMouseEvents);
    label->setToolTip(QString::fromStdString(lesson.summary));
  }
  auto* words = new QVBoxLayout;
  words->setSpacing(1);
  words->addWidget(name);
  words->addWidget(state);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(12, 6, 12, 6);
  row->setSpacing(12);
  row->addWidget(number, 0, Qt::AlignTop);
  row->addLayout(words, 1);
  setAccessibleName(tr("Lesson %1: %2, %3").arg(lesson.number).arg(title, state->text()));
  setToolTip(QString::fromStdString(lesson.summary));
}

LessonList::LessonList(QWidget* parent) : QWidget(parent), layout_(new QVBoxLayout(this)) {
  layout_->setContentsMargins(14, 18, 8, 14);
  layout_->setSpacing(12);
  auto* title = new QLabel(tr("Lessons"), this);
  title->setObjectName(QStringLiteral("lessonHeading"));
  title->setContentsMargins(8, 0, 0, 0);
  layout_->addWidget(title);
}

void LessonList::show(const course::Course& course, const course::Progress& progress, int current) {
  delete entries_;
  auto* scroll = new QScrollArea(this);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setFocusPolicy(Qt::NoFocus);
  auto* page = new QWidget(scroll);
  page->setObjectName(QStringLiteral("lesson"));
  auto* entries = new QVBoxLayout(page);
  entries->setContentsMargins(0, 0, 6, 0);
  entries->setSpacing(1);
  for (const course::Lesson& lesson : course.lessons) {
    const auto found = progress.lessons.find(lesson.number);
    auto* entry =
        new LessonEntry(lesson, found == progress.lessons.end() ? nullptr : &found->second, page);
    entry->setProperty("current", lesson.number == current);
    connect(entry, &QPushButton::clicked, this,
            [this, number = lesson.number] { emit lessonWanted(number); });
    entries->addWidget(entry);
  }
  auto* quiz = new QPushButton(tr("Quiz over all lessons"), page);
  quiz->setToolTip(tr("Choose topics and answer questions"));
  connect(quiz, &QPushButton::clicked, this, &LessonList::quizWanted);
  entries->addSpacing(8);
  entries->addWidget(quiz, 0, Qt::AlignLeft);
  entries->addStretch(1);
  scroll->setWidget(page);
  layout_->addWidget(scroll, 1);
  entries_ = scroll;
}

}  // namespace glassbox::lesson
