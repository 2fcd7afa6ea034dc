// What the model is asked to guess, how it cuts the text, and how large it is. Window thread only.
#pragma once

#include "controls/settings/section.h"

namespace glassbox::controls {

class TaskSection : public Section {
  Q_OBJECT
 public:
  explicit TaskSection(QWidget* parent);
  void fill(const training::RunSettings& settings) override;
  bool write(training::RunSettings& settings) override;

 private:
  ChoiceField* objective_;
  NumberField* covered_;
};

class TokenSection : public Section {
  Q_OBJECT
 public:
  explicit TokenSection(QWidget* parent);
  void fill(const training::RunSettings& settings) override;
  bool write(training::RunSettings& settings) override;

 private:
  ChoiceField* kind_;
  NumberField* vocabulary_;
};

class SizeSection : public Section {
  Q_OBJECT
 public:
  explicit SizeSection(QWidget* parent);
  void fill(const training::RunSettings& settings) override;
  bool write(training::RunSettings& settings) override;

 signals:
  /// tiny, small, medium or large, with all that belongs to it.
  void presetChosen(const QString& name);

 private:
  void takePreset(int index);
  void showPreset();
  bool writeShape(model::ModelConfig& config);

  ChoiceField* preset_;
  NumberField* layers_;
  NumberField* heads_;
  NumberField* width_;
  NumberField* context_;
  SwitchField* tied_;
  NumberField* dropout_;
};

}  // namespace glassbox::controls
