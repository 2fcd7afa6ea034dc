// Three sliders that decide how a word is drawn from what the model expects: temperature, top-k and
// top-p. Window thread only. Owned by its parent.
#pragma once

#include <QWidget>

#include "live/write_question.h"

class QLabel;
class QPushButton;
class QSlider;

namespace glassbox::views {

class SamplingControls : public QWidget {
  Q_OBJECT
 public:
  explicit SamplingControls(QWidget* parent = nullptr);

  insight::SamplingSettings sampling() const;
  void setSampling(const insight::SamplingSettings& sampling);

 signals:
  void samplingChanged();

 private:
  struct Row {
    QLabel* value;
    QSlider* slider;
  };
  Row addRow(const QString& name, const QString& term, const QString& detail, int least, int most);
  void refresh();

  Row temperature_;
  Row topK_;
  Row topP_;
  QPushButton* reset_;
};

}  // namespace glassbox::views
