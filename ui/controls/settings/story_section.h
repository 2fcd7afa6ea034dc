// What the story world is made of, by slider: how many animals, how much of dogs and trees. Emits
// nothing but that something changed. Window thread only.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "controls/settings/section.h"

namespace glassbox::controls {

class StorySection : public Section {
  Q_OBJECT
 public:
  explicit StorySection(QWidget* parent);
  void fill(const training::RunSettings& settings) override;
  bool write(training::RunSettings& settings) override;

 private:
  SliderField* animals_;
  SliderField* pages_;
  NumberField* stories_;
  std::vector<std::pair<std::string, SliderField*>> ingredients_;
};

}  // namespace glassbox::controls
