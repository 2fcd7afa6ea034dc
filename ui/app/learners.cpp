#include "app/learners.h"

#include <utility>

#include "base/error.h"
#include "lesson/lesson_column.h"
#include "lesson/people_page.h"
#include "theme/core_text.h"

namespace glassbox::app {
namespace {

constexpr int kSaveMs = 800;

/// How far somebody is, in a few words.
QString stateOf(const course::Progress& progress) {
  int finished = 0;
  for (const auto& [number, lesson] : progress.lessons) finished += lesson.finished ? 1 : 0;
  return finished == 0
             ? Learners::tr("in lesson %1").arg(progress.lesson)
             : Learners::tr("in lesson %1, read to the end: %2").arg(progress.lesson).arg(finished);
}

}  // namespace

Learners::Learners(lesson::LessonColumn& column, const std::filesystem::path& folder,
                   QObject* parent)
    : QObject(parent), column_(column), people_(folder) {
  save_.setSingleShot(true);
  save_.setInterval(kSaveMs);
  connect(&save_, &QTimer::timeout, this, &Learners::save);
  connectPage();
}

void Learners::connectPage() {
  using lesson::PeoplePage;
  connect(&column_, &lesson::LessonColumn::peopleWanted, this, &Learners::showPage);
  PeoplePage& page = column_.people();
  connect(&page, &PeoplePage::chosen, this, &Learners::choose);
  connect(&page, &PeoplePage::added, this, &Learners::add);
  connect(&page, &PeoplePage::renamed, this, &Learners::rename);
  connect(&page, &PeoplePage::eraseWanted, this, &Learners::erase);
  connect(&page, &PeoplePage::undoWanted, this, &Learners::undo);
  connect(&page, &PeoplePage::resultsWanted, this, &Learners::resultsWanted);
  connect(&page, &PeoplePage::closeWanted, &column_, &lesson::LessonColumn::showReader);
}

/// Carries it out; what the disk refuses is told.
template <typename Deed>
void Learners::attempt(const Deed& deed) {
  try {
    deed();
  } catch (const std::exception& error) {
    emit failed(theme::inWindowLanguage(error.what()));
  }
}

/// Why it cannot be kept is told once.
void Learners::save() {
  save_.stop();
  try {
    people_.write(people_.current(), column_.progress());
    unsaved_.clear();
  } catch (const std::exception& error) {
    const QString why = theme::inWindowLanguage(error.what());
    if (std::exchange(unsaved_, why) != why)
      emit failed(tr("What you do in the lessons is not kept on this computer: %1").arg(why));
  }
}

std::vector<course::Progress> Learners::everybody() const {
  std::vector<course::Progress> all;
  for (const auto& person : people_.all()) {
    const bool here = person.number == people_.current();
    all.push_back(here ? column_.progress() : people_.read(person.number));
    all.back().name = person.name;
  }
  return all;
}

void Learners::showPage() {
  std::vector<lesson::PeoplePage::Entry> entries;
  const auto all = everybody();
  for (std::size_t i = 0; i < all.size(); ++i)
    entries.push_back({.number = people_.all()[i].number,
                       .name = QString::fromStdString(all[i].name),
                       .state = stateOf(all[i])});
  const QString erased = erased_ ? lesson::shownName(erased_->progress.name) : QString();
  column_.people().show(entries, people_.current(), course::isFresh(column_.progress()), erased);
  column_.showPeople();
}

/// Puts somebody's progress into the column.
void Learners::show(int number) {
  attempt([&] { people_.choose(number); });
  course::Progress progress = people_.read(number);
  progress.name = people_.person(number).name;
  column_.setProgress(std::move(progress));
  emit switched();
}

void Learners::choose(int number) {
  erased_.reset();
  if (number == people_.current()) return column_.showReader();
  save();
  show(number);
}

void Learners::add(const QString& name) {
  if (const auto known = people_.find(name.toStdString())) return choose(*known);
  erased_.reset();
  save();
  attempt([&] { show(people_.add(name.toStdString())); });
}

void Learners::rename(const QString& name) {
  const auto known = people_.find(name.toStdString());
  if (known && *known != people_.current())
    return column_.people().complain(tr("There is somebody of this name already."));
  column_.setName(name);
  save();
  column_.showReader();
}

void Learners::erase(int number) {
  save();
  const bool here = number == people_.current();
  attempt([&] {
    const course::Progress gone = people_.erase(number);
    erased_ = Erased{.number = number, .progress = gone};
  });
  if (here) show(people_.current());
  showPage();
}

void Learners::undo() {
  if (!erased_) return;
  save();
  attempt([&] {
    people_.restore(erased_->number, erased_->progress);
    erased_.reset();
    show(people_.current());
  });
  showPage();
}

}  // namespace glassbox::app
