// Who is learning? Nicknames of this computer: one press goes on as somebody else, typing makes a
// new one, erasing is one press and can be taken back. It keeps nothing itself. Window thread only.
#pragma once

#include <QWidget>
#include <vector>

#include "course/people.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace glassbox::lesson {

/// As it is shown where no nickname was given.
QString shownName(const std::string& name);

class PeoplePage : public QWidget {
  Q_OBJECT
 public:
  /// One person, and what is to be said of how far they are.
  struct Entry {
    int number = 0;
    QString name = {};  ///< empty: none given
    QString state = {};
  };

  explicit PeoplePage(QWidget* parent);
  /// `fresh`: the current one has done nothing yet. `erased`: who can be brought back; empty:
  /// nobody.
  void show(const std::vector<Entry>& people, int current, bool fresh, const QString& erased);
  using QWidget::show;
  void complain(const QString& sentence);

 signals:
  void chosen(int number);
  void added(const QString& name);
  void renamed(const QString& name);  ///< the current one
  void eraseWanted(int number);
  void undoWanted();
  void resultsWanted();
  void closeWanted();

 private:
  QWidget* buildUndo();
  QWidget* buildName(QLineEdit*& field, const QString& label, const QString& action,
                     const QString& tip, void (PeoplePage::*wanted)(const QString&));
  QWidget* entry(const Entry& person, bool current, QWidget* parent);

  QWidget* entries_ = nullptr;
  QVBoxLayout* layout_;
  QWidget* undo_ = nullptr;
  QLabel* undone_ = nullptr;
  QLineEdit* own_ = nullptr;
  QLineEdit* other_ = nullptr;
  QWidget* ownRow_ = nullptr;
  QWidget* otherRow_ = nullptr;
  QLabel* complaint_;
};

}  // namespace glassbox::lesson
