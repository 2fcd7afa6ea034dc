// What is being trained, in one line: 'Small model · 176,000 weights · CPU, 2 threads', with a dot
// that tells whether all is well. A press opens the settings. Window thread only.
#pragma once

#include <QPushButton>

#include "live/snapshot.h"

namespace glassbox::controls {

class ModelChip : public QPushButton {
  Q_OBJECT
 public:
  explicit ModelChip(QWidget* parent = nullptr);
  void show(const live::Snapshot& snapshot);
  using QPushButton::show;
  /// In a narrow window it is cut with an ellipsis; the tool tip has all.
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void setState(const QString& text, const QString& tip, bool well);
};

/// "Small model" for the sizes of a preset, else "Own model".
QString modelName(const model::ModelConfig& config);

}  // namespace glassbox::controls
