// The exercises that a raw sentence makes of itself, by the next word and by covered words, beside
// one example of supervised learning, which needs a person. Window thread only; see token_page.h.
#pragma once

#include <QTimer>

#include "views/offered_text.h"
#include "views/tokens/token_page.h"

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;

namespace glassbox::plots {
class ExampleRows;
}

namespace glassbox::views {

class ExamplesPage : public TokenPage {
  Q_OBJECT
 public:
  enum Kind { kNextWord, kCoveredWord };

  explicit ExamplesPage(QWidget* parent = nullptr);

  QString id() const override { return QStringLiteral("examples"); }
  QString title() const override;
  void setLesson(std::shared_ptr<const insight::TokenLesson> lesson,
                 text::TokenizerKind own) override;
  void offer(const QString& sentence) override;
  void setSentence(const QString& sentence);
  QString summary() const override;
  void exportTo(const QString& path) const override;
  plots::ExampleRows* rows() const { return rows_; }

 protected:
  void hideEvent(QHideEvent* event) override;

 private:
  QWidget* buildSentence();
  QWidget* buildRaw();
  QWidget* buildLabelled();
  std::vector<insight::TextExample> examples() const;
  void makeOneByOne();
  void refresh();
  void refreshLabelled();

  QLineEdit* field_;
  OfferedText offered_;
  QButtonGroup* kinds_;
  QPushButton* make_;
  plots::ExampleRows* rows_;
  QLabel* told_;
  QLabel* text_;
  QLineEdit* label_;
  QLabel* labelled_;
  QTimer pace_;
};

}  // namespace glassbox::views
