// One sentence cut into characters, pieces and words, one below the other, with the number of each
// token. Window thread only; see token_page.h.
#pragma once

#include <array>

#include "views/offered_text.h"
#include "views/tokens/token_page.h"

class QLabel;
class QLineEdit;
class QSlider;

namespace glassbox::plots {
class TokenBoxes;
}

namespace glassbox::views {

class CutPage : public TokenPage {
  Q_OBJECT
 public:
  explicit CutPage(QWidget* parent = nullptr);

  QString id() const override { return QStringLiteral("cut"); }
  QString title() const override;
  void setLesson(std::shared_ptr<const insight::TokenLesson> lesson,
                 text::TokenizerKind own) override;
  void offer(const QString& sentence) override;
  void setSentence(const QString& sentence);
  QString summary() const override;
  void exportTo(const QString& path) const override;
  plots::TokenBoxes* boxes(text::TokenizerKind kind) const;

 private:
  /// The sentence cut in one way.
  struct Row {
    text::TokenizerKind kind = text::TokenizerKind::kWord;
    QLabel* own = nullptr;  ///< says that the run's model reads like this
    QLabel* count = nullptr;
    plots::TokenBoxes* boxes = nullptr;
  };
  QWidget* buildSentence();
  QWidget* buildRow(Row& row, const QString& about);
  QWidget* buildMerges(QWidget* parent);
  void learnSome();
  void refresh();

  QLineEdit* field_;
  OfferedText offered_;
  QSlider* merges_;
  QLabel* mergesText_;
  QLabel* measured_;
  std::array<Row, 3> rows_;
  std::shared_ptr<const insight::TokenLesson> lesson_;
  std::shared_ptr<const text::Tokenizer> pieces_;  ///< with as many merges as the slider says
};

}  // namespace glassbox::views
