// Byte pair encoding learned step by step on the text of the run: the most frequent pair, its
// merge, a line of text rewritten, the vocabulary growing; and what that does to the number of
// tokens a word. Window thread only; see token_page.h.
#pragma once

#include <QTimer>

#include "views/tokens/token_page.h"

class QLabel;
class QPushButton;
class QSlider;

namespace glassbox::plots {
class BarList;
class Chart;
class TokenBoxes;
}  // namespace glassbox::plots

namespace glassbox::views {

class LearnPage : public TokenPage {
  Q_OBJECT
 public:
  explicit LearnPage(QWidget* parent = nullptr);

  QString id() const override { return QStringLiteral("learn"); }
  QString title() const override;
  void setLesson(std::shared_ptr<const insight::TokenLesson> lesson,
                 text::TokenizerKind own) override;
  QString summary() const override;
  void exportTo(const QString& path) const override;
  /// Merges done so far.
  int merges() const;

 protected:
  void hideEvent(QHideEvent* event) override;

 private:
  QWidget* buildControls();
  QWidget* buildPairs();
  QWidget* buildChart();
  QWidget* buildLine();
  void playOrPause();
  void drawCurve();
  void refresh();
  void refreshPairs(int done);
  void refreshLine(int done);

  QPushButton* earlier_;
  QPushButton* play_;
  QPushButton* next_;
  QSlider* slider_;
  QLabel* state_;
  QLabel* pair_;
  plots::BarList* rivals_;
  plots::Chart* chart_;
  QLabel* count_;
  plots::TokenBoxes* line_;
  QTimer pace_;
  std::shared_ptr<const insight::TokenLesson> lesson_;
};

}  // namespace glassbox::views
