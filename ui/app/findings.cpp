#include "app/findings.h"

#include <QAction>
#include <QMenu>

#include "app/stage.h"
#include "lesson/lesson_column.h"
#include "views/words_view.h"

namespace glassbox::app {
namespace {

using controls::Finding;
using Findings = std::vector<Finding>;
using Deed = std::function<void()>;

void addViews(Findings& found, Stage& stage, const Deed& toLab) {
  for (views::View* view : stage.views()) {
    const auto add = [&](const QString& name, const QString& page) {
      found.push_back({name, Stage::tr("view"), [&stage, view, page, toLab] {
                         toLab();
                         stage.showView(view->id());
                         if (!page.isEmpty()) view->turnTo(page);
                       }});
    };
    add(view->title(), {});
    for (const QString& page : view->pages())
      if (const QString name = view->pageName(page); !name.isEmpty())
        add(view->title() + QStringLiteral(": ") + name, page);
  }
}

void addCourse(Findings& found, lesson::LessonColumn& column, const Deed& toLesson) {
  for (const course::Lesson& lesson : column.course().lessons) {
    const QString kind = Stage::tr("lesson %1").arg(lesson.number);
    found.push_back(
        {QString::fromStdString(lesson.title), kind, [&column, number = lesson.number, toLesson] {
           toLesson();
           column.open(number);
         }});
  }
  for (const course::GlossaryEntry& entry : column.course().glossary)
    found.push_back({QString::fromStdString(entry.name), Stage::tr("what is it?"),
                     [&column, id = QString::fromStdString(entry.id), toLesson] {
                       toLesson();
                       column.showReader();
                       column.explain(id);
                     }});
}

void addCommands(Findings& found, const QMenu& menu, const QString& before) {
  for (QAction* action : menu.actions()) {
    if (action->isSeparator() || !action->isVisible() || !action->isEnabled()) continue;
    if (action->menu() != nullptr) {
      addCommands(found, *action->menu(), action->text() + QStringLiteral(": "));
      continue;
    }
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    found.push_back({before + action->text(), keys.isEmpty() ? Stage::tr("command") : keys,
                     [action] { action->trigger(); }});
  }
}

void addWords(Findings& found, Stage& stage, const Deed& toLab) {
  auto* view = stage.findChild<views::WordsView*>();
  for (const QString& word : view->words())
    found.push_back({word, Stage::tr("word of the model"), [&stage, view, word, toLab] {
                       toLab();
                       stage.showView(view->id());
                       view->pin(word);
                     }});
}

}  // namespace

Findings findingsIn(Stage& stage, lesson::LessonColumn* column, const QMenu& menu,
                    const Deed& toLab, const Deed& toLesson) {
  Findings found;
  addViews(found, stage, toLab);
  if (column != nullptr) addCourse(found, *column, toLesson);
  addCommands(found, menu, {});
  addWords(found, stage, toLab);
  return found;
}

}  // namespace glassbox::app
