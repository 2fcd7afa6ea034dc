// The spelling drill: a person and a letter-by-letter model practise the same words, guess, check,
// remember, and both curves grow below. Works by keyboard: a letter is typed, Enter goes on. Window
// thread only.
#pragma once

#include <QWidget>
#include <memory>
#include <vector>

#include "drill/spelling_practice.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace glassbox::plots {
class Chart;
class SentenceStrip;
}  // namespace glassbox::plots

namespace glassbox::drill {

class SpellingPage : public QWidget {
  Q_OBJECT
 public:
  explicit SpellingPage(QWidget* parent = nullptr);

  /// The lists to choose from; with the same ones as before the practice goes on.
  void setLists(const std::vector<course::SpellingList>& lists);
  /// To the field of letters.
  void takeFocus();
  /// Null without lists.
  const SpellingPractice* practice() const { return practice_.get(); }
  plots::Chart& chart() { return *chart_; }

 signals:
  void closeWanted();
  /// A word was spelled to its end; so many since the program was started.
  void spelled(int words);

 private:
  void buildHead(QVBoxLayout* layout);
  QWidget* buildYours();
  QWidget* buildModels();
  QWidget* buildCurves();
  void choose(int list);
  void take(const QString& typed);
  void goOn();
  void modelAlone(int rounds);
  void refresh();
  void refreshYours();
  void refreshModels();
  void refreshCurves();

  std::vector<course::SpellingList> lists_;
  std::unique_ptr<SpellingPractice> practice_;
  int spelledBefore_ = 0;  ///< in practices that were left
  QComboBox* choice_;
  QLabel* where_ = nullptr;
  QLabel* clue_ = nullptr;
  plots::SentenceStrip* yours_ = nullptr;
  QLabel* verdict_ = nullptr;
  QLineEdit* letter_ = nullptr;
  QPushButton* next_ = nullptr;
  QLabel* modelText_ = nullptr;
  plots::SentenceStrip* models_ = nullptr;
  QLabel* reading_ = nullptr;
  plots::Chart* chart_ = nullptr;
  int mineSeries_ = 0;
  int modelSeries_ = 0;
};

}  // namespace glassbox::drill
