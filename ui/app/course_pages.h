// The pages that stand in the place of the lab besides the quiz: everybody's results, and what a
// file of questions holds. Keeps quizzes of one's own in a folder and asks where to save. Window
// thread only.
// The pages that stand in the place of the lab: everybody's results, and the
// spelling drill. Makes them when they are first asked for. Window thread only.
#pragma once

#include <QObject>
#include <filesystem>
#include <functional>
#include <vector>

#include "course/quiz.h"

class QStackedWidget;

namespace glassbox::quiz {
class ImportPage;
class QuizPage;
}  // namespace glassbox::quiz

namespace glassbox::drill {
class SpellingPage;
}
namespace glassbox::results {
class ResultsPage;
}

namespace glassbox::app {

class LessonDirector;

class CoursePages : public QObject {
  Q_OBJECT
 public:
  /// `pages` holds the lab and the quiz; all must outlive it. `quizzes`: folder of one's own;
  /// empty: none are kept.
  CoursePages(QStackedWidget& pages, quiz::QuizPage& quiz, LessonDirector& director,
              const std::filesystem::path& quizzes, QObject* parent);

  /// By its name: GIFT or Moodle XML.
  static bool isQuestions(const QString& path);

  void showResults();
  void openQuestions(const QString& path);
  /// Asks for the file first.
  void findQuestions();
  /// What was written in a lesson, as a text file.
  void saveOwnWords();
  void showSpelling();

 signals:
  /// A page is shown in place of the lab.
  void opened();
  /// The lab is wanted again.
  void closed();
  void told(const QString& sentence);
  void failed(const QString& sentence);

 private:
  void attempt(const std::function<void()>& deed);
  void showImport();
  void ask(std::vector<course::Question> questions);
  void keep(const QString& name, const std::vector<course::Question>& questions);
  void remove(const QString& name);
  void saveQuestions(const std::vector<course::Question>& questions);
  void readOwn();
  std::filesystem::path fileOf(const QString& name) const;
  void chooseFile(const QString& title, const QString& name, const QStringList& filters,
                  const std::function<void(const QString&)>& write);

  QStackedWidget& pages_;
  quiz::QuizPage& quiz_;
  LessonDirector& director_;
  std::filesystem::path folder_;
  results::ResultsPage* results_ = nullptr;
  quiz::ImportPage* import_ = nullptr;
  drill::SpellingPage* spelling_ = nullptr;
};

}  // namespace glassbox::app
