// Two sentences (or three) side by side, one word chosen in each, and how far apart every layer
// puts these words: the dog's bark and the tree's. Window thread only; see inside_page.h.
#pragma once

#include <vector>

#include "views/inside/inside_page.h"
#include "views/offered_text.h"

class QCheckBox;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace glassbox::plots {
class Chart;
}

namespace glassbox::views {

class SensesPanel;
class SentenceCard;

class ComparePage : public InsidePage {
  Q_OBJECT
 public:
  explicit ComparePage(QWidget* parent = nullptr);

  QString id() const override { return QStringLiteral("compare"); }
  QString title() const override;
  live::Interest interest() const override;
  using InsidePage::show;
  void show(const std::shared_ptr<const live::Snapshot>& snapshot) override;
  void restart() override;
  QString summary() const override;
  void exportTo(const QString& path) const override;

 private:
  QWidget* buildCards();
  QWidget* buildInspector();
  SentenceCard* addCard(const QString& sentence);
  void removeCard(SentenceCard* card);
  void cardsChanged();
  void beginRun();
  void offerSentences();
  void showCards(const live::CompareAnswer& answer);
  void showCurves(const live::CompareAnswer& answer);
  QString pairName(const live::CompareAnswer::Pair& pair) const;
  QString sentenceAbout(const live::CompareAnswer& answer) const;
  /// Null while none fits the sentences shown.
  const live::CompareAnswer* answer() const;

  QHBoxLayout* cardRow_ = nullptr;
  std::vector<SentenceCard*> cards_;
  QPushButton* add_ = nullptr;
  plots::Chart* chart_;
  QLabel* reading_;
  QLabel* hint_;
  QCheckBox* centred_;
  SensesPanel* senses_;
  std::size_t curves_ = 0;            ///< pairs that have a line
  std::vector<OfferedText> offered_;  ///< for the first two cards
  std::shared_ptr<const live::Snapshot> snapshot_;
  std::shared_ptr<const live::RunFacts> facts_;
};

}  // namespace glassbox::views
