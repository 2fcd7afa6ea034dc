// How the model is trained: rate, steps, optimizer and the rest. Part of it can be changed while a
// run trains. Window thread only.
#pragma once

#include "controls/settings/section.h"

namespace glassbox::controls {

class LearningSection : public Section {
  Q_OBJECT
 public:
  explicit LearningSection(QWidget* parent);
  void fill(const training::RunSettings& settings) override;
  bool write(training::RunSettings& settings) override;
  /// What can be changed in a run that trains. False if one of those fields is faulty.
  bool writeLive(training::TrainerSettings& trainer);

 private:
  NumberField* number(const FieldWords& words, const NumberField::Range& range, Detail detail,
                      bool isLive = true);

  NumberField* learningRate_;
  NumberField* steps_;
  ChoiceField* optimizer_;
  NumberField* batch_;
  ChoiceField* schedule_;
  NumberField* warmup_;
  NumberField* clip_;
  NumberField* weightDecay_;
  NumberField* seed_;
};

}  // namespace glassbox::controls
