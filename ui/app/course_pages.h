// The pages that stand in the place of the lab: everybody's results. Makes them when they
// are first asked for. Window thread only.
#pragma once

#include <QObject>

class QStackedWidget;

namespace glassbox::results {
class ResultsPage;
}

namespace glassbox::app {

class LessonDirector;

class CoursePages : public QObject {
  Q_OBJECT
 public:
  /// `pages` holds the lab; both must outlive it.
  CoursePages(QStackedWidget& pages, LessonDirector& director, QObject* parent);

  void showResults();

 signals:
  /// A page is shown in place of the lab.
  void opened();
  /// The lab is wanted again.
  void closed();
  void written(const QString& path);
  void failed(const QString& sentence);

 private:
  QStackedWidget& pages_;
  LessonDirector& director_;
  results::ResultsPage* results_ = nullptr;
};

}  // namespace glassbox::app
