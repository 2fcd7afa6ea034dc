// The pages of a view, one shown at a time, with a row of buttons above them that breaks where it
// is too narrow, and the view's export at its end. Owned by the view. Window thread only.
#pragma once

#include <QStringList>
#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace glassbox::theme {
class Pages;
class BreakingRow;
}  // namespace glassbox::theme

namespace glassbox::views {

class View;

class PageStack : public QWidget {
  Q_OBJECT
 public:
  explicit PageStack(View* view);

  /// `page` is taken over; `id` is its name for lessons.
  void add(const QString& title, const QString& id, QWidget* page);
  /// The same of a page that scrolls where even the least it needs is more than the room there is.
  void addScrolled(const QString& title, const QString& id, QWidget* page);
  /// Between the buttons and the pages.
  void addNote(QWidget* note);
  int current() const;
  QString page() const { return ids_.value(current()); }
  /// All but the first, as View::pages() wants them.
  QStringList pages() const { return ids_.mid(1); }
  /// The first one where there is none of that name.
  void turnTo(const QString& id);

 signals:
  void turned();

 private:
  void showPage(int index);

  QButtonGroup* buttons_;
  theme::BreakingRow* row_;
  QVBoxLayout* layout_;
  theme::Pages* stack_;
  QStringList ids_;
};

}  // namespace glassbox::views
