#include "app/course_pages.h"

#include <QStackedWidget>

#include "app/learners.h"
#include "app/lesson_director.h"
#include "results/results_page.h"

namespace glassbox::app {

CoursePages::CoursePages(QStackedWidget& pages, LessonDirector& director, QObject* parent)
    : QObject(parent), pages_(pages), director_(director) {
  connect(&director.learners(), &Learners::resultsWanted, this, &CoursePages::showResults);
}

void CoursePages::showResults() {
  using results::ResultsPage;
  if (results_ == nullptr) {
    results_ = new ResultsPage(&pages_);
    pages_.addWidget(results_);
    connect(results_, &ResultsPage::closeWanted, this, &CoursePages::closed);
    connect(results_, &ResultsPage::written, this, &CoursePages::written);
    connect(results_, &ResultsPage::failed, this, &CoursePages::failed);
  }
  results_->show(director_.results());
  pages_.setCurrentWidget(results_);
  results_->setFocus();
  emit opened();
}

}  // namespace glassbox::app
