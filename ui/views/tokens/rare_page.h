// Sentences that the text of the run is not made of (another language, an invented word, an
// emoji), and how many tokens each of the three ways needs for them. Window thread only; see
// token_page.h.
#pragma once

#include <vector>

#include "views/tokens/token_page.h"

class QLabel;
class QLineEdit;

namespace glassbox::plots {
class BarList;
}

namespace glassbox::views {

class RarePage : public TokenPage {
  Q_OBJECT
 public:
  explicit RarePage(QWidget* parent = nullptr);

  QString id() const override { return QStringLiteral("rare"); }
  QString title() const override;
  void setLesson(std::shared_ptr<const insight::TokenLesson> lesson,
                 text::TokenizerKind own) override;
  QString summary() const override;
  void exportTo(const QString& path) const override;

 private:
  struct Card {
    QString name;
    QLineEdit* sentence = nullptr;
    plots::BarList* bars = nullptr;
    QLabel* lost = nullptr;  ///< what would become [UNK]
  };
  QWidget* buildCard(const QString& name, const QString& sentence);
  void refresh();

  std::vector<Card> cards_;
  QLabel* note_;
  std::shared_ptr<const insight::TokenLesson> lesson_;
};

}  // namespace glassbox::views
