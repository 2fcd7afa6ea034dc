// One sentence of one's own on its way through the layers: the numbers of every word after every
// layer, what each layer would guess, where attention looks, what the MLP does.
// Window thread only; see inside_page.h.
#pragma once

#include "views/inside/inside_page.h"
#include "views/offered_text.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;

namespace glassbox::plots {
class HeatMatrix;
class LayerGrid;
}  // namespace glassbox::plots

namespace glassbox::views {

class AlterationsPanel;
class StateInspector;

class SentencePage : public InsidePage {
  Q_OBJECT
 public:
  /// What the middle shows.
  enum class Picture { kResidual, kMlp, kAttention };

  explicit SentencePage(QWidget* parent = nullptr);

  QString id() const override { return QStringLiteral("sentence"); }
  QString title() const override;
  live::Interest interest() const override;
  using InsidePage::show;
  void show(const std::shared_ptr<const live::Snapshot>& snapshot) override;
  void restart() override;
  QString summary() const override;
  void exportTo(const QString& path) const override;

  QString sentence() const override;
  void setSentence(const QString& sentence);
  void setPicture(Picture picture);
  /// A head, or −1 for the mean of all.
  void setHead(int head);
  /// `layer` 0 is the embedding; `position` counts the words of the row, [BOS] first.
  void chooseState(int layer, int position);

 private:
  QWidget* buildControls();
  QWidget* buildInspector();
  void beginRun();
  void showAnswer();
  void showGrid(const live::InsideAnswer& answer);
  void showArcs(const live::InsideAnswer& answer);
  void showMatrix(const live::InsideAnswer& answer);
  void showNote(const live::InsideAnswer& answer);
  void pictureChanged();
  Picture picture() const;
  int head() const;
  int guessedPosition() const;
  const live::InsideAnswer* answer() const;

  QLabel* caption_;
  QStackedWidget* middle_;
  plots::LayerGrid* grid_;
  plots::HeatMatrix* matrix_;
  QLabel* note_;
  QLineEdit* sentence_;
  OfferedText offered_;
  QComboBox* picture_;
  QComboBox* layerChoice_;  ///< of the table; in the grid a tile is clicked
  QComboBox* head_;
  StateInspector* inspector_;
  AlterationsPanel* alterations_;
  int layer_ = -1;
  int position_ = -1;
  std::shared_ptr<const live::Snapshot> snapshot_;
  std::shared_ptr<const live::RunFacts> facts_;
};

}  // namespace glassbox::views
