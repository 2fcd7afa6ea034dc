// Beside the text: how likely the model finds each word at one place, before and after the sliders.
// Window thread only. Owned by its parent. Holds no text: it is given the logits of a place.
#pragma once

#include <QWidget>
#include <cstdint>
#include <memory>
#include <vector>

#include "live/snapshot.h"

class QLabel;

namespace glassbox::plots {
class BarList;
}

namespace glassbox::views {

class SamplingControls;

class NextWordPanel : public QWidget {
  Q_OBJECT
 public:
  explicit NextWordPanel(QWidget* parent = nullptr);

  struct Place {
    QString heading;            ///< "The next word", "In place of “barks”"
    QString caption;            ///< "Step 640. Click a word to take it."
    std::vector<float> logits;  ///< [V]
    std::int32_t taken = -1;    ///< the word that stands there; marked
  };
  void show(std::shared_ptr<const live::RunFacts> facts, Place place);
  using QWidget::show;
  /// Nothing to show under this heading, and why.
  void clear(const QString& heading, const QString& why);
  /// Without sliders, for a model that draws nothing.
  void setSamplingShown(bool shown);

  insight::SamplingSettings sampling() const;
  QString summary() const;
  plots::BarList& bars() const { return *bars_; }

 signals:
  void wordTaken(std::int32_t token);

 private:
  void refresh();

  QLabel* heading_;
  QLabel* caption_;
  plots::BarList* bars_;
  QLabel* left_;  ///< how many words are left to draw from
  SamplingControls* controls_;
  std::shared_ptr<const live::RunFacts> facts_;
  Place place_;
  std::vector<std::int32_t> tokens_;  ///< of the bars
};

}  // namespace glassbox::views
