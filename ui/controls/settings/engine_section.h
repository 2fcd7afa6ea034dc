// What computes, and how often the model is examined. Window thread only.
#pragma once

#include "controls/settings/section.h"

namespace glassbox::controls {

class EngineSection : public Section {
  Q_OBJECT
 public:
  explicit EngineSection(QWidget* parent);
  void fill(const training::RunSettings& settings) override;
  bool write(training::RunSettings& settings) override;

 private:
  ChoiceField* engine_;
  ChoiceField* precision_;
  NumberField* threads_;
  NumberField* evaluateEvery_;
  NumberField* evaluationRows_;
};

}  // namespace glassbox::controls
